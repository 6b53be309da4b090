package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cybernorm/internal/document"
)

// block is what a reader holds together: a paragraph, a heading, an item of a list, with its place in the source. It is
// all that the structure recogniser knows of the format.
type block struct {
	text   string
	spans  []document.Span // as in document.Provision
	line   int
	last   int
	page   int
	indent int
	style  style
	level  int    // of a heading or of a list, from 1, where the format says it; 0 otherwise
	mark   marker // marker that the format gives apart from the text
	gap    bool   // an empty line stands before it
	titled bool   // the format marks it as the title of the document

	lastPage int
	row      []string // cells of a row of a table
	table    int      // number of the table, from 1
	header   bool     // a row of headings
	doubt    string   // why the reader is unsure of it
	printed  int      // letters of a number that the format gives apart from the text and that was put before it
}

// style is what the format itself says of a block.
type style byte

const (
	plain    style = iota
	heading        // the format marks it as a heading
	item           // the format marks it as an item of a list
	cell           // a row of a table
	note           // a footnote
	listing        // a line of a table of contents
	markOnly       // markers whose text was not found
)

// cutFront takes n bytes off the front of a block's text and moves its spans along.
func (b *block) cutFront(n int) {
	if n <= 0 {
		return
	}
	at := b.place(n)
	b.text = b.text[n:]
	spans := []document.Span{{Offset: 0, Page: at.Page, Line: at.Line, Column: at.Column}}
	for _, s := range b.spans {
		if s.Offset > n {
			s.Offset -= n
			spans = append(spans, s)
		}
	}
	b.spans, b.page, b.line = spans, max(b.page, at.Page), at.Line
}

// place gives the line and column of the character at a byte offset of the text.
func (b *block) place(off int) document.Pos {
	if len(b.spans) == 0 {
		return document.Pos{Page: b.page, Line: b.line, Column: 1}
	}
	s := b.spans[0]
	for _, x := range b.spans {
		if x.Offset > off {
			break
		}
		s = x
	}
	return document.Pos{Page: s.Page, Line: s.Line, Column: s.Column + utf8.RuneCountInString(b.text[s.Offset:off])}
}

// pen joins lines into the text of a block.
type pen struct {
	text   []byte
	tail   string // last piece written, to see how it ends
	block  block
	lines  int
	hyphen func(left, right string) bool // whether a hyphen at a line's end belongs to the word
}

// add appends a line; a word that was broken at the end of the line before is mended.
func (p *pen) add(l *line) {
	if p.lines == 0 {
		p.block.line, p.block.page, p.block.indent = l.num, l.page, l.indent
	} else {
		p.join(l)
	}
	off := len(p.text)
	p.block.spans = append(p.block.spans, document.Span{Offset: off, Line: l.num, Column: l.col})
	for _, c := range l.cuts {
		p.block.spans = append(p.block.spans, document.Span{Offset: off + c.off, Line: l.num, Column: c.col})
	}
	p.text = append(p.text, l.text...)
	p.tail = l.text
	p.block.last = l.num
	p.lines++
	if l.soft {
		p.tail += "\u00ad"
	}
}

func (p *pen) join(l *line) {
	if strings.HasSuffix(p.tail, "\u00ad") {
		return
	}
	n := len(p.tail)
	if n > 1 && p.tail[n-1] == '-' && p.tail[n-2] != ' ' && p.tail[n-2] != '-' {
		left := p.tail[strings.LastIndexByte(p.tail, ' ')+1 : n-1]
		right, _ := firstWord(l.text)
		switch {
		case isConjunction(right): // "short- and long-term"
		case !startsLower(l.text):
			if c := firstLetter(l.text); unicode.IsLetter(c) || unicode.IsDigit(c) && isDigit(p.tail[n-2]) {
				return // "Secretary-General", "2024-2029"
			}
		case strings.Contains(left, "/"): // an address
			return
		default:
			if p.hyphen == nil || !p.hyphen(left, right) {
				p.text = p.text[:len(p.text)-1]
			}
			return
		}
	}
	p.text = append(p.text, ' ')
}

func isConjunction(w string) bool {
	switch w {
	case "and", "or", "et", "ou", "y", "o", "e", "u":
		return true
	}
	return false
}

// extend appends a piece of the line that was added last.
func (p *pen) extend(l *line) {
	off := len(p.text)
	p.block.spans = append(p.block.spans, document.Span{Offset: off, Line: l.num, Column: l.col})
	for _, c := range l.cuts {
		p.block.spans = append(p.block.spans, document.Span{Offset: off + c.off, Line: l.num, Column: c.col})
	}
	p.text = append(p.text, l.text...)
	p.tail = l.text
}

// trim takes white space off the end.
func (p *pen) trim() {
	for len(p.text) > 0 && p.text[len(p.text)-1] == ' ' {
		p.text = p.text[:len(p.text)-1]
	}
	p.tail = strings.TrimRight(p.tail, " ")
}

// take gives the finished block and clears the pen.
func (p *pen) take() block {
	b := p.block
	b.text = string(p.text)
	*p = pen{text: p.text[:0], hyphen: p.hyphen}
	return b
}
