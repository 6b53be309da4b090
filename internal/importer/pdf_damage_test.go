package importer

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// TestDamagedPDFs reads our PDFs, and those of the corpus where it is there, with bytes changed the same way each time:
// an error or a document, but no panic, no hang and no flood of memory.
func TestDamagedPDFs(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
	ours, err := filepath.Glob("../../testdata/import/*.pdf")
	if err != nil || len(ours) < 8 {
		t.Fatalf("%d PDFs", len(ours))
	}
	damage(t, ours, 1100/len(ours)+1)
	if corpus := os.Getenv("CYBERNORM_CORPUS"); corpus != "" {
		theirs, err := filepath.Glob(filepath.Join(corpus, "originals", "*.pdf"))
		if err != nil || len(theirs) == 0 {
			t.Fatalf("%d PDFs in the corpus", len(theirs))
		}
		damage(t, theirs, 25)
	}
}

func damage(t *testing.T, files []string, each int) {
	t.Helper()
	rnd := rand.New(rand.NewPCG(5, 2026))
	total, failed := 0, 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for i := range each {
			total++
			if !survives(t, fmt.Sprintf("%s, change %d", filepath.Base(f), i), readPDF, mutate(rnd, data)) {
				failed++
			}
		}
	}
	t.Logf("%d damaged files, %d refused", total, failed)
	if failed == 0 || failed == total {
		t.Errorf("%d of %d damaged files are refused, which shows little", failed, total)
	}
}
