package lexicon

import (
	"slices"
	"sort"
)

// candidate is a term found, before masks and longer hits have their say. Its words up to firstRun and from lastRun stand
// without a gap.
type candidate struct {
	kind              kind
	name, term        int32
	first, last       int32
	firstRun, lastRun int32
}

// masked is a masked phrase: for one concept, or everywhere.
type masked struct{ name, first, last int32 }

// visit is a gap node tried from a token: what lies behind it is the same whatever led there.
type visit struct{ node, token, firstRun int32 }

// scan finds all candidates, then selects.
func (c *cache) scan(text string, into *Scan) {
	into.Tokens, into.Hits = into.Tokens[:0], into.Hits[:0]
	c.marks, c.candidates, c.masks = c.marks[:0], c.candidates[:0], c.masks[:0]
	c.tokenise(text, into)
	w := walk{cache: c, tokens: into.Tokens}
	for i := range into.Tokens {
		word := &c.words[c.marks[i].word]
		if word.roots == word.rootsEnd {
			continue
		}
		w.first = int32(i)
		c.visited = c.visited[:0]
		for _, node := range c.roots[word.roots:word.rootsEnd] {
			w.at(node, int32(i), -1, int32(i))
		}
	}
	c.choose(into)
}

// walk follows the automaton from one token.
type walk struct {
	*cache
	tokens []Token
	first  int32
}

// at has arrived at a node with token i. firstRun is the last token before the first gap, or -1 while there was none;
// lastRun the first token after the last gap.
func (w *walk) at(node, i, firstRun, lastRun int32) {
	n := &w.machine.nodes[node]
	for _, a := range w.machine.accepts[n.accepts:n.acceptsEnd] {
		w.found(a, i, firstRun, lastRun)
	}
	if n.edges != n.edgesEnd {
		w.literal(n, i, firstRun, lastRun)
	}
	for _, g := range w.machine.gaps[n.gaps:n.gapsEnd] {
		run := firstRun
		if run < 0 {
			run = i
		}
		w.gap(g, i, run)
	}
}

// literal goes on with the very next word. A possessive 's that the term does not name is passed over.
func (w *walk) literal(n *node, i, firstRun, lastRun int32) {
	clause := w.tokens[i].Clause
	for next := i + 1; next < int32(len(w.tokens)) && w.tokens[next].Clause == clause; next++ {
		m := w.marks[next]
		word := &w.words[m.word]
		w.edges(n, word, next, m.comma, firstRun, lastRun)
		if !word.possessive {
			return
		}
	}
}

// gap tries the words behind a gap.
func (w *walk) gap(g gapEdge, i, firstRun int32) {
	v := visit{g.to, i, firstRun}
	if slices.Contains(w.visited, v) {
		return
	}
	w.visited = append(w.visited, v)
	n := &w.machine.nodes[g.to]
	clause := w.tokens[i].Clause
	left := g.words + 1
	for next := i + 1; left > 0 && next < int32(len(w.tokens)); next++ {
		word := &w.words[w.marks[next].word]
		if !word.possessive {
			left--
		}
		if w.tokens[next].Clause == clause && word.symbols != word.symbolsEnd {
			w.edges(n, word, next, false, firstRun, next)
		}
	}
}

// edges takes every edge of n that the word fits. Both sides are in order of symbol.
func (w *walk) edges(n *node, word *word, i int32, comma bool, firstRun, lastRun int32) {
	edges := w.machine.edges[n.edges:n.edgesEnd]
	for _, s := range w.symbols[word.symbols:word.symbolsEnd] {
		k := 0
		if len(edges) > 8 {
			k = firstEdge(edges, s)
		}
		for ; k < len(edges) && edges[k].symbol <= s; k++ {
			if edges[k].symbol == s && (!comma || edges[k].comma) {
				w.at(edges[k].to, i, firstRun, lastRun)
			}
		}
	}
}

func (w *walk) found(a accept, last, firstRun, lastRun int32) {
	if a.kind == kindMask {
		w.masks = append(w.masks, masked{a.name, w.first, last})
		for i := w.first; i <= last; i++ {
			w.marks[i].masked = true
		}
		return
	}
	if firstRun < 0 {
		firstRun = last
	}
	w.candidates = append(w.candidates, candidate{a.kind, a.name, a.term, w.first, last, firstRun, lastRun})
}

// choose turns candidates into hits: what no mask bars, the leftmost and longest of each concept.
func (c *cache) choose(into *Scan) {
	clear(c.last[kindConcept])
	clear(c.last[kindCue])
	longest := c.longestMask()
	for rest := c.candidates; len(rest) > 0; {
		first := rest[0].first
		n := 1
		for n < len(rest) && rest[n].first == first {
			n++
		}
		group := rest[:n]
		rest = rest[n:]
		if n > 1 {
			slices.SortFunc(group, compareCandidates)
		}
		for _, h := range group {
			last := &c.last[h.kind][h.name]
			if *last > h.first || h.kind == kindConcept && c.barred(h, longest) {
				continue
			}
			*last = h.last + 1
			into.Hits = append(into.Hits, Hit{
				Class: Class(h.kind), Name: h.name, Term: h.term,
				Start: into.Tokens[h.first].Start, End: into.Tokens[h.last].End, First: h.first, Last: h.last,
			})
		}
	}
}

func compareCandidates(a, b candidate) int {
	switch {
	case a.last != b.last:
		return int(b.last - a.last)
	case a.kind != b.kind:
		return int(a.kind) - int(b.kind)
	case a.name != b.name:
		return int(a.name - b.name)
	}
	return int(a.term - b.term)
}

// longestMask gives the length of the longest mask; masks are in order of their first token, as the walk found them.
func (c *cache) longestMask() int32 {
	longest := int32(0)
	for _, m := range c.masks {
		longest = max(longest, m.last-m.first+1)
	}
	return longest
}

// barred tells whether a candidate starts or ends within a masked phrase. A term that spells the whole phrase out without
// a gap, such as the title of an instrument that it stands for, is not barred by it.
func (c *cache) barred(h candidate, longest int32) bool {
	if !c.marks[h.first].masked && !c.marks[h.last].masked {
		return false
	}
	return c.maskedAt(h, h.first, h.first, h.firstRun, longest) || c.maskedAt(h, h.last, h.lastRun, h.last, longest)
}

func (c *cache) maskedAt(h candidate, token, from, to, longest int32) bool {
	if !c.marks[token].masked {
		return false
	}
	i := sort.Search(len(c.masks), func(i int) bool { return c.masks[i].first > token-longest })
	for ; i < len(c.masks) && c.masks[i].first <= token; i++ {
		m := c.masks[i]
		if m.last < token || m.name != everywhere && m.name != h.name {
			continue
		}
		if m.first < from || m.last > to {
			return true
		}
	}
	return false
}
