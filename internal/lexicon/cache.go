package lexicon

import "slices"

// maxCached bounds what a cache keeps from text to text: distinct words, states, steps.
const maxCached = 1 << 16

// cache remembers what the words seen so far lead to, and holds the buffers of a scan. A scan owns a cache while it runs, so
// there is no lock on the way of a word.
type cache struct {
	machine   *automaton
	states    states
	table     []slot
	entries   int
	arena     []byte
	words     []word
	symbols   []int32 // of all words, one range each
	followers []follower
	fitting   []int32 // scratch

	marks      []mark
	candidates []candidate
	masks      []masked
	longest    int32 // of the masks
	openings   []opening
	open       []int32    // per gap: the latest opening plus one
	last       [2][]int32 // per class and name: the last token of the last hit, plus one
	group      []candidate
}

// slot is an entry of an open-addressed table, keyed by the word as it is written. Used is the place in words plus one.
type slot struct {
	hash       uint32
	start, end uint32
	used       uint32
}

// word is a distinct word of the texts: the symbols that it fits, the state that it leads to from the start, and the gaps that
// it can end.
type word struct {
	symbols, symbolsEnd     int32
	followers, followersEnd int32
	bits                    uint64
	root                    int32
	possessive              bool
}

// follower says that a word behind a gap leads to a state.
type follower struct{ gap, state int32 }

func newCache(machine *automaton, concepts, cues int) *cache {
	return &cache{
		machine: machine, states: newStates(machine), table: make([]slot, 1<<12), words: make([]word, 1, 1<<11),
		open: make([]int32, len(machine.gapNodes)), last: [2][]int32{make([]int32, concepts), make([]int32, cues)},
	}
}

// full tells whether the cache has grown so much that it should be dropped.
func (c *cache) full() bool {
	return c.entries > maxCached || len(c.states.list) > maxCached || c.states.steps.count > 4*maxCached
}

// lookup gives the place of a word in words; 0 for a word that no term holds.
func (c *cache) lookup(surface string, hash uint32) uint32 {
	mask := uint32(len(c.table) - 1)
	at := (hash ^ hash>>15) & mask
	for {
		s := &c.table[at]
		if s.used == 0 {
			break
		}
		if s.hash == hash && string(c.arena[s.start:s.end]) == surface {
			return s.used - 1
		}
		at = (at + 1) & mask
	}
	place := c.learn(surface)
	start := uint32(len(c.arena))
	c.arena = append(c.arena, surface...)
	c.table[at] = slot{hash, start, uint32(len(c.arena)), place + 1}
	c.entries++
	if c.entries*2 > len(c.table) {
		c.grow()
	}
	return place
}

// hashOf is FNV-1a; the tokeniser computes it as it reads.
func hashOf(surface string) uint32 {
	h := uint32(hashStart)
	for i := 0; i < len(surface); i++ {
		h = (h ^ uint32(surface[i])) * hashPrime
	}
	return h
}

const (
	hashStart = 2166136261
	hashPrime = 16777619
)

// learn works out what a word fits and where it leads.
func (c *cache) learn(surface string) uint32 {
	c.fitting = c.machine.words.fits(surface, c.fitting[:0])
	possessive := len(surface) >= 2 && len(surface) <= 4 && fold(surface) == "'s"
	if len(c.fitting) == 0 && !possessive {
		return 0
	}
	w := word{symbols: int32(len(c.symbols)), followers: int32(len(c.followers)), possessive: possessive}
	c.symbols = append(c.symbols, c.fitting...)
	w.root = c.states.from(0, c.fitting, false)
	gaps := c.states.targets[:0]
	for _, s := range c.fitting {
		w.bits |= bitOf(s)
		gaps = append(gaps, c.machine.gapsOf(s)...)
	}
	slices.Sort(gaps)
	gaps = slices.Clone(slices.Compact(gaps))
	for _, g := range gaps {
		c.followers = append(c.followers, follower{g, c.states.from(c.machine.gapNodes[g], c.fitting, false)})
	}
	w.symbolsEnd, w.followersEnd = int32(len(c.symbols)), int32(len(c.followers))
	c.words = append(c.words, w)
	return uint32(len(c.words) - 1)
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
