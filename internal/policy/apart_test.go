package policy

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"cybernorm/internal/document"
)

// many lets tests divide the controls on a machine with one processor.
func many(t *testing.T) {
	before := runtime.GOMAXPROCS(4)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

// TestPartsSayTheSameTogether whatever their number, with and without required evidence.
func TestPartsSayTheSameTogether(t *testing.T) {
	many(t)
	pack := open(t, real(t))
	for _, options := range [][]Option{nil, {WithRequiredEvidence()}} {
		for _, kind := range []document.Kind{document.Treaty, document.Strategy} {
			e := prepare(t, pack, "full", kind, options...)
			facts := long(spokenOf(pack))
			facts.Document.Kind = kind
			want := asJSON(t, e, facts)
			for n := 2; n <= mostParts; n++ {
				got, err := e.EvaluateOn(t.Context(), facts, n)
				if err != nil {
					t.Fatal(err)
				}
				if len(e.splits.known) != n-1 {
					t.Fatalf("%d processors: divided %d times, want %d", n, len(e.splits.known), n-1)
				}
				if text := toJSON(t, got); text != want {
					t.Errorf("%s in %d parts:\n got %s\nwant %s", kind, n, text, want)
				}
			}
		}
	}
}

// TestPartsFailClosed: what is wrong in a part is wrong in the whole, and named as without parts.
func TestPartsFailClosed(t *testing.T) {
	many(t)
	const head = "package cybernorm.controls.gender.perspective\n\n"
	const file = "controls/gender/perspective/control.rego"
	for name, body := range map[string]string{
		"built-in error": "met contains s if {\n\tsome s in input.mentions.powers\n\tto_number(input.document.title) > s\n}\n",
		"no finding":     "met contains {\"no\": \"finding\"}\n",
		"no findings":    "partial contains 1 if false\n",
		"conflict":       "met contains s if s := _one\n\n_one := 1 if input.document.ict\n\n_one := 2 if input.document.language == \"en\"\n",
	} {
		t.Run(name, func(t *testing.T) {
			pack := small(t, nil)
			pack[file].Data = []byte(head + body)
			e := prepare(t, open(t, pack), "full", document.Treaty)
			facts := long(spokenOf(open(t, small(t, nil))))
			_, want := e.EvaluateOn(t.Context(), facts, 1)
			_, err := e.EvaluateOn(t.Context(), facts, 3)
			var broken *EvaluationError
			if !errors.As(err, &broken) || fmt.Sprint(err) != fmt.Sprint(want) || !strings.Contains(err.Error(), "GEN-01") {
				t.Errorf("error is %v, want %v", err, want)
			}
		})
	}
}

// TestWorkIsDealtEvenly, each control to one part.
func TestWorkIsDealtEvenly(t *testing.T) {
	e := prepare(t, open(t, real(t)), "full", document.Strategy)
	seen := map[string]bool{}
	parts := e.deal(4)
	for _, part := range parts {
		if len(part) < len(e.controls)/8 {
			t.Errorf("a part has %d of %d controls", len(part), len(e.controls))
		}
		for _, c := range part {
			if seen[c.ID] {
				t.Errorf("%s is in two parts", c.ID)
			}
			seen[c.ID] = true
		}
	}
	if len(parts) != 4 || len(seen) != len(e.controls) {
		t.Errorf("%d parts hold %d of %d controls", len(parts), len(seen), len(e.controls))
	}
}
