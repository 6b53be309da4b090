package annotate

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"cybernorm/internal/document"
)

// TestOddTextsTakeNoLonger feeds texts without sentence ends, where a look at every pair of words would take minutes.
func TestOddTextsTakeNoLonger(t *testing.T) {
	for _, unit := range []string{"no women will not and may, ", "(a) train; ", "[women ", "The Ministry provides women not surveillance ", "that will which may ", "; shall", "1. ", "“[", "not only women ", "U.S. ", "a) ", "- x\n", "Goal 1: to train "} {
		d := &document.Document{Kind: document.Strategy, Status: "draft", Language: "en", Provisions: []document.Provision{{ID: "p", Text: strings.Repeat(unit, 400_000/len(unit))}}}
		start := time.Now()
		factsOf(t, d)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q takes %v", unit, took)
		}
	}
}

// TestDeepListsTakeNoLonger nests every provision in the one before.
func TestDeepListsTakeNoLonger(t *testing.T) {
	d := &document.Document{Kind: document.Treaty, Language: "en"}
	for i := range 20_000 {
		d.Provisions = append(d.Provisions, document.Provision{ID: "p" + strconv.Itoa(i), Parent: "p" + strconv.Itoa(i-1), Text: "women and privacy:"})
	}
	start := time.Now()
	f := factsOf(t, d)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("takes %v", took)
	}
	if last := f.Provisions[len(f.Provisions)-1]; len(last.Concepts["women"]) < 2 {
		t.Errorf("the last item knows nothing of those above it: %v", last.Concepts)
	}
}
