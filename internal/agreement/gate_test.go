package agreement_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cybernorm/internal/agreement"
	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

var update = flag.Bool("update", false, "record the figures of agreement anew and write docs/agreement.md")

const (
	recordedFile = "../../testdata/agreement/recorded.json"
	page         = "../../docs/agreement.md"
	packFolder   = "../../policies"

	// tolerated is how far a figure may fall below the recorded one: a term that mends three verdicts may cost one.
	tolerated = 0.02
)

// TestAgreementWithPeopleHasNotFallen runs the real program over the labelled documents.
func TestAgreementWithPeopleHasNotFallen(t *testing.T) {
	corpus, gold := os.Getenv("CYBERNORM_CORPUS"), os.Getenv("CYBERNORM_GOLD")
	if corpus == "" || gold == "" {
		t.Skip("skipped: no corpus (set CYBERNORM_CORPUS to the folder that holds text/, CYBERNORM_GOLD to that of the labels)")
	}
	result, err := agreement.Measure(t.Context(), readLabels(t, gold), filepath.Join(corpus, "text"), judge)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		record(t, agreement.Record("Labels of experts", result))
		return
	}
	for _, fallen := range readRecorded(t).Fallen(result, tolerated) {
		t.Error(fallen)
	}
}

// TestPageShowsTheRecordedFigures needs no corpus: what is published is what was recorded.
func TestPageShowsTheRecordedFigures(t *testing.T) {
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if want := withFigures(t, string(content), readRecorded(t)); string(content) != want {
		t.Errorf("%s does not show the figures of %s; run go test ./internal/agreement -update with the corpus at hand", page, recordedFile)
	}
}

// judge is the program as the command line runs it, with every control of the catalogue.
func judge(ctx context.Context, kind document.Kind, paths []string) ([]report.Document, error) {
	c, err := checker.New(ctx, checker.Options{Profile: "full", Kind: kind, Date: "2026-01-01", Pack: os.DirFS(packFolder)})
	if err != nil {
		return nil, err
	}
	r, failures := c.Check(ctx, paths)
	var errs []error
	for _, f := range failures {
		errs = append(errs, fmt.Errorf("%s: %w", f.Path, f.Err))
	}
	return r.Documents, errors.Join(errs...)
}

func readLabels(t *testing.T, folder string) []*agreement.Labels {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no labels in %s: %v", folder, err)
	}
	var all []*agreement.Labels
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		labels, err := agreement.ReadLabels(filepath.Base(file), data)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, labels)
	}
	return all
}

func readRecorded(t *testing.T) agreement.Recorded {
	t.Helper()
	data, err := os.ReadFile(recordedFile)
	if err != nil {
		t.Fatal(err)
	}
	var recorded agreement.Recorded
	if err := json.Unmarshal(data, &recorded); err != nil {
		t.Fatal(err)
	}
	return recorded
}

func record(t *testing.T, r agreement.Recorded) {
	t.Helper()
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string]string{recordedFile: string(data) + "\n", page: withFigures(t, string(content), r)} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// withFigures puts the tables between the two marks of the page; the rest of it is written by hand.
func withFigures(t *testing.T, content string, r agreement.Recorded) string {
	t.Helper()
	const begin, end = "<!-- figures: written by go test ./internal/agreement -update, do not edit -->\n", "<!-- end of figures -->\n"
	before, rest, ok := strings.Cut(content, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s lacks the marks between which the figures stand", page)
	}
	var b bytes.Buffer
	if err := agreement.Markdown(&b, r); err != nil {
		t.Fatal(err)
	}
	return before + begin + b.String() + end + after
}
