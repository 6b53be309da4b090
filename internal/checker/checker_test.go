package checker_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/report"
	"cybernorm/policies"
)

func options() checker.Options {
	return checker.Options{Profile: "core", Date: "2026-01-02", Pack: policies.FS}
}

func description(kind, text string) string {
	return fmt.Sprintf("schema: cybernorm/v1\nkind: %s\ntitle: %s\nlanguage: en\nprovisions: [{id: p-1, text: %q}]\n", kind, kind, text)
}

func check(t *testing.T, o checker.Options, paths ...string) (*report.Report, []checker.Failure) {
	t.Helper()
	c, err := checker.New(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return c.Check(t.Context(), paths)
}

// TestReportsInOrderWhateverTheNumberOfJobs: several kinds at the same time, each with policies of its own.
func TestReportsInOrderWhateverTheNumberOfJobs(t *testing.T) {
	files := map[string]string{}
	var paths []string
	for i, kind := range []string{"treaty", "strategy", "norms-report", "capacity-programme", "treaty", "strategy"} {
		name := fmt.Sprintf("%d.yaml", 9-i)
		files[name] = description(kind, "The Government will, and each Party shall, protect the privacy of everyone.")
		paths = append(paths, name)
	}
	tree(t, files)
	var reports []*report.Report
	for _, jobs := range []int{1, 2, 16} {
		o := options()
		o.Jobs = jobs
		r, failures := check(t, o, paths...)
		if failures != nil {
			t.Fatal(failures)
		}
		reports = append(reports, r)
	}
	for i, d := range reports[0].Documents {
		if d.Path != paths[i] || d.Digest == "" || !d.Gate.Passed || len(d.Results) == 0 {
			t.Errorf("document %d is %s with digest %q, gate %v and %d results, want %s", i, d.Path, d.Digest, d.Gate.Passed, len(d.Results), paths[i])
		}
	}
	for _, r := range reports[1:] {
		if diff := cmp.Diff(reports[0], r); diff != "" {
			t.Errorf("another number of jobs, another report:\n%s", diff)
		}
	}
}

// TestFailuresKeepTheOthers: what cannot be evaluated is named, each with its reason, and the rest is reported.
func TestFailuresKeepTheOthers(t *testing.T) {
	tree(t, map[string]string{
		"good.yaml": description("strategy", "The Government will act."), "kind.yaml": description("novel", "Once upon a time."),
		"finnish.yaml": strings.Replace(description("strategy", "Hallitus toimii."), "language: en", "language: fi", 1),
		"large.yaml":   description("strategy", strings.Repeat("The Government will act. ", 40)), "blank.txt": " \n",
	})
	o := options()
	o.MaxBytes = 400
	r, failures := check(t, o, "kind.yaml", "good.yaml", "finnish.yaml", "large.yaml", "blank.txt", "missing.yaml")
	if len(r.Documents) != 1 || r.Documents[0].Path != "good.yaml" {
		t.Errorf("report has %d documents", len(r.Documents))
	}
	want := map[string]string{
		"kind.yaml": "kind.yaml:2:7: ", "finnish.yaml": "fi", "large.yaml": "larger than 400 bytes", "blank.txt": "is empty", "missing.yaml": "no such file",
	}
	for _, f := range failures {
		if part, ok := want[f.Path]; !ok || !strings.Contains(f.Err.Error(), part) {
			t.Errorf("%s: %v; want %q", f.Path, f.Err, part)
		}
		delete(want, f.Path)
	}
	if len(want) > 0 {
		t.Errorf("no failure for %v", want)
	}
}

// TestNothingToEvaluateIsAFailure: a run over no documents never looks like one that found nothing wrong.
func TestNothingToEvaluateIsAFailure(t *testing.T) {
	if r, failures := check(t, options()); len(failures) != 1 || len(r.Documents) != 0 {
		t.Errorf("failures are %v", failures)
	}
}

// TestBrokenPackIsSaidOnce: it is not the fault of any document.
func TestBrokenPackIsSaidOnce(t *testing.T) {
	tree(t, map[string]string{"a.yaml": description("strategy", "The Government will act."), "b.yaml": description("strategy", "The Government will act.")})
	for name, content := range map[string]string{"lexicon/families.yaml": "families: [", "lib/score.rego": "package cybernorm.score\n\noverall := {"} {
		o := options()
		o.Pack = packWith(t, name, content)
		r, failures := check(t, o, "a.yaml", "b.yaml")
		if len(failures) != 1 || failures[0].Path != "" || len(r.Documents) != 0 {
			t.Errorf("%s: %d documents, failures %v", name, len(r.Documents), failures)
		}
	}
}

func packWith(t *testing.T, name, content string) fs.FS {
	t.Helper()
	pack := fstest.MapFS{}
	err := fs.WalkDir(policies.FS, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(policies.FS, path)
		pack[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if pack[name] == nil {
		t.Fatalf("the pack has no %s", name)
	}
	pack[name] = &fstest.MapFile{Data: []byte(content)}
	return pack
}

func TestOptionsAreChecked(t *testing.T) {
	o := options()
	o.Profile = "everything"
	var unknown *checker.ProfileError
	if _, err := checker.New(t.Context(), o); !errors.As(err, &unknown) || !strings.Contains(err.Error(), "core") {
		t.Errorf("profile: %v", err)
	}
	o = options()
	o.Date = "2026-02-30"
	if _, err := checker.New(t.Context(), o); err == nil {
		t.Error("an impossible date was taken")
	}
}

// TestInterruptedRunReportsNothing: a verdict on half of the work would look like one on all of it.
func TestInterruptedRunReportsNothing(t *testing.T) {
	tree(t, map[string]string{"a.yaml": description("strategy", "The Government will act.")})
	c, err := checker.New(t.Context(), options())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, failures := c.Check(ctx, []string{"a.yaml"})
	if len(r.Documents) != 0 || len(failures) != 1 || !errors.Is(failures[0].Err, context.Canceled) {
		t.Errorf("%d documents, failures %v", len(r.Documents), failures)
	}
}

// TestKindAndLanguageOfARunNeverOverrideADescription, nor does a description without language take another than the run's.
func TestKindAndLanguageOfARunNeverOverrideADescription(t *testing.T) {
	english := description("strategy", "The Government will act.")
	tree(t, map[string]string{"en.yaml": english, "none.yaml": strings.Replace(english, "language: en\n", "", 1)})
	for _, tt := range []struct {
		path, language, want, fails string
		kind                        document.Kind
	}{
		{"en.yaml", "", "en", "", ""},
		{"en.yaml", "en", "en", "", document.Strategy},
		{"en.yaml", "fr", "", "leave --language out", ""},
		{"en.yaml", "", "", "leave --kind out", document.Treaty},
		{"none.yaml", "fr", "fr", "", ""},
	} {
		o := options()
		o.Language, o.Kind = tt.language, tt.kind
		s, err := checker.NewReader(o).Read(t.Context(), tt.path)
		switch {
		case tt.fails == "" && (err != nil || s.Document.Language != tt.want):
			t.Errorf("%+v: language %q, error %v", tt, s.Document.Language, err)
		case tt.fails != "" && (err == nil || !strings.Contains(err.Error(), tt.fails)):
			t.Errorf("%+v: error %v", tt, err)
		}
	}
}

// TestDescriptionIsToldByContentWhereTheNameSaysNothing: its YAML is never taken for wording.
func TestDescriptionIsToldByContentWhereTheNameSaysNothing(t *testing.T) {
	content := description("strategy", "The Government will act.")
	tree(t, map[string]string{"draft": content, "draft.txt": content})
	for _, path := range []string{"draft", "draft.txt", checker.Stdin} {
		file, err := os.Open("draft")
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		o := options()
		o.Stdin = file
		s, err := checker.NewReader(o).Read(t.Context(), path)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if len(s.Document.Provisions) != 1 || s.Document.Title != "strategy" {
			t.Errorf("%s was not read as a description: %d provisions, title %q", path, len(s.Document.Provisions), s.Document.Title)
		}
		if _, err := checker.NewReader(o).Import(t.Context(), "draft.txt"); err == nil {
			t.Error("a description was imported as a text")
		}
	}
}

// TestTuningIsThatOfEachDocument: documents under different configurations in one run, each judged by its own.
func TestTuningIsThatOfEachDocument(t *testing.T) {
	text := description("strategy", "The Government will buy computers.")
	tree(t, map[string]string{"a.yaml": text, "b.yaml": text, "c.yaml": text})
	changed := &checker.Tuning{Config: "x.yaml", Severities: map[string]string{"GEN-01": "low"}, RequireEvidence: true}
	o := options()
	o.Tuning = func(path string) *checker.Tuning {
		if path == "b.yaml" {
			return changed
		}
		return nil
	}
	r, failures := check(t, o, "a.yaml", "b.yaml", "c.yaml")
	if failures != nil {
		t.Fatal(failures)
	}
	for _, d := range r.Documents {
		severity := ""
		for _, result := range d.Results {
			if result.Control == "GEN-01" {
				severity = result.Severity + " " + result.Declared
			}
		}
		want := []any{"", false, "critical "}
		if d.Path == "b.yaml" {
			want = []any{"x.yaml", true, "low critical"}
		}
		if diff := cmp.Diff(want, []any{d.Config.File, d.Config.RequireEvidence, severity}); diff != "" {
			t.Errorf("%s: %s", d.Path, diff)
		}
	}
	changed.Severities = map[string]string{"GEN-01": "grave"}
	if _, failures := check(t, o, "b.yaml"); len(failures) != 1 || !strings.Contains(failures[0].Err.Error(), `unknown severity "grave"`) {
		t.Errorf("failures are %v", failures)
	}
}
