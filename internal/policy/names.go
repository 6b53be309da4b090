package policy

import "github.com/open-policy-agent/opa/v1/ast"

// namesOf lists what a key can be: itself, or what it is chosen from.
func namesOf(key *ast.Term, choices map[ast.Var][]string) ([]string, bool) {
	switch v := key.Value.(type) {
	case ast.String:
		return []string{string(v)}, true
	case ast.Var:
		names, ok := choices[v]
		return names, ok
	}
	return nil, false
}

// members are the strings in a collection that is written out in the rules, or in the data below the catalogue.
func (r *reading) members(collection ast.Ref, constants map[ast.Var]*ast.Term) ([]string, bool) {
	if len(collection) == 1 {
		v, _ := collection[0].Value.(ast.Var)
		if written, ok := constants[v]; ok {
			return stringsIn(written), true
		}
		return nil, false
	}
	if !collection[0].Equal(ast.DefaultRootDocument) {
		return nil, false
	}
	if rules := r.compiler.GetRulesExact(collection); len(rules) > 0 {
		var names []string
		for _, rule := range rules {
			if len(rule.Head.Args) > 0 || rule.Else != nil || rule.Head.RuleKind() != ast.SingleValue || !constant(rule.Head.Value) {
				return nil, false
			}
			names = append(names, stringsIn(rule.Head.Value)...)
		}
		return names, true
	}
	catalogue := ast.MustParseRef("data.cybernorm.catalogue")
	if !collection.HasPrefix(catalogue) || len(r.compiler.GetRules(catalogue)) > 0 {
		return nil, false
	}
	return below(r.data, collection[1:]), true
}

// constant: a value that is written out, such as a list of names.
func constant(t *ast.Term) bool {
	if t == nil {
		return false
	}
	switch t.Value.(type) {
	case *ast.Array, ast.Object, ast.Set:
		return t.IsGround()
	}
	return false
}

// below lists the strings at a path, where a variable stands for any key.
func below(v ast.Value, path ast.Ref) []string {
	if len(path) == 0 {
		return stringsIn(v)
	}
	if path[0].IsGround() {
		next, err := v.Find(path[:1])
		if err != nil {
			return nil
		}
		return below(next, path[1:])
	}
	var out []string
	if object, ok := v.(ast.Object); ok {
		object.Foreach(func(_, entry *ast.Term) { out = append(out, below(entry.Value, path[1:])...) })
	}
	return out
}

func stringsIn(x any) []string {
	var out []string
	ast.WalkTerms(x, func(t *ast.Term) bool {
		if s, ok := t.Value.(ast.String); ok {
			out = append(out, string(s))
		}
		return false
	})
	return out
}
