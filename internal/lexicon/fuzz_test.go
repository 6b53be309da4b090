package lexicon

import (
	"strings"
	"testing"
)

// FuzzTerm asserts that whatever can be read compiles, and that a term which finds something finds it within the text.
func FuzzTerm(f *testing.F) {
	for _, seed := range []string{"human rights", "protect* …7 {f}", "women ~5 cyber* ~3 x", "=AI|b", "?x", "a ?b-c d, e", "l'égalité", "*a*b*", "…3 x", "{f}|women's"} {
		f.Add(seed, "protect women's human rights, l'égalité; AI and cyberspace")
	}
	f.Fuzz(func(t *testing.T, term, text string) {
		parsed, err := parseTerm(term)
		if err != nil {
			return
		}
		b := newBuilder(map[string][]*lexTerm{"f": {mustTerm("rights of women"), mustTerm("rights")}})
		if err := b.add(parsed, accept{kindConcept, 0, 0}); err != nil {
			return // an unknown family
		}
		c := newCache(b.finish(), 1, 0)
		var scan Scan
		c.scan(text, &scan)
		soundScan(t, text, &scan)
	})
}

// FuzzScan asserts that no text upsets the tokeniser or the matcher of the pack.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{"", "'", "’s", "women’s'", "(((((a)))))", "a\u00ad\u200bb", "\xff\xfe'", "l'", strings.Repeat("protect rights ", 50), passage} {
		f.Add(seed)
	}
	m, err := pack(f).Matcher("en")
	if err != nil {
		f.Fatal(err)
	}
	var scan Scan
	f.Fuzz(func(t *testing.T, text string) {
		m.Scan(text, &scan)
		soundScan(t, text, &scan)
	})
}

// lexTerm is term, which the fuzz target hides behind a parameter.
type lexTerm = term

func mustTerm(text string) *term {
	t, err := parseTerm(text)
	if err != nil {
		panic(err)
	}
	return t
}

// soundScan checks what holds of every scan.
func soundScan(t *testing.T, text string, scan *Scan) {
	t.Helper()
	end := int32(0)
	for i, token := range scan.Tokens {
		if token.Start < end || token.End <= token.Start || int(token.End) > len(text) {
			t.Fatalf("token %d is %d–%d of %d after %d", i, token.Start, token.End, len(text), end)
		}
		end = token.End
	}
	start := int32(0)
	for i, h := range scan.Hits {
		if h.Start < start || h.First > h.Last || h.Start != scan.Tokens[h.First].Start || h.End != scan.Tokens[h.Last].End {
			t.Fatalf("hit %d is %+v", i, h)
		}
		if scan.Tokens[h.First].Clause != scan.Tokens[h.Last].Clause {
			t.Fatalf("hit %d crosses a clause", i)
		}
		start = h.Start
	}
}
