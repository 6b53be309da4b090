package pdf

import (
	"math"
	"slices"
)

// region is a part of a page that is read from top to bottom.
type region struct {
	words           []word
	column, columns int
	top             float64
	margin          float64 // left edge that the same column has on most pages of its side
}

// side tells how the words of a row lie around a place x.
type side byte

const (
	oneSide side = iota // nothing crosses it, and one side is empty
	around              // words on both sides with white space between
	across              // a word covers it
)

const (
	minGutter      = 4.0 // points
	minColumnRows  = 4
	maxColumnDepth = 5
)

// split divides words into regions in reading order: bands of columns and what stands over, between and under them at
// full width.
func split(words []word, depth int) []region {
	if len(words) == 0 {
		return nil
	}
	whole := []region{{words: words, column: 1, columns: 1, top: topOf(words)}}
	if depth >= maxColumnDepth || len(words) < 12 {
		return whole
	}
	rows := makeRows(slices.Clone(words))
	x, from, to, ok := bestGutter(rows)
	if !ok {
		return whole
	}
	var above, left, right, below []word
	for i, r := range rows {
		for _, w := range r.words {
			switch {
			case i < from:
				above = append(above, w)
			case i > to:
				below = append(below, w)
			case w.x0 < x:
				left = append(left, w)
			default:
				right = append(right, w)
			}
		}
	}
	out := split(above, depth+1)
	band := append(splitBand(left, depth+1), splitBand(right, depth+1)...)
	for i := range band {
		band[i].column, band[i].columns = i+1, len(band)
	}
	out = append(out, band...)
	return append(out, split(below, depth+1)...)
}

// splitBand divides one side of a gutter further; what is found must be columns over its whole height.
func splitBand(words []word, depth int) []region {
	whole := []region{{words: words, column: 1, columns: 1, top: topOf(words)}}
	if depth >= maxColumnDepth || len(words) < 8 {
		return whole
	}
	rows := makeRows(slices.Clone(words))
	x, _, _, ok := bestGutter(rows)
	if !ok {
		return whole
	}
	var left, right []word
	for _, r := range rows {
		if r.side(x) == across {
			return whole
		}
		for _, w := range r.words {
			if w.x0 < x {
				left = append(left, w)
			} else {
				right = append(right, w)
			}
		}
	}
	return append(splitBand(left, depth+1), splitBand(right, depth+1)...)
}

func topOf(words []word) float64 {
	top := math.Inf(1)
	for _, w := range words {
		top = min(top, w.y)
	}
	return top
}

// bestGutter finds the upright band of white space that most rows respect, and the rows from and to which it runs.
func bestGutter(rows []*row) (x float64, from, to int, ok bool) {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, r := range rows {
		lo, hi = min(lo, r.x0), max(hi, r.x1)
	}
	if hi-lo < 120 || hi-lo > 5000 || len(rows) < minColumnRows {
		return 0, 0, 0, false
	}
	type candidate struct {
		x        float64
		from, to int
		n        int
	}
	var found []candidate
	sides := make([]side, len(rows))
	for at := lo + 30; at < hi-30; at += 2 {
		for i, r := range rows {
			sides[i] = r.side(at)
		}
		from, n := 0, 0
		for i := 0; i <= len(rows); i++ {
			if i < len(rows) && sides[i] != across {
				if sides[i] == around {
					n++
				}
				continue
			}
			if n >= minColumnRows {
				found = append(found, candidate{at, from, i - 1, n})
			}
			from, n = i+1, 0
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return b.n - a.n })
	for i := 0; i < len(found) && i < 64; i++ {
		c := found[i]
		first, last := trimBand(rows, c.x, c.from, c.to)
		if !areColumns(rows[first:last+1], c.x) {
			continue
		}
		// The middle of the white space and not its first place.
		end := c.x
		for _, d := range found {
			if d.from == c.from && d.to == c.to && d.n == c.n && d.x > end && d.x-end <= 2.5 {
				end = d.x
			}
		}
		return (c.x + end) / 2, first, last, true
	}
	return 0, 0, 0, false
}

// side tells how a row lies around x. White space counts from the width of a gutter.
func (r *row) side(x float64) side {
	if x < r.x0 || x > r.x1 {
		return oneSide
	}
	left := math.Inf(-1)
	for i := range r.words {
		w := &r.words[i]
		switch {
		case w.x1 <= x:
			left = max(left, w.x1)
		case w.x0 < x:
			return across
		default:
			if w.x0-left < max(minGutter, 0.35*r.size) {
				return across
			}
			return around
		}
	}
	return oneSide
}

// trimBand takes rows on one side off the ends of a band that stand apart from its columns.
func trimBand(rows []*row, x float64, from, to int) (int, int) {
	first, last := from, to
	for first < to && rows[first].side(x) != around {
		first++
	}
	for last > first && rows[last].side(x) != around {
		last--
	}
	if to == len(rows)-1 {
		last = to // nothing of full width follows, so what is left stands in the longer column
	}
	for last < to && rows[last+1].y-rows[last].y < 2.2*rows[last+1].size && math.Abs(rows[last+1].size-rows[last].size) < 1 {
		last++
	}
	for first > from && rows[first].y-rows[first-1].y < 1.6*rows[first].size && math.Abs(rows[first-1].size-rows[first].size) < 1 {
		first--
	}
	return first, last
}

// areColumns tells columns of running text from tables, lists with their markers, and forms: both sides hold lines of
// several words.
func areColumns(rows []*row, x float64) bool {
	var left, right columnCount
	for _, r := range rows {
		left.add(r.words, func(w *word) bool { return w.x1 <= x })
		right.add(r.words, func(w *word) bool { return w.x0 >= x })
	}
	return left.isText() && right.isText()
}

type columnCount struct{ rows, words, letters, long int }

func (c *columnCount) add(words []word, in func(*word) bool) {
	n, letters := 0, 0
	for i := range words {
		if in(&words[i]) {
			if k := countLetters(words[i].text); k > 0 {
				n++
				letters += k
			}
		}
	}
	if n == 0 {
		return
	}
	c.rows++
	c.words += n
	c.letters += letters
	if n >= 4 || letters >= 20 {
		c.long++
	}
}

func (c *columnCount) isText() bool {
	return c.rows >= minColumnRows && c.letters >= 13*c.rows && c.words*2 >= 5*c.rows && c.long*2 >= c.rows
}
