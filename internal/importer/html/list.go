package html

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"cybernorm/internal/importer/reading"
)

// list reads the items of a list, with the numbers that a browser would print.
func (w *walker) list(n *node) {
	w.flush()
	w.depth++
	style := listStyle(n)
	num, step := 1, 1
	a := n.attr()
	if a.reversed {
		step = -1
		for c := n.first; c != nil; c = c.next {
			if c.tag == atom.Li {
				num++
			}
		}
		num--
	}
	if a.valued && n.tag == atom.Ol {
		num = a.start
	}
	for c := n.first; c != nil; c = c.next {
		if c.tag != atom.Li {
			if c.tag != 0 {
				w.element(c, true)
			} else {
				w.text(c, true)
			}
			continue
		}
		if c.attr().valued && n.tag == atom.Ol {
			num = c.attr().value
		}
		w.item(c, n.tag == atom.Ol, style, num)
		num += step
	}
	w.flush()
	if w.depth--; w.depth == 0 {
		w.style, w.mark = reading.Plain, ""
	}
}

func (w *walker) item(li *node, ordered bool, style string, num int) {
	w.flush()
	if why := w.left(li, true); why != "" {
		w.drop(li, why)
		return
	}
	if sign, ok := w.targets[li]; ok {
		if ordered && sign == "" {
			sign = itoa(num)
		}
		w.note(li, sign)
		return
	}
	if t := listStyle(li); t != "" {
		style = t
	}
	w.style, w.mark = reading.Item, printed(ordered, style, num)
	if t := w.lead(li); hasMarker(t) || style == "none" && ordered {
		w.mark = "" // the text brings its own
	}
	w.children(li, true)
	w.flush()
	w.style, w.mark = reading.Plain, ""
}

// listStyle is the style of numbers that a list asks for.
func listStyle(n *node) string {
	a := n.attr()
	if _, s, ok := strings.Cut(a.style, "list-style"); ok {
		s = strings.TrimPrefix(strings.TrimPrefix(s, "-type"), ":")
		s, _, _ = strings.Cut(s, ";")
		switch s {
		case "none", "decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman":
			return s
		case "lower-latin":
			return "lower-alpha"
		case "upper-latin":
			return "upper-alpha"
		}
	}
	switch a.kind {
	case "a":
		return "lower-alpha"
	case "A":
		return "upper-alpha"
	case "i":
		return "lower-roman"
	case "I":
		return "upper-roman"
	case "1":
		return "decimal"
	}
	return ""
}

// printed is what a browser prints before an item.
func printed(ordered bool, style string, n int) string {
	if !ordered {
		return "•"
	}
	switch {
	case n < 1 && style != "":
	case style == "lower-alpha":
		return letter(n) + "."
	case style == "upper-alpha":
		return strings.ToUpper(letter(n)) + "."
	case style == "lower-roman":
		return roman(n) + "."
	case style == "upper-roman":
		return strings.ToUpper(roman(n)) + "."
	}
	return itoa(n) + "."
}

func letter(n int) string {
	if n > 26 {
		return letter((n-1)/26) + letter((n-1)%26+1)
	}
	return string(rune('a' + n - 1))
}

func roman(n int) string {
	if n > 3999 {
		return itoa(n)
	}
	var b strings.Builder
	for _, d := range [...]struct {
		n int
		s string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= d.n {
			b.WriteString(d.s)
			n -= d.n
		}
	}
	return b.String()
}

func itoa(n int) string { return strconv.Itoa(n) }

// lead is the beginning of an element's text.
func (w *walker) lead(n *node) string {
	var b strings.Builder
	var gather func(n *node)
	gather = func(n *node) {
		for c := n.first; c != nil && b.Len() < 40; c = c.next {
			switch {
			case c.tag == 0:
				b.WriteString(unescape(w.page.src[c.from:min(c.to, c.from+200)]))
			case c.tag == atom.Ol || c.tag == atom.Ul:
				b.WriteString("                                        ")
			default:
				gather(c)
			}
		}
	}
	gather(n)
	return strings.TrimSpace(b.String())
}

// hasMarker tells a text that brings the number or the bullet of its item with it: "(a) …", "3. …", "– …".
func hasMarker(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return false
	}
	if strings.ContainsRune("•–—‑-*▪■●◦○►·", r) {
		return len(s) > size && (s[size] == ' ' || s[size] == '\t' || strings.HasPrefix(s[size:], "\u00a0"))
	}
	i, bracket := 0, s[0] == '('
	if bracket {
		i = 1
	}
	from := i
	for i < len(s) && i-from < 6 && (s[i] >= '0' && s[i] <= '9' || s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z' || s[i] == '.' && i > from && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9') {
		i++
	}
	if i == from || i >= len(s) {
		return false
	}
	word := s[from:i]
	if len(word) > 1 && !isNumeral(word) {
		return false
	}
	switch {
	case s[i] == ')':
	case s[i] == '.' && !bracket:
	default:
		return false
	}
	rest := strings.TrimLeft(s[i+1:], " \t\u00a0\n\r")
	next, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && (len(rest) < len(s[i+1:]) || unicode.IsUpper(next))
}

// isNumeral tells numbers, Roman numbers and doubled letters.
func isNumeral(s string) bool {
	if s[0] >= '0' && s[0] <= '9' {
		return strings.Trim(s, "0123456789.") == "" && len(strings.SplitN(s, ".", 2)[0]) <= 3
	}
	return strings.Trim(strings.ToLower(s), "ivxl") == "" || len(s) == 2 && s[0] == s[1]
}
