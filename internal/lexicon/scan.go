package lexicon

import (
	"slices"
	"sort"
)

// candidate is a term found, before masks and longer hits have their say. Its words up to firstRun and from lastRun stand
// without a gap. Next chains the candidates that begin at the same token.
type candidate struct {
	kind              kind
	name, term        int32
	first, last       int32
	firstRun, lastRun int32
	next              int32
}

// masked is a masked phrase: for one concept, or everywhere.
type masked struct{ name, first, last int32 }

// opening is a gap that stands open behind token last of a term that began at token first. At is the token at which the walk
// was when it opened the gap, which never falls from opening to opening; earlier is the one before of the same gap, plus one.
type opening struct{ first, firstRun, last, at, earlier int32 }

// scan reads the text once. At each token, the gaps that stand open are looked at first: a word knows which gaps it can end,
// so that a gap costs nothing until such a word comes. Then the terms that begin at the token are followed.
func (c *cache) scan(text string, into *Scan) {
	into.Tokens, into.Hits = into.Tokens[:0], into.Hits[:0]
	c.marks, c.candidates, c.masks, c.openings = c.marks[:0], c.candidates[:0], c.masks[:0], c.openings[:0]
	c.longest = 0
	clear(c.open)
	c.tokenise(text, into)
	w := walk{cache: c, tokens: into.Tokens}
	for i := range into.Tokens {
		place := c.marks[i].word
		if place == 0 {
			continue
		}
		w.now = int32(i)
		word := &c.words[place]
		for _, f := range c.followers[word.followers:word.followersEnd] {
			if c.open[f.gap] != 0 {
				w.close(f)
			}
		}
		if word.root != dead {
			w.first = int32(i)
			w.arrive(word.root, int32(i), -1, int32(i))
		}
	}
	c.choose(into)
}

// walk follows the automaton.
type walk struct {
	*cache
	tokens []Token
	now    int32 // the token that the scan is at
	first  int32 // the token at which the term began
}

// arrive has come to a state with token i. firstRun is the last token before the first gap, or -1 while there was none;
// lastRun the first token after the last gap.
func (w *walk) arrive(to, i, firstRun, lastRun int32) {
	s := &w.states.list[to]
	accepts, gaps, bits := w.states.accepts[s.accepts:s.acceptsEnd], w.states.gaps[s.gaps:s.gapsEnd], s.bits
	for _, a := range accepts {
		w.found(a, i, firstRun, lastRun)
	}
	if len(gaps) > 0 {
		run := firstRun
		if run < 0 {
			run = i
		}
		for _, g := range gaps {
			w.openGap(g, i, run)
		}
	}
	if bits != 0 {
		w.literal(to, bits, i, firstRun, lastRun)
	}
}

// literal goes on with the very next word. A possessive 's that the term does not name is passed over.
func (w *walk) literal(from int32, bits uint64, i, firstRun, lastRun int32) {
	clause := w.tokens[i].Clause
	for next := i + 1; next < int32(len(w.tokens)) && w.tokens[next].Clause == clause; next++ {
		m := w.marks[next]
		if m.word == 0 {
			return
		}
		word := &w.words[m.word]
		possessive := word.possessive
		if word.bits&bits != 0 {
			if to := w.states.step(from, m.word, w.symbols[word.symbols:word.symbolsEnd], m.comma); to != dead {
				w.arrive(to, next, firstRun, lastRun)
			}
		}
		if !possessive {
			return
		}
	}
}

// openGap notes that gap g stands open behind token i.
func (w *walk) openGap(g, i, firstRun int32) {
	latest := w.open[g]
	for at := latest; at != 0; {
		o := &w.openings[at-1]
		if o.at != w.now {
			break
		}
		if o.first == w.first && o.last == i && o.firstRun == firstRun {
			return
		}
		at = o.earlier
	}
	w.openings = append(w.openings, opening{w.first, firstRun, i, w.now, latest})
	w.open[g] = int32(len(w.openings))
}

// maxLead bounds how many tokens an opening can lie ahead of the token at which the walk was: the longest run of words.
const maxLead = 40

// close ends the open gaps that the present word can end.
func (w *walk) close(f follower) {
	token := w.tokens[w.now]
	words := w.machine.gapWords[f.gap]
	ordinal := w.marks[w.now].ordinal
	for at := w.open[f.gap]; at != 0; {
		o := w.openings[at-1]
		if ordinal-w.marks[o.at].ordinal > words+1+maxLead {
			if at == w.open[f.gap] {
				w.open[f.gap] = 0 // all of them are past
			}
			return
		}
		at = o.earlier
		if o.last >= w.now || ordinal-w.marks[o.last].ordinal > words+1 || w.tokens[o.last].Clause != token.Clause {
			continue
		}
		w.first = o.first
		w.arrive(f.state, w.now, o.firstRun, w.now)
	}
}

func (w *walk) found(a accept, last, firstRun, lastRun int32) {
	if a.kind == kindMask {
		w.masks = append(w.masks, masked{a.name, w.first, last})
		w.longest = max(w.longest, last-w.first+1)
		for i := w.first; i <= last; i++ {
			w.marks[i].masked = true
		}
		return
	}
	if firstRun < 0 {
		firstRun = last
	}
	m := &w.marks[w.first]
	w.candidates = append(w.candidates, candidate{a.kind, a.name, a.term, w.first, last, firstRun, lastRun, m.candidates})
	m.candidates = int32(len(w.candidates))
}

// choose turns candidates into hits: what no mask bars, the leftmost and longest of each concept.
func (c *cache) choose(into *Scan) {
	clear(c.last[kindConcept])
	clear(c.last[kindCue])
	slices.SortFunc(c.masks, func(a, b masked) int { return int(a.first - b.first) })
	for i := range c.marks {
		at := c.marks[i].candidates
		if at == 0 {
			continue
		}
		c.group = c.group[:0]
		for ; at != 0; at = c.candidates[at-1].next {
			c.group = append(c.group, c.candidates[at-1])
		}
		if len(c.group) > 1 {
			slices.SortFunc(c.group, compareCandidates)
		}
		for k := range c.group {
			h := &c.group[k]
			last := &c.last[h.kind][h.name]
			if *last > h.first || h.kind == kindConcept && c.barred(h) {
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

// barred tells whether a candidate starts or ends within a masked phrase. A term that spells the whole phrase out without
// a gap, such as the title of an instrument that it stands for, is not barred by it.
func (c *cache) barred(h *candidate) bool {
	if !c.marks[h.first].masked && !c.marks[h.last].masked {
		return false
	}
	return c.maskedAt(h.name, h.first, h.first, h.firstRun) || c.maskedAt(h.name, h.last, h.lastRun, h.last)
}

// maskedAt tells whether a mask covers token and is not spelled out by the tokens from … to.
func (c *cache) maskedAt(name, token, from, to int32) bool {
	if !c.marks[token].masked {
		return false
	}
	i := sort.Search(len(c.masks), func(i int) bool { return c.masks[i].first > token-c.longest })
	for ; i < len(c.masks) && c.masks[i].first <= token; i++ {
		m := c.masks[i]
		if m.last < token || m.name != everywhere && m.name != name {
			continue
		}
		if m.first < from || m.last > to {
			return true
		}
	}
	return false
}
