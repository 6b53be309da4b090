package annotate

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"cybernorm/internal/document"
)

// article gives a treaty article with a chapeau, items and an item below an item.
func article() *document.Document {
	pos := func(line int) (document.Pos, []document.Span) {
		return document.Pos{Line: line, Column: 5}, []document.Span{{Offset: 0, Line: line + 1, Column: 7}}
	}
	d := &document.Document{Kind: document.Treaty, Language: "en", Title: "Convention on cybercrime", Provisions: []document.Provision{
		{ID: "art-4", Heading: "Training for women", Path: []string{"Chapter II"}, Text: "Each Party shall, where appropriate, adopt measures to:"},
		{ID: "art-4.a", Number: "(a)", Heading: "Training for women", Path: []string{"Chapter II"}, Parent: "art-4", Text: "protect privacy, in particular by means of:"},
		{ID: "art-4.a.i", Number: "(i)", Heading: "Training for women", Path: []string{"Chapter II"}, Parent: "art-4.a", Text: "training of civil society;"},
		{ID: "art-4.b", Number: "(b)", Heading: "Training for women", Path: []string{"Chapter II"}, Parent: "art-4", Text: "consult women. A Party may publish the results."},
		{ID: "art-5", Heading: "Final clauses", Path: []string{"Chapter III"}, Refs: []string{"art-4.b", "art-4"}, Text: "Article 4 applies. It binds all.\nEach Party shall report."},
	}}
	for i := range d.Provisions {
		p := &d.Provisions[i]
		p.Zone = document.ZoneOperative
		p.Pos, p.Spans = pos(10 * (i + 1))
	}
	return d
}

func TestItemsTakeTheirForceFromWhatIntroducesThem(t *testing.T) {
	f := factsOf(t, article())
	for _, want := range []struct {
		text  string
		force Force
		item  bool
		hedge bool
	}{
		{"Each Party shall, where appropriate, adopt measures to:", Binding, false, true},
		{"protect privacy, in particular by means of:", Binding, true, true},
		{"training of civil society;", Binding, true, true},
		{"consult women.", Binding, true, true},
		{"A Party may publish the results.", Permissive, false, false},
	} {
		s := f.Sentences[slices.IndexFunc(f.Sentences, func(s Sentence) bool { return s.Text == want.text })]
		if s.Force != want.force || s.Item != want.item || slices.Contains(s.Hedges, "as-appropriate") != want.hedge {
			t.Errorf("%q: %s, item %v, hedges %v", s.Text, s.Force, s.Item, s.Hedges)
		}
	}
	p := f.Provisions
	if p[2].Parent != 1 || p[1].Parent != 0 || p[0].Parent != -1 || !slices.Equal(p[0].Items, []int{1, 3}) {
		t.Errorf("parents and items: %v %v %v %v", p[2].Parent, p[1].Parent, p[0].Parent, p[0].Items)
	}
	if got := p[2].Concepts; len(got["privacy"]) != 1 || len(got["civil_society"]) != 1 || len(got["women"]) != 0 {
		t.Errorf("an item has its own concepts and those above: %v", got)
	}
	if got := p[0].Block; len(got["privacy"]) != 1 || len(got["civil_society"]) != 1 || len(got["women"]) != 1 {
		t.Errorf("a block has the concepts of all items: %v", got)
	}
	if got := p[1].Block; len(got["women"]) != 0 {
		t.Errorf("a block has nothing of other items: %v", got)
	}
}

func TestHeadingsAreTopicAndNeverConcept(t *testing.T) {
	f := factsOf(t, article())
	if got := f.Provisions[0].Topic["women"]; !slices.Equal(got, []string{"women"}) {
		t.Errorf("topic %v", got)
	}
	if _, ok := f.Provisions[0].Concepts["women"]; ok {
		t.Error("a heading counts as a mention")
	}
	if len(f.Provisions[4].Topic) != 0 {
		t.Errorf("topic of another heading: %v", f.Provisions[4].Topic)
	}
}

func TestSectionsGroupByPathAndHeading(t *testing.T) {
	f := factsOf(t, article())
	if len(f.Sections) != 2 || !slices.Equal(f.Sections[0].Provisions, []int{0, 1, 2, 3}) || f.Sections[0].Top != "Chapter II" || f.Provisions[4].Section != 1 {
		t.Fatalf("sections: %+v", f.Sections)
	}
	if got := f.Sections[0].Concepts["privacy"]; !slices.Equal(got, []int{1}) {
		t.Errorf("concepts of a section: %v", got)
	}
}

func TestReferences(t *testing.T) {
	p := factsOf(t, article()).Provisions
	if got := p[4].Refs; !slices.Equal(got, []int{3, 0}) {
		t.Errorf("those of the description come first and the text adds none twice: %v", got)
	}
	d := article()
	d.Provisions[4].Refs = nil
	if got := factsOf(t, d).Provisions[4].Refs; !slices.Equal(got, []int{0}) {
		t.Errorf("the text names article 4: %v", got)
	}
}

func TestEverySentenceKnowsItsPlace(t *testing.T) {
	d := &document.Document{Kind: document.Treaty, Language: "fr", Provisions: []document.Provision{{
		ID: "p", Text: "Né à Évry. Il agit.\nIl écrit à 2. Puis il dort.", Pos: document.Pos{Line: 3, Column: 5},
		Spans: []document.Span{{Offset: 0, Line: 4, Column: 7}, {Offset: 23, Line: 5, Column: 7}},
	}}}
	for i, want := range []document.Pos{{Line: 4, Column: 7}, {Line: 4, Column: 18}, {Line: 5, Column: 7}, {Line: 5, Column: 21}} {
		s := factsOf(t, d).Sentences[i]
		if s.Line != want.Line || s.Column != want.Column {
			t.Errorf("%q: %d:%d, want %v", s.Text, s.Line, s.Column, want)
		}
	}
}

func TestMentionsHaveAKeyForEveryConcept(t *testing.T) {
	f := annotate(t, document.Treaty, "en", "Each Party shall protect privacy.")
	for _, name := range must(t, small).lex.Concepts() {
		if f.Mentions[name] == nil || f.Denied[name] == nil {
			t.Errorf("no list for %s", name)
		}
	}
	if m := f.Sentences[0].Concepts["privacy"][0]; f.Sentences[0].Text[m.Start:m.End] != "privacy" || m.Term != "privacy" {
		t.Errorf("mention %+v", m)
	}
}

func TestCoordinatedClausesOfDifferentForceAreParted(t *testing.T) {
	for _, c := range []struct {
		text   string
		pieces []string
		forces []Force
	}{
		{"The Government will train women, and States should protect privacy.", []string{"The Government will train women,", "States should protect privacy."}, []Force{Commitment, Recommended}},
		{"States shall adopt laws and may consult civil society.", []string{"States shall adopt laws", "may consult civil society."}, []Force{Binding, Permissive}},
		{"The Agency will train women and will protect privacy.", []string{"The Agency will train women and will protect privacy."}, []Force{Commitment}},
		{"The police, the courts, and the Agency will cooperate.", []string{"The police, the courts, and the Agency will cooperate."}, []Force{Commitment}},
		{"The Agency will fund tools for women and may fund others.", []string{"The Agency will fund tools for women", "may fund others."}, []Force{Commitment, Permissive}},
	} {
		f := annotate(t, document.Strategy, "en", c.text)
		var pieces []string
		var forces []Force
		for _, s := range f.Sentences {
			pieces, forces = append(pieces, s.Text), append(forces, s.Force)
		}
		if !slices.Equal(pieces, c.pieces) || !slices.Equal(forces, c.forces) {
			t.Errorf("%q: %q %v", c.text, pieces, forces)
		}
	}
}

func TestSquareBracketsOfADraft(t *testing.T) {
	for _, c := range []struct {
		texts     []string
		bracketed []bool
	}{
		{[]string{"[Each Party shall protect privacy.]"}, []bool{true}},
		{[]string{"Each Party shall protect [privacy] and honour."}, []bool{true}},
		{[]string{"Each Party shall protect privacy [sic] and honour [3]."}, []bool{false}},
		{[]string{"Each Party shall protect privacy [...] and honour [GGE 2030]."}, []bool{false}},
		{[]string{"Each Party shall protect privacy [and honour]."}, []bool{false}},
		{[]string{"[Each Party shall act. It shall [soon] protect privacy.] It shall report."}, []bool{true, true, false}},
		{[]string{"Each Party shall act. [It shall protect privacy. It shall report."}, []bool{false, true, true}},
		{[]string{"[Each Party shall act.", "It shall protect privacy.]", "It shall report."}, []bool{true, true, false}},
	} {
		var got []bool
		for _, s := range annotate(t, document.Treaty, "en", c.texts...).Sentences {
			got = append(got, s.Bracketed)
		}
		if !slices.Equal(got, c.bracketed) {
			t.Errorf("%q: %v", c.texts, got)
		}
	}
}

func TestICT(t *testing.T) {
	for text, want := range map[string]bool{
		"The Government will protect the internet.":                                    true,
		"The Government will protect women.":                                           false,
		strings.Repeat("Women shall be heard. ", 400) + "They may write to a website.": false,
	} {
		if f := annotate(t, document.Strategy, "en", text); f.Document.ICT != want {
			t.Errorf("%.40q: %v", text, f.Document.ICT)
		}
	}
}

func TestReportsOnProgressCountWhatWasDone(t *testing.T) {
	for title, want := range map[string]Force{"Report of the Group": Narrative, "Second report on progress": Commitment} {
		d := &document.Document{Kind: document.NormReport, Language: "en", Title: title, Provisions: []document.Provision{{ID: "p", Text: "The secretariat has launched a course for women."}}}
		if s := factsOf(t, d).Sentences[0]; s.Force != want {
			t.Errorf("%s: %s", title, s.Force)
		}
	}
}

func TestProcessFactsHaveTheirNames(t *testing.T) {
	d := &document.Document{Kind: document.Strategy}
	d.Process.Consultation.Held = document.Fact[bool]{Value: false, Stated: true, Pos: document.Pos{Line: 7, Column: 3}}
	d.Process.Consultation.Groups = document.Fact[[]string]{Value: []string{"academia"}, Stated: true, Evidence: &document.Evidence{URL: "https://example.org"}}
	d.Process.Programme.SurveillanceFunded = document.Fact[[]document.Capability]{Value: []document.Capability{{Name: "cameras", Assessment: "none"}}, Stated: true}
	got, err := json.Marshal(factsOf(t, d).Process)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"consultation":{"groups":{"value":["academia"],"documented":true,"line":0,"column":0},` +
		`"held":{"value":false,"documented":false,"line":7,"column":3}},` +
		`"programme":{"surveillance_capabilities_funded":{"value":[{"assessment":"none","name":"cameras"}],"documented":false,"line":0,"column":0}}}`
	if string(got) != want {
		t.Errorf("got %s", got)
	}
}

func TestUnknownLanguage(t *testing.T) {
	_, err := must(t, small).Annotate(context.Background(), &document.Document{Path: "law.yaml", Language: "sw"})
	var language *LanguageError
	if !errors.As(err, &language) || language.Language != "sw" || !slices.Contains(language.Known, "fr") {
		t.Errorf("error %v", err)
	}
}

// TestShuffledProvisionsSayTheSame annotates an article with its provisions in other orders.
func TestShuffledProvisionsSayTheSame(t *testing.T) {
	said := func(d *document.Document) []string {
		var lines []string
		f := factsOf(t, d)
		for _, s := range f.Sentences {
			lines = append(lines, strings.Join([]string{f.Provisions[s.Provision].ID, s.Text, string(s.Force), s.Governor, strings.Join(s.Hedges, ","), strings.Join(names(s.Concepts), ",")}, "|"))
		}
		slices.Sort(lines)
		return lines
	}
	want := said(article())
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		d := article()
		random.Shuffle(len(d.Provisions), func(i, j int) { d.Provisions[i], d.Provisions[j] = d.Provisions[j], d.Provisions[i] })
		if got := said(d); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
}

func TestConcurrentUseGivesTheSameFacts(t *testing.T) {
	want, err := json.Marshal(factsOf(t, article()))
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			f, err := must(t, small).Annotate(context.Background(), article())
			if err != nil {
				t.Error(err)
				return
			}
			if got, _ := json.Marshal(f); string(got) != string(want) {
				t.Error("facts differ from run to run")
			}
		})
	}
	group.Wait()
}

func TestEveryCueIsKnown(t *testing.T) {
	known := cueNames()
	used := map[string]bool{}
	for _, name := range must(t, small).lex.Cues() {
		used[name] = true
		if _, ok := known[name]; !ok {
			t.Errorf("the cue %s of the lexicon means nothing", name)
		}
	}
	for name := range known {
		if !used[name] {
			t.Errorf("the lexicon has no cue %s", name)
		}
	}
}
