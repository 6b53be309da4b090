package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWhatIsAFinding: every shortfall and what is not stated, each as loud as its verdict and severity make it, where a
// person begins to mend it.
func TestWhatIsAFinding(t *testing.T) {
	at := func(line, column int, polarity string) Evidence {
		return Evidence{Line: line, Column: column, Polarity: polarity}
	}
	d := Document{
		Path:    "a.yaml",
		Anchors: Anchors{Text: Place{Line: 20, Column: 7}, Process: Place{Line: 8, Column: 5}},
		Results: []Result{
			{Control: "A-01", Severity: "critical", Verdict: Contradicted, Evidence: []Evidence{at(30, 2, "supports"), at(31, 4, "offends")}},
			{Control: "A-02", Severity: "high", Verdict: NotMet, JudgedFrom: "text"},
			{Control: "A-03", Severity: "medium", Verdict: NotMet, JudgedFrom: "process"},
			{Control: "A-04", Severity: "medium", Verdict: NotMet, JudgedFrom: "process", Evidence: []Evidence{at(11, 9, "supports")}},
			{Control: "A-05", Severity: "low", Verdict: NotMet, JudgedFrom: "both"},
			{Control: "A-06", Severity: "critical", Verdict: Partial, Evidence: []Evidence{{Fact: "x.y"}, at(40, 1, "supports")}},
			{Control: "A-07", Severity: "low", Verdict: Partial},
			{Control: "A-08", Severity: "critical", Verdict: NotStated, JudgedFrom: "both"},
			{Control: "A-09", Severity: "critical", Verdict: Met, Evidence: []Evidence{at(50, 1, "supports")}},
			{Control: "A-10", Severity: "critical", Verdict: Clear},
			{Control: "A-11", Severity: "critical", Verdict: NotApplicable},
			{Control: "A-12", Severity: "high", Verdict: NotMet, Waiver: &Waiver{}},
			{Control: "A-13", Severity: "high", Verdict: NotMet, EffectiveOn: "2026-02-04"},
			{Control: "A-14", Severity: "high", Verdict: NotMet, EffectiveOn: "2026-02-03"},
			{Control: "A-15", Severity: "low", Verdict: NotMet, EffectiveOn: "2026-02-04"},
		},
	}
	type brief struct {
		Control string
		Level   Level
		Place   Place
	}
	var got []brief
	for _, f := range d.Findings("2026-02-03") {
		got = append(got, brief{f.Result.Control, f.Level, f.Place})
	}
	want := []brief{
		{"A-01", LevelError, Place{Line: 31, Column: 4}},
		{"A-02", LevelError, d.Anchors.Text},
		{"A-03", LevelWarning, d.Anchors.Process},
		{"A-04", LevelWarning, Place{Line: 11, Column: 9}},
		{"A-05", LevelNote, d.Anchors.Text},
		{"A-06", LevelWarning, Place{Line: 40, Column: 1}},
		{"A-07", LevelNote, d.Anchors.Text},
		{"A-08", LevelNote, d.Anchors.Process},
		{"A-12", LevelError, d.Anchors.Text},
		{"A-13", LevelWarning, d.Anchors.Text},
		{"A-14", LevelError, d.Anchors.Text},
		{"A-15", LevelNote, d.Anchors.Text},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestMessageSaysWhyAndWhatToDo(t *testing.T) {
	for _, tt := range []struct {
		name   string
		result Result
		want   string
	}{
		{"shortfall", Result{Verdict: NotMet, Reason: "It is not there.", Remediation: "The Parties shall act."}, "It is not there. Add: The Parties shall act."},
		{"without wording", Result{Verdict: NotMet, Reason: "It is not there."}, "It is not there."},
		{"not stated", Result{Verdict: NotStated, Reason: "No fact.", Remediation: "Publish it."}, "No fact. State them under process in the description, with evidence where there is some."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Document{Results: []Result{tt.result}}
			if got := d.Findings("2026-02-03")[0].Message(); got != tt.want {
				t.Errorf("message is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestFingerprintsAreStable: the values are part of what users keep (baselines, dismissed alerts), so they are written out.
func TestFingerprintsAreStable(t *testing.T) {
	const want = "b97cec326d69bd205b73183011192afc"
	for _, path := range []string{"drafts/a.yaml", "./drafts/a.yaml", "drafts//a.yaml", "drafts/x/../a.yaml"} {
		if got := Fingerprint("GEN-01", path); got != want {
			t.Errorf("fingerprint of GEN-01 on %s is %s, want %s", path, got, want)
		}
	}
	d := Document{Path: "drafts/a.yaml", Results: []Result{{Control: "GEN-01", Verdict: NotMet, Reason: "one", Evidence: []Evidence{{Line: 1}}}}}
	moved := Document{Path: "drafts/a.yaml", Results: []Result{{Control: "GEN-01", Verdict: Partial, Reason: "two", Evidence: []Evidence{{Line: 9}}}}}
	if a, b := d.Findings("2026-02-03")[0].Fingerprint, moved.Findings("2026-02-03")[0].Fingerprint; a != want || b != want {
		t.Errorf("fingerprints of the same finding are %s and %s", a, b)
	}
	seen := map[string]bool{want: true}
	for _, other := range [][2]string{{"GEN-02", "drafts/a.yaml"}, {"GEN-01", "drafts/b.yaml"}, {"GEN-0", "1drafts/a.yaml"}} {
		f := Fingerprint(other[0], other[1])
		if seen[f] {
			t.Errorf("%v shares a fingerprint", other)
		}
		seen[f] = true
	}
}

func TestExcuses(t *testing.T) {
	waiver := func(s WaiverState) *Waiver {
		return &Waiver{Reason: "It is settled in May.", Owner: "A. Person", Expires: "2026-05-31", State: s}
	}
	for _, tt := range []struct {
		name   string
		result Result
		want   string
	}{
		{"nothing", Result{}, ""},
		{"active waiver", Result{Waiver: waiver(WaiverActive)}, "waived until 2026-05-31 by A. Person: It is settled in May."},
		{"waiver in its last days", Result{Waiver: waiver(WaiverEnding)}, "waived until 2026-05-31 by A. Person: It is settled in May."},
		{"expired waiver", Result{Waiver: waiver(WaiverOver)}, ""},
		{"waiver for another provision", Result{Waiver: waiver(WaiverElsewhere)}, ""},
		{"known", Result{Baseline: &Baseline{BaselineKnown, NotMet}}, "known: the baseline has it as not met"},
		{"better than it was", Result{Baseline: &Baseline{BaselineBetter, NotMet}}, "known: the baseline has it as not met"},
		{"worse", Result{Baseline: &Baseline{BaselineWorse, Partial}}, ""},
		{"new", Result{Baseline: &Baseline{BaselineNew, ""}}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := Finding{Result: &tt.result}
			if got := f.Excuse(); got != tt.want {
				t.Errorf("excuse is %q, want %q", got, tt.want)
			}
		})
	}
}
