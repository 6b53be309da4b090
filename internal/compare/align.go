package compare

import (
	"cmp"
	"slices"
	"strings"

	"cybernorm/internal/annotate"
)

// Fate is what became of a provision.
type Fate string

// The fates of a provision.
const (
	Same    Fate = "same"    // word for word, perhaps under another number
	Changed Fate = "changed" // other words
	Merged  Fate = "merged"  // most of its words stand in a provision that has another counterpart
	Cut     Fate = "deleted" // in the earlier draft only
	Added   Fate = "added"   // in the later draft only
)

// How alike provisions and sentences must be to be taken for the same, as a share of their words (weighted by how rare
// they are in the two texts). Tried on pairs of drafts in the tests.
const (
	alike      = 0.45 // anywhere in the text
	alikeNamed = 0.25 // under the same number and heading
	held       = 0.6  // share of its words that a provision must find elsewhere to count as merged
)

// Provision is a pair of provisions that belong together, or one that has no counterpart.
type Provision struct {
	Fate    Fate    `json:"fate"`
	Earlier *Place  `json:"earlier"`
	Later   *Place  `json:"later"`
	Alike   float64 `json:"alike"`
	Words   []Run   `json:"words"` // of a changed or merged one
}

// Place is a provision or passage in one of the documents.
type Place struct {
	Provision string `json:"provision"`
	Number    string `json:"number"`
	Heading   string `json:"heading"`
	Zone      string `json:"zone"`
	Page      int    `json:"page"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	Text      string `json:"text"`
}

// alignment pairs the provisions of two texts.
type alignment struct {
	earlier, later *annotate.Facts
	to             []int // provision of the earlier text → of the later one, -1 for none
	from           []int // the other way
	into           []int // provision of the earlier text without a counterpart → the one that took its words in
	alike          []float64
	before, after  []bag // words of the sentences, for counterparts of passages
}

func align(earlier, later *annotate.Facts) *alignment {
	a := &alignment{earlier: earlier, later: later}
	x, y := texts(earlier), texts(later)
	w := newWeights(x, y)
	bx, by := w.bags(x), w.bags(y)
	a.to, a.from = fill(len(x)), fill(len(y))
	a.into = fill(len(x))
	a.alike = make([]float64, len(x))
	a.pairUp(candidates(earlier, later, bx, by))
	for i := range x {
		if a.to[i] >= 0 {
			continue
		}
		best := 0.0
		for j, share := range shares(bx[i], by) {
			if share > best {
				best, a.into[i] = share, j
			}
		}
		switch a.alike[i] = best; {
		case best < held:
			a.into[i] = -1
		case a.from[a.into[i]] < 0: // the first to go into a provision without a counterpart is its counterpart
			a.to[i], a.from[a.into[i]], a.into[i] = a.into[i], i, -1
		}
	}
	a.before, a.after = w.bags(sentences(earlier)), w.bags(sentences(later))
	return a
}

// candidate is a pair that may belong together.
type candidate struct {
	i, j  int
	alike float64
	rank  float64 // likeness, with what speaks for the pair besides
}

// candidates gives the pairs that are alike enough, the best first.
func candidates(earlier, later *annotate.Facts, bx, by []bag) []candidate {
	index := postings(by)
	var out []candidate
	for i, b := range bx {
		for j, shared := range overlaps(b, index, by) {
			c := candidate{i: i, j: j, alike: 2 * shared / (b.total + by[j].total)}
			named := sameName(earlier.Provisions[i], later.Provisions[j])
			if c.alike < alikeNamed || c.alike < alike && !named {
				continue
			}
			c.rank = c.alike
			if named {
				c.rank += 0.1
			}
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(distance(a), distance(b)), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	return out
}

// distance prefers, among pairs equally alike, those at the same place of the text.
func distance(c candidate) int { return max(c.i-c.j, c.j-c.i) }

// sameName: the same number and heading, which drafts keep while they change the words.
func sameName(p, q annotate.Provision) bool {
	return p.ID == q.ID && p.Number == q.Number && p.Heading == q.Heading
}

// pairUp takes the best pairs first, each provision once.
func (a *alignment) pairUp(found []candidate) {
	for _, c := range found {
		if a.to[c.i] < 0 && a.from[c.j] < 0 {
			a.to[c.i], a.from[c.j], a.alike[c.i] = c.j, c.i, c.alike
		}
	}
}

// counterpart gives the sentence of the later text that a sentence of the earlier one became: the most alike in the
// provision that its own became, or else the one anywhere that holds its words.
func (a *alignment) counterpart(s int) (int, bool) {
	p := a.earlier.Sentences[s].Provision
	best, found := 0.0, -1
	for _, q := range []int{a.to[p], a.into[p]} {
		if q < 0 {
			continue
		}
		for _, t := range a.later.Provisions[q].Sentences {
			if v := a.before[s].dice(a.after[t]); v > best {
				best, found = v, t
			}
		}
	}
	if best >= alikeNamed {
		return found, true
	}
	best, found = 0, -1
	for t, b := range a.after {
		if v := a.before[s].share(b); v > best {
			best, found = v, t
		}
	}
	return found, best >= held
}

// provisions lists all pairs in the order of the later text, with what was deleted after the provision that it followed.
func (a *alignment) provisions() []Provision {
	out := make([]Provision, 0, len(a.to)+len(a.from))
	cut := func(i int) {
		for ; i < len(a.to) && a.to[i] < 0; i++ {
			p := Provision{Fate: Cut, Earlier: a.place(a.earlier, i), Alike: a.alike[i]}
			if a.into[i] >= 0 {
				p.Fate, p.Later = Merged, a.place(a.later, a.into[i])
				p.Words = Words(p.Earlier.Text, p.Later.Text)
			}
			out = append(out, p)
		}
	}
	cut(0)
	for j, i := range a.from {
		if i < 0 {
			out = append(out, Provision{Fate: Added, Later: a.place(a.later, j)})
			continue
		}
		p := Provision{Fate: Same, Earlier: a.place(a.earlier, i), Later: a.place(a.later, j), Alike: a.alike[i]}
		if p.Earlier.Text != p.Later.Text {
			p.Fate, p.Words = Changed, Words(p.Earlier.Text, p.Later.Text)
		}
		out = append(out, p)
		cut(i + 1)
	}
	return out
}

func (a *alignment) place(f *annotate.Facts, i int) *Place {
	p := f.Provisions[i]
	return &Place{
		Provision: p.ID, Number: p.Number, Heading: p.Heading, Zone: string(p.Zone),
		Page: p.Page, Line: p.Line, Column: p.Column, Text: text(f, i),
	}
}

func texts(f *annotate.Facts) []string {
	out := make([]string, len(f.Provisions))
	for i := range f.Provisions {
		out[i] = text(f, i)
	}
	return out
}

// text puts the sentences of a provision together.
func text(f *annotate.Facts, provision int) string {
	var parts []string
	for _, s := range f.Provisions[provision].Sentences {
		parts = append(parts, strings.Join(strings.Fields(f.Sentences[s].Text), " "))
	}
	return strings.Join(parts, " ")
}

func sentences(f *annotate.Facts) []string {
	out := make([]string, len(f.Sentences))
	for i, s := range f.Sentences {
		out[i] = s.Text
	}
	return out
}

func fill(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}
