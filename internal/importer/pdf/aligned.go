package pdf

import (
	"slices"
	"strings"
)

// takeAligned finds tables without lines: rows whose words leave the same upright white spaces free. It asks for three
// columns and for cells that are no running text, so that columns of text stay columns.
func takeAligned(words []word) ([]word, []*grid) {
	rows := makeRows(slices.Clone(words))
	var grids []*grid
	var rest []word
	for i := 0; i < len(rows); {
		if a, ok := growAligned(rows, i); ok {
			g := a.fill()
			grids = append(grids, g)
			rest = append(rest, word{x0: g.x0, x1: g.x1, y: g.y0 + g.size, size: g.size, table: g})
			i += len(a.rows)
			continue
		}
		rest = append(rest, rows[i].words...)
		i++
	}
	return rest, grids
}

// alignment is a run of rows with the white spaces that they share. Spanning rows cross them, as a title inside of a
// table does.
type alignment struct {
	rows     []*row
	gaps     []span
	spanning map[*row]bool
}

func growAligned(rows []*row, from int) (*alignment, bool) {
	a := &alignment{gaps: rows[from].wideGaps(), spanning: map[*row]bool{}}
	if len(a.gaps) < 2 || rows[from].hasLeaders() || tableOf(rows[from]) != nil {
		return nil, false
	}
	full := 0
	for i := from; i < len(rows); i++ {
		r := rows[i]
		if tableOf(r) != nil || r.hasLeaders() || i > from && r.y-rows[i-1].y > 3*r.size {
			break
		}
		gaps := r.leaves(a.gaps)
		if len(gaps) < len(a.gaps) {
			if len(r.wideGaps()) > 0 || i+1 == len(rows) || len(rows[i+1].wideGaps()) == 0 || len(rows[i+1].leaves(a.gaps)) < len(a.gaps) || r.x1-r.x0 > 0.6*a.width() {
				break
			}
			a.spanning[r] = true
		} else {
			a.gaps = gaps
		}
		a.rows = append(a.rows, r)
	}
	for _, r := range a.rows {
		used := 0
		for _, ws := range a.cells(r) {
			used += min(1, len(ws))
		}
		if used >= 3 && !a.spanning[r] {
			full++
		}
	}
	return a, full >= 3 && full*6 >= len(a.rows) && a.isTable()
}

func (a *alignment) width() float64 {
	x0, x1 := a.rows[0].x0, a.rows[0].x1
	for _, r := range a.rows {
		x0, x1 = min(x0, r.x0), max(x1, r.x1)
	}
	return x1 - x0
}

// wideGaps gives the white spaces of a row that are wider than those between words.
func (r *row) wideGaps() []span {
	var out []span
	for i := 1; i < len(r.words); i++ {
		a, b := &r.words[i-1], &r.words[i]
		if b.x0-a.x1 >= max(7, 0.7*r.size) {
			out = append(out, span{a.x1, b.x0})
		}
	}
	return out
}

// leaves gives what a row's words leave free of white spaces.
func (r *row) leaves(gaps []span) []span {
	var out []span
	for _, g := range gaps {
		for i := range r.words {
			w := &r.words[i]
			if w.x1 <= g.x0 || w.x0 >= g.x1 {
				continue
			}
			if w.x0-g.x0 > g.x1-w.x1 {
				g.x1 = w.x0
			} else {
				g.x0 = w.x1
			}
		}
		if g.x1-g.x0 >= 4 {
			out = append(out, g)
		}
	}
	return out
}

// column tells which column a word stands in.
func (a *alignment) column(w *word) int {
	k := 0
	for k < len(a.gaps) && (w.x0+w.x1)/2 > (a.gaps[k].x0+a.gaps[k].x1)/2 {
		k++
	}
	return k
}

// isTable tells tables from columns of running text, lists with their marks and tables of contents.
func (a *alignment) isTable() bool {
	n := len(a.gaps) + 1
	counts := make([]columnCount, n)
	marks, filled, numerals := make([]int, n), make([]int, n), 0
	for _, r := range a.rows {
		cells := a.cells(r)
		for k, ws := range cells {
			if len(ws) == 0 {
				continue
			}
			filled[k]++
			counts[k].add(ws, func(*word) bool { return true })
			t := joinWords(r, ws)
			if isMark(t) || isBullet(t) {
				marks[k]++
			}
			if k == n-1 && (isNumeral(t) || isRomanNumeral(t)) {
				numerals++
			}
		}
	}
	text, plain := 0, 0
	for k := range counts {
		if counts[k].isText() {
			text++
		}
		if marks[k]*5 < filled[k]*4 {
			plain++
		}
	}
	return text <= 1 && plain >= 2 && numerals*5 < filled[n-1]*4
}

func (a *alignment) cells(r *row) [][]word {
	out := make([][]word, len(a.gaps)+1)
	for i := range r.words {
		k := a.column(&r.words[i])
		out[k] = append(out[k], r.words[i])
	}
	return out
}

// opens tells that the first column of a row and two others have text.
func (a *alignment) opens(r *row) bool {
	used := 0
	in := a.cells(r)
	for _, ws := range in {
		used += min(1, len(ws))
	}
	return len(in[0]) > 0 && used >= 3
}

// fill puts the rows into cells. A row of the table begins where white space sets it apart, or where its first column and
// two others have text.
func (a *alignment) fill() *grid {
	g := &grid{x0: a.rows[0].x0, x1: a.rows[0].x0 + a.width(), y0: a.rows[0].top, y1: a.rows[len(a.rows)-1].y}
	step := 1e9
	for i := 1; i < len(a.rows); i++ {
		step = min(step, a.rows[i].y-a.rows[i-1].y)
	}
	after := false
	for i, r := range a.rows {
		g.size = max(g.size, min(r.size, 14))
		in := a.cells(r)
		used := 0
		for _, ws := range in {
			used += min(1, len(ws))
		}
		apart := i == 0 || r.y-a.rows[i-1].y > 1.35*step
		if a.spanning[r] {
			g.cells, g.tops, g.bold = append(g.cells, make([]string, len(in))), append(g.tops, r.top), append(g.bold, r.bold)
			g.cells[len(g.cells)-1][0] = r.text()
			after = true
			continue
		}
		title := used == 1 && len(in[0]) > 0 && !startsLower(r) && i+1 < len(a.rows) && a.opens(a.rows[i+1])
		if apart || after || title || a.opens(r) {
			g.cells, g.tops, g.bold = append(g.cells, make([]string, len(in))), append(g.tops, r.top), append(g.bold, r.bold)
		}
		after = title
		cells := g.cells[len(g.cells)-1]
		for k, ws := range in {
			if len(ws) > 0 {
				cells[k] = strings.TrimSpace(joinCell(cells[k], joinWords(r, ws)))
			}
		}
	}
	return g
}
