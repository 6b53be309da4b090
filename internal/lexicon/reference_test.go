package lexicon

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// reference finds terms by trying every term at every token, with nothing shared with the automaton but the tokens.
type reference struct {
	families map[string][]*term
	text     string
	tokens   []Token
	folded   []string
	plain    []string
	comma    []bool
}

// span is a term found by the reference, with its outer runs without gap.
type span struct{ first, last, firstRun, lastRun int }

func newReference(text string, tokens []Token, families map[string][]*term) *reference {
	r := &reference{families: families, text: text, tokens: tokens}
	end := 0
	for _, t := range tokens {
		r.folded = append(r.folded, fold(text[t.Start:t.End]))
		r.plain = append(r.plain, unaccent(text[t.Start:t.End]))
		r.comma = append(r.comma, strings.Contains(text[end:t.Start], ","))
		end = int(t.End)
	}
	return r
}

func (r *reference) find(t *term) []span {
	var all []span
	for _, order := range t.orders() {
		for i := range r.tokens {
			r.element(order, i, span{first: i, firstRun: -1, lastRun: i}, func(s span) { all = append(all, s) })
		}
	}
	return all
}

// element matches elements[0] with its first word at token i.
func (r *reference) element(elements []element, i int, s span, yield func(span)) {
	done := func(last int) { r.after(elements, last, s, yield) }
	if elements[0].single() {
		r.words([]string{elements[0].key}, i, done)
	}
	for _, word := range elements[0].words {
		r.words([]string{word}, i, done)
	}
	for _, a := range elements[0].others {
		r.alternative(a, i, done)
	}
}

// after goes on behind elements[0], which ended at token last.
func (r *reference) after(elements []element, last int, s span, yield func(span)) {
	s.last = last
	if len(elements) == 1 {
		if s.firstRun < 0 {
			s.firstRun = last
		}
		yield(s)
		return
	}
	next := elements[1]
	if next.gap > 0 {
		if s.firstRun < 0 {
			s.firstRun = last
		}
		words := 0
		for i := last + 1; i < len(r.tokens) && words <= next.gap; i++ {
			if r.tokens[i].Clause == r.tokens[last].Clause {
				gapped := s
				gapped.lastRun = i
				r.element(elements[1:], i, gapped, yield)
			}
			if r.folded[i] != "'s" {
				words++
			}
		}
		return
	}
	if next.optional {
		r.after(elements[1:], last, s, yield)
	}
	r.neighbours(last, next.comma, func(i int) { r.element(elements[1:], i, s, yield) })
}

// neighbours visits the tokens that stand next to token last: the very next, and the one behind a possessive.
func (r *reference) neighbours(last int, comma bool, visit func(int)) {
	for i := last + 1; i < len(r.tokens) && r.tokens[i].Clause == r.tokens[last].Clause; i++ {
		if comma || !r.comma[i] {
			visit(i)
		}
		if r.folded[i] != "'s" {
			return
		}
	}
}

func (r *reference) alternative(a alternative, i int, yield func(last int)) {
	if a.family != "" {
		for _, member := range r.families[a.family] {
			r.element(member.elements, i, span{}, func(s span) { yield(s.last) })
		}
		return
	}
	r.words(a.words, i, yield)
}

func (r *reference) words(words []string, i int, yield func(last int)) {
	if !r.fits(words[0], i) {
		return
	}
	if len(words) == 1 {
		yield(i)
		return
	}
	r.neighbours(i, false, func(next int) { r.words(words[1:], next, yield) })
}

func (r *reference) fits(pattern string, i int) bool {
	if exact, ok := strings.CutPrefix(pattern, "="); ok {
		return exact == r.plain[i]
	}
	if prefix, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(r.folded[i], prefix)
	}
	return pattern == r.folded[i]
}

// hits selects from all spans of all concepts what [Matcher.Scan] promises.
func (r *reference) hits(concepts, masks map[string][]*term, everywhere []*term) []string {
	var barring []span
	for _, t := range everywhere {
		barring = append(barring, r.find(t)...)
	}
	var hits []string
	for name, terms := range concepts {
		own := slices.Clone(barring)
		for _, t := range masks[name] {
			own = append(own, r.find(t)...)
		}
		var spans []span
		for _, t := range terms {
			spans = append(spans, r.find(t)...)
		}
		spans = slices.DeleteFunc(spans, func(s span) bool { return barredBy(s, own) })
		slices.SortFunc(spans, func(a, b span) int {
			if a.first != b.first {
				return a.first - b.first
			}
			return b.last - a.last
		})
		free := 0
		for _, s := range spans {
			if s.first >= free {
				hits = append(hits, fmt.Sprintf("%03d-%03d %s", s.first, s.last, name))
				free = s.last + 1
			}
		}
	}
	slices.Sort(hits)
	return hits
}

func barredBy(s span, masks []span) bool {
	for _, m := range masks {
		if m.first <= s.first && s.first <= m.last && (m.first < s.first || m.last > s.firstRun) {
			return true
		}
		if m.first <= s.last && s.last <= m.last && (m.first < s.lastRun || m.last > s.last) {
			return true
		}
	}
	return false
}

// generator makes terms and texts of few words, so that they meet often.
type generator struct{ *rand.Rand }

func (g generator) pick(from ...string) string { return from[g.IntN(len(from))] }

func (g generator) word() string {
	return g.pick("ab", "abc", "abd", "cd", "cde", "ef", "women", "women's", "=AB", "=Cd", "ab*", "cd*", "wom*")
}

func (g generator) field() string {
	switch g.IntN(8) {
	case 0:
		return g.word() + "|" + g.word()
	case 1:
		return "{f}"
	case 2:
		return g.word() + ","
	case 3:
		return "ef-gh|" + g.word()
	}
	return g.word()
}

func (g generator) term() string {
	text := g.field()
	anyOrder := 0
	for range g.IntN(4) {
		switch g.IntN(6) {
		case 0:
			text += fmt.Sprintf(" …%d", 1+g.IntN(4))
		case 1:
			if anyOrder++; anyOrder < maxAnyOrder {
				text += fmt.Sprintf(" ~%d", 1+g.IntN(4))
			}
		case 2:
			text += " ?" + g.word()
		}
		text += " " + g.field()
	}
	return text
}

func (g generator) terms(n int) []string {
	var terms []string
	for len(terms) < n {
		if text := g.term(); valid(text) {
			terms = append(terms, text)
		}
	}
	return terms
}

func valid(text string) bool {
	_, err := parseTerm(text)
	return err == nil
}

func (g generator) text() string {
	var b strings.Builder
	for range 5 + g.IntN(40) {
		b.WriteString(g.pick("ab", "AB", "abc", "abd", "cd", "Cd", "cde", "ef", "gh", "women", "women's", "women’s", "x", "ab1"))
		b.WriteString(g.pick(" ", " ", " ", " ", ", ", "-", "; ", ". ", " (", ") ", " [", "] ", "\n", "\n\n"))
	}
	return b.String()
}

func parsed(t testing.TB, texts []string) []*term {
	t.Helper()
	var terms []*term
	for _, text := range texts {
		parsed, err := parseTerm(text)
		if err != nil {
			t.Fatal(err)
		}
		terms = append(terms, parsed)
	}
	return terms
}

func TestScanAgreesWithReference(t *testing.T) {
	for seed := range uint64(400) {
		g := generator{rand.New(rand.NewPCG(seed, 1))}
		family := []string{"ab cd", "ef", "women ?ab cd*"}
		concepts := map[string][]string{"x": g.terms(1 + g.IntN(4)), "y": g.terms(1 + g.IntN(3))}
		own := map[string][]string{"x": g.terms(g.IntN(2))}
		global := g.terms(g.IntN(2))

		b := newBuilder(map[string][]*term{"f": parsed(t, family)})
		names := []string{"x", "y"}
		add := func(texts []string, kind kind, name int32) {
			for i, p := range parsed(t, texts) {
				if err := b.add(p, accept{kind, name, int32(i)}); err != nil {
					t.Fatal(err)
				}
			}
		}
		terms, masks := map[string][]*term{}, map[string][]*term{}
		for i, name := range names {
			add(concepts[name], kindConcept, int32(i))
			add(own[name], kindMask, int32(i))
			terms[name], masks[name] = parsed(t, concepts[name]), parsed(t, own[name])
		}
		add(global, kindMask, everywhere)
		c := newCache(b.finish(), 2, 0)
		for range 5 {
			text := g.text()
			var scan Scan
			c.scan(text, &scan)
			var got []string
			for _, h := range scan.Hits {
				got = append(got, fmt.Sprintf("%03d-%03d %s", h.First, h.Last, names[h.Name]))
			}
			if !slices.IsSortedFunc(scan.Hits, func(a, b Hit) int {
				if a.Start != b.Start {
					return int(a.Start - b.Start)
				}
				return int(b.End - a.End)
			}) {
				t.Fatalf("seed %d: hits out of order in %q", seed, text)
			}
			slices.Sort(got)
			r := newReference(text, scan.Tokens, map[string][]*term{"f": parsed(t, family)})
			want := r.hits(terms, masks, parsed(t, global))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("seed %d: terms %q, own masks %q, masks %q, text %q (-want +got):\n%s", seed, concepts, own, global, text, diff)
			}
		}
	}
}
