// Package assess finds what only a person can answer about a document, asks it, and keeps the answers in the document's
// description.
//
// Two things are asked: process facts that no text shows and that a control rests on, and verdicts that rest on a reading
// (partial, contradicted), which a person may confirm or overrule.
package assess

import (
	"cmp"
	"slices"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// Question is one thing to ask. Fact is set for a process fact, Result for a verdict.
type Question struct {
	Title    string           // what is asked, in a line
	Controls []policy.Control // who asks; for a verdict the control itself
	Fact     *document.FactSpec
	Result   *report.Result
	Sources  []string // where the sources ask for it, as people cite them
}

// Questions lists what is open in a description that was evaluated: facts first, those that weigh most before the others,
// then verdicts. Cited says how each source document is cited.
func Questions(d *document.Document, r *report.Document, catalogue []policy.Control, cited map[string]string) []Question {
	questions := append(facts(d, r, catalogue), verdicts(r, catalogue)...)
	for i := range questions {
		questions[i].Sources = sources(questions[i].Controls, cited)
	}
	return questions
}

func sources(controls []policy.Control, cited map[string]string) []string {
	var out []string
	for _, c := range controls {
		for _, s := range c.Sources {
			text := cmp.Or(cited[s.Seed], s.Seed) + ", " + s.Locator
			if !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
	}
	return out
}

func facts(d *document.Document, r *report.Document, catalogue []policy.Control) []Question {
	asked := map[string]bool{}
	for _, result := range r.Results {
		if result.Assessment == nil && result.Verdict != report.NotApplicable {
			asked[result.Control] = true
		}
	}
	var out []Question
	for _, spec := range document.FactSpecs() {
		if d.Stated(spec.Group, spec.Name) || spec.Type == "capabilities" {
			continue
		}
		q := Question{Title: spec.Doc, Fact: &spec}
		for _, c := range catalogue {
			if asked[c.ID] && slices.Contains(c.Facts, [2]string{spec.Group, spec.Name}) {
				q.Controls = append(q.Controls, c)
			}
		}
		if len(q.Controls) > 0 {
			out = append(out, q)
		}
	}
	slices.SortStableFunc(out, func(a, b Question) int { return cmp.Compare(weight(a), weight(b)) })
	return out
}

// weight orders questions by the gravest control that asks.
func weight(q Question) int {
	order := []string{"critical", "high", "medium", "low"}
	best := len(order)
	for _, c := range q.Controls {
		if i := slices.Index(order, c.Severity); i >= 0 {
			best = min(best, i)
		}
	}
	return best
}

func verdicts(r *report.Document, catalogue []policy.Control) []Question {
	var out []Question
	for i := range r.Results {
		result := &r.Results[i]
		if result.Assessment != nil || result.Verdict != report.Partial && result.Verdict != report.Contradicted {
			continue
		}
		for _, c := range catalogue {
			if c.ID == result.Control {
				out = append(out, Question{Title: c.ID + " " + c.Title, Controls: []policy.Control{c}, Result: result})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Question) int { return cmp.Compare(weight(a), weight(b)) })
	return out
}

// Why says what the answer is for.
func (q Question) Why() string {
	if q.Result != nil {
		return q.Result.Reason
	}
	var parts []string
	for _, c := range q.Controls {
		parts = append(parts, c.ID+" "+c.Title)
	}
	return strings.Join(parts, "; ")
}

// Options gives the answers to choose from, empty where the answer is free.
func (q Question) Options() []string {
	switch {
	case q.Result != nil:
		return []string{"met", "partial", "not_met", "contradicted"}
	case q.Fact.Type == "bool":
		return []string{"yes", "no"}
	}
	return q.Fact.Enum
}
