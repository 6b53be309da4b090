package checker

import (
	"cmp"
	"slices"
	"strings"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// wording gives the text of d with the passages that results rest on.
func wording(d *document.Document, facts *annotate.Facts, results []report.Result, catalogue []policy.Control) *report.Text {
	text := &report.Text{Provisions: make([]report.Provision, len(d.Provisions))}
	depth := map[string]int{}
	for i := range d.Provisions {
		p := &d.Provisions[i]
		if p.Parent != "" {
			depth[p.ID] = depth[p.Parent] + 1
		}
		at := p.At(0)
		text.Provisions[i] = report.Provision{
			ID: p.ID, Number: p.Number, Heading: p.Heading, Path: append([]string{}, p.Path...), Zone: string(p.Zone),
			Depth: depth[p.ID], Place: report.Place{Page: at.Page, Line: at.Line, Column: at.Column}, Text: p.Text, Marks: []report.Mark{},
		}
	}
	m := marker{document: d, facts: facts, sentences: sentencesAt(facts), concepts: map[string][]string{}}
	for _, c := range catalogue {
		m.concepts[c.ID] = c.Concepts
	}
	for i := range results {
		for n := range results[i].Evidence {
			if provision, mark, ok := m.mark(&results[i], n); ok {
				marks := &text.Provisions[provision].Marks
				*marks = append(*marks, mark)
			}
		}
	}
	for i := range text.Provisions {
		slices.SortStableFunc(text.Provisions[i].Marks, func(a, b report.Mark) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Control, b.Control), cmp.Compare(a.Evidence, b.Evidence))
		})
	}
	return text
}

// marker finds the passages of evidence in the provisions.
type marker struct {
	document  *document.Document
	facts     *annotate.Facts
	sentences map[sentenceKey]int
	concepts  map[string][]string
}

// sentenceKey is what a piece of evidence tells of its sentence.
type sentenceKey struct {
	provision          string
	page, line, column int
	text               string
}

func sentencesAt(facts *annotate.Facts) map[sentenceKey]int {
	found := make(map[sentenceKey]int, len(facts.Sentences))
	for i := range facts.Sentences {
		s := &facts.Sentences[i]
		found[sentenceKey{facts.Provisions[s.Provision].ID, s.Page, s.Line, s.Column, s.Text}] = i
	}
	return found
}

// mark is the passage of the n-th piece of evidence of r, and the place of its provision. A fact has none.
func (m *marker) mark(r *report.Result, n int) (int, report.Mark, bool) {
	e := &r.Evidence[n]
	i, ok := m.sentences[sentenceKey{e.Provision, e.Page, e.Line, e.Column, e.Quote}]
	if !ok || e.Fact != "" {
		return 0, report.Mark{}, false
	}
	s := &m.facts.Sentences[i]
	start := offset(&m.document.Provisions[s.Provision], s)
	if start < 0 {
		return 0, report.Mark{}, false
	}
	mark := report.Mark{Start: start, End: start + len(s.Text), Control: r.Control, Evidence: n, Terms: m.terms(s, r.Control)}
	for j := range mark.Terms {
		mark.Terms[j].Start += start
		mark.Terms[j].End += start
	}
	return s.Provision, mark, true
}

// offset is where a sentence begins in the text of its provision: a sentence that says the same as another is told by its
// place. It is -1 when the text does not have it.
func offset(p *document.Provision, s *annotate.Sentence) int {
	first := -1
	for from := 0; from <= len(p.Text); {
		i := strings.Index(p.Text[from:], s.Text)
		if i < 0 {
			break
		}
		i += from
		if first < 0 {
			first = i
		}
		if at := p.At(i); at == (document.Pos{Page: s.Page, Line: s.Line, Column: s.Column}) {
			return i
		}
		from = i + 1
	}
	return first
}

// terms are the words of a sentence that mention what a control looks for; those that touch or overlap are one.
func (m *marker) terms(s *annotate.Sentence, control string) []report.Span {
	spans := []report.Span{}
	for _, concept := range m.concepts[control] {
		for _, mentions := range [][]annotate.Mention{s.Concepts[concept], s.Denied[concept]} {
			for _, mention := range mentions {
				spans = append(spans, report.Span{Start: mention.Start, End: mention.End})
			}
		}
	}
	return join(spans)
}

// join sorts spans and makes one of those that touch or overlap.
func join(spans []report.Span) []report.Span {
	slices.SortFunc(spans, func(a, b report.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
