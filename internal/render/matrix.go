package render

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"cybernorm/internal/compare"
	"cybernorm/internal/report"
)

// Matrix writes documents side by side for people: scores and ranks, themes with their spread, each control with the
// verdict of every document, and the passages that others could borrow.
func Matrix(w io.Writer, m *compare.Matrix, o TextOptions) error {
	p := newPage(o)
	p.line(p.paint(bold, plural(len(m.Documents), "document")), ", profile ", plain(m.Policy.Profile))
	p.blank()
	for i, d := range m.Documents {
		text := strings.Join(present(plain(d.Title), plain(d.Path)), ", ") + fmt.Sprintf(" (score %s, coverage %s, rank %s)",
			value(d.Score.Value), share(d.Score.Coverage), rankOf(d.Rank))
		p.para(p.paint(bold, pad(letter(i), 4)), "    ", none, text)
	}
	p.matrixThemes(m)
	p.matrixControls(m)
	p.borrowed(m)
	return p.flush(w)
}

// letter names the documents of a matrix in its narrow columns: A … Z, then A2, B2 …
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		s += strconv.Itoa(i/26 + 1)
	}
	return s
}

func rankOf(n int) string {
	if n == 0 {
		return "-"
	}
	return strconv.Itoa(n)
}

const (
	nameColumn  = 14
	valueColumn = 6
)

func (p *page) matrixThemes(m *compare.Matrix) {
	p.blank()
	head := []string{pad("", nameColumn)}
	for i := range m.Documents {
		head = append(head, padLeft(letter(i), valueColumn))
	}
	p.line(p.paint(faint, strings.Join(head, "")+"   lowest median highest"))
	for _, row := range orderedThemes(m) {
		cells := []string{pad(plain(themeName(row.Theme)), nameColumn)}
		for _, v := range row.Values {
			cells = append(cells, padLeft(value(v), valueColumn))
		}
		p.line(strings.Join(cells, ""), "   ", padLeft(value(row.Lowest), 6), padLeft(value(row.Median), 7), padLeft(value(row.Most), 8))
	}
}

func orderedThemes(m *compare.Matrix) []compare.ThemeRow {
	var ids []string
	for _, row := range m.Themes {
		ids = append(ids, row.Theme)
	}
	var out []compare.ThemeRow
	for _, id := range report.OrderThemes(ids) {
		i := slices.IndexFunc(m.Themes, func(r compare.ThemeRow) bool { return r.Theme == id })
		out = append(out, m.Themes[i])
	}
	return out
}

// titleColumn is what is left of a title in the table of controls.
const titleColumn = 38

func (p *page) matrixControls(m *compare.Matrix) {
	p.blank()
	p.para("", "", faint, "m met, p partial, - not met, X contradicted, c clear, ? not stated, . not asked or does not apply")
	var ids []string
	for _, row := range m.Controls {
		ids = append(ids, row.Theme)
	}
	for _, theme := range report.OrderThemes(ids) {
		p.blank()
		head := ""
		for i := range m.Documents {
			head += padLeft(letter(i), 3)
		}
		p.line(p.paint(bold, pad(strings.ToUpper(themeName(theme)), titleColumn+9)), p.paint(faint, head))
		for _, row := range m.Controls {
			if row.Theme != theme {
				continue
			}
			cells := ""
			for _, v := range row.Verdicts {
				cells += "  " + p.paint(verdictInk(v), sign(v))
			}
			p.line(pad(row.Control, 8), " ", pad(displaywidth.TruncateString(plain(row.Title), titleColumn, "..."), titleColumn), cells)
		}
	}
}

// sign is a verdict in one column.
func sign(v report.Verdict) string {
	switch v {
	case report.Met:
		return "m"
	case report.Partial:
		return "p"
	case report.NotMet:
		return "-"
	case report.Contradicted:
		return "X"
	case report.Clear:
		return "c"
	case report.NotStated:
		return "?"
	}
	return "."
}

// borrowed lists the passages that others could take over, with their origin.
func (p *page) borrowed(m *compare.Matrix) {
	first := true
	for _, row := range m.Controls {
		if row.Borrow == nil {
			continue
		}
		if first {
			first = false
			p.blank()
			p.line(p.paint(faint, p.rule("-", "─")))
			p.line(p.paint(bold, "WORDING TO BORROW"))
		}
		d := m.Documents[row.Borrow.Document]
		p.blank()
		p.para("  "+row.Control+"  ", strings.Repeat(" ", 10), none, plain(row.Title))
		for _, l := range shorten(wrap(plain(row.Borrow.Passage.Quote), p.width-8), 4, p.width-8) {
			p.line("      > ", l)
		}
		p.line("      ", p.paint(faint, letter(row.Borrow.Document)+"  "+Place(d.Path, row.Borrow.Passage.Page, row.Borrow.Passage.Line, row.Borrow.Passage.Column)))
	}
}
