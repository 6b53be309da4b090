package policy

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Lint holds the controls of a pack to the conventions that the library and the catalogue rely on and that neither the
// compiler nor its type checker sees. Concepts are those of the lexicon. Each error tells file, line and what to do.
func Lint(fsys fs.FS, concepts []string) []error {
	c, problems := readCatalogue(fsys)
	l := &linter{catalogue: c, concepts: concepts, words: vocabulary(), thresholds: map[string]bool{}}
	for id, values := range c.Thresholds {
		for name := range values {
			l.words[name] = true
			l.thresholds[id+" "+name] = false
		}
	}
	for _, id := range ids(sorted(c.Controls)) {
		l.words[id] = true
	}
	for _, control := range sorted(c.Controls) {
		problems = append(problems, l.control(fsys, control)...)
	}
	for _, key := range slices.Sorted(maps.Keys(l.thresholds)) {
		id, name, _ := strings.Cut(key, " ")
		if _, known := c.Controls[id]; known && !l.thresholds[key] {
			problems = append(problems, fmt.Errorf("thresholds.yaml: control %s never reads the threshold %s; remove it", id, name))
		}
	}
	return problems
}

// findings are the names that a control may define besides helpers, and whether they hold findings.
func findings() map[string]bool {
	return map[string]bool{"met": true, "partial": true, "contradicted": true, "applies": false, "measure": false}
}

type linter struct {
	catalogue  *catalogue
	concepts   []string
	words      map[string]bool // what a string may be, besides a concept
	thresholds map[string]bool // control and name → read
	problems   []error
}

func (l *linter) control(fsys fs.FS, c Control) []error {
	l.problems = nil
	name := c.Folder() + "/control.rego"
	for _, other := range []string{"control_test.rego", "examples.yaml"} {
		if _, err := fs.Stat(fsys, c.Folder()+"/"+other); err != nil {
			l.problems = append(l.problems, fmt.Errorf("%s: the control has no %s", c.Folder(), other))
		}
	}
	for _, id := range c.Overlaps {
		if _, known := l.catalogue.Controls[id]; !known {
			l.problems = append(l.problems, fmt.Errorf("%s: overlaps names %s, which is no control", name, id))
		}
	}
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		return append(l.problems, err)
	}
	module, err := newModule(name, content).parse()
	if err != nil {
		return append(l.problems, err)
	}
	l.definitions(c, module)
	l.strings(c, module)
	return l.problems
}

func (l *linter) fail(at *ast.Location, format string, args ...any) {
	l.problems = append(l.problems, fmt.Errorf("%s:%d:%d: %s", at.File, at.Row, at.Col, fmt.Sprintf(format, args...)))
}

// definitions: the library looks for five names, so that any other is a mistake or a helper.
func (l *linter) definitions(c Control, module *ast.Module) {
	defined := map[string]bool{}
	for _, rule := range module.Rules {
		name := rule.Head.Ref()[0].Value.String()
		defined[name] = true
		many, known := findings()[name]
		switch {
		case strings.HasPrefix(name, "_"):
		case !known:
			l.fail(rule.Location, "%s is nothing that the library looks for; a helper's name begins with _", name)
		case many && rule.Head.RuleKind() != ast.MultiValue:
			l.fail(rule.Location, "%s holds findings; write: %s contains …", name, name)
		case name == "applies" && c.Mode != "conditional":
			l.fail(rule.Location, "applies belongs to conditional controls; this one is a %s", c.Mode)
		case name == "met" && c.Mode == "guard":
			l.fail(rule.Location, "a guard has no met; the library says clear when nothing offends")
		}
	}
	for _, name := range required(c.Mode) {
		if !defined[name] {
			l.fail(module.Package.Location, "a %s defines %s", c.Mode, name)
		}
	}
}

func required(mode string) []string {
	switch mode {
	case "guard":
		return []string{"contradicted"}
	case "conditional":
		return []string{"met", "applies"}
	}
	return []string{"met"}
}

// identifier is what a name looks like that could be a misspelt concept, fact or value; prose and formats are no names.
var identifier = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*$`)

// strings: names in strings are the one place where the type checker does not find a misspelling.
func (l *linter) strings(c Control, module *ast.Module) {
	var visitor *ast.GenericVisitor
	visitor = ast.NewGenericVisitor(func(node any) bool {
		term, ok := node.(*ast.Term)
		if !ok {
			return false
		}
		switch value := term.Value.(type) {
		case ast.Call:
			l.threshold(c, value)
		case ast.Ref:
			l.reference(value)
			for _, part := range value {
				if _, isName := part.Value.(ast.String); !isName { // names are typed by the schema, or looked at by reference
					visitor.Walk(part)
				}
			}
			return true
		case ast.String:
			if name := string(value); identifier.MatchString(name) && !l.words[name] && !slices.Contains(l.concepts, name) {
				l.fail(term.Location, "%s", unknown("name", name, l.concepts, "it is neither a concept of the lexicon nor a word of the facts"))
			}
		}
		return false
	})
	for _, rule := range module.Rules {
		visitor.Walk(rule)
	}
}

// reference: a name behind a table of concepts must be a concept, whatever else it may mean elsewhere.
func (l *linter) reference(ref ast.Ref) {
	for n := 1; n < len(ref); n++ {
		name, isName := ref[n].Value.(ast.String)
		if isName && conceptTable(ref[:n]) && !slices.Contains(l.concepts, string(name)) {
			l.fail(ref[n].Location, "%s", unknown("concept", string(name), l.concepts, "the lexicon lacks it"))
		}
	}
}

func (l *linter) threshold(c Control, call ast.Call) {
	if call[0].Value.String() != "process.threshold" || len(call) < 3 {
		return
	}
	id, name := plain(call[1]), plain(call[2])
	if _, known := l.thresholds[id+" "+name]; !known || id != c.ID {
		l.fail(call[0].Location, "thresholds.yaml has no %s for %s", name, c.ID)
		return
	}
	l.thresholds[id+" "+name] = true
}

func plain(term *ast.Term) string {
	text, _ := term.Value.(ast.String)
	return string(text)
}

func sorted(controls map[string]Control) []Control {
	out := make([]Control, 0, len(controls))
	for _, c := range controls {
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b Control) int { return strings.Compare(a.ID, b.ID) })
	return out
}
