package policy

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"
	"testing/fstest"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/lexicon"
	"cybernorm/internal/report"
)

// judged is the part of a report that the policies make.
type judged struct {
	Score   report.Scores   `json:"score"`
	Results []report.Result `json:"results"`
}

// onStockOPA evaluates facts on the opa command, all in one process.
func onStockOPA(t *testing.T, folder string, facts []*annotate.Facts) []judged {
	t.Helper()
	input, err := json.Marshal(facts)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "go", "tool", "opa", "eval", "--format", "raw", "--stdin-input", "--bundle", folder,
		"[r | some facts in input; r := data.cybernorm.report with input as facts]")
	cmd.Stdin = bytes.NewReader(input)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	text, err := cmd.Output()
	if err != nil {
		t.Fatalf("opa: %v\n%s%s", err, text, stderr.Bytes())
	}
	var out []judged
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatalf("opa: %v\n%s", err, text)
	}
	return out
}

func TestStockOPASaysTheSame(t *testing.T) {
	files := real(t)
	pack := open(t, files)
	var facts []*annotate.Facts
	for _, kind := range document.Kinds() {
		facts = append(facts, factsOf(kind), everything(kind, pack, document.ZoneOperative), everything(kind, pack, document.ZonePreamble))
	}
	seen := map[report.Verdict]bool{}
	for _, d := range agreed(t, files, pack, facts) {
		for _, r := range d.Results {
			seen[r.Verdict] = true
		}
	}
	if len(seen) != 7 {
		t.Errorf("the documents get the verdicts %v, want all seven for a comparison that means something", seen)
	}
}

func TestStockOPASaysTheSameOfTheInputs(t *testing.T) {
	names, err := filepath.Glob("../../inputs/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Fatal("no inputs to compare")
	}
	lex, err := lexicon.Load(os.DirFS(packRoot + "/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	annotator := annotate.New(lex)
	var facts []*annotate.Facts
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Parse(name, content)
		if err != nil {
			t.Fatal(err)
		}
		f, err := annotator.Annotate(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		facts = append(facts, f)
	}
	files := real(t)
	agreed(t, files, open(t, files), facts)
}

// agreed judges facts here and on stock OPA, and fails when they differ.
func agreed(t *testing.T, files fstest.MapFS, pack *Pack, facts []*annotate.Facts) []*report.Document {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped: starts another process")
	}
	folder := t.TempDir()
	if err := os.CopyFS(folder, files); err != nil {
		t.Fatal(err)
	}
	theirs := onStockOPA(t, folder, facts)
	if len(theirs) != len(facts) {
		t.Fatalf("opa gives %d reports for %d documents: one is undefined", len(theirs), len(facts))
	}
	var ours []*report.Document
	for n, f := range facts {
		d, err := prepare(t, pack, "full", f.Document.Kind).Evaluate(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		ours = append(ours, d)
		if here := (judged{d.Score, d.Results}); !reflect.DeepEqual(here, theirs[n]) {
			t.Errorf("document %d (%s)\n we say %+v\nopa says %+v", n, f.Document.Kind, here, theirs[n])
		}
	}
	return ours
}
