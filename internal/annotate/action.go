package annotate

import "cybernorm/internal/document"

// opening finds the action that a clause opens with: an imperative anywhere in a plan, an infinitive, a gerund or a noun of
// action where it is an item of a list or stands under a heading of aims or actions.
func (w *worker) opening(p piece, cues []cue) governor {
	listed := p.item || w.underAims
	if g := w.openingAt(p.first, cues, listed); g.own {
		return g
	}
	// "Goal 1: Develop …": the label before a colon may say that this is an aim.
	colon := w.find(p.start, p.end, ':')
	after := w.tokenAt(colon)
	if colon == p.end || after-p.first > 5 {
		return governor{}
	}
	for _, c := range cues {
		listed = listed || c.role == roleAims && c.last < after
	}
	return w.openingAt(after, cues, listed)
}

// openingAt finds the action that begins with a word, but for an adverb or two.
func (w *worker) openingAt(first int32, cues []cue, listed bool) governor {
	if !w.plan() && !(w.kind == document.NormReport && listed) {
		return governor{}
	}
	at := first
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
			if at-first < 2 {
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
