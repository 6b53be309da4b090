package annotate

import (
	"strings"

	"cybernorm/internal/lexicon"
)

// scope is the stretch of a clause that a negator denies, in bytes.
type scope struct {
	from, to   int32
	negator    cue
	protective bool // it bars a harm, so only the harm is denied
	neutral    bool // it denies nothing ("shall not limit surveillance" leaves surveillance at large)
}

// polarity is what the negators of a clause do to it.
type polarity struct {
	negated  bool
	protects bool
}

// reach limits a negator that stands before a noun, such as "lack of".
const reach = 10

// negation finds the scopes of the negators of a clause, left in w.scopes, and says whether the governing verb is negated.
func (w *worker) negation(p piece, cues []cue, g governor) polarity {
	w.scopes, w.pseudo = w.scopes[:0], false
	var result polarity
	pseudo := int32(-1)
	for i, c := range cues {
		switch c.role {
		case rolePseudo:
			pseudo = max(pseudo, c.last)
			w.pseudo = true
			continue
		case roleNegatorVerb, roleNegatorNoun, roleNegatorWithout, roleNegatorLack, roleNegatorBar:
		default:
			continue
		}
		if c.first <= pseudo || w.cancelled(c) {
			continue
		}
		s := scope{from: c.end, negator: c}
		clause := w.negatesClause(p, c, cues[:i], g)
		s.to = w.scopeEnd(p, c, cues[i+1:], clause)
		if comma := w.comma(c.end, s.to); comma < g.start && g.own && opensSubordinate(p, cues[:i]) {
			s.to = comma // "where the two cannot be reconciled, …"
		}
		excepted := clause && exception(cues[i+1:], s.to)
		switch c.role {
		case roleNegatorBar:
			s.protective = true
		case roleNegatorVerb, roleNegatorNoun, roleNegatorWithout:
			w.protection(&s, cues[i+1:])
		}
		w.scopes = append(w.scopes, s)
		switch {
		case s.protective:
			result.protects = true
		case clause && !s.neutral && !excepted && w.onGovernor(c, g):
			result.negated = true
		}
	}
	return result
}

// negatesClause tells whether a negator denies the clause and not only the noun behind it: it stands with a verb, or it is
// a "no" or "nothing" before the governor, as its subject.
func (w *worker) negatesClause(p piece, c cue, before []cue, g governor) bool {
	switch c.role {
	case roleNegatorVerb:
		if g.own && c.first > g.last+2 {
			// "X, not Y": a negator away from every verb denies what follows it only.
			for i := len(before) - 1; i >= 0; i-- {
				if b := before[i]; c.first-b.last <= 2 && verbal(b.role) {
					return true
				}
			}
			return w.infinitive(c)
		}
		return true
	case roleNegatorBar:
		return true
	case roleNegatorNoun:
		// "No equipment, software or training will …": at the head of the clause, commas part the members of its subject.
		return g.own && !g.action && c.last < g.first && !relative(before) && (c.first == p.first || w.comma(c.end, g.start) == g.start)
	}
	return false
}

// relative tells whether a relative clause is open: "a key for which no copy exists will …" denies nothing of the main clause.
func relative(before []cue) bool {
	for i := len(before) - 1; i >= 0; i-- {
		switch role := before[i].role; {
		case role == roleRelative || role == roleRelativeNoun:
			return true
		case verbal(role):
			return false
		}
	}
	return false
}

func verbal(r role) bool { return r >= roleBinding && r <= roleFinite || r == roleHarmVerb }

// opensSubordinate tells whether a clause of condition or time opens a piece, with nothing but its own words up to a cue.
func opensSubordinate(p piece, before []cue) bool {
	for _, b := range before {
		if b.role == roleSubordinateInitial || b.role == roleSubordinate {
			return b.first <= p.first+1
		}
	}
	return false
}

// infinitive tells whether the word before a negator, or behind it, is a short particle such as "to": "undertakes not to".
func (w *worker) infinitive(c cue) bool {
	next := c.last + 1
	if next >= int32(len(w.scan.Tokens)) {
		return false
	}
	t := w.scan.Tokens[next]
	return t.End-t.Start <= 2
}

// onGovernor tells whether a negator belongs to the governing verb.
func (w *worker) onGovernor(c cue, g governor) bool {
	if !g.own {
		return true
	}
	if c.role == roleNegatorNoun {
		return c.last < g.first
	}
	return c.last >= g.first-2 && c.first <= g.last+2
}

// cancelled tells a negator within the scope of another one: "no transfer without assessment".
func (w *worker) cancelled(c cue) bool {
	if c.role != roleNegatorNoun && c.role != roleNegatorWithout {
		return false
	}
	for _, s := range w.scopes {
		if s.from <= c.start && c.end <= s.to+1 && s.negator.role != roleNegatorLack {
			return true
		}
	}
	return false
}

// scopeEnd gives the byte where the scope of a negator ends. A denial of the clause reaches to its end; one of a noun to the
// next comma or verb.
func (w *worker) scopeEnd(p piece, c cue, after []cue, clause bool) int32 {
	end := p.end
	if !clause {
		end = w.comma(c.end, p.end)
	}
	if colon := w.colon(c.end, p.end); colon < end {
		end = colon
	}
	for _, f := range w.finites {
		if clause && f.joint > c.end && f.joint < end {
			end = f.joint // another clause, with a verb of its own
		}
	}
	for _, n := range after {
		if n.start >= end {
			break
		}
		if n.start < c.end {
			continue
		}
		if n.role == roleContrast || n.role == roleException {
			return n.start
		}
		if clause {
			continue
		}
		if n.first-c.last > reach {
			return n.start
		}
		switch n.role {
		case roleBinding, roleCommitment, roleRecommended, rolePermissive, roleFinite, roleRelative, roleSubordinate:
			return n.start
		}
	}
	return end
}

// exception tells whether a condition follows a denial: "shall not … unless" is a duty with a condition, no denial.
func exception(after []cue, scopeEnd int32) bool {
	for _, n := range after {
		if n.start > scopeEnd+1 {
			return false
		}
		if n.role == roleException {
			return true
		}
	}
	return false
}

// protection decides what kind of denial a scope is.
func (w *worker) protection(s *scope, after []cue) {
	restricts := cue{last: -9}
	for _, n := range after {
		if n.start >= s.to {
			return
		}
		switch n.role {
		case rolePlainVerb:
			if n.first-s.negator.last <= 3 {
				return
			}
		case roleHarmRestrict:
			restricts = n
		case roleHarmVerb:
			s.protective = true
		case roleHarmObject:
			if restricts.last >= 0 && n.first-restricts.last <= 4 {
				s.protective, s.neutral = false, true
				return
			}
			s.protective = true
		}
	}
}

// denies tells whether a mention is denied. One that spells the negator out itself ("without discrimination") says what it
// says; one that merely has it in its gap ("norms do not replace …" for "norms …4 replace") is denied.
func (w *worker) denies(cues []cue, h lexicon.Hit) bool {
	for _, c := range cues {
		if c.start >= h.End {
			break
		}
		// "No trade-off between …": the phrase is positive, what it denies is not.
		if c.role == rolePseudo && h.Start > c.start && h.Start < c.end {
			return true
		}
	}
	spelled := w.spellsNegator(h)
	harm := int32(-1) // not looked for yet
	for _, s := range w.scopes {
		inside := !spelled && s.negator.first > h.First && s.negator.last < h.Last && w.gapped(h)
		if h.Start < s.from && !inside || h.Start >= s.to || s.neutral {
			continue
		}
		if !s.protective {
			return true
		}
		if harm < 0 {
			harm = harmIn(cues, h)
		}
		if harm > s.from {
			return true
		}
	}
	return false
}

// harmIn gives the byte behind the beginning of the last harm that a mention names, 0 for none.
func harmIn(cues []cue, h lexicon.Hit) int32 {
	place := int32(0)
	for _, c := range cues {
		if c.start >= h.End {
			break
		}
		if (c.role == roleHarmVerb || c.role == roleHarmObject) && h.Start < c.end {
			place = c.start + 1
		}
	}
	return place
}

// gapped tells whether a term has gaps, into which a negator can fall.
func (w *worker) gapped(h lexicon.Hit) bool {
	return strings.ContainsAny(w.matcher.TermText(h.Term), "…~")
}

// spellsNegator tells whether a term is itself a negation: one of the negators within the mention stands in its wording, so
// that others ("ne remplacent ni ne modifient") go on with it.
func (w *worker) spellsNegator(h lexicon.Hit) bool {
	for _, s := range w.scopes {
		if s.negator.first < h.First || s.negator.last > h.Last {
			continue
		}
		negator := strings.ToLower(w.text[s.negator.start:s.negator.end])
		for word := range strings.FieldsFuncSeq(strings.ToLower(w.matcher.TermText(h.Term)), func(r rune) bool { return r == ' ' || r == '|' || r == '?' }) {
			if word == negator {
				return true
			}
		}
	}
	return false
}
