package importer

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// TestDamagedTexts damages texts, Markdown and pages, each format in more than a thousand ways and the same every time: what
// comes out is an error or a description in which every letter is accounted for.
func TestDamagedTexts(t *testing.T) {
	for _, ending := range []string{".txt", ".md", ".html"} {
		files, err := filepath.Glob("../../testdata/import/*" + ending)
		if err != nil || len(files) < 3 {
			t.Fatalf("%d documents end in %s", len(files), ending)
		}
		rnd := rand.New(rand.NewPCG(7, 2026))
		refused, slowest := 0, time.Duration(0)
		const each = 1200
		for n := range each {
			name := files[n%len(files)]
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			broken := spoil(rnd, data)
			start := time.Now()
			r, err := Import(context.Background(), name, broken, Options{Kind: document.Treaty})
			slowest = max(slowest, time.Since(start))
			if err != nil {
				refused++
				continue
			}
			lost := 0
			for _, x := range r.Dropped {
				lost += reading.CountLetters(x.Text)
			}
			if r.Kept+lost != r.Total {
				t.Fatalf("%s, damage %d: kept %d and dropped %d letters do not make up %d\n%q", name, n, r.Kept, lost, r.Total, broken)
			}
		}
		t.Logf("%s: %d damaged, %d refused, the slowest took %v", ending, each, refused, slowest)
		if refused*2 > each || slowest > 5*time.Second {
			t.Errorf("%s: %d of %d refused, the slowest took %v", ending, refused, each, slowest)
		}
	}
}

// spoil changes, cuts, doubles and scatters signs of structure.
func spoil(rnd *rand.Rand, data []byte) []byte {
	out := append([]byte(nil), data...)
	for k := 1 + rnd.IntN(6); k > 0 && len(out) > 60; k-- {
		at := rnd.IntN(len(out))
		end := min(len(out), at+1+rnd.IntN(300))
		switch rnd.IntN(6) {
		case 0:
			out[at] = byte(rnd.IntN(256))
		case 1:
			out = append(out[:at], out[end:]...)
		case 2:
			out = append(out[:end:end], out[at:]...)
		case 3:
			signs := []string{"\n\n", "\n(a) ", "\nArticle 7\n", "1. ", "|", "\n# ", "[^1]", "\r", "\f", "•\n", "&amp;", "<td>", "\u00ad", "Contents\n"}
			copy(out[at:], signs[rnd.IntN(len(signs))])
		case 4:
			out = out[:max(50, at)]
		case 5:
			for i := at; i < end; i++ {
				if out[i] == '\n' || out[i] == ' ' {
					out[i] = " \n\t"[rnd.IntN(3)]
				}
			}
		}
	}
	return out
}
