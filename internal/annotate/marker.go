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

// findMarkers finds the item markers of a sentence, left in w.markers.
func (w *worker) findMarkers(start, end int32) {
	w.markers = w.markers[:0]
	if m, ok := lineMarker(w.text[start:end]); ok && (w.beginsLine(start) || m.kind == '1' && w.opensSentence(start)) {
		m.start, m.end, m.line, m.accepted = m.start+start, m.end+start, true, true
		w.markers = append(w.markers, m)
	}
	for close := w.find(start, end, ')'); close < end; close = w.find(close+1, end, ')') {
		i := close
		for i > start && close-i < 6 && !spaceByte(w.text[i-1]) {
			i--
		}
		if i == start || i == close || !spaceByte(w.text[i-1]) {
			continue
		}
		var m marker
		var ok bool
		if w.text[i] == '(' {
			m, ok = parenMarker(w.text[i:end])
		} else if m, ok = lineMarker(w.text[i:end]); ok {
			// A half-bracketed one needs a colon, a semicolon or a new line before it.
			ok = w.introduced(i, start)
		}
		if !ok || m.end != close+1-i || len(w.markers) > 0 && i < w.markers[len(w.markers)-1].end {
			continue
		}
		m.start, m.end = i, close+1
		m.accepted = w.introduced(i, start)
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
	text = text[max(0, len(text)-8):] // the longest marker, and what stands before it
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
