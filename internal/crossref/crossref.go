// Package crossref finds references from one provision of a document to another: "article 15", "Articles 2 through 11",
// "paragraph 2 of this article", "section 3.1". [NewIndex] takes the provisions of a document, [Index.Resolve] the text of
// one of them.
package crossref

import "cybernorm/internal/document"

// Index knows the ids of a document's provisions.
type Index struct {
	ids map[string]bool
}

// NewIndex makes an index over the provisions of a document.
func NewIndex(provisions []document.Provision) *Index {
	x := &Index{ids: make(map[string]bool, len(provisions))}
	for i := range provisions {
		x.ids[provisions[i].ID] = true
	}
	return x
}

// Resolve gives the ids that text refers to, in the order of the text; from is the id of the provision that holds it.
func (x *Index) Resolve(text, from string) []string { return nil }
