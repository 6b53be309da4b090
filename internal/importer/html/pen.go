package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// pen writes the text of a block and keeps account of where it comes from.
type pen struct {
	text  []byte
	spans []document.Span
	space bool // white space waits for the next sign
	part  bool // a paragraph of a cell has ended before it
	line  int  // of the last sign written, and the column after it
	col   int
	last  int // line of the last sign
}

// write adds a piece of the source, with white space run together and character references resolved.
func (p *pen) write(at *places, from, to int) {
	src := at.src
	line, col := 0, 0
	placed := false
	for i := from; i < to; {
		r, size := rune(src[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(src[i:to])
		}
		out := ""
		if r == '&' {
			if end := reference(src[i:to]); end > 0 {
				if v := html.UnescapeString(src[i : i+end]); v != src[i:i+end] {
					size = end
					r, out = 0, reading.Clean(v)
					switch {
					case strings.TrimSpace(out) == "" && out != "":
						r, out = ' ', ""
					case out == "":
						r = 0x200B
					}
				}
			}
		}
		switch {
		case out == "" && reading.IsSpace(r):
			p.space = true
			if !placed || r == '\n' {
				placed = false
			} else {
				col++
			}
			i += size
			if size > 1 {
				placed = false
			}
			continue
		case out == "" && reading.Invisible(r):
			i += size
			placed = false
			continue
		case out == "" && r >= 0xFB00 && r <= 0xFB06:
			out = reading.Ligature(r)
		}
		if !placed {
			line, col = at.place(i)
			placed = true
		}
		if p.space && len(p.text) > 0 && p.text[len(p.text)-1] != ' ' {
			if c := p.text[len(p.text)-1]; p.part && !strings.ContainsRune(" .,;:!?|-", rune(c)) {
				p.text = append(p.text, ';')
				p.col = -1
			}
			p.text = append(p.text, ' ')
			p.col++
		}
		p.space, p.part = false, false
		if line != p.line || col != p.col || len(p.text) == 0 {
			p.spans = append(p.spans, document.Span{Offset: len(p.text), Line: line, Column: col})
		}
		if out != "" {
			p.text = append(p.text, out...)
			placed = false
			p.line, p.col = line, -1
		} else {
			p.text = utf8.AppendRune(p.text, r)
			col++
			p.line, p.col = line, col
		}
		p.last = line
		i += size
	}
}

// reference gives the length of what may be a character reference at the beginning of s.
func reference(s string) int {
	i := 1
	for i < len(s) && i < 34 && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z' || s[i] >= '0' && s[i] <= '9' || s[i] == '#' && i == 1) {
		i++
	}
	if i == 1 {
		return 0
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}

func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	return html.UnescapeString(s)
}

// put adds signs that do not stand in the source, such as what separates cells.
func (p *pen) put(s string) {
	if n := len(p.text); n > 0 && p.text[n-1] == ' ' {
		s = strings.TrimLeft(s, " ")
	}
	p.text = append(p.text, s...)
	p.space, p.col = false, -1
}

// cut takes n bytes off the front.
func (p *pen) cut(n int) {
	if n <= 0 || n >= len(p.text) {
		return
	}
	spans := p.spans[:0:0]
	for i, s := range p.spans {
		if i+1 < len(p.spans) && p.spans[i+1].Offset <= n {
			continue
		}
		if s.Offset < n {
			s.Column += utf8.RuneCount(p.text[s.Offset:n])
			s.Offset = n
		}
		s.Offset -= n
		spans = append(spans, s)
	}
	p.text, p.spans = p.text[n:], spans
}

func (p *pen) reset() { *p = pen{text: p.text[:0:0]} }
