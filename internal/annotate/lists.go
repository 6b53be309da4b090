package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker is the mark of a list item in running text, such as (a) or 2.; bytes start to end.
type marker struct {
	start, end int32
	kind       byte // 'a', 'A', 'i', '1', or '-' for bullets
	value      int
	line       bool // it begins a line
	accepted   bool
}

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
			for i := n - 1; i >= 0; i-- {
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
	for i := p.start; i < p.end; i++ {
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

// findMarkers finds the item markers of a sentence, left in w.markers.
func (w *worker) findMarkers(start, end int32) {
	w.markers = w.markers[:0]
	if m, ok := lineMarker(w.text[start:end]); ok && (w.beginsLine(start) || m.kind == '1' && w.opensSentence(start)) {
		m.start, m.end, m.line, m.accepted = m.start+start, m.end+start, true, true
		w.markers = append(w.markers, m)
	}
	for i := start; i < end; i++ {
		var m marker
		var ok bool
		switch {
		case i == start || !spaceByte(w.text[i-1]):
			continue
		case w.text[i] == '(':
			m, ok = parenMarker(w.text[i:end])
		case alphanumeric(w.text[i]):
			// A half-bracketed one needs a colon, a semicolon or a new line before it.
			if m, ok = lineMarker(w.text[i:end]); ok {
				ok = w.text[i+m.end-1] == ')' && w.introduced(i, start)
			}
		}
		if !ok {
			continue
		}
		if len(w.markers) > 0 && i < w.markers[len(w.markers)-1].end {
			continue
		}
		m.start, m.end = m.start+i, m.end+i
		m.accepted = w.introduced(m.start, start)
		w.markers = append(w.markers, m)
	}
	w.sequence()
}

// sequence settles the markers in running text: one behind a colon or semicolon is sure; others have to count on from the
// one before, or to begin a count that goes on.
func (w *worker) sequence() {
	kept := w.markers[:0]
	all := w.markers
	for i, m := range all {
		if m.kind == 'i' && m.value == 1 && len(kept) > 0 && kept[len(kept)-1].kind == 'a' && kept[len(kept)-1].value == 8 {
			m.kind, m.value = 'a', 9
		}
		ok := m.accepted
		if !ok && len(kept) > 0 {
			last := kept[len(kept)-1]
			ok = last.kind == m.kind && last.value+1 == m.value
		}
		if !ok && m.value == 1 && !w.refers(m.start) {
			for _, next := range all[i+1:] {
				if next.kind == m.kind && next.value == 2 {
					ok = true
					break
				}
			}
		}
		if ok {
			kept = append(kept, m)
		}
	}
	w.markers = kept
}

// refers tells whether the word before a place is one of reference: "paragraph (a)".
func (w *worker) refers(at int32) bool {
	i := w.tokenAt(at) - 1
	return i >= 0 && (w.roleAt(i, roleReference) || w.roleAt(i, roleReferencePart))
}

// introduced tells whether a colon, a semicolon or a new line stands before a marker, with an "and" between at most.
func (w *worker) introduced(at, start int32) bool {
	end := w.trim(start, at)
	if strings.IndexByte(w.text[end:at], '\n') >= 0 {
		return !w.refers(at)
	}
	if i := w.tokenEnding(end); i >= 0 && w.roleAt(i, roleCoordinator) {
		end = w.trim(start, w.scan.Tokens[i].Start)
	}
	return end > start && (w.text[end-1] == ':' || w.text[end-1] == ';')
}

func (w *worker) beginsLine(at int32) bool {
	before := strings.TrimRight(w.text[:at], " \t")
	return before == "" || strings.HasSuffix(before, "\n")
}

func alphanumeric(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

func spaceByte(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == 0xa0 }

// bullet tells whether a provision's number is the mark of a list item.
func bullet(number string) bool {
	if number == "" {
		return false
	}
	m, ok := lineMarker(number + " x")
	return ok && (m.kind == '-' || strings.HasSuffix(number, ")"))
}

// startsItem tells whether a line begins with the marker of a list item.
func startsItem(line string) bool {
	_, ok := lineMarker(line)
	return ok
}

// lineMarkerOnly tells whether the last line of text is nothing but a number with a full stop: the marker of what follows.
func lineMarkerOnly(text string) bool {
	line := strings.TrimSpace(text[strings.LastIndexByte(text, '\n')+1:])
	if len(line) < 2 || len(line) > 4 || line[len(line)-1] != '.' {
		return false
	}
	_, ok := lineMarker(line + " x")
	return ok
}

// lineMarker reads the marker that a line begins with: (a), a), 1., iv., – or •.
func lineMarker(line string) (m marker, ok bool) {
	if m, ok := parenMarker(line); ok {
		return m, true
	}
	r, size := utf8.DecodeRuneInString(line)
	switch r {
	case '-', '–', '—', '·', '*', '•', '▪', '●', '◦', '‣', '■', '\uf0b7', '►', '➢', '✓', '❖':
		if len(line) > size && spaceByte(line[size]) || r >= '•' {
			return marker{end: int32(size), kind: '-', value: 1}, true
		}
		return marker{}, false
	}
	end := strings.IndexAny(line, ".) ")
	if end <= 0 || end > 4 || line[end] == ' ' || end+1 < len(line) && !spaceByte(line[end+1]) {
		return marker{}, false
	}
	kind, value := label(line[:end])
	if kind == 0 || kind == 'A' && line[end] == '.' {
		return marker{}, false
	}
	return marker{end: int32(end + 1), kind: kind, value: value}, true
}

// parenMarker reads a marker in round brackets.
func parenMarker(text string) (m marker, ok bool) {
	if len(text) < 4 || text[0] != '(' {
		return marker{}, false
	}
	end := strings.IndexByte(text[:min(len(text), 7)], ')')
	if end < 2 || end+1 < len(text) && !spaceByte(text[end+1]) {
		return marker{}, false
	}
	kind, value := label(text[1:end])
	if kind == 0 {
		return marker{}, false
	}
	return marker{end: int32(end + 1), kind: kind, value: value}, true
}

// label reads what stands in a marker: a letter, a number, a roman number.
func label(s string) (kind byte, value int) {
	switch {
	case len(s) == 1 && s[0] >= 'a' && s[0] <= 'z' && s[0] != 'i' && s[0] != 'v' && s[0] != 'x':
		return 'a', int(s[0]-'a') + 1
	case len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z':
		return 'A', int(s[0]-'A') + 1
	case len(s) == 2 && s[0] == s[1] && s[0] >= 'a' && s[0] <= 'h':
		return 'a', int(s[0]-'a') + 27
	}
	if n, ok := roman(s); ok {
		return 'i', n
	}
	for _, r := range s {
		if !unicode.IsDigit(r) || r > '9' {
			return 0, 0
		}
		value = value*10 + int(r-'0')
	}
	if value == 0 || value > 300 {
		return 0, 0
	}
	return '1', value
}

func roman(s string) (n int, ok bool) {
	last := 0
	for i := len(s) - 1; i >= 0; i-- {
		v := 0
		switch s[i] {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		default:
			return 0, false
		}
		if v < last {
			n -= v
		} else {
			n, last = n+v, v
		}
	}
	return n, n > 0
}

// inherit gives an item what the sentence that introduces it says for it: force where it has no verb of its own, hedges,
// negation, and whether it is reported or bracketed.
func (w *worker) inherit(s *Sentence, mark *note, pc piece, g governor) {
	chapeau, of := &w.sentences[pc.chapeau], w.notes[pc.chapeau]
	s.Reported = s.Reported || chapeau.Reported
	s.Bracketed = s.Bracketed || chapeau.Bracketed
	// "Each Party shall: (a) encourage …": the verb that an item opens with goes on with the verb of the introduction.
	opens := g.own && !g.action && g.first <= pc.first+1 && of.own && of.force > rankNarrative && !modal(g.role)
	if g.own && !g.action && !opens {
		return
	}
	mark.hedges |= of.hedges
	switch {
	case opens, !g.action:
		mark.force, s.Governor = of.force, chapeau.Governor
	case of.force != rankNarrative:
		mark.force, s.Governor = of.force, chapeau.Governor
	case of.aimsOnly:
		mark.hedges |= hedgeEndeavour
	}
	if chapeau.Negated && !s.Protects {
		s.Negated = true
	}
	s.Item = true
	mark.own = mark.own || of.own
}

// modal tells the roles that stand for verbs of any form, of which an item may open with a modal one: "(a) shall publish".
func modal(r role) bool { return r == roleBinding || r == roleCommitment || r == roleFuture }
