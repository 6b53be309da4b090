package odt

import (
	"context"
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
	"cybernorm/internal/importer/reading"
)

// reader walks over a document.
type reader struct {
	ctx      context.Context
	original bool // tracked changes are refused, not accepted
	out      *flow.Document
	x        *archive.Markup
	styles   map[string]*style
	lists    map[string]*listStyle
	byID     map[string]*list
	last     map[string]*list // last list of each style, for those that go on
	outline  counter

	to      *[]flow.Paragraph
	place   int
	read    int // paragraphs so far
	beside  int // notes and the like, whose paragraphs have no place of their own
	para    *para
	held    *para
	hidden  int
	bold    bool
	toc     int
	list    []*item
	deleted map[string]string // text of deletions by the id of the change
	adding  map[string]bool   // insertions that are open
	rows    *[]flow.Paragraph
	heading bool // the rows head the table
}

// para is a paragraph that is being read.
type para struct {
	out   flow.Paragraph
	text  []byte
	ink   bool // something shows
	shown int  // letters
	bold  int  // letters in bold print
	boxes []flow.Paragraph
}

// list is a list with its numbers; item is an open item of it.
type list struct {
	style string
	count counter
}

type item struct {
	list    *list
	style   string
	level   int
	waiting bool // the next paragraph carries the number
	start   *int
}

// part walks over a part from its root.
func (r *reader) part(a *archive.Archive, name string) error {
	x, err := a.XML(name)
	if err != nil {
		return err
	}
	r.x, r.last, r.adding = x, map[string]*list{}, map[string]bool{}
	if _, err := x.Root(); err != nil {
		return err
	}
	return x.Children(func(t archive.Token) error {
		switch t.Name {
		case "automatic-styles":
			return x.Children(r.readStyle)
		case "body":
			if err := r.content(); err != nil {
				return err
			}
			r.release()
			return nil
		}
		return x.Skip()
	})
}

// content reads what stands inside the element whose start was read last, text and elements.
func (r *reader) content() error {
	for {
		t, err := r.x.Next()
		if err != nil {
			return err
		}
		switch t.Kind {
		case archive.End:
			return nil
		case archive.Text:
			if r.para != nil {
				r.write(strings.Map(blank, t.Text))
			}
		case archive.Start:
			if err := r.element(t); err != nil {
				return err
			}
		}
	}
}

func blank(c rune) rune {
	switch c {
	case '\n', '\r', '\t', '\f', '\v':
		return ' '
	case 0xAD:
		return -1
	}
	return c
}

// element reads an element by its name. What it does not know it looks into, so that no text is lost in a wrapper.
func (r *reader) element(t archive.Token) error {
	switch t.Name {
	case "p", "h":
		return r.paragraph(t)
	case "span":
		return r.span(t)
	case "s":
		r.write(" ")
	case "tab":
		r.write("\t")
	case "line-break":
		r.write("\n")
	case "soft-page-break", "bookmark", "note-citation", "tracked-changes-view", "forms", "sequence-decls", "desc":
	case "title":
		if t.Prefix != "svg" { // the title of the document, as a field
			return r.content()
		}
	case "list":
		return r.readList(t)
	case "list-item", "list-header":
		return r.readItem(t)
	case "table":
		return r.table()
	case "table-header-rows":
		r.heading = true
		defer func() { r.heading = false }()
		return r.content()
	case "table-row":
		return r.row()
	case "note":
		return r.note(t)
	case "annotation":
		r.out.Comments++
	case "annotation-end", "tracked-changes":
		if t.Name == "tracked-changes" {
			return r.x.Children(r.region)
		}
	case "change", "change-start", "change-end":
		r.change(t)
	case "table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index", "object-index":
		r.toc++
		defer func() { r.toc-- }()
		return r.content()
	case "table-of-content-source", "alphabetical-index-source", "illustration-index-source", "table-index-source", "user-index-source", "object-index-source":
	case "text-box":
		return r.textBox()
	case "section":
		hides := t.Attr("display") == "none"
		r.lookup("section", t.Attr("style-name"), func(s *style) bool { hides = hides || s.hidden; return hides })
		return r.hide(hides)
	case "ruby-text":
		s, err := r.x.Inner()
		r.out.Letters += reading.CountLetters(s)
		r.drop(s, flow.WhyReading)
		return err
	default:
		return r.content()
	}
	return r.x.Skip()
}

func (r *reader) hide(hides bool) error {
	if hides {
		r.hidden++
		defer func() { r.hidden-- }()
	}
	return r.content()
}

func (r *reader) span(t archive.Token) error {
	hides, bold := false, r.bold
	defer func() { r.bold = bold }()
	r.lookup("text", t.Attr("style-name"), func(s *style) bool {
		hides, r.bold = hides || s.hidden, r.bold || s.bold
		return false
	})
	return r.hide(hides)
}

// write adds text to the paragraph, or to what is left out.
func (r *reader) write(s string) {
	if s == "" || r.para == nil {
		return
	}
	n := reading.CountLetters(s)
	r.out.Letters += n
	switch {
	case len(r.adding) > 0 && r.original:
		r.drop(s, flow.WhyInserted)
		return
	case r.hidden > 0:
		r.drop(s, flow.WhyHidden)
		return
	}
	r.para.text = append(r.para.text, s...)
	r.para.ink = r.para.ink || strings.TrimSpace(s) != ""
	r.para.shown += n
	if r.bold {
		r.para.bold += n
	}
}

func (r *reader) drop(s, why string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	at := r.place
	if r.para != nil {
		at = r.para.out.Place
	}
	r.out.Dropped = append(r.out.Dropped, flow.Dropped{Place: at, Text: s, Why: why})
}

// paragraph reads a paragraph or a heading.
func (r *reader) paragraph(t archive.Token) error {
	if r.beside == 0 {
		r.place++
	}
	if r.read++; r.read > flow.MaxParagraphs {
		return flow.TooMany()
	} else if r.read%1024 == 0 && r.ctx.Err() != nil {
		return r.ctx.Err()
	}
	outer, bold := r.para, r.bold
	p := &para{out: flow.Paragraph{Place: r.place, Last: r.place}}
	hides := r.kind(p, t)
	r.para = p
	err := r.hide(hides)
	r.para, r.bold = outer, bold
	if err != nil {
		return err
	}
	if outer != nil {
		to := r.to
		r.to = &outer.boxes
		r.emit(p)
		r.to = to
		return nil
	}
	if h := r.held; h != nil {
		if h.ink {
			p.out.Place, p.out.Kind, p.out.Level, p.out.Label = h.out.Place, h.out.Kind, h.out.Level, h.out.Label
		}
		p.text, p.shown, p.bold, r.held = append(h.text, p.text...), p.shown+h.shown, p.bold+h.bold, nil
		p.ink = p.ink || h.ink
		p.boxes = append(h.boxes, p.boxes...)
	}
	if len(r.adding) > 0 && r.original {
		r.held = p // its end was inserted
		return nil
	}
	r.emit(p)
	return nil
}

// kind finds out what a paragraph is, and its number, and whether it is hidden.
func (r *reader) kind(p *para, t archive.Token) (hides bool) {
	name, listStyle := "", ""
	r.bold = false
	r.lookup("paragraph", t.Attr("style-name"), func(s *style) bool {
		hides, r.bold = hides || s.hidden, r.bold || s.bold
		if listStyle == "" {
			listStyle = s.list
		}
		if strings.HasPrefix(s.name, "contents ") || s.name == "title" {
			name = s.name
		}
		return false
	})
	p.out.Label, p.out.Level = r.label(listStyle)
	switch {
	case t.Name == "h":
		k, ok := number(t.Attr("outline-level"))
		if !ok || k < 1 || k > levels {
			k = 1
		}
		p.out.Kind, p.out.Level = flow.Heading, k
		if s := r.lists[outlineStyle]; s != nil && len(r.list) == 0 && t.Attr("is-list-header") != "true" {
			p.out.Label = r.outline.next(s, k-1, nil)
		}
	case r.toc > 0 || strings.HasPrefix(name, "contents "):
		p.out.Kind = flow.Entry
	case name == "title":
		p.out.Kind = flow.Title
	case p.out.Label != "":
		p.out.Kind = flow.Item
	}
	return hides
}

// label gives the number of the next paragraph in the open item of a list.
func (r *reader) label(paraStyle string) (string, int) {
	if len(r.list) == 0 {
		return "", 0
	}
	it := r.list[len(r.list)-1]
	if !it.waiting {
		return "", 0
	}
	it.waiting = false
	name := it.style
	if name == "" {
		name = paraStyle
	}
	s := r.lists[name]
	if s == nil || it.level >= levels {
		return "", 0
	}
	return it.list.count.next(s, it.level, it.start), it.level + 1
}

func (r *reader) release() {
	if p := r.held; p != nil {
		r.held = nil
		r.emit(p)
	}
}

func (r *reader) emit(p *para) {
	p.out.Text = string(p.text)
	p.out.Bold = p.shown > 0 && p.shown == p.bold
	if p.ink || reading.CountLetters(p.out.Label) > 2 {
		*r.to = append(*r.to, p.out)
	}
	*r.to = append(*r.to, p.boxes...)
}
