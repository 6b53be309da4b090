// Package checker runs documents through all stops: read or import, annotate, evaluate, report.
//
// Documents are independent of each other: one that fails is a [Failure] and the others are still reported. Everything that
// is loaded (lexicon, policies for a kind of document) is loaded once, when the first document needs it.
package checker

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"strings"
	"sync"
	"time"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// Options says how documents are evaluated.
type Options struct {
	Profile  string                             // name of the profile; core when empty
	Kind     document.Kind                      // kind of the texts to import; empty to tell it from the text
	Language string                             // language of the texts to import; empty to tell it from the text
	Date     string                             // the day that counts as today, YYYY-MM-DD
	Jobs     int                                // documents at the same time; 0 for one a processor
	MaxBytes int64                              // largest document; 0 for document.DefaultMaxBytes
	Changes  reading.Changes                    // which side of tracked changes is read; empty for the final one
	Progress func(path string, done, total int) // told how far a long file is read; may be nil
	Pack     fs.FS                              // the policy pack
	Stdin    io.Reader                          // what "-" reads
	Version  string                             // of this program, for the report
	Text     bool                               // the report carries the wording of the documents
	// Tuning gives what a configuration changes in the judgement of a document, by its path; nil for nothing. Documents under
	// the same configuration must get the same one, for policies are compiled once for each.
	Tuning func(path string) *Tuning
	// Note takes what was assumed about a document, in the order of the documents; nil to drop it.
	Note func(path, text string)
}

// Tuning is what a configuration changes in the judgement of documents.
type Tuning struct {
	Config          string                        // path of the configuration, for the report
	Thresholds      map[string]map[string]float64 // by control and name, see [policy.WithThresholds]
	Severities      map[string]string             // by control, see [policy.WithSeverities]
	RequireEvidence bool                          // see [policy.WithRequiredEvidence]
}

func (t *Tuning) options() []policy.Option {
	options := []policy.Option{policy.WithThresholds(t.Thresholds), policy.WithSeverities(t.Severities)}
	if t.RequireEvidence {
		options = append(options, policy.WithRequiredEvidence())
	}
	return options
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
	engines map[judgement]func() (*policy.Engine, error)
	untuned *Tuning // of documents without a configuration
	clauses clauses
}

// judgement is what policies are compiled for, besides the profile.
type judgement struct {
	kind   document.Kind
	tuning *Tuning
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
	c := &Checker{o: o, reader: NewReader(o), engines: map[judgement]func() (*policy.Engine, error){}, untuned: &Tuning{}}
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

// Check evaluates the documents that paths stand for (see [Expand]). The report holds those that could be evaluated, in
// the order of paths; the failures hold the others. The report is as large as all documents together; [Checker.Stream] holds a
// few at a time.
func (c *Checker) Check(ctx context.Context, paths []string) (*report.Report, []Failure) {
	r := c.Head()
	var failures []Failure
	for out := range c.Stream(ctx, paths) {
		if out.Err != nil {
			failures = append(failures, Failure{Path: out.Path, Err: out.Err})
			r.Failures = append(r.Failures, report.Failure{Path: out.Path, Message: out.Err.Error()})
			continue
		}
		r.Documents = append(r.Documents, *out.Document)
	}
	return r, failures
}

// Head gives the report without documents: what program and policies judge, and on which day.
func (c *Checker) Head() *report.Report {
	return &report.Report{
		Schema:    report.Schema,
		Tool:      report.Tool{Name: "cybernorm", Version: c.o.Version},
		Policy:    report.Policy{Digest: c.pack.Digest(), Profile: c.profile.Name, Controls: len(c.profile.Controls)},
		Date:      c.o.Date,
		Documents: []report.Document{},
		Failures:  []report.Failure{},
		Audit:     report.Audit{Passed: true, Findings: []report.AuditFinding{}},
	}
}

type outcome struct {
	document *report.Document
	notes    []string
	err      error
}

// one carries a document through all stops, on as many processors as it may have for itself. The policies for its kind are compiled while it is annotated.
func (c *Checker) one(ctx context.Context, path string, processors int) outcome {
	source, err := c.reader.Read(ctx, path)
	if err != nil {
		return outcome{err: err}
	}
	out := outcome{notes: source.Notes}
	tuning := c.tuning(path)
	engine := c.engine(ctx, judgement{source.Document.Kind, tuning})
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
	if out.document, out.err = prepared.EvaluateOn(ctx, facts, processors); out.err != nil {
		return out
	}
	if out.err = c.fit(source.Document, out.document); out.err != nil {
		return out
	}
	out.document.Path, out.document.Digest, out.document.Anchors = path, source.Digest, anchors(source.Document, facts)
	if c.o.Text {
		out.document.Text = wording(source.Document, facts, out.document.Results, c.pack.Catalogue())
	}
	out.document.Config.File = tuning.Config
	return out
}

func (c *Checker) tuning(path string) *Tuning {
	if c.o.Tuning == nil {
		return c.untuned
	}
	if t := c.o.Tuning(path); t != nil {
		return t
	}
	return c.untuned
}

// engine gives the policies of the profile for a kind and a tuning, compiled once.
func (c *Checker) engine(ctx context.Context, j judgement) func() (*policy.Engine, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	prepare, ok := c.engines[j]
	if !ok {
		ctx = context.WithoutCancel(ctx) // what is kept for later runs must not be one run's interruption
		prepare = sync.OnceValues(func() (*policy.Engine, error) {
			return c.pack.Prepare(ctx, c.profile.Name, j.kind, j.tuning.options()...)
		})
		c.engines[j] = prepare
	}
	return prepare
}
