package importer

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// markerKind is the style of what stands before an item.
type markerKind byte

const (
	noMarker    markerKind = iota
	bullet                 // • – *
	decimal                // 1. 1) (1)
	multi                  // 1.1 1.1.2.
	lowerLetter            // (a) a) a.
	upperLetter            // (A) A.
	lowerRoman             // (i) i. ii)
	upperRoman             // I. II.
	bareNumber             // 12 Text: a heading's or a footnote's number
)

// marker is what stands before an item or a numbered paragraph: a bullet, a number, a letter.
type marker struct {
	kind  markerKind
	wrap  byte   // '.', ')', '(' for both brackets; for a bullet its first byte, to tell levels apart
	label string // as it goes into an id: 5, a, iv, 1.2
	raw   string // as printed, without a final stop: 5, (a), 1)
	n     int    // place in its sequence, 0 when unknown
	end   int    // bytes of the text that it takes up, with the white space after it
}

// parseMarker reads the marker at the start of s.
func parseMarker(s string) (marker, bool) {
	if s == "" {
		return marker{}, false
	}
	switch c := s[0]; {
	case isDigit(c):
		return numberMarker(s)
	case c == '(':
		return bracketMarker(s)
	case c == '-' || c == '*' || c == '+' || c == 'o' || c >= utf8.RuneSelf:
		return bulletMarker(s)
	case isLetterByte(c):
		return letterMarker(s)
	}
	return marker{}, false
}

func bulletMarker(s string) (marker, bool) {
	r, size := utf8.DecodeRuneInString(s)
	free := false // may stand without a space after it
	switch r {
	case '•', '■', '●', '▪', '◦', '○', '‣', '⁃', '∙', '►', '➢', '✓', '✔', '□', '▫', '◆', '◊', '❖', '➤', '→', '·', '✦':
		free = true
	case '-', '*', '+', '–', '—', '−':
	case 'o':
		if len(s) > 2 && s[1] == ' ' && !startsUpper(s[2:]) {
			return marker{}, false
		}
	default:
		// Word processors write bullets as private characters of a symbol font.
		if r < 0xF000 || r > 0xF0FF {
			if !unicode.IsLetter(r) || !isCyrillicLetterMarker(s, size) {
				return marker{}, false
			}
			return marker{kind: lowerLetter, wrap: ')', label: s[:size], raw: s[:size] + ")", end: skipSpace(s, size+1)}, true
		}
		free = true
	}
	if len(s) > size && s[size] != ' ' && !free {
		return marker{}, false
	}
	return marker{kind: bullet, wrap: s[size-1], end: skipSpace(s, size)}, true
}

func isCyrillicLetterMarker(s string, size int) bool {
	return len(s) > size+1 && s[size] == ')' && s[size+1] == ' '
}

func numberMarker(s string) (marker, bool) {
	i := digits(s, 0)
	if i > 4 {
		return marker{}, false
	}
	n, _ := strconv.Atoi(s[:i])
	parts := 1
	for i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) && parts < 6 {
		j := digits(s, i+1)
		if j-i > 4 {
			return marker{}, false
		}
		n, _ = strconv.Atoi(s[i+1 : j])
		i = j
		parts++
	}
	m := marker{kind: decimal, label: s[:i], raw: s[:i], n: n}
	if parts > 1 {
		m.kind = multi
	}
	switch {
	case i == len(s):
		if parts == 1 {
			return marker{}, false
		}
		m.wrap, m.end = '.', i
		return m, true
	case s[i] == '.' || s[i] == ')':
		m.wrap = s[i]
		if m.wrap == ')' {
			m.raw = s[:i+1]
		}
		i++
		// "1.Text" is a marker, "3.5.2020" and "1.a" are not.
		if i < len(s) && s[i] != ' ' && !startsUpper(s[i:]) {
			return marker{}, false
		}
	case parts == 1 && (strings.HasPrefix(s[i:], "° ") || strings.HasPrefix(s[i:], "º ")): // of French and of Spanish laws
		m.wrap = 0xC2
		i += 2
		m.raw = s[:i]
	case s[i] == ' ' && parts > 1:
		if !startsUpper(s[i+1:]) {
			return marker{}, false
		}
		m.wrap = '.'
	case s[i] == ' ':
		m.kind, m.wrap = bareNumber, ' '
		if !startsUpper(s[i+1:]) && !strings.HasPrefix(s[i+1:], "http") {
			return marker{}, false
		}
	default:
		return marker{}, false
	}
	if parts == 1 && n > 999 {
		return marker{}, false
	}
	m.end = skipSpace(s, i)
	return m, true
}

func bracketMarker(s string) (marker, bool) {
	j := strings.IndexByte(s[:min(len(s), 8)], ')')
	if j < 2 {
		return marker{}, false
	}
	in := s[1:j]
	m := marker{wrap: '(', label: strings.ToLower(in), raw: s[:j+1], end: skipSpace(s, j+1)}
	return labelled(m, in)
}

func letterMarker(s string) (marker, bool) {
	j := 0
	for j < len(s) && j < 6 && isLetterByte(s[j]) {
		j++
	}
	if j == 0 || j >= len(s) || (s[j] != '.' && s[j] != ')') {
		return marker{}, false
	}
	in := s[:j]
	m := marker{wrap: s[j], label: strings.ToLower(in), raw: in, end: skipSpace(s, j+1)}
	if m.wrap == ')' {
		m.raw = s[:j+1]
	}
	if rest := s[j+1:]; rest != "" && rest[0] != ' ' && (m.wrap == '.' && (!startsUpper(rest) || len(rest) > 1 && rest[1] == '.')) {
		return marker{}, false // "e.g.", "U.S."
	}
	return labelled(m, in)
}

// labelled tells letters from Roman numbers as far as the label alone can; lists decide the rest.
func labelled(m marker, in string) (marker, bool) {
	switch {
	case isDigit(in[0]):
		if digits(in, 0) != len(in) || len(in) > 3 {
			return marker{}, false
		}
		m.kind, m.label = decimal, in
		m.n, _ = strconv.Atoi(in)
	case len(in) == 1 && isLowerByte(in[0]):
		m.kind, m.n = lowerLetter, int(in[0]-'a')+1
		if in == "i" {
			m.kind, m.n = lowerRoman, 1
		}
	case len(in) == 1 && isUpperByte(in[0]):
		m.kind, m.n = upperLetter, int(in[0]-'A')+1
		if in == "I" {
			m.kind, m.n = upperRoman, 1
		}
	case roman(strings.ToLower(in)) > 0 && (in == strings.ToLower(in) || in == strings.ToUpper(in)):
		m.kind, m.n = lowerRoman, roman(strings.ToLower(in))
		if isUpperByte(in[0]) {
			m.kind = upperRoman
		}
	case len(in) == 2 && in[0] == in[1] && isLowerByte(in[0]):
		m.kind, m.n = lowerLetter, 26+int(in[0]-'a')+1
	default:
		return marker{}, false
	}
	return m, true
}

// roman gives the value of a Roman number in small letters up to 89, and 0 for anything else.
func roman(s string) int {
	if s == "" {
		return 0
	}
	rest, n := s, 0
	for strings.HasPrefix(rest, "x") && n < 30 {
		rest, n = rest[1:], n+10
	}
	switch {
	case n == 10 && strings.HasPrefix(rest, "l"):
		rest, n = rest[1:], 40
	case n == 0 && strings.HasPrefix(rest, "l"):
		rest, n = rest[1:], 50
		for strings.HasPrefix(rest, "x") && n < 80 {
			rest, n = rest[1:], n+10
		}
	}
	units := [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}
	for i, u := range units {
		if rest == u {
			return n + i
		}
	}
	return 0
}

func digits(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

func skipSpace(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return min(i, len(s))
}
