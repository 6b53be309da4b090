package register

import (
	"os"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/policy"
)

// The pack as it stands in the repository, so that a stale copy is never compared.
const packFolder = "../../policies"

func TestRegisterAndCatalogueAreInStep(t *testing.T) {
	pack, err := policy.Open(os.DirFS(packFolder))
	if err != nil {
		t.Fatal(err)
	}
	var catalogue []Control
	var ids []string
	for _, c := range pack.Catalogue() {
		catalogue = append(catalogue, fromCatalogue(c))
		ids = append(ids, c.ID)
	}
	r := load(t)
	for _, drift := range Drift(r, catalogue) {
		t.Error(drift)
	}
	trace := Trace(r, ids)
	for _, c := range r.Recommendations {
		exists := !slices.ContainsFunc(c.Controls, func(id string) bool { return !slices.Contains(ids, id) })
		if open := slices.Contains(trace.Open, c.ID); open == exists {
			t.Errorf("%s: all of its controls exist is %v, listed as open is %v", c.ID, exists, open)
		}
	}
	if trace.Encoded+len(trace.Open) != len(r.Recommendations) {
		t.Errorf("%d encoded and %d open do not make %d", trace.Encoded, len(trace.Open), len(r.Recommendations))
	}
	t.Log(trace.Summary())
}

func fromCatalogue(c policy.Control) Control {
	control := Control{ID: c.ID, Theme: c.Theme, Tier: c.Tier, Title: c.Title, JudgedFrom: c.JudgedFrom, AppliesTo: c.AppliesTo}
	for _, s := range c.Sources {
		control.Sources = append(control.Sources, Source{Document: s.Seed, Locator: s.Locator, Basis: s.Basis})
	}
	return control
}

func TestDriftNamesEveryDifference(t *testing.T) {
	r := &Register{Recommendations: []Recommendation{{
		ID: "HR-90", Theme: "human-rights", Tier: "core", Title: "Trust", JudgedFrom: "text",
		AppliesTo: []string{"strategy", "treaty"}, Controls: []string{"HR-90"},
		Sources: []Source{{Document: "doe-2020", Locator: "¶1", Basis: "explicit"}, {Document: "roe-2021", Locator: "¶2", Basis: "implied"}},
	}}}
	same := func() Control {
		return Control{
			ID: "HR-90", Theme: "human-rights", Tier: "core", Title: "Trust", JudgedFrom: "text",
			AppliesTo: []string{"treaty", "strategy"},
			Sources:   []Source{{Document: "roe-2021", Locator: "¶2", Basis: "implied"}, {Document: "doe-2020", Locator: "¶1", Basis: "explicit"}},
		}
	}
	cases := []struct {
		name   string
		change func(*Control)
		want   string
	}{
		{"same but for the order", func(*Control) {}, ""},
		{"unknown control", func(c *Control) { c.ID = "HR-91" }, "HR-91 is named by no recommendation"},
		{"theme", func(c *Control) { c.Theme = "norms" }, `HR-90: theme is "human-rights" in the register and "norms" in the catalogue`},
		{"tier", func(c *Control) { c.Tier = "extended" }, "HR-90: tier is"},
		{"title", func(c *Control) { c.Title = "Trust." }, "HR-90: title is"},
		{"judged from", func(c *Control) { c.JudgedFrom = "both" }, "HR-90: judged_from is"},
		{"kind", func(c *Control) { c.AppliesTo = c.AppliesTo[:1] }, "HR-90: applies_to is"},
		{"locator", func(c *Control) { c.Sources[0].Locator = "¶3" }, "HR-90: sources is"},
		{"basis", func(c *Control) { c.Sources[0].Basis = "explicit" }, "HR-90: sources is"},
		{"source lost", func(c *Control) { c.Sources = c.Sources[:1] }, "HR-90: sources is"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			control := same()
			c.change(&control)
			got := strings.Join(Drift(r, []Control{control}), "\n")
			if (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
