// Package legible makes the words of others safe to show. A document may bear anything: characters that steer a terminal or turn
// the direction of what follows would let a quoted passage hide itself or change what stands around it. They are shown as
// their code instead.
package legible

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line makes one line of s: white space becomes single spaces, soft hyphens go, and every character that steers (see [Steers])
// and every byte that is no UTF-8 is shown as its code.
func Line(s string) string {
	var b strings.Builder
	space := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			space = true
			i += size
			continue
		}
		if shown := Rune(r, s[i:i+size]); shown != "" {
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteString(shown)
		}
		i += size
	}
	return b.String()
}

// Text does the same for text of several lines, whose white space stays as it is but for what is neither blank nor line feed.
func Text(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n':
			b.WriteByte('\n')
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			b.WriteByte('\n')
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			b.WriteString(Rune(r, s[i:i+size]))
		}
		i += size
	}
	return b.String()
}

// Rune is how a character is shown that stands for bytes of a text: itself, its code, or nothing for a soft hyphen, which is a hint for
// typesetting.
func Rune(r rune, bytes string) string {
	switch {
	case r == utf8.RuneError && len(bytes) == 1:
		return fmt.Sprintf("<0x%02X>", bytes[0])
	case r == '\u00ad':
		return ""
	case Steers(r):
		return fmt.Sprintf("<U+%04X>", r)
	}
	return string(r)
}

// Steers reports control characters (C0, C1, DEL), the characters that turn the direction of text, and those that are
// invisible without being part of a script: tags, interlinear annotation. Joiners belong to scripts and stay.
func Steers(r rune) bool {
	switch {
	case unicode.IsControl(r),
		r >= '\u202a' && r <= '\u202e',              // embeddings and overrides
		r >= '\u2066' && r <= '\u2069',              // isolates
		r == '\u061c', r == '\u200e', r == '\u200f', // direction marks
		r >= '\ufff9' && r <= '\ufffb', r == '\ufffe', r == '\uffff', // the last two are no characters at all
		r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}
