package cli

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/term"

	"cybernorm/internal/register"
	"cybernorm/internal/register/strict"
	"cybernorm/internal/render"
)

// screen says what the reader of w can see: nothing but text, unless w is a terminal. The citations of the sources come
// from the register.
func (a *app) screen(w io.Writer) (render.TextOptions, error) {
	o := render.TextOptions{Colour: a.color == "always"}
	file, ok := w.(*os.File)
	if ok && term.IsTerminal(int(file.Fd())) {
		if width, _, err := term.GetSize(int(file.Fd())); err == nil {
			o.Width = width
		}
		dumb := os.Getenv("TERM") == "dumb"
		o.Unicode = utf8Locale() && !dumb
		o.Colour = o.Colour || (a.color == "auto" && os.Getenv("NO_COLOR") == "" && !dumb)
	}
	var err error
	o.Seeds, err = citations(a.Seeds)
	return o, err
}

// citations says how each source document is cited. It reads the list of them alone: the recommendations beside it are a
// hundred times as long, and most runs are over sooner than they would be read.
func citations(seeds fs.FS) (map[string]string, error) {
	const name = "documents.yaml"
	data, err := fs.ReadFile(seeds, name)
	if err != nil {
		return nil, fmt.Errorf("read source documents: %w", err)
	}
	var file struct {
		Documents []register.Document `yaml:"documents" required:"true"`
	}
	if err := strict.Decode(name, data, &file); err != nil {
		return nil, err
	}
	cited := map[string]string{}
	for _, d := range file.Documents {
		cited[d.ID] = d.Citation()
	}
	return cited, nil
}

// utf8Locale tells whether the terminal shows characters beyond ASCII, by the variable that counts.
func utf8Locale() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := os.Getenv(name); v != "" {
			v = strings.ToLower(v)
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return false
}
