package annotate

import (
	"slices"
	"strings"

	"cybernorm/internal/document"
)

// outline is how the provisions of a document hang together.
type outline struct {
	places  map[string]int // id → provision
	parents []int          // the provision that introduces an item, -1 for none
	items   [][]int
	order   []int // parents before their items, otherwise as in the document
	inOrder bool  // order is that of the document
}

func newOutline(d *document.Document) *outline {
	count := len(d.Provisions)
	o := &outline{places: make(map[string]int, count), parents: make([]int, count), items: make([][]int, count), order: make([]int, 0, count), inOrder: true}
	for n := count - 1; n >= 0; n-- {
		o.places[d.Provisions[n].ID] = n
	}
	for n := range d.Provisions {
		o.items[n] = noInts
		o.parents[n] = -1
		if parent, ok := o.places[d.Provisions[n].Parent]; ok && d.Provisions[n].Parent != "" && parent != n {
			o.parents[n] = parent
		}
	}
	state := make([]byte, count)
	for n := range d.Provisions {
		o.visit(n, state)
	}
	for n, parent := range o.parents {
		if parent >= 0 {
			o.items[parent] = append(o.items[parent], n)
		}
	}
	return o
}

// visit puts a provision into the order behind what introduces it. A circle of parents is cut where it closes.
func (o *outline) visit(n int, state []byte) {
	var chain []int
	for n >= 0 && state[n] == 0 {
		state[n] = 1
		chain = append(chain, n)
		parent := o.parents[n]
		if parent >= 0 && state[parent] == 1 {
			o.parents[n] = -1
			parent = -1
		}
		n = parent
	}
	for _, c := range slices.Backward(chain) {
		state[c] = 2
		if c != len(o.order) {
			o.inOrder = false
		}
		o.order = append(o.order, c)
	}
}

// inOrder puts the sentences into the order of the document where items stood before what introduces them.
func (w *worker) inOrder(o *outline, count int) {
	if o.inOrder {
		return
	}
	order := make([]int, len(w.sentences))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return w.sentences[a].Provision - w.sentences[b].Provision })
	sorted := make([]Sentence, len(w.sentences))
	place := make([]int32, len(w.sentences))
	for to, from := range order {
		sorted[to] = w.sentences[from]
		sorted[to].ID = to
		place[from] = int32(to)
	}
	w.sentences = sorted
	for i := range w.mentions {
		w.mentions[i].sentence = place[w.mentions[i].sentence]
	}
	slices.SortStableFunc(w.mentions, func(a, b mentionNote) int { return int(a.sentence - b.sentence) })
}

// lists fills the lists by concept: of the document, its provisions and its sections.
func (w *worker) lists(f *Facts, o *outline) {
	names := w.annotator.lex.Concepts()
	f.Mentions, f.Denied = make(map[string][]int, len(names)), make(map[string][]int, len(names))
	affirmed, denied := make([][]int, len(names)), make([][]int, len(names))
	for _, m := range w.mentions {
		if m.denied {
			denied[m.concept] = append(denied[m.concept], int(m.sentence))
		} else {
			affirmed[m.concept] = append(affirmed[m.concept], int(m.sentence))
		}
	}
	for i, name := range names {
		f.Mentions[name], f.Denied[name] = orNone(affirmed[i]), orNone(denied[i])
	}
	for i := range f.Provisions {
		f.Provisions[i].Sentences = noInts
	}
	all := make([]int, len(f.Sentences))
	for from := 0; from < len(f.Sentences); {
		n := f.Sentences[from].Provision
		to := from
		for to < len(f.Sentences) && f.Sentences[to].Provision == n {
			all[to] = to
			to++
		}
		f.Provisions[n].Sentences = all[from:to:to]
		from = to
	}
	w.byProvision(f)
	for n := range f.Provisions {
		p := &f.Provisions[n]
		lists := w.gather(w.collected[:0], n, true)
		denied := w.gather(w.refused[:0], n, false)
		for parent, level := p.Parent, 0; parent >= 0 && level < deepestList; parent, level = f.Provisions[parent].Parent, level+1 {
			lists, denied = w.gather(lists, parent, true), w.gather(denied, parent, false)
		}
		p.Concepts, p.Denied = w.index(lists), w.index(denied)
		p.Block = p.Concepts
		if own := len(lists); len(p.Items) > 0 {
			if lists = w.descend(lists, f.Provisions, n, deepestList); len(lists) > own {
				p.Block = w.index(lists)
			}
		}
		w.collected, w.refused = lists, denied
	}
	w.sections(f)
}

// byProvision notes where the mentions of each provision begin in w.mentions, which are in order of sentence.
func (w *worker) byProvision(f *Facts) {
	w.ranges = append(w.ranges[:0], make([]int, len(f.Provisions)+1)...)
	at := 0
	for n := range f.Provisions {
		w.ranges[n] = at
		for at < len(w.mentions) && f.Sentences[w.mentions[at].sentence].Provision == n {
			at++
		}
	}
	w.ranges[len(f.Provisions)] = at
}

// gather appends what a provision affirms, or what it denies.
func (w *worker) gather(into []mentionNote, n int, affirmed bool) []mentionNote {
	for _, m := range w.mentions[w.ranges[n]:w.ranges[n+1]] {
		if m.denied != affirmed {
			into = append(into, m)
		}
	}
	return into
}

// deepestList bounds the levels of lists within lists that share their concepts.
const deepestList = 16

// descend appends what the items of a provision affirm, and theirs.
func (w *worker) descend(into []mentionNote, provisions []Provision, n, levels int) []mentionNote {
	if levels == 0 {
		return into
	}
	for _, item := range provisions[n].Items {
		into = w.descend(w.gather(into, item, true), provisions, item, levels-1)
	}
	return into
}

// index turns mentions into concept → sentences, in order.
func (w *worker) index(mentions []mentionNote) map[string][]int {
	if len(mentions) == 0 {
		return noPlaces
	}
	// Packed into one number each, concept before sentence, they sort several times faster than as structs.
	w.keys = w.keys[:0]
	for _, m := range mentions {
		w.keys = append(w.keys, uint64(m.concept)<<32|uint64(uint32(m.sentence)))
	}
	slices.Sort(w.keys)
	distinct := 1
	for i := 1; i < len(w.keys); i++ {
		if w.keys[i]>>32 != w.keys[i-1]>>32 {
			distinct++
		}
	}
	names := w.annotator.lex.Concepts()
	lists := make(map[string][]int, distinct)
	sentences := make([]int, len(w.keys))
	for from := 0; from < len(w.keys); {
		to := from
		for to < len(w.keys) && w.keys[to]>>32 == w.keys[from]>>32 {
			sentences[to] = int(uint32(w.keys[to]))
			to++
		}
		lists[names[w.keys[from]>>32]] = slices.Compact(sentences[from:to:to])
		from = to
	}
	return lists
}

// sections groups the provisions by what they stand under.
func (w *worker) sections(f *Facts) {
	type key struct{ path, heading string }
	known := map[key]int{}
	for n := range f.Provisions {
		p := &f.Provisions[n]
		k := key{strings.Join(p.Path, "\x00"), p.Heading}
		id, ok := known[k]
		if !ok {
			id = len(f.Sections)
			known[k] = id
			top := p.Heading
			if len(p.Path) > 0 {
				top = p.Path[0]
			}
			f.Sections = append(f.Sections, Section{ID: id, Heading: p.Heading, Top: top, Zone: p.Zone})
		}
		s := &f.Sections[id]
		if s.Zone == document.ZoneTitle && p.Zone != document.ZoneTitle {
			s.Zone = p.Zone
		}
		p.Section = id
		s.Provisions = append(s.Provisions, n)
	}
	if f.Sections == nil {
		f.Sections = []Section{}
	}
	for i := range f.Sections {
		s := &f.Sections[i]
		if p := &f.Provisions[s.Provisions[0]]; len(s.Provisions) == 1 && p.Parent < 0 {
			s.Concepts = p.Concepts
			continue
		}
		all := w.collected[:0]
		for _, n := range s.Provisions {
			all = w.gather(all, n, true)
		}
		s.Concepts = w.index(all)
		w.collected = all
	}
}

func orNone(list []int) []int {
	if list == nil {
		return noInts
	}
	return list
}
