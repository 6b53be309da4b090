// Package htmlreport writes reports and comparisons as web pages for people: one file each, which loads nothing, runs nothing
// and can be read, printed and sent as it is.
//
// A page is a pure function of what it shows. All words that are the page's own stand in [Words], one value a language; everything
// else is somebody else's text and goes through [legible] and the escaping of html/template.
package htmlreport

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// Options says how a page is written.
type Options struct {
	Seeds    map[string]string // id of a source document → how it is cited, such as "Khasanova (2022)"
	Language string            // of the page's own words, one of [Languages]; English when empty
}

// Report writes r as a page: for each document the summary, the gate, the most serious gaps, every control with its passages, and the
// text with the passages marked; then the methods and what is needed to reproduce it.
func Report(w io.Writer, r *report.Report, o Options) error {
	b, err := newBuilder(o)
	if err != nil {
		return err
	}
	return b.write(w, "report", b.report(r), r.Tool, r.Date)
}

//go:embed style.css templates
var files embed.FS

// builder makes the parts of one page.
type builder struct {
	w     *Words
	seeds map[string]string
	ids   ids
}

func newBuilder(o Options) (*builder, error) {
	w, err := words(o.Language)
	if err != nil {
		return nil, err
	}
	return &builder{w: w, seeds: o.Seeds, ids: ids{}}, nil
}

// page is what all pages have. Policy lets a browser load nothing but the style that stands in the page.
type page struct {
	Title    string
	Kicker   string // what kind of page it is
	Date     string
	Policy   string
	Style    template.CSS
	Tool     report.Tool
	Contents []entry
	Body     any
}

// entry is a line of the table of contents.
type entry struct {
	ID, Text, Lang string
	Items          []entry
}

// write puts the page around its body, which the template of that name shows.
func (b *builder) write(w io.Writer, name string, p page, tool report.Tool, date string) error {
	p.Tool, p.Date = report.Tool{Name: legible.Line(tool.Name), Version: legible.Line(tool.Version)}, legible.Line(date)
	style, err := files.ReadFile("style.css")
	if err != nil {
		return fmt.Errorf("read style of pages: %w", err)
	}
	sum := sha256.Sum256(style)
	p.Style = template.CSS(style)
	p.Policy = "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	t, err := template.New("page.gohtml").Funcs(b.functions()).ParseFS(files, "templates/page.gohtml", "templates/parts.gohtml", "templates/"+name+".gohtml")
	if err != nil {
		return fmt.Errorf("read template of pages: %w", err)
	}
	var out bytes.Buffer
	if err := t.Execute(&out, p); err != nil {
		return fmt.Errorf("make page: %w", err)
	}
	if _, err := w.Write(tame(out.Bytes())); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	return nil
}

// tame writes what a build service would take for a command in its log, ##[ and ::, so that only a browser reads it. The style has
// nothing of others in it and stays, since its digest is stated.
func tame(page []byte) []byte {
	end := []byte("</style>")
	i := bytes.Index(page, end) + len(end)
	rest := bytes.ReplaceAll(page[i:], []byte("##"), []byte("#&#35;"))
	rest = bytes.ReplaceAll(rest, []byte("::"), []byte(":&#58;"))
	return append(page[:i:i], rest...)
}

func (b *builder) functions() template.FuncMap {
	return template.FuncMap{
		"w":       func() *Words { return b.w },
		"open":    openHeading,
		"close":   closeHeading,
		"date":    b.date,
		"bar":     bar,
		"tallied": tallied,
	}
}

// openHeading and closeHeading make a heading of a level that depends on what holds it, from 1 to 6.
func openHeading(level int, id, class string) template.HTML {
	attributes := ""
	if id != "" {
		attributes += ` id="` + template.HTMLEscapeString(id) + `"`
	}
	if class != "" {
		attributes += ` class="` + template.HTMLEscapeString(class) + `"`
	}
	return template.HTML(fmt.Sprintf("<h%d%s>", min(max(level, 1), 6), attributes))
}

func closeHeading(level int) template.HTML {
	return template.HTML(fmt.Sprintf("</h%d>", min(max(level, 1), 6)))
}
