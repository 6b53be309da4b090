package policy

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"cybernorm/internal/annotate"
	"cybernorm/internal/report"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// errorVerdict is what the library says of a control whose package is not loaded. It never leaves this package.
const errorVerdict report.Verdict = "error"

// judgement is what the policies say of a document.
type judgement struct {
	Results []report.Result `json:"results"`
	Score   report.Scores   `json:"score"`
}

// Evaluate judges one document: one result for each control of the engine, in order of id. When anything goes wrong in the
// policies, the error is an [*EvaluationError] and there is no result.
func (e *Engine) Evaluate(ctx context.Context, f *annotate.Facts) (*report.Document, error) {
	return e.EvaluateOn(ctx, f, 1)
}

// EvaluateOn is Evaluate on as many processors as the document may have for itself; the result is the same. Many documents are
// done soonest on one processor each; one long document that is alone is done sooner on several.
func (e *Engine) EvaluateOn(ctx context.Context, f *annotate.Facts, processors int) (*report.Document, error) {
	if f.Document.Kind != e.kind {
		return nil, fmt.Errorf("the policies are prepared for kind %s, the document is of kind %s", e.kind, f.Document.Kind)
	}
	if err := ctx.Err(); err != nil {
		return nil, err // an evaluation is over before OPA would look
	}
	judged, err := e.judge(ctx, f, processors)
	if err != nil {
		return nil, err
	}
	if judged == nil {
		return nil, e.lost(ctx, f)
	}
	if err := e.complete(judged.Results); err != nil {
		return nil, err
	}
	return &report.Document{
		Title:    f.Document.Title,
		Kind:     string(f.Document.Kind),
		Language: f.Document.Language,
		Status:   f.Document.Status,
		Version:  f.Document.Version,
		Date:     f.Document.Date,
		Issuer:   f.Document.Issuer,
		Score:    judged.Score,
		Config:   e.config(),
		Gate:     report.Gate{Passed: true, Criteria: []string{}, Reasons: []report.Reason{}, Warnings: []report.Reason{}},
		Results:  judged.Results,
	}, nil
}

// config says what the options changed in the judgement of the controls that are asked.
func (e *Engine) config() report.Config {
	c := report.Config{RequireEvidence: e.evidence, Thresholds: []report.Threshold{}}
	for _, control := range e.controls {
		for _, t := range control.Thresholds {
			if value, changed := e.thresholds[control.ID][t.Name]; changed && value != t.Value {
				c.Thresholds = append(c.Thresholds, report.Threshold{Control: control.ID, Name: t.Name, Value: value, Catalogue: t.Value})
			}
		}
	}
	return c
}

// judge gives nil when the report is undefined. A short text has too little to divide.
func (e *Engine) judge(ctx context.Context, f *annotate.Facts, processors int) (*judgement, error) {
	if n := min(processors, runtime.GOMAXPROCS(0), mostParts, len(e.controls)); n > 1 && len(f.Sentences) >= longText {
		split, err := e.splits.of(n, e.apart)
		if err != nil {
			return nil, err
		}
		return split.judge(ctx, e, f)
	}
	value, err := e.ask(ctx, e.query, e.input(f))
	if err != nil || value == nil {
		return nil, err
	}
	judged := &judgement{}
	if err := decode(value, judged); err != nil {
		return nil, fmt.Errorf("result of the policies: %w", err)
	}
	return judged, nil
}

// ask runs a query; the value is nil when the answer is undefined. Errors of built-in functions make an expression
// undefined, which reads as "nothing found": they are collected and count as errors.
func (e *Engine) ask(ctx context.Context, query rego.PreparedEvalQuery, input ast.Value) (ast.Value, error) {
	var builtin []topdown.Error
	set, err := query.Eval(ctx, rego.EvalParsedInput(input), rego.EvalBuiltinErrorList(&builtin))
	if err := e.faultsOf(err, builtin); err != nil {
		return nil, err
	}
	if len(set) == 0 || len(set[0].Expressions) == 0 {
		return nil, nil
	}
	value, ok := set[0].Expressions[0].Value.(ast.Value)
	if !ok {
		return nil, fmt.Errorf("result of the policies is %T", set[0].Expressions[0].Value)
	}
	return value, nil
}

// longText is the number of sentences from which it costs less to find out what the policies can look up than to encode the rest.
const longText = 200

func (e *Engine) input(f *annotate.Facts) ast.Value {
	if len(f.Sentences) < longText {
		return e.encode.value(f)
	}
	return e.sparing().value(f)
}

// complete tells whether every control has a verdict, in order, and evidence where the verdict rests on something found.
func (e *Engine) complete(results []report.Result) error {
	var faults []Fault
	for n, c := range e.controls {
		var message string
		switch {
		case n >= len(results) || results[n].Control != c.ID:
			message = "has no result where it is due"
		case results[n].Verdict == errorVerdict:
			message = "its package is not loaded or lacks its findings"
		case unfounded(results[n]):
			message = fmt.Sprintf("is %s without evidence: what it found is no sentence, process fact or entry", results[n].Verdict)
		default:
			continue
		}
		faults = append(faults, Fault{Control: c.ID, File: c.Folder() + "/control.rego", Message: message})
	}
	if len(results) > len(e.controls) {
		faults = append(faults, Fault{Message: fmt.Sprintf("%d results for %d controls", len(results), len(e.controls))})
	}
	if faults != nil {
		return &EvaluationError{Faults: faults}
	}
	return nil
}

// unfounded: a finding that cannot be shown leaves no trace but its verdict. A person's verdict needs no finding.
func unfounded(r report.Result) bool {
	found := r.Verdict == report.Met || r.Verdict == report.Partial || r.Verdict == report.Contradicted
	return found && len(r.Evidence) == 0 && r.Assessment == nil
}

// lost finds the controls whose record is undefined by asking each control alone.
func (e *Engine) lost(ctx context.Context, f *annotate.Facts) error {
	var faults []Fault
	for _, c := range e.controls {
		alone, err := e.pack.PrepareControls(ctx, []string{c.ID}, e.kind, WithThresholds(e.thresholds))
		if err != nil {
			return err
		}
		value, err := alone.ask(ctx, alone.query, alone.input(f))
		var broken *EvaluationError
		switch {
		case errors.As(err, &broken):
			faults = append(faults, broken.Faults...)
		case err != nil:
			return err
		case value == nil:
			faults = append(faults, Fault{Control: c.ID, File: c.Folder() + "/control.rego", Message: "gives no result: its record is undefined"})
		}
	}
	if faults == nil {
		faults = append(faults, Fault{Message: "the report is undefined: a record was lost"})
	}
	return &EvaluationError{Faults: faults}
}
