package checker

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/report"
)

// expected is what must come out of one of the descriptions in inputs; see testdata/inputs/expected.yaml.
type expected struct {
	Verdicts map[string]oneOf `yaml:"verdicts"`
	Only     oneOf            `yaml:"only"`
	Never    oneOf            `yaml:"never"`
	Score    struct {
		AtLeast *float64 `yaml:"at_least"`
		AtMost  *float64 `yaml:"at_most"`
		Below   *float64 `yaml:"below"`
	} `yaml:"score"`
	Coverage *float64 `yaml:"coverage"`
	SameAs   string   `yaml:"same_as"`
}

// oneOf is a verdict or a list of verdicts.
type oneOf []report.Verdict

func (o *oneOf) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		*o = oneOf{report.Verdict(node.Value)}
		return nil
	}
	return node.Decode((*[]report.Verdict)(o))
}

func TestInputsGetTheVerdictsOfThePublicRecord(t *testing.T) {
	content, err := os.ReadFile("../../testdata/inputs/expected.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Files map[string]expected `yaml:"files"`
	}
	if err := yaml.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("../../inputs/*.yaml")
	if err != nil || len(paths) != len(file.Files) {
		t.Fatalf("%d descriptions and %d expectations (%v)", len(paths), len(file.Files), err)
	}
	c, err := New(context.Background(), Options{Profile: "full", Date: "2026-01-01", Pack: os.DirFS("../../policies")})
	if err != nil {
		t.Fatal(err)
	}
	r, failures := c.Check(context.Background(), paths)
	for _, f := range failures {
		t.Error(f.Path, f.Err)
	}
	byName := map[string]report.Document{}
	for _, d := range r.Documents {
		byName[filepath.Base(d.Path)] = d
	}
	for name, want := range file.Files {
		t.Run(name, func(t *testing.T) { compare(t, byName[name], want, byName) })
	}
}

func compare(t *testing.T, d report.Document, want expected, all map[string]report.Document) {
	got := map[string]report.Result{}
	for _, r := range d.Results {
		got[r.Control] = r
		if len(want.Only) > 0 && !slices.Contains(want.Only, r.Verdict) || slices.Contains(want.Never, r.Verdict) {
			t.Errorf("%s is %s: %s%s", r.Control, r.Verdict, r.Reason, quoted(r))
		}
	}
	for control, verdicts := range want.Verdicts {
		if r := got[control]; !slices.Contains(verdicts, r.Verdict) {
			t.Errorf("%s is %q, expected %v: %s%s", control, r.Verdict, verdicts, r.Reason, quoted(r))
		}
	}
	if d.Score.Value == nil {
		t.Fatal("no score")
	}
	value := *d.Score.Value
	if s := want.Score; s.AtLeast != nil && value < *s.AtLeast || s.AtMost != nil && value > *s.AtMost || s.Below != nil && value >= *s.Below {
		t.Errorf("score %.1f", value)
	}
	if want.Coverage != nil && (d.Score.Coverage == nil || *d.Score.Coverage != *want.Coverage) {
		t.Errorf("coverage %v, expected %v", d.Score.Coverage, *want.Coverage)
	}
	if want.SameAs == "" {
		return
	}
	twin := all[want.SameAs]
	for n, r := range twin.Results {
		if d.Results[n].Verdict != r.Verdict {
			t.Errorf("%s is %s, in %s %s%s", r.Control, d.Results[n].Verdict, want.SameAs, r.Verdict, quoted(d.Results[n]))
		}
	}
}

func quoted(r report.Result) string {
	out := ""
	for _, e := range r.Evidence {
		out += "\n    " + e.Force + " " + e.Zone + ": " + e.Quote
	}
	return out
}
