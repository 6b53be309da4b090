package examples

import (
	"context"
	"os"
	"testing"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/lexicon"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// probe is a golden sentence: one provision, one control, the verdict that an expert gives.
type probe struct {
	Control  string         `yaml:"control"`
	Kind     document.Kind  `yaml:"kind"`
	Zone     document.Zone  `yaml:"zone"`
	Language string         `yaml:"language"`
	Expect   report.Verdict `yaml:"expect"`
	Trap     string         `yaml:"trap"`
	Text     string         `yaml:"text"`
}

// TestProbes judges every golden sentence whose control the catalogue has, and says how many wait for theirs.
func TestProbes(t *testing.T) {
	content, err := os.ReadFile("../../testdata/probes/probes.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Probes []probe `yaml:"probes"`
	}
	if err := yaml.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Probes) < 90 {
		t.Fatalf("%d probes, expected at least 90", len(file.Probes))
	}
	pack := openPack(t)
	lex, err := lexicon.Load(os.DirFS(packRoot + "/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, c := range pack.Catalogue() {
		known[c.ID] = true
	}
	runners := map[string]*runner{}
	waiting := 0
	for _, p := range file.Probes {
		if !known[p.Control] {
			waiting++
			continue
		}
		r := runners[p.Control]
		if r == nil {
			r = &runner{pack: pack, annotator: annotate.New(lex), id: p.Control, engines: map[document.Kind]*policy.Engine{}}
			runners[p.Control] = r
		}
		got, err := r.run(context.Background(), policy.Example{Document: p.document()})
		switch {
		case err != nil:
			t.Errorf("%s %q: %v", p.Control, p.Text, err)
		case got.Verdict != p.Expect:
			t.Errorf("%s %q: %s, expected %s (trap: %s)%s", p.Control, p.Text, got.Verdict, p.Expect, p.Trap, quotes(got))
		}
	}
	if waiting > 0 {
		t.Logf("%d probes wait for their controls", waiting)
	}
}

func (p probe) document() *document.Document {
	provision := document.Provision{ID: "p-1", Zone: p.Zone, Text: p.Text, Pos: document.Pos{Line: 1, Column: 1}}
	if provision.Zone == "" {
		provision.Zone = document.ZoneOperative
	}
	d := &document.Document{Schema: document.Schema, Kind: p.Kind, Title: "Probe", Language: p.Language}
	if d.Language == "" {
		d.Language = "en"
	}
	d.Provisions = []document.Provision{provision}
	return d
}
