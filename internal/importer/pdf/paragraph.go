package pdf

import (
	"math"
	"slices"
	"strings"
)

// setting says how a document is set, from its pages together.
type setting struct {
	body    float64             // size of the running text
	pitches map[float64]float64 // from one line of a paragraph to the next, by size
	margins [2]float64          // left edge of the text, on even and on odd pages
}

// column puts the rows of one column together to blocks.
type column struct {
	setting
	region
	page   int
	rules  []rule
	margin float64 // left edge that indentation is counted from
	rows   []*row
	left   float64 // edges of the column
	right  float64

	out    []Block
	open   *Block
	last   *row
	first  *row
	hang   float64 // where the text of an item begins, after its mark; 0 without one
	number func() int
	raised int // digits that were written raised, which count as no letters
}

// blocks reads a region from top to bottom.
func (c *column) blocks() []Block {
	c.rows = makeRows(c.words)
	c.edges()
	notes := c.notesFrom()
	for i, r := range c.rows {
		if t := tableOf(r); t != nil {
			c.close()
			c.table(t)
			continue
		}
		if i >= notes {
			c.noteRow(r)
			continue
		}
		if c.open == nil || c.breaks(i, r) {
			c.start(r, i)
		}
		c.add(r)
		if r.hasLeaders() || r.numeral {
			c.open.Kind = Contents
			c.close()
		}
	}
	c.close()
	return c.out
}

func tableOf(r *row) *grid {
	for _, w := range r.words {
		if w.table != nil {
			return w.table
		}
	}
	return nil
}

func (c *column) table(t *grid) {
	for i, cells := range t.cells {
		text := strings.Join(cells, " | ")
		b := Block{Kind: Row, Page: c.page, Cells: cells, Size: t.size, Bold: t.bold[i], Gap: i == 0, Column: c.column, Columns: c.columns}
		b.Table, b.Header = t.number, i == 0 && t.hasHeader()
		b.Lines = []Line{{Page: c.page, Number: c.number(), Text: text}}
		c.out = append(c.out, b)
	}
}

// edges finds the left and the right edge of the column's text.
func (c *column) edges() {
	c.left, c.right = math.Inf(1), 0
	var ends []float64
	for _, r := range c.rows {
		if tableOf(r) != nil {
			continue
		}
		c.left = min(c.left, r.x0)
		ends = append(ends, r.x1)
	}
	slices.Sort(ends)
	if n := len(ends); n > 0 {
		c.right = ends[n-1-n/20]
	}
	// Entries of a table of contents end in numbers that stand one under the other.
	run := 0
	from := 0
	for i, r := range c.rows {
		if entry := c.numeralAtEdge(r) || r.hasLeaders(); entry {
			run++
		} else if i+1 >= len(c.rows) || run == 0 || !c.numeralAtEdge(c.rows[i+1]) && !c.rows[i+1].hasLeaders() {
			run, from = 0, i+1
		}
		if run >= 3 {
			for k := from; k <= i; k++ {
				c.rows[k].numeral = c.numeralAtEdge(c.rows[k])
			}
		}
	}
}

func (c *column) numeralAtEdge(r *row) bool {
	n := len(r.words)
	if n < 2 || math.Abs(r.x1-c.right) > 6 {
		return false
	}
	w := r.words[n-1]
	return (isNumeral(w.text) && len(w.text) <= 3 || isRomanNumeral(w.text)) && w.x0-r.words[n-2].x1 > 2*w.size && r.letters > len(w.text)
}

// rightAt is the edge that the lines around a row reach: an indented passage may have its own.
func (c *column) rightAt(i int) float64 {
	r := c.rows[i]
	edge, n, atEdge := r.x1, 1, 0
	from, to := i, i
	for from > 0 && c.neighbours(from-1, from) {
		from--
		edge = max(edge, c.rows[from].x1)
		n++
	}
	for to+1 < len(c.rows) && c.neighbours(to, to+1) {
		to++
		edge = max(edge, c.rows[to].x1)
		n++
	}
	for k := from; k <= to; k++ {
		if edge-c.rows[k].x1 < r.size {
			atEdge++
		}
	}
	if n >= 4 && atEdge*2 >= n || n >= 3 && atEdge >= 2 && edge > c.left+0.6*(c.right-c.left) {
		return edge
	}
	return max(edge, c.right)
}

func (c *column) neighbours(i, j int) bool {
	a, b := c.rows[i], c.rows[j]
	return math.Abs(a.size-b.size) < 0.6 && b.y-a.y < 1.25*c.pitch(b.size) && tableOf(a) == nil && tableOf(b) == nil && math.Abs(a.x0-b.x0) < 12*b.size
}

// pitch is the distance between two lines of a paragraph.
func (s *setting) pitch(size float64) float64 {
	if p, ok := s.pitches[round(size)]; ok {
		return p
	}
	if p, ok := s.pitches[round(s.body)]; ok && s.body > 0 {
		return max(1.3, p/s.body) * size
	}
	return 1.3 * size
}

// breaks tells whether a row begins a new block.
func (c *column) breaks(i int, r *row) bool {
	prev := c.last
	em := r.size
	dy := r.y - prev.y
	marked := markOf(r) != ""
	short := c.isShort(i - 1)
	text := prev.text()
	title := r.size > 1.15*c.body && math.Abs(r.size-prev.size) < 0.6
	switch {
	case math.Abs(r.size-prev.size) > max(0.6, 0.07*em):
		return true
	case dy < 0 || dy > 1.28*c.pitch(r.size)+0.3 && !(strings.HasSuffix(text, "-") && dy < 1.6*c.pitch(r.size)):
		return true
	case r.numeral || r.hasLeaders():
		return marked && !isOpenEnd(text) || c.open.Kind != Contents && len(c.out) > 0 && c.out[len(c.out)-1].Kind != Contents && short && !title
	case title && r.bold == prev.bold && !marked:
		return false
	case prev.bold != r.bold && short:
		return true
	case strings.HasSuffix(text, "\u00ad"):
		return false
	case isBullet(r.words[0].text):
		return true
	case marked && c.marksItem(r, text, short):
		return true
	case short && !(isOpenEnd(text) && startsLower(r)) && !c.hugsCentre(prev, r):
		return true
	case c.hugsCentre(prev, r):
		return r.bold != prev.bold
	}
	step := r.x0 - prev.x0
	n := len(c.open.Lines)
	switch {
	case n == 1 && c.hang > 0 && math.Abs(r.x0-c.hang) < 0.7*em:
		return false
	case step > 0.8*em:
		return n > 1 || endsSentence(text) && !c.isHanging(i)
	case step < -0.8*em:
		return n > 1 || c.hang > 0 && r.x0 < c.first.x0-0.8*em
	}
	return false
}

// isHanging tells that the rows after this one keep its indentation, so that it hangs below its first line.
func (c *column) isHanging(i int) bool {
	return i+1 < len(c.rows) && math.Abs(c.rows[i+1].x0-c.rows[i].x0) < 2 && c.rows[i+1].y-c.rows[i].y < 1.3*c.pitch(c.rows[i].size)
}

// marksItem tells whether a mark at the start of a row opens an item, or a wrapped line happens to begin so.
func (c *column) marksItem(r *row, before string, short bool) bool {
	if short || endsSentence(before) || endsClause(before) {
		return true
	}
	if c.hang > 0 && math.Abs(r.x0-c.hang) < 0.7*r.size {
		return false // in line with the text of the item, not with its mark
	}
	set := markSetOff(r)
	return set && (math.Abs(r.x0-c.first.x0) > 0.8*r.size || markOf(c.first) != "")
}

// isShort tells that a row ends well before the edge: the first word of the next row would have had room on it.
func (c *column) isShort(i int) bool {
	r := c.rows[i]
	if i+1 >= len(c.rows) {
		return c.right-r.x1 > 2.5*r.size
	}
	next := c.rows[i+1]
	need := 0.6 * r.size
	for k := 0; k < len(next.words); k++ {
		need += next.words[k].x1 - next.words[k].x0
		if k+1 < len(next.words) && next.spaced(&next.words[k], &next.words[k+1]) {
			break
		}
	}
	return r.x1+need < c.rightAt(i)
}

// hugsCentre tells two lines of a centred title.
func (c *column) hugsCentre(a, b *row) bool {
	if math.Abs(a.size-b.size) > 0.6 {
		return false
	}
	mid := (c.left + c.right) / 2
	centred := func(r *row) bool {
		return math.Abs((r.x0+r.x1)/2-mid) < 1.5*r.size && r.x0-c.left > 2*r.size
	}
	return centred(a) && centred(b) && math.Abs(a.x0-b.x0) > 0.3*b.size
}

func (c *column) start(r *row, i int) {
	c.close()
	gap := c.last == nil && i == 0 || c.last != nil && r.y-c.last.y > 1.28*c.pitch(r.size)+0.3
	c.open = &Block{Kind: Body, Page: c.page, Size: r.size, Bold: r.bold, Gap: gap, Top: i == 0, Column: c.column, Columns: c.columns}
	c.open.Indent = max(0, r.x0-c.margin) / max(1, r.size)
	c.open.Mark = markOf(r)
	c.first, c.hang = r, 0
	if c.open.Mark != "" && len(r.words) > 1 && markSetOff(r) {
		c.hang = r.words[markWords(r)].x0
	}
}

func (c *column) add(r *row) {
	c.open.Lines = append(c.open.Lines, c.line(r, r.text()))
	c.open.Bold = c.open.Bold && r.bold
	c.last = r
}

func (c *column) line(r *row, text string) Line {
	for _, w := range r.words {
		if r.isRaised(&w) && isNumeral(w.text) {
			c.raised += countRaised(text)
			break
		}
	}
	return Line{Page: c.page, Number: c.number(), Text: text}
}

func (c *column) close() {
	if c.open == nil {
		return
	}
	if c.last != nil {
		c.open.Full = c.right-c.last.x1 < 3*c.last.size
	}
	c.out = append(c.out, *c.open)
	c.open = nil
}
