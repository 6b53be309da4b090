package annotate

import (
	"sort"
	"unicode/utf8"

	"cybernorm/internal/document"
)

// cursor gives the places of bytes of a provision's text in the file. It is quick for rising bytes.
type cursor struct {
	p      *document.Provision
	offset int32
	place_ document.Pos
}

func newCursor(p *document.Provision) cursor {
	c := cursor{p: p, place_: p.Pos}
	if len(p.Spans) > 0 {
		c.place_ = document.Pos{Page: p.Spans[0].Page, Line: p.Spans[0].Line, Column: p.Spans[0].Column}
	}
	return c
}

// place gives the place of the character at a byte of the text; the zero place where the provision has none.
func (c *cursor) place(offset int32) document.Pos {
	if len(c.p.Spans) == 0 {
		return c.p.Pos
	}
	i := sort.Search(len(c.p.Spans), func(i int) bool { return c.p.Spans[i].Offset > int(offset) }) - 1
	if i < 0 {
		return c.p.Pos
	}
	s := c.p.Spans[i]
	from := s.Offset
	if int(c.offset) >= from && c.offset <= offset && c.place_.Line == s.Line && c.place_.Page == s.Page {
		return c.advance(int(c.offset), int(offset), c.place_.Column)
	}
	c.place_.Page, c.place_.Line = s.Page, s.Line
	return c.advance(from, int(offset), s.Column)
}

func (c *cursor) advance(from, to, column int) document.Pos {
	to = min(to, len(c.p.Text))
	if from < to {
		column += utf8.RuneCountInString(c.p.Text[from:to])
	}
	c.offset, c.place_.Column = int32(to), column
	return c.place_
}
