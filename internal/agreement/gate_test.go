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

func sets() []set {
	return []set{
		{"untouched", "Labels that nobody tuned on", recordedFolder + "/untouched"},
		{"development", "Labels that were untouched first and then learned from", recordedFolder + "/development"},
		{"tuned", "Labels that the policies were tuned on from the start", os.Getenv("CYBERNORM_GOLD")},
	}
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
				record(t, s, agreement.Record(s.title, result))
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
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sets() {
		if want := withFigures(t, string(content), s, readRecorded(t, s)); string(content) != want {
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
	data, err := os.ReadFile(s.recordedFile())
	if err != nil {
		t.Fatal(err)
	}
	var recorded agreement.Recorded
	if err := json.Unmarshal(data, &recorded); err != nil {
		t.Fatal(err)
	}
	return recorded
}

func record(t *testing.T, s set, r agreement.Recorded) {
	t.Helper()
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string]string{s.recordedFile(): string(data) + "\n", page: withFigures(t, string(content), s, r)} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// withFigures puts the tables of a set between its marks in the page; the rest of it is written by hand.
func withFigures(t *testing.T, content string, s set, r agreement.Recorded) string {
	t.Helper()
	begin := "<!-- figures, " + s.name + ": written by go test ./internal/agreement -update, do not edit -->\n"
	const end = "<!-- end of figures -->\n"
	before, rest, ok := strings.Cut(content, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s lacks the marks between which the figures of %s stand", page, s.name)
	}
	var b bytes.Buffer
	if err := agreement.Markdown(&b, r); err != nil {
		t.Fatal(err)
	}
	return before + begin + b.String() + end + after
}
