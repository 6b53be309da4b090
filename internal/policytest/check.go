package policytest

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"cybernorm/internal/annotate"
	"cybernorm/internal/lexicon"
	"cybernorm/internal/overlay"
	"cybernorm/internal/policy"
)

// Check finds what is wrong with policies that are laid over the program's: metadata, names of concepts and facts, types,
// whether any passage can move a control, concepts that nothing looks up, profiles without controls, thresholds that nothing
// reads. Warnings are about terms that may catch more than is meant. Places are those of the pack; see [overlay.Laid.Locate].
func Check(laid *overlay.Laid, own []policy.Control) (problems []error, warnings []string) {
	lex, err := loadLexicon(laid.FS)
	if err != nil {
		return []error{err}, nil
	}
	for _, err := range policy.Lint(laid.FS, lex.Concepts()) {
		if concerns(err, laid, own) {
			problems = append(problems, err)
		}
	}
	problems = append(problems, empty(laid)...)
	modules, err := parse(laid.FS)
	if err != nil {
		return append(problems, err), nil
	}
	schema, err := annotate.FactsSchema(lex.Concepts())
	if err != nil {
		return append(problems, err), nil
	}
	problems = append(problems, typed(modules, schema)...)
	problems = append(problems, unmovable(own, lex)...)
	terms, err := ownTerms(laid)
	if err != nil {
		return append(problems, err), nil
	}
	problems = append(problems, unused(laid, modules, terms)...)
	warnings, err = collisions(laid.FS, terms)
	if err != nil {
		problems = append(problems, err)
	}
	return problems, warnings
}

var ofThreshold = regexp.MustCompile(`^thresholds\.yaml: control (\S+) `)

// concerns leaves out what is said of the program's own: it does not carry the tests of its controls, and a control that is
// replaced may read its thresholds no longer.
func concerns(err error, laid *overlay.Laid, own []policy.Control) bool {
	if m := ofThreshold.FindStringSubmatch(err.Error()); m != nil {
		return laid.Has("threshold", m[1])
	}
	if !strings.HasPrefix(err.Error(), "controls/") {
		return true
	}
	return slices.ContainsFunc(own, func(c policy.Control) bool { return strings.HasPrefix(err.Error(), c.Folder()) })
}

// empty finds profiles that select nothing.
func empty(laid *overlay.Laid) []error {
	pack, err := policy.Open(laid.FS)
	if err != nil {
		return []error{err}
	}
	var out []error
	for _, p := range pack.Profiles() {
		if len(p.Controls) == 0 && laid.Has("profile", p.Name) {
			out = append(out, fmt.Errorf("profiles/%s.yaml:1:1: no control is of the tier, theme and source that profile %s selects", p.Name, p.Name))
		}
	}
	return out
}

// typed compiles with the schema of the facts, by which a misspelt field is an error.
func typed(modules map[string]*ast.Module, schema []byte) []error {
	var raw any
	if err := json.Unmarshal(schema, &raw); err != nil {
		return []error{fmt.Errorf("schema of the facts: %w", err)}
	}
	schemas := ast.NewSchemaSet()
	schemas.Put(ast.Ref{ast.VarTerm("schema"), ast.StringTerm("facts")}, raw)
	compiler := ast.NewCompiler().WithStrict(true).WithUseTypeCheckAnnotations(true).WithSchemas(schemas).WithDefaultRegoVersion(ast.RegoV1)
	compiler.Compile(modules)
	var out []error
	for _, err := range compiler.Errors {
		// The details list every concept that there is; place and message say enough.
		out = append(out, fmt.Errorf("%s:%d:%d: %s", err.Location.File, err.Location.Row, err.Location.Col, err.Message))
	}
	return out
}

// unmovable finds controls that look up concepts none of which the lexicon has, so that no passage can ever meet them.
func unmovable(own []policy.Control, lex *lexicon.Lexicon) []error {
	var out []error
	for _, c := range own {
		if c.JudgedFrom == "process" || len(c.Concepts) == 0 {
			continue
		}
		known := slices.ContainsFunc(c.Concepts, func(name string) bool { return slices.Contains(lex.Concepts(), name) })
		if !known {
			out = append(out, fmt.Errorf("%s/control.rego: %s can never fire: the lexicon has none of %s", c.Folder(), c.ID, strings.Join(c.Concepts, ", ")))
		}
	}
	return out
}

// unused finds concepts that no policy names.
func unused(laid *overlay.Laid, modules map[string]*ast.Module, terms []ownTerm) []error {
	named := map[string]bool{}
	for file, m := range modules {
		if strings.HasSuffix(file, "_test.rego") {
			continue
		}
		ast.WalkTerms(m, func(t *ast.Term) bool {
			if s, ok := t.Value.(ast.String); ok {
				named[string(s)] = true
			}
			return false
		})
	}
	var out []error
	for _, t := range terms {
		if !named[t.concept] {
			named[t.concept] = true // once
			out = append(out, fmt.Errorf("%s:%d:%d: no control looks up the concept %s; remove it, or name it in a control", t.file, t.conceptAt.Line, t.conceptAt.Column, t.concept))
		}
	}
	return out
}

func loadLexicon(pack fs.FS) (*lexicon.Lexicon, error) {
	folder, err := fs.Sub(pack, "lexicon")
	if err != nil {
		return nil, fmt.Errorf("open lexicon: %w", err)
	}
	return lexicon.Load(folder)
}
