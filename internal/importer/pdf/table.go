package pdf

import (
	"math"
	"slices"
	"strings"
)

// grid is a table: the lines between its rows and its columns, and its cells.
type grid struct {
	x0, y0, x1, y1 float64
	cells          [][]string
	tops           []float64
	size           float64
	bold           []bool
	number         int // of the table in the file, from 1
}

// takeTables finds ruled tables and takes their words off the page; a word without text stands for each, so that it keeps
// its place in the reading order.
func takeTables(words []word, rules []rule) ([]word, []*grid) {
	var grids []*grid
	level, upright := mergeRules(rules)
	for _, g := range append(framed(level, upright), ruled(words, level, upright)...) {
		overlaps := false
		for _, o := range grids {
			overlaps = overlaps || g.y0 < o.y1 && o.y0 < g.y1 && g.x0 < o.x1 && o.x0 < g.x1
		}
		if overlaps {
			continue
		}
		inside, outside := g.pick(words)
		if t := g.fill(inside); t != nil {
			grids = append(grids, t)
			words = append(outside, word{x0: t.x0, x1: t.x1, y: t.y0 + t.size, size: t.size, table: t})
		}
	}
	return words, grids
}

// lattice is what a table is made of before its words are known.
type lattice struct {
	x0, y0, x1, y1 float64
	xs, ys         []float64
}

// mergeRules joins the pieces of lines and sorts level from upright ones.
func mergeRules(rules []rule) (level, upright []rule) {
	for _, r := range rules {
		if r.level() {
			level = append(level, r)
		} else {
			upright = append(upright, r)
		}
	}
	slices.SortFunc(level, func(a, b rule) int {
		if math.Abs(a.y0-b.y0) > 1.5 {
			return compare(a.y0, b.y0)
		}
		return compare(a.x0, b.x0)
	})
	slices.SortFunc(upright, func(a, b rule) int {
		if math.Abs(a.x0-b.x0) > 1.5 {
			return compare(a.x0, b.x0)
		}
		return compare(a.y0, b.y0)
	})
	join := func(rs []rule, same func(a, b rule) bool) []rule {
		out := rs[:0]
		for _, r := range rs {
			if n := len(out); n > 0 && same(out[n-1], r) {
				l := &out[n-1]
				*l = rule{min(l.x0, r.x0), min(l.y0, r.y0), max(l.x1, r.x1), max(l.y1, r.y1)}
				continue
			}
			out = append(out, r)
		}
		return out
	}
	level = join(level, func(a, b rule) bool { return math.Abs(a.y0-b.y0) <= 1.5 && b.x0 <= a.x1+3 })
	upright = join(upright, func(a, b rule) bool { return math.Abs(a.x0-b.x0) <= 1.5 && b.y0 <= a.y1+3 })
	return level, upright
}

// framed finds tables with lines between their columns: level and upright lines that touch.
func framed(level, upright []rule) []lattice {
	if len(upright) < 3 || len(level) < 2 || len(level)+len(upright) > 4000 {
		return nil
	}
	all := append(slices.Clone(level), upright...)
	group := make([]int, len(all))
	for i := range group {
		group[i] = i
	}
	find := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for i := range level {
		for j := len(level); j < len(all); j++ {
			a, b := all[i], all[j]
			if a.x0 <= b.x1+3 && b.x0 <= a.x1+3 && a.y0 <= b.y1+3 && b.y0 <= a.y1+3 {
				group[find(j)] = find(i)
			}
		}
	}
	parts := map[int][]int{}
	var order []int
	for i := range all {
		r := find(i)
		if parts[r] == nil {
			order = append(order, r)
		}
		parts[r] = append(parts[r], i)
	}
	var out []lattice
	for _, k := range order {
		l := lattice{x0: math.Inf(1), y0: math.Inf(1), x1: math.Inf(-1), y1: math.Inf(-1)}
		for _, i := range parts[k] {
			r := all[i]
			l.x0, l.y0, l.x1, l.y1 = min(l.x0, r.x0), min(l.y0, r.y0), max(l.x1, r.x1), max(l.y1, r.y1)
		}
		for _, i := range parts[k] {
			r := all[i]
			if i >= len(level) {
				l.xs = addPlace(l.xs, r.x0)
			} else if r.x1-r.x0 > (l.x1-l.x0)/2 {
				l.ys = addPlace(l.ys, r.y0)
			}
		}
		if len(l.xs) >= 2 && len(l.ys) >= 2 {
			l.xs, l.ys = addPlace(addPlace(l.xs, l.x0), l.x1), addPlace(addPlace(l.ys, l.y0), l.y1)
		}
		if len(l.xs) >= 3 && len(l.ys) >= 2 {
			out = append(out, l)
		}
	}
	return out
}

func addPlace(at []float64, x float64) []float64 {
	for _, o := range at {
		if math.Abs(o-x) <= 3 {
			return at
		}
	}
	at = append(at, x)
	slices.Sort(at)
	return at
}

// ruled finds tables with lines between their rows only: the same white space divides the words between one line and the
// next, line after line.
func ruled(words []word, level, upright []rule) []lattice {
	var out []lattice
	for i := 0; i < len(level); {
		run := []rule{level[i]}
		j := i + 1
		for ; j < len(level) && len(run) < 200; j++ {
			a, b := level[i], level[j]
			if math.Abs(a.x0-b.x0) > 6 || math.Abs(a.x1-b.x1) > 6 || a.x1-a.x0 < 100 {
				break
			}
			run = append(run, b)
		}
		i = j
		if len(run) < 3 {
			continue
		}
		for from := 0; from+2 < len(run); {
			gaps, to := common(words, run, from)
			if to-from < 2 {
				from++
				continue
			}
			l := lattice{x0: run[from].x0, x1: run[from].x1, y0: run[from].y0, y1: run[to].y0}
			l.xs = append(l.xs, l.x0)
			for _, g := range gaps {
				l.xs = append(l.xs, (g.x0+g.x1)/2)
			}
			l.xs = append(l.xs, l.x1)
			for k := from; k <= to; k++ {
				l.ys = addPlace(l.ys, run[k].y0)
			}
			if len(l.ys) >= 3 {
				out = append(out, l)
			}
			from = to
		}
	}
	return out
}

type span struct{ x0, x1 float64 }

// common gives the white spaces that all slices from one line on have in common, and the line where the last ends.
func common(words []word, run []rule, from int) ([]span, int) {
	var gaps []span
	to := from
	filled := 0
	for k := from; k+1 < len(run); k++ {
		s := gapsBetween(words, run[k].x0, run[k].x1, run[k].y0, run[k+1].y0)
		if s == nil { // no words
			if k == to {
				to = k + 1
			}
			continue
		}
		next := s
		if filled > 0 {
			next = intersect(gaps, s)
		}
		if len(next) == 0 {
			break
		}
		gaps, to = next, k+1
		filled++
	}
	if filled < 2 {
		return nil, from
	}
	return gaps, to
}

// gapsBetween gives the white spaces of a slice of the page; nil when the slice has no words, empty when it has no gap.
func gapsBetween(words []word, x0, x1, y0, y1 float64) []span {
	var at []span
	for i := range words {
		w := &words[i]
		if w.y > y0 && w.y-0.3*w.size < y1 && w.x0 >= x0-3 && w.x1 <= x1+3 {
			at = append(at, span{w.x0, w.x1})
		}
	}
	if len(at) == 0 {
		return nil
	}
	slices.SortFunc(at, func(a, b span) int { return compare(a.x0, b.x0) })
	gaps := []span{}
	end := at[0].x1
	for _, s := range at[1:] {
		if s.x0-end >= 5 {
			gaps = append(gaps, span{end, s.x0})
		}
		end = max(end, s.x1)
	}
	return gaps
}

func intersect(a, b []span) []span {
	var out []span
	for _, x := range a {
		for _, y := range b {
			if lo, hi := max(x.x0, y.x0), min(x.x1, y.x1); hi-lo >= 4 {
				out = append(out, span{lo, hi})
			}
		}
	}
	return out
}

// pick divides words into those inside of a table and the others.
func (l lattice) pick(words []word) (inside, outside []word) {
	for _, w := range words {
		mid, y := (w.x0+w.x1)/2, w.y-0.3*w.size
		if w.table == nil && mid > l.x0-2 && mid < l.x1+2 && y > l.y0-1 && y < l.y1+1 {
			inside = append(inside, w)
		} else {
			outside = append(outside, w)
		}
	}
	return inside, outside
}

// maxCell is the length of a cell beyond which the lines of a page are no table but its layout.
const maxCell = 3000

// fill puts the words into the cells; nil when what the lines enclose is no table.
func (l lattice) fill(words []word) *grid {
	g := &grid{x0: l.x0, y0: l.y0, x1: l.x1, y1: l.y1}
	used := map[int]bool{}
	for r := 0; r+1 < len(l.ys); r++ {
		cells := make([]string, len(l.xs)-1)
		any, bold := false, true
		for c := range cells {
			var in []word
			for _, w := range words {
				mid, y := (w.x0+w.x1)/2, w.y-0.3*w.size
				if y > l.ys[r]-1 && y <= l.ys[r+1]-1 && mid > l.xs[c] && mid <= l.xs[c+1] {
					in = append(in, w)
				}
			}
			if len(in) == 0 {
				continue
			}
			any, used[c] = true, true
			rows := makeRows(in)
			for _, row := range rows {
				g.size = max(g.size, min(row.size, 14))
				bold = bold && row.bold
				cells[c] = joinCell(cells[c], row.text())
			}
			if len(cells[c]) > maxCell {
				return nil
			}
		}
		if any {
			g.cells, g.tops, g.bold = append(g.cells, cells), append(g.tops, l.ys[r]), append(g.bold, bold)
		}
	}
	if len(g.cells) == 0 || len(used) < 2 && len(l.xs) < 5 || g.size == 0 {
		return nil
	}
	if len(used) < 2 { // the rest of a row that began on the page before
		return g
	}
	// Columns that hold nothing at all are only frames.
	for i, cells := range g.cells {
		kept := cells[:0]
		for c, t := range cells {
			if used[c] {
				kept = append(kept, t)
			}
		}
		g.cells[i] = kept
	}
	return g
}

// joinCell goes on in a cell with its next line.
func joinCell(s, next string) string {
	switch {
	case s == "":
		return next
	case strings.HasSuffix(s, "\u00ad"):
		return strings.TrimSuffix(s, "\u00ad") + next
	}
	return s + " " + next
}

// hasHeader tells that the first row names the columns: it alone is bold, or its cells are all short and others are not.
func (g *grid) hasHeader() bool {
	if len(g.cells) < 2 {
		return false
	}
	if g.bold[0] && !g.bold[len(g.bold)-1] {
		return true
	}
	for _, c := range g.cells[0] {
		if c == "" || len(strings.Fields(c)) > 3 || endsSentence(c) && len(strings.Fields(c)) > 1 {
			return false
		}
	}
	return slices.ContainsFunc(g.cells[1:], func(row []string) bool {
		return slices.ContainsFunc(row, func(c string) bool { return len(strings.Fields(c)) > 4 })
	})
}
