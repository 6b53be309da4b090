package policy

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"cybernorm/internal/document"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

// Engine holds policies that are compiled for one profile and one kind of document. It is safe for concurrent use.
type Engine struct {
	pack       *Pack
	profile    string
	kind       document.Kind
	controls   []Control
	thresholds map[string]map[string]float64
	severities map[string]string
	evidence   bool
	compiler   *ast.Compiler
	data       ast.Object // what the policies see below data besides themselves
	query      rego.PreparedEvalQuery
	splits     splits
	encode     encoder
	demand     func() *demand // what the policies can look up
	sparing    func() encoder // leaves out what the policies cannot look up; made when it first pays
}

// Option changes how policies are prepared.
type Option func(*Engine)

// WithThresholds replaces thresholds, by control and name. A name that the pack does not have is an error of Prepare.
func WithThresholds(values map[string]map[string]float64) Option {
	return func(e *Engine) { e.thresholds = values }
}

// WithSeverities replaces the severities of controls, by id. Weight in the score and gate follow. An id or a severity that
// there is not is an error of Prepare.
func WithSeverities(values map[string]string) Option {
	return func(e *Engine) { e.severities = values }
}

// WithRequiredEvidence lets process facts without evidence earn half.
func WithRequiredEvidence() Option {
	return func(e *Engine) { e.evidence = true }
}

// Prepare compiles what a profile asks of a kind of document. Catalogue and modules are narrowed together, because compiling
// is most of a cold start and an entry whose module is missing is an error.
func (p *Pack) Prepare(ctx context.Context, profile string, kind document.Kind, options ...Option) (*Engine, error) {
	chosen, ok := p.data.Profiles[profile]
	if !ok {
		names := slices.Sorted(maps.Keys(p.data.Profiles))
		return nil, unknown("profile", profile, names, "profiles are "+strings.Join(names, ", "))
	}
	e, err := p.PrepareControls(ctx, chosen.Controls, kind, options...)
	if err != nil {
		return nil, fmt.Errorf("profile %s: %w", profile, err)
	}
	e.profile = profile
	return e, nil
}

// PrepareControls is Prepare for a list of ids in place of a profile.
func (p *Pack) PrepareControls(ctx context.Context, ids []string, kind document.Kind, options ...Option) (*Engine, error) {
	if !slices.Contains(document.Kinds(), kind) {
		return nil, fmt.Errorf("unknown kind of document %q; kinds are %v", kind, document.Kinds())
	}
	e := &Engine{pack: p, kind: kind, splits: splits{known: map[int]func() (*apart, error){}}}
	for _, option := range options {
		option(e)
	}
	for _, id := range ids {
		c, err := p.Control(id)
		if err != nil {
			return nil, err
		}
		if c.AppliesToKind(string(kind)) {
			e.controls = append(e.controls, c)
		}
	}
	slices.SortFunc(e.controls, func(a, b Control) int { return strings.Compare(a.ID, b.ID) })
	e.controls = slices.CompactFunc(e.controls, func(a, b Control) bool { return a.ID == b.ID })
	if len(e.controls) == 0 {
		return nil, fmt.Errorf("no control applies to documents of kind %s", kind)
	}
	return e, e.compile(ctx)
}

// Profile is the name of the profile; empty for a list of ids.
func (e *Engine) Profile() string { return e.profile }

// Kind is the kind of document that the engine judges.
func (e *Engine) Kind() document.Kind { return e.kind }

// Controls lists the controls that the engine asks, in order of id.
func (e *Engine) Controls() []Control { return slices.Clone(e.controls) }

func (e *Engine) compile(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	needed := slices.Clone(e.pack.library)
	for _, c := range e.controls {
		needed = append(needed, e.pack.modules[c.ID])
	}
	modules, err := parseAll(needed)
	if err != nil {
		return fmt.Errorf("policies do not parse:\n%w", err)
	}
	compiler := ast.NewCompiler().WithStrict(true).WithCapabilities(capabilities()).WithDefaultRegoVersion(ast.RegoV1)
	if compiler.Compile(modules); compiler.Failed() {
		return fmt.Errorf("policies do not compile:\n%w", regoErrors(compiler.Errors))
	}
	e.compiler = compiler
	if e.data, err = e.makeData(); err != nil {
		return err
	}
	if e.encode, err = newEncoder(nil, 1); err != nil {
		return err
	}
	e.demand = sync.OnceValue(func() *demand { return demandOf(compiler, e.data) })
	e.sparing = sync.OnceValue(func() encoder {
		sparing, err := newEncoder(e.demand(), 1)
		if err != nil {
			return e.encode // whose plan holds every plan that the other could need
		}
		return sparing
	})
	e.query, err = prepareQuery(ctx, compiler, "data.cybernorm.report", e.data)
	return err
}

func prepareQuery(ctx context.Context, compiler *ast.Compiler, ref string, data ast.Object) (rego.PreparedEvalQuery, error) {
	query, err := rego.New(
		rego.ParsedQuery(ast.NewBody(ast.NewExpr(ast.NewTerm(ast.MustParseRef(ref))))),
		rego.Compiler(compiler),
		rego.Store(inmem.NewFromASTObject(data)),
		rego.SetRegoVersion(ast.RegoV1),
		rego.GenerateJSON(func(term *ast.Term, _ *rego.EvalContext) (any, error) { return term.Value, nil }),
	).PrepareForEval(ctx)
	if err != nil {
		return query, fmt.Errorf("preparing policies: %w", regoErrors(err))
	}
	return query, nil
}

// makeData is what the policies see below data.cybernorm besides themselves.
func (e *Engine) makeData() (ast.Object, error) {
	entries := make(map[string]json.RawMessage, len(e.controls))
	for _, c := range e.controls {
		entries[c.ID] = e.pack.data.Catalogue[c.ID]
	}
	if err := e.changeSeverities(entries); err != nil {
		return nil, err
	}
	for id, values := range e.thresholds {
		for name := range values {
			if _, ok := e.pack.data.Thresholds[id][name]; !ok {
				return nil, fmt.Errorf("control %s has no threshold %q; it has %v", id, name, slices.Sorted(maps.Keys(e.pack.data.Thresholds[id])))
			}
		}
	}
	config := map[string]any{}
	if len(e.thresholds) > 0 {
		config["thresholds"] = e.thresholds
	}
	if e.evidence {
		config["require_evidence"] = true
	}
	text, err := json.Marshal(map[string]any{"cybernorm": map[string]any{
		"catalogue":  entries,
		"thresholds": e.pack.data.Thresholds,
		"config":     config,
	}})
	if err != nil {
		return nil, fmt.Errorf("data of the policies: %w", err)
	}
	value, err := ast.ValueFromReader(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("data of the policies: %w", err)
	}
	return value.(ast.Object), nil
}

// changeSeverities puts other severities into the entries of controls, beside those that were declared.
func (e *Engine) changeSeverities(entries map[string]json.RawMessage) error {
	for _, id := range slices.Sorted(maps.Keys(e.severities)) {
		severity := e.severities[id]
		if !slices.Contains(Severities(), severity) {
			return fmt.Errorf("control %s: %w", id, unknown("severity", severity, Severities(), "severities are "+strings.Join(Severities(), ", ")))
		}
		if _, err := e.pack.Control(id); err != nil {
			return err
		}
		raw, asked := entries[id]
		if !asked {
			continue
		}
		var entry map[string]json.RawMessage
		if err := json.Unmarshal(raw, &entry); err != nil {
			return fmt.Errorf("%s: control %s: %w", DataFile, id, err)
		}
		if string(entry["severity"]) == strconv.Quote(severity) {
			continue
		}
		entry["declared_severity"] = entry["severity"]
		entry["severity"] = json.RawMessage(strconv.Quote(severity))
		changed, err := json.Marshal(entry)
		if err != nil {
			return fmt.Errorf("%s: control %s: %w", DataFile, id, err)
		}
		entries[id] = changed
	}
	return nil
}

// capabilities are the built-in functions that policies may use: those that give the same result for the same arguments on
// any day and any machine, without network, and that are neither deprecated nor made for debugging.
func capabilities() *ast.Capabilities {
	c := ast.CapabilitiesForThisVersion()
	c.Builtins = slices.DeleteFunc(c.Builtins, func(b *ast.Builtin) bool {
		return b.Nondeterministic || b.IsDeprecated() || b.Name == ast.Trace.Name || b.Name == ast.Print.Name
	})
	c.AllowNet = []string{}
	return c
}
