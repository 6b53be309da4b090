package importer

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// footnote takes the lines of a footnote, so that the sentence that it interrupts can go on after it.
func (j *joiner) footnote(l *line, m marker, marked bool) bool {
	if marked && m.kind == bareNumber && j.isNote(l, m) {
		j.closeNote()
		j.note.add(l)
		j.lastNote = m.n
		return true
	}
	if n, ok := bracketNote(l.text); ok && (j.gap || j.note.lines > 0 || j.prev == nil || ends(j.prev.text)) && n > j.lastNote && j.refs[-n] > 0 {
		j.closeNote()
		j.note.add(l)
		j.lastNote = n
		return true
	}
	if strings.HasPrefix(l.text, "http") && (j.gap || j.note.lines > 0) {
		if j.gap {
			j.closeNote()
		}
		j.note.add(l)
		return true
	}
	if j.note.lines > 0 && !j.gap && !marked && lineHeading(l.text) < headKeyword {
		j.note.add(l)
		return true
	}
	j.closeNote()
	return false
}

// bracketNote reads the number in square brackets at the beginning of a footnote: "[12] See …".
func bracketNote(s string) (int, bool) {
	if len(s) < 4 || s[0] != '[' {
		return 0, false
	}
	i := digits(s, 1)
	if i == 1 || i > 4 || i+1 >= len(s) || s[i] != ']' {
		return 0, false
	}
	n, err := strconv.Atoi(s[1:i])
	return n, err == nil && n > 0
}

func (j *joiner) isNote(l *line, m marker) bool {
	if m.n == 0 || m.n > 999 {
		return false
	}
	body := l.text[m.end:]
	if strings.HasPrefix(body, "http") || strings.HasPrefix(body, "See ") || strings.HasPrefix(body, "Ibid") {
		return true
	}
	if j.lastNote > 0 && m.n > j.lastNote && m.n <= j.lastNote+4 && isCitation(body) {
		return true
	}
	at, seen := j.refs[m.n]
	if !seen || l.num-at > 140 {
		return false
	}
	return m.n == j.lastNote+1 || m.n > j.lastNote && m.n <= j.lastNote+4 || m.n == 1
}

// isCitation tells a footnote by its quoted title or its year after a comma.
func isCitation(s string) bool {
	if strings.ContainsAny(s, "“\"") && strings.Contains(s, ", ") {
		return true
	}
	at := strings.LastIndex(s, " ")
	year := strings.Trim(s[at+1:], ".)")
	return strings.Contains(s, ", ") && len(year) == 4 && digits(year, 0) == 4
}

func (j *joiner) closeNote() {
	if j.note.lines == 0 {
		return
	}
	b := j.note.take()
	b.style = note
	j.notes = append(j.notes, b)
}

// footnoteRefs remembers where the numbers of footnotes stand glued to the text: "academic papers.1".
type footnoteRefs map[int]int

// Numbers in square brackets ("in good faith.[1]") are kept under their negative.
func (f footnoteRefs) scan(s string, num int) {
	for rest, at := s, 0; ; {
		i := strings.IndexByte(rest, '[')
		if i < 0 {
			break
		}
		if n, ok := bracketNote(rest[i:] + " x"); ok && at+i > 0 && s[at+i-1] != ' ' {
			f[-n] = num
		}
		rest, at = rest[i+1:], at+i+1
	}
	for i := 1; i < len(s); i++ {
		if !isDigit(s[i]) || isDigit(s[i-1]) {
			continue
		}
		j := digits(s, i)
		if j-i <= 3 && gluesTo(s, i) && (j == len(s) || !isLetterByte(s[j]) && s[j] != '.' && s[j] != '-' && s[j] != '/' || j+1 == len(s)) {
			n, _ := strconv.Atoi(s[i:j])
			f[n] = num
		}
		i = j
	}
}

func gluesTo(s string, i int) bool {
	r, size := utf8.DecodeLastRuneInString(s[:i])
	switch {
	case unicode.IsLetter(r):
		return unicode.IsLower(r)
	case r == '.' || r == ',' || r == ';' || r == ')' || r == ':':
		if i-size == 0 {
			return false
		}
		r, _ = utf8.DecodeLastRuneInString(s[:i-size])
		return unicode.IsLetter(r) || r == '”' || r == '"' || r == ')' || r == '’'
	}
	return r == '”' || r == '’' || r == '"' || r == '»'
}
