package lexicon

import (
	"fmt"
	"sort"
	"strings"
)

// automaton is the compiled form of all terms of one language: a graph of nodes whose edges are words. Terms share the
// nodes of a common beginning; the words that begin terms are the edges of node 0.
type automaton struct {
	nodes   []node
	edges   []edge
	gaps    []int32 // places in gapNodes
	accepts []accept
	words   vocabulary

	gapNodes []int32 // per gap: the node behind it
	gapWords []int32 // per gap: how many words it may span
	bySymbol []int32 // gaps that a word of a symbol can end, one range a symbol
	ranges   []int32
}

// gapsOf gives the gaps that a word of a symbol can end.
func (a *automaton) gapsOf(symbol int32) []int32 {
	return a.bySymbol[a.ranges[symbol]:a.ranges[symbol+1]]
}

// node owns ranges of the automaton's flat slices, so that a walk stays within few cache lines.
type node struct {
	edges, edgesEnd     int32
	gaps, gapsEnd       int32
	accepts, acceptsEnd int32
}

type edge struct {
	symbol int32
	to     int32
	comma  bool // may be taken over a comma
}

// accept says that a term ends at a node.
type accept struct {
	kind kind
	name int32
	term int32
}

// kind tells concepts, cues and masks apart within the automaton.
type kind uint8

const (
	kindConcept kind = iota
	kindCue
	kindMask // name is a concept, or everywhere
)

const everywhere = -1

// builder makes an automaton.
type builder struct {
	families map[string][]*term
	nodes    []draft
	shared   map[step]int32
	spread   map[step][]int32
	keys     map[string]int32
	words    vocabulary

	gapNodes, gapWords []int32
}

type draft struct {
	edges   []edge
	gaps    []int32
	accepts []accept
}

// step identifies a move from a node, so that terms with the same beginning share it. A gap has the key -words.
type step struct {
	from  int32
	key   int32
	comma bool
}

func newBuilder(families map[string][]*term) *builder {
	return &builder{
		families: families, nodes: make([]draft, 1, 1024),
		shared: make(map[step]int32, 4096), spread: map[step][]int32{}, keys: make(map[string]int32, 4096), words: newVocabulary(),
	}
}

// add puts one term into the graph.
func (b *builder) add(t *term, a accept) error {
	for _, sequence := range t.orders() {
		ends, err := b.sequence([]int32{0}, sequence, 0)
		if err != nil {
			return err
		}
		for _, end := range ends {
			b.nodes[end].accepts = append(b.nodes[end].accepts, a)
		}
	}
	return nil
}

// sequence leads from the nodes given through all elements and gives the nodes where it ends.
func (b *builder) sequence(from []int32, elements []element, depth int) ([]int32, error) {
	for _, e := range elements {
		if e.gap > 0 {
			from = b.gap(from, int32(e.gap))
		}
		to, err := b.element(from, e, depth)
		if err != nil {
			return nil, err
		}
		if e.optional {
			to = append(append([]int32{}, from...), to...)
		}
		from = to
	}
	return from, nil
}

func (b *builder) gap(from []int32, words int32) []int32 {
	if len(from) == 1 {
		if to, ok := b.shared[step{from: from[0], key: -words}]; ok {
			return []int32{to}
		}
	}
	to := b.node()
	for _, f := range from {
		b.nodes[f].gaps = append(b.nodes[f].gaps, int32(len(b.gapNodes)))
	}
	b.gapNodes, b.gapWords = append(b.gapNodes, to), append(b.gapWords, words)
	if len(from) == 1 {
		b.shared[step{from: from[0], key: -words}] = to
	}
	return []int32{to}
}

// element leads over one element. Its single words become one symbol, so one edge; a family with terms of several words
// ends in several nodes.
func (b *builder) element(from []int32, e element, depth int) ([]int32, error) {
	s := step{from: from[0], key: b.key(e.canonical()), comma: e.comma}
	if len(from) == 1 {
		if to, ok := b.shared[s]; ok {
			return []int32{to}, nil
		}
		if to, ok := b.spread[s]; ok {
			return to, nil
		}
	}
	single, several, err := b.resolve(e.alts, depth, nil)
	if err != nil {
		return nil, err
	}
	var ends []int32
	if len(single) > 0 {
		to := b.node()
		symbol := b.words.symbol(single)
		for _, f := range from {
			b.nodes[f].edges = append(b.nodes[f].edges, edge{symbol, to, e.comma})
		}
		ends = append(ends, to)
	}
	for _, t := range several {
		elements := append([]element{}, t.elements...)
		elements[0].comma = e.comma
		to, err := b.sequence(from, elements, depth+1)
		if err != nil {
			return nil, err
		}
		ends = append(ends, to...)
	}
	switch {
	case len(from) > 1:
	case len(ends) == 1:
		b.shared[s] = ends[0]
	default:
		b.spread[s] = ends
	}
	return ends, nil
}

// maxDepth bounds families within families, so that a family within itself is an error.
const maxDepth = 8

// resolve splits alternatives into single words and sequences, families taken apart.
func (b *builder) resolve(alts []alternative, depth int, several []*term) (single []string, _ []*term, err error) {
	if depth > maxDepth {
		return nil, nil, fmt.Errorf("families within families deeper than %d, or a family within itself", maxDepth)
	}
	for _, a := range alts {
		switch {
		case a.family != "":
			members, ok := b.families[a.family]
			if !ok {
				return nil, nil, fmt.Errorf("unknown family {%s}", a.family)
			}
			for _, t := range members {
				if len(t.elements) > 1 || t.elements[0].optional {
					several = append(several, t)
					continue
				}
				var more []string
				more, several, err = b.resolve(t.elements[0].alts, depth+1, several)
				if err != nil {
					return nil, nil, err
				}
				single = append(single, more...)
			}
		case len(a.words) == 1:
			single = append(single, a.words[0])
		default:
			several = append(several, wordsTerm(a.words))
		}
	}
	return single, several, nil
}

func wordsTerm(words []string) *term {
	t := &term{}
	for _, w := range words {
		t.elements = append(t.elements, element{alts: []alternative{{words: []string{w}}}})
	}
	return t
}

func (b *builder) node() int32 {
	b.nodes = append(b.nodes, draft{})
	return int32(len(b.nodes) - 1)
}

func (b *builder) key(text string) int32 {
	k, ok := b.keys[text]
	if !ok {
		k = int32(len(b.keys))
		b.keys[text] = k
	}
	return k
}

// finish lays the graph out flat.
func (b *builder) finish() *automaton {
	a := &automaton{nodes: make([]node, len(b.nodes)), words: b.words, gapNodes: b.gapNodes, gapWords: b.gapWords}
	for i, d := range b.nodes {
		sort.SliceStable(d.edges, func(x, y int) bool { return d.edges[x].symbol < d.edges[y].symbol })
		n := &a.nodes[i]
		n.edges = int32(len(a.edges))
		a.edges = append(a.edges, d.edges...)
		n.edgesEnd = int32(len(a.edges))
		n.gaps = int32(len(a.gaps))
		a.gaps = append(a.gaps, d.gaps...)
		n.gapsEnd = int32(len(a.gaps))
		n.accepts = int32(len(a.accepts))
		a.accepts = append(a.accepts, d.accepts...)
		n.acceptsEnd = int32(len(a.accepts))
	}
	a.words.freeze()
	a.indexGaps()
	return a
}

// indexGaps turns gap → symbols behind it round.
func (a *automaton) indexGaps() {
	a.ranges = make([]int32, a.words.count+1)
	each := func(visit func(symbol, gap int32)) {
		for gap, n := range a.gapNodes {
			edges := a.edges[a.nodes[n].edges:a.nodes[n].edgesEnd]
			for i, e := range edges {
				if i == 0 || edges[i-1].symbol != e.symbol {
					visit(e.symbol, int32(gap))
				}
			}
		}
	}
	each(func(symbol, _ int32) { a.ranges[symbol+1]++ })
	for i := 1; i < len(a.ranges); i++ {
		a.ranges[i] += a.ranges[i-1]
	}
	a.bySymbol = make([]int32, a.ranges[len(a.ranges)-1])
	fill := append([]int32{}, a.ranges...)
	each(func(symbol, gap int32) {
		a.bySymbol[fill[symbol]] = gap
		fill[symbol]++
	})
}

// vocabulary maps words to the symbols that they fit. A symbol is a set of words and patterns that stand on one edge.
type vocabulary struct {
	symbols  map[string]int32 // set of words → symbol
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
	key := words[0]
	if len(words) > 1 {
		words = append([]string{}, words...)
		sort.Strings(words)
		key = strings.Join(words, "|")
	}
	if s, ok := v.symbols[key]; ok {
		return s
	}
	s := v.count
	v.count++
	v.symbols[key] = s
	for i, w := range words {
		if i > 0 && w == words[i-1] {
			continue
		}
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
	return s
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
	if len(into) < 2 {
		return into
	}
	sort.Slice(into, func(i, j int) bool { return into[i] < into[j] })
	unique := into[:1]
	for _, s := range into[1:] {
		if s != unique[len(unique)-1] {
			unique = append(unique, s)
		}
	}
	return unique
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
