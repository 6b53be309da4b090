package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// row is the words that stand on one baseline.
type row struct {
	words   []word
	y       float64
	size    float64 // of most of its letters
	x0, x1  float64
	bold    bool // all of its letters are
	italic  bool
	letters int
	top     float64 // upper end of its letters
	raised  int     // leading words that are set small and high, as a footnote's number is
	numeral bool    // its last word is a page number, set off at the right
	why     string  // reason for leaving it out
	lines   []*row  // that it joins, from top to bottom, where the cells of a table stand beside each other
}

// makeRows puts words on their baselines, from top to bottom. Small raised words join the row that they belong to.
func makeRows(words []word) []*row {
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compare(words[a].y, words[b].y) })
	var rows []*row
	for _, i := range order {
		w := words[i]
		if n := len(rows); n > 0 {
			r := rows[n-1]
			if w.y-r.y <= 0.25*min(max(r.size, w.size), 2*min(r.size, w.size)) {
				r.words = append(r.words, w)
				r.size = max(r.size, w.size)
				continue
			}
		}
		rows = append(rows, &row{words: []word{w}, y: w.y, size: w.size})
	}
	rows = joinRaised(rows)
	for _, r := range rows {
		r.finish()
	}
	return rows
}

// joinRaised moves the words of a row that is only superscripts or subscripts of its neighbour.
func joinRaised(rows []*row) []*row {
	out := rows[:0]
	for i, r := range rows {
		if n := len(out); n > 0 && r.y-out[n-1].y < 0.65*r.size {
			up := out[n-1]
			if up.size < 0.85*r.size && small(up, r) {
				r.words = append(r.words, up.words...)
				out[n-1] = r
				continue
			}
			if r.size < 0.85*up.size && small(r, up) && r.y-up.y < 0.4*up.size {
				up.words = append(up.words, r.words...)
				continue
			}
		}
		out = append(out, rows[i])
	}
	return out
}

// small tells that each word of s stands next to a word of r.
func small(s, r *row) bool {
	for _, w := range s.words {
		near := false
		for _, x := range r.words {
			if w.x0-x.x1 < 0.6*x.size && w.x0-x.x1 > -x.size || x.x0-w.x1 < 1.2*x.size && x.x0-w.x1 > -x.size/2 {
				near = true
				break
			}
		}
		if !near {
			return false
		}
	}
	return true
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// finish sorts the words of a row and settles what holds for all of it.
func (r *row) finish() {
	slices.SortStableFunc(r.words, func(a, b word) int { return compare(a.x0, b.x0) })
	count := map[float64]int{}
	r.letters, r.x0, r.x1 = 0, math.Inf(1), math.Inf(-1)
	bold, italic := 0, 0
	for i := range r.words {
		w := &r.words[i]
		n := countLetters(w.text)
		r.letters += n
		count[round(w.size)] += n + 1
		if w.bold {
			bold += n
		}
		if w.italic {
			italic += n
		}
		r.x0, r.x1 = min(r.x0, w.x0), max(r.x1, w.x1)
	}
	best := -1
	for s, n := range count {
		if n > best || n == best && s > r.size {
			best, r.size = n, s
		}
	}
	if top := r.capitals(); top > r.size && top < 1.5*r.size { // small capitals: the size is that of the large ones
		r.size = round(top)
	}
	for _, w := range r.words {
		if math.Abs(w.size-r.size) < 0.3 {
			r.y = w.y
			break
		}
	}
	r.top = r.y - 0.8*r.size
	r.bold = r.letters > 0 && bold*10 >= r.letters*9
	r.italic = r.letters > 0 && italic*10 >= r.letters*9
	for r.raised < len(r.words)-1 && r.isRaised(&r.words[r.raised]) {
		r.raised++
	}
}

// capitals gives the largest size of a row in capitals; 0 when it has small letters.
func (r *row) capitals() float64 {
	top := 0.0
	for i := range r.words {
		w := &r.words[i]
		if strings.ContainsFunc(w.text, unicode.IsLower) {
			return 0
		}
		if countLetters(w.text) > 0 {
			top = max(top, w.size)
		}
	}
	return top
}

func (r *row) isRaised(w *word) bool { return w.size <= 0.85*r.size && r.y-w.y > 0.12*r.size }

// takeShadows leaves one of several equal words in almost the same place, which imitate bold print or a shadow.
func (sh *sheet) takeShadows() {
	type spot struct {
		text string
		x, y int
	}
	seen := map[spot]int{}
	out := sh.words[:0]
	for _, w := range sh.words {
		at := spot{w.text, int(math.Round(w.x0 / max(1, 0.2*w.size))), int(math.Round(w.y / max(1, 0.2*w.size)))}
		if i, ok := seen[at]; ok {
			out[i].bold = true
			sh.shadows = append(sh.shadows, w)
			continue
		}
		seen[at] = len(out)
		out = append(out, w)
	}
	sh.words = out
}

// round gives a size to the next half point, so that sizes can be counted.
func round(s float64) float64 { return math.Round(s*2) / 2 }

// text puts the words of a row together. Words that touch are one; a raised number after a digit is spelt in raised
// digits, since "2015³" is no year 20153.
func (r *row) text() string { return joinWords(r, r.words) }

func joinWords(r *row, words []word) string {
	var b strings.Builder
	for i := range words {
		w := &words[i]
		t := w.text
		if i > 0 && r.spaced(&words[i-1], w) {
			b.WriteByte(' ')
		} else if i > 0 && r.isRaised(w) && isNumeral(t) {
			if c, _ := utf8.DecodeLastRuneInString(b.String()); unicode.IsDigit(c) {
				t = raisedDigits(t)
			}
		}
		b.WriteString(t)
	}
	return b.String()
}

// spaced tells that white space stands between two neighbours of a row.
func (r *row) spaced(a, b *word) bool {
	gap := b.x0 - a.x1
	em := min(a.size, b.size)
	if r.isRaised(b) && !r.isRaised(a) && isNoteMark(b.text) {
		return gap > 0.6*em
	}
	if r.isRaised(a) && !r.isRaised(b) && isNoteMark(a.text) {
		return gap > 0.05*em || !b.glued || !startsWithPunctuation(b.text)
	}
	if b.glued {
		return gap > 0.3*em
	}
	return gap > -0.3*em || gap < -2*em
}

func startsWithPunctuation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(".,;:!?)]”’»", r)
}

func isNoteMark(s string) bool {
	s = strings.Trim(s, "()[],")
	return isNumeral(s) || s != "" && strings.Trim(s, "*†‡§¶") == "" || len(s) == 1
}

func isNumeral(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func raisedDigits(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return []rune(raisedTen)[c-'0']
		}
		return c
	}, s)
}

const raisedTen = "⁰¹²³⁴⁵⁶⁷⁸⁹"

func countRaised(s string) int {
	n := 0
	for _, c := range s {
		if strings.ContainsRune(raisedTen, c) {
			n++
		}
	}
	return n
}
