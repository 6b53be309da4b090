package annotate

import (
	"slices"

	"cybernorm/internal/document"
	"cybernorm/internal/lexicon"
)

// topics scans each distinct heading once.
type topics struct {
	w        *worker
	headings map[string]heading
	chains   map[string]heading
}

// heading is what a heading, or all headings above a provision, tells.
type heading struct {
	concepts map[string][]string
	aims     bool // it announces aims or actions
}

func newTopics(w *worker) *topics {
	return &topics{w: w, headings: map[string]heading{}, chains: map[string]heading{}}
}

// of gives the topic of a provision from all headings that it stands under. That it lists aims is told by the heading
// nearest to it or by the one above that.
func (t *topics) of(p *document.Provision) heading {
	if p.Heading == "" && len(p.Path) == 0 {
		return heading{concepts: noTerms}
	}
	key := p.Heading
	for _, above := range p.Path {
		key += "\x00" + above
	}
	if known, ok := t.chains[key]; ok {
		return known
	}
	above := p.Path
	if p.Heading != "" {
		above = append(slices.Clone(p.Path), p.Heading)
	}
	h := heading{concepts: noTerms}
	for i, text := range above {
		one := t.scan(text)
		h.aims = h.aims || one.aims && i >= len(above)-2
		for name, terms := range one.concepts {
			if len(h.concepts) == 0 {
				h.concepts = make(map[string][]string, len(one.concepts))
			}
			for _, term := range terms {
				if !slices.Contains(h.concepts[name], term) {
					h.concepts[name] = append(h.concepts[name], term)
				}
			}
		}
	}
	for _, terms := range h.concepts {
		slices.Sort(terms)
	}
	t.chains[key] = h
	return h
}

// scan gives what one heading tells.
func (t *topics) scan(text string) heading {
	if known, ok := t.headings[text]; ok {
		return known
	}
	w := t.w
	w.matcher.Scan(text, &w.scan)
	h := heading{concepts: map[string][]string{}}
	names := w.annotator.lex.Concepts()
	for _, hit := range w.scan.Hits {
		if hit.Class != lexicon.Concept {
			h.aims = h.aims || w.annotator.cues[hit.Name].role == roleAims
			continue
		}
		term := w.matcher.TermText(hit.Term)
		if name := names[hit.Name]; !slices.Contains(h.concepts[name], term) {
			h.concepts[name] = append(h.concepts[name], term)
		}
	}
	t.headings[text] = h
	return h
}
