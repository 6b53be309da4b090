package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// look is what the headings of one level have in common.
type look struct {
	size float64
	bold bool
	caps bool
	deep int // parts of its number less one: 1 for "3.2"
}

// markHeadings finds headings by size and weight against the running text, and gives each look a level.
func markHeadings(blocks []Block, body float64) {
	looks := map[look]int{}
	for i := range blocks {
		if !isHeading(blocks, i, body) {
			continue
		}
		b := &blocks[i]
		b.Kind = Heading
		looks[lookOf(b, body)]++
	}
	clearCover(blocks, looks, body)
	order := make([]look, 0, len(looks))
	for i := range blocks {
		if l := lookOf(&blocks[i], body); blocks[i].Kind == Heading && !slices.Contains(order, l) {
			order = append(order, l)
		}
	}
	slices.SortFunc(order, func(a, b look) int {
		switch {
		case a.size != b.size:
			return compare(b.size, a.size)
		case a.bold != b.bold:
			return onTop(a.bold)
		case a.caps != b.caps:
			return onTop(a.caps)
		}
		return a.deep - b.deep
	})
	for i := range blocks {
		if b := &blocks[i]; b.Kind == Heading {
			b.Level = min(6, slices.Index(order, lookOf(b, body))+1)
		}
	}
}

// clearCover takes the headings off a cover whose looks do not come again: they name the document and no part of it.
func clearCover(blocks []Block, looks map[look]int, body float64) {
	letters := map[int]int{}
	last := 0
	here := map[look]int{}
	for i := range blocks {
		b := &blocks[i]
		for _, l := range b.Lines {
			letters[l.Page] += countLetters(l.Text)
			last = l.Page
		}
		if b.Kind == Heading && b.Page == 1 {
			here[lookOf(b, body)]++
		}
	}
	all := 0
	for _, n := range letters {
		all += n
	}
	if last < 4 || letters[1]*last*5 > all*2 {
		return
	}
	for i := range blocks {
		b := &blocks[i]
		if b.Page > 1 {
			return
		}
		if b.Kind == Heading {
			if l := lookOf(b, body); looks[l] == here[l] {
				b.Kind = Body
			}
		}
	}
}

// depthOf counts the full stops inside of a number: 1 for "3.2" and "3.2.".
func depthOf(mark string) int {
	if mark = strings.TrimRight(mark, "."); mark == "" || strings.Trim(mark, "0123456789.") != "" {
		return 0
	}
	return strings.Count(mark, ".")
}

func onTop(first bool) int {
	if first {
		return -1
	}
	return 1
}

func lookOf(b *Block, body float64) look {
	return look{size: math.Round(b.Size), bold: b.Bold, caps: isCapitals(b), deep: depthOf(b.Mark)}
}

func isHeading(blocks []Block, i int, body float64) bool {
	b := &blocks[i]
	if b.Kind != Body || len(b.Lines) > 5 {
		return false
	}
	words, letters := 0, 0
	for _, l := range b.Lines {
		words += len(strings.Fields(l.Text))
		letters += countLetters(l.Text)
	}
	last := b.Lines[len(b.Lines)-1].Text
	if letters < 2 || words > 40 || isBullet(b.Mark) {
		return false
	}
	end, _ := utf8.DecodeLastRuneInString(last)
	large := b.Size >= 1.08*body && b.Size-body >= 0.9
	if end == ';' || end == ',' || end == '.' && words > 4 && !strings.HasSuffix(last, " etc.") && !(large && b.Bold && words <= 16) {
		return false
	}
	switch {
	case large && (b.Bold || b.Size >= 1.15*body || words <= 14):
		return words <= 30 || b.Size >= 1.3*body
	case b.Bold && b.Size >= 0.95*body && words <= 25:
		return hasText(blocks, i)
	}
	return false
}

// hasText tells that something that is not set like the block follows it or stands before it, so that its weight says
// something.
func hasText(blocks []Block, i int) bool {
	for k := i + 1; k < len(blocks) && k <= i+3; k++ {
		if b := &blocks[k]; b.Kind == Body && !b.Bold || b.Kind == Row || b.Kind == Heading {
			return true
		}
	}
	return false
}

func isCapitals(b *Block) bool {
	upper, lower := 0, 0
	for _, l := range b.Lines {
		for _, r := range l.Text {
			if unicode.IsUpper(r) {
				upper++
			} else if unicode.IsLower(r) {
				lower++
			}
		}
	}
	return upper > 3 && lower*10 < upper
}
