package document

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// At gives the place in the description of the character at a byte offset of the provision's text.
func (p *Provision) At(offset int) Pos {
	offset = max(0, min(offset, len(p.Text)))
	i := sort.Search(len(p.Spans), func(i int) bool { return p.Spans[i].Offset > offset }) - 1
	if i < 0 {
		return p.Pos
	}
	s := p.Spans[i]
	if s.Offset > offset {
		return p.Pos
	}
	return Pos{Page: s.Page, Line: s.Line, Column: s.Column + utf8.RuneCountInString(p.Text[s.Offset:offset])}
}

// spans ties the text of a scalar to its places. The YAML library gives only where a scalar begins, so its lines are
// read once more, side by side with the value. Where the two part ways, which only rare line breaks can bring about, the
// rest keeps the last place that is known.
func (s *source) spans(n *yaml.Node, text string) []Span {
	if n.Kind != yaml.ScalarNode || text == "" || text != n.Value {
		return nil
	}
	a := &aligner{src: s, text: text, at: s.properties(s.offset(n.Line, n.Column), n)}
	a.line = sort.SearchInts(s.lines, a.at+1)
	switch {
	case n.Style&yaml.LiteralStyle != 0:
		a.block(true)
	case n.Style&yaml.FoldedStyle != 0:
		a.block(false)
	case n.Style&yaml.DoubleQuotedStyle != 0:
		a.at++
		a.flow('"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		a.at++
		a.flow('\'')
	default:
		a.flow(0)
	}
	if len(a.spans) == 0 || a.spans[0].Offset > 0 {
		at := s.pos(n.Line, n.Column)
		a.spans = append([]Span{{Line: at.Line, Column: at.Column}}, a.spans...)
	}
	return a.spans
}

// properties steps over the tag, the anchor and the space that may stand before a scalar.
func (s *source) properties(at int, n *yaml.Node) int {
	for at < len(s.data) {
		switch c := s.data[at]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			at++
		case c == '!' || c == '&':
			for at < len(s.data) && !strings.ContainsRune(" \t\r\n", rune(s.data[at])) {
				at++
			}
		case c == '#' && n.Anchor+n.Tag != "" && at > 0 && strings.ContainsRune(" \t\r\n", rune(s.data[at-1])):
			for at < len(s.data) && s.data[at] != '\n' {
				at++
			}
		default:
			return at
		}
	}
	return at
}

// aligner goes through the source from at, and through the text from done, in step.
type aligner struct {
	src   *source
	text  string
	done  int
	at    int
	line  int // line of at
	spans []Span
	next  int // source offset at which the next character of the text needs no new span
}

// spanBytes is about how long a span may be: At counts the characters in it.
const spanBytes = 256

// emit takes the next size bytes of the text to stand at the source offset at. It reports whether text is left.
func (a *aligner) emit(at, size int) bool {
	end := a.done + size
	for a.done < end {
		if n := len(a.spans); n == 0 || at != a.next || a.done-a.spans[n-1].Offset >= spanBytes {
			a.spans = append(a.spans, Span{Offset: a.done, Line: a.line, Column: a.column(at)})
		}
		step := min(spanBytes, end-a.done)
		for a.done+step < end && !utf8.RuneStart(a.text[a.done+step]) {
			step++
		}
		a.done += step
		at += step
		a.next = at
	}
	return a.done < len(a.text)
}

func (a *aligner) column(at int) int {
	s := a.src
	// The cursor of the source serves the walk along one long line.
	start := s.lines[a.line-1]
	c := s.cursor
	if c.start != start || c.offset > at {
		c = cursor{start: start, offset: start, column: 1}
	}
	c.column += utf8.RuneCount(s.data[c.offset:at])
	c.offset = at
	s.cursor = c
	return c.column
}

// rest reports whether the text goes on with want.
func (a *aligner) rest(want string) bool { return strings.HasPrefix(a.text[a.done:], want) }

// lineEnd gives the offset of the break that ends the line of at, and the offset after the break.
func (a *aligner) lineEnd(at int) (end, next int) {
	data := a.src.data
	i := bytes.IndexAny(data[at:], "\r\n")
	if i < 0 {
		return len(data), len(data)
	}
	end = at + i
	next = end + 1
	if data[end] == '\r' && next < len(data) && data[next] == '\n' {
		next++
	}
	return end, next
}

// flow aligns a plain or quoted scalar: breaks between words are folded, and in double quotes there are escapes.
func (a *aligner) flow(quote byte) {
	data := a.src.data
	for a.done < len(a.text) && a.at < len(data) {
		switch c := data[a.at]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			if !a.space(false) {
				return
			}
		case quote == '\'' && c == '\'':
			if !a.rest("'") || !a.emit(a.at, 1) {
				return
			}
			a.at += 2
			a.next = -1
		case quote == '"' && c == '\\':
			if !a.escape() {
				return
			}
		default:
			size := a.run(quote)
			if size == 0 || !a.emit(a.at, size) {
				return
			}
			a.at += size
		}
	}
}

// run gives the length of what is the same in source and text up to the next character with a meaning.
func (a *aligner) run(quote byte) int {
	data, text := a.src.data[a.at:], a.text[a.done:]
	i := 0
	for i < len(data) && i < len(text) && data[i] == text[i] {
		switch c := data[i]; {
		case c == ' ', c == '\t', c == '\n', c == '\r', c == quote, c == '\\' && quote == '"':
			return i
		}
		i++
	}
	return i
}

// space aligns a run of blanks and breaks: blanks alone stand for themselves, one break is a space, each further break
// a line break. After an escaped break every break counts.
func (a *aligner) space(escaped bool) bool {
	data := a.src.data
	first, line, breaks := a.at, a.line, []int(nil)
	for a.at < len(data) && strings.IndexByte(" \t\r\n", data[a.at]) >= 0 {
		if data[a.at] != '\n' && data[a.at] != '\r' {
			a.at++
			continue
		}
		breaks = append(breaks, a.at)
		_, a.at = a.lineEnd(a.at)
		a.line++
	}
	after := a.line
	defer func() { a.line = after }()
	a.line = line
	switch {
	case escaped:
	case len(breaks) == 0:
		for i := first; i < a.at; i++ {
			if !a.rest(string(data[i])) || !a.emit(i, 1) {
				return false
			}
		}
		return true
	case len(breaks) == 1:
		more := a.rest(" ") && a.emit(first, 1)
		a.next = -1
		return more
	default:
		breaks = breaks[1:]
		a.line++
	}
	for _, at := range breaks {
		if !a.rest("\n") || !a.emit(at, 1) {
			return false
		}
		a.next = -1
		a.line++
	}
	return true
}

// escape aligns an escape in double quotes.
func (a *aligner) escape() bool {
	data := a.src.data
	if a.at+1 >= len(data) {
		return false
	}
	size := 2
	switch data[a.at+1] {
	case 'x':
		size = 4
	case 'u':
		size = 6
	case 'U':
		size = 10
	case '\n', '\r':
		_, a.at = a.lineEnd(a.at + 1)
		a.line++
		return a.space(true)
	}
	_, width := utf8.DecodeRuneInString(a.text[a.done:])
	more := a.emit(a.at, width)
	a.at += size
	a.next = -1
	return more
}
