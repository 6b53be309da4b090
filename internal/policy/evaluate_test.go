package policy

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

func verdicts(d *report.Document) map[string]report.Verdict {
	out := map[string]report.Verdict{}
	for _, r := range d.Results {
		out[r.Control] = r.Verdict
	}
	return out
}

func TestEvaluateGivesOneVerdictForEachControl(t *testing.T) {
	pack := open(t, small(t, nil))
	full := said{concepts: []string{"gender_perspective", "implementation"}}
	records := annotate.ProcessFacts{"drafting": {"records_published": {Value: true, Line: 3, Column: 5}}}
	cases := []struct {
		name  string
		facts *annotate.Facts
		want  map[string]report.Verdict
	}{
		{"silence", factsOf(document.Treaty),
			map[string]report.Verdict{"GEN-01": "not_met", "HR-07": "clear", "HR-09": "not_met", "CYB-10": "not_applicable", "MSP-07": "not_stated"}},
		{"commitment", factsOf(document.Treaty, full),
			map[string]report.Verdict{"GEN-01": "met", "HR-07": "clear", "HR-09": "not_met", "CYB-10": "not_applicable", "MSP-07": "not_stated"}},
		{"preamble", factsOf(document.Treaty, said{concepts: full.concepts, zone: document.ZonePreamble}),
			map[string]report.Verdict{"GEN-01": "partial", "HR-07": "clear", "HR-09": "not_met", "CYB-10": "not_applicable", "MSP-07": "not_stated"}},
		{"red flag", factsOf(document.Treaty, said{concepts: []string{"tradeoff_framing"}}),
			map[string]report.Verdict{"GEN-01": "not_met", "HR-07": "contradicted", "HR-09": "not_met", "CYB-10": "not_applicable", "MSP-07": "not_stated"}},
		{"powers", factsOf(document.Treaty, said{concepts: []string{"powers"}}),
			map[string]report.Verdict{"GEN-01": "not_met", "HR-07": "clear", "HR-09": "not_met", "CYB-10": "not_met", "MSP-07": "not_stated"}},
		{"safeguarded powers", factsOf(document.Treaty, said{concepts: []string{"powers"}}, said{concepts: []string{"safeguards"}, joins: true}),
			map[string]report.Verdict{"GEN-01": "not_met", "HR-07": "clear", "HR-09": "not_met", "CYB-10": "met", "MSP-07": "not_stated"}},
		{"process", with(factsOf(document.Treaty), records),
			map[string]report.Verdict{"GEN-01": "not_met", "HR-07": "clear", "HR-09": "not_met", "CYB-10": "not_applicable", "MSP-07": "met"}},
		{"strategy", factsOf(document.Strategy, full),
			map[string]report.Verdict{"GEN-01": "met", "HR-07": "clear", "HR-09": "not_met", "MSP-07": "not_stated"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := prepare(t, pack, "full", c.facts.Document.Kind).Evaluate(context.Background(), c.facts)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(verdicts(got), c.want) {
				t.Errorf("verdicts\n got %v\nwant %v", verdicts(got), c.want)
			}
		})
	}
}

func with(f *annotate.Facts, process annotate.ProcessFacts) *annotate.Facts {
	f.Process = process
	return f
}

func TestEvaluateFillsTheReport(t *testing.T) {
	e := prepare(t, open(t, small(t, nil)), "core", document.Treaty)
	facts := factsOf(document.Treaty, said{concepts: []string{"gender_perspective", "implementation"}, hedged: true})
	got, err := e.Evaluate(context.Background(), facts)
	if err != nil {
		t.Fatal(err)
	}
	if got.Title != "A text" || got.Kind != "treaty" || got.Language != "en" || got.Status != "draft" {
		t.Errorf("document is %q, %q, %q, %q", got.Title, got.Kind, got.Language, got.Status)
	}
	// GEN-01 is partial with weight 8, CYB-10 does not apply, HR-07 is clear, MSP-07 is not stated with weight 1.
	if got.Score.Value == nil || *got.Score.Value != 50 || got.Score.Applies != 9 || got.Score.Stated != 8 || got.Score.Earned != 4 {
		t.Errorf("score is %+v, want 50 of 4 in 8, of 9", got.Score.Score)
	}
	if theme := got.Score.Themes["gender"]; theme.Partial != 1 || theme.Applies != 8 {
		t.Errorf("gender scores %+v", theme)
	}
	var ids []string
	for _, r := range got.Results {
		ids = append(ids, r.Control)
		if r.Evidence == nil || r.Sources == nil {
			t.Errorf("%s: empty lists must not be nil", r.Control)
		}
	}
	if want := "CYB-10 GEN-01 HR-07 MSP-07"; strings.Join(ids, " ") != want {
		t.Errorf("results are %v, want %s", ids, want)
	}
	gen := got.Results[1]
	want := report.Evidence{Provision: "p-1", Line: 1, Column: 1, Quote: "Words « of » the text.", Force: "binding",
		Zone: "operative", Polarity: "supports", Shortfalls: []string{"hedged"}, Hedges: []string{"feasible"}}
	if len(gen.Evidence) != 1 || !reflect.DeepEqual(gen.Evidence[0], want) {
		t.Errorf("evidence is %+v, want %+v", gen.Evidence, want)
	}
	if gen.Reason == "" || gen.Expected != "it is there." || gen.Sources[0] != (report.Source{Seed: "khasanova-2022", Locator: "Opening ¶1", Basis: "explicit"}) {
		t.Errorf("result is %+v", gen)
	}
}

func TestEvaluateIsTheSameFromManyWorkers(t *testing.T) {
	e := prepare(t, open(t, small(t, nil)), "full", document.Treaty)
	want := make([]string, 8)
	facts := make([]*annotate.Facts, 8)
	for n := range facts {
		facts[n] = factsOf(document.Treaty, make([]said, n)...)
		add(facts[n], n, said{concepts: []string{"gender_perspective"}, hedged: n%2 == 0})
		want[n] = asJSON(t, e, facts[n])
	}
	var workers sync.WaitGroup
	for n := range facts {
		for range 4 {
			workers.Go(func() {
				got, err := e.Evaluate(context.Background(), facts[n])
				if err != nil {
					t.Error(err)
					return
				}
				if text, err := json.Marshal(got); err != nil || string(text) != want[n] {
					t.Errorf("document %d differs: %s", n, text)
				}
			})
		}
	}
	workers.Wait()
}

func asJSON(t *testing.T, e *Engine, f *annotate.Facts) string {
	t.Helper()
	d, err := e.Evaluate(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	return toJSON(t, d)
}

func toJSON(t *testing.T, d *report.Document) string {
	t.Helper()
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestEvaluateFailsClosed(t *testing.T) {
	const head = "package cybernorm.controls.gender.perspective\n\n"
	const file = "controls/gender/perspective/control.rego"
	cases := []struct {
		name, body string
		want       []string
	}{
		{"built-in error", "met contains s if {\n\tsome s in input.mentions.powers\n\tto_number(input.document.title) > s\n}\n",
			[]string{file + ":5:2: GEN-01: ", "to_number"}},
		{"division by zero", "met contains 1 if 1 / count(input.mentions.safeguards) > 0\n", []string{file + ":3:", "GEN-01", "divide by zero"}},
		{"conflict", "met contains s if s := _one\n\n_one := 1 if input.document.ict\n\n_one := 2 if input.document.language == \"en\"\n",
			[]string{file + ":", "GEN-01", "conflicting values"}},
		{"no finding", "met contains {\"no\": \"finding\"}\n", []string{file + ": GEN-01: is met without evidence"}},
		{"no sentence", "met contains 99\n", []string{file + ": GEN-01: is met without evidence"}},
		{"no findings", "partial contains 1 if false\n", []string{file + ": GEN-01: its package"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			pack := small(t, nil)
			pack[file].Data = []byte(head + c.body)
			e := prepare(t, open(t, pack), "full", document.Treaty)
			got, err := e.Evaluate(context.Background(), factsOf(document.Treaty, said{concepts: []string{"powers"}}))
			var broken *EvaluationError
			if got != nil || !errors.As(err, &broken) {
				t.Fatalf("got %v, %v; want no result and an EvaluationError", got, err)
			}
			if len(broken.Faults) != 1 || broken.Faults[0].Control != "GEN-01" {
				t.Errorf("faults are %+v, want one of GEN-01", broken.Faults)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q lacks %q", err, want)
				}
			}
		})
	}
}

func TestEvaluateNamesTheControlWhoseRecordIsLost(t *testing.T) {
	pack := small(t, nil)
	pack[DataFile].Data = bytes.ReplaceAll(pack[DataFile].Data, []byte(`"title": "Gender perspective",`), nil)
	e := prepare(t, open(t, pack), "full", document.Treaty)
	_, err := e.Evaluate(context.Background(), factsOf(document.Treaty))
	var broken *EvaluationError
	if !errors.As(err, &broken) {
		t.Fatalf("error is %v, want an EvaluationError", err)
	}
	want := []Fault{{Control: "GEN-01", File: "controls/gender/perspective/control.rego", Message: "gives no result: its record is undefined"}}
	if !reflect.DeepEqual(broken.Faults, want) {
		t.Errorf("faults are %+v, want %+v", broken.Faults, want)
	}
}

func TestEvaluateRefusesAnotherKind(t *testing.T) {
	e := prepare(t, open(t, small(t, nil)), "full", document.Treaty)
	if _, err := e.Evaluate(context.Background(), factsOf(document.Strategy)); err == nil || !strings.Contains(err.Error(), "strategy") {
		t.Errorf("error is %v, want one about the kind", err)
	}
}

func TestEvaluateStopsWhenCancelled(t *testing.T) {
	e := prepare(t, open(t, small(t, nil)), "full", document.Treaty)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := e.Evaluate(ctx, factsOf(document.Treaty))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v, want %v", err, context.Canceled)
	}
}

func TestThresholdsCanBeReplaced(t *testing.T) {
	pack := open(t, small(t, nil))
	facts := with(factsOf(document.Treaty, said{concepts: []string{"surveillance", "safeguards"}}),
		annotate.ProcessFacts{"programme": {"local_budget_share_pct": {Value: 25.0}}})
	for limit, want := range map[float64]report.Verdict{30: report.Partial, 20: report.Met} {
		t.Run(fmt.Sprint(limit), func(t *testing.T) {
			e := prepare(t, pack, "full", document.Treaty, WithThresholds(map[string]map[string]float64{"HR-09": {"share_met": limit}}))
			d, err := e.Evaluate(context.Background(), facts)
			if err != nil {
				t.Fatal(err)
			}
			if got := verdicts(d)["HR-09"]; got != want {
				t.Errorf("verdict is %s, want %s", got, want)
			}
			if limit != 30 && !reflect.DeepEqual(d.Config.Thresholds, []report.Threshold{{Control: "HR-09", Name: "share_met", Value: limit, Catalogue: 30}}) {
				t.Errorf("the report says %v", d.Config.Thresholds)
			}
		})
	}
	_, err := pack.Prepare(context.Background(), "full", document.Treaty, WithThresholds(map[string]map[string]float64{"HR-09": {"share": 1}}))
	if err == nil || !strings.Contains(err.Error(), "share_met") {
		t.Errorf("error is %v, want one that names share_met", err)
	}
}

// TestSeveritiesCanBeReplaced: weight and record follow, and the record says what the catalogue had.
func TestSeveritiesCanBeReplaced(t *testing.T) {
	pack := open(t, small(t, nil))
	e := prepare(t, pack, "core", document.Treaty, WithSeverities(map[string]string{"GEN-01": "low", "HR-07": "critical", "HR-09": "high"}))
	got, err := e.Evaluate(context.Background(), factsOf(document.Treaty))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range got.Results {
		switch {
		case r.Control == "GEN-01" && (r.Severity != "low" || r.Declared != "critical" || r.Points != report.Points{Stated: 1, Applies: 1}):
			t.Errorf("GEN-01 is %s, declared %q, with %+v", r.Severity, r.Declared, r.Points)
		case r.Control != "GEN-01" && r.Declared != "" && r.Severity == r.Declared:
			t.Errorf("%s says that its severity was changed from %s to %s", r.Control, r.Declared, r.Severity)
		}
	}
	for changes, want := range map[[2]string]string{
		{"GEN-01", "hihg"}: `control GEN-01: unknown severity "hihg", did you mean "high"?`,
		{"GEN-99", "high"}: `unknown control "GEN-99"`,
	} {
		_, err := pack.Prepare(context.Background(), "core", document.Treaty, WithSeverities(map[string]string{changes[0]: changes[1]}))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: error is %v, want %q", changes, err, want)
		}
	}
}

// TestRequiredEvidenceHalvesAssertedFacts, and the report says that evidence was required.
func TestRequiredEvidenceHalvesAssertedFacts(t *testing.T) {
	pack := open(t, small(t, nil))
	for documented, want := range map[bool]float64{true: 1, false: 0.5} {
		fact := annotate.ProcessFacts{"drafting": {"records_published": {Value: true, Documented: documented, Line: 3, Column: 5}}}
		e := prepare(t, pack, "core", document.Treaty, WithRequiredEvidence())
		got, err := e.Evaluate(context.Background(), with(factsOf(document.Treaty), fact))
		if err != nil {
			t.Fatal(err)
		}
		if r := got.Results[3]; r.Control != "MSP-07" || r.Verdict != report.Met || r.Points.Earned != want || !got.Config.RequireEvidence {
			t.Errorf("documented %v: %s is %s and earns %v, want %v; config %+v", documented, r.Control, r.Verdict, r.Points.Earned, want, got.Config)
		}
	}
}

// TestEffectiveOnReachesTheRecord from the annotations of a control.
func TestEffectiveOnReachesTheRecord(t *testing.T) {
	const name = "controls/gender/perspective/control.rego"
	source := strings.Replace(string(small(t, nil)[name].Data), "#   tier: core", "#   tier: core\n#   effective_on: 2027-01-01", 1)
	got, err := prepare(t, open(t, small(t, map[string]string{name: source})), "core", document.Treaty).Evaluate(context.Background(), factsOf(document.Treaty))
	if err != nil {
		t.Fatal(err)
	}
	if r := got.Results[1]; r.Control != "GEN-01" || r.EffectiveOn != "2027-01-01" {
		t.Errorf("%s takes effect on %q", r.Control, r.EffectiveOn)
	}
}
