package html

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places gives lines and columns of bytes of the source. It is quick for bytes that come in order.
type places struct {
	src    string
	starts []int // of each line
	at     int   // byte that was asked for last
	num    int   // its line and column, from 1
	col    int
}

func newPlaces(src string) *places {
	p := &places{src: src, starts: make([]int, 1, 1+strings.Count(src, "\n")), num: 1, col: 1}
	for i := 0; i < len(src); i++ {
		if src[i] == '\n' {
			p.starts = append(p.starts, i+1)
		}
	}
	return p
}

func (p *places) line(at int) int { return sort.SearchInts(p.starts, at+1) }

// place gives line and column of a byte.
func (p *places) place(at int) (line, column int) {
	line = p.line(at)
	from := p.starts[line-1]
	if line == p.num && p.at <= at && p.at >= from {
		p.col += utf8.RuneCountInString(p.src[p.at:at])
	} else {
		p.col = 1 + utf8.RuneCountInString(p.src[from:at])
	}
	p.at, p.num = at, line
	return line, p.col
}
