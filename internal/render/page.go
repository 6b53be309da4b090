package render

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"cybernorm/internal/report"
)

// page collects the lines of a text report. Widths are of what is shown, so wide and combining characters count rightly;
// colour is put on after a line was cut, so it never counts.
type page struct {
	buf   bytes.Buffer
	width int
	o     TextOptions
}

func newPage(o TextOptions) *page {
	p := &page{o: o, width: 80}
	if o.Width > 0 {
		p.width = min(max(o.Width, 60), 110)
	}
	return p
}

func (p *page) flush(w io.Writer) error {
	if _, err := w.Write(p.buf.Bytes()); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

// ink is a colour of the terminal's own palette, as the parameters of an SGR sequence; readers have chosen theirs to be legible.
type ink string

const (
	none   ink = ""
	bold   ink = "1"
	faint  ink = "2"
	red    ink = "31"
	strong ink = "1;31"
	yellow ink = "33"
	green  ink = "32"
	cyan   ink = "36"
)

// verdictInk repeats for the eye what the verdict's word says.
func verdictInk(v report.Verdict) ink {
	switch v {
	case report.Contradicted:
		return strong
	case report.NotMet:
		return red
	case report.Partial:
		return yellow
	case report.Met:
		return green
	case report.Clear:
		return cyan
	}
	return faint
}

// wordInk is verdictInk for a verdict as people read it.
func wordInk(word string) ink { return verdictInk(report.Verdict(strings.ReplaceAll(word, " ", "_"))) }

func (p *page) paint(i ink, s string) string {
	if !p.o.Colour || i == none || s == "" {
		return s
	}
	return "\x1b[" + string(i) + "m" + s + "\x1b[0m"
}

// line writes the parts as one line, without blanks at its end.
func (p *page) line(parts ...string) {
	p.buf.WriteString(strings.TrimRight(strings.Join(parts, ""), " "))
	p.buf.WriteByte('\n')
}

func (p *page) blank() { p.buf.WriteByte('\n') }

// para writes text wrapped to the page, the first line behind first and the others behind rest.
func (p *page) para(first, rest string, i ink, text string) {
	for n, l := range wrap(text, p.width-displaywidth.String(rest)) {
		lead := rest
		if n == 0 {
			lead = first
		}
		p.line(lead, p.paint(i, l))
	}
}

// labelled writes text behind a label in a column of its own.
func (p *page) labelled(indent, label string, text string) {
	const column = 8
	p.para(indent+p.paint(faint, pad(label, column)), indent+strings.Repeat(" ", column), none, text)
}

// wrap cuts text into lines of at most width columns, between words; a word that is longer is cut itself.
func wrap(text string, width int) []string {
	width = max(width, 20)
	var lines []string
	var b strings.Builder
	used := 0
	for _, w := range strings.Fields(text) {
		n := displaywidth.String(w)
		if b.Len() > 0 && used+1+n > width {
			lines = append(lines, b.String())
			b.Reset()
			used = 0
		}
		for n > width {
			head := displaywidth.TruncateString(w, width, "")
			if head == "" || head == w {
				break
			}
			lines = append(lines, head)
			w = w[len(head):]
			n = displaywidth.String(w)
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
			used++
		}
		b.WriteString(w)
		used += n
	}
	if b.Len() > 0 {
		lines = append(lines, b.String())
	}
	return lines
}

// shorten keeps at most n lines of text; what is cut off the end is shown as an ellipsis in brackets, as in a citation.
func shorten(lines []string, n, width int) []string {
	if len(lines) <= n {
		return lines
	}
	const cut = " [...]"
	last := lines[n-1]
	for displaywidth.String(last)+len(cut) > max(width, 20) {
		i := strings.LastIndexByte(last, ' ')
		if i < 0 {
			last = displaywidth.TruncateString(last, max(width, 20)-len(cut), "")
			break
		}
		last = last[:i]
	}
	return append(lines[:n-1:n-1], last+cut)
}

// pad fills s with blanks to width columns.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-displaywidth.String(s)))
}

// padLeft puts blanks before s to fill width columns.
func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(0, width-displaywidth.String(s))) + s
}

// bar draws a value from 0 to 100 in width columns. A value above 0 shows at least one mark and one below 100 leaves at
// least one place empty, so that nothing looks like all or nothing that is not.
func (p *page) bar(v *float64, width int) string {
	full, empty := "#", "."
	if p.o.Unicode {
		full, empty = "█", "░"
	}
	n := 0
	if v != nil {
		n = int(*v/100*float64(width) + 0.5)
		switch {
		case *v > 0 && n == 0:
			n = 1
		case *v < 100 && n == width:
			n = width - 1
		}
		n = min(max(n, 0), width)
	}
	return p.paint(cyan, strings.Repeat(full, n)) + p.paint(faint, strings.Repeat(empty, width-n))
}
