package policy

import "github.com/open-policy-agent/opa/v1/ast"

// demand is what compiled policies can look up in the long lists of the facts. Anything that is not certain to be left alone
// counts as looked up, so that facts without the rest get the same verdicts.
type demand struct {
	whole  bool                       // a policy may look at everything
	lists  map[string]map[string]bool // list → field of its entries → looked up; an absent list is looked up as a whole
	tables map[string]map[string]look // list.field → concept → how; an absent table is looked up as a whole
}

// look is how policies look up a concept in a table.
type look int

const (
	unasked look = iota
	held         // whether the table holds it
	read         // what the table holds of it
)

// longLists are the lists that grow with the text.
func longLists() []string { return []string{"sentences", "provisions", "sections"} }

// tablesOf names the fields of an entry of a long list that are tables by concept; none for anything else.
func tablesOf(list string) []string {
	switch list {
	case "sentences":
		return []string{"concepts", "denied"}
	case "provisions":
		return []string{"concepts", "denied", "block", "topic"}
	case "sections":
		return []string{"concepts"}
	}
	return nil
}

// demandOf reads it off the rules. Data is what they see below data besides themselves.
func demandOf(compiler *ast.Compiler, data ast.Value) *demand {
	d := &demand{lists: map[string]map[string]bool{}, tables: map[string]map[string]look{}}
	for _, list := range longLists() {
		d.lists[list] = map[string]bool{}
		for _, field := range tablesOf(list) {
			d.tables[list+"."+field] = map[string]look{}
		}
	}
	known := accessors(compiler)
	for _, m := range compiler.Modules {
		ast.WalkRules(m, func(r *ast.Rule) bool {
			(&reading{demand: d, compiler: compiler, data: data, accessors: known}).rule(r)
			return false
		})
	}
	return d
}

// accessor is a function of the policies.
type accessor struct {
	place     ast.Ref
	arguments int
}

// accessors are the functions that give a table of an entry, such as here(s) := input.sentences[s].concepts, by name.
func accessors(compiler *ast.Compiler) map[string]accessor {
	found := map[string]accessor{}
	for _, m := range compiler.Modules {
		for _, rule := range m.Rules {
			if len(rule.Head.Args) == 0 || rule.Else != nil || rule.Default || len(compiler.GetRulesExact(rule.Ref())) != 1 {
				continue
			}
			if place := given(rule); place != nil {
				found[rule.Ref().String()] = accessor{place: place, arguments: len(rule.Head.Args)}
			}
		}
	}
	return found
}

// given is the table that a function gives; nil when it gives anything else.
func given(rule *ast.Rule) ast.Ref {
	for _, e := range rule.Body {
		if !e.IsEquality() || e.Negated || len(e.With) > 0 || !e.Operand(0).Equal(rule.Head.Value) {
			continue
		}
		if place, ok := e.Operand(1).Value.(ast.Ref); ok && nameable(place) && len(place) == 4 {
			return place
		}
	}
	return nil
}
