package importer

import (
	"strconv"
	"strings"

	"cybernorm/internal/document"
)

// listItem is an open item of a list.
type listItem struct {
	m      marker
	prov   int // its provision
	parent int // provision that introduces it, -1 when none does
	indent int
	cut    bool // running text stands after it
}

// item adds an item to the list that it belongs to: the open list of its style, or a new one under the last item or
// under the sentence that introduces it.
func (s *recogniser) item(b block, m marker) {
	m = s.settle(m)
	parent, at := -1, -1
	for k := len(s.list) - 1; k >= 0; k-- {
		if s.list[k].continues(m, b.indent) {
			at = k
			break
		}
	}
	switch {
	case at >= 0:
		parent = s.list[at].parent
		s.list = s.list[:at]
	case len(s.list) > 0 && !s.list[len(s.list)-1].cut && s.list[len(s.list)-1].prov < 0:
	case len(s.list) > 0 && !s.list[len(s.list)-1].cut:
		parent = s.list[len(s.list)-1].prov
	default:
		s.list = nil
		if s.intro >= 0 {
			parent = s.intro
		} else if s.inArticle() && s.last >= 0 {
			parent = s.last
		}
	}
	id := s.itemID(m, parent)
	p := document.Provision{Number: m.raw, Zone: s.zoneOf(b.text, true)}
	if parent >= 0 {
		p.Parent = s.provisions[parent].ID
		if z := s.provisions[parent].Zone; z == document.ZonePreamble || z == document.ZoneDefinitions {
			p.Zone = z
		}
	}
	if m.kind == bullet {
		p.Number = ""
	}
	s.emit(b, p, id)
	s.list = append(s.list, listItem{m: m, prov: len(s.provisions) - 1, parent: parent, indent: b.indent})
	s.opened = 0
}

// continues tells whether a marker goes on with the list of an item.
func (x *listItem) continues(m marker, indent int) bool {
	if x.m.kind != m.kind || x.m.wrap != m.wrap {
		return false
	}
	if d := indent - x.indent; d >= 2 || d <= -2 {
		return false
	}
	if m.kind == bullet {
		return !x.cut
	}
	if m.kind == multi {
		return strings.Count(x.m.label, ".") == strings.Count(m.label, ".")
	}
	if x.cut {
		return m.n == x.m.n+1
	}
	return m.n > x.m.n || m.n != 1
}

// settle tells letters from Roman numbers by the list that is open: after (h), (i) is a letter; after (iv), (v) is not.
func (s *recogniser) settle(m marker) marker {
	one := len(m.label) == 1
	for k := len(s.list) - 1; k >= 0 && one; k-- {
		x := &s.list[k].m
		if x.wrap != m.wrap {
			continue
		}
		letter := int(m.label[0]-'a') + 1
		switch {
		case m.kind == lowerRoman && x.kind == lowerLetter && letter == x.n+1 && k == len(s.list)-1:
			m.kind, m.n = lowerLetter, letter
			return m
		case m.kind == upperRoman && x.kind == upperLetter && letter == x.n+1:
			m.kind, m.n = upperLetter, letter
			return m
		case m.kind == lowerLetter && x.kind == lowerRoman && roman(m.label) == x.n+1 && x.n > 1:
			m.kind, m.n = lowerRoman, roman(m.label)
			return m
		}
	}
	return m
}

// topOf is the open item that a marker could follow.
func (s *recogniser) topOf(m marker) *listItem {
	for k := len(s.list) - 1; k >= 0; k-- {
		if x := &s.list[k]; x.m.kind == m.kind && x.m.wrap == m.wrap {
			return x
		}
	}
	return nil
}

// bareItem adds a block without a marker as an item when the sentence before announced a list.
func (s *recogniser) bareItem(i int, b block) bool {
	if s.intro < 0 || len(s.list) > 0 || s.opened == 0 && s.intro != len(s.provisions)-1 || endMark(s.provisions[s.intro].Text) != ':' {
		return false
	}
	c, w := endMark(b.text), countWords(b.text)
	goesOn := c == ';' || endsWithConjunction(b.text) || strings.HasSuffix(b.text, ",")
	switch {
	case w > 80:
		return false
	case goesOn, startsLower(b.text):
	case c == '.' && s.opened > 0 && endMark(s.provisions[len(s.provisions)-1].Text) == ';':
	case c == '.' && s.opened > 0 && endsWithConjunction(s.provisions[len(s.provisions)-1].Text):
	case c == 0 && w <= 25 && (s.opened > 0 || s.shortRun(i)):
	default:
		return false
	}
	s.opened++
	parent := s.provisions[s.intro]
	p := document.Provision{Zone: parent.Zone, Parent: parent.ID}
	s.emit(b, p, parent.ID+".i"+strconv.Itoa(s.opened))
	if c == '.' {
		s.intro, s.opened = -1, 0
	}
	return true
}

// shortRun tells that a block and the next are both short, as the items of a list are.
func (s *recogniser) shortRun(i int) bool {
	next := s.next(i)
	return next != nil && !isProse(next) && countWords(next.text) <= 25
}

// interrupt notes that running text stands after the open items. Numbers may go on after it; bullets may not.
func (s *recogniser) interrupt() {
	keep := s.list[:0]
	for _, x := range s.list {
		if x.m.kind != bullet {
			x.cut = true
			keep = append(keep, x)
		}
	}
	s.list = keep
}

func (s *recogniser) endList() {
	s.list = s.list[:0]
	s.opened = 0
}

// topParagraph tells a numbered paragraph of a report from an item of a list inside it.
func (s *recogniser) topParagraph(m marker) bool {
	return m.n == s.counts["para:last"]+1 || s.counts["para:last"] == 0 || m.n > s.counts["para:last"] && m.n <= s.counts["para:last"]+3
}

// goesOnList tells that a number belongs to a list and not to the paragraphs of the report: the sentence before announced
// it, or the item before has the number before.
func (s *recogniser) goesOnList(m marker) bool {
	if m.n == 1 && s.intro >= 0 && s.intro == len(s.provisions)-1 && endMark(s.provisions[s.intro].Text) == ':' {
		return true
	}
	for _, x := range s.list {
		if x.m.kind == decimal && x.m.wrap == m.wrap && x.m.n == m.n-1 {
			return true
		}
	}
	return false
}

// articleParagraph tells a paragraph of an article from an item of a list inside it.
func (s *recogniser) articleParagraph(m marker) bool {
	if s.intro >= 0 && s.intro == len(s.provisions)-1 && s.under > 0 {
		return false // a numbered list under a chapeau
	}
	for _, x := range s.list {
		if x.m.kind == decimal && x.m.wrap == m.wrap {
			return x.parent < 0 && m.n > x.m.n
		}
	}
	return true
}
