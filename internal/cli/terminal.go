package cli

import (
	"cmp"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"cybernorm/internal/register"
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
	r, err := register.Load(a.Seeds)
	if err != nil {
		return o, err
	}
	o.Seeds = map[string]string{}
	for _, d := range r.Documents {
		name := cmp.Or(d.Author, d.Publisher, d.Title)
		o.Seeds[d.ID] = name + " (" + d.Date[:min(4, len(d.Date))] + ")"
	}
	return o, nil
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
