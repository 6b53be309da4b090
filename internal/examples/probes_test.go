package examples

import (
	"context"
	"testing"

	"cybernorm/internal/document"
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

// TestProbes judges every golden sentence.
func TestProbes(t *testing.T) {
	var file struct {
		Probes []probe `yaml:"probes"`
	}
	readCases(t, "probes/probes.yaml", &file)
	if len(file.Probes) < 90 {
		t.Fatalf("%d probes, expected at least 90", len(file.Probes))
	}
	runners := openRunners(t, openPack(t))
	for _, p := range file.Probes {
		r := runners[p.Control]
		if r == nil {
			t.Errorf("no control %s", p.Control)
			continue
		}
		got, err := r.run(context.Background(), policy.Example{Document: p.document()})
		switch {
		case err != nil:
			t.Errorf("%s %q: %v", p.Control, p.Text, err)
		case got.Verdict != p.Expect:
			t.Errorf("%s %q: %s, expected %s (trap: %s)%s", p.Control, p.Text, got.Verdict, p.Expect, p.Trap, quotes(got))
		}
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
