// Package examples runs the examples of controls: each passage through annotator and policies, with the one control that it
// belongs to. They are the tests of the controls on words, as their Rego tests are on facts.
package examples

import (
	"context"
	"fmt"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// Annotator makes facts of a document; it is an *annotate.Annotator.
type Annotator interface {
	Annotate(ctx context.Context, d *document.Document) (*annotate.Facts, error)
}

// Outcome is what a control made of one of its examples.
type Outcome struct {
	Example policy.Example
	Result  report.Result
	Err     error // why there is no result
}

// OK tells whether the example got the verdict that it expects.
func (o *Outcome) OK() bool { return o.Err == nil && o.Result.Verdict == o.Example.Expect }

// Run runs the examples of one control, in their order. The error says why they could not be read.
func Run(ctx context.Context, pack *policy.Pack, annotator Annotator, id string) ([]Outcome, error) {
	list, err := pack.Examples(id)
	if err != nil {
		return nil, err
	}
	r := runner{pack: pack, annotator: annotator, id: id, engines: map[document.Kind]*policy.Engine{}}
	outcomes := make([]Outcome, len(list))
	for n, e := range list {
		outcomes[n].Example = e
		outcomes[n].Result, outcomes[n].Err = r.run(ctx, e)
	}
	return outcomes, nil
}

type runner struct {
	pack      *policy.Pack
	annotator Annotator
	id        string
	engines   map[document.Kind]*policy.Engine
}

func (r *runner) run(ctx context.Context, e policy.Example) (report.Result, error) {
	engine, ok := r.engines[e.Document.Kind]
	if !ok {
		var err error
		if engine, err = r.pack.PrepareControls(ctx, []string{r.id}, e.Document.Kind); err != nil {
			return report.Result{}, err
		}
		r.engines[e.Document.Kind] = engine
	}
	facts, err := r.annotator.Annotate(ctx, e.Document)
	if err != nil {
		return report.Result{}, err
	}
	if e.Earlier != nil {
		before, err := r.annotator.Annotate(ctx, e.Earlier)
		if err != nil {
			return report.Result{}, err
		}
		facts.Earlier = annotate.EarlierOf(before)
	}
	judged, err := engine.Evaluate(ctx, facts)
	if err != nil {
		return report.Result{}, err
	}
	return judged.Results[0], nil
}

// Missing lists the verdicts of which a control has too few examples: two of each that its mode can give in full, one of
// each that shows its edge.
func Missing(c policy.Control, list []policy.Example) []string {
	have := map[report.Verdict]int{}
	for _, e := range list {
		have[e.Expect]++
	}
	var out []string
	for _, n := range needed(c) {
		if have[n.verdict] < n.count {
			out = append(out, fmt.Sprintf("%d more of %s", n.count-have[n.verdict], n.verdict))
		}
	}
	return out
}

type need struct {
	verdict report.Verdict
	count   int
}

func needed(c policy.Control) []need {
	if c.Mode == "guard" {
		return []need{{report.Clear, 2}, {report.Contradicted, 2}, {report.Partial, 1}}
	}
	all := []need{{report.Met, 2}, {report.Partial, 2}, {report.NotMet, 2}}
	if c.Mode == "conditional" {
		all = append(all, need{report.NotApplicable, 1})
	}
	if c.JudgedFrom == "process" {
		all = append(all, need{report.NotStated, 1})
	}
	return all
}
