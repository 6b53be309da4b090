package annotate

import (
	"slices"

	"cybernorm/internal/document"
)

// references fills the provisions that each provision refers to: those that the description names, in its order.
func (w *worker) references(f *Facts, d *document.Document, o *outline) {
	for n := range d.Provisions {
		var refs []int
		for _, id := range d.Provisions[n].Refs {
			if place := o.place(id); place >= 0 && place != n && !slices.Contains(refs, place) {
				refs = append(refs, place)
			}
		}
		f.Provisions[n].Refs = orNone(refs)
	}
}
