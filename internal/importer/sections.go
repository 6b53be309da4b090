package importer

import (
	"strings"

	"cybernorm/internal/document"
)

// head is an open heading.
type head struct {
	rank  int
	word  string // canonical keyword
	order int    // value of its number
	text  string
	zone  document.Zone
	base  string // what ids under it begin with
	used  bool   // a provision stands under it
	b     block
}

// Ranks order headings that do not number themselves: the smaller holds the greater.
const (
	rankAnnex   = 1
	rankKeyword = 10
	rankRoman   = 200
	rankCaps    = 250
	rankNumber  = 300 // + depth
	rankLetter  = 350
	rankSmall   = 380
	rankTitle   = 500
	rankColon   = 600
	rankArticle = 900
)

// headingAt decides whether a block is a heading, from itself and the blocks around it.
func (s *recogniser) headingAt(i int) (headline, bool) {
	b := &s.blocks[i]
	if h, ok := s.plan.articleAt[i]; ok {
		return h, true
	}
	if b.style == heading {
		if h, ok := keywordHeading(b.text); ok {
			return h, true
		}
		return s.markedHeadline(b.text), true
	}
	if h, ok := keywordHeading(b.text); ok && s.plan.order && h.word == "section" && h.body < len(b.text) {
		return h, true
	}
	if b.style == item || b.style == cell || len(b.text) > 320 {
		return headline{}, false
	}
	if h, ok := keywordHeading(b.text); ok && !s.expectsItem() {
		if h.word != "article" && (h.body < len(b.text) || !isProse(b) || h.word != "section" && countWords(b.text) <= 22) {
			return h, true
		}
	}
	c := endMark(b.text)
	if c == ';' || c == '.' && !endsNumberOnly(b.text) || strings.HasSuffix(b.text, ",") || endsWithConjunction(b.text) {
		return headline{}, false
	}
	next := s.next(i)
	m, marked := parseMarker(b.text)
	title := b.text
	if marked {
		title = b.text[m.end:]
	}
	switch {
	case title == "" || m.kind == bullet || next == nil && zoneWord(b.text) == "":
		return headline{}, false
	case zoneWord(b.text) != "" && (!s.expectsItem() || isCaps(b.text)):
		return s.markedHeadline(b.text), true
	case c == ':' && !isCaps(title):
		return s.colonHeading(b, next, marked)
	case marked:
		if s.numberedHeading(m, title, b, next) {
			return s.markedHeadline(b.text), true
		}
	case isCaps(b.text) && !s.expectsItem():
		return headline{kind: headCaps, title: b.text, body: len(b.text)}, true
	case s.titleHeading(i, b, next):
		return headline{kind: headTitle, title: b.text, body: len(b.text)}, true
	}
	return headline{}, false
}

func endsNumberOnly(s string) bool { return isCaps(s) && countWords(s) <= 14 }

// markedHeadline takes a heading with or without a number apart.
func (s *recogniser) markedHeadline(t string) headline {
	h := headline{kind: headTitle, title: t, body: len(t)}
	if zoneWord(t) != "" {
		h.kind = headVocab
	} else if isCaps(t) {
		h.kind = headCaps
	}
	if m, ok := parseMarker(t); ok && m.kind != bullet && m.end < len(t) {
		h.num, h.order, h.title = m.label, m.n, t[m.end:]
		h.word = map[markerKind]string{decimal: "number", bareNumber: "number", multi: "number", upperRoman: "roman", upperLetter: "letter", lowerLetter: "small", lowerRoman: "small"}[m.kind]
		if h.kind == headTitle {
			h.kind = headNumber
		}
	}
	if w, rest := firstWord(t); headingWord(fold(strings.TrimRight(w, ":."))) == "annex" && h.word == "" {
		tok, _ := firstWord(rest)
		h.word, h.title = "annex", t
		if tok = strings.Trim(tok, ":.-–—|)"); len(tok) <= 3 {
			h.num = strings.ToLower(tok)
		}
	}
	return h
}

// expectsItem tells that the sentence just before announced a list that has not begun.
func (s *recogniser) expectsItem() bool {
	return s.intro >= 0 && s.intro == len(s.provisions)-1 && endMark(s.provisions[s.intro].Text) == ':' && len(s.list) == 0 || s.opened > 0
}

// next is the next block that is part of the text.
func (s *recogniser) next(i int) *block {
	for k := i + 1; k < len(s.blocks); k++ {
		if st := s.blocks[k].style; st != note && st != listing && st != markOnly {
			return &s.blocks[k]
		}
	}
	return nil
}

// colonHeading takes "Strategy guidelines:" for a heading when a list or running text follows, unless it reads as the
// beginning of a sentence.
func (s *recogniser) colonHeading(b, next *block, marked bool) (headline, bool) {
	if next == nil || marked || countWords(b.text) > 5 || s.expectsItem() || goesOnLower(next) || s.inArticle() {
		return headline{}, false
	}
	if !isProse(next) && !strings.HasSuffix(next.text, ".") {
		return headline{}, false
	}
	if _, ok := parseMarker(next.text); ok && countWords(b.text) > 2 && !isTitleCased(b.text) {
		return headline{}, false // "The parties will do this:"
	}
	return headline{kind: headTitle, word: "colon", title: b.text, body: len(b.text)}, true
}

func (s *recogniser) numberedHeading(m marker, title string, b, next *block) bool {
	if !isTitleLine(title) && !isCaps(title) || goesOnLower(next) || s.inArticle() && m.kind != upperRoman && !isCaps(title) {
		return false
	}
	if s.expectsItem() && !(isCaps(title) && m.kind != lowerLetter) {
		return false
	}
	nm, nmarked := parseMarker(next.text)
	sibling := nmarked && nm.kind == m.kind && nm.wrap == m.wrap && nm.n == m.n+1 && !isProse(next)
	if sibling && m.kind != multi || sibling && !isCaps(title) {
		return false
	}
	if top := s.topOf(m); top != nil && top.m.n+1 == m.n && !isCaps(title) && len(s.list) > 0 && s.provisions[len(s.provisions)-1].Parent == parentID(s, top) && m.kind != multi {
		return false // goes on with a list
	}
	follows := isProse(next) || nmarked || lineHeading(next.text) != headNone || isTitleLine(next.text)
	if isAim(title) && !isCaps(title) {
		follows = isProse(next) && (!nmarked || nm.kind == bullet) && countWords(title) <= 12
	}
	switch m.kind {
	case multi:
		return follows
	case decimal, bareNumber, upperRoman, upperLetter:
		return follows && m.wrap != '('
	case lowerLetter, lowerRoman:
		numbered := nmarked && nm.kind == decimal && s.plan.paragraphs
		return follows && (numbered || isProse(next) && (!nmarked || nm.kind == decimal) || isCaps(title)) && countWords(title) <= 10
	}
	return false
}

// goesOnLower tells that the next block goes on in the middle of a sentence.
func goesOnLower(next *block) bool {
	if _, ok := parseMarker(next.text); ok {
		return false
	}
	return startsLower(next.text)
}

func parentID(s *recogniser, it *listItem) string {
	if it.parent < 0 {
		return ""
	}
	return s.provisions[it.parent].ID
}

// titleHeading takes a short line without a final stop for a heading when running text follows it.
func (s *recogniser) titleHeading(i int, b, next *block) bool {
	if !isTitleLine(b.text) || countWords(b.text) > 13 || s.expectsItem() || goesOnLower(next) || s.inArticle() {
		return false
	}
	if letters, _ := capsShare(b.text); letters < 4 || letters*2 < len(b.text) || isMonth(b.text) {
		return false
	}
	if isAim(b.text) && !(isProse(next) && countWords(b.text) <= 6) {
		return false
	}
	if i > 0 && !b.gap && s.blocks[i-1].style == plain && !ends(s.blocks[i-1].text) && !isTitleLine(s.blocks[i-1].text) {
		return false
	}
	nm, nmarked := parseMarker(next.text)
	if nmarked && nm.end < len(next.text) {
		return nm.kind != bareNumber
	}
	if isProse(next) || next.style == item {
		return true
	}
	// A title over another heading which has text.
	after := s.nextOf(next)
	return lineHeading(next.text) >= headCaps && after != nil && isProse(after)
}

// isMonth tells a date such as "March 2014", which stands in tables and on covers.
func isMonth(t string) bool {
	f := strings.Fields(fold(t))
	for _, w := range f {
		if months[strings.Trim(w, ".,;")] > 0 {
			return len(f) <= 4 && strings.ContainsAny(t, "0123456789")
		}
	}
	return false
}

func (s *recogniser) nextOf(b *block) *block {
	for k := range s.blocks {
		if &s.blocks[k] == b {
			return s.next(k)
		}
	}
	return nil
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
	s.base = s.baseFor(h, x)
	return body
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

// rank places a heading among those that are open.
func (s *recogniser) rank(i int, h headline, zone document.Zone) int {
	switch {
	case s.blocks[i].level > 0:
		return s.blocks[i].level
	case h.kind == headArticle:
		return rankArticle
	case (zone == document.ZoneAnnex || h.word == "annex") && i > s.plan.half:
		if n := len(s.heads); n > 0 && h.word != "annex" && s.heads[n-1].rank == rankAnnex && !s.heads[n-1].used {
			return rankAnnex + 1
		}
		return rankAnnex
	case zone == document.ZoneDefinitions && i > s.plan.half && h.num == "" && len(s.heads) > 0 && s.plan.firstArticle < 0:
		return s.heads[0].rank
	case h.word == "annex":
		return rankTitle
	case h.kind == headKeyword:
		return s.keywordRank(h.word + depthOf(h.num))
	}
	switch h.word {
	case "number":
		return rankNumber + strings.Count(h.num, ".")
	case "roman":
		return rankRoman
	case "letter":
		return rankLetter
	case "small":
		return rankSmall
	case "colon":
		return rankColon
	}
	if h.kind == headCaps || isCaps(h.title) {
		if _, ok := s.ranks["caps"]; !ok {
			s.ranks["caps"] = rankCaps
			for _, x := range s.heads {
				if x.word == "number" || x.word == "roman" {
					s.ranks["caps"] = rankLetter - 1 // capitals inside of a numbered section
				}
			}
		}
		return s.ranks["caps"]
	}
	return rankTitle
}

func depthOf(num string) string { return strings.Repeat(".", strings.Count(num, ".")) }

// keywordRank ranks the words that number parts in the order in which the document nests them.
func (s *recogniser) keywordRank(word string) int {
	if r, ok := s.ranks[word]; ok {
		return r
	}
	r := rankKeyword
	for k := len(s.heads) - 1; k >= 0; k-- {
		x := &s.heads[k]
		if x.rank == rankArticle || x.rank >= rankTitle || x.word == "" || x.zone == document.ZonePreamble || x.zone == document.ZoneDefinitions || x.rank == rankAnnex {
			continue
		}
		r = x.rank + 1
		break
	}
	s.ranks[word] = r
	return r
}
