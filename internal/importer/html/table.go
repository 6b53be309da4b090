package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// rowsOf gives the rows of a table, without those of tables inside of it.
func rowsOf(n *node) []*node {
	var out []*node
	for c := n.first; c != nil; c = c.next {
		switch c.tag {
		case atom.Tr:
			out = append(out, c)
		case atom.Thead, atom.Tbody, atom.Tfoot:
			out = append(out, rowsOf(c)...)
		}
	}
	return out
}

func cellsOf(row *node) []*node {
	var out []*node
	for c := row.first; c != nil; c = c.next {
		if c.tag == atom.Td || c.tag == atom.Th {
			out = append(out, c)
		}
	}
	return out
}

// isLayout tells a table that only lays out a page: it has one column, holds headings or other tables, or its cells are
// long texts of several paragraphs.
func isLayout(n *node) bool {
	if r := n.attr().role; r == "presentation" || r == "none" {
		return true
	}
	rows := rowsOf(n)
	widest, cells := 0, 0
	for _, r := range rows {
		c := cellsOf(r)
		widest = max(widest, len(c))
		cells += len(c)
	}
	if widest < 2 || holds(n, atom.Table) {
		return true
	}
	for _, t := range []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4} {
		if holds(n, t) {
			return true
		}
	}
	return n.weight.all > 1200*cells && holds(n, atom.P)
}

// widestTable is how many columns of a table are told apart.
const widestTable = 200

// table reads the rows of a table. A cell that spans several rows or columns is repeated in Row, and not in the text.
func (w *walker) table(n *node) {
	w.flush()
	w.tables++
	type open struct {
		text string
		rows int
	}
	above := map[int]*open{}
	w.outsideRows(n)
	for i, row := range rowsOf(n) {
		if why := w.left(row, true); why != "" {
			w.drop(row, why)
			continue
		}
		var texts []string
		header := row.parent.tag == atom.Thead
		heads, col := 0, 0
		repeat := func() {
			for col < widestTable && above[col] != nil && above[col].rows > 0 {
				texts = append(texts, above[col].text)
				above[col].rows--
				col++
			}
		}
		written := false
		for _, c := range cellsOf(row) {
			repeat()
			from := len(w.pen.text)
			if written {
				w.pen.put(reading.CellGap)
				from = len(w.pen.text)
			}
			w.cell(c)
			text := strings.TrimSpace(string(w.pen.text[from:]))
			written = true
			if c.tag == atom.Th {
				heads++
			}
			a := c.attr()
			for range max(1, min(a.colspan, 50)) {
				if a.rowspan > 1 {
					above[col] = &open{text, a.rowspan - 1}
				}
				if col < widestTable {
					texts = append(texts, text)
					col++
				}
			}
		}
		repeat()
		if heads == len(cellsOf(row)) && heads > 1 && i < 3 {
			header = true
		}
		w.row(texts, header)
	}
}

// cell writes the text of a cell; its paragraphs are parted by semicolons where they have no stop of their own.
func (w *walker) cell(c *node) {
	w.cells, w.inTable = w.cells+1, true
	w.pen.space, w.pen.part = false, false
	w.children(c, true)
	w.cells, w.inTable = w.cells-1, false
	w.pen.space, w.pen.part, w.breaks = false, false, 0
}

// row adds a block for a row.
func (w *walker) row(texts []string, header bool) {
	w.style = reading.Cell
	if len(w.pen.text) == 0 {
		w.style = reading.Plain
		return
	}
	b := w.take()
	b.Row, b.Table, b.Header = texts, w.tables, header
	if reading.CountLetters(b.Text) > 0 {
		// Empty cells leave gaps at either end, which the text does not need.
		trimmed := strings.TrimLeft(b.Text, " |")
		if n := len(b.Text) - len(trimmed); n > 0 {
			for i := range b.Spans {
				b.Spans[i].Offset = max(0, b.Spans[i].Offset-n)
			}
			b.Text = trimmed
		}
		b.Text = strings.TrimRight(b.Text, " |")
		b.Spans = within(b.Spans, len(b.Text))
		w.out.Blocks = append(w.out.Blocks, b)
	}
	w.style = reading.Plain
}

// within leaves the spans that begin in the text, of several at one place the last.
func within(spans []document.Span, end int) []document.Span {
	var out []document.Span
	for _, s := range spans {
		switch {
		case s.Offset >= end:
			return out
		case len(out) > 0 && out[len(out)-1].Offset == s.Offset:
			out[len(out)-1] = s
		default:
			out = append(out, s)
		}
	}
	return out
}

// outsideRows reads the caption and whatever else stands in a table and in no cell.
func (w *walker) outsideRows(n *node) {
	for c := n.first; c != nil; c = c.next {
		switch c.tag {
		case 0:
			w.text(c, true)
		case atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr:
			w.outsideRows(c)
		case atom.Td, atom.Th, atom.Colgroup, atom.Col:
		default:
			w.element(c, true)
		}
	}
	w.flush()
}
