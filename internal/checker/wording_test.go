package checker

import (
	"os"
	"path/filepath"
	"testing"

	"cybernorm/internal/report"
)

// TestWordingMarksEveryPassage: each piece of evidence that is a passage is marked once in its provision, word for word, with
// words inside it; a report that was not asked for the text has none.
func TestWordingMarksEveryPassage(t *testing.T) {
	files, err := filepath.Glob("../../inputs/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no inputs", err)
	}
	check := func(text bool) *report.Report {
		c, err := New(t.Context(), Options{Profile: "full", Date: "2024-01-31", Pack: os.DirFS("../../policies"), Text: text})
		if err != nil {
			t.Fatal(err)
		}
		r, failures := c.Check(t.Context(), files)
		if len(failures) > 0 {
			t.Fatal(failures)
		}
		return r
	}
	for _, d := range check(false).Documents {
		if d.Text != nil {
			t.Fatalf("%s has its text without being asked", d.Path)
		}
	}
	terms, passages := 0, 0
	for _, d := range check(true).Documents {
		type key struct {
			control  string
			evidence int
		}
		marked := map[key]string{}
		for _, p := range d.Text.Provisions {
			for _, m := range p.Marks {
				k := key{m.Control, m.Evidence}
				if _, twice := marked[k]; twice {
					t.Errorf("%s: evidence %d of %s is marked twice", d.Path, m.Evidence, m.Control)
				}
				marked[k] = p.ID + "\x00" + p.Text[m.Start:m.End]
				for _, s := range m.Terms {
					if s.Start < m.Start || s.End > m.End || s.Start >= s.End {
						t.Errorf("%s: term %v of %s lies outside of %v", d.Path, s, m.Control, m)
					}
					terms++
				}
			}
		}
		for _, r := range d.Results {
			for n, e := range r.Evidence {
				if e.Fact != "" {
					continue
				}
				passages++
				if got := marked[key{r.Control, n}]; got != e.Provision+"\x00"+e.Quote {
					t.Errorf("%s: evidence %d of %s is %q of %s, marked is %q", d.Path, n, r.Control, e.Quote, e.Provision, got)
				}
			}
		}
	}
	if passages < 100 || terms < passages/2 {
		t.Errorf("only %d passages with %d terms", passages, terms)
	}
}

// TestWordingTellsRepeatedSentencesApart: a sentence that stands twice in a provision is marked where it is evidence.
func TestWordingTellsRepeatedSentencesApart(t *testing.T) {
	const repeated = `schema: cybernorm/v1
kind: treaty
title: T
language: en
provisions:
  - id: art-1
    text: |
      Each Party shall respect human rights in all measures under this agreement on computer systems.
      Each Party shall respect human rights in all measures under this agreement on computer systems.
`
	file := filepath.Join(t.TempDir(), "twice.yaml")
	if err := os.WriteFile(file, []byte(repeated), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := New(t.Context(), Options{Profile: "full", Date: "2024-01-31", Pack: os.DirFS("../../policies"), Text: true})
	if err != nil {
		t.Fatal(err)
	}
	r, failures := c.Check(t.Context(), []string{file})
	if len(failures) > 0 {
		t.Fatal(failures)
	}
	lines := map[int]int{}
	for _, m := range r.Documents[0].Text.Provisions[0].Marks {
		lines[m.Start]++
	}
	if len(lines) != 2 {
		t.Errorf("marks begin at %v, want two places", lines)
	}
}
