package lexicon

import (
	"fmt"
	"slices"
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
	count    int32 // of nodes
	edges    []ownedEdge
	gaps     []owned[int32]
	accepts  []owned[accept]
	shared   map[step]int32
	spread   map[step][]int32
	options  map[string]*option // by key of the element
	words    vocabulary

	gapNodes, gapWords []int32
}

type owned[T any] struct {
	node int32
	item T
}

type ownedEdge = owned[edge]

// step identifies a move from a node, so that terms with the same beginning share it.
type step struct {
	from  int32
	comma bool
	gap   int32
	key   string
}

// option is what an element comes to: a symbol for its single words, or -1, and terms of several words.
type option struct {
	symbol  int32
	several []*term
}

func newBuilder(families map[string][]*term) *builder {
	return &builder{
		families: families, count: 1, edges: make([]ownedEdge, 0, 1<<13), accepts: make([]owned[accept], 0, 1<<12),
		shared: make(map[step]int32, 1<<13), spread: map[step][]int32{}, options: make(map[string]*option, 1<<11), words: newVocabulary(),
	}
}

// add puts one term into the graph.
func (b *builder) add(t *term, a accept) error {
	for _, sequence := range t.orders() {
		ends, err := b.sequence([]int32{0}, sequence)
		if err != nil {
			return err
		}
		for _, end := range ends {
			b.accepts = append(b.accepts, owned[accept]{end, a})
		}
	}
	return nil
}

// sequence leads from the nodes given through all elements and gives the nodes where it ends.
func (b *builder) sequence(from []int32, elements []element) ([]int32, error) {
	for i := range elements {
		e := &elements[i]
		if e.gap > 0 {
			from = b.gap(from, int32(e.gap))
		}
		to, err := b.element(from, e, e.comma)
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
	s := step{from: from[0], gap: words}
	if len(from) == 1 {
		if to, ok := b.shared[s]; ok {
			return []int32{to}
		}
	}
	to := b.node()
	for _, f := range from {
		b.gaps = append(b.gaps, owned[int32]{f, int32(len(b.gapNodes))})
	}
	b.gapNodes, b.gapWords = append(b.gapNodes, to), append(b.gapWords, words)
	if len(from) == 1 {
		b.shared[s] = to
	}
	return []int32{to}
}

// element leads over one element. Its single words become one symbol, so one edge; terms of several words, such as a family
// has, end in several nodes.
func (b *builder) element(from []int32, e *element, comma bool) ([]int32, error) {
	s := step{from: from[0], comma: comma, key: e.key}
	if len(from) == 1 {
		if to, ok := b.shared[s]; ok {
			return []int32{to}, nil
		}
		if to, ok := b.spread[s]; ok {
			return to, nil
		}
	}
	o, err := b.option(e)
	if err != nil {
		return nil, err
	}
	var ends []int32
	if o.symbol >= 0 {
		to := b.node()
		for _, f := range from {
			b.edges = append(b.edges, ownedEdge{f, edge{o.symbol, to, comma}})
		}
		ends = append(ends, to)
	}
	for _, t := range o.several {
		to, err := b.element(from, &t.elements[0], comma)
		if err != nil {
			return nil, err
		}
		if to, err = b.sequence(to, t.elements[1:]); err != nil {
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

// option works out what an element comes to, once for each key.
func (b *builder) option(e *element) (*option, error) {
	if o, ok := b.options[e.key]; ok {
		return o, nil
	}
	o := &option{symbol: -1}
	single, err := b.resolve(e, o, nil, 0)
	if err != nil {
		return nil, err
	}
	if len(single) > 0 {
		o.symbol = b.words.symbol(single)
	}
	b.options[e.key] = o
	return o, nil
}

// maxDepth bounds families within families.
const maxDepth = 8

// resolve adds the single words of an element to the given, and its terms of several words to o, families taken apart.
func (b *builder) resolve(e *element, o *option, single []string, depth int) ([]string, error) {
	if depth > maxDepth {
		return nil, fmt.Errorf("has families within families deeper than %d", maxDepth)
	}
	if e.single() {
		return append(single, e.key), nil
	}
	single = append(single, e.words...)
	for _, a := range e.others {
		if a.family == "" {
			o.several = append(o.several, wordsTerm(a.words))
			continue
		}
		members, ok := b.families[a.family]
		if !ok {
			return nil, fmt.Errorf("has the unknown family {%s}", a.family)
		}
		for _, t := range members {
			if len(t.elements) > 1 {
				o.several = append(o.several, t)
				continue
			}
			var err error
			if single, err = b.resolve(&t.elements[0], o, single, depth+1); err != nil {
				return nil, err
			}
		}
	}
	return single, nil
}

func wordsTerm(words []string) *term {
	t := &term{}
	for _, w := range words {
		t.elements = append(t.elements, element{key: w})
	}
	return t
}

func (b *builder) node() int32 {
	b.count++
	return b.count - 1
}

// finish lays the graph out flat.
func (b *builder) finish() *automaton {
	a := &automaton{nodes: make([]node, b.count), words: b.words, gapNodes: b.gapNodes, gapWords: b.gapWords}
	slices.SortFunc(b.edges, func(x, y ownedEdge) int {
		if x.node != y.node {
			return int(x.node - y.node)
		}
		return int(x.item.symbol - y.item.symbol)
	})
	a.edges = lay(b.edges, func(n, from, to int32) { a.nodes[n].edges, a.nodes[n].edgesEnd = from, to })
	slices.SortStableFunc(b.gaps, func(x, y owned[int32]) int { return int(x.node - y.node) })
	a.gaps = lay(b.gaps, func(n, from, to int32) { a.nodes[n].gaps, a.nodes[n].gapsEnd = from, to })
	slices.SortStableFunc(b.accepts, func(x, y owned[accept]) int { return int(x.node - y.node) })
	a.accepts = lay(b.accepts, func(n, from, to int32) { a.nodes[n].accepts, a.nodes[n].acceptsEnd = from, to })
	a.words.freeze()
	a.indexGaps()
	return a
}

// lay strips sorted items of their nodes, and tells each node its range.
func lay[T any](items []owned[T], set func(node, from, to int32)) []T {
	flat := make([]T, len(items))
	for i := 0; i < len(items); {
		start, node := i, items[i].node
		for ; i < len(items) && items[i].node == node; i++ {
			flat[i] = items[i].item
		}
		set(node, int32(start), int32(i))
	}
	return flat
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
