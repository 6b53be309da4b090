package importer

import (
	"strings"
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
	if isMonth(b.text) {
		return headline{}, false // "3 May 2024" is no section 3
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
	if top := s.topOf(m); top != nil && top.m.n+1 == m.n && !isCaps(title) && s.provisions[len(s.provisions)-1].Parent == parentID(s, top) && (m.kind != multi || top.prov == len(s.provisions)-1) {
		return false // goes on with a list
	}
	follows := isProse(next) || endMark(next.text) == ':' && !nmarked || nmarked || lineHeading(next.text) != headNone || isTitleLine(next.text)
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

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
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
	if letters, _ := capsShare(b.text); letters < 4 || letters*2 < len(b.text) || isMonth(b.text) || isAcronyms(b.text) || strings.ContainsRune("“‘\"", firstRune(b.text)) && countWords(b.text) > 8 {
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
	after := s.afterNext(i)
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

// afterNext is the block of text after the next.
func (s *recogniser) afterNext(i int) *block {
	for k := i + 1; k < len(s.blocks); k++ {
		if st := s.blocks[k].style; st != note && st != listing && st != markOnly {
			return s.next(k)
		}
	}
	return nil
}
