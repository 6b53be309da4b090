package flow

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// Reading gives the document as blocks with their places: the number of the paragraph as the line, the character in it as
// the column. Changes is the side of the tracked changes that was read.
func (d *Document) Reading(changes reading.Changes) *reading.Reading {
	c := &converter{out: &reading.Reading{Letters: d.Letters, Title: d.Title, Tongue: d.Tongue, Doubts: d.Remarks}}
	paragraphs := boldHeadings(d.Paragraphs)
	for i := range paragraphs {
		c.paragraph(&paragraphs[i])
	}
	for i := range d.Notes {
		c.paragraph(&d.Notes[i])
	}
	hidden := 0
	for _, x := range d.Dropped {
		c.out.Dropped = append(c.out.Dropped, reading.Dropped{Line: x.Place, Text: strings.TrimSpace(reading.Clean(x.Text)), Why: x.Why})
		if x.Why == WhyHidden {
			hidden++
		}
	}
	c.noteChanges(d.Changes, changes)
	if d.Comments > 0 {
		c.note("comments: %d, not read", d.Comments)
	}
	if hidden > 0 {
		c.note("hidden text: %d passages, not read; take the hiding off in the word processor if they count", hidden)
	}
	return c.out
}

// converter makes blocks of paragraphs.
type converter struct {
	out   *reading.Reading
	table int
	inRow bool
	above []string // cells of the row before, for those that go on
}

func (c *converter) note(format string, args ...any) {
	c.out.Notes = append(c.out.Notes, fmt.Sprintf(format, args...))
}

// noteChanges says which text was read, since a tracked change may turn "may" into "shall".
func (c *converter) noteChanges(n Changes, side reading.Changes) {
	if n.Total() == 0 {
		return
	}
	var parts []string
	for _, x := range []struct {
		n    int
		name string
	}{{n.Inserted, "inserted"}, {n.Deleted, "deleted"}, {n.Moved, "moved"}} {
		if x.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", x.n, x.name))
		}
	}
	as, other := "as if all were accepted", "--changes original reads the text before them"
	if side == reading.Original {
		as, other = "as if all were refused", "--changes final reads the text after them"
	}
	c.note("tracked changes: %d that nobody accepted yet (%s), read %s; %s", n.Total(), strings.Join(parts, ", "), as, other)
}

func (c *converter) paragraph(p *Paragraph) {
	if p.Kind == Row {
		c.row(p)
		return
	}
	c.inRow = false
	b := reading.Block{Line: p.Place, LastLine: p.Last, Style: p.style(), Gap: p.Kind != Item, Mark: p.Label}
	switch p.Kind {
	case Heading, Item:
		b.Level = p.Level
	case Entry:
		b.Level = max(1, p.Level) // a level says that the format marks the entry, not its look
	}
	if b.Style == reading.Heading && reading.CountLetters(p.Label) == 0 {
		b.Mark = "" // a bullet is no part of a heading
	}
	if b.Style == reading.Item && p.Level > 0 {
		b.Indent = 2 * (p.Level - 1)
	}
	if strings.TrimSpace(reading.Clean(p.Text)) == "" { // a heading that is nothing but its number
		b.Text, b.Mark = p.Label, ""
		c.out.Letters += reading.CountLetters(p.Label)
		c.add(b)
		return
	}
	for i, l := range pieces(p) {
		b.Text = l.text
		b.Spans = []document.Span{{Line: p.Place, Column: l.column}}
		if i > 0 {
			b.Mark, b.Gap = "", true
			if b.Style == reading.Item {
				b.Style, b.Level, b.Indent = reading.Plain, 0, 0
			}
		}
		c.add(b)
	}
}

func (c *converter) add(b reading.Block) { c.out.Blocks = append(c.out.Blocks, b) }

// style gives the style of a block. A heading that runs on like a sentence is a numbered paragraph whose author used the
// style of a heading for its number.
func (p *Paragraph) style() reading.Style {
	switch p.Kind {
	case Title:
		return reading.Title
	case Heading:
		if !runsOn(p.Text) {
			return reading.Heading
		}
		if p.Label != "" {
			return reading.Item
		}
	case Item:
		return reading.Item
	case Note:
		return reading.Note
	case Entry:
		return reading.Listing
	}
	return reading.Plain
}

func runsOn(s string) bool {
	n := len(strings.Fields(s))
	s = strings.TrimRight(s, " \t\n\f\u00a0")
	return n > 40 || n > 12 && s != "" && strings.IndexByte(".;:", s[len(s)-1]) >= 0
}

// piece is a part of a paragraph that stands as a block of its own.
type piece struct {
	text   string
	column int
}

// pieces parts a paragraph at page breaks, at empty lines, and at line breaks before what looks like a number or a bullet;
// other line breaks are white space.
func pieces(p *Paragraph) []piece {
	var out []piece
	from, column := 0, 1
	cut := func(to int) {
		raw := p.Text[from:to]
		if text := strings.TrimSpace(reading.Clean(raw)); text != "" {
			lead := raw[:len(raw)-len(strings.TrimLeftFunc(raw, nothing))]
			out = append(out, piece{text, column + utf8.RuneCountInString(lead)})
		}
		column += utf8.RuneCountInString(raw)
		from = to
	}
	whole := p.Kind == Heading || p.Kind == Title || p.Kind == Entry
	for i := 0; i < len(p.Text); i++ {
		switch c := p.Text[i]; {
		case c == '\f' && i > from && !whole, c == '\n' && !whole && opensLine(p.Text[i+1:]):
			cut(i)
		}
	}
	cut(len(p.Text))
	return out
}

func nothing(r rune) bool { return reading.IsSpace(r) || reading.Invisible(r) }

// opensLine tells that what follows a line break is a paragraph of its own.
func opensLine(s string) bool {
	t := strings.TrimLeft(s, " \t\u00a0")
	if t == "" || t[0] == '\n' || t[0] == '\f' {
		return true
	}
	i := 0
	open := t[0] == '('
	if open {
		i++
	}
	from := i
	for i < len(t) && i-from < 4 && (t[i] >= '0' && t[i] <= '9' || t[i] >= 'a' && t[i] <= 'z' || t[i] >= 'A' && t[i] <= 'Z') {
		i++
	}
	if i > from && i < len(t) {
		numbered := t[from] >= '0' && t[from] <= '9'
		return open && t[i] == ')' || !open && (t[i] == ')' || numbered && t[i] == '.') && i+1 < len(t) && (t[i+1] == ' ' || t[i+1] == '\t')
	}
	r, size := utf8.DecodeRuneInString(t)
	bullet := r == '•' || r == '▪' || r == '●' || r == '◦' || r >= 0xF000 && r <= 0xF0FF || (r == '-' || r == '–') && len(t) > size && t[size] == ' '
	return bullet
}

// row adds a row of a table. A short cell that is merged over several rows stands in each of them, as a reader sees it.
func (c *converter) row(p *Paragraph) {
	if !c.inRow || p.First {
		c.inRow, c.above = true, nil
		c.table++
	}
	b := reading.Block{Style: reading.Cell, Table: c.table, Header: p.Header, Line: p.Place, LastLine: p.Last}
	off := 0
	for i := range p.Cells {
		x := &p.Cells[i]
		text, spans := c.cell(x)
		if at := len(b.Row); text == "" && x.Above && at < len(c.above) && len(c.above[at]) <= 80 {
			text = c.above[at]
			c.out.Letters += reading.CountLetters(text)
		}
		for _, s := range spans {
			s.Offset += off
			b.Spans = append(b.Spans, s)
		}
		b.Row = append(b.Row, text)
		off += len(text) + len(reading.CellGap)
		for k := 1; k < x.Span && i+1 < len(p.Cells); k++ { // so that what follows keeps its column
			b.Row = append(b.Row, "")
			off += len(reading.CellGap)
		}
	}
	c.above = b.Row
	b.Text = strings.Join(b.Row, reading.CellGap)
	if len(b.Spans) > 0 && b.Spans[0].Offset > 0 {
		b.Spans = append([]document.Span{{Line: p.Place, Column: 1}}, b.Spans...)
	}
	c.add(b)
}

// cell gives the text of a cell; its paragraphs stand after each other. Their numbers belong to the text, and
// so count.
func (c *converter) cell(x *Cell) (string, []document.Span) {
	var b strings.Builder
	var spans []document.Span
	for _, l := range x.Lines {
		text := strings.TrimSpace(reading.Clean(l.Text))
		if text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		spans = append(spans, document.Span{Offset: b.Len(), Line: l.Place, Column: 1})
		if l.Label != "" {
			c.out.Letters += reading.CountLetters(l.Label)
			b.WriteString(l.Label)
			if first, _ := utf8.DecodeRuneInString(text); !l.Glued || unicode.IsLetter(first) || unicode.IsDigit(first) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(text)
	}
	return b.String(), spans
}
