package workbook_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"cybernorm/internal/report"
	"cybernorm/internal/workbook"
)

func sample() *report.Report {
	score := 40.0
	return &report.Report{
		Date: "2026-05-04", Tool: report.Tool{Name: "cybernorm", Version: "1"}, Policy: report.Policy{Profile: "core"},
		Documents: []report.Document{{
			Path: "drafts/a.yaml", Title: "=HYPERLINK(\"x\")", Score: report.Scores{Score: report.Score{Value: &score}},
			Results: []report.Result{
				{Control: "GEN-01", Title: "One", Verdict: report.Partial, Reason: "In part.", Evidence: []report.Evidence{{Provision: "art-5", Line: 7, Quote: "+1 gender\x1b[31m"}}},
				{Control: "GEN-02", Title: "Two", Verdict: report.NotMet},
				{Control: "GEN-03", Title: "Three", Verdict: report.Met, Assessment: &report.Assessment{Verdict: report.Met, Assessor: "B", Rationale: "So it is."}},
			},
		}},
	}
}

func written(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := workbook.Write(&b, sample()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// filled writes into cells of the sheet of controls, as a reviewer does.
func filled(t *testing.T, cells map[string]string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written(t)))
	if err != nil {
		t.Fatal(err)
	}
	for cell, text := range cells {
		if err := f.SetCellStr("Controls", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestReviewComesBack fills in what a reviewer fills in and reads it.
func TestReviewComesBack(t *testing.T) {
	got, err := workbook.Read(filled(t, map[string]string{"L3": "Met", "M3": "Article 9 says it.", "N3": "A. Reviewer", "L2": "not met"}))
	if err != nil {
		t.Fatal(err)
	}
	want := []workbook.Review{
		{Document: "drafts/a.yaml", Control: "GEN-01", Verdict: report.NotMet, Cell: "Controls!L2"},
		{Document: "drafts/a.yaml", Control: "GEN-02", Verdict: report.Met, Rationale: "Article 9 says it.", Reviewer: "A. Reviewer", Cell: "Controls!L3"},
		{Document: "drafts/a.yaml", Control: "GEN-03", Verdict: report.Met, Rationale: "So it is.", Reviewer: "B", Cell: "Controls!L4"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWrongCellsAreNamed(t *testing.T) {
	_, err := workbook.Read(filled(t, map[string]string{"L2": "fine", "L3": "mett", "B4": ""}))
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{`Controls!L2: "fine" is no verdict`, `Controls!L3: "mett"`, "Controls!L4: the row names no control"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error lacks %q:\n%v", want, err)
		}
	}
	for name, data := range map[string][]byte{"text": []byte("text"), "cut off": written(t)[:500]} {
		if _, err := workbook.Read(data); err == nil || !strings.Contains(err.Error(), "no workbook") {
			t.Errorf("%s: %v", name, err)
		}
	}
	f := excelize.NewFile()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	if _, err := workbook.Read(b.Bytes()); err == nil || !strings.Contains(err.Error(), "no sheet Controls") {
		t.Errorf("another workbook: %v", err)
	}
}

// TestTextsStayTexts: nothing from a document is taken for a formula or steers what shows it.
func TestTextsStayTexts(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t)))
	if err != nil {
		t.Fatal(err)
	}
	for cell, sheet := range map[string]string{"B8": "Overview", "H2": "Controls"} {
		if formula, err := f.GetCellFormula(sheet, cell); err != nil || formula != "" {
			t.Errorf("%s!%s has the formula %q (%v)", sheet, cell, formula, err)
		}
	}
	if title, _ := f.GetCellValue("Overview", "B8"); title != `=HYPERLINK("x")` {
		t.Errorf("title is %q", title)
	}
	if quote, _ := f.GetCellValue("Controls", "H2"); strings.ContainsRune(quote, '\x1b') || !strings.Contains(quote, "art-5, line 7: +1 gender") {
		t.Errorf("evidence is %q", quote)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		_, _ = workbook.Read(data)
	})
}
