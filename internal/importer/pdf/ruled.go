package pdf

import "math"

// dropRuled marks the lines over a rule that stands at the same height on several pages, and those under one at the foot:
// so headers are set that name the chapter and never come again in the same words.
func dropRuled(pages [][]*row, sheets []*sheet, body float64) {
	type line struct {
		page, rows int
		y          float64
	}
	var heads, feet []line
	for p, rows := range pages {
		for _, l := range sheets[p].rules {
			if !l.level() || l.x1-l.x0 < 0.5*sheets[p].width {
				continue
			}
			over := 0
			for over < len(rows) && rows[over].y < l.y0+1 {
				over++
			}
			if over > 0 && over <= 3 && over < len(rows) && areSmall(rows[:over], body) {
				heads = append(heads, line{p, over, l.y0})
			}
			if under := len(rows) - over; under > 0 && under <= 3 && over > 0 && areSmall(rows[over:], body) {
				feet = append(feet, line{p, under, l.y0})
			}
		}
	}
	drop := func(lines []line, rowsOf func(l line) []*row) {
		for _, l := range lines {
			same := map[int]bool{}
			for _, o := range lines {
				if math.Abs(o.y-l.y) < 2 {
					same[o.page] = true
				}
			}
			if len(same) < 2 || len(same)*2 < len(pages) {
				continue
			}
			for _, r := range rowsOf(l) {
				if r.why == "" {
					r.why = WhyHeader
				}
			}
		}
	}
	drop(heads, func(l line) []*row { return pages[l.page][:l.rows] })
	drop(feet, func(l line) []*row { return pages[l.page][len(pages[l.page])-l.rows:] })
}

// areSmall tells rows that are no title of a chapter and no notes: short, and not larger than the running text.
func areSmall(rows []*row, body float64) bool {
	for _, r := range rows {
		if r.size > 1.1*body || r.letters > 100 || noteMark(r) != "" && r.raised > 0 {
			return false
		}
	}
	return true
}
