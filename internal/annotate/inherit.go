package annotate

// inherit gives an item what the sentence that introduces it says for it: force where it has no verb of its own, hedges,
// negation, and whether it is reported or bracketed.
func (w *worker) inherit(s *Sentence, mark *note, pc piece, cues []cue, g governor) {
	chapeau, of := &w.sentences[pc.chapeau], w.notes[pc.chapeau]
	s.Reported = s.Reported || chapeau.Reported
	s.Bracketed = s.Bracketed || chapeau.Bracketed
	// "Each Party shall: (a) encourage …": the verb that an item opens with goes on with the verb of the introduction.
	opens := g.own && !g.action && g.first <= pc.first+1 && of.own && of.force > rankNarrative && w.roleAt(g.first, roleBare)
	if g.own && !g.action && !opens {
		return
	}
	mark.hedges |= of.hedges
	switch {
	case opens, !g.action:
		mark.force, s.Governor = of.force, chapeau.Governor
	case of.force != rankNarrative:
		mark.force, s.Governor = of.force, chapeau.Governor
	case of.aimsOnly:
		mark.hedges |= hedgeEndeavour
	case of.own && !of.aims && !w.underAims && g.role != roleBase:
		// What others do is listed in the same form: "was used for these ends: to track journalists".
		mark.force = rankNarrative
	}
	if chapeau.Negated && !s.Protects {
		// The denial goes on over the whole item; "shall not: (a) restrict …" protects there.
		over := scope{from: pc.start, to: pc.end, negator: cue{role: roleNegatorVerb, first: -9, last: -9}}
		w.protection(&over, cues)
		w.scopes = append(w.scopes, over)
		s.Protects, s.Negated = over.protective, !over.protective && !over.neutral
	}
	s.Item = true
	mark.own = mark.own || of.own
}
