package gate

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"cybernorm/internal/report"
)

var update = flag.Bool("update", false, "write the published schema anew")

const schemaFile = "../../policies/schema/baseline.schema.json"

func TestBaselineSchemaIsCommitted(t *testing.T) {
	got, err := BaselineJSONSchema()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(schemaFile, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(schemaFile); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the types have changed (%v); run: go test ./internal/gate -run BaselineSchemaIsCommitted -update", err)
	}
}

// record writes documents into a baseline and reads it again.
func record(t *testing.T, docs ...*report.Document) *Baseline {
	t.Helper()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	recorder := NewRecorder(dir)
	for _, d := range docs {
		if err := recorder.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	b, err := ParseBaseline("baseline.yaml", recorder.Baseline("core", today).Encode())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBaselineIsWrittenAsItIsRead(t *testing.T) {
	odd := doc(result("GEN-01", report.NotMet), result("HR-01", report.Partial))
	odd.Path = "drafts/π: \"quoted\" # \u2028.yaml"
	dir, _ := filepath.Abs(".")
	recorder := NewRecorder(dir)
	for _, d := range []*report.Document{odd, doc(result("GEN-02", report.Met), result("HR-03", report.NotStated))} {
		if err := recorder.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	b := recorder.Baseline("core", today)
	again, err := ParseBaseline("baseline.yaml", b.Encode())
	if err != nil {
		t.Fatalf("%v\n%s", err, b.Encode())
	}
	places := []cmp.Option{
		cmpopts.IgnoreFields(Entry{}, "Pos"), cmpopts.IgnoreFields(Shortfall{}, "Pos"), cmpopts.IgnoreFields(Baseline{}, "Path"),
		cmpopts.IgnoreUnexported(Entry{}, Baseline{}), cmpopts.EquateEmpty(),
	}
	if diff := cmp.Diff(b, again, places...); diff != "" {
		t.Error(diff)
	}
	if again.Documents[0].Path != "drafts/a.yaml" {
		t.Errorf("documents are not in order of path: %s", again.Documents[0].Path)
	}
	var value any
	if err := yaml.Unmarshal(b.Encode(), &value); err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if m := value.(map[string]any); m["date"] != nil {
		m["date"] = today // a timestamp to this reader
	}
	if err := schema.Validate(value); err != nil {
		t.Error(err)
	}
}

func TestOnlyWhatIsNewOrWorseFails(t *testing.T) {
	halves := func(r report.Result, text, process report.Verdict) report.Result {
		r.TextVerdict, r.ProcessVerdict = text, process
		return r
	}
	before := record(t, doc(
		result("GEN-01", report.NotMet), result("GEN-02", report.Partial), result("GEN-03", report.Met),
		result("GEN-04", report.NotStated), halves(result("GEN-05", report.Partial), report.Met, report.NotMet), result("GEN-06", report.Contradicted),
	))
	for _, c := range []struct {
		name string
		now  report.Result
		want string // the reason
		base report.BaselineState
	}{
		{"the same", result("GEN-01", report.NotMet), "", report.BaselineKnown},
		{"half there now", result("GEN-01", report.Partial), "", report.BaselineBetter},
		{"mended", result("GEN-01", report.Met), "", report.BaselineFixed},
		{"not asked any more", result("GEN-01", report.NotApplicable), "", report.BaselineFixed},
		{"offends now", result("GEN-01", report.Contradicted), "worse: GEN-01 is contradicted; in the baseline it is not met", report.BaselineWorse},
		{"half there no more", result("GEN-02", report.NotMet), "worse: GEN-02 is not met; in the baseline it is partial", report.BaselineWorse},
		{"not stated any more", result("GEN-02", report.NotStated), "worse: GEN-02 is not stated; in the baseline it is partial", report.BaselineWorse},
		{"weakened", result("GEN-03", report.Partial), "new: GEN-03 is partial, which is new since the baseline", report.BaselineNew},
		{"fact withdrawn", result("GEN-03", report.NotStated), "new: GEN-03 is not stated, which is new since the baseline", report.BaselineNew},
		{"still met", result("GEN-03", report.Met), "", ""},
		{"known not to be met", result("GEN-04", report.NotMet), "worse: GEN-04 is not met; in the baseline it is not stated", report.BaselineWorse},
		{"one half is weaker", halves(result("GEN-05", report.Partial), report.Partial, report.NotMet),
			"worse: GEN-05 is partial as in the baseline, but its text went from met to partial", report.BaselineWorse},
		{"one half is stronger", halves(result("GEN-05", report.Partial), report.Met, report.Partial), "", report.BaselineBetter},
		{"known offence", result("GEN-06", report.Contradicted), "", report.BaselineKnown},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := doc(c.now)
			gate, _ := apply(d, &Settings{Baseline: before})
			if got := strings.Join(messages(gate.Reasons), "; "); got != c.want {
				t.Errorf("reasons are %q, want %q", got, c.want)
			}
			state := report.BaselineState("")
			if b := d.Results[0].Baseline; b != nil {
				state = b.State
			}
			if state != c.base {
				t.Errorf("state is %q, want %q", state, c.base)
			}
		})
	}
}

// TestDocumentThatTheBaselineDoesNotHave: it cannot have lost anything, so it is asked what fails by itself.
func TestDocumentThatTheBaselineDoesNotHave(t *testing.T) {
	d := doc(result("GEN-01", report.Partial), result("GEN-02", report.NotStated), result("GEN-03", report.NotMet))
	d.Path = "drafts/new.yaml"
	gate, _ := apply(d, &Settings{Baseline: record(t, doc())})
	if diff := cmp.Diff([]string{"new: GEN-03 is not met, and the baseline does not have the document"}, messages(gate.Reasons)); diff != "" {
		t.Error(diff)
	}
}

func TestSeverityNarrowsTheBaseline(t *testing.T) {
	d := doc(severe(result("GEN-01", report.Partial), "low"), result("GEN-02", report.Partial))
	gate, _ := apply(d, &Settings{FailOn: "high", Baseline: record(t, doc(result("GEN-01", report.Met), result("GEN-02", report.Met)))})
	if diff := cmp.Diff([]string{"new: GEN-02 is partial, which is new since the baseline"}, messages(gate.Reasons)); diff != "" {
		t.Error(diff)
	}
}

// TestMinimaAreHeldAgainstTheBaseline: an old document that is below one passes as long as it does not sink.
func TestMinimaAreHeldAgainstTheBaseline(t *testing.T) {
	before := record(t, doc(result("GEN-01", report.Partial), result("GEN-02", report.NotMet)))
	s := &Settings{MinScore: at(60), MinThemes: map[string]float64{"gender": 60}, Baseline: before}
	if gate, _ := apply(doc(result("GEN-01", report.Partial), result("GEN-02", report.NotMet)), s); !gate.Passed {
		t.Errorf("reasons are %v", messages(gate.Reasons))
	}
	gate, _ := apply(doc(result("GEN-01", report.NotMet), result("GEN-02", report.NotMet)), s)
	want := []string{
		"worse: GEN-01 is not met; in the baseline it is partial",
		"score: score 0 is below the minimum 60 and below the 25 of the baseline",
		"theme: score of gender 0 is below the minimum 60 and below the 25 of the baseline",
	}
	if diff := cmp.Diff(want, messages(gate.Reasons)); diff != "" {
		t.Error(diff)
	}
}

// TestWaivedIsNotRecorded: it has a day of its own, after which it fails whatever the baseline.
func TestWaivedIsNotRecorded(t *testing.T) {
	d := doc(result("GEN-01", report.NotMet), result("GEN-02", report.NotMet))
	apply(d, &Settings{Waivers: []*Waiver{waiver("GEN-01")}})
	b := record(t, d)
	if s := b.Documents[0].Shortfalls; len(s) != 1 || s[0].Control != "GEN-02" {
		t.Errorf("recorded are %+v", s)
	}
}

func TestStandardInputCannotBeRecorded(t *testing.T) {
	d := doc()
	d.Path = "-"
	if err := NewRecorder(".").Add(d); err == nil {
		t.Error("it was recorded")
	}
	d.Path = "a\x1b.yaml" // would be written so that it cannot be read
	if err := NewRecorder(".").Add(d); err == nil {
		t.Error("a control character was recorded")
	}
}

// TestPruned takes out what is mended, tightens what got better, adds nothing, and leaves documents of other runs alone.
func TestPruned(t *testing.T) {
	other, gone := doc(result("GEN-01", report.NotMet)), doc(result("GEN-01", report.NotMet))
	other.Path, gone.Path = "drafts/other.yaml", "drafts/gone.yaml"
	before := record(t, doc(result("GEN-01", report.NotMet), result("GEN-02", report.Contradicted), result("GEN-03", report.Partial), result("GEN-04", report.Partial), result("GEN-05", report.Met)), other, gone)
	before.Missing = []string{"drafts/gone.yaml"}
	now := doc(result("GEN-01", report.Met), result("GEN-02", report.Partial), result("GEN-03", report.NotMet), result("GEN-04", report.Partial), result("GEN-05", report.NotMet))
	apply(now, &Settings{Baseline: before, Waivers: []*Waiver{waiver("GEN-04")}})
	recorder := NewRecorder(before.Dir)
	if err := recorder.Add(now); err != nil {
		t.Fatal(err)
	}
	after, shortfalls, documents := recorder.Pruned(before)
	if shortfalls != 1 || documents != 1 || len(after.Documents) != 2 {
		t.Errorf("%d shortfalls and %d documents went, %d are left", shortfalls, documents, len(after.Documents))
	}
	var got []string
	for _, s := range after.Documents[0].Shortfalls {
		got = append(got, s.Control+" "+string(s.Verdict))
	}
	if diff := cmp.Diff([]string{"GEN-02 partial", "GEN-03 partial", "GEN-04 partial"}, got); diff != "" {
		t.Error(diff)
	}
	if after.Documents[1].Path != "drafts/other.yaml" || len(after.Documents[1].Shortfalls) != 1 {
		t.Errorf("the other document is %+v", after.Documents[1])
	}
	if len(before.Documents) != 3 {
		t.Error("the baseline itself was changed")
	}
}

func TestBaselineOfDocumentsThatAreGoneIsSaid(t *testing.T) {
	b := record(t, doc(result("GEN-01", report.NotMet)))
	b.Missing = []string{"drafts/a.yaml"}
	_, audit := apply(doc(), &Settings{Baseline: b})
	if len(audit.Findings) != 1 || audit.Findings[0].Kind != report.BaselineGone || audit.Findings[0].Line != 6 || !audit.Passed {
		t.Errorf("audit is %+v", audit)
	}
}

func TestBadBaselinesAreLocated(t *testing.T) {
	good := string(record(t, doc(result("GEN-01", report.NotMet), result("GEN-02", report.NotMet))).Encode())
	for _, c := range []struct{ name, replace, by, want string }{
		{"another schema", "baseline/v1", "baseline/v2", `b.yaml:2:9: schema "cybernorm.baseline/v2" is not supported`},
		{"unknown key", "profile:", "profil:", `b.yaml:3:1: unknown key "profil"; did you mean profile?`},
		{"impossible date", today, "2026-02-31", "b.yaml:4:7: there is no date 2026-02-31"},
		{"verdict", "verdict: not_met", "verdict: met", `"met" is not a value of verdict`},
		{"edited", "control: GEN-01", "control: GEN-03", "the fingerprint is not that of GEN-03 on drafts/a.yaml; write the baseline again"},
		{"moved", "path: drafts/a.yaml", "path: drafts/b.yaml", "the fingerprint is not that of GEN-01 on drafts/b.yaml"},
		{"score", "score: 0", "score: 101", "score has to be between 0 and 100, not 101"},
		{"empty", good, "", "b.yaml:1:1: the file is empty; a baseline begins with schema: cybernorm.baseline/v1"},
		{"merge left", "profile:", "<<<<<<< HEAD\nprofile:", "b.yaml:3:1: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(good, c.replace) {
				t.Fatalf("there is no %q in\n%s", c.replace, good)
			}
			_, err := ParseBaseline("b.yaml", []byte(strings.Replace(good, c.replace, c.by, 1)))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
		})
	}
}

func FuzzParseBaseline(f *testing.F) {
	f.Add([]byte("schema: cybernorm.baseline/v1\nprofile: core\ndate: 2026-01-01\ndocuments:\n  - path: a.yaml\n    score: 3\n    themes: {gender: 1}\n    shortfalls: []\n"))
	f.Add([]byte("schema: &a [*a]\n"))
	f.Add([]byte("documents: [{path: a, themes: {x: {}}}]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := ParseBaseline("b.yaml", data)
		if err != nil {
			return
		}
		again, err := ParseBaseline("b.yaml", b.Encode())
		if err != nil {
			t.Fatalf("what was read is not written so that it can be read: %v\n%s", err, b.Encode())
		}
		if !bytes.Equal(b.Encode(), again.Encode()) {
			t.Errorf("it changes when it is written again:\n%s", again.Encode())
		}
	})
}

func FuzzWaiverPatterns(f *testing.F) {
	f.Add("drafts/**", "drafts/a.yaml")
	f.Add("{a,[", "../x")
	f.Fuzz(func(t *testing.T, pattern, path string) {
		w := waiver("GEN-01")
		w.Documents = []string{pattern}
		if w.names(path) && !ValidPattern(pattern) {
			t.Errorf("the malformed pattern %q names %q", pattern, path)
		}
	})
}
