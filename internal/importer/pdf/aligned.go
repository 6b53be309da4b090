package pdf

import (
	"math"
	"slices"
	"strings"
)

// takeAligned finds tables without lines: rows whose words leave the same upright white spaces free. It asks for three
// columns and for cells that are no running text, so that columns of text stay columns.
func takeAligned(words []word) ([]word, []*grid) {
	rows := bands(makeRows(slices.Clone(words)))
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

// maxBand is how many lines a row of a table may interleave.
const maxBand = 24

// bands joins the lines that stand closer than lines of one text can: the cells of a row that are centred beside each
// other, each on baselines of its own.
func bands(rows []*row) []*row {
	var out []*row
	for i := 0; i < len(rows); {
		j := i + 1
		for j < len(rows) && rows[j].y-rows[j-1].y < 0.75*min(rows[j].size, rows[j-1].size) && tableOf(rows[j]) == nil && tableOf(rows[j-1]) == nil {
			j++
		}
		if n := j - i; n < 3 || n > maxBand || len(joined(rows[i:j]).wideGaps()) < 2 {
			out = append(out, rows[i:j]...)
		} else {
			out = append(out, joined(rows[i:j]))
		}
		i = j
	}
	return out
}

// joined makes one row of several lines.
func joined(lines []*row) *row {
	r := &row{}
	for _, l := range lines {
		r.words = append(r.words, l.words...)
	}
	r.size = lines[0].size
	r.finish()
	r.raised, r.lines = 0, lines
	r.top, r.y = lines[0].top, lines[len(lines)-1].y
	return r
}

// first is the baseline of the first line of a row.
func (r *row) first() float64 {
	if len(r.lines) > 0 {
		return r.lines[0].y
	}
	return r.y
}

// cellText joins the words of a cell line by line.
func cellText(r *row, words []word) string {
	if len(r.lines) == 0 {
		return joinWords(r, words)
	}
	text := ""
	for _, l := range makeRows(slices.Clone(words)) {
		text = joinCell(text, l.text())
	}
	return text
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
		if tableOf(r) != nil || r.hasLeaders() || i > from && r.first()-rows[i-1].y > 3*min(r.size, rows[i-1].size) {
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
	wide := max(7, 0.7*r.size)
	if len(r.lines) > 0 {
		wide = max(4, 0.4*r.size) // what several lines leave free is no space between words
	}
	for i, end := 1, math.Inf(-1); i < len(r.words); i++ {
		end = max(end, r.words[i-1].x1) // the words of several lines lie over each other
		if b := &r.words[i]; b.x0-end >= wide {
			out = append(out, span{end, b.x0})
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
		if g.x1-g.x0 >= 4 || len(r.lines) > 0 && g.x1-g.x0 >= 3 {
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
			t := cellText(r, ws)
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
		step = min(step, a.rows[i].first()-a.rows[i-1].y)
	}
	after := false
	for i, r := range a.rows {
		g.size = max(g.size, min(r.size, 14))
		in := a.cells(r)
		used := 0
		for _, ws := range in {
			used += min(1, len(ws))
		}
		apart := i == 0 || len(r.lines) > 0 || r.first()-a.rows[i-1].y > 1.35*step
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
		n := len(g.cells) - 1
		cells := g.cells[n]
		if before := n - 1; len(r.lines) > 0 && i > 0 && len(a.rows[i-1].lines) > 0 && startsLower(r) && len(in[0]) > 0 && !endsSentence(g.cells[before][0]) {
			// A cell beside several rows: it goes on in the middle of a sentence.
			g.cells[before][0] = joinCell(g.cells[before][0], cellText(r, in[0]))
			in[0] = nil
		}
		for k, ws := range in {
			if len(ws) > 0 {
				cells[k] = strings.TrimSpace(joinCell(cells[k], cellText(r, ws)))
			}
		}
	}
	return g
}
