package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// markOf gives the mark that a row begins with: a bullet, "12.", "(a)", "iv)", "1°".
func markOf(r *row) string {
	n := markWords(r)
	if n == 0 {
		return ""
	}
	return joinWords(r, r.words[:n])
}

// markWords counts the words of a row's mark.
func markWords(r *row) int {
	if len(r.words) == 0 {
		return 0
	}
	w := r.words[0]
	if isBullet(w.text) {
		return 1
	}
	n := 1
	for n < len(r.words) && n < 3 && !r.spaced(&r.words[n-1], &r.words[n]) {
		n++
	}
	if isMark(joinWords(r, r.words[:n])) {
		return n
	}
	return 0
}

// markSetOff tells that more than a word space stands after the mark.
func markSetOff(r *row) bool {
	n := markWords(r)
	return n > 0 && n < len(r.words) && r.words[n].x0-r.words[n-1].x1 > 0.45*r.size
}

func isBullet(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if size != len(s) {
		return false
	}
	return strings.ContainsRune("•■●▪◦○‣⁃∙►➢✓✔□▫◆◊❖➤→·✦–—-*", r) || r >= 0xF000 && r <= 0xF0FF
}

// isMark tells numbers and letters that are set before items and paragraphs.
func isMark(s string) bool {
	if n := utf8.RuneCountInString(s); n < 2 || n > 9 {
		return false
	}
	t := s
	switch {
	case strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")"):
		t = t[1 : len(t)-1]
	case strings.HasSuffix(t, ")"), strings.HasSuffix(t, "."):
		t = t[:len(t)-1]
	case strings.HasSuffix(t, "°"), strings.HasSuffix(t, "º"):
		t = strings.TrimRight(t, "°º")
	default:
		return strings.Count(t, ".") > 0 && strings.Trim(t, "0123456789.") == ""
	}
	if t == "" {
		return false
	}
	if strings.Trim(t, "0123456789.") == "" {
		return len(t) <= 8 && t[0] != '.'
	}
	low := strings.ToLower(t)
	if len(low) == 1 {
		return low[0] >= 'a' && low[0] <= 'z'
	}
	return isRomanNumeral(low) && (t == low || t == strings.ToUpper(t)) || len(low) == 2 && low[0] == low[1] && unicode.IsLetter(rune(low[0]))
}

func (r *row) hasLeaders() bool {
	n := len(r.words)
	for i := n - 1; i >= 0 && i >= n-6; i-- {
		t := r.words[i].text
		if strings.Contains(t, "....") || strings.Contains(t, "……") {
			return true
		}
		if k := strings.LastIndex(t, ".."); k >= 0 && isNumeral(t[k+2:]) && i == n-1 { // hardly any room for dots
			return true
		}
	}
	dots := 0
	for i := range r.words {
		if r.words[i].text == "." {
			dots++
		}
	}
	return dots >= 4
}

func startsLower(r *row) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(r.words[0].text, "(“‘\"'«"))
	return unicode.IsLower(c)
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, "”’\"')]»0123456789⁰¹²³⁴⁵⁶⁷⁸⁹ *†")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}

func endsClause(s string) bool {
	for _, end := range [...]string{";", ":", "; and", "; or", "—", "; et", "; ou", "; y", "; o", ", and", ", or"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// isOpenEnd tells a line that cannot be the last of its paragraph.
func isOpenEnd(s string) bool {
	if strings.HasSuffix(s, ",") || strings.HasSuffix(s, "-") || strings.HasSuffix(s, "\u00ad") {
		return true
	}
	c, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLower(c)
}
