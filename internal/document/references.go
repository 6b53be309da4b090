package document

import (
	"slices"
	"strings"
)

// suggestionBudget bounds the comparisons that hints for dangling references may cost, whatever the file.
const suggestionBudget = 200_000

// checkReferences reports names that nothing has, and provisions that introduce themselves.
func (d *decoder) checkReferences(doc *Document) {
	budget := suggestionBudget
	known := map[string][]string{}
	for _, r := range d.references {
		if _, ok := d.names[r.kind][r.name]; ok {
			continue
		}
		if known[r.kind] == nil {
			for name := range d.names[r.kind] {
				known[r.kind] = append(known[r.kind], name)
			}
			slices.Sort(known[r.kind])
		}
		hint := ""
		if d.full() {
			budget = 0
		}
		if budget -= len(known[r.kind]); budget > 0 {
			hint = nameHint(r.name, known[r.kind])
		}
		d.add(r.pos, hint, "%s refers to %s %s, which is not in this description", r.key, r.kind, quote(r.name))
	}
	d.checkParents(doc)
}

// fewNames is how many names a hint lists.
const fewNames = 8

func nameHint(name string, known []string) string {
	if s := nearestName(name, known); s != "" {
		return "did you mean " + s + "?"
	}
	if len(known) == 0 || len(known) > fewNames {
		return ""
	}
	shown := make([]string, len(known))
	for i, k := range known {
		shown[i] = clip(k)
	}
	return "there is " + list(shown)
}

// checkParents reports each circle of parents once, at the first provision of the file that is in it.
func (d *decoder) checkParents(doc *Document) {
	index := make(map[string]int, len(doc.Provisions))
	for i := len(doc.Provisions) - 1; i >= 0; i-- {
		index[doc.Provisions[i].ID] = i
	}
	state := make([]int, len(doc.Provisions)) // 0 new, otherwise the walk that came by
	for start := range doc.Provisions {
		walk := start + 1
		for i := start; state[i] == 0; {
			state[i] = walk
			parent, ok := index[doc.Provisions[i].Parent]
			if !ok || doc.Provisions[i].Parent == "" {
				break
			}
			if state[parent] == walk {
				d.addCircle(doc, index, parent)
				break
			}
			i = parent
		}
	}
}

func (d *decoder) addCircle(doc *Document, index map[string]int, start int) {
	const shown = 8
	first := &doc.Provisions[start]
	way := []string{first.ID}
	for i := index[first.Parent]; i != start; i = index[doc.Provisions[i].Parent] {
		if len(way) < shown {
			way = append(way, doc.Provisions[i].ID)
		} else if len(way) == shown {
			way = append(way, "…")
		}
		if less(doc.Provisions[i].Pos, first.Pos) {
			first = &doc.Provisions[i]
		}
	}
	way = append(way, doc.Provisions[start].ID)
	for i := range way {
		way[i] = clip(way[i])
	}
	d.add(first.Pos, "parent names the provision that introduces this one", "parents go in a circle: %s", strings.Join(way, " → "))
}

func less(a, b Pos) bool { return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column }
