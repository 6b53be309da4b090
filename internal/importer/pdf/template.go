package pdf

import (
	"math"
	"slices"
)

// gutters gives the places between the columns of a page; none when it is not set in columns, or not everywhere in as
// many.
func gutters(rs []region) []float64 {
	var out []float64
	n := 0
	for i := range rs {
		if rs[i].columns == 1 {
			continue
		}
		if n > 0 && rs[i].columns != n {
			return nil
		}
		n = rs[i].columns
		if c := rs[i].column; c > 1 && len(out) < c-1 {
			out = append(out, (rightOf(rs[i-1].words)+leftOf(rs[i].words))/2)
		}
	}
	return out
}

// alignColumns sets pages that came out otherwise than most in the columns of the others, where their words allow it:
// a gutter that is plain on fifty pages is one on a page with five lines too.
func alignColumns(pages [][]region) {
	if len(pages) < 4 {
		return
	}
	counts := map[int][][]float64{}
	for _, rs := range pages {
		g := gutters(rs)
		counts[len(g)] = append(counts[len(g)], g)
	}
	for n, all := range counts {
		if n == 0 || len(all)*10 < len(pages)*6 {
			continue
		}
		usual := make([]float64, n)
		for k := range usual {
			at := make([]float64, len(all))
			for i, g := range all {
				at[i] = g[k]
			}
			slices.Sort(at)
			usual[k] = at[len(at)/2]
		}
		for i, rs := range pages {
			if len(gutters(rs)) != n || mixed(rs) {
				if fit := cutAt(rs, usual); fit != nil {
					pages[i] = fit
				}
			}
		}
	}
}

// mixed tells a page that has text of full width beside its columns.
func mixed(rs []region) bool {
	return slices.ContainsFunc(rs, func(r region) bool { return r.columns == 1 })
}

// cutAt divides a page at the usual gutters; nil when too many of its lines cross them.
func cutAt(rs []region, usual []float64) []region {
	var words []word
	for i := range rs {
		words = append(words, rs[i].words...)
	}
	rows := makeRows(slices.Clone(words))
	at := make([]float64, len(usual))
	for k, u := range usual {
		best := math.MaxInt
		for dx := 0.0; dx <= 10; dx++ {
			for _, x := range [...]float64{u + dx, u - dx} {
				if n := crossing(rows, x); n < best {
					best, at[k] = n, x
				}
			}
		}
		if best*8 > len(rows) {
			return nil
		}
	}
	columns := make([][]word, len(at)+1)
	var out []region
	close := func() {
		for k, ws := range columns {
			if len(ws) > 0 {
				out = append(out, region{words: ws, column: k + 1, columns: len(columns), top: topOf(ws)})
			}
			columns[k] = nil
		}
	}
	for _, r := range rows {
		if slices.ContainsFunc(at, r.crosses) {
			close()
			if n := len(out); n > 0 && out[n-1].columns == 1 {
				out[n-1].words = append(out[n-1].words, r.words...)
			} else {
				out = append(out, region{words: slices.Clone(r.words), column: 1, columns: 1, top: r.y})
			}
			continue
		}
		for _, w := range r.words {
			k := 0
			for k < len(at) && (w.x0+w.x1)/2 > at[k] {
				k++
			}
			columns[k] = append(columns[k], w)
		}
	}
	close()
	return out
}

func crossing(rows []*row, x float64) int {
	n := 0
	for _, r := range rows {
		if r.crosses(x) {
			n++
		}
	}
	return n
}

// crosses tells that a word of the row lies over x.
func (r *row) crosses(x float64) bool {
	for i := range r.words {
		if r.words[i].x0 < x-0.5 && r.words[i].x1 > x+0.5 {
			return true
		}
	}
	return false
}

func rightOf(words []word) float64 {
	right := math.Inf(-1)
	for _, w := range words {
		right = max(right, w.x1)
	}
	return right
}

// settleMargins gives each column the left edge that it has on other pages: a page whose column holds nothing but the
// items of a list would otherwise count their indentation from the items themselves.
func settleMargins(pages [][]region) {
	type key struct{ column, columns, side int }
	lefts := map[key][]float64{}
	for p, rs := range pages {
		for _, r := range rs {
			k := key{r.column, r.columns, p % 2}
			lefts[k] = append(lefts[k], leftOf(r.words))
		}
	}
	for _, at := range lefts {
		slices.Sort(at)
	}
	for p, rs := range pages {
		for i := range rs {
			r := &rs[i]
			at := lefts[key{r.column, r.columns, p % 2}]
			r.margin = leftOf(r.words)
			if usual := at[len(at)/4]; r.margin > usual && r.margin-usual < 60 {
				r.margin = usual
			}
		}
	}
}
