package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"cybernorm/internal/importer/reading"
)

// noteTargets finds the footnotes of a page: what short signs in the text link to further down.
func noteTargets(p *page) map[*node]string {
	targets, blocks := map[*node]string{}, map[*node]*node{}
	var find func(n *node, sup bool)
	find = func(n *node, sup bool) {
		sup = sup || n.tag == atom.Sup
		if n.tag == atom.A && n.attr().href != "" {
			if t := p.ids[n.attr().href]; t != nil && t.from > n.from {
				if s := signOf(p, n); s != "" && (sup || isReference(n) || strings.HasPrefix(s, "[") || strings.HasPrefix(s, "(")) {
					b, seen := blocks[t]
					if !seen {
						b = noteBlock(t)
						blocks[t] = b
					}
					if b != nil {
						targets[b] = strings.Trim(s, "[]() ")
					}
				}
			}
		}
		for c := n.first; c != nil; c = c.next {
			find(c, sup)
		}
	}
	find(p.root, false)
	return targets
}

// signOf is the text of a link when it is as short as the sign of a footnote.
func signOf(p *page, n *node) string {
	var b strings.Builder
	var gather func(n *node)
	gather = func(n *node) {
		for c := n.first; c != nil; c = c.next {
			if c.tag == 0 {
				b.WriteString(p.src[c.from:c.to])
			} else {
				gather(c)
			}
		}
	}
	gather(n)
	s := strings.TrimSpace(unescape(b.String()))
	if utf8.RuneCountInString(s) > 6 || strings.Contains(s, " ") {
		return ""
	}
	return s
}

func isReference(n *node) bool {
	a := n.attr()
	return a.role == "doc-noteref" || hasName(a.class+" "+strings.ToLower(a.id), "footnote", "noteref", "fnref", "ftnref", "ref", "footnoteref")
}

// noteBlock is the element that holds a whole footnote.
func noteBlock(t *node) *node {
	for n := t; n != nil; n = n.parent {
		switch {
		case isHeading(n.tag) || n.tag == atom.Body || n.tag == atom.Html || n.tag == atom.Main || n.tag == atom.Article || n.tag == atom.Section && n != t:
			return nil
		case n.tag == atom.Li || n.tag == atom.P || n.tag == atom.Dd || n.tag == atom.Tr || n.tag == atom.Aside:
			return n
		case n.tag == atom.Div || n.tag == atom.Section:
			for _, h := range []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4} {
				if holds(n, h) {
					return nil
				}
			}
			return n
		}
	}
	return nil
}

// isSign tells the link from a text to its footnote, and the one back.
func (w *walker) isSign(a, t *node) bool {
	if signOf(w.page, a) == "" {
		return false
	}
	if t.from < a.from {
		return w.inNote
	}
	for n := t; n != nil; n = n.parent {
		if _, ok := w.targets[n]; ok {
			return true
		}
	}
	return false
}

// note reads a footnote. Its own number is not part of its text.
func (w *walker) note(n *node, sign string) {
	w.flush()
	keep := *w
	w.style, w.mark, w.depth = reading.Note, sign, 0
	w.cells, w.inNote = w.cells+1, true
	w.children(n, true)
	w.cells, w.inNote = w.cells-1, false
	s := string(w.pen.text)
	for _, lead := range []string{"[" + sign + "]", "(" + sign + ")", sign + ".", sign + ")", sign, "^", "↑"} {
		if sign != "" && strings.HasPrefix(s, lead) && len(s) > len(lead) && (lead != sign || s[len(lead)] == ' ') {
			w.out.Letters -= reading.CountLetters(lead)
			n := len(lead)
			for n < len(s) && s[n] == ' ' {
				n++
			}
			w.pen.cut(n)
			break
		}
	}
	if len(w.pen.text) > 0 {
		if b := w.take(); reading.CountLetters(b.Text) > 0 {
			w.notes = append(w.notes, b)
		}
	}
	w.style, w.mark, w.depth = keep.style, "", keep.depth
}
