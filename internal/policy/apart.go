package policy

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"cybernorm/internal/annotate"
	"cybernorm/internal/report"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

// mostParts is the number of parts beyond which the library's share of each part outweighs what a further part saves.
const mostParts = 4

// apart judges the controls of an engine in several parts at the same time, over the same compiled rules and the same input.
// Each part sees a catalogue of its own controls only. What parts contribute to the scores is put together by the policies.
type apart struct {
	encode encoder
	parts  []rego.PreparedEvalQuery
	scores rego.PreparedEvalQuery
}

// splits keeps what is prepared for a number of parts.
type splits struct {
	mu    sync.Mutex
	known map[int]func() (*apart, error)
}

func (s *splits) of(n int, prepare func(n int) (*apart, error)) (*apart, error) {
	s.mu.Lock()
	split, ok := s.known[n]
	if !ok {
		split = sync.OnceValues(func() (*apart, error) { return prepare(n) })
		s.known[n] = split
	}
	s.mu.Unlock()
	return split()
}

// apart prepares n parts.
func (e *Engine) apart(n int) (*apart, error) {
	ctx := context.Background() // what is kept for later documents must not be one document's interruption
	catalogue, err := e.data.Find(ast.Ref{ast.StringTerm("cybernorm"), ast.StringTerm("catalogue")})
	if err != nil {
		return nil, fmt.Errorf("data of the policies: %w", err)
	}
	a := &apart{}
	if a.encode, err = newEncoder(e.demand(), n); err != nil {
		return nil, err
	}
	for _, controls := range e.deal(n) {
		var entries [][2]*ast.Term
		for _, c := range controls {
			id := ast.StringTerm(c.ID)
			entries = append(entries, [2]*ast.Term{id, catalogue.(ast.Object).Get(id)})
		}
		own := changed(e.data, "cybernorm", changed(e.data.Get(ast.StringTerm("cybernorm")).Value.(ast.Object), "catalogue", ast.NewObject(entries...)))
		query, err := prepareQuery(ctx, e.compiler, "data.cybernorm.part", own)
		if err != nil {
			return nil, err
		}
		a.parts = append(a.parts, query)
	}
	a.scores, err = prepareQuery(ctx, e.compiler, "data.cybernorm.scores", e.data)
	return a, err
}

// changed is an object with another value under a key.
func changed(object ast.Object, key string, value ast.Value) ast.Object {
	out := ast.NewObject()
	object.Foreach(out.Insert)
	out.Insert(ast.StringTerm(key), ast.NewTerm(value))
	return out
}

// deal gives each of n parts about as much to do: the largest controls first, each to the part with least. How much a control
// has to do shows well enough in the number of its statements.
func (e *Engine) deal(n int) [][]Control {
	work := map[string]int{}
	for _, c := range e.controls {
		ast.WalkExprs(e.compiler.Modules[e.pack.modules[c.ID].name], func(*ast.Expr) bool {
			work[c.ID]++
			return false
		})
	}
	controls := slices.Clone(e.controls)
	slices.SortStableFunc(controls, func(a, b Control) int { return work[b.ID] - work[a.ID] })
	parts, loads := make([][]Control, n), make([]int, n)
	for _, c := range controls {
		least := slices.Index(loads, slices.Min(loads))
		parts[least] = append(parts[least], c)
		loads[least] += work[c.ID]
	}
	return parts
}

// judge asks the parts, and has the scores made of what they contribute. Like the report, it is undefined (nil) when one of
// them is.
func (a *apart) judge(ctx context.Context, e *Engine, f *annotate.Facts) (*judgement, error) {
	input := a.encode.value(f)
	said, faults := make([]*contribution, len(a.parts)), make([]error, len(a.parts))
	var workers sync.WaitGroup
	for n, part := range a.parts {
		workers.Go(func() { said[n], faults[n] = e.contribution(ctx, part, input) })
	}
	workers.Wait()
	if err := allFaults(faults); err != nil {
		return nil, err
	}
	j := &judgement{}
	shares := make([]*ast.Term, len(said))
	for n, part := range said {
		if part == nil {
			return nil, nil
		}
		j.Results = append(j.Results, part.results...)
		shares[n] = part.shares
	}
	slices.SortFunc(j.Results, func(a, b report.Result) int { return strings.Compare(a.Control, b.Control) })
	scores, err := e.ask(ctx, a.scores, ast.NewObject([2]*ast.Term{ast.StringTerm("parts"), ast.ArrayTerm(shares...)}))
	if err != nil || scores == nil {
		return nil, err
	}
	if err := decode(scores, &j.Score); err != nil {
		return nil, fmt.Errorf("result of the policies: %w", err)
	}
	return j, nil
}

// contribution is what a part says; its shares are for the policies alone.
type contribution struct {
	results []report.Result
	shares  *ast.Term
}

func (e *Engine) contribution(ctx context.Context, part rego.PreparedEvalQuery, input ast.Value) (*contribution, error) {
	value, err := e.ask(ctx, part, input)
	if err != nil || value == nil {
		return nil, err
	}
	var said struct {
		Results []report.Result `json:"results"`
	}
	if err := decode(value, &said); err != nil {
		return nil, fmt.Errorf("result of the policies: %w", err)
	}
	return &contribution{results: said.Results, shares: value.(ast.Object).Get(ast.StringTerm("shares"))}, nil
}

// allFaults is one error for those of all parts.
func allFaults(list []error) error {
	var faults []Fault
	for _, err := range list {
		var broken *EvaluationError
		switch {
		case errors.As(err, &broken):
			faults = append(faults, broken.Faults...)
		case err != nil:
			return err
		}
	}
	if faults == nil {
		return nil
	}
	return faulty(faults)
}
