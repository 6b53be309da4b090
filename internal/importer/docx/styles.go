package docx

import (
	"strconv"
	"strings"

	"cybernorm/internal/importer/archive"
)

// toggle is a property that is on, off or not set.
type toggle int8

const (
	unset toggle = iota
	off
	on
)

// runProps are the properties of a stretch of text.
type runProps struct {
	vanish toggle
	bold   toggle
	style  string
	font   string
}

// paraProps are the properties of a paragraph. Pointers are nil where nothing is set.
type paraProps struct {
	style   string
	num     *int // list that it belongs to, 0 for none
	level   *int // level in that list, from 0
	outline *int // outline level, from 0; 9 is running text
	left    *int // indent in twentieths of a point
	run     runProps

	mark        marks // what tracked changes did to the end of the paragraph
	numInserted bool  // a tracked change numbered it
}

// marks hold who made a tracked change to what they stand by, "" when nobody did.
type marks struct {
	deleted, inserted string
	formatted         int
}

// over gives p with what base says where p says nothing.
func (p paraProps) over(base paraProps) paraProps {
	if p.num == nil {
		p.num = base.num
	}
	if p.level == nil {
		p.level = base.level
	}
	if p.outline == nil {
		p.outline = base.outline
	}
	if p.left == nil {
		p.left = base.left
	}
	p.run = p.run.over(base.run)
	return p
}

func (r runProps) over(base runProps) runProps {
	if r.vanish == unset {
		r.vanish = base.vanish
	}
	if r.bold == unset {
		r.bold = base.bold
	}
	if r.font == "" {
		r.font = base.font
	}
	return r
}

// style is a named set of properties.
type style struct {
	id    string
	name  string // in small letters; that of a built-in style is English in every language of Word
	kind  string
	base  string
	props paraProps

	numbered string // style in the line of inheritance that names the list
	resolved bool
}

// styles are the styles of a document.
type styles struct {
	byID     map[string]*style
	standard string // paragraph style of paragraphs that name none
	tongue   string // language of the text, as a BCP 47 tag
}

func readStyles(a *archive.Archive, part string) (*styles, error) {
	s := &styles{byID: map[string]*style{}}
	if part == "" {
		return s, nil
	}
	x, err := a.XML(part)
	if err != nil {
		return nil, err
	}
	if _, err := x.Root(); err != nil {
		return nil, err
	}
	err = x.Children(func(t archive.Token) error {
		if t.Name == "docDefaults" {
			return s.readDefaults(x)
		}
		if t.Name != "style" {
			return x.Skip()
		}
		st := &style{id: t.Attr("styleId"), kind: t.Attr("type")}
		if st.kind == "paragraph" && isOn(t.Attr("default")) && t.Attr("default") != "" {
			s.standard = st.id
		}
		s.byID[st.id] = st
		return x.Children(func(t archive.Token) error {
			switch t.Name {
			case "name":
				st.name = strings.ToLower(t.Attr("val"))
			case "basedOn":
				st.base = t.Attr("val")
			case "pPr":
				run := st.props.run // what stands in the style, not in the mark of its paragraphs
				p, err := readParaProps(x, false)
				st.props = p
				st.props.run = run
				return err
			case "rPr":
				r, _, err := readRunProps(x, false)
				st.props.run = r
				return err
			}
			return x.Skip()
		})
	})
	return s, err
}

// readDefaults takes the language of the text.
func (s *styles) readDefaults(x *archive.Markup) error {
	return x.Children(func(t archive.Token) error {
		if t.Name == "lang" {
			s.tongue = t.Attr("val")
		}
		if t.Name == "rPrDefault" || t.Name == "rPr" {
			return s.readDefaults(x)
		}
		return x.Skip()
	})
}

// paragraph gives the style of a paragraph with all that it inherits.
func (s *styles) paragraph(id string) *style {
	st := s.byID[id]
	if st == nil || st.kind != "paragraph" {
		if st = s.byID[s.standard]; st == nil {
			return &style{}
		}
	}
	s.resolve(st, 0)
	return st
}

// run gives the properties of a style of characters.
func (s *styles) run(id string) runProps {
	st := s.byID[id]
	if st == nil {
		return runProps{}
	}
	s.resolve(st, 0)
	return st.props.run
}

// resolve fills a style with what it inherits. Word allows eleven styles in a line; a ring of styles ends at that.
func (s *styles) resolve(st *style, depth int) {
	if st.resolved {
		return
	}
	st.resolved = true
	if st.props.num != nil {
		st.numbered = st.id
	}
	base := s.byID[st.base]
	if base == nil || depth > 32 {
		return
	}
	s.resolve(base, depth+1)
	if st.numbered == "" {
		st.numbered = base.numbered
	}
	st.props = st.props.over(base.props)
}

// readParaProps reads the properties of a paragraph whose start was read last; old takes those before a tracked change.
func readParaProps(x *archive.Markup, old bool) (paraProps, error) {
	var p, before paraProps
	changed := false
	err := x.Children(func(t archive.Token) error {
		switch t.Name {
		case "pStyle":
			p.style = t.Attr("val")
		case "outlineLvl":
			p.outline = number(t.Attr("val"))
		case "ind":
			p.left = number(t.Attr("left"))
			if p.left == nil {
				p.left = number(t.Attr("start"))
			}
		case "numPr":
			return x.Children(func(t archive.Token) error {
				switch t.Name {
				case "numId":
					p.num = number(t.Attr("val"))
				case "ilvl":
					p.level = number(t.Attr("val"))
				case "ins":
					p.numInserted = true
				}
				return x.Skip()
			})
		case "rPr":
			r, mark, err := readRunProps(x, old)
			mark.formatted += p.mark.formatted
			p.run, p.mark = r, mark
			return err
		case "pPrChange":
			changed = true
			p.mark.formatted++
			return x.Children(func(t archive.Token) error {
				if t.Name != "pPr" {
					return x.Skip()
				}
				var err error
				before, err = readParaProps(x, false)
				return err
			})
		}
		return x.Skip()
	})
	if old && changed {
		before.run, before.mark = p.run, p.mark
		p = before
	}
	if old && p.numInserted {
		p.num, p.level = nil, nil
	}
	return p, err
}

// readRunProps reads the properties of a run whose start was read last; old takes those before a tracked change.
func readRunProps(x *archive.Markup, old bool) (runProps, marks, error) {
	var r, before runProps
	var mark marks
	changed := false
	err := x.Children(func(t archive.Token) error {
		switch t.Name {
		case "vanish":
			r.vanish = toggled(t)
		case "b":
			r.bold = toggled(t)
		case "rStyle":
			r.style = t.Attr("val")
		case "rFonts":
			r.font = t.Attr("ascii")
		case "del", "moveFrom":
			mark.deleted = author(t)
		case "ins", "moveTo":
			mark.inserted = author(t)
		case "rPrChange":
			changed = true
			mark.formatted++
			return x.Children(func(t archive.Token) error {
				if t.Name != "rPr" {
					return x.Skip()
				}
				var err error
				before, _, err = readRunProps(x, false)
				return err
			})
		}
		return x.Skip()
	})
	if old && changed {
		r = before
	}
	return r, mark, err
}

// author tells one person's changes at one time from others.
func author(t archive.Token) string { return "by " + t.Attr("author") + " on " + t.Attr("date") }

func toggled(t archive.Token) toggle {
	if isOn(t.Attr("val")) {
		return on
	}
	return off
}

// isOn reads a switch; an element without a value switches on.
func isOn(v string) bool { return v != "0" && v != "false" && v != "off" && v != "none" }

// number reads a whole number, nil when there is none or it is absurd.
func number(s string) *int {
	if s == "" {
		return nil
	}
	n, err := strconv.Atoi(strings.TrimSuffix(s, ".0"))
	if err != nil || n < -1_000_000 || n > 1_000_000 {
		return nil
	}
	return &n
}
