package checker

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
)

// BenchmarkWarmEvaluation evaluates real strategies of about 100 KB with an engine that is ready: what each further document
// of a run costs in Rego. It needs the texts of CYBERNORM_CORPUS.
func BenchmarkWarmEvaluation(b *testing.B) {
	corpus := os.Getenv("CYBERNORM_CORPUS")
	if corpus == "" {
		b.Skip("skipped: no corpus")
	}
	ctx := context.Background()
	pack := os.DirFS("../../policies")
	opened, err := policy.Open(pack)
	if err != nil {
		b.Fatal(err)
	}
	engine, err := opened.Prepare(ctx, "full", document.Strategy)
	if err != nil {
		b.Fatal(err)
	}
	reader := NewReader(Options{Kind: document.Strategy, Pack: pack})
	for _, name := range []string{"us-ncs-2023", "singapore-css-2016", "uk-css-2011"} {
		source, err := reader.Read(ctx, filepath.Join(corpus, "text", name+".txt"))
		if err != nil {
			b.Fatal(err)
		}
		facts, err := reader.Facts(ctx, source)
		if err != nil {
			b.Fatal(err)
		}
		for _, processors := range []int{1, runtime.GOMAXPROCS(0)} {
			b.Run(fmt.Sprintf("%s/%d", name, processors), func(b *testing.B) {
				for b.Loop() {
					if _, err := engine.EvaluateOn(ctx, facts, processors); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
