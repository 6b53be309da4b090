package annotate

import (
	"slices"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/lexicon"
)

// sentence annotates one piece of the text and gives what is left of it where it holds two clauses of different force.
func (w *worker) sentence(p *document.Provision, n int32, zone document.Zone, pc piece, cues []cue, conceptAt *int, at *cursor) (rest piece) {
	w.parentheses(pc)
	g := w.govern(pc, cues)
	if g.split > 0 {
		rest = pc
		rest.start = w.skipSpace(g.resume, pc.end)
		rest.first = w.tokenAt(rest.start)
		pc.end = w.trim(pc.start, g.split)
		for i, c := range cues {
			if c.start >= pc.end {
				cues = cues[:i]
				break
			}
		}
	}
	s := Sentence{ID: len(w.sentences), Provision: int(n), Zone: zone, Text: w.text[pc.start:pc.end], Item: pc.item}
	place := at.place(pc.start)
	s.Page, s.Line, s.Column = place.Page, place.Line, place.Column
	mark := note{force: g.force, own: g.own, hedges: w.hedging(cues, g), colon: strings.HasSuffix(s.Text, ":")}
	pol := w.negation(pc, cues, g)
	s.Negated, s.Protects = pol.negated, pol.protects
	s.Reported = zone == document.ZoneReported || w.isReported(s.Text, cues, g)
	s.Governor = w.text[g.start:g.end]
	if pc.chapeau >= 0 {
		w.inherit(&s, &mark, pc, cues, g)
	}
	for _, c := range cues {
		mark.aims = mark.aims || c.role == roleAims
		mark.aimsOnly = mark.aimsOnly || c.role == roleAimsOnly
	}
	w.mention(&s, pc, cues, g, conceptAt)
	s.Force, s.Hedges = mark.force.force(), mark.hedges.names()
	w.sentences = append(w.sentences, s)
	w.notes = append(w.notes, mark)
	if rest.start > 0 {
		rest.item = pc.item
	}
	return rest
}

// mention puts the concepts of a sentence into it.
func (w *worker) mention(s *Sentence, pc piece, cues []cue, g governor, conceptAt *int) {
	hits := w.sorted[:0]
	i := *conceptAt
	for i < len(w.concepts) && w.concepts[i].Start < pc.start {
		i++
	}
	for ; i < len(w.concepts) && w.concepts[i].Start < pc.end; i++ {
		if w.concepts[i].End <= pc.end {
			hits = append(hits, w.concepts[i])
		}
	}
	*conceptAt = i
	w.sorted = hits
	s.Concepts, s.Denied = noMentions, noMentions
	inside := len(w.brackets) > 0 && g.own && inBrackets(w.brackets, g.start, g.end)
	hits = w.byConcept(hits)
	distinct := 0
	for i, h := range hits {
		if i == 0 || h.Name != hits[i-1].Name {
			distinct++
		}
	}
	certain := len(w.scopes) == 0 && !w.pseudo // nothing is denied
	for len(hits) > 0 {
		n := 1
		for n < len(hits) && hits[n].Name == hits[0].Name {
			n++
		}
		var denied [2]int
		for _, h := range hits[:n] {
			if !certain && w.denies(cues, h) {
				denied[1]++
			} else {
				denied[0]++
			}
			inside = inside || len(w.brackets) > 0 && inBrackets(w.brackets, h.Start, h.End)
		}
		name := w.annotator.lex.Concepts()[hits[0].Name]
		for side, count := range denied {
			if count == 0 {
				continue
			}
			list := w.grant(count)
			for _, h := range hits[:n] {
				if certain || w.denies(cues, h) == (side == 1) {
					list = append(list, Mention{w.matcher.TermText(h.Term), int(h.Start - pc.start), int(h.End - pc.start)})
				}
			}
			into := &s.Concepts
			if side == 1 {
				into = &s.Denied
			}
			if len(*into) == 0 {
				*into = make(map[string][]Mention, distinct)
			}
			(*into)[name] = list
			w.mentions = append(w.mentions, mentionNote{hits[0].Name, int32(s.ID), side == 1})
		}
		hits = hits[n:]
	}
	s.Bracketed = inside || s.Bracketed
	if !s.Bracketed && len(w.brackets) > 0 && inBrackets(w.brackets, pc.start, pc.start+1) && inBrackets(w.brackets, pc.end-1, pc.end) {
		s.Bracketed = true
	}
}

// byConcept puts hits, which are in the order of the text, in that of their concepts. They are sorted as numbers, concept
// before place, which is several times faster than as structs.
func (w *worker) byConcept(hits []lexicon.Hit) []lexicon.Hit {
	w.keys, w.ordered = w.keys[:0], w.ordered[:0]
	for i, h := range hits {
		w.keys = append(w.keys, uint64(h.Name)<<32|uint64(i))
	}
	slices.Sort(w.keys)
	for _, k := range w.keys {
		w.ordered = append(w.ordered, hits[uint32(k)])
	}
	return w.ordered
}

// grant gives room for mentions, taken from a common block.
func (w *worker) grant(n int) []Mention {
	if cap(w.arena)-len(w.arena) < n {
		w.arena = make([]Mention, 0, max(256, n))
	}
	start := len(w.arena)
	w.arena = w.arena[:start+n]
	return w.arena[start : start : start+n]
}
