package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isDigit(c byte) bool      { return c >= '0' && c <= '9' }
func isUpperByte(c byte) bool  { return c >= 'A' && c <= 'Z' }
func isLowerByte(c byte) bool  { return c >= 'a' && c <= 'z' }
func isLetterByte(c byte) bool { return isUpperByte(c) || isLowerByte(c) }

// firstLetter gives the first rune of s past quotes and brackets that open.
func firstLetter(s string) rune {
	for _, r := range s {
		switch r {
		case '"', '\'', '“', '‘', '«', '(', '[', '„', '`', '*', '_', '¿', '¡':
			continue
		}
		return r
	}
	return 0
}

func startsLower(s string) bool { return unicode.IsLower(firstLetter(s)) }
func startsUpper(s string) bool { return unicode.IsUpper(firstLetter(s)) }

// endMark gives the punctuation that ends s, past closing quotes, brackets and footnote digits; 0 when s ends in the
// middle of a sentence.
func endMark(s string) byte {
	i := trimClosing(s, len(s))
	for j := i; j > 0 && isDigit(s[j-1]) && i-j < 3; {
		j--
		// Digits glued to a stop are a footnote's number: "behaviour.12".
		if j > 0 && (isStop(s[j-1]) && (j < 2 || !isDigit(s[j-2])) || strings.HasSuffix(s[:j], "”") || s[j-1] == '"') {
			i = j
		}
	}
	i = trimClosing(s, i)
	if i == 0 {
		return 0
	}
	if c := s[i-1]; isStop(c) {
		if c == '.' && i >= 4 && s[i-3] == '.' && isUpperByte(s[i-2]) && isUpperByte(s[i-4]) && i == len(s) {
			return 0 // "the U.S."
		}
		return c
	}
	switch r, _ := utf8.DecodeLastRuneInString(s[:i]); r {
	case '…', '。', '؟', '।':
		return '.'
	case '；', '؛':
		return ';'
	case '：':
		return ':'
	}
	return 0
}

func isStop(c byte) bool { return c == '.' || c == '!' || c == '?' || c == ';' || c == ':' }

func trimClosing(s string, i int) int {
	for i > 0 {
		switch c := s[i-1]; {
		case c == '"' || c == '\'' || c == ')' || c == ']' || c == ' ' || c == '*' || c == '_':
			i--
			continue
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeLastRuneInString(s[:i])
			if r == '”' || r == '’' || r == '»' {
				i -= size
				continue
			}
		}
		break
	}
	return i
}

// ends tells whether s ends a sentence, a clause of a list or a chapeau.
func ends(s string) bool {
	if endMark(s) != 0 {
		return true
	}
	return endsWithConjunction(s)
}

// endsWithConjunction tells the end of a list's last item but one: "…; and".
func endsWithConjunction(s string) bool {
	for _, w := range [...]string{"; and", "; or", ", and/or", "; and/or", "; et", "; ou", "; y", "; o"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// countWords counts runs without white space that hold a letter or a digit.
func countWords(s string) int {
	n, in := 0, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == ' ':
			in = false
		case !in && (c >= utf8.RuneSelf || isLetterByte(c) || isDigit(c)):
			in = true
			n++
		}
	}
	return n
}

// capsShare gives the number of letters of s and how many of them are capitals.
func capsShare(s string) (letters, upper int) {
	for _, r := range s {
		if r < utf8.RuneSelf {
			if isUpperByte(byte(r)) {
				letters++
				upper++
			} else if isLowerByte(byte(r)) {
				letters++
			}
			continue
		}
		if unicode.IsUpper(r) {
			letters++
			upper++
		} else if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters, upper
}

// fold lowers case, drops accents of Latin letters and straightens quotes and dashes, for comparing short strings.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range strings.ToLower(s) {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case strings.ContainsRune("àáâãäåā", r):
			b.WriteByte('a')
		case strings.ContainsRune("èéêëē", r):
			b.WriteByte('e')
		case strings.ContainsRune("ìíîïī", r):
			b.WriteByte('i')
		case strings.ContainsRune("òóôõöø", r):
			b.WriteByte('o')
		case strings.ContainsRune("ùúûü", r):
			b.WriteByte('u')
		case r == 'ç':
			b.WriteByte('c')
		case r == 'ñ':
			b.WriteByte('n')
		case r == '’' || r == '‘':
			b.WriteByte('\'')
		case r == '–' || r == '—' || r == '‑' || r == '‐':
			b.WriteByte('-')
		case r == 'œ':
			b.WriteString("oe")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// firstWord splits s at its first space.
func firstWord(s string) (word, rest string) {
	word, rest, _ = strings.Cut(s, " ")
	return word, strings.TrimLeft(rest, " ")
}
