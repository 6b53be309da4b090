package checker

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"cybernorm/internal/report"
)

func TestAnchorsOfWhatIsMissing(t *testing.T) {
	for _, tt := range []struct {
		name, content string
		want          report.Anchors
	}{
		{"a.yaml", `schema: cybernorm/v1
kind: strategy
title: Alpha
language: en
process: {consultation: {rounds: 2, held: true}, sessions: {held: 3}}
provisions:
  - {id: p-1, zone: preamble, text: "Computers are everywhere."}
  - id: p-2
    text: |
      The Government will buy computers.
`, report.Anchors{Text: report.Place{Line: 10, Column: 7}, Process: report.Place{Line: 5, Column: 34}}},
		{"b.yaml", `# A comment comes first.
schema: cybernorm/v1
kind: strategy
title: Beta
language: en
provisions:
  - {id: p-1, zone: preamble, text: "Computers are everywhere."}
`, report.Anchors{Text: report.Place{Line: 2, Column: 1}, Process: report.Place{Line: 2, Column: 1}}},
		{"c.txt", `National Cyber Security Strategy

1. Measures

The Government will train teachers and will report on progress every year.
`, report.Anchors{Text: report.Place{Line: 5, Column: 1}, Process: report.Place{Line: 1, Column: 1}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), tt.name)
			if err := os.WriteFile(path, []byte(tt.content), 0o600); err != nil {
				t.Fatal(err)
			}
			reader := NewReader(Options{Pack: os.DirFS("../../policies")})
			source, err := reader.Read(context.Background(), path)
			if err != nil {
				t.Fatal(err)
			}
			facts, err := reader.Facts(context.Background(), source)
			if err != nil {
				t.Fatal(err)
			}
			for range 20 { // maps have no order
				if got := anchors(source.Document, facts); got != tt.want {
					t.Fatalf("anchors are %+v, want %+v", got, tt.want)
				}
			}
		})
	}
}
