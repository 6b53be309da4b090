package lexicon

import (
	"slices"
	"strings"
)

// vocabulary maps words to the symbols that they fit. A symbol is a set of words and patterns that stand on one edge.
type vocabulary struct {
	symbols  map[string]int32 // single word → symbol
	literals map[string][]int32
	exact    map[string][]int32
	globs    map[string][]glob // by the letters before the first star
	longest  int               // of these beginnings
	count    int32
}

type glob struct {
	parts  []string // what stands between the stars
	exact  bool
	symbol int32
}

func newVocabulary() vocabulary {
	return vocabulary{
		symbols: make(map[string]int32, 2048), literals: make(map[string][]int32, 2048), exact: map[string][]int32{}, globs: make(map[string][]glob, 1024),
	}
}

// symbol gives the symbol for a set of words.
func (v *vocabulary) symbol(words []string) int32 {
	if len(words) == 1 {
		if s, ok := v.symbols[words[0]]; ok {
			return s
		}
		v.symbols[words[0]] = v.count
	}
	s := v.count
	v.count++
	for _, w := range words {
		v.register(w, s)
	}
	return s
}

func (v *vocabulary) register(w string, s int32) {
	body, exact := strings.CutPrefix(w, "=")
	switch {
	case strings.Contains(body, "*"):
		parts := strings.Split(body, "*")
		head := strings.ToLower(parts[0])
		v.globs[head] = append(v.globs[head], glob{parts, exact, s})
		v.longest = max(v.longest, len(head))
	case exact:
		v.exact[body] = append(v.exact[body], s)
	default:
		v.literals[body] = append(v.literals[body], s)
	}
}

func (v *vocabulary) freeze() { v.symbols = nil }

// fits gives the symbols that a word of a text fits, in order.
func (v *vocabulary) fits(surface string, into []int32) []int32 {
	plain := unaccent(surface)
	into = v.lookup(plain, into)
	// A reference mark that a reader glued to its word ("rights12") is no part of the word.
	if bare := strings.TrimRight(plain, "0123456789"); len(bare) >= 3 && len(plain)-len(bare) <= 3 && len(bare) < len(plain) {
		into = v.lookup(bare, into)
	}
	slices.Sort(into)
	return slices.Compact(into)
}

func (v *vocabulary) lookup(plain string, into []int32) []int32 {
	lower := strings.ToLower(plain)
	into = append(into, v.literals[lower]...)
	into = append(into, v.exact[plain]...)
	for n := 0; n <= min(len(lower), v.longest); n++ {
		for _, g := range v.globs[lower[:n]] {
			if g.exact && fitsGlob(plain, g.parts) || !g.exact && fitsGlob(lower, g.parts) {
				into = append(into, g.symbol)
			}
		}
	}
	return into
}

// fitsGlob tells whether word consists of the parts with any letters between them.
func fitsGlob(word string, parts []string) bool {
	head, tail := parts[0], parts[len(parts)-1]
	if !strings.HasPrefix(word, head) {
		return false
	}
	word = word[len(head):]
	if len(word) < len(tail) || !strings.HasSuffix(word, tail) {
		return false
	}
	word = word[:len(word)-len(tail)]
	for _, part := range parts[1 : len(parts)-1] {
		i := strings.Index(word, part)
		if i < 0 {
			return false
		}
		word = word[i+len(part):]
	}
	return true
}
