package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"cybernorm/internal/importer/reading"
)

// weight is how much text an element holds, in bytes: all of it, what is linked, and what is running text.
type weight struct{ all, linked, prose int }

// proseLength is the length from which a piece of text counts as running text.
const proseLength = 60

// weigh measures the elements below n.
func (p *page) weigh(n *node, linked bool) {
	if n.tag == 0 {
		t := strings.TrimSpace(p.src[n.from:n.to])
		n.weight.all = len(t)
		if linked {
			n.weight.linked = len(t)
		} else if len(t) >= proseLength {
			n.weight.prose = len(t)
		}
		return
	}
	linked = linked || n.tag == atom.A && n.attr().id == ""
	for c := n.first; c != nil; c = c.next {
		p.weigh(c, linked)
		n.weight.all += c.weight.all
		n.weight.linked += c.weight.linked
		n.weight.prose += c.weight.prose
	}
}

// main gives the element that holds the document: what the page calls its main part, the one article, the part with a usual
// name, as long as most of the running text stands in it; otherwise the whole page.
func (p *page) main() *node {
	p.weigh(p.root, false)
	var best [3]*node
	var find func(n *node)
	find = func(n *node) {
		if n.tag == 0 || p.chrome(n, false) != "" {
			return
		}
		a, rank := n.attr(), -1
		switch {
		case n.tag == atom.Main || a.role == "main":
			rank = 0
		case n.tag == atom.Article || a.role == "article" || a.role == "document":
			rank = 1
		case isContentName(a.id):
			rank = 2
		}
		if rank >= 0 && (best[rank] == nil || n.weight.prose > best[rank].weight.prose) {
			best[rank] = n
		}
		for c := n.first; c != nil; c = c.next {
			find(c)
		}
	}
	find(p.root)
	for rank, least := range [...]int{4, 6, 8} {
		if n := best[rank]; n != nil && n.weight.prose*10 >= p.root.weight.prose*least && n.weight.all > 0 {
			return n
		}
	}
	return p.root
}

func isContentName(id string) bool {
	if id == "" || len(id) > 24 {
		return false
	}
	switch strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(id), "-", ""), "_", "") {
	case "content", "main", "maincontent", "bodycontent", "mwcontenttext", "contenu", "contenuprincipal", "contenido", "documentcontent", "pagecontent", "textcontent", "article":
		return true
	}
	return false
}

// chrome tells what surrounds a document on a page, and gives the reason to leave it out. Names of classes decide only
// over what holds little running text, since a class may be called anything.
func (p *page) chrome(n *node, inMain bool) string {
	a := n.attr()
	text := n.weight
	mostly := text.linked*2 >= text.all || text.prose*3 < text.all && text.all < 600
	names := a.class + " " + strings.ToLower(a.id)
	switch {
	case hasName(names, "cookie", "cookies", "consent", "gdpr", "rgpd", "tarteaucitron", "onetrust") && text.prose*2 <= p.root.weight.prose:
		return whyCookies
	case a.role == "dialog" || a.role == "alertdialog" || n.tag == atom.Dialog:
		if text.prose*4 <= p.root.weight.prose {
			return whyChrome
		}
	case n.tag == atom.Nav, n.tag == atom.Aside && !isNotes(n), n.tag == atom.Search:
		if text.prose*4 <= p.root.weight.prose {
			return whyChrome
		}
	case n.tag == atom.Footer || a.role == "contentinfo":
		if (!inMain || text.linked*2 >= text.all) && text.prose*4 <= p.root.weight.prose {
			return whyChrome
		}
	case n.tag == atom.Header || a.role == "banner":
		if !inMain && text.prose*4 <= p.root.weight.prose && !holds(n, atom.H1) {
			return whyChrome
		}
	case a.role == "navigation" || a.role == "search" || a.role == "complementary" || a.role == "menu" || a.role == "menubar" || a.role == "toolbar" || a.role == "tablist":
		if text.prose*4 <= p.root.weight.prose {
			return whyChrome
		}
	case mostly && text.all > 0 && !isHeading(n.tag) && n.tag != atom.Body && n.tag != atom.Html && names != " " &&
		hasName(names, "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "sidebar", "share", "sharing", "social", "skip", "skiplink", "skiplinks", "pagination", "pager", "newsletter", "related", "toolbar", "sitemap", "languages", "langswitch", "searchbox", "editsection", "headerlink", "permalink"):
		return whyChrome
	}
	return ""
}

// holds reports whether an element holds another of a kind.
func holds(n *node, tag atom.Atom) bool {
	for c := n.first; c != nil; c = c.next {
		if c.tag == tag || holds(c, tag) {
			return true
		}
	}
	return false
}

// hasName looks for whole words in class names, which are put together with hyphens and underscores.
func hasName(names string, words ...string) bool {
	if names == " " {
		return false
	}
	for _, f := range strings.FieldsFunc(names, func(r rune) bool { return r == ' ' || r == '-' || r == '_' || r == '\t' || r == '\n' }) {
		for _, w := range words {
			if f == w {
				return true
			}
		}
	}
	return false
}

// isNotes tells a place for footnotes, which some pages put aside.
func isNotes(n *node) bool {
	a := n.attr()
	return strings.HasPrefix(a.role, "doc-") || hasName(a.class+" "+strings.ToLower(a.id), "footnote", "footnotes", "endnote", "endnotes", "notes")
}

// hidden gives the reason to leave out what the page does not show. What opens when somebody asks for it is part of the
// document, and tells itself by its running text.
func (p *page) hidden(n *node, inMain bool) string {
	a := n.attr()
	if a.class != "" && (hasName(a.class, "sr", "sronly", "offscreen") && strings.Contains(a.class, "sr-only") || strings.Contains(a.class, "visually-hidden") || strings.Contains(a.class, "visuallyhidden") || strings.Contains(a.class, "screen-reader")) {
		if n.weight.all < 120 && !isHeading(n.tag) {
			return whyHelper
		}
	}
	if a.hidden || strings.Contains(a.style, "display:none") || strings.Contains(a.style, "visibility:hidden") {
		if inMain && n.weight.prose >= proseLength {
			return ""
		}
		return whyHidden
	}
	return ""
}

// drop lists what is left out, a piece for each run of text that stands together.
func (w *walker) drop(n *node, why string) {
	from, to := -1, -1
	var b strings.Builder
	var gather func(n *node)
	gather = func(n *node) {
		if n.tag == 0 {
			t := strings.Join(strings.Fields(unescape(w.page.src[n.from:n.to])), " ")
			if t == "" {
				return
			}
			if from < 0 {
				from = n.from + len(w.page.src[n.from:n.to]) - len(strings.TrimLeft(w.page.src[n.from:n.to], " \t\r\n"))
			} else {
				b.WriteByte(' ')
			}
			b.WriteString(t)
			to = n.to
			return
		}
		for c := n.first; c != nil; c = c.next {
			gather(c)
		}
	}
	gather(n)
	if to < 0 || reading.CountLetters(b.String()) == 0 {
		return
	}
	w.out.Dropped = append(w.out.Dropped, reading.Dropped{Line: w.places.line(from), Text: b.String(), Why: why})
}
