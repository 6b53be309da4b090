package policy

import (
	"context"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/policies"
)

// BenchmarkEvaluate judges a text of 100 KB with prepared policies, input included.
func BenchmarkEvaluate(b *testing.B) {
	pack := open(b, policies.FS)
	for _, profile := range []string{"core", "full"} {
		b.Run(profile, func(b *testing.B) {
			e := prepare(b, pack, profile, document.Treaty)
			facts := long(spokenOf(pack))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := e.Evaluate(context.Background(), facts); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkColdStart opens the pack, compiles what one document needs, and judges it.
func BenchmarkColdStart(b *testing.B) {
	facts := long(spokenOf(open(b, policies.FS)))
	for _, profile := range []string{"core", "full"} {
		b.Run(profile, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e := prepare(b, open(b, policies.FS), profile, document.Treaty)
				if _, err := e.Evaluate(context.Background(), facts); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b, policies.FS)
	}
}

func BenchmarkPrepare(b *testing.B) {
	pack := open(b, policies.FS)
	prepare(b, pack, "full", document.Treaty) // parses
	for b.Loop() {
		prepare(b, pack, "full", document.Treaty)
	}
}
