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
	own := make([]lookup, len(f.Provisions))
	for from := 0; from < len(w.mentions); {
		n := f.Sentences[w.mentions[from].sentence].Provision
		to := from
		for to < len(w.mentions) && f.Sentences[w.mentions[to].sentence].Provision == n {
			m := w.mentions[to]
			if m.denied {
				own[n].denied = put(own[n].denied, names[m.concept], int(m.sentence))
			} else {
				own[n].affirmed = put(own[n].affirmed, names[m.concept], int(m.sentence))
			}
			to++
		}
		from = to
	}
	for n := range f.Provisions {
		p := &f.Provisions[n]
		p.Concepts, p.Denied, p.Block = orPlaces(own[n].affirmed), orPlaces(own[n].denied), orPlaces(own[n].affirmed)
		for parent := p.Parent; parent >= 0; parent = f.Provisions[parent].Parent {
			p.Concepts = merge(p.Concepts, own[parent].affirmed, own[n].affirmed)
			p.Denied = merge(p.Denied, own[parent].denied, own[n].denied)
		}
		p.Block = p.Concepts
		if len(p.Items) > 0 {
			block := p.Concepts
			for _, item := range descend(f.Provisions, n) {
				block = merge(block, own[item].affirmed, p.Concepts)
			}
			p.Block = block
		}
	}
	w.sections(f, own)
}

// lookup is what the sentences of one provision mention.
type lookup struct{ affirmed, denied map[string][]int }

func put(into map[string][]int, name string, sentence int) map[string][]int {
	if into == nil {
		into = make(map[string][]int, 4)
	}
	into[name] = append(into[name], sentence)
	return into
}

// merge adds more to into, in order of sentence. Into may be shared; it is not changed: where it is the same as shared, it
// is copied first.
func merge(into, more, shared map[string][]int) map[string][]int {
	if len(more) == 0 {
		return into
	}
	grown := make(map[string][]int, len(into)+len(more))
	for name, list := range into {
		grown[name] = list
	}
	for name, list := range more {
		joined := append(slices.Clone(grown[name]), list...)
		slices.Sort(joined)
		grown[name] = slices.Compact(joined)
	}
	return grown
}

// descend gives the items of a provision and theirs.
func descend(provisions []Provision, n int) []int {
	var all []int
	for _, item := range provisions[n].Items {
		all = append(append(all, item), descend(provisions, item)...)
	}
	return all
}

// sections groups the provisions by what they stand under.
func (w *worker) sections(f *Facts, own []lookup) {
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
		for name, list := range own[n].affirmed {
			for _, sentence := range list {
				s.Concepts = put(s.Concepts, name, sentence)
			}
		}
	}
	if f.Sections == nil {
		f.Sections = []Section{}
	}
	for i := range f.Sections {
		f.Sections[i].Concepts = orPlaces(f.Sections[i].Concepts)
	}
}

func orNone(list []int) []int {
	if list == nil {
		return noInts
	}
	return list
}

func orPlaces(lists map[string][]int) map[string][]int {
	if lists == nil {
		return noPlaces
	}
	return lists
}
