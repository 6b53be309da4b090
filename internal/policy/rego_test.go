package policy

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
)

// factsSchema types the input of library and controls; it is generated, by the tests of package annotate.
const factsSchema = "schema/facts.json"

// regoModules parses all Rego of the pack, tests included, with annotations.
func regoModules(t *testing.T, pack fstest.MapFS) map[string]*ast.Module {
	t.Helper()
	modules := map[string]*ast.Module{}
	for name, file := range pack {
		if path.Ext(name) != ".rego" {
			continue
		}
		parsed, err := ast.ParseModuleWithOpts(name, string(file.Data), ast.ParserOptions{RegoVersion: ast.RegoV1, ProcessAnnotation: true})
		if err != nil {
			t.Fatal(regoErrors(err))
		}
		modules[name] = parsed
	}
	return modules
}

func TestRegoIsFormatted(t *testing.T) {
	pack := fstest.MapFS{}
	load(t, pack, packRoot, "")
	for _, name := range slices.Sorted(maps.Keys(pack)) {
		file := pack[name]
		if path.Ext(name) != ".rego" {
			continue
		}
		formatted, err := format.SourceWithOpts(name, file.Data, format.Opts{RegoVersion: ast.RegoV1})
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(formatted, file.Data) {
			t.Errorf("%s is not formatted; run: go tool opa fmt -w policies", name)
		}
	}
}

// TestRegoIsTyped finds misspelt concepts, fields and facts: the compiler knows the input by its schema.
func TestRegoIsTyped(t *testing.T) {
	text, err := os.ReadFile(packRoot + "/" + factsSchema)
	if err != nil {
		t.Fatal(err)
	}
	pack := real(t)
	maps.DeleteFunc(pack, func(name string, _ *fstest.MapFile) bool { return strings.HasSuffix(name, "_test.rego") })
	if errs := typeErrors(t, regoModules(t, pack), text); len(errs) > 0 {
		t.Error(regoErrors(errs))
	}
	const wrong = "# METADATA\n# scope: package\n# schemas:\n#   - input: schema.facts\npackage cybernorm.wrong\n\n"
	for _, mistake := range []string{
		"x if input.mentions.gender_perspektive",
		"x if data.cybernorm.text.near(0).gender_perspektive",
		"x if input.sentences[0].forse",
		"x if input.process.consultation.heldd",
		"x if input.process.consultation.held.value == \"yes\"",
	} {
		pack["controls/gender/wrong.rego"] = &fstest.MapFile{Data: []byte(wrong + mistake + "\n")}
		if errs := typeErrors(t, regoModules(t, pack), text); len(errs) != 1 {
			t.Errorf("%s: errors are %v, want one", mistake, errs)
		}
	}
}

func typeErrors(t *testing.T, modules map[string]*ast.Module, schema []byte) ast.Errors {
	t.Helper()
	var raw any
	if err := json.Unmarshal(schema, &raw); err != nil {
		t.Fatalf("%s: %v", factsSchema, err)
	}
	schemas := ast.NewSchemaSet()
	schemas.Put(ast.MustParseRef("schema.facts"), raw)
	compiler := ast.NewCompiler().WithStrict(true).WithUseTypeCheckAnnotations(true).WithSchemas(schemas).WithDefaultRegoVersion(ast.RegoV1)
	compiler.Compile(modules)
	return compiler.Errors
}

// TestRego runs the tests that are written in Rego, a subtest a folder, and asks that they run every line.
func TestRego(t *testing.T) {
	pack := real(t)
	modules := regoModules(t, pack)
	coverage := cover.New()
	data, err := ast.ValueFromReader(bytes.NewReader(pack[DataFile].Data))
	if err != nil {
		t.Fatal(err)
	}
	store := inmem.NewFromASTObject(data.(ast.Object))
	ctx := context.Background()
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Abort(ctx, txn)
	runner := tester.NewRunner().SetStore(store).SetModules(modules).SetCoverageQueryTracer(coverage).SetCoverageRuns(nil).RaiseBuiltinErrors(true)
	results, err := runner.RunTests(ctx, txn)
	if err != nil {
		t.Fatal(regoErrors(err))
	}
	ran := map[string][]*tester.Result{}
	for result := range results {
		folder := path.Dir(result.Location.File)
		ran[folder] = append(ran[folder], result)
	}
	report := coverage.Report(modules)
	for _, folder := range folders(modules) {
		t.Run(folder, func(t *testing.T) {
			for _, result := range ran[folder] {
				if !result.Pass() {
					t.Errorf("%s:%d: %s %s", result.Location.File, result.Location.Row, result.Name, outcome(result))
				}
			}
			if len(ran[folder]) == 0 {
				t.Error("no test in Rego")
			}
			for name, file := range report.Files {
				if path.Dir(name) == folder && !strings.HasSuffix(name, "_test.rego") && len(file.NotCovered) > 0 {
					t.Errorf("%s: no test runs %s", name, lines(file.NotCovered))
				}
			}
		})
	}
}

func outcome(result *tester.Result) string {
	switch {
	case result.Error != nil:
		return "errs: " + result.Error.Error()
	case result.Skip:
		return "is skipped; finish it or remove it"
	}
	return "fails"
}

func folders(modules map[string]*ast.Module) []string {
	var out []string
	for name := range modules {
		out = append(out, path.Dir(name))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func lines(ranges []cover.Range) string {
	out := make([]string, len(ranges))
	for n, r := range ranges {
		out[n] = fmt.Sprintf("line %d", r.Start.Row)
		if r.End.Row > r.Start.Row {
			out[n] = fmt.Sprintf("lines %d–%d", r.Start.Row, r.End.Row)
		}
	}
	return strings.Join(out, ", ")
}
