package render_test

import (
	"cybernorm/internal/messages"
	"cybernorm/policies"

	"bytes"
	"testing"

	"cybernorm/internal/agreement"
	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/register"
	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

func controls() []policy.Control {
	return []policy.Control{
		{
			ID: "CYB-10", Title: "Safeguards on investigative powers that a treaty gives to its parties", Theme: "cybercrime", Tier: "core", Severity: "critical",
			Mode: "conditional", AppliesTo: []string{"treaty"}, AppliesWhen: "the text creates investigative powers", JudgedFrom: "text",
			Description: "Powers come with conditions.", Expected: policy.Expected{Met: "a clause with conditions.", Partial: "a hedged clause.", NotMet: "no clause."},
			Remediation: "Powers shall be lawful, necessary and proportionate.",
		},
		{
			ID: "GEN-09", Title: "Parity of delegates", Theme: "gender", Tier: "extended", Severity: "medium", Mode: "commitment",
			AppliesTo: []string{"treaty", "strategy"}, JudgedFrom: "both", Facts: [][2]string{{"sessions", "women_delegates_pct"}},
			Description: "The share of women is measured.", Remediation: "Publish the share for each session.", Overlaps: []string{"GEN-08", "OWN-01"},
			Thresholds: []policy.Threshold{{Name: "parity_low", Value: 45, Why: "Within five points of one half."}},
			Expected:   policy.Expected{Met: "near parity.", Partial: "rising.", NotMet: "below.", Contradicted: "women are kept out."},
			Sources: []policy.Source{
				{Seed: "khasanova-2022", Locator: "Discourse ¶4", Basis: "explicit"},
				{Seed: "khasanova-2022", Locator: "Opening ¶1", Basis: "implied"},
				{Seed: "apc-2021", Locator: "Opening ¶5", Basis: "explicit"},
			},
		},
	}
}

func TestGoldenCatalogue(t *testing.T) {
	var got bytes.Buffer
	if err := render.Controls(&got, controls(), english(t), render.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	golden(t, "controls.txt", got.Bytes())
}

// explanation has an entry of everything that an account shows.
func explanation() render.Explanation {
	return render.Explanation{
		Control: controls()[1], Asked: []string{"Whoever negotiates is counted, and the count is published."},
		Why:  []string{"A count shows who is in the room. What is said there, it does not show."},
		Near: []policy.Control{{ID: "GEN-08", Title: "Women who lead"}},
		Examples: []policy.Example{
			{Expect: report.Met, Why: "both shares are near parity", Document: &document.Document{
				Kind: document.Treaty, Language: "en",
				Provisions: []document.Provision{{Zone: document.ZoneOperative, Heading: "Meetings", Text: "The committee met twice."}},
				Process: document.Process{
					Consultation: document.Consultation{Groups: document.Fact[[]string]{Value: []string{"academia", "civil-society"}, Stated: true}},
					Sessions:     document.Sessions{WomenDelegatesPct: document.Fact[float64]{Value: 48, Stated: true}},
					Programme:    document.ProgrammeFacts{SurveillanceFunded: document.Fact[[]document.Capability]{Stated: true}},
				},
				Offences:  []document.Offence{{ID: "off-1", Title: "Access", Class: "cyber-dependent", Intent: "required"}},
				Programme: &document.Capacity{Partners: []string{"Women's *Net*"}, Equipment: []document.Equipment{{Item: "routers"}}},
			}},
			{Expect: report.NotMet, Why: "a welcome is no figure", Document: &document.Document{
				Kind: document.Strategy, Language: "fr",
				Provisions: []document.Provision{{Zone: document.ZonePreamble, Text: "Les femmes\x1b[31m sont bienvenues."}},
			}},
			{
				Expect: report.Partial, Why: "kept, [with] less force", Document: &document.Document{
					Kind: document.Treaty, Language: "en",
					Provisions: []document.Provision{
						{Zone: document.ZonePreamble, Text: "1. Parity is [an aim]."},
						{Zone: document.ZoneOperative, Heading: "Delegations", Text: "- Parties may | can count <all> delegates."},
					},
				},
				Earlier: &document.Document{Provisions: []document.Provision{{Zone: document.ZoneOperative, Text: "Parties shall count delegates."}}},
			},
		},
	}
}

func TestGoldenExplanation(t *testing.T) {
	var got bytes.Buffer
	if err := render.Explain(&got, explanation(), render.TextOptions{Seeds: seeds}); err != nil {
		t.Fatal(err)
	}
	golden(t, "explanation.txt", got.Bytes())
}

func TestGoldenTrace(t *testing.T) {
	r := &register.Register{
		Documents: []register.Document{{ID: "khasanova-2022", Title: "Negotiations"}, {ID: "apc-2021", Title: "Key messages"}},
		Recommendations: []register.Recommendation{
			{ID: "GEN-09", Title: "Parity of delegates", Controls: []string{"GEN-09"}, Sources: []register.Source{{Document: "khasanova-2022", Locator: "Discourse ¶4", Basis: "explicit"}}},
			{ID: "GEN-10", Title: "Training for women", Controls: []string{"GEN-10"}, Sources: []register.Source{{Document: "apc-2021", Locator: "Capacity ¶1", Basis: "implied"}}},
		},
	}
	var got bytes.Buffer
	if err := render.Trace(&got, register.Trace(r, []string{"CYB-10", "GEN-09"}), render.TextOptions{Seeds: seeds}); err != nil {
		t.Fatal(err)
	}
	golden(t, "trace.txt", got.Bytes())
}

func TestGoldenAgreement(t *testing.T) {
	labels := &agreement.Labels{Document: "small", Rows: []agreement.Label{
		{Control: "GEN-01", Verdict: report.Met, Lines: []int{5}, Why: "a commitment"},
		{Control: "HR-01", Verdict: report.NotMet, Why: "nothing"},
		{Control: "HR-99", Verdict: report.NotMet},
	}}
	results := []report.Result{
		{Control: "GEN-01", Theme: "gender", Verdict: report.Partial, Reason: "Found, but hedged.", Evidence: []report.Evidence{{Provision: "p-1", Line: 5, Quote: "The State will, as appropriate, act."}}},
		{Control: "HR-01", Theme: "human-rights", Verdict: report.NotMet},
		{Control: "HR-02", Theme: "human-rights", Verdict: report.NotMet},
	}
	var got bytes.Buffer
	if err := render.Agreement(&got, agreement.Compare([]agreement.Pair{{Labels: labels, Results: results}}), render.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	golden(t, "agreement.txt", got.Bytes())
}

func english(t *testing.T) *messages.Catalogue {
	t.Helper()
	say, err := messages.Load(policies.FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	return say
}
