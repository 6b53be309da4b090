package wording_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
	"cybernorm/internal/wording"
	"cybernorm/policies"
)

func languages() []string { return []string{"en", "fr", "es"} }

// TestClausesMeetWhatTheyAreProposedFor puts each clause into a document of each kind that the control is asked of: words that
// we propose and then find wanting would be worse than none.
func TestClausesMeetWhatTheyAreProposedFor(t *testing.T) {
	pack, err := policy.Open(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range languages() {
		clauses, err := wording.Load(policies.FS, language)
		if err != nil {
			t.Fatal(err)
		}
		for _, kind := range document.Kinds() {
			t.Run(language+"/"+string(kind), func(t *testing.T) {
				verdicts, texts := judge(t, pack, clauses, kind, language)
				for id, v := range verdicts {
					if v != report.Met && v != report.NotApplicable {
						t.Errorf("%s is %s with the clause %q", id, v, texts[id])
					}
				}
				if len(verdicts) < 20 {
					t.Errorf("only %d clauses", len(verdicts))
				}
			})
		}
	}
}

// titles say in each language that the text is about cyber.
var titles = map[string]string{"en": "A text on cybersecurity", "fr": "Un texte sur la cybersécurité", "es": "Un texto sobre la ciberseguridad"}

// judge writes a description for each clause alone and gives what the text says of its control.
func judge(t *testing.T, pack *policy.Pack, clauses *wording.Clauses, kind document.Kind, language string) (map[string]report.Verdict, map[string]string) {
	t.Helper()
	folder := t.TempDir()
	texts := map[string]string{}
	var paths []string
	for _, c := range pack.Catalogue() {
		text, ok := clauses.Clause(c.ID, kind)
		if !ok || !c.AppliesToKind(string(kind)) {
			continue
		}
		texts[c.ID] = text
		path := filepath.Join(folder, c.ID+".yaml")
		content := "schema: cybernorm/v1\nkind: " + string(kind) + "\ntitle: " + titles[language] + "\nlanguage: " + language +
			"\nprovisions:\n  - id: p-1\n    text: " + strconv.Quote(text) + "\n"
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	c, err := checker.New(context.Background(), checker.Options{Profile: "full", Date: "2026-01-01", Pack: policies.FS})
	if err != nil {
		t.Fatal(err)
	}
	r, failures := c.Check(context.Background(), paths)
	if len(failures) > 0 {
		t.Fatal(failures[0].Err)
	}
	verdicts := map[string]report.Verdict{}
	for _, d := range r.Documents {
		id := strings.TrimSuffix(filepath.Base(d.Path), ".yaml")
		for _, x := range d.Results {
			if x.Control == id {
				verdicts[id] = x.TextVerdict
			}
		}
	}
	return verdicts, texts
}

// TestEveryControlHasAClauseOrNone lists the controls that no clause meets, so that a new one is not forgotten.
func TestEveryControlHasAClauseOrNone(t *testing.T) {
	none := map[string]bool{
		"CYB-02": true, "CYB-03": true, "CYB-04": true, "CYB-11": true, // limit or delete what is there
		"HR-07": true, "HR-08": true, "GEN-26": true, "GEN-27": true, "MSP-19": true, // guards
		"GEN-06": true, "GEN-07": true, // breadth and survival are properties of the whole text
		"GEN-09": true, "MSP-05": true, "MSP-06": true, "MSP-07": true, "MSP-08": true, "MSP-17": true, // process
	}
	pack, err := policy.Open(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range languages() {
		clauses, err := wording.Load(policies.FS, language)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range pack.Catalogue() {
			if _, ok := clauses.Clause(c.ID, document.Strategy); ok == none[c.ID] {
				t.Errorf("%s: %s has a clause: %v", language, c.ID, ok)
			}
		}
	}
}
