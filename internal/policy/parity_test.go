package policy

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"reflect"
	"testing"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
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
	if testing.Short() {
		t.Skip("skipped: starts another process")
	}
	files := real(t)
	pack := open(t, files)
	var facts []*annotate.Facts
	for _, kind := range document.Kinds() {
		facts = append(facts, factsOf(kind), everything(kind, pack, document.ZoneOperative), everything(kind, pack, document.ZonePreamble))
	}
	folder := t.TempDir()
	if err := os.CopyFS(folder, files); err != nil {
		t.Fatal(err)
	}
	theirs := onStockOPA(t, folder, facts)
	if len(theirs) != len(facts) {
		t.Fatalf("opa gives %d reports for %d documents: one is undefined", len(theirs), len(facts))
	}
	seen := map[report.Verdict]bool{}
	for n, f := range facts {
		e := prepare(t, pack, "full", f.Document.Kind)
		d, err := e.Evaluate(context.Background(), f)
		if err != nil {
			t.Fatal(err)
		}
		if ours := (judged{d.Score, d.Results}); !reflect.DeepEqual(ours, theirs[n]) {
			t.Errorf("document %d (%s)\n we say %+v\nopa says %+v", n, f.Document.Kind, ours, theirs[n])
		}
		for _, r := range d.Results {
			seen[r.Verdict] = true
		}
	}
	if len(seen) != 7 {
		t.Errorf("the documents get the verdicts %v, want all seven for a comparison that means something", seen)
	}
}
