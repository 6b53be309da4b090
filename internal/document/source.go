package document

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// source is the text of a description and the places of its lines.
//
// The YAML reader counts U+2028 and U+2029 as line breaks and editors do not, so there are two tables of lines; they are
// one and the same unless those characters occur.
type source struct {
	name      string
	form      Form
	data      []byte
	lines     []int // offset of each line as editors count them
	yamlLines []int // offset of each line as the YAML reader counts them
	cursor    cursor
}

// cursor remembers the last character counted, so that many places on one long line cost no more than one walk.
type cursor struct{ start, offset, column int }

var utf8BOM = []byte("\xef\xbb\xbf")

// newSource indexes the lines of data, without a byte order mark.
func newSource(name string, data []byte) *source {
	s := &source{name: name, form: descriptionForm(), data: bytes.TrimPrefix(data, utf8BOM), cursor: cursor{column: 1}}
	s.lines = []int{0}
	s.yamlLines = s.lines
	separators := bytes.Contains(s.data, []byte("\u2028")) || bytes.Contains(s.data, []byte("\u2029"))
	if separators {
		s.yamlLines = []int{0}
	}
	for i := 0; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '\n' || c == '\r' && !(i+1 < len(s.data) && s.data[i+1] == '\n'):
			s.lines = append(s.lines, i+1)
			if separators {
				s.yamlLines = append(s.yamlLines, i+1)
			}
		case separators && c == 0xe2 && (bytes.HasPrefix(s.data[i:], []byte("\u2028")) || bytes.HasPrefix(s.data[i:], []byte("\u2029"))):
			s.yamlLines = append(s.yamlLines, i+3)
		}
	}
	if !separators {
		s.yamlLines = s.lines
	}
	return s
}

// offset gives the place in the data of a line and column as the YAML reader counts them.
func (s *source) offset(line, column int) int {
	if line < 1 || line > len(s.yamlLines) {
		return len(s.data)
	}
	start := s.yamlLines[line-1]
	c := s.cursor
	if c.start != start || c.column > column {
		c = cursor{start: start, offset: start, column: 1}
	}
	for c.column < column && c.offset < len(s.data) {
		_, size := utf8.DecodeRune(s.data[c.offset:])
		c.offset += size
		c.column++
	}
	s.cursor = c
	return c.offset
}

// pos gives the line and column, as an editor counts them, of a line and column as the YAML reader counts them.
func (s *source) pos(line, column int) Pos {
	if len(s.yamlLines) == len(s.lines) {
		return Pos{Line: line, Column: column}
	}
	return s.posAt(s.offset(line, column))
}

// posAt gives the line and column of an offset. It walks the line: for places that follow each other use pos.
func (s *source) posAt(offset int) Pos {
	offset = min(offset, len(s.data))
	line := sort.SearchInts(s.lines, offset+1)
	return Pos{Line: line, Column: utf8.RuneCount(s.data[s.lines[line-1]:offset]) + 1}
}

// line gives the text of a line as an editor counts it, without its break.
func (s *source) line(n int) []byte {
	if n < 1 || n > len(s.lines) {
		return nil
	}
	end := len(s.data)
	if n < len(s.lines) {
		end = s.lines[n]
	}
	return bytes.TrimRight(s.data[s.lines[n-1]:end], "\r\n")
}
