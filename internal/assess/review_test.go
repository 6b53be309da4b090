package assess_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"cybernorm/internal/assess"
	"cybernorm/internal/checker"
	"cybernorm/internal/report"
	"cybernorm/internal/workbook"
	"cybernorm/policies"
)

// TestWorkbookRoundTrip writes the workbook of a document, fills in a reviewer's verdict, reads it back into the description and
// judges it again: the verdict is the person's, and is shown as such.
func TestWorkbookRoundTrip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "strategy.yaml")
	text := "# Ours.\nschema: cybernorm/v1\nkind: strategy\ntitle: A strategy\nlanguage: en\nprovisions:\n  - {id: s-1, text: The Government will publish a report.}\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	before := judge(t, path)
	var book bytes.Buffer
	if err := workbook.Write(&book, before); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("Controls")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if row[1] == "GEN-01" {
			for column, value := range map[int]string{12: "met", 13: "The law above it says so.", 14: "A. Reviewer"} {
				cell, err := excelize.CoordinatesToCellName(column, i+1)
				if err != nil {
					t.Fatal(err)
				}
				if err := f.SetCellStr("Controls", cell, value); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	var filled bytes.Buffer
	if err := f.Write(&filled); err != nil {
		t.Fatal(err)
	}
	reviews, err := workbook.Read(filled.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	got, n, err := assess.Reviewed(path, []byte(text), reviews, func(string) bool { return true }, assess.Person{Date: "2026-05-04"})
	if err != nil || n != 1 {
		t.Fatalf("%d verdicts, error %v", n, err)
	}
	if err := os.WriteFile(path, got, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, r := range judge(t, path).Documents[0].Results {
		if r.Control != "GEN-01" {
			continue
		}
		if r.Verdict != report.Met || r.Assessment == nil || r.Assessment.Assessor != "A. Reviewer" || r.Assessment.Rationale != "The law above it says so." {
			t.Errorf("GEN-01 is %s, assessed %+v", r.Verdict, r.Assessment)
		}
	}
	if !bytes.HasPrefix(got, []byte("# Ours.\n")) {
		t.Errorf("the comment is gone:\n%s", got)
	}
}

func judge(t *testing.T, path string) *report.Report {
	t.Helper()
	c, err := checker.New(context.Background(), checker.Options{Date: "2026-05-04", Pack: policies.FS})
	if err != nil {
		t.Fatal(err)
	}
	r, failures := c.Check(context.Background(), []string{path})
	if len(failures) > 0 {
		t.Fatal(failures[0].Err)
	}
	return r
}
