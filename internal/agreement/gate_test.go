package agreement_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"cybernorm/internal/agreement"
	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

var update = flag.Bool("update", false, "record the figures of agreement anew and write docs/agreement.md")

const (
	recordedFolder = "../../testdata/agreement"
	page           = "../../docs/agreement.md"
	packFolder     = "../../policies"

	// tolerated is how far a figure may fall below the recorded one: a term that mends three verdicts may cost one.
	tolerated = 0.02
)

// set is a set of labels with figures of its own: what was learned from and what was not must never be told together.
type set struct {
	name   string // of its file and of its place in the page
	title  string
	labels string // the folder that holds them
}

// sets are in the order of the page. Labels that nobody tuned on are there once somebody has made them.
func sets() []set {
	all := []set{
		{"development", "Labels that were untouched first and then learned from", recordedFolder + "/development"},
		{"tuned", "Labels that the policies were tuned on from the start", os.Getenv("CYBERNORM_GOLD")},
	}
	fresh := set{"untouched", "Labels that nobody tuned on", recordedFolder + "/third"}
	if labels, _ := filepath.Glob(filepath.Join(fresh.labels, "*.yaml")); len(labels) > 0 {
		all = append([]set{fresh}, all...)
	}
	return all
}

func (s set) recordedFile() string { return filepath.Join(recordedFolder, s.name+".json") }

// TestAgreementWithPeopleHasNotFallen runs the real program over the labelled documents.
func TestAgreementWithPeopleHasNotFallen(t *testing.T) {
	corpus := os.Getenv("CYBERNORM_CORPUS")
	for _, s := range sets() {
		t.Run(s.name, func(t *testing.T) {
			if corpus == "" || s.labels == "" {
				t.Skip("skipped: no corpus (set CYBERNORM_CORPUS to the folder that holds text/, CYBERNORM_GOLD to that of the labels)")
			}
			result, err := agreement.Measure(t.Context(), readLabels(t, s.labels), filepath.Join(corpus, "text"), judge)
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				recorded := agreement.Record(s.title, result)
				writeJSON(t, s.recordedFile(), recorded)
				writePage(t, s.name, figuresOf(t, recorded))
				return
			}
			for _, fallen := range readRecorded(t, s).Fallen(result, tolerated) {
				t.Error(fallen)
			}
		})
	}
}

// TestPageShowsTheRecordedFigures needs no corpus: what is published is what was recorded.
func TestPageShowsTheRecordedFigures(t *testing.T) {
	content := readPage(t)
	for _, s := range sets() {
		if between(t, content, s.name, figuresOf(t, readRecorded(t, s))) != content {
			t.Errorf("%s does not show the figures of %s; run go test ./internal/agreement -update with the corpus at hand", page, s.recordedFile())
		}
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

func readRecorded(t *testing.T, s set) agreement.Recorded {
	t.Helper()
	var recorded agreement.Recorded
	readJSON(t, s.recordedFile(), &recorded)
	return recorded
}
