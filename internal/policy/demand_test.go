package policy

import (
	"context"
	"fmt"
	"reflect"
	"testing"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/policies"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

const library = `
here(s) := input.sentences[s].concepts

near(s) := input.provisions[input.sentences[s].provision].concepts

inside(table) if table.gender

names(table) := object.keys(table)

_known := ["gender", "women"]

_shown(s) := {"zone": sentence.zone, "line": sentence.line} if sentence := input.sentences[s]
`

// TestWhatNoPolicyLooksUpIsLeftOut gives each query all facts and those that it asks for. Left tells which table or list can
// still be encoded in part; empty when the query may look at all of it.
func TestWhatNoPolicyLooksUpIsLeftOut(t *testing.T) {
	const concepts = "sentences.concepts"
	cases := []struct{ name, rule, left string }{
		{"a concept by name", `x contains s if { some s in [0, 1]; input.sentences[s].concepts.gender }`, concepts},
		{"through a function", `x contains s if { some s in [0, 1]; here(s).gender }`, concepts},
		{"through a function of two steps", `x contains s if { some s in [0, 1]; near(s).gender }`, "provisions.concepts"},
		{"denied", `x contains s if { some s in [0, 1]; not here(s).gender }`, concepts},
		{"denied, of a name for it", `x contains s if { some s in [0, 1]; h := here(s); not h.gender }`, ""},
		{"whether there is a table", `x contains s if { some s in [0, 1, 9]; here(s) }`, concepts},
		{"an absent concept", `x contains s if { some s in [0, 1]; here(s).nobody }`, concepts},
		{"what the table holds", `x contains m.term if { some m in here(0).gender }`, concepts},
		{"how much it holds", `x := count(input.sentences[0].concepts.women)`, concepts},
		{"a name for the entry", `x contains sentence.zone if { sentence := input.sentences[0]; sentence.concepts.gender }`, concepts},
		{"names that are written out", `x contains n if { some n in ["gender", "women", "norms"]; here(0)[n] }`, concepts},
		{"names of a rule", `x contains n if { some n in _known; here(0)[n] }`, concepts},
		{"names of the catalogue", `x contains n if { some n in data.cybernorm.catalogue["X-01"].concepts; here(0)[n] }`, concepts},
		{"a field of the entry", `x := _shown(1)`, concepts},
		{"other facts", `x := input.document.kind`, concepts},
		{"mentions", `x contains s if some s in input.mentions.gender`, concepts},
		{"every concept", `x contains n if some n, _ in input.sentences[0].concepts`, ""},
		{"every concept, through a function", `x contains n if some n, _ in here(0)`, ""},
		{"an unbound name", `x contains n if { here(0)[n]; n != "women" }`, ""},
		{"a name that is computed", `x contains n if { n := concat("", ["gen", "der"]); here(0)[n] }`, ""},
		{"a name from the facts", `x contains n if { some n, _ in input.mentions; here(0)[n] }`, ""},
		{"a choice in another body", `x contains n if { here(0)[n]; count([1 | n = _known[_]]) == 0 }`, ""},
		{"a choice that is denied", `x contains n if { some n in object.keys(input.mentions); not n in _known; here(0)[n] }`, ""},
		{"the number of concepts", `x := count(here(0))`, ""},
		{"a table handed on", `x := names(here(0))`, ""},
		{"a table handed on, and asked by name", `x if inside(here(0))`, ""},
		{"a table in a set", `x contains here(0)`, ""},
		{"a table in a rule", `x := input.sentences[0].concepts`, ""},
		{"a table compared", `x if here(0) == here(1)`, ""},
		{"a table in an object", `x := {"t": here(0)}`, ""},
		{"a table by a computed field", `x contains f if { some f in ["concepts", "zone"]; input.sentences[0][f] }`, ""},
		{"a table got by a function of OPA", `x := object.get(input.sentences[0], "concepts", {})`, ""},
		{"an entry handed on", `x := object.keys(input.sentences[0])`, ""},
		{"an entry in a set", `x contains input.sentences[0]`, ""},
		{"an entry as a key", `x[input.sentences[0]] := 1`, ""},
		{"each entry by a name", `x contains s.id if some s in input.sentences`, concepts},
		{"the number of entries", `x := count(input.sentences)`, ""},
		{"every entry", `x if { every s in input.sentences { s.line > 0 } }`, ""},
		{"all facts", `x := count(object.keys(input))`, ""},
		{"all facts, at any depth", `x := count([1 | walk(input, _)])`, ""},
		{"a list by a computed name", `x contains l if { some l in ["sentences"]; count(input[l]) > 0; input[l][0].concepts.norms }`, ""},
		{"an entry after else", `x := 1 if { input.document.ict == "no" } else := object.keys(input.sentences[0])`, ""},
		{"an entry of other facts", `x contains n if { facts := {"sentences": [{"concepts": {}}]}; some n, _ in here(0) with input as facts }`, ""},
		{"facts that are exchanged", `x contains n if { some n, _ in here(0) with input.document as {} }`, ""},
	}
	facts := factsOf(document.Treaty, said{concepts: []string{"gender", "women"}}, said{concepts: []string{"norms"}, joins: true})
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			compiler, err := ast.CompileModulesWithOpt(map[string]string{"x.rego": "package x\n" + library + c.rule},
				ast.CompileOpts{ParserOptions: ast.ParserOptions{RegoVersion: ast.RegoV1}})
			if err != nil {
				t.Fatal(err)
			}
			data := ast.MustParseTerm(`{"cybernorm": {"catalogue": {"X-01": {"concepts": ["women", "norms"]}}}}`).Value.(ast.Object)
			asked := demandOf(compiler, data)
			list, table := c.left, c.left
			if c.left != "" {
				list = c.left[:len(c.left)-len(".concepts")]
			}
			_, inPart := asked.tables[table]
			_, listInPart := asked.lists[list]
			_, gaveUp := asked.tables[concepts]
			_, gaveUpList := asked.lists["sentences"]
			if c.left != "" && (!inPart || !listInPart || asked.whole) {
				t.Errorf("gave up on %s: %+v", c.left, asked)
			}
			if c.left == "" && gaveUp && gaveUpList && !asked.whole {
				t.Errorf("takes it for certain that the query leaves most of the concepts alone: %+v", asked)
			}
			if all, part := answer(t, compiler, data, facts, nil), answer(t, compiler, data, facts, asked); !reflect.DeepEqual(all, part) {
				t.Errorf("with all facts %v, with those that are asked %v", all, part)
			}
		})
	}
}

func answer(t *testing.T, compiler *ast.Compiler, data ast.Object, facts *annotate.Facts, asked *demand) string {
	t.Helper()
	encode, err := newEncoder(asked, 2)
	if err != nil {
		t.Fatal(err)
	}
	set, err := rego.New(rego.Query("data.x.x"), rego.Compiler(compiler), rego.Store(inmem.NewFromASTObject(data)),
		rego.ParsedInput(encode.value(facts))).Eval(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(set)
}

// TestThePackAsksForLittle: one rule that looks at a whole table would make every evaluation of a long text slower.
func TestThePackAsksForLittle(t *testing.T) {
	pack := open(t, policies.FS)
	all := pack.library
	for _, c := range pack.Catalogue() {
		all = append(all, pack.modules[c.ID])
	}
	modules, err := parseAll(all)
	if err != nil {
		t.Fatal(err)
	}
	compiler := ast.NewCompiler().WithDefaultRegoVersion(ast.RegoV1)
	if compiler.Compile(modules); compiler.Failed() {
		t.Fatal(compiler.Errors)
	}
	data, err := prepare(t, pack, "full", document.Strategy).makeData()
	if err != nil {
		t.Fatal(err)
	}
	asked := demandOf(compiler, data)
	if asked.whole {
		t.Error("a rule may look at all facts")
	}
	for _, list := range longLists() {
		if _, ok := asked.lists[list]; !ok {
			t.Errorf("a rule may look at all of input.%s", list)
		}
		for _, table := range tablesOf(list) {
			if _, ok := asked.tables[list+"."+table]; !ok {
				t.Errorf("a rule may look at all %s of an entry of input.%s", table, list)
			}
		}
	}
}
