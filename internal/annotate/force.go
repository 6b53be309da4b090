package annotate

import (
	"strings"

	"cybernorm/internal/document"
)

// rank orders forces, so that they can be compared.
type rank uint8

const (
	rankNarrative rank = iota
	rankPermissive
	rankRecommended
	rankCommitment
	rankBinding
)

var rankForces = [...]Force{Narrative, Permissive, Recommended, Commitment, Binding}

func (r rank) force() Force { return rankForces[r] }

// governor is the verb that governs a clause.
type governor struct {
	own         bool // the clause has one of its own
	force       rank
	start, end  int32 // bytes; equal where there is none
	first, last int32 // tokens
	hedges      hedges
	role        role
	action      bool // it is an imperative, an infinitive or a noun that opens an action
	split       int32
	resume      int32 // where the clause that follows the split begins; 0 for no split
}

// finite is a verb that may govern, in the order of the text.
type finite struct {
	cue
	force     rank
	hedges    hedges
	absorbed  bool // it stands in a subordinate clause
	bare      bool // it has a form that may follow a modal verb
	tentative bool // it may do so, but governs if nothing else does
	that      int32
	joint     int32 // the coordinator that joins it to what stands before, as byte; -1 for none
	resume    int32
}

// govern finds the governor of a clause: the first verb of its main clause. Verbs in relative and subordinate clauses do not
// govern ("tools that may …"). A second main verb of another force, joined by a coordinator, splits the clause.
func (w *worker) govern(p piece, cues []cue) governor {
	w.opens = p.first
	w.finites = w.collect(p, cues, w.finites[:0])
	main := -1
	for i, f := range w.finites {
		if !f.absorbed && !f.tentative {
			main = i
			break
		}
	}
	if main < 0 {
		for i, f := range w.finites {
			if f.tentative {
				main = i
				break
			}
		}
	}
	if main < 0 && w.plan() {
		w.plural(cues)
		if len(w.finites) > 0 && !w.finites[len(w.finites)-1].absorbed {
			main = len(w.finites) - 1
		}
	}
	action := w.opening(p, cues)
	if action.own && (main < 0 || action.role == roleBase || w.finites[main].tentative && (action.role != roleBaseOrNoun || w.finites[main].role == roleFinite)) {
		return action
	}
	if main < 0 {
		return governor{}
	}
	f := w.finites[main]
	g := governor{own: true, force: f.force, start: f.start, end: f.end, first: f.first, last: f.last, hedges: f.hedges, role: f.role}
	for _, next := range w.finites[main+1:] {
		if w.governedBy(&g, f, next) {
			continue
		}
		if next.absorbed || next.tentative {
			continue
		}
		if next.joint >= 0 && next.force != g.force && next.force != rankNarrative && w.tokenAt(next.joint)-g.last > 2 {
			g.split, g.resume = next.joint, next.resume
			break
		}
		if next.force > g.force && g.force == rankNarrative && strings.ContainsAny(w.text[g.end:next.start], ":–—") {
			g.force, g.start, g.end, g.first, g.last, g.hedges, g.role = next.force, next.start, next.end, next.first, next.last, next.hedges, next.role
		}
	}
	if w.text[p.end-1] == '?' {
		g.force = rankNarrative
	}
	return g
}

// governedBy takes in a verb that belongs to the governor: the endeavour in "shall endeavour", and what a verb of saying
// concludes ("States agree that measures should …"), which is a recommendation at most.
func (w *worker) governedBy(g *governor, main, next finite) bool {
	if next.hedges != 0 && next.first-main.last <= 2 && next.joint < 0 {
		g.hedges |= next.hedges
		return true
	}
	if next.that >= 0 && next.that-main.last <= 2 && (main.role == roleConclusion || main.role == roleNarrative) {
		g.force = max(g.force, min(next.force, rankRecommended))
		return true
	}
	return false
}

// collect walks over the cues of a clause and gives its verbs, each with the level that it stands on.
func (w *worker) collect(p piece, cues []cue, into []finite) []finite {
	var (
		blocked     = int32(-1) // last token of a phrase whose verbs are none
		taken       = int32(-1) // last token of the last verb
		hedged      = int32(-1)
		openEnd     = int32(-1) // byte where a subordinate clause ends
		open        bool
		relative    cue
		coordinator cue
		hasRelative bool
		recital     bool
	)
	coordinator.last = -9
	for _, c := range cues {
		switch c.role {
		case roleNotForce:
			blocked = max(blocked, c.last)
		case roleHedge:
			hedged = max(hedged, c.last)
		case roleSubordinateInitial, roleSubordinate:
			if c.last <= hedged || c.role == roleSubordinateInitial && c.first > p.first+1 || w.parenthetic(c.start) {
				continue
			}
			open, openEnd = true, w.comma(c.end, p.end)
		case roleRelative, roleRelativeNoun:
			if c.first > p.first && !w.parenthetic(c.start) {
				relative, hasRelative = c, true
			}
		case roleRecital:
			recital = true
		case roleCoordinator:
			coordinator = c
		default:
			f, ok := w.verb(c, cues)
			f.bare = ok && w.roleAt(c.first, roleBare)
			if f.bare && (w.infinitiveMark(c.first-1) || len(into) > 0 && !into[len(into)-1].bare && c.first-coordinator.last <= 2) {
				continue
			}
			if !ok || c.first <= blocked || c.first <= taken || w.parenthetic(c.start) {
				continue
			}
			taken = c.last
			f.that, f.joint = -1, -1
			joined := c.first-coordinator.last <= 2 && coordinator.last > 0
			switch {
			case hasRelative:
				f.that = relative.first
				f.absorbed = relative.role == roleRelativeNoun || recital || c.first-relative.last <= 2
				f.tentative = !f.absorbed
				hasRelative = false
			case open && c.start < openEnd:
				f.absorbed = true
				f.tentative = openEnd == p.end
				if f.tentative {
					f.absorbed = false
				}
				open = false
			case joined && len(into) > 0 && into[len(into)-1].absorbed:
				f.absorbed = true
			default:
				w.join(&f, coordinator, into, joined)
			}
			into = append(into, f)
		}
	}
	return into
}

// infinitiveMark tells whether a word is the "to" of an infinitive.
func (w *worker) infinitiveMark(token int32) bool {
	if token < 0 {
		return false
	}
	t := w.scan.Tokens[token]
	return strings.EqualFold(w.text[t.Start:t.End], "to")
}

// join says how a main verb is joined to the clause before it: by a coordinator right before it ("and may consult"), or by
// one after a comma with a subject between (", and States should").
func (w *worker) join(f *finite, coordinator cue, before []finite, adjacent bool) {
	if len(before) == 0 || coordinator.last < 0 || coordinator.start < before[len(before)-1].end {
		return
	}
	if adjacent {
		f.joint, f.resume = coordinator.start, coordinator.end
		return
	}
	gap := w.text[coordinator.end:f.start]
	if f.first-coordinator.last <= 9 && !strings.Contains(gap, ",") && endsWithComma(w.text[:coordinator.start]) {
		f.joint, f.resume = coordinator.start, coordinator.end
	}
}

func endsWithComma(text string) bool {
	text = strings.TrimRight(text, " \n\t\r")
	return strings.HasSuffix(text, ",") || strings.HasSuffix(text, ";") || strings.HasSuffix(text, "–") || strings.HasSuffix(text, "—")
}

// verb gives the force of a cue as governor in this kind of document; ok is false for cues that are no verbs.
func (w *worker) verb(c cue, cues []cue) (f finite, ok bool) {
	f.cue = c
	plan := w.plan()
	switch c.role {
	case roleBinding:
		f.force = rankBinding
	case roleCommitment:
		f.force = rankCommitment
	case roleRecommended:
		f.force = rankRecommended
	case rolePermissive:
		f.force = rankPermissive
	case roleNarrative, roleFinite:
	case roleConclusion:
		switch w.kind {
		case document.NormReport:
			f.force = rankRecommended
		case document.Treaty:
			f.force = rankBinding
		}
	case roleFuture:
		f.force = rankCommitment
		if w.kind == document.Treaty {
			f.force = rankBinding
		}
	case rolePresent:
		switch {
		case w.kind == document.Treaty:
			f.force = rankBinding
		case plan && w.ownSubject(c, cues):
			f.force = rankCommitment
		default:
			return f, false
		}
	case roleDoes:
		return w.doing(f, w.ownSubject(c, cues))
	case roleDoesNext:
		return w.doing(f, w.nextToSubject(c, cues))
	case roleDone:
		if w.kind == document.Programme && w.ownSubject(c, cues) {
			f.force = rankCommitment
		}
	case roleDoneNext:
		f.force = rankCommitment
		return f, w.kind == document.Programme && w.nextToSubject(c, cues)
	case roleEndeavour:
		f.hedges, f.force = c.hedge, rankCommitment
		if w.kind == document.NormReport {
			f.force = rankRecommended
		}
	case roleConsider:
		f.hedges, f.force = c.hedge, w.considering(c, cues)
	default:
		return f, false
	}
	return f, true
}

// plural adds the verb of a plural subject that can act, which has no ending to tell it from an infinitive: "our agencies
// work with schools". It is asked for where there is no other verb.
func (w *worker) plural(cues []cue) {
	for i, c := range cues {
		if c.role != roleBase && c.role != roleBaseOrNoun || w.parenthetic(c.start) {
			continue
		}
		for k := i - 1; k >= 0; k-- {
			b := cues[k]
			if b.last == c.first-1 && b.role == roleOwn && w.isPlural(b) {
				w.finites = append(w.finites, finite{cue: c, force: rankCommitment, that: -1, joint: -1})
				return
			}
			if b.last < c.first-1 {
				break
			}
		}
	}
}

// isPlural tells whether a subject is "we", or ends as a plural does.
func (w *worker) isPlural(c cue) bool {
	word := w.text[c.start:c.end]
	return strings.HasSuffix(word, "s") || strings.EqualFold(word, "we")
}

// doing gives the force of what a body does: a plan is kept by doing, a treaty's "this Convention establishes" binds.
func (w *worker) doing(f finite, own bool) (finite, bool) {
	switch {
	case own && w.plan():
		f.force = rankCommitment
	case own && w.kind == document.Treaty:
		f.force = rankBinding
	default:
		return f, false
	}
	return f, true
}

// nextToSubject tells whether a body that can act, or a name, stands right before a verb, with an adverb between at most.
func (w *worker) nextToSubject(verb cue, cues []cue) bool {
	before := verb.first - 1
	for i := len(cues) - 1; i >= 0; i-- {
		switch c := cues[i]; {
		case c.role == roleAdverb && c.last == before:
			before = c.first - 1
		case c.role == roleOwn && c.last == before:
			return true
		}
	}
	return w.properName(before)
}

// considering gives the force of the modal verb that a phrase such as "should consider" begins with.
func (w *worker) considering(c cue, cues []cue) rank {
	for _, m := range cues {
		if m.first == c.first && m.last < c.last {
			switch m.role {
			case roleBinding:
				return rankBinding
			case roleCommitment:
				return rankCommitment
			case roleRecommended:
				return rankRecommended
			}
		}
	}
	return rankPermissive
}

// ownSubject tells whether a body or a document that can act stands before a verb: cybercrime "supports" as well.
func (w *worker) ownSubject(verb cue, cues []cue) bool {
	for i := len(cues) - 1; i >= 0; i-- {
		if c := cues[i]; c.role == roleOwn && c.last < verb.first && verb.first-c.last <= 12 {
			return true
		}
	}
	return w.properName(verb.first - 1)
}

// properName tells whether a word is written as a name: an acronym, a capital within the sentence, or a word of the
// document's own title ("Norway supports …").
func (w *worker) properName(token int32) bool {
	if token < 0 || token >= int32(len(w.scan.Tokens)) {
		return false
	}
	t := w.scan.Tokens[token]
	word := w.text[t.Start:t.End]
	if len(word) >= 3 && word == strings.ToUpper(word) && word != strings.ToLower(word) {
		return true
	}
	if word[0] < 'A' || word[0] > 'Z' {
		return false
	}
	if token > w.opens {
		return true
	}
	for _, name := range w.names {
		if name == word {
			return true
		}
	}
	return false
}

// opening finds the action that a clause opens with: an imperative anywhere in a plan, an infinitive, a gerund or a noun of
// action where it is an item of a list or stands under a heading of aims or actions.
func (w *worker) opening(p piece, cues []cue) governor {
	listed := p.item || w.underAims
	if !w.plan() && !(w.kind == document.NormReport && listed) {
		return governor{}
	}
	at := p.first
	for _, c := range cues {
		if c.first > at {
			break
		}
		if c.first < at {
			continue
		}
		switch c.role {
		case roleBase:
		case roleBaseOrNoun:
			if w.nominal(c, cues) {
				continue
			}
		case roleInfinitive, roleGerund, roleNoun:
			if !listed {
				continue
			}
		case roleAdverb:
			if at-p.first < 2 {
				at = c.last + 1
			}
			continue
		default:
			continue
		}
		g := governor{own: true, action: true, force: rankCommitment, start: c.start, end: c.end, first: c.first, last: c.last, role: c.role}
		if c.role == roleNoun {
			g.end, g.last = w.scan.Tokens[c.first].End, c.first // without the "of" that tells it
		}
		if !w.plan() {
			g.force = rankRecommended
		}
		return g
	}
	return governor{}
}

// nominal tells whether a word that may be a noun is one here: it is when "of" or a verb follows, which the cue of nouns and
// the finite verbs know.
func (w *worker) nominal(c cue, cues []cue) bool {
	for _, o := range cues {
		if o.role == roleNoun && o.first == c.first {
			return true
		}
		if o.first == c.last+1 && (o.role == roleFinite || o.role == roleCommitment || o.role == roleBinding) {
			return true
		}
	}
	return false
}

// plan tells the kinds of document in which an activity is a promise.
func (w *worker) plan() bool { return w.kind == document.Strategy || w.kind == document.Programme }
