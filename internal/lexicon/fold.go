package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold gives the form in which a word of a text and a word of a term are compared: lower case, without accents, ligatures
// taken apart, one kind of apostrophe.
func fold(word string) string { return strings.ToLower(unaccent(word)) }

// unaccent folds as [fold] does but keeps capitals, for terms that ask for exact case.
func unaccent(word string) string {
	if isASCII(word) {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range word {
		if r >= utf8.RuneSelf {
			if r < 0xc0 || int(r)-0xc0 >= len(latin) || latin[r-0xc0] == '?' {
				return decompose(word)
			}
			r = rune(latin[r-0xc0])
		}
		b.WriteByte(byte(r))
	}
	return b.String()
}

// latin gives the letters without accents for the characters from U+00C0 on; ? where there is no single one.
const latin = "" +
	"AAAAAA?CEEEEIIII?NOOOOO??UUUUY??" +
	"aaaaaa?ceeeeiiii?nooooo??uuuuy?y" +
	"AaAaAaCcCcCcCcDd??EeEeEeEeEeGgGg" +
	"GgGgHh??IiIiIiIiI???JjKk?LlLlLl?" +
	"???NnNnNn???OoOoOo??RrRrRrSsSsSs" +
	"SsTtTt??UuUuUuUuUuUuWwYyYZzZzZzs"

// decompose is unaccent for all other characters.
func decompose(word string) string {
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range norm.NFKD.String(word) {
		switch {
		case unicode.Is(unicode.Mn, r) || ignorable(r):
		case isApostrophe(r):
			b.WriteByte('\'')
		default:
			if s, ok := ligature(r); ok {
				b.WriteString(s)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// ligature covers the letters that Unicode does not take apart.
func ligature(r rune) (string, bool) {
	switch r {
	case 'œ':
		return "oe", true
	case 'Œ':
		return "OE", true
	case 'æ':
		return "ae", true
	case 'Æ':
		return "AE", true
	case 'ß':
		return "ss", true
	case 'ø':
		return "o", true
	case 'Ø':
		return "O", true
	case 'ł':
		return "l", true
	case 'Ł':
		return "L", true
	}
	return "", false
}

// ignorable tells the characters that stand inside words for the printer alone: soft hyphen, zero-width marks.
func ignorable(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff'
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == '\u02b9'
}

// isWordRune tells the characters that make up words.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || ignorable(r)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isContraction tells the letters that English puts behind an apostrophe. They make a token of their own with it ('s, 't),
// where French and Spanish leave the apostrophe with the word before it (l', d', qu').
func isContraction(after string) bool {
	switch len(after) {
	case 1:
		switch after[0] {
		case 's', 't', 'd', 'm', 'S', 'T', 'D', 'M':
			return true
		}
	case 2:
		switch after {
		case "re", "ll", "ve", "RE", "LL", "VE":
			return true
		}
	}
	return false
}
