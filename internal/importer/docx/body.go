package docx

import (
	"context"
	"errors"
	"io"
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
	"cybernorm/internal/importer/reading"
)

// reader walks over the parts of a document.
type reader struct {
	ctx      context.Context
	archive  *archive.Archive
	original bool // tracked changes are refused, not accepted
	styles   *styles
	numbers  *numbering
	out      *flow.Document

	x       *archive.Markup
	to      *[]flow.Paragraph // where finished paragraphs go
	place   int
	read    int  // paragraphs so far, in all parts
	beside  bool // the part is not the main one, its paragraphs have no place of their own
	para    *para
	held    *para // paragraph whose end a tracked change took away
	run     runProps
	gone    []string // reasons why what is read now is left out, innermost last
	fields  []field
	toc     int // tables of contents that are open
	last    string
	dropped bool // the last text was left out
	row     *row
	rows    *[]row

	refs     []noteRef
	numbered [2]int // footnotes and endnotes
	missed   map[string]int
}

// para is a paragraph that is being read.
type para struct {
	props  paraProps
	style  *style
	text   []byte
	place  int
	last   int
	ink    bool // something shows
	shown  int  // letters
	bold   int  // letters in bold print
	toc    bool
	boxes  []flow.Paragraph // paragraphs of text boxes that are fixed to it
	hidden bool             // its end is hidden
}

func (r *reader) readMain(part string) error {
	r.to = &r.out.Paragraphs
	return r.part(part)
}

// part walks over a part from its root.
func (r *reader) part(name string) error {
	x, err := r.archive.XML(name)
	if err != nil {
		return err
	}
	r.x = x
	if _, err := x.Root(); err != nil {
		return err
	}
	if err := r.children(); err != nil {
		return err
	}
	r.release()
	if _, err := x.Next(); err != io.EOF {
		if err == nil {
			err = errors.New(name + ": text after the end of the document; save it anew")
		}
		return err
	}
	return nil
}

func (r *reader) children() error { return r.x.Children(r.element) }

// element reads an element by its name. What it does not know it looks into, so that no text is lost in a wrapper.
func (r *reader) element(t archive.Token) error {
	switch t.Name {
	case "p":
		return r.paragraph()
	case "r":
		return r.readRun()
	case "t", "delText":
		s, err := r.x.Inner()
		r.write(strings.Map(unbroken, s))
		return err
	case "tab", "ptab":
		r.space('\t')
	case "br":
		if k := t.Attr("type"); k == "page" || k == "column" {
			r.space('\f')
		} else {
			r.space('\n')
		}
	case "cr":
		r.space('\n')
	case "noBreakHyphen":
		r.write("\u2011")
	case "sym":
		r.write(symbolOf(t))
	case "fldChar":
		r.fieldChar(t.Attr("fldCharType"))
	case "instrText":
		s, err := r.x.Inner()
		r.instruct(s)
		return err
	case "fldSimple":
		return r.simpleField(t)
	case "footnoteReference", "endnoteReference":
		r.refer(t)
	case "ins", "moveTo", "del", "moveFrom":
		return r.change(t)
	case "tbl":
		return r.table()
	case "tr":
		return r.readRow()
	case "tc":
		return r.readCell()
	case "sdt":
		return r.control()
	case "AlternateContent":
		return r.alternate()
	case "txbxContent":
		return r.textBox()
	case "rt":
		return r.without(flow.WhyReading)
	case "altChunk", "subDoc":
		r.miss("embedded document that is not read; paste its text into the document")
	case "relIds":
		r.miss("diagram (SmartArt) whose text is not read; write it out as text")
	case "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "delInstrText", "tblPrEx", "footnotePr", "endnotePr":
	default:
		return r.children()
	}
	return r.x.Skip()
}

func unbroken(c rune) rune {
	switch c {
	case '\n', '\r', '\f', '\v':
		return ' '
	case 0xAD:
		return -1
	}
	return c
}

func (r *reader) without(why string) error {
	r.gone = append(r.gone, why)
	err := r.children()
	r.gone = r.gone[:len(r.gone)-1]
	return err
}

// why gives the reason why what is read now is left out, "" when it is kept.
func (r *reader) why() string {
	switch {
	case len(r.gone) > 0:
		return r.gone[0]
	case r.inInstruction():
		return flow.WhyInstruction
	case r.para == nil:
		return flow.WhyOutside
	case r.run.vanish == on:
		return flow.WhyHidden
	}
	return ""
}

// write adds text to the paragraph, or to what is left out.
func (r *reader) write(s string) {
	if s == "" {
		return
	}
	n := reading.CountLetters(s)
	r.out.Letters += n
	if why := r.why(); why != "" {
		r.drop(s, why)
		return
	}
	r.dropped = false
	if n > 0 && len(r.fields) == 0 {
		r.last = ""
	}
	r.para.text = append(r.para.text, s...)
	r.para.ink = r.para.ink || strings.TrimSpace(s) != ""
	r.para.shown += n
	if r.run.bold == on {
		r.para.bold += n
	}
}

// space adds a tab or a break.
func (r *reader) space(c byte) {
	if r.why() == "" {
		r.para.text = append(r.para.text, c)
	} else if d := r.out.Dropped; r.dropped && len(d) > 0 && !strings.HasSuffix(d[len(d)-1].Text, " ") {
		d[len(d)-1].Text += " "
	}
}

func (r *reader) drop(s, why string) {
	if d := r.out.Dropped; r.dropped && len(d) > 0 && d[len(d)-1].Why == why && d[len(d)-1].Place == r.at() && len(d[len(d)-1].Text) < 4096 {
		d[len(d)-1].Text += s
		return
	}
	if strings.TrimSpace(s) != "" {
		r.out.Dropped = append(r.out.Dropped, flow.Dropped{Place: r.at(), Text: s, Why: why})
		r.dropped = true
	}
}

// at is the place of the paragraph that is being read.
func (r *reader) at() int {
	if r.para != nil {
		return r.para.place
	}
	return r.place
}

// paragraph reads a paragraph, also one in a text box inside another.
func (r *reader) paragraph() error {
	if !r.beside {
		r.place++
	}
	if r.read++; r.read > flow.MaxParagraphs {
		return flow.TooMany()
	} else if r.read%1024 == 0 && r.ctx.Err() != nil {
		return r.ctx.Err()
	}
	outer, run := r.para, r.run
	p := &para{place: r.place, last: r.place, toc: r.toc > 0}
	p.style = r.styles.paragraph("")
	r.para, r.run = p, p.style.props.run
	err := r.x.Children(func(t archive.Token) error {
		if t.Name != "pPr" {
			return r.element(t)
		}
		props, err := readParaProps(r.x, r.original)
		p.props = props
		p.style = r.styles.paragraph(props.style)
		p.hidden = props.run.vanish == on
		r.marked(props.mark)
		r.run = p.style.props.run
		return err
	})
	r.para, r.run = outer, run
	if err != nil {
		return err
	}
	p.toc = p.toc || r.toc > 0
	if outer != nil { // a text box: its paragraphs come after the one that it is fixed to
		to, held := r.to, r.held
		r.to, r.held = &outer.boxes, nil
		r.finish(p)
		r.release()
		r.to, r.held = to, held
		return nil
	}
	r.finish(p)
	return nil
}

// readRun reads a stretch of text with the same properties.
func (r *reader) readRun() error {
	outer := r.run
	base := outer
	err := r.x.Children(func(t archive.Token) error {
		if t.Name != "rPr" {
			return r.element(t)
		}
		p, m, err := readRunProps(r.x, r.original)
		r.out.Changes.Formatted += m.formatted
		if p.style != "" {
			p = p.over(r.styles.run(p.style))
		}
		r.run = p.over(base)
		return err
	})
	r.run = outer
	return err
}

// finish takes a paragraph that was read. One whose end a tracked change took away waits for the next.
func (r *reader) finish(p *para) {
	if h := r.held; h != nil {
		if h.ink {
			p.place = h.place
		}
		p.ink = p.ink || h.ink
		p.text = append(h.text, p.text...)
		p.shown, p.bold = h.shown+p.shown, h.bold+p.bold
		p.boxes = append(h.boxes, p.boxes...)
		r.held = nil
	}
	m := p.props.mark
	if !r.original && m.deleted != "" || r.original && m.inserted != "" {
		r.held = p
		return
	}
	r.emit(p)
}

// release lets go of a paragraph that waits, at the end of what holds it.
func (r *reader) release() {
	if p := r.held; p != nil {
		r.held = nil
		if p.ink || len(p.boxes) > 0 {
			r.emit(p)
		}
	}
}

// emit adds a paragraph with its number and kind.
func (r *reader) emit(p *para) {
	if !p.ink && p.hidden {
		*r.to = append(*r.to, p.boxes...)
		return
	}
	out := flow.Paragraph{Text: string(p.text), Place: p.place, Last: p.last, Bold: p.shown > 0 && p.bold == p.shown}
	l, numbered := r.label(p)
	out.Label, out.Glued = l.text, l.glued
	props := p.props.over(p.style.props)
	switch {
	case p.props.left != nil:
		out.Indent = *p.props.left
	case l.left != nil && numbered:
		out.Indent = *l.left
	case props.left != nil:
		out.Indent = *props.left
	}
	out.Kind, out.Level = kindOf(p, props, l)
	if p.ink || reading.CountLetters(l.text) > 2 {
		*r.to = append(*r.to, out)
	}
	*r.to = append(*r.to, p.boxes...)
}

// label gives the number of a paragraph: that which it sets itself, or that of its style.
func (r *reader) label(p *para) (label, bool) {
	props := p.props.over(p.style.props)
	if props.num == nil || *props.num == 0 {
		return label{}, false
	}
	k := 0
	switch {
	case p.props.level != nil:
		k = *p.props.level
	case p.props.num != nil:
	case props.level != nil && p.style.numbered == "":
		k = *props.level
	default:
		k = r.numbers.levelOf(*props.num, p.style.numbered)
		if k == 0 && props.level != nil {
			k = *props.level
		}
	}
	return r.numbers.next(*props.num, k)
}

func kindOf(p *para, props paraProps, l label) (flow.Kind, int) {
	name := p.style.name
	level, toc := strings.CutPrefix(name, "toc ")
	switch {
	case toc && number(level) != nil:
		return flow.Entry, *number(level)
	case props.outline != nil && *props.outline >= 0 && *props.outline < 9:
		return flow.Heading, *props.outline + 1
	case name == "title":
		return flow.Title, 0
	case strings.HasPrefix(name, "heading ") && props.outline == nil && number(name[8:]) != nil:
		return flow.Heading, *number(name[8:])
	case name == "toc heading":
		return flow.Heading, 1
	case p.toc:
		return flow.Entry, 0
	case l.text != "":
		return flow.Item, l.level
	}
	return flow.Body, 0
}
