package annotate

import (
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/document"
)

// TestItems gives each case as the introduction and its items, in one text; the forces are those of all sentences.
func TestItems(t *testing.T) {
	const (
		strategy = document.Strategy
		treaty   = document.Treaty
		report   = document.NormReport
	)
	for _, c := range []struct {
		kind    document.Kind
		heading string
		lines   []string
		forces  []Force
		hedged  bool // the items are hedged
	}{
		{treaty, "", []string{"Each Party shall:", "(a) encourage firms to report;", "(b) laws that may be needed;", "(c) may ask for help."}, []Force{Binding, Binding, Binding, Permissive}, false},
		{treaty, "", []string{"Each Party shall endeavour to:", "(a) train judges;", "(b) inform women."}, []Force{Binding, Binding, Binding}, true},
		{report, "", []string{"States should:", "(a) train judges;", "(b) inform women."}, []Force{Recommended, Recommended, Recommended}, false},
		{report, "", []string{"States are encouraged to:", "(a) train judges;"}, []Force{Permissive, Permissive}, false},
		{report, "Recommendations", []string{"- Train judges."}, []Force{Recommended}, false},
		{strategy, "", []string{"The Government will:", "- develop courses", "- a fund for schools"}, []Force{Commitment, Commitment, Commitment}, false},
		{strategy, "", []string{"The objectives of the plan are:", "- to develop courses", "- trusted schools"}, []Force{Narrative, Commitment, Narrative}, true},
		{strategy, "Objectives", []string{"- To develop courses", "- Training of judges", "- Building trust", "- Safe schools"}, []Force{Commitment, Commitment, Commitment, Narrative}, false},
		{strategy, "Background", []string{"Spyware was used for these ends:", "- to track journalists", "- blackmail"}, []Force{Narrative, Narrative, Narrative}, false},
		{strategy, "", []string{"We will protect:", "1. schools by means of:", "(a) courses;", "(b) exercises;", "2. hospitals."}, []Force{Commitment, Commitment, Commitment, Commitment, Commitment}, false},
	} {
		d := &document.Document{Kind: c.kind, Language: "en", Provisions: []document.Provision{{ID: "p", Heading: c.heading, Text: strings.Join(c.lines, "\n")}}}
		f := factsOf(t, d)
		var forces []Force
		for i, s := range f.Sentences {
			forces = append(forces, s.Force)
			if hedged := len(s.Hedges) > 0; i > 0 && s.Force != Narrative && hedged != c.hedged {
				t.Errorf("%q: %q has hedges %v", c.lines, s.Text, s.Hedges)
			}
		}
		if !slices.Equal(forces, c.forces) {
			t.Errorf("%q: %v, want %v", c.lines, forces, c.forces)
		}
	}
}

func TestItemsOfADenial(t *testing.T) {
	f := annotate(t, document.Treaty, "en", "This Convention shall not apply to:\n(a) privacy of firms;\n(b) training.")
	for _, s := range f.Sentences[1:] {
		if !s.Negated || len(s.Concepts) > 0 || len(s.Denied) != 1 {
			t.Errorf("%q: negated %v, %v, denied %v", s.Text, s.Negated, s.Concepts, s.Denied)
		}
	}
	f = annotate(t, document.Treaty, "en", "States shall not:\n(a) suppress the views of civil society;\n(b) restrict privacy.")
	for _, s := range f.Sentences[1:] {
		if s.Negated || !s.Protects || len(s.Concepts) != 1 {
			t.Errorf("%q: negated %v, protects %v, %v", s.Text, s.Negated, s.Protects, s.Concepts)
		}
	}
}
