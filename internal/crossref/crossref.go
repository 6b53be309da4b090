// Package crossref finds references from one provision of a document to others: "article 15", "Articles 2 through 11",
// "paragraph 2 of this article", "section 3.1". [NewIndex] takes the provisions of a document, [Index.Resolve] the text of
// one of them. References to other instruments ("Article 51 of the Charter") are left alone.
package crossref

import (
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/document"
)

// maxRange bounds what one range of numbers may stand for, so that "Articles 1 to 9999" costs nothing.
const maxRange = 100

// Index knows the ids of a document's provisions.
type Index struct {
	ids      map[string]bool
	children map[string][]string // id without its last part → ids of provisions, where the shorter id is none itself
	roots    map[string]string   // other spellings of an id's first part: "article-5" → "art-5"
}

// NewIndex makes an index over the provisions of a document.
func NewIndex(provisions []document.Provision) *Index {
	x := &Index{ids: make(map[string]bool, len(provisions)), children: map[string][]string{}, roots: map[string]string{}}
	for i := range provisions {
		p := &provisions[i]
		x.ids[p.ID] = true
		for at := strings.LastIndexByte(p.ID, '.'); at > 0; at = strings.LastIndexByte(p.ID[:at], '.') {
			x.children[p.ID[:at]] = append(x.children[p.ID[:at]], p.ID)
		}
		root, _, _ := strings.Cut(p.ID, ".")
		if kind, num, ok := strings.Cut(root, "-"); ok {
			if c := canonical(kind); c != "" && c != kind {
				x.roots[c+"-"+num] = root
			}
		}
	}
	return x
}

// canonical gives the prefix that ids of a kind of provision have.
func canonical(kind string) string {
	switch kind {
	case "art", "article", "a":
		return "art"
	case "para", "paragraph", "par", "p":
		return "para"
	case "section", "sec", "s":
		return "section"
	}
	return ""
}

// Resolve gives the ids of the provisions that text refers to, in the order of the text and each once; from is the id of
// the provision that holds the text. A reference to an article in paragraphs stands for its paragraphs.
func (x *Index) Resolve(text, from string) []string {
	s := scanner{text: text}
	var refs []string
	for {
		r, ok := s.next()
		if !ok {
			return refs
		}
		for _, id := range x.targets(r, from) {
			if id != from && !slices.Contains(refs, id) {
				refs = append(refs, id)
			}
		}
	}
}

// targets gives the provisions that a reference means.
func (x *Index) targets(r reference, from string) []string {
	var out []string
	for _, n := range r.numbers {
		switch r.kind {
		case "art", "section":
			out = append(out, x.find(r.kind+"-"+n)...)
		case "para":
			out = append(out, x.paragraph(r, n, from)...)
		}
	}
	return out
}

// paragraph looks for a paragraph in the article that the reference names, else in the article that it stands in, else
// among the paragraphs that are numbered through.
func (x *Index) paragraph(r reference, n, from string) []string {
	if r.article != "" {
		return x.find("art-" + r.article + "." + n)
	}
	root, _, _ := strings.Cut(from, ".")
	if kind, _, _ := strings.Cut(root, "-"); canonical(kind) == "art" {
		return x.find(root + "." + n)
	}
	return x.find("para-" + n)
}

// find gives a provision, or those that it consists of when it has no words of its own.
func (x *Index) find(id string) []string {
	root, rest, more := strings.Cut(id, ".")
	if r, ok := x.roots[root]; ok && !x.ids[id] {
		id = r
		if more {
			id += "." + rest
		}
	}
	if x.ids[id] {
		return []string{id}
	}
	var out []string
	depth := strings.Count(id, ".") + 1
	for _, c := range x.children[id] {
		if strings.Count(c, ".") == depth {
			out = append(out, c)
		}
	}
	return out
}

// expand lists the whole numbers of a range.
func expand(from, to string) []string {
	a, err1 := strconv.Atoi(from)
	b, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || b <= a || b-a > maxRange {
		return []string{to}
	}
	out := make([]string, 0, b-a)
	for n := a + 1; n <= b; n++ {
		out = append(out, strconv.Itoa(n))
	}
	return out
}
