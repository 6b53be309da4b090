package html

import (
	"context"
	"errors"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"cybernorm/internal/document"
)

// maxDepth is how many elements may be open at a time, as in the parser of golang.org/x/net.
const maxDepth = 512

// node is an element, or with tag 0 a piece of text: src[from:to].
type node struct {
	tag                       atom.Atom
	parent, first, last, next *node
	from, to                  int
	a                         *attributes
	weight                    weight
	above                     bool // holds the main content
}

// attributes are those that matter here.
type attributes struct {
	id, class, role, href, kind, style string
	start, value, colspan, rowspan     int
	level                              int
	hidden, reversed, valued           bool
}

// page is a parsed page.
type page struct {
	src     string
	root    *node
	letters int // that the page shows or hides, without scripts and the signs of notes
	title   string
	tongue  string
	date    document.Date
	ids     map[string]*node
	xhtml   bool
	frames  bool
	slab    []node
}

var none attributes

// attr gives the attributes of a node, never nil.
func (n *node) attr() *attributes {
	if n.a == nil {
		return &none
	}
	return n.a
}

// parse builds the tree.
func parse(ctx context.Context, src string) (*page, error) {
	p := &page{src: src, ids: map[string]*node{}, xhtml: strings.HasPrefix(strings.TrimLeft(src, " \t\r\n"), "<?xml")}
	p.root = p.node()
	p.root.tag = atom.Html
	b := builder{page: p, top: p.root, depth: 1}
	z := html.NewTokenizer(strings.NewReader(src))
	at := 0
	for tokens := 0; ; tokens++ {
		if tokens%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		kind := z.Next()
		if kind == html.ErrorToken {
			if errors.Is(z.Err(), io.EOF) {
				break
			}
			return nil, errors.New("the page cannot be read as HTML: " + z.Err().Error())
		}
		from := at
		at = min(at+len(z.Raw()), len(src))
		switch kind {
		case html.TextToken:
			b.text(from, at)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := atom.Lookup(name)
			a := p.attributes(z, tag, more)
			if err := b.start(tag, a, from, kind == html.SelfClosingTagToken); err != nil {
				return nil, err
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			b.end(atom.Lookup(name))
		}
	}
	return p, nil
}

// node takes a node from the slab, since a page has very many.
func (p *page) node() *node {
	if len(p.slab) == 0 {
		p.slab = make([]node, 256)
	}
	n := &p.slab[0]
	p.slab = p.slab[1:]
	return n
}

// attributes reads those of a start tag.
func (p *page) attributes(z *html.Tokenizer, tag atom.Atom, more bool) *attributes {
	if !more {
		return nil
	}
	var a attributes
	meta, content := "", ""
	any := false
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		used := true
		switch string(key) {
		case "id":
			a.id = string(val)
		case "name":
			if tag == atom.A && a.id == "" {
				a.id = string(val)
			} else if tag == atom.Meta {
				meta = strings.ToLower(string(val))
			}
		case "property", "itemprop", "http-equiv":
			if tag == atom.Meta {
				meta = strings.ToLower(string(val))
			}
		case "content":
			content = string(val)
		case "class":
			a.class = strings.ToLower(string(val))
		case "role":
			a.role = strings.ToLower(strings.TrimSpace(string(val)))
		case "epub:type":
			if a.role == "" {
				a.role = "doc-" + strings.ToLower(string(val))
			}
		case "style":
			a.style = strings.ToLower(strings.ReplaceAll(string(val), " ", ""))
		case "href":
			if len(val) > 1 && strings.IndexByte(string(val), '#') >= 0 {
				a.href = string(val[strings.IndexByte(string(val), '#')+1:])
				if val[0] != '#' {
					a.href = "" // on another page
				}
			}
		case "type":
			a.kind = string(val)
		case "start":
			if n, err := strconv.Atoi(strings.TrimSpace(string(val))); err == nil {
				a.start, a.valued = n, true
			}
		case "value":
			if n, err := strconv.Atoi(strings.TrimSpace(string(val))); err == nil && tag == atom.Li {
				a.value, a.valued = n, true
			}
		case "colspan":
			a.colspan = small(val)
		case "rowspan":
			a.rowspan = small(val)
		case "aria-level":
			a.level = small(val)
		case "hidden":
			a.hidden = true
		case "aria-modal":
			a.role = "dialog"
		case "reversed":
			a.reversed = true
		case "lang", "xml:lang":
			if tag == atom.Html {
				p.tongue = string(val)
			}
			used = false
		default:
			used = false
		}
		any = any || used
	}
	if tag == atom.Meta {
		switch meta {
		case "date", "dc.date", "dcterms.date", "dcterms.issued", "article:published_time", "datepublished":
			if len(content) >= 10 && p.date == "" && isDate(content[:10]) {
				p.date = document.Date(content[:10])
			}
		}
	}
	if !any {
		return nil
	}
	return &a
}

func isDate(s string) bool {
	for i, c := range []byte(s) {
		if (i == 4 || i == 7) != (c == '-') || i != 4 && i != 7 && (c < '0' || c > '9') {
			return false
		}
	}
	return len(s) == 10 && s[5:7] >= "01" && s[5:7] <= "12" && s[8:] >= "01" && s[8:] <= "31"
}

func small(val []byte) int {
	n, err := strconv.Atoi(strings.TrimSpace(string(val)))
	if err != nil || n < 0 {
		return 0
	}
	return min(n, 1000)
}

// builder puts tokens together to a tree.
type builder struct {
	page  *page
	top   *node
	depth int
}

func (b *builder) text(from, to int) {
	p := b.page
	switch b.top.tag {
	case atom.Title:
		if b.inside(atom.Svg) == nil {
			p.title = strings.Join(strings.Fields(p.title+" "+html.UnescapeString(p.src[from:to])), " ")
			return
		}
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Noembed, atom.Noframes, atom.Textarea, atom.Xmp, atom.Object:
		return
	}
	n := p.node()
	n.from, n.to = from, to
	p.letters += letters(p.src[from:to])
	b.add(n)
}

func (b *builder) add(n *node) {
	n.parent = b.top
	if b.top.last == nil {
		b.top.first = n
	} else {
		b.top.last.next = n
	}
	b.top.last = n
}

// inside gives the innermost open element of a kind.
func (b *builder) inside(tag atom.Atom) *node {
	for n := b.top; n != nil; n = n.parent {
		if n.tag == tag {
			return n
		}
	}
	return nil
}

func (b *builder) start(tag atom.Atom, a *attributes, at int, closed bool) error {
	b.imply(tag)
	n := b.page.node()
	n.tag, n.a, n.from, n.to = tag, a, at, at
	switch tag {
	case 0:
		n.tag = atom.Span // of no meaning that is known
	case atom.Html, atom.Body, atom.Head:
		if tag != atom.Head && b.inside(atom.Body) != nil {
			return nil
		}
	case atom.Frameset:
		b.page.frames = true
	}
	b.add(n)
	if id := n.attr().id; id != "" && b.page.ids[id] == nil {
		b.page.ids[id] = n
	}
	if isVoid(tag) || closed && (b.page.xhtml || tag == atom.A || b.inside(atom.Svg) != nil || b.inside(atom.Math) != nil) {
		return nil
	}
	if b.depth++; b.depth > maxDepth {
		return errors.New("the page nests elements more than 512 deep; it is damaged, or no document: save it anew from a browser")
	}
	b.top = n
	return nil
}

// imply closes elements whose end tag may be left out before a start tag.
func (b *builder) imply(tag atom.Atom) {
	switch tag {
	case atom.Li:
		b.closeBefore([]atom.Atom{atom.Li}, atom.Ol, atom.Ul, atom.Menu)
	case atom.Dt, atom.Dd:
		b.closeBefore([]atom.Atom{atom.Dt, atom.Dd}, atom.Dl)
	case atom.Tr:
		b.closeBefore([]atom.Atom{atom.Tr, atom.Caption}, atom.Table)
	case atom.Td, atom.Th:
		b.closeBefore([]atom.Atom{atom.Td, atom.Th}, atom.Tr, atom.Table)
		switch b.top.tag {
		case atom.Table, atom.Thead, atom.Tbody, atom.Tfoot:
			row := b.page.node()
			row.tag = atom.Tr
			b.add(row)
			b.top, b.depth = row, b.depth+1
		}
	case atom.Thead, atom.Tbody, atom.Tfoot:
		b.closeBefore([]atom.Atom{atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption}, atom.Table)
	case atom.Option:
		b.closeBefore([]atom.Atom{atom.Option}, atom.Select)
	case atom.Body:
		b.closeBefore([]atom.Atom{atom.Head})
	case atom.A:
		b.closeBefore([]atom.Atom{atom.A}, atom.P, atom.Li, atom.Td, atom.Div)
	}
	if isBlock(tag) {
		if b.top.tag == atom.Head {
			b.pop(b.top)
		}
		b.closeBefore([]atom.Atom{atom.P}, atom.Li, atom.Dd, atom.Table, atom.Div)
	}
}

// closeBefore closes the innermost of some elements, unless one of those that hold them comes first.
func (b *builder) closeBefore(tags []atom.Atom, limits ...atom.Atom) {
	inTable := len(limits) > 0 && limits[len(limits)-1] == atom.Table && tags[0] != atom.P
	for n := b.top; n != nil && n != b.page.root; n = n.parent {
		for _, t := range tags {
			if n.tag == t {
				b.pop(n)
				return
			}
		}
		if (n.tag == atom.Td || n.tag == atom.Th) && !inTable {
			return
		}
		for _, t := range limits {
			if n.tag == t {
				return
			}
		}
	}
}

// pop closes an open element with all inside of it.
func (b *builder) pop(n *node) {
	for b.top != n {
		b.top = b.top.parent
		b.depth--
	}
	b.top = n.parent
	b.depth--
}

func (b *builder) end(tag atom.Atom) {
	if tag == atom.Body || tag == atom.Html {
		return // what follows is still part of the page
	}
	if tag == 0 {
		tag = atom.Span
	}
	table := tag == atom.Table || tag == atom.Tr || tag == atom.Tbody || tag == atom.Thead || tag == atom.Tfoot
	for n := b.top; n != nil && n != b.page.root; n = n.parent {
		if n.tag == tag || isHeading(n.tag) && isHeading(tag) {
			b.pop(n)
			return
		}
		if (n.tag == atom.Td || n.tag == atom.Th || n.tag == atom.Table) && !table {
			return
		}
		if isInline(tag) && isBlock(n.tag) {
			return
		}
	}
	if tag == atom.P {
		n := b.page.node()
		n.tag = tag
		b.add(n) // as browsers do; it parts what stands before and after it
	}
}
