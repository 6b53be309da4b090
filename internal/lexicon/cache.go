package lexicon

// maxCached bounds the distinct words that a cache keeps from text to text.
const maxCached = 1 << 16

// cache remembers which symbols the words seen so far fit, and holds the buffers of a scan. A scan owns a cache while it
// runs, so there is no lock on the way of a word.
type cache struct {
	machine *automaton
	table   []slot
	entries int
	arena   []byte
	words   []word
	symbols []int32 // of all words, one range each
	roots   []int32
	fitting []int32 // scratch

	marks      []mark
	candidates []candidate
	masks      []masked
	visited    []visit
	last       [2][]int32 // per class and name: the last token of the last hit, plus one
}

// slot is an entry of an open-addressed table, keyed by the word as it is written. Used is the place in words plus one.
type slot struct {
	hash       uint32
	start, end uint32
	used       uint32
}

// word is a distinct word of the texts: the symbols that it fits, and the nodes that it leads to from the start.
type word struct {
	symbols, symbolsEnd int32
	roots, rootsEnd     int32
	possessive          bool
}

func newCache(machine *automaton, concepts, cues int) *cache {
	return &cache{
		machine: machine, table: make([]slot, 1<<12), words: make([]word, 1, 1<<11),
		last: [2][]int32{make([]int32, concepts), make([]int32, cues)},
	}
}

// lookup gives the place of a word in words; 0 for a word that no term holds.
func (c *cache) lookup(surface string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(surface); i++ {
		h = (h ^ uint32(surface[i])) * 16777619
	}
	mask := uint32(len(c.table) - 1)
	at := (h ^ h>>15) & mask
	for {
		s := &c.table[at]
		if s.used == 0 {
			break
		}
		if s.hash == h && string(c.arena[s.start:s.end]) == surface {
			return s.used - 1
		}
		at = (at + 1) & mask
	}
	place := c.learn(surface)
	start := uint32(len(c.arena))
	c.arena = append(c.arena, surface...)
	c.table[at] = slot{h, start, uint32(len(c.arena)), place + 1}
	c.entries++
	if c.entries*2 > len(c.table) {
		c.grow()
	}
	return place
}

// learn works out what a word fits.
func (c *cache) learn(surface string) uint32 {
	before := len(c.symbols)
	c.fitting = c.machine.words.fits(surface, c.fitting[:0])
	possessive := len(surface) >= 2 && len(surface) <= 4 && fold(surface) == "'s"
	if len(c.fitting) == 0 && !possessive {
		return 0
	}
	c.symbols = append(c.symbols, c.fitting...)
	w := word{int32(before), int32(len(c.symbols)), int32(len(c.roots)), 0, possessive}
	root := &c.machine.nodes[0]
	edges := c.machine.edges[root.edges:root.edgesEnd]
	for _, s := range c.fitting {
		for i := firstEdge(edges, s); i < len(edges) && edges[i].symbol == s; i++ {
			c.roots = append(c.roots, edges[i].to)
		}
	}
	w.rootsEnd = int32(len(c.roots))
	c.words = append(c.words, w)
	return uint32(len(c.words) - 1)
}

// firstEdge finds the first of the edges with a symbol; edges are in order of symbol.
func firstEdge(edges []edge, symbol int32) int {
	low, high := 0, len(edges)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if edges[middle].symbol < symbol {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

func (c *cache) grow() {
	old := c.table
	c.table = make([]slot, 2*len(old))
	mask := uint32(len(c.table) - 1)
	for _, s := range old {
		if s.used == 0 {
			continue
		}
		at := (s.hash ^ s.hash>>15) & mask
		for c.table[at].used != 0 {
			at = (at + 1) & mask
		}
		c.table[at] = s
	}
}
