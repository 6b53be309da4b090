// Package render turns a report into a format: [Text] for people, [JSON] for programs. Each format is a pure function of the
// report (and of how wide and colourful the reader's screen is); none changes a verdict or a score.
package render

import (
	"io"
	"strings"

	"cybernorm/internal/report"
)

// TextOptions says what the reader's screen can show. The zero value is right for a pipe or a file.
type TextOptions struct {
	Width   int               // columns; 0 is 80, others are kept between 60 and 110, the widths that read well
	Colour  bool              // colours of a terminal
	Unicode bool              // block and line characters
	Seeds   map[string]string // id of a source document → how it is cited, such as "Khasanova (2022)"
}

// Text writes r for people: per document the score with its arithmetic and the themes as bars, then control by control
// what the verdict rests on, why it falls short, what to add and which source asks for it. What is contradicted and the
// most severe shortfalls come first in each theme; what needs no reading is listed in short.
func Text(w io.Writer, r *report.Report, o TextOptions) error {
	p := newPage(o)
	for i := range r.Documents {
		if i > 0 {
			p.blank()
			p.line(p.paint(faint, p.rule("=", "═")))
			p.blank()
		}
		p.overview(&r.Documents[i], r.Policy)
		p.controls(&r.Documents[i])
	}
	if len(r.Documents) > 1 {
		p.summary(r)
	}
	p.remarks(r)
	return p.flush(w)
}

// rule is a line across the page.
func (p *page) rule(ascii, unicode string) string {
	if p.o.Unicode {
		ascii = unicode
	}
	return strings.Repeat(ascii, p.width)
}
