package checker

import (
	"context"
	"fmt"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

// Evaluated is a document with the facts that its verdicts rest on.
type Evaluated struct {
	Document *document.Document
	Facts    *annotate.Facts
	Report   *report.Document
}

// Drafts evaluates documents that follow each other, each against the one given before it: a description that names
// another as the draft before it is held to the order given here.
func (c *Checker) Drafts(ctx context.Context, paths []string) ([]Evaluated, []Failure) {
	var out []Evaluated
	var failures []Failure
	for i, path := range paths {
		var before *annotate.Facts
		if i > 0 && len(out) == i {
			before = out[i-1].Facts
		}
		e, err := c.evaluated(ctx, path, before)
		if err != nil {
			failures = append(failures, Failure{Path: path, Err: err})
			continue
		}
		out = append(out, e)
	}
	return out, failures
}

// SideBySide evaluates documents that have nothing to do with each other.
func (c *Checker) SideBySide(ctx context.Context, paths []string) ([]Evaluated, []Failure) {
	var out []Evaluated
	docs, failures := Expand(paths)
	for _, path := range docs {
		e, err := c.evaluated(ctx, path, nil)
		if err != nil {
			failures = append(failures, Failure{Path: path, Err: err})
			continue
		}
		out = append(out, e)
	}
	return out, failures
}

func (c *Checker) evaluated(ctx context.Context, path string, before *annotate.Facts) (Evaluated, error) {
	source, err := c.reader.Read(ctx, path)
	if err != nil {
		return Evaluated{}, err
	}
	c.note(path, source.Notes)
	if before != nil {
		source.Document.Supersedes = "" // the order of the command line stands
	}
	facts, err := c.reader.Facts(ctx, source)
	if err != nil {
		return Evaluated{}, err
	}
	if before != nil {
		facts.Earlier = annotate.EarlierOf(before)
	}
	engine, err := c.engine(ctx, judgement{source.Document.Kind, c.tuning(path)})()
	if err != nil {
		return Evaluated{}, packError{fmt.Errorf("prepare policies for kind %s: %w", source.Document.Kind, err)}
	}
	judged, err := engine.EvaluateOn(ctx, facts, c.o.Jobs)
	if err != nil {
		return Evaluated{}, err
	}
	if err := c.fit(source.Document, judged); err != nil {
		return Evaluated{}, err
	}
	judged.Path, judged.Digest = path, source.Digest
	return Evaluated{Document: source.Document, Facts: facts, Report: judged}, nil
}

// Concepts gives the concepts that each control of the catalogue looks up.
func (c *Checker) Concepts() map[string][]string {
	out := map[string][]string{}
	for _, control := range c.pack.Catalogue() {
		out[control.ID] = control.Concepts
	}
	return out
}
