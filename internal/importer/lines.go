package importer

import (
	"strings"
	"unicode/utf8"

	"cybernorm/internal/importer/reading"
)

// line is a line of the source, trimmed and cleaned.
type line struct {
	num    int
	page   int
	col    int    // column of the first character of text
	indent int    // white space before it
	text   string // empty for an empty line
	cuts   []cut  // where the columns do not follow from the text, because something was taken out
	soft   bool   // ends in a soft hyphen, so its last word goes on
	drop   string // why the line is left out; empty when it is kept
	glued  string // running header that was cut off its end
}

// cut says that the character at byte offset off stands at column col.
type cut struct{ off, col int }

// splitLines splits a text into clean lines. A form feed begins a page.
func splitLines(src string) []line {
	eol := "\n"
	if !strings.Contains(src, "\n") && strings.Contains(src, "\r") {
		eol = "\r" // line ends of the first Macintosh systems
	}
	lines := make([]line, 0, strings.Count(src, eol)+1)
	num, page := 0, 1
	for rest := src; rest != ""; {
		var raw string
		raw, rest, _ = strings.Cut(rest, eol)
		num++
		if n := strings.Count(raw, "\f"); n > 0 {
			page += n
		}
		l := line{num: num, page: page}
		l.set(raw)
		lines = append(lines, l)
	}
	return lines
}

// set fills a line from its source text.
func (l *line) set(raw string) {
	start := 0
	for start < len(raw) && (raw[start] == ' ' || raw[start] == '\t' || raw[start] == '\f' || raw[start] == '\r') {
		if raw[start] == '\t' {
			l.indent += 4 - l.indent%4
		} else {
			l.indent++
		}
		start++
	}
	end := len(raw)
	for end > start && raw[end-1] <= ' ' {
		end--
	}
	l.col, l.text = start+1, raw[start:end]
	if needsCleaning(l.text) {
		l.clean()
	}
	if isSpaced(l.text) {
		l.unspace()
	}
	if !hasSign(l.text) {
		l.text = keepMark(l.text)
	}
}

// needsCleaning finds, by bytes alone, what clean would change.
func needsCleaning(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' || c == 0x7F:
			return true
		case c == ' ':
			if i+1 < len(s) && s[i+1] == ' ' {
				return true
			}
		case c == 0xC2:
			if i+1 < len(s) && (s[i+1] <= 0xA0 || s[i+1] == 0xAD) {
				return true
			}
		case c == 0xE2:
			if i+2 < len(s) && (s[i+1] == 0x80 && (s[i+2] <= 0x8F || s[i+2] >= 0xA8 && s[i+2] <= 0xAF) || s[i+1] == 0x81 && s[i+2] >= 0x9F) {
				return true
			}
		case c == 0xE3:
			if i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x80 {
				return true
			}
		case c == 0xEF:
			return true
		}
	}
	return false
}

// clean turns every kind of space into one plain space, drops what has no width and spells out ligatures, and keeps
// account of the columns.
func (l *line) clean() {
	var b strings.Builder
	b.Grow(len(l.text))
	col, shift, space := l.col, false, true
	first := true
	l.soft = strings.HasSuffix(l.text, "\u00ad")
	for _, r := range l.text {
		out := ""
		switch {
		case r == '\t' || r == ' ' || r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F || r == 0x3000 || r == '\f' || r == '\v' || r == '\r' || r == 0x2028 || r == 0x2029:
			if space {
				shift = true
				col++
				continue
			}
			space, out = true, " "
		case r < ' ' || r == 0x7F || r >= 0x80 && r < 0xA0 || r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F || r == 0xFEFF:
			shift = true
			col++
			continue
		case r >= 0xFB00 && r <= 0xFB06:
			out = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xFB00]
		}
		if r != ' ' && out != " " {
			space = false
		}
		switch {
		case first && out != " ":
			l.col, first = col, false
		case shift:
			l.cuts = append(l.cuts, cut{b.Len(), col})
		}
		shift = len(out) > 1
		if out != "" {
			b.WriteString(out)
		} else {
			b.WriteRune(r)
		}
		col++
	}
	l.text = strings.TrimRight(b.String(), " ")
	for len(l.cuts) > 0 && l.cuts[len(l.cuts)-1].off >= len(l.text) {
		l.cuts = l.cuts[:len(l.cuts)-1]
	}
}

// hasSign tells that a line may hold a letter or a digit, by bytes alone: what is not ASCII is looked at again.
func hasSign(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; isLetterByte(c) || isDigit(c) {
			return true
		}
	}
	return reading.CountLetters(s) > 0
}

// keepMark keeps a line without letters only when it is a bullet whose text stands on another line.
func keepMark(s string) string {
	if m, ok := bulletMarker(s); ok && s != "" && m.end == len(s) && !strings.HasPrefix(s, "—") && !strings.HasPrefix(s, "+") {
		return s
	}
	return ""
}

// isSpaced tells the spaced capitals that small capitals leave behind: "T HE S TRATEGIC E NVIRONMENT".
func isSpaced(s string) bool {
	if len(s) < 5 || len(s) > 160 || !isUpperByte(s[0]) {
		return false
	}
	single, runs, lower := 0, 0, 0
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] != ' ' {
			if isLowerByte(s[j]) {
				lower++
			}
			j++
		}
		if j-i == 1 && isUpperByte(s[i]) {
			if j+1 < len(s) && isUpperByte(s[j+1]) {
				single++
			}
		} else if j > i {
			runs++
		}
		i = j + 1
	}
	if single == 1 && runs == 1 && lower == 0 && s[0] != 'A' && s[1] == ' ' && len(s) >= 6 {
		return strings.IndexByte(s[2:], ' ') < 0 // the end of such a heading: "C OLLABORATION"
	}
	return lower <= 2 && single >= 2 && single*3 >= runs && runs > 0
}

// unspace joins single capitals with the rest of their words. Little words were set in one piece, so they stay alone.
func (l *line) unspace() {
	var b strings.Builder
	glue := true
	var cuts []cut
	for i := 0; i < len(l.text); {
		j := i
		for j < len(l.text) && l.text[j] != ' ' {
			j++
		}
		tok := l.text[i:j]
		one := len(tok) == 1 && isUpperByte(tok[0])
		alone := one || isLittleWord(tok) || !isUpperByte(tok[0])
		if b.Len() > 0 && (!glue || alone) && tok[0] != '-' && tok[0] != ',' && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte(' ')
		}
		if i > 0 {
			cuts = append(cuts, cut{b.Len(), l.col + utf8.RuneCountInString(l.text[:i])})
		}
		b.WriteString(tok)
		glue = one || !isLittleWord(tok) && isUpperByte(tok[len(tok)-1]) || tok == "-"
		i = j
		for i < len(l.text) && l.text[i] == ' ' {
			i++
		}
	}
	l.text, l.cuts = b.String(), cuts
}

func isLittleWord(s string) bool {
	switch s {
	case "AND", "OF", "ON", "IN", "TO", "FOR", "BY", "OR", "WITH", "AT", "AS", "|":
		return true
	}
	return false
}
