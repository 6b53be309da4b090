package pdf

import (
	"math"
	"strings"
)

// notesFrom gives the index of the first row of the footnotes of a column: small letters at its end, under a short rule
// or opened by a mark.
func (c *column) notesFrom() int {
	n := len(c.rows)
	small := n
	for small > 0 && c.rows[small-1].size <= 0.96*c.body && tableOf(c.rows[small-1]) == nil && !c.rows[small-1].numeral && !c.rows[small-1].hasLeaders() {
		small--
	}
	// Some programs set footnotes as large as the text; then the rule and the mark have to tell together.
	for i := n - 1; i > 0; i-- {
		if noteMark(c.rows[i]) != "" && c.underRule(c.rows[i]) {
			return min(i, max(small, 1))
		}
	}
	if small == n || small == 0 && c.columns == 1 && n > 2 && !c.underRule(c.rows[0]) {
		return n
	}
	for i := small; i < n; i++ {
		if c.underRule(c.rows[i]) {
			return i
		}
	}
	for i := small; i < n; i++ {
		if r := c.rows[i]; (i == 0 || r.y-c.rows[i-1].y > 1.25*c.pitch(r.size)) && r.size <= 0.93*c.body && noteMark(r) != "" {
			return i
		}
	}
	return n
}

// underRule tells that a short level rule stands right over a row, and nothing between them.
func (c *column) underRule(r *row) bool {
	for _, l := range c.rules {
		if !l.level() || l.x1-l.x0 < 30 || l.x1-l.x0 > 0.62*(c.right-c.left) || math.Abs(l.x0-c.left) > 4*r.size {
			continue
		}
		if d := r.top - l.y0; d > -3 && d < 2.5*r.size {
			return true
		}
	}
	return false
}

// noteMark gives the mark of a footnote's first row: a raised number, or a number or star on the line.
func noteMark(r *row) string {
	if len(r.words) < 2 {
		return ""
	}
	if r.raised > 0 {
		return strings.Trim(joinWords(r, r.words[:r.raised]), "()[]. ")
	}
	t := r.words[0].text
	if s := strings.TrimRight(t, ".)"); (isNumeral(s) && len(s) <= 3 || strings.Trim(s, "*†‡") == "" && s != "") && r.spaced(&r.words[0], &r.words[1]) {
		return s
	}
	return ""
}

// noteRow goes on with the footnotes; each begins with its mark.
func (c *column) noteRow(r *row) {
	mark := noteMark(r)
	if c.open == nil || c.open.Kind != Footnote || mark != "" {
		c.close()
		c.open = &Block{Kind: Footnote, Page: c.page, Size: r.size, Mark: mark, Column: c.column, Columns: c.columns, Top: mark == ""}
		c.first = r
	}
	text := r.text()
	if mark != "" && len(c.open.Lines) == 0 {
		n := max(1, r.raised)
		text = mark + " " + joinWords(r, r.words[n:])
	}
	c.open.Lines = append(c.open.Lines, c.line(r, text))
	c.last = r
}
