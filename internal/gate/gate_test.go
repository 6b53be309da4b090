package gate

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cybernorm/internal/report"
)

const today = "2026-03-10"

// result is a result of a control of high severity with weight 4, whose id tells its theme.
func result(id string, v report.Verdict) report.Result {
	r := report.Result{
		Control: id, Theme: map[string]string{"HR": "human-rights", "GEN": "gender"}[strings.Split(id, "-")[0]],
		Severity: "high", JudgedFrom: "text", Verdict: v, TextVerdict: v,
	}
	switch v {
	case report.Met:
		r.Points = report.Points{Earned: 4, Stated: 4, Applies: 4}
	case report.Partial:
		r.Points = report.Points{Earned: 2, Stated: 4, Applies: 4}
	case report.NotMet, report.Contradicted:
		r.Points = report.Points{Stated: 4, Applies: 4}
	case report.NotStated:
		r.Points = report.Points{Applies: 4}
	}
	return r
}

func severe(r report.Result, severity string) report.Result {
	r.Severity = severity
	return r
}

// doc is a document with these results, scored as the policies do.
func doc(results ...report.Result) *report.Document {
	d := &report.Document{Path: "drafts/a.yaml", Results: results}
	g := New("9999-12-31", nil)
	d.Score.Score = g.sum(d, "")
	d.Score.Themes = map[string]report.ThemeScore{}
	for _, r := range results {
		d.Score.Themes[r.Theme] = report.ThemeScore{Score: g.sum(d, r.Theme)}
	}
	return d
}

func apply(d *report.Document, s *Settings) (report.Gate, report.Audit) {
	g := New(today, func(string) *Settings { return s })
	g.Apply(d)
	return d.Gate, g.Audit()
}

func at(v float64) *float64 { return &v }

func messages(reasons []report.Reason) []string {
	out := []string{}
	for _, r := range reasons {
		out = append(out, string(r.Kind)+": "+r.Message)
	}
	return out
}

func TestCriteria(t *testing.T) {
	weak := func() *report.Document {
		return doc(result("GEN-01", report.Met), result("GEN-02", report.Partial), severe(result("GEN-03", report.NotMet), "medium"),
			result("HR-01", report.Contradicted), result("HR-02", report.NotStated), result("HR-03", report.Clear), result("HR-04", report.NotApplicable))
	}
	for _, c := range []struct {
		name     string
		settings Settings
		criteria []string
		want     []string
	}{
		{"nothing asked", Settings{}, []string{}, []string{}},
		{"fail-on high", Settings{FailOn: "high"}, []string{"fail-on high"},
			[]string{"verdict: HR-01 is contradicted; its severity is high, and the gate fails on high and above"}},
		{"fail-on medium", Settings{FailOn: "medium"}, []string{"fail-on medium"},
			[]string{"verdict: GEN-03 is not met; its severity is medium, and the gate fails on medium and above",
				"verdict: HR-01 is contradicted; its severity is high, and the gate fails on medium and above"}},
		{"fail-on critical", Settings{FailOn: "critical"}, []string{"fail-on critical"}, []string{}},
		{"not stated alone", Settings{FailOnNotStated: true}, []string{"fail-on-not-stated"},
			[]string{"not_stated: HR-02 is not stated, and the gate fails on what is not stated"}},
		{"not stated below the severity", Settings{FailOn: "critical", FailOnNotStated: true}, []string{"fail-on critical", "fail-on-not-stated"}, []string{}},
		{"score", Settings{MinScore: at(40)}, []string{"min-score 40"}, []string{"score: score 37.5 is below the minimum 40"}},
		{"score that is just enough", Settings{MinScore: at(37.5)}, []string{"min-score 37.5"}, []string{}},
		{"coverage", Settings{MinCoverage: at(80.1)}, []string{"min-coverage 80.1"}, []string{"coverage: coverage 80 is below the minimum 80.1"}},
		{"themes, in order", Settings{MinThemes: map[string]float64{"human-rights": 10, "gender": 60}}, []string{"min-theme gender=60", "min-theme human-rights=10"},
			[]string{"theme: score of gender 50 is below the minimum 60", "theme: score of human rights 0 is below the minimum 10"}},
		{"theme that is not asked of the kind", Settings{MinThemes: map[string]float64{"cybercrime": 60}}, []string{"min-theme cybercrime=60"}, []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			gate, audit := apply(weak(), &c.settings)
			if diff := cmp.Diff(c.want, messages(gate.Reasons)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.criteria, gate.Criteria); diff != "" {
				t.Error(diff)
			}
			if gate.Passed != (len(c.want) == 0) || !audit.Passed || gate.Score != nil {
				t.Errorf("passed %v, audit %+v, score %v", gate.Passed, audit, gate.Score)
			}
		})
	}
}

// TestReasonsHaveFigures: formats take them from here, not from the words.
func TestReasonsHaveFigures(t *testing.T) {
	gate, _ := apply(doc(result("GEN-01", report.Partial), result("HR-01", report.NotMet)),
		&Settings{FailOn: "low", MinScore: at(60), MinThemes: map[string]float64{"gender": 70}})
	want := []report.Reason{
		{Kind: report.ReasonVerdict, Control: "HR-01", Theme: "human-rights", Severity: "high", Verdict: report.NotMet},
		{Kind: report.ReasonScore, Value: at(25), Limit: at(60)},
		{Kind: report.ReasonTheme, Theme: "gender", Value: at(50), Limit: at(70)},
	}
	for i := range gate.Reasons {
		gate.Reasons[i].Message = ""
	}
	if diff := cmp.Diff(want, gate.Reasons); diff != "" {
		t.Error(diff)
	}
}

// TestNothingStatedReachesNoMinimum: a figure that there is not is no figure that is high enough.
func TestNothingStatedReachesNoMinimum(t *testing.T) {
	gate, _ := apply(doc(result("GEN-01", report.NotStated)), &Settings{MinScore: at(0), MinThemes: map[string]float64{"gender": 0}})
	want := []string{"score: there is no score, since nothing was stated; the minimum is 0", "theme: there is no score of gender, since nothing was stated; the minimum is 0"}
	if diff := cmp.Diff(want, messages(gate.Reasons)); diff != "" {
		t.Error(diff)
	}
}

func TestAdvisoryReportsWithoutFailing(t *testing.T) {
	old := waiver("GEN-02")
	old.Expires = "2026-01-01"
	gate, audit := apply(doc(result("GEN-01", report.NotMet), result("GEN-02", report.NotMet)), &Settings{FailOn: "low", Advisory: true, Waivers: []*Waiver{old}})
	if gate.Passed || gate.Fails() || len(gate.Reasons) != 2 {
		t.Errorf("gate is %+v", gate)
	}
	if !audit.Passed || len(audit.Findings) != 1 || audit.Findings[0].Kind != report.WaiverExpired {
		t.Errorf("audit is %+v", audit)
	}
}

func TestControlThatIsNotInForceWarns(t *testing.T) {
	announced := result("GEN-01", report.NotMet)
	announced.EffectiveOn = "2026-03-11"
	for date, passes := range map[string]bool{"2026-03-10": true, "2026-03-11": false} {
		d := doc(announced, result("HR-01", report.Met))
		s := &Settings{FailOn: "high", MinScore: at(60)}
		g := New(date, func(string) *Settings { return s })
		g.Apply(d)
		if d.Gate.Passed != passes {
			t.Errorf("%s: passed is %v: %v", date, d.Gate.Passed, messages(d.Gate.Reasons))
		}
		if passes {
			want := []string{"verdict: GEN-01 is not met; its severity is high, and the gate fails on high and above; it takes effect on 2026-03-11"}
			if diff := cmp.Diff(want, messages(d.Gate.Warnings)); diff != "" {
				t.Error(diff)
			}
			if d.Gate.Score == nil || *d.Gate.Score.Value != 100 || *d.Score.Value != 50 {
				t.Errorf("score is %v, that of the gate %v", *d.Score.Value, d.Gate.Score)
			}
		}
	}
}

func waiver(control string) *Waiver {
	dir, _ := filepath.Abs(".")
	return &Waiver{Control: control, Documents: []string{"drafts/**"}, Reason: "r", Owner: "o", Expires: "2026-12-31", Dir: dir, File: ".cybernorm.yaml", Line: 5, Column: 3}
}

// TestWaivedShortfallLeavesTheGateAndStaysInTheScore, which is shown with and without.
func TestWaivedShortfallLeavesTheGateAndStaysInTheScore(t *testing.T) {
	d := doc(result("GEN-01", report.NotMet), result("GEN-02", report.Partial), result("HR-01", report.NotStated))
	gate, audit := apply(d, &Settings{FailOn: "low", FailOnNotStated: true, MinScore: at(60), MinCoverage: at(100), Waivers: []*Waiver{waiver("GEN-01"), waiver("HR-01")}})
	if *d.Score.Value != 25 || gate.Score == nil || *gate.Score.Value != 50 || *gate.Score.Coverage != 1 {
		t.Errorf("score %v, that of the gate %+v", *d.Score.Value, gate.Score)
	}
	if diff := cmp.Diff([]string{"score: score 50 (25 with what is waived or not in force yet) is below the minimum 60"}, messages(gate.Reasons)); diff != "" {
		t.Error(diff)
	}
	if !audit.Passed || len(audit.Findings) != 0 {
		t.Errorf("audit is %+v", audit)
	}
	want := &report.Waiver{Reason: "r", Owner: "o", Expires: "2026-12-31", State: report.WaiverActive, File: ".cybernorm.yaml", Line: 5, Column: 3}
	if diff := cmp.Diff(want, d.Results[0].Waiver); diff != "" {
		t.Error(diff)
	}
}

func TestWaiversHoldFromAndTo(t *testing.T) {
	for _, c := range []struct {
		expires string
		state   report.WaiverState
		audit   report.AuditKind
	}{
		{"2026-03-09", report.WaiverOver, report.WaiverExpired},
		{"2026-03-10", report.WaiverEnding, report.WaiverExpiring},
		{"2026-03-11", report.WaiverEnding, report.WaiverExpiring},
		{"2026-04-09", report.WaiverEnding, report.WaiverExpiring},
		{"2026-04-10", report.WaiverActive, ""},
	} {
		w := waiver("GEN-01")
		w.Expires = c.expires
		d := doc(result("GEN-01", report.NotMet))
		gate, audit := apply(d, &Settings{FailOn: "high", Waivers: []*Waiver{w}})
		holds := c.state != report.WaiverOver
		if got := d.Results[0].Waiver.State; got != c.state || gate.Passed != holds || audit.Passed != holds {
			t.Errorf("%s: state %s, gate %v, audit %+v", c.expires, got, gate.Passed, audit)
		}
		if !holds && !strings.HasSuffix(gate.Reasons[0].Message, "; its waiver expired on 2026-03-09") {
			t.Errorf("reason is %q", gate.Reasons[0].Message)
		}
		var kinds []report.AuditKind
		for _, f := range audit.Findings {
			kinds = append(kinds, f.Kind)
		}
		if c.audit == "" && kinds != nil || c.audit != "" && !slices.Equal(kinds, []report.AuditKind{c.audit}) {
			t.Errorf("%s: findings are %v", c.expires, kinds)
		}
	}
}

// TestExpiredWaiverFailsWhateverItNames: an exception that nobody answers for any more is not left lying.
func TestExpiredWaiverFailsWhateverItNames(t *testing.T) {
	w := waiver("GEN-01")
	w.Expires, w.Documents = "2026-01-01", []string{"elsewhere/**"}
	r := &report.Report{Date: today, Documents: []report.Document{*doc(result("GEN-01", report.Met))}}
	Apply(r, &Settings{Waivers: []*Waiver{w}})
	if !r.Documents[0].Gate.Passed || r.Audit.Passed || !r.Fails() {
		t.Errorf("gate %+v, audit %+v", r.Documents[0].Gate, r.Audit)
	}
}

func TestAuditOfWaivers(t *testing.T) {
	elsewhere, provision := waiver("GEN-01"), waiver("HR-01")
	elsewhere.Documents = []string{"drafts/*.txt", "**/b.yaml"}
	provision.Provision = "art-1"
	for _, c := range []struct {
		name   string
		waiver *Waiver
		want   string
	}{
		{"used", waiver("GEN-01"), ""},
		{"no document", elsewhere, "waiver_unused: the waiver of GEN-01 names no document of this run"},
		{"not asked", waiver("GEN-09"), "waiver_unused: the waiver of GEN-09 names documents that are not asked this control"},
		{"met anyway", waiver("GEN-02"), "waiver_needless: the waiver of GEN-02 is not needed: every document that it names has no shortfall there; remove it"},
		{"other provision", provision, "waiver_unused: the waiver of HR-01 is limited to provision art-1, where no shortfall stands alone"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := doc(result("GEN-01", report.NotMet), result("GEN-02", report.Met), result("HR-01", report.NotMet))
			_, audit := apply(d, &Settings{Waivers: []*Waiver{c.waiver}})
			var got []string
			for _, f := range audit.Findings {
				got = append(got, string(f.Kind)+": "+f.Message)
				if f.File != ".cybernorm.yaml" || f.Line != 5 || f.Fails {
					t.Errorf("finding is %+v", f)
				}
			}
			if strings.Join(got, "; ") != c.want || !audit.Passed {
				t.Errorf("findings are %q, want %q", got, c.want)
			}
		})
	}
}

// TestWaiverOfAProvision covers what stands in it alone: not what is missing, nor what offends elsewhere as well.
func TestWaiverOfAProvision(t *testing.T) {
	offends := func(provisions ...string) []report.Evidence {
		var out []report.Evidence
		for _, p := range provisions {
			out = append(out, report.Evidence{Provision: p, Polarity: "offends"})
		}
		return append(out, report.Evidence{Provision: "art-9", Polarity: "supports"})
	}
	limited := func(provisions ...string) (out []*Waiver) {
		for _, p := range provisions {
			w := waiver("HR-01")
			w.Provision = p
			out = append(out, w)
		}
		return out
	}
	for _, c := range []struct {
		name     string
		verdict  report.Verdict
		evidence []report.Evidence
		waivers  []*Waiver
		holds    bool
	}{
		{"what offends stands in it", report.Contradicted, offends("art-1", "art-1"), limited("art-1"), true},
		{"it offends elsewhere too", report.Contradicted, offends("art-1", "art-2"), limited("art-1"), false},
		{"two waivers cover two", report.Contradicted, offends("art-1", "art-2"), limited("art-1", "art-2"), true},
		{"there may be more than is shown", report.Contradicted, offends("art-1", "art-1", "art-1", "art-1", "art-1", "art-1"), limited("art-1"), false},
		{"it is missing", report.NotMet, nil, limited("art-1"), false},
		{"beside one for the document", report.NotMet, nil, append(limited("art-1"), waiver("HR-01")), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := result("HR-01", c.verdict)
			r.Evidence = c.evidence
			gate, _ := apply(doc(r), &Settings{FailOn: "high", Waivers: c.waivers})
			if gate.Passed != c.holds {
				t.Errorf("passed is %v: %v", gate.Passed, messages(gate.Reasons))
			}
		})
	}
}

// TestPersonsVerdictIsHeldToTheGate like the program's, and can be waived like it.
func TestPersonsVerdictIsHeldToTheGate(t *testing.T) {
	r := result("HR-01", report.Contradicted)
	r.Assessment = &report.Assessment{Verdict: report.Contradicted, Assessor: "A. Reader"}
	if gate, _ := apply(doc(r), &Settings{FailOn: "high"}); gate.Passed {
		t.Error("a person's verdict passed the gate")
	}
	if gate, _ := apply(doc(r), &Settings{FailOn: "high", Waivers: []*Waiver{waiver("HR-01")}}); !gate.Passed {
		t.Error("it cannot be waived")
	}
}

func TestPatternsOfWaivers(t *testing.T) {
	for _, c := range []struct {
		pattern, path string
		want          bool
	}{
		{"drafts/**", "drafts/a.yaml", true},
		{"drafts/**", "drafts/b/c/a.yaml", true},
		{"drafts/**", "other/a.yaml", false},
		{"drafts/*.yaml", "drafts/b/a.yaml", false},
		{"**/*.yaml", "a.yaml", true},
		{"**/*.yaml", "x/y/a.yaml", true},
		{"drafts/{a,b}.yaml", "./drafts/b.yaml", true},
		{"*", "../a.yaml", false},
		{"-", "-", true},
		{"drafts/**", "-", false},
	} {
		w := waiver("GEN-01")
		w.Documents = []string{c.pattern}
		below, ok := relative(w.Dir, filepath.FromSlash(c.path))
		if got := ok && w.names(below); got != c.want {
			t.Errorf("%s names %s: %v", c.pattern, c.path, got)
		}
	}
}
