package lexicon

import (
	"encoding/binary"
	"slices"
)

// state is a set of nodes that the walk can be in at once, worked out when a text first leads there. It makes one step of
// what would be many: the verbs that govern rights begin forty terms, and lead to one state.
type state struct {
	nodes, nodesEnd     int32
	accepts, acceptsEnd int32
	gaps, gapsEnd       int32  // gaps that open here
	bits                uint64 // which words can follow, see bitOf; 0 if none can
}

// bitOf gives the bit of a symbol in a set of 64, where symbols share bits. Most words share none with a state: that spares the
// look into the table of steps.
func bitOf(symbol int32) uint64 { return 1 << (uint32(symbol) * 0x9e3779b1 >> 26) }

// dead is the state without nodes.
const dead = 0

// states holds the states of a cache and the steps between them.
type states struct {
	machine *automaton
	list    []state
	nodes   []int32
	accepts []accept
	gaps    []int32
	known   map[string]int32 // set of nodes → state
	steps   stepTable
	key     []byte // scratch
	targets []int32
}

func newStates(machine *automaton) states {
	return states{machine: machine, list: make([]state, 1, 1<<10), known: make(map[string]int32, 1<<10), steps: newStepTable()}
}

// of gives the state for a set of nodes. It puts the nodes in order.
func (s *states) of(nodes []int32) int32 {
	if len(nodes) == 0 {
		return dead
	}
	slices.Sort(nodes)
	nodes = slices.Compact(nodes)
	s.key = s.key[:0]
	for _, n := range nodes {
		s.key = binary.LittleEndian.AppendUint32(s.key, uint32(n))
	}
	if id, ok := s.known[string(s.key)]; ok {
		return id
	}
	id := int32(len(s.list))
	s.known[string(s.key)] = id
	st := state{nodes: int32(len(s.nodes)), accepts: int32(len(s.accepts)), gaps: int32(len(s.gaps))}
	s.nodes = append(s.nodes, nodes...)
	for _, n := range nodes {
		d := &s.machine.nodes[n]
		s.accepts = append(s.accepts, s.machine.accepts[d.accepts:d.acceptsEnd]...)
		s.gaps = append(s.gaps, s.machine.gaps[d.gaps:d.gapsEnd]...)
		for _, e := range s.machine.edges[d.edges:d.edgesEnd] {
			st.bits |= bitOf(e.symbol)
		}
	}
	slices.Sort(s.gaps[st.gaps:])
	s.gaps = s.gaps[:int(st.gaps)+len(slices.Compact(s.gaps[st.gaps:]))]
	st.nodesEnd, st.acceptsEnd, st.gapsEnd = int32(len(s.nodes)), int32(len(s.accepts)), int32(len(s.gaps))
	s.list = append(s.list, st)
	return id
}

// from gives the state that a word which fits symbols leads to from one node; comma tells that a comma stands before it.
func (s *states) from(node int32, symbols []int32, comma bool) int32 {
	s.targets = s.follow(s.targets[:0], node, symbols, comma)
	return s.of(s.targets)
}

// step gives the state that a word leads to from another.
func (s *states) step(from int32, place uint32, symbols []int32, comma bool) int32 {
	key := uint64(from)<<32 | uint64(place)<<1
	if comma {
		key |= 1
	}
	if to, ok := s.steps.get(key); ok {
		return to
	}
	s.targets = s.targets[:0]
	st := s.list[from]
	for _, n := range s.nodes[st.nodes:st.nodesEnd] {
		s.targets = s.follow(s.targets, n, symbols, comma)
	}
	to := s.of(s.targets)
	s.steps.put(key, to)
	return to
}

// follow adds the nodes behind the edges of node that one of the symbols fits. Both are in order of symbol.
func (s *states) follow(into []int32, node int32, symbols []int32, comma bool) []int32 {
	n := &s.machine.nodes[node]
	edges := s.machine.edges[n.edges:n.edgesEnd]
	for _, symbol := range symbols {
		for i := firstEdge(edges, symbol); i < len(edges) && edges[i].symbol == symbol; i++ {
			if !comma || edges[i].comma {
				into = append(into, edges[i].to)
			}
		}
	}
	return into
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

// stepTable is an open-addressed table from a state and a word to a state. A key is never 0: no step leaves the state dead.
type stepTable struct {
	keys  []uint64
	to    []int32
	count int
}

func newStepTable() stepTable {
	return stepTable{keys: make([]uint64, 1<<12), to: make([]int32, 1<<12)}
}

func (t *stepTable) place(key uint64) int {
	mask := uint64(len(t.keys) - 1)
	at := (key * 0x9e3779b97f4a7c15) >> 32 & mask
	for t.keys[at] != 0 && t.keys[at] != key {
		at = (at + 1) & mask
	}
	return int(at)
}

func (t *stepTable) get(key uint64) (int32, bool) {
	at := t.place(key)
	return t.to[at], t.keys[at] == key
}

func (t *stepTable) put(key uint64, to int32) {
	at := t.place(key)
	t.keys[at], t.to[at] = key, to
	t.count++
	if t.count*2 <= len(t.keys) {
		return
	}
	old := *t
	t.keys, t.to = make([]uint64, 2*len(old.keys)), make([]int32, 2*len(old.to))
	for i, k := range old.keys {
		if k != 0 {
			at := t.place(k)
			t.keys[at], t.to[at] = k, old.to[i]
		}
	}
}
