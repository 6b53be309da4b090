package docx

import (
	"strings"
	"unicode/utf8"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
)

const levels = 9 // of a list, as Word allows

// level is how one level of a list is numbered.
type level struct {
	start   int
	format  string
	picture string // custom format such as "001"
	text    string // "%1.%2"
	style   string // paragraph style that belongs to it
	suffix  string
	restart int // level, from 1, that starts it anew; 0 never, -1 any above
	legal   bool
	left    *int
	font    string
}

// pattern is an abstract list, which several lists share.
type pattern struct {
	levels [levels]level
	link   string // numbering style that holds the levels instead
	count  counter
}

// list is a list of a document.
type list struct {
	pattern *pattern
	own     [levels]*level
	starts  [levels]*int
	started [levels]bool
}

// counter is where a list stands.
type counter struct {
	value [levels]int
	used  [levels]bool
}

// numbering gives the numbers of a document, paragraph by paragraph.
type numbering struct {
	lists    map[int]*list
	patterns map[int]*pattern
}

// label is a number as printed.
type label struct {
	text  string
	glued bool
	level int // from 1
	left  *int
}

func readNumbering(a *archive.Archive, part string, s *styles) (*numbering, error) {
	n := &numbering{lists: map[int]*list{}, patterns: map[int]*pattern{}}
	if part == "" {
		return n, nil
	}
	x, err := a.XML(part)
	if err != nil {
		return nil, err
	}
	if _, err := x.Root(); err != nil {
		return nil, err
	}
	owners := map[string]*pattern{} // by the numbering style that a pattern defines
	err = x.Children(func(t archive.Token) error {
		switch t.Name {
		case "abstractNum":
			p := &pattern{}
			for i := range p.levels {
				p.levels[i] = newLevel()
			}
			if id := number(t.Attr("abstractNumId")); id != nil {
				n.patterns[*id] = p
			}
			return x.Children(func(t archive.Token) error {
				switch t.Name {
				case "numStyleLink":
					p.link = t.Attr("val")
				case "styleLink":
					owners[t.Attr("val")] = p
				case "lvl":
					k, l, err := readLevel(x, t)
					if k >= 0 {
						p.levels[k] = l
					}
					return err
				}
				return x.Skip()
			})
		case "num":
			l := &list{}
			if id := number(t.Attr("numId")); id != nil {
				n.lists[*id] = l
			}
			return n.readList(x, l)
		}
		return x.Skip()
	})
	if err != nil {
		return nil, err
	}
	n.follow(owners, s)
	return n, nil
}

func newLevel() level { return level{start: 1, format: "decimal", restart: -1} }

func (n *numbering) readList(x *archive.Markup, l *list) error {
	return x.Children(func(t archive.Token) error {
		switch t.Name {
		case "abstractNumId":
			if id := number(t.Attr("val")); id != nil {
				l.pattern = n.patterns[*id]
			}
		case "lvlOverride":
			k := number(t.Attr("ilvl"))
			return x.Children(func(t archive.Token) error {
				switch {
				case k == nil || *k < 0 || *k >= levels:
				case t.Name == "startOverride":
					l.starts[*k] = number(t.Attr("val"))
				case t.Name == "lvl":
					_, own, err := readLevel(x, t)
					l.own[*k] = &own
					return err
				}
				return x.Skip()
			})
		}
		return x.Skip()
	})
}

// readLevel gives a level and its place from 0, or -1 when it has none.
func readLevel(x *archive.Markup, t archive.Token) (int, level, error) {
	l, at := newLevel(), -1
	if k := number(t.Attr("ilvl")); k != nil && *k >= 0 && *k < levels {
		at = *k
	}
	var read func(t archive.Token) error
	read = func(t archive.Token) error {
		switch t.Name {
		case "start":
			if v := number(t.Attr("val")); v != nil {
				l.start = *v
			}
		case "numFmt":
			l.format, l.picture = t.Attr("val"), t.Attr("format")
		case "AlternateContent": // a custom format, with a plain one for programs that do not know it
			done := false
			return x.Children(func(t archive.Token) error {
				if done {
					return x.Skip()
				}
				done = true
				return x.Children(read)
			})
		case "lvlText":
			l.text = t.Attr("val")
			l.text = strings.ToValidUTF8(l.text[:min(len(l.text), flow.MaxLabel)], "")
		case "pStyle":
			l.style = t.Attr("val")
		case "suff":
			l.suffix = t.Attr("val")
		case "isLgl":
			l.legal = isOn(t.Attr("val"))
		case "lvlRestart":
			if v := number(t.Attr("val")); v != nil {
				l.restart = *v
			}
		case "pPr":
			p, err := readParaProps(x, false)
			l.left = p.left
			return err
		case "rPr":
			r, _, err := readRunProps(x, false)
			l.font = r.font
			return err
		}
		return x.Skip()
	}
	err := x.Children(read)
	return at, l, err
}

// follow replaces patterns that only name a numbering style by the pattern that defines it.
func (n *numbering) follow(owners map[string]*pattern, s *styles) {
	target := func(p *pattern) *pattern {
		if o := owners[p.link]; o != nil {
			return o
		}
		if st := s.byID[p.link]; st != nil && st.props.num != nil {
			if l := n.lists[*st.props.num]; l != nil && l.pattern != nil {
				return l.pattern
			}
		}
		return p
	}
	for _, l := range n.lists {
		for hop := 0; l.pattern != nil && l.pattern.link != "" && hop < 4; hop++ {
			l.pattern = target(l.pattern)
		}
	}
}

// levelOf gives the level, from 0, that a list numbers a paragraph style with.
func (n *numbering) levelOf(num int, style string) int {
	l := n.lists[num]
	if l == nil || l.pattern == nil || style == "" {
		return 0
	}
	for k := range levels {
		if l.at(k).style == style {
			return k
		}
	}
	return 0
}

func (l *list) at(k int) *level {
	if l.own[k] != nil {
		return l.own[k]
	}
	return &l.pattern.levels[k]
}

// next counts a paragraph at a level, from 0, of a list and gives its label.
func (n *numbering) next(num, k int) (label, bool) {
	l := n.lists[num]
	if l == nil || l.pattern == nil || k < 0 || k >= levels {
		return label{}, false
	}
	c := &l.pattern.count
	lv := l.at(k)
	if s := l.starts[k]; s != nil && !l.started[k] {
		c.value[k], c.used[k] = *s, true
	} else if !c.used[k] {
		c.value[k], c.used[k] = l.startOf(k), true
	} else {
		c.value[k]++
	}
	l.started[k] = true
	for j := range k {
		if !c.used[j] {
			c.value[j], c.used[j] = l.startOf(j), true
		}
	}
	for j := k + 1; j < levels; j++ {
		if r := l.at(j).restart; r < 0 || r > 0 && k < r {
			c.used[j] = false
		}
	}
	return label{text: l.print(k), glued: lv.suffix == "nothing", level: k + 1, left: lv.left}, true
}

func (l *list) startOf(k int) int {
	if s := l.starts[k]; s != nil {
		return *s
	}
	return l.at(k).start
}

// print writes the label of the current paragraph of level k.
func (l *list) print(k int) string {
	lv := l.at(k)
	if lv.format == "bullet" {
		return bulletOf(lv.text, lv.font)
	}
	var b strings.Builder
	for i := 0; i < len(lv.text); i++ {
		c := lv.text[i]
		if c != '%' || i+1 == len(lv.text) || lv.text[i+1] < '1' || lv.text[i+1] > '9' {
			b.WriteByte(c)
			continue
		}
		i++
		j := int(lv.text[i] - '1')
		from, format := l.at(j), l.at(j).format
		if lv.legal && format != "decimalZero" {
			format = "decimal"
		}
		b.WriteString(formatNumber(l.pattern.count.value[j], format, from.picture))
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == utf8.RuneError || r < ' ' {
			return ' '
		}
		return r
	}, b.String()))
}

// bulletOf gives the sign of a bullet; those of symbol fonts become ones that every font has.
func bulletOf(text, font string) string {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(text)
	if r >= 0xF000 && r <= 0xF0FF || isSymbolFont(font) {
		if s := symbol(r, font); s != "" {
			return s
		}
		return "•"
	}
	if r == 'o' && len(text) == 1 {
		return "◦" // the letter o of a typewriter font, which Word uses as a hollow bullet
	}
	return text
}
