package annotate

import (
	"slices"

	"cybernorm/internal/crossref"
	"cybernorm/internal/document"
)

// references fills the provisions that each provision refers to: first those that the description names, in its order, then
// those that its text names ("the safeguards of article 24").
func (w *worker) references(f *Facts, d *document.Document, o *outline) {
	var index *crossref.Index
	for n := range d.Provisions {
		p := &d.Provisions[n]
		ids := p.Refs
		if w.referring[n] {
			if index == nil {
				index = crossref.NewIndex(d.Provisions)
			}
			ids = slices.Concat(ids, index.Resolve(p.Text, p.ID))
		}
		var refs []int
		for _, id := range ids {
			if place := o.place(id); place >= 0 && place != n && !slices.Contains(refs, place) {
				refs = append(refs, place)
			}
		}
		f.Provisions[n].Refs = orNone(refs)
	}
}
