package annotate

import (
	"strings"

	"cybernorm/internal/document"
)

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
			if f.bare && (w.infinitiveMark(c.first-1) || len(into) > 0 && into[len(into)-1].modal() && c.first-coordinator.last <= 2) {
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

// modal tells the verbs that a bare form may go on from: "should recognise and encourage".
func (f finite) modal() bool {
	return !f.bare && (f.role >= roleBinding && f.role <= rolePermissive || f.role == roleFuture || f.role == roleEndeavour)
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
		if w.tellsProgress() && w.ownSubject(c, cues) {
			f.force = rankCommitment
		}
	case roleDoneNext:
		f.force = rankCommitment
		return f, w.tellsProgress() && w.nextToSubject(c, cues)
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

// doing gives the force of what a body does: a plan is kept by doing, a treaty's "this Convention establishes" binds.
func (w *worker) doing(f finite, own bool) (finite, bool) {
	switch {
	case own && (w.plan() || w.tellsProgress()):
		f.force = rankCommitment
	case own && w.kind == document.Treaty:
		f.force = rankBinding
	default:
		return f, false
	}
	return f, true
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
