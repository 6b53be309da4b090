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
	if main < 0 && !(p.item && p.chapeau >= 0) {
		// An item takes its force from above sooner than from a verb that may stand in a relative clause.
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

// tellsProgress tells documents in which an action that was taken counts like a promise: programmes, and reports on
// progress.
func (w *worker) tellsProgress() bool {
	return w.kind == document.Programme || w.kind == document.NormReport && w.title.progress
}

// plan tells the kinds of document in which an activity is a promise.
func (w *worker) plan() bool { return w.kind == document.Strategy || w.kind == document.Programme }
