package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CountLetters counts letters and digits, the measure of what an import keeps. Ligatures count as what they spell.
func CountLetters(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
				n++
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
		switch {
		case r < 0xFB00 || r > 0xFB06:
		case r == 0xFB03 || r == 0xFB04:
			n += 2
		default:
			n++
		}
		i += size - 1
	}
	return n
}

// Clean makes the text of a block of a piece of a source: every run of white space is one space, what has no width and
// control characters are gone, ligatures are spelt out. It keeps a space at either end, for pieces that are put together.
func Clean(s string) string {
	if !needsCleaning(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case IsSpace(r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		case Invisible(r):
			continue
		case r >= 0xFB00 && r <= 0xFB06:
			b.WriteString(Ligature(r))
		default:
			b.WriteRune(r)
		}
		space = false
	}
	return b.String()
}

func needsCleaning(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c == 0x7F || c == ' ' && i+1 < len(s) && s[i+1] == ' ' || c == 0xC2 || c >= 0xE1 {
			return true
		}
	}
	return false
}

// IsSpace reports white space of every kind, the non-breaking ones among them.
func IsSpace(r rune) bool {
	switch {
	case r == ' ' || r >= '\t' && r <= '\r' || r == 0x85 || r == 0xA0 || r == 0x1680 || r >= 0x2000 && r <= 0x200A || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000:
		return true
	}
	return false
}

// Invisible reports what shows nothing: control characters, soft hyphens, marks of direction, joiners.
func Invisible(r rune) bool {
	return r < ' ' || r == 0x7F || r >= 0x80 && r < 0xA0 || r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E ||
		r >= 0x2060 && r <= 0x206F || r == 0xFEFF
}

// Ligature spells out a ligature from U+FB00 to U+FB06.
func Ligature(r rune) string {
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xFB00]
}
