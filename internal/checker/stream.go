package checker

import (
	"context"
	"errors"
	"iter"

	"cybernorm/internal/report"
)

// Outcome is what became of one document: a result, or an error. An error that is no document's fault (of the policies, or an
// interruption) has no path and comes once.
type Outcome struct {
	Path     string
	Document *report.Document
	Err      error
}

// errNothing is for a run without documents.
var errNothing = errors.New("no documents to evaluate")

// Stream evaluates the documents that paths stand for (see [Expand]) and gives each outcome as soon as it and those before it
// are there: first the paths that stand for nothing, then the documents in the order of paths. However many they are, only
// a few more than there are jobs are held at a time. After an interruption the outcomes end with its error.
func (c *Checker) Stream(ctx context.Context, paths []string) iter.Seq[Outcome] {
	return func(yield func(Outcome) bool) {
		docs, failures := Expand(paths)
		for _, f := range failures {
			if !yield(Outcome{Path: f.Path, Err: f.Err}) {
				return
			}
		}
		if len(docs) == 0 && len(failures) == 0 {
			yield(Outcome{Err: errNothing})
			return
		}
		said := map[string]bool{}
		one := func(ctx context.Context, path string) outcome { return c.one(ctx, path, c.o.Jobs/max(len(docs), 1)) }
		for path, out := range inOrder(ctx, docs, c.o.Jobs, one) {
			c.note(path, out.notes)
			o := Outcome{Path: path, Document: out.document, Err: out.err}
			if faultless(out.err) {
				if said[out.err.Error()] {
					continue
				}
				said[out.err.Error()] = true
				o.Path = ""
			}
			if !yield(o) || errors.Is(out.err, context.Canceled) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(Outcome{Err: ctx.Err()})
		}
	}
}

func (c *Checker) note(path string, notes []string) {
	if c.o.Note == nil {
		return
	}
	for _, text := range notes {
		c.o.Note(path, text)
	}
}

// packError is an error of lexicon or policies.
type packError struct{ error }

func (e packError) Unwrap() error { return e.error }

// faultless tells whether an error is no document's fault. Such an error is said once, without a path.
func faultless(err error) bool {
	var pack packError
	return errors.As(err, &pack) || errors.Is(err, context.Canceled)
}

// inOrder works on items with as many workers as jobs and gives the results in the order of items. Results that wait for
// an earlier one keep further items from being begun: no more than three for each job are held, and one more is being made.
func inOrder[T any](ctx context.Context, items []string, jobs int, work func(context.Context, string) T) iter.Seq2[string, T] {
	type task struct {
		item string
		done chan T
	}
	return func(yield func(string, T) bool) {
		ctx, stop := context.WithCancel(ctx)
		window := make(chan task, 2*jobs)
		workers := make(chan struct{}, jobs)
		go func() {
			defer close(window)
			for _, item := range items {
				workers <- struct{}{}
				t := task{item, make(chan T, 1)}
				go func() {
					t.done <- work(ctx, item)
					<-workers
				}()
				window <- t
				if ctx.Err() != nil {
					return
				}
			}
		}()
		defer func() {
			stop()
			for t := range window { // nothing runs on when the caller has left
				<-t.done
			}
		}()
		for t := range window {
			if !yield(t.item, <-t.done) {
				return
			}
		}
	}
}
