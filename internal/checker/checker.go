// Package checker runs documents through all stops: read or import, annotate, evaluate, report.
//
// Documents are independent of each other: one that fails is a [Failure] and the others are still reported. Everything that
// is loaded (lexicon, policies for a kind of document) is loaded once, when the first document needs it.
package checker

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// Options says how documents are evaluated.
type Options struct {
	Profile  string        // name of the profile; core when empty
	Kind     document.Kind // kind of the texts to import; empty to tell it from the text
	Language string        // language of the texts to import; empty to tell it from the text
	Date     string        // the day that counts as today, YYYY-MM-DD
	Jobs     int           // documents at the same time; 0 for one a processor
	MaxBytes int64         // largest document; 0 for document.DefaultMaxBytes
	Pack     fs.FS         // the policy pack
	Stdin    io.Reader     // what "-" reads
	Version  string        // of this program, for the report
	// Note takes what was assumed about a document, in the order of the documents; nil to drop it.
	Note func(path, text string)
}

// DefaultProfile is the profile of a run that names none.
const DefaultProfile = "core"

// Checker evaluates documents against one profile.
type Checker struct {
	o       Options
	reader  *Reader
	pack    *policy.Pack
	profile policy.Profile

	mu      sync.Mutex
	engines map[document.Kind]func() (*policy.Engine, error)
}

// New opens the policy pack and finds the profile; an unknown profile is a [ProfileError].
func New(ctx context.Context, o Options) (*Checker, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if o.Profile == "" {
		o.Profile = DefaultProfile
	}
	if o.Jobs <= 0 {
		o.Jobs = runtime.NumCPU()
	}
	if _, err := time.Parse(time.DateOnly, o.Date); err != nil {
		return nil, fmt.Errorf("date %q is not a day written YYYY-MM-DD", o.Date)
	}
	c := &Checker{o: o, reader: NewReader(o), engines: map[document.Kind]func() (*policy.Engine, error){}}
	go func() { _, _ = c.reader.annotator() }() // loads the lexicon while the policies are opened; its error returns where it is used
	var err error
	if c.pack, err = policy.Open(o.Pack); err != nil {
		return nil, fmt.Errorf("open policies: %w", err)
	}
	if c.profile, err = profile(c.pack, o.Profile); err != nil {
		return nil, err
	}
	return c, nil
}

// ProfileError says that the pack has no profile of a name, and which it has.
type ProfileError struct {
	Name  string
	Known []string
}

// Error names the profile and those that there are.
func (e *ProfileError) Error() string {
	return fmt.Sprintf("unknown profile %q; there are %s", e.Name, strings.Join(e.Known, ", "))
}

func profile(pack *policy.Pack, name string) (policy.Profile, error) {
	unknown := &ProfileError{Name: name}
	for _, p := range pack.Profiles() {
		if p.Name == name {
			return p, nil
		}
		unknown.Known = append(unknown.Known, p.Name)
	}
	return policy.Profile{}, unknown
}

// errNothing is for a run without documents.
var errNothing = errors.New("no documents to evaluate")

// Check evaluates the documents that paths stand for (see [Expand]). The report holds those that could be evaluated, in
// the order of paths; the failures hold the others.
func (c *Checker) Check(ctx context.Context, paths []string) (*report.Report, []Failure) {
	r := &report.Report{
		Schema:    report.Schema,
		Tool:      report.Tool{Name: "cybernorm", Version: c.o.Version},
		Policy:    report.Policy{Digest: c.pack.Digest(), Profile: c.profile.Name, Controls: len(c.profile.Controls)},
		Date:      c.o.Date,
		Documents: []report.Document{},
	}
	docs, failures := Expand(paths)
	if len(docs) == 0 && len(failures) == 0 {
		return r, []Failure{{Err: errNothing}}
	}
	outcomes := c.all(ctx, docs)
	for i, out := range outcomes {
		if c.o.Note != nil {
			for _, note := range out.notes {
				c.o.Note(docs[i], note)
			}
		}
		if out.err != nil {
			failures = fail(failures, docs[i], out.err)
			continue
		}
		r.Documents = append(r.Documents, *out.document)
	}
	return r, failures
}

// packError is an error of lexicon or policies. Like an interruption it is no document's fault, so it is said once, without a
// path.
type packError struct{ error }

func (e packError) Unwrap() error { return e.error }

func fail(failures []Failure, path string, err error) []Failure {
	var pack packError
	if !errors.As(err, &pack) && !errors.Is(err, context.Canceled) {
		return append(failures, Failure{Path: path, Err: err})
	}
	if slices.ContainsFunc(failures, func(f Failure) bool { return f.Path == "" && f.Err.Error() == err.Error() }) {
		return failures
	}
	return append(failures, Failure{Err: err})
}

type outcome struct {
	document *report.Document
	notes    []string
	err      error
}

// all evaluates docs with as many workers as jobs, each result in its own place.
func (c *Checker) all(ctx context.Context, docs []string) []outcome {
	outcomes := make([]outcome, len(docs))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(c.o.Jobs, len(docs)) {
		workers.Go(func() {
			for i := range next {
				outcomes[i] = c.one(ctx, docs[i])
			}
		})
	}
	for i := range docs {
		next <- i
	}
	close(next)
	workers.Wait()
	return outcomes
}

// one carries a document through all stops. The policies for its kind are compiled while it is annotated.
func (c *Checker) one(ctx context.Context, path string) outcome {
	source, err := c.reader.Read(ctx, path)
	if err != nil {
		return outcome{err: err}
	}
	out := outcome{notes: source.Notes}
	engine := c.engine(ctx, source.Document.Kind)
	go func() { _, _ = engine() }()
	facts, err := c.reader.Facts(ctx, source)
	if err != nil {
		out.err = err
		return out
	}
	prepared, err := engine()
	if err != nil {
		out.err = packError{fmt.Errorf("prepare policies for kind %s: %w", source.Document.Kind, err)}
		return out
	}
	if out.document, out.err = prepared.Evaluate(ctx, facts); out.err != nil {
		return out
	}
	out.document.Path, out.document.Digest, out.document.Anchors = path, source.Digest, anchors(source.Document, facts)
	out.document.Gate = report.Gate{Passed: true, Reasons: []string{}}
	return out
}

// engine gives the policies of the profile for a kind, compiled once.
func (c *Checker) engine(ctx context.Context, kind document.Kind) func() (*policy.Engine, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	prepare, ok := c.engines[kind]
	if !ok {
		ctx = context.WithoutCancel(ctx) // what is kept for later runs must not be one run's interruption
		prepare = sync.OnceValues(func() (*policy.Engine, error) { return c.pack.Prepare(ctx, c.profile.Name, kind) })
		c.engines[kind] = prepare
	}
	return prepare
}
