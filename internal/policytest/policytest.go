// Package policytest holds policies to their own tests: those written in Rego, with the lines that they run, and the
// examples of each control. It checks policies as well, for what neither compiler nor library would find.
package policytest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"

	"cybernorm/internal/annotate"
	"cybernorm/internal/examples"
	"cybernorm/internal/policy"
)

// Result is what became of the tests of one control.
type Result struct {
	Control  string
	Tests    int      // tests in Rego
	Examples int      // examples that were run
	Problems []string // what failed, with its place; empty when all is well
}

// Run runs the tests and examples of controls. The pack holds their tests beside them.
func Run(ctx context.Context, pack fs.FS, controls []policy.Control) ([]Result, error) {
	modules, err := parse(pack)
	if err != nil {
		return nil, err
	}
	ran, coverage, err := regoTests(ctx, pack, modules)
	if err != nil {
		return nil, err
	}
	opened, annotator, err := open(pack)
	if err != nil {
		return nil, err
	}
	var out []Result
	for _, c := range controls {
		r := Result{Control: c.ID}
		r.rego(c, ran[c.Folder()], coverage)
		if err := r.examples(ctx, opened, annotator, c); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

func open(pack fs.FS) (*policy.Pack, *annotate.Annotator, error) {
	opened, err := policy.Open(pack)
	if err != nil {
		return nil, nil, err
	}
	lex, err := loadLexicon(pack)
	if err != nil {
		return nil, nil, err
	}
	return opened, annotate.New(lex), nil
}

// parse reads all Rego of a pack, tests included.
func parse(pack fs.FS) (map[string]*ast.Module, error) {
	modules := map[string]*ast.Module{}
	var problems []error
	err := fs.WalkDir(pack, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".rego" {
			return err
		}
		text, err := fs.ReadFile(pack, name)
		if err != nil {
			return err
		}
		m, err := ast.ParseModuleWithOpts(name, string(text), ast.ParserOptions{RegoVersion: ast.RegoV1, ProcessAnnotation: true})
		if err != nil {
			problems = append(problems, err)
			return nil
		}
		modules[name] = m
		return nil
	})
	return modules, errors.Join(append(problems, err)...)
}

// regoTests runs every test in Rego and gives the results by folder, with the lines that were run.
func regoTests(ctx context.Context, pack fs.FS, modules map[string]*ast.Module) (map[string][]*tester.Result, cover.Report, error) {
	data, err := fs.ReadFile(pack, policy.DataFile)
	if err != nil {
		return nil, cover.Report{}, err
	}
	value, err := ast.ValueFromReader(bytes.NewReader(data))
	if err != nil {
		return nil, cover.Report{}, fmt.Errorf("%s: %w", policy.DataFile, err)
	}
	object, ok := value.(ast.Object)
	if !ok {
		return nil, cover.Report{}, fmt.Errorf("%s holds no object", policy.DataFile)
	}
	store := inmem.NewFromASTObject(object)
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, cover.Report{}, err
	}
	defer store.Abort(ctx, txn)
	coverage := cover.New()
	runner := tester.NewRunner().SetStore(store).SetModules(modules).SetCoverageQueryTracer(coverage).RaiseBuiltinErrors(true)
	results, err := runner.RunTests(ctx, txn)
	if err != nil {
		return nil, cover.Report{}, err
	}
	ran := map[string][]*tester.Result{}
	for r := range results {
		folder := path.Dir(r.Location.File)
		ran[folder] = append(ran[folder], r)
	}
	return ran, coverage.Report(modules), nil
}

// rego adds what the tests in Rego say.
func (r *Result) rego(c policy.Control, ran []*tester.Result, coverage cover.Report) {
	for _, result := range ran {
		r.Tests++
		switch {
		case result.Error != nil:
			r.fail("%s:%d: %s: %v", result.Location.File, result.Location.Row, result.Name, result.Error)
		case result.Skip:
			r.fail("%s:%d: %s is skipped; finish it or remove it", result.Location.File, result.Location.Row, result.Name)
		case !result.Pass():
			r.fail("%s:%d: %s fails", result.Location.File, result.Location.Row, result.Name)
		}
	}
	if r.Tests == 0 {
		r.fail("%s: no test in Rego", c.Folder())
	}
	name := c.Folder() + "/control.rego"
	if file := coverage.Files[name]; file != nil && r.Tests > 0 {
		for _, lines := range file.NotCovered {
			r.fail("%s:%d: no test runs this line", name, lines.Start.Row)
		}
	}
}

// examples adds what the examples say.
func (r *Result) examples(ctx context.Context, pack *policy.Pack, annotator *annotate.Annotator, c policy.Control) error {
	outcomes, err := examples.Run(ctx, pack, annotator, c.ID)
	if err != nil {
		r.fail("%v", err)
		return ctx.Err()
	}
	var list []policy.Example
	for i := range outcomes {
		o := &outcomes[i]
		list = append(list, o.Example)
		r.Examples++
		place := fmt.Sprintf("%s/examples.yaml:%d", c.Folder(), o.Example.Pos.Line)
		switch {
		case o.Err != nil:
			r.fail("%s: %v", place, o.Err)
		case !o.OK():
			r.fail("%s: expected %s, the verdict is %s: %s", place, o.Example.Expect, o.Result.Verdict, o.Result.Reason)
		}
	}
	for _, missing := range examples.Missing(c, list) {
		r.fail("%s/examples.yaml: %s", c.Folder(), missing)
	}
	return nil
}

func (r *Result) fail(format string, args ...any) {
	r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
}
