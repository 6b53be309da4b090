package annotate

import "strings"

// level is a list that is open: the kind of its markers and the piece or sentence that introduces it.
type level struct {
	kind    byte
	chapeau int32
	inside  bool
}

// arrange cuts the sentences between w.bounds into items and parts, left in w.pieces.
func (w *worker) arrange(chapeau int32) {
	w.pieces, w.levels = w.pieces[:0], w.levels[:0]
	if w.listed {
		// The provision is an item itself; what introduces it stands in another provision.
		w.levels = append(w.levels, level{kind: '0', chapeau: chapeau})
	}
	start := int32(0)
	for _, end := range w.bounds {
		w.cut(start, end, chapeau)
		start = end
	}
}

// cut takes one sentence apart.
func (w *worker) cut(start, end int32, chapeau int32) {
	start = w.skipSpace(start, end)
	if start >= end {
		return
	}
	w.findMarkers(start, end)
	if len(w.markers) == 0 || w.markers[0].start > start {
		stop := end
		if len(w.markers) > 0 {
			stop = w.markers[0].start
		}
		first := len(w.pieces) == 0
		p := piece{start: start, end: stop, chapeau: -1}
		if first && w.listed {
			p.item, p.chapeau = true, chapeau
		}
		w.parts(p)
	}
	for i, m := range w.markers {
		stop := end
		if i+1 < len(w.markers) {
			stop = w.markers[i+1].start
		}
		p := piece{start: w.skipSpace(m.end, stop), end: stop, item: true, chapeau: -1}
		l := w.levelOf(m.kind, chapeau)
		p.chapeau, p.inside = l.chapeau, l.inside
		if p.start < p.end {
			w.parts(p)
		}
	}
}

// lookBack bounds how many sentences before a list may introduce it.
const lookBack = 20

// levelOf gives the open list that a marker belongs to, and opens one if there is none.
func (w *worker) levelOf(kind byte, chapeau int32) level {
	for i := len(w.levels) - 1; i >= 0; i-- {
		if w.levels[i].kind == kind {
			w.levels = w.levels[:i+1]
			return w.levels[i]
		}
	}
	l := level{kind: kind, chapeau: chapeau}
	if n := len(w.pieces); n > 0 {
		l.chapeau, l.inside = int32(n-1), true
		if before := w.text[w.pieces[n-1].start:w.pieces[n-1].end]; strings.HasSuffix(before, ".") {
			// A full sentence before the list: the introducer is the last one with a colon, if there is any.
			for i := n - 1; i >= max(0, n-lookBack); i-- {
				if strings.HasSuffix(w.text[w.pieces[i].start:w.pieces[i].end], ":") {
					l.chapeau = int32(i)
					break
				}
			}
		}
	}
	w.levels = append(w.levels, l)
	return l
}

// parts cuts a piece at semicolons and at footnote marks behind a full stop, and adds what comes out. A part between
// semicolons becomes a piece of its own where it has a verb or opens an action; it takes its force from the first part
// unless it has a verb that governs.
func (w *worker) parts(p piece) {
	depth := 0
	base := int32(len(w.pieces))
	begin := p.start
	first := true
	add := func(end, resume int32, semicolon bool) {
		part := p
		part.start, part.end = begin, w.trimTail(begin, end)
		if !first && semicolon {
			part.inside, part.chapeau = true, base
		}
		if part.start < part.end {
			part.first = w.tokenAt(part.start)
			w.pieces = append(w.pieces, part)
			first = false
		}
		begin = w.skipSpace(resume, p.end)
	}
	semicolon := false
	for i := w.special(p.start, p.end); i < p.end; i++ {
		switch w.text[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
		case ';':
			if depth == 0 && w.independent(begin, i) && w.independent(i+1, w.nextSemicolon(i+1, p.end)) {
				add(i+1, i+1, semicolon)
				semicolon = true
			}
		case '.':
			if resume := w.footnoteEnd(i, p.end); resume > 0 {
				add(resume, resume, semicolon)
				semicolon, first = false, true
				p.item, p.chapeau, p.inside = false, -1, false
				base = int32(len(w.pieces))
			}
		}
	}
	if begin < p.end {
		add(p.end, p.end, semicolon)
	}
}

// special gives the place from which a piece has to be read byte by byte: it has a semicolon, or a full stop within it. Most
// have none, and are passed over.
func (w *worker) special(from, end int32) int32 {
	if w.find(from, end, ';') < end {
		return from
	}
	for stop := w.find(from, end, '.'); stop < end-2; stop = w.find(stop+1, end, '.') {
		if next := w.text[stop+1]; next == '[' || next >= '0' && next <= '9' {
			return from
		}
	}
	return end
}

func (w *worker) nextSemicolon(from, end int32) int32 { return w.find(from, end, ';') }

// independent tells whether a stretch of text has a verb that could govern, or opens an action.
func (w *worker) independent(from, to int32) bool {
	first := w.tokenAt(from)
	for _, c := range w.cues[w.cueFrom(from):] {
		if c.start >= to {
			return false
		}
		switch {
		case c.role >= roleBinding && c.role <= roleRecital && c.role != roleDone:
			return true
		case c.role >= roleBase && c.role <= roleNoun && c.first <= first+1:
			return true
		}
	}
	return false
}

func (w *worker) cueFrom(start int32) int {
	low, high := 0, len(w.cues)
	for low < high {
		middle := (low + high) / 2
		if w.cues[middle].start < start {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// trimTail drops white space, and the "and" or "or" that leads to the next item, from the end of a piece.
func (w *worker) trimTail(start, end int32) int32 {
	end = w.trim(start, end)
	i := w.tokenEnding(end)
	if i > 0 && w.roleAt(i, roleCoordinator) {
		if before := w.trim(start, w.scan.Tokens[i].Start); before > start && strings.IndexByte(";,", w.text[before-1]) >= 0 {
			return before
		}
	}
	return end
}
