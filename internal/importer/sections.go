package importer

import (
	"strings"

	"cybernorm/internal/document"
)

// head is an open heading.
type head struct {
	rank   int
	word   string // canonical keyword
	order  int    // value of its number
	text   string
	zone   document.Zone
	base   string // what ids under it begin with
	used   bool   // a provision stands under it
	titled bool   // its title came on a line of its own
	b      block
}

// open opens the heading of block i and gives the running text that follows on the same lines, if any.
func (s *recogniser) open(i int, h headline) block {
	b := s.blocks[i]
	body := b
	body.cutFront(h.body)
	s.settleHeading(&h)
	b.text = strings.TrimRight(b.text[:min(h.body, len(b.text))], " ")
	s.endList()
	s.intro, s.last, s.under, s.defines, s.stem = -1, -1, 0, false, ""
	x := head{text: strings.TrimRight(b.text, " :*"), word: h.word, order: h.order, b: b, zone: s.headZone(i, h)}
	x.rank = s.rank(i, h, x.zone)
	if h.kind == headVocab && x.zone == document.ZonePreamble && !s.begun && h.num == "" && s.blocks[i].level == 0 && !isWeakWord(x.text) {
		s.closeHeads(0) // a foreword stands under nothing, least of all under the signature of the one before
	}
	if n := len(s.heads); n > 0 && h.word == "colon" && s.heads[n-1].zone == document.ZonePreamble && s.heads[n-1].rank == rankTitle {
		x.rank = rankTitle
	}
	s.closeHeads(x.rank)
	if h.kind == headArticle {
		s.articles++
		s.closing = false
	}
	if x.zone == document.ZoneAnnex {
		s.closing = false
	}
	s.leaveFront(i, h)
	if x.zone == document.ZonePreamble && isWeakWord(x.text) {
		x.zone = s.weakZone(i, h)
	}
	if x.zone == document.ZoneOperative && len(s.heads) > 0 && s.heads[0].rank == rankAnnex && h.word != "annex" {
		x.zone = ""
	}
	if n := len(s.heads); n > 0 && s.heads[n-1].zone == document.ZoneAnnex && !s.heads[n-1].used && isPlan(fold(h.title)) && countWords(h.title) <= 14 {
		s.heads[n-1].zone = document.ZoneOperative // "Appendix", and on the next lines "Implementation plan"
	}
	s.heads = append(s.heads, x)
	s.headings++
	s.base = s.baseFor(h, x)
	return body
}

// isArticleTitle tells the title of an article that stands on the line after its number.
func (s *recogniser) isArticleTitle(i int) bool {
	if i == 0 || len(s.heads) == 0 || !s.inArticle() || s.under > 0 {
		return false
	}
	x := &s.heads[len(s.heads)-1]
	b, next := &s.blocks[i], s.next(i)
	if x.word != "article" || x.titled || x.b.line != s.blocks[i-1].line || x.b.page != s.blocks[i-1].page || s.blocks[i-1].text != x.b.text {
		return false
	}
	if _, marked := parseMarker(b.text); marked || next == nil || b.style == cell || b.style == item || !isTitleLine(b.text) || countWords(b.text) > 14 || goesOnLower(next) {
		return false
	}
	if _, ok := s.plan.articleAt[i+1]; ok {
		return false
	}
	_, marked := parseMarker(next.text)
	return marked || isProse(next) || endMark(next.text) != 0
}

// titleArticle adds the title to the article that is open.
func (s *recogniser) titleArticle(b block) {
	x := &s.heads[len(s.heads)-1]
	x.titled = true
	if zoneWord(b.text) == document.ZoneDefinitions {
		x.zone = document.ZoneDefinitions
	}
	x.text += " " + strings.TrimRight(b.text, " :*")
	n := len(x.b.text) + 1
	x.b.text += " " + b.text
	for _, at := range b.spans {
		at.Offset += n
		x.b.spans = append(x.b.spans[:len(x.b.spans):len(x.b.spans)], at)
	}
	x.b.last, x.b.lastPage = b.last, b.lastPage
}

// weakZone takes "Background" for the preamble only at the top of a document or of its front matter.
func (s *recogniser) weakZone(i int, h headline) document.Zone {
	if s.plan.order {
		return document.ZonePreamble
	}
	if len(s.heads) == 0 && (i <= s.plan.half || !s.begun) || len(s.heads) > 0 && s.heads[len(s.heads)-1].zone == document.ZonePreamble {
		return document.ZonePreamble
	}
	if len(s.heads) == 0 && (h.word == "number" || h.word == "roman") && h.order <= 2 && !strings.Contains(h.num, ".") {
		return document.ZonePreamble
	}
	return ""
}

// planBelow tells an annex whose title stands on the lines after its number and names a plan of action.
func (s *recogniser) planBelow(i int) bool {
	if countWords(s.blocks[i].text) > 3 {
		return false
	}
	for k := i + 1; k < len(s.blocks) && k <= i+2; k++ {
		t := s.blocks[k].text
		if countWords(t) > 12 || endMark(t) == '.' {
			return false
		}
		if isPlan(fold(t)) {
			return true
		}
	}
	return false
}

// settleHeading tells letters from Roman numbers by the headings that are open: after H, I is a letter; after IV, V is not.
func (s *recogniser) settleHeading(h *headline) {
	if h.word != "roman" && h.word != "letter" || len(h.num) != 1 {
		return
	}
	letter, number := int(h.num[0]-'a')+1, roman(h.num)
	for k := len(s.heads) - 1; k >= 0; k-- {
		x := &s.heads[k]
		if x.word == "letter" && x.order == letter-1 {
			h.word, h.order = "letter", letter
			return
		}
		if x.word == "roman" && number > 1 && x.order == number-1 {
			h.word, h.order = "roman", number
			return
		}
	}
}

// leaveFront closes a foreword or an introduction without a number when the numbered parts of the document begin.
func (s *recogniser) leaveFront(i int, h headline) {
	numbered := (h.word == "number" || h.word == "roman") && !strings.Contains(h.num, ".")
	if h.kind != headArticle && !(h.kind == headKeyword && (s.plan.past(i) || h.word != "section")) && !numbered {
		return
	}
	for k := range s.heads {
		if x := &s.heads[k]; (x.zone == document.ZonePreamble || x.zone == document.ZoneDefinitions) && x.word == "" && x.b.level == 0 {
			s.closeHeads(x.rank)
			return
		}
	}
}

// closeHeads closes the headings that a new one of the given rank ends. One with nothing under it becomes a provision.
func (s *recogniser) closeHeads(rank int) {
	k := len(s.heads)
	for k > 0 && s.heads[k-1].rank >= rank {
		k--
	}
	closed := s.heads[k:]
	s.heads = s.heads[:k]
	for _, x := range closed {
		if x.used {
			continue
		}
		s.emit(x.b, document.Provision{Zone: document.ZoneTitle}, s.newID("title"))
		switch x.word {
		case "objective", "goal", "action", "measure", "initiative", "priority", "principle", "commitment", "recommendation", "target", "norm", "activity":
			s.aims = append(s.aims, len(s.provisions)-1)
		default:
			if isAim(aimText(x.b.text)) && x.zone == "" {
				s.aims = append(s.aims, len(s.provisions)-1)
			}
		}
	}
}

// headZone gives the zone that a heading brings in; empty when it takes over that of the heading above it.
func (s *recogniser) headZone(i int, h headline) document.Zone {
	z := zoneWord(h.title)
	if z == "" && h.title != s.blocks[i].text {
		z = zoneWord(s.blocks[i].text)
	}
	switch {
	case h.kind == headArticle:
		if z == document.ZoneDefinitions {
			return z
		}
		return document.ZoneOperative
	case s.plan.firstArticle >= 0 && h.kind == headKeyword && h.word != "annex":
		if z == document.ZoneDefinitions || i < s.plan.firstArticle-4 {
			return z
		}
		return ""
	case s.plan.order && h.word == "section":
		switch {
		case hasAnyWord(fold(h.title), "policy", "purpose", "findings", "background") && countWords(h.title) <= 3:
			return document.ZonePreamble
		case z == document.ZoneDefinitions:
			return z
		}
		return ""
	case z == document.ZoneAnnex && (isPlan(fold(h.title)) || s.planBelow(i)):
		return document.ZoneOperative
	case z == document.ZoneContents:
		return ""
	}
	return z
}
