package importer

import (
	"strings"

	"cybernorm/internal/document"
)

// recogniser turns blocks into provisions. It walks over the blocks once, keeps the headings that are open, the list that
// is open and the sentence that introduces it, and gives each provision its id.
type recogniser struct {
	blocks []block
	front  front
	plan   survey

	provisions []document.Provision
	dropped    []Dropped
	notes      []string
	articles   int
	headings   int
	numbered   int
	agreed     bool
	aims       []int // provisions of zone title that name an aim

	heads   []head
	ranks   map[string]int
	base    string // what ids under the current heading begin with
	under   int    // paragraphs under it so far
	ids     map[string]int
	counts  map[string]int
	list    []listItem
	intro   int    // provision that introduces what follows, -1 when none does
	opened  int    // items without markers under it so far
	stem    string // id of a paragraph that has no words of its own, for its items
	last    int    // last provision of running text under the current heading, -1 at its beginning
	closing bool
	begun   bool                 // operative text has begun
	defines bool                 // the current list defines terms
	heading map[int]bool         // blocks that are rows of headings
	rows    map[int][]columnKind // blocks that are rows of a plan of action
	at      int                  // block that is being read
	from    map[int]int          // block → its first provision
	doubts  map[int][]string     // provision → what is unsure about it
}

// recognise finds the structure of a document.
func recognise(blocks []block, f front) *recogniser {
	s := &recogniser{blocks: blocks, front: f, ids: map[string]int{}, counts: map[string]int{}, ranks: map[string]int{}, intro: -1, last: -1}
	s.provisions = make([]document.Provision, 0, len(blocks))
	s.plan = surveyBlocks(blocks, f)
	s.heading, s.rows = planTables(blocks)
	s.from, s.doubts = map[int]int{}, map[int][]string{}
	for i := range blocks {
		s.block(i)
	}
	s.closeHeads(0)
	s.settleAims()
	return s
}

func (s *recogniser) block(i int) {
	b := s.blocks[i]
	s.at = i
	switch {
	case b.style == cell && s.heading[i]:
		s.interrupt()
		s.emit(b, document.Provision{Zone: document.ZoneTitle}, s.newID("title"))
		return
	case b.style == markOnly:
		s.dropped = append(s.dropped, Dropped{Line: b.line, Text: b.text, Why: "number without text"})
		return
	case b.style == note:
		s.addNote(b)
		return
	case b.style == listing || s.plan.contents[i]:
		s.emit(b, document.Provision{Zone: document.ZoneContents}, s.newID("contents"))
		return
	case i < s.front.cover:
		s.emit(b, document.Provision{Zone: document.ZoneTitle}, s.newID("title"))
		return
	}
	if s.isArticleTitle(i) {
		s.titleArticle(b)
		return
	}
	if h, ok := s.headingAt(i); ok {
		body := s.open(i, h)
		if body.text == "" {
			return
		}
		b = body
	} else if isPreambleLine(b.text) && !s.plan.past(i) {
		w, rest := firstWord(b.text)
		s.open(i, headline{kind: headVocab, title: w, body: len(w)})
		b.cutFront(len(b.text) - len(rest))
	}
	s.body(i, b)
}

// body adds a block of running text: a numbered paragraph, an item or a plain paragraph.
func (s *recogniser) body(i int, b block) {
	m := b.mark
	marked := m.kind != noMarker
	if !marked {
		m, marked = parseMarker(b.text)
		marked = marked && m.end < len(b.text)
		if marked && m.kind == bareNumber {
			marked = false
		}
		if marked {
			b.cutFront(m.end)
			if cut := len(b.text) - len(strings.TrimLeft(b.text, "| ")); b.style == cell && cut < len(b.text) {
				b.cutFront(cut) // the number had a column of its own
			}
		}
	}
	s.agreed = s.agreed || isAgreed(b.text)
	if s.plan.firstArticle >= 0 && i > s.plan.firstArticle && !marked && isSignature(b.text) {
		s.closeHeads(0)
		s.base, s.closing = "", true
		s.endList()
	}
	switch {
	case marked && m.kind == decimal && m.wrap == '.' && s.plan.paragraphs && !s.inArticle() && s.topParagraph(m) && !s.goesOnList(m):
		s.endList()
		s.numbered++
		s.paragraph(b, "para-"+m.label, m.raw)
	case marked && s.inArticle() && m.kind == decimal && s.articleParagraph(m):
		s.endList()
		if m2, ok := parseMarker(b.text); ok && m2.n == 1 && m2.end < len(b.text) && (m2.kind == lowerLetter || m2.kind == lowerRoman) {
			// "3. (a) Each Party …": the paragraph has no words of its own.
			s.stem, s.last, s.intro = s.base+"."+m.label, -1, -1
			s.list = append(s.list, listItem{m: m, prov: -1, parent: -1})
			b.cutFront(m2.end)
			m2.raw = m.raw + ". " + m2.raw
			s.item(b, m2)
			return
		}
		s.paragraph(b, s.base+"."+m.label, m.raw)
		s.list = append(s.list, listItem{m: m, prov: len(s.provisions) - 1, parent: -1})
	case marked:
		s.item(b, m)
	case s.bareItem(i, b):
	default:
		s.interrupt()
		id, number := s.plainID()
		s.paragraph(b, id, number)
	}
}

// paragraph adds a provision of running text, which may introduce what follows.
func (s *recogniser) paragraph(b block, id, number string) {
	s.under++
	s.stem = ""
	p := document.Provision{Number: number, Zone: s.zoneOf(b.text, false)}
	s.emit(b, p, id)
	s.last = len(s.provisions) - 1
	s.defines = isPurposes(b.text)
	if s.defines {
		s.provisions[s.last].Zone = document.ZoneDefinitions
	}
	s.intro, s.opened = -1, 0
	if introduces(b.text) && !isEnacting(b.text) {
		s.intro = s.last
	}
}

// introduces tells a paragraph whose last sentence announces a list.
func introduces(s string) bool {
	if c := endMark(s); c == ':' || c == 0 && (strings.HasSuffix(s, "—") || strings.HasSuffix(s, "–") || strings.HasSuffix(s, "-")) {
		return true
	}
	tail := s[max(0, len(s)-240):]
	if !strings.Contains(tail, "follow") && !strings.Contains(tail, "below") && !strings.Contains(tail, "suivant") && !strings.Contains(tail, "siguiente") {
		return false
	}
	at := strings.LastIndex(s, ". ")
	f := fold(s[at+1:])
	return hasAnyWord(f, "following", "below", "suivants", "suivantes", "siguientes") || strings.Contains(f, "as follows")
}

// isPurposes tells the chapeau of a list of definitions.
func isPurposes(s string) bool {
	if endMark(s) != ':' || len(s) > 200 {
		return false
	}
	f := fold(s)
	return strings.Contains(f, "for the purpose") || strings.Contains(f, "aux fins de") || strings.Contains(f, "a los efectos") || strings.Contains(f, "a los fines")
}

// emit appends a provision with the block's text and place, and the headings that it stands under.
func (s *recogniser) emit(b block, p document.Provision, id string) {
	p.ID = s.unique(id)
	p.Text, p.Spans = b.text, b.spans
	s.begun = s.begun || p.Zone == document.ZoneOperative
	p.Origin = &document.Origin{Line: b.line, LastLine: b.last}
	if len(b.spans) > 0 {
		p.Pos = document.Pos{Page: b.spans[0].Page, Line: b.spans[0].Line, Column: b.spans[0].Column}
	}
	if p.Pos.Page > 0 || s.blocks[len(s.blocks)-1].page > 1 {
		p.Origin.Page = b.page
	}
	if b.lastPage > b.page {
		p.Origin.LastPage = b.lastPage
	}
	if p.Zone != document.ZoneTitle && p.Zone != document.ZoneContents && len(s.heads) > 0 {
		for k := range s.heads {
			s.heads[k].used = true
			if k < len(s.heads)-1 {
				p.Path = append(p.Path, s.heads[k].text)
			}
		}
		p.Heading = s.heads[len(s.heads)-1].text
	}
	if _, ok := s.from[s.at]; !ok {
		s.from[s.at] = len(s.provisions)
	}
	if b.doubt != "" {
		s.doubts[len(s.provisions)] = append(s.doubts[len(s.provisions)], b.doubt)
	}
	s.provisions = append(s.provisions, p)
}

// addNote adds a footnote as part of the annex, under no heading.
func (s *recogniser) addNote(b block) {
	m, ok := b.mark, b.mark.kind != noMarker
	if !ok {
		m, ok = parseMarker(b.text)
	}
	heads := s.heads
	s.heads = nil
	p := document.Provision{Zone: document.ZoneAnnex}
	id := s.newID("fn")
	if ok && m.kind == bareNumber {
		p.Number, id = m.raw, "fn-"+m.label
		b.cutFront(m.end)
	} else if n, ok := bracketNote(b.text); ok {
		p.Number, id = itoa(n), "fn-"+itoa(n)
		at := strings.IndexByte(b.text, ']') + 1
		b.cutFront(skipSpace(b.text, at))
	}
	s.emit(b, p, id)
	s.heads = heads
}

// provisionsOf gives the id of the first provision of each block.
func (s *recogniser) provisionsOf() map[int]string {
	ids := make(map[int]string, len(s.from))
	for block, i := range s.from {
		ids[block] = s.provisions[i].ID
	}
	return ids
}

// zoneOf gives the zone of running text at the current place.
func (s *recogniser) zoneOf(text string, item bool) document.Zone {
	z := s.zone()
	switch {
	case z == document.ZonePreamble && s.plan.order && isPerformative(text):
		return document.ZoneOperative
	case z != document.ZoneOperative:
		return z
	case !item && !s.inArticle() && (isPreambular(text) || s.beforeRecital(text)), isAuthority(text):
		return document.ZonePreamble
	}
	return z
}

// beforeRecital tells the body that speaks in a resolution: "The General Assembly," before its first recital.
func (s *recogniser) beforeRecital(text string) bool {
	if !strings.HasSuffix(text, ",") || countWords(text) > 12 {
		return false
	}
	next := s.next(s.at)
	return next != nil && isPreambular(next.text)
}

// zone is the zone of the innermost heading that names one.
func (s *recogniser) zone() document.Zone {
	if s.closing {
		return document.ZoneAnnex
	}
	for k := len(s.heads) - 1; k >= 0; k-- {
		if z := s.heads[k].zone; z != "" {
			return z
		}
	}
	if s.plan.firstArticle >= 0 && s.articles == 0 || len(s.provisions) < s.plan.frontMatter {
		return document.ZonePreamble
	}
	return document.ZoneOperative
}

func (s *recogniser) inArticle() bool { return strings.HasPrefix(s.base, "art-") }

// settleAims makes aims operative: a heading that names an aim and has nothing under it is a provision, in a text made
// of nothing but headings and aims also when its words alone do not show it.
func (s *recogniser) settleAims() {
	prose := 0
	for i := range s.provisions {
		if s.provisions[i].Zone == document.ZoneOperative {
			prose++
		}
	}
	bare := len(s.aims) >= 4 && len(s.aims) > 2*prose
	for _, i := range s.aims {
		p := &s.provisions[i]
		if bare || isAim(aimText(p.Text)) {
			p.Zone = document.ZoneOperative
			old := p.ID
			delete(s.ids, old)
			p.ID = s.unique(s.newID("p"))
		}
	}
	if bare {
		s.notes = append(s.notes, "structure: a text of headings and aims; the aims are taken as its provisions")
	}
}

func aimText(t string) string {
	if h, ok := keywordHeading(t); ok {
		return h.title
	}
	if m, ok := parseMarker(t); ok {
		return t[m.end:]
	}
	return t
}
