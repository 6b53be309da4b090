package policy

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// reading is the look at one rule. The compiler has given every variable of a rule a name of its own.
type reading struct {
	*demand
	compiler  *ast.Compiler
	data      ast.Value
	accessors map[string]accessor
	aliases   map[ast.Var]ast.Ref                // variable → the entry or table that it stands for
	defining  map[*ast.Expr]bool                 // statements that do nothing but define an alias
	choices   map[*ast.Expr]map[ast.Var][]string // statement → variables that others of its body choose from what is known
}

func (r *reading) rule(rule *ast.Rule) {
	r.aliases, r.defining, r.choices = map[ast.Var]ast.Ref{}, map[*ast.Expr]bool{}, map[*ast.Expr]map[ast.Var][]string{}
	ast.WalkBodies(rule, func(body ast.Body) bool {
		r.body(body)
		return false
	})
	_, gives := r.accessors[rule.Ref().String()]
	var visitor *ast.GenericVisitor
	visitor = ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.Rule:
			return x != rule // what comes after else stands for itself
		case *ast.Head:
			r.head(x, gives, visitor)
			return true
		case *ast.Expr:
			return r.statement(x, visitor)
		case *ast.Term:
			return r.term(x, visitor)
		}
		return false
	})
	visitor.Walk(rule)
}

// head: what a function gives that is an accessor is followed where it is called.
func (r *reading) head(h *ast.Head, gives bool, visitor *ast.GenericVisitor) {
	for _, arg := range h.Args {
		visitor.Walk(arg)
	}
	for _, part := range h.Reference[1:] {
		visitor.Walk(part)
	}
	if h.Key != nil {
		visitor.Walk(h.Key)
	}
	if h.Value != nil && !gives {
		visitor.Walk(h.Value)
	}
}

// statement tells whether it has seen to everything in it.
func (r *reading) statement(e *ast.Expr, visitor *ast.GenericVisitor) bool {
	if term, ok := e.Terms.(*ast.Term); ok {
		ref, ok := term.Value.(ast.Ref)
		if !ok {
			return false
		}
		r.ref(ref, true, r.choices[e])
		r.parts(ref, visitor)
		for _, with := range e.With {
			visitor.Walk(with)
		}
		return true
	}
	if !r.defining[e] {
		return false
	}
	for _, operand := range e.Operands() {
		switch v := operand.Value.(type) {
		case ast.Ref:
			r.parts(v, visitor)
		case ast.Var:
			if _, alias := r.aliases[v]; !alias {
				visitor.Walk(operand)
			}
		default:
			visitor.Walk(operand)
		}
	}
	return true
}

func (r *reading) term(t *ast.Term, visitor *ast.GenericVisitor) bool {
	switch v := t.Value.(type) {
	case ast.Ref:
		r.ref(v, false, nil)
		r.parts(v, visitor)
		return true
	case ast.Var:
		r.bare(v)
	case ast.Call:
		if known, ok := r.accessors[v[0].Value.String()]; ok {
			r.unfollowed(known.place)
		}
	}
	return false
}

// parts sees to what stands inside a reference.
func (r *reading) parts(ref ast.Ref, visitor *ast.GenericVisitor) {
	for n, part := range ref {
		if _, isVar := part.Value.(ast.Var); n > 0 || !isVar {
			visitor.Walk(part)
		}
	}
}

// body notes aliases, and variables that a statement chooses from what is known.
func (r *reading) body(body ast.Body) {
	constants := map[ast.Var]*ast.Term{}
	for _, e := range body {
		if !e.IsEquality() || e.Negated {
			continue
		}
		if v, ok := e.Operand(0).Value.(ast.Var); ok && constant(e.Operand(1)) {
			constants[v] = e.Operand(1)
		}
	}
	choices := map[ast.Var][]string{}
	for _, e := range body {
		if e.IsEquality() && !e.Negated && len(e.With) == 0 {
			r.equality(e, constants, choices)
		} else if e.IsCall() {
			r.call(e)
		}
		r.choices[e] = choices
	}
}

// equality notes what variable = value says of the variable.
func (r *reading) equality(e *ast.Expr, constants map[ast.Var]*ast.Term, choices map[ast.Var][]string) {
	v, ok := e.Operand(0).Value.(ast.Var)
	ref, isRef := e.Operand(1).Value.(ast.Ref)
	if !ok || !isRef {
		return
	}
	if ref[0].Equal(ast.InputRootDocument) {
		if _, taken := r.aliases[v]; !taken && nameable(ref) {
			r.alias(e, v, ref)
		}
		return
	}
	if _, isVar := ref[len(ref)-1].Value.(ast.Var); isVar {
		if names, ok := r.members(ref[:len(ref)-1], constants); ok {
			choices[v] = names
		}
	}
}

// call notes what the result of an accessor stands for.
func (r *reading) call(e *ast.Expr) {
	known, ok := r.accessors[e.Operator().String()]
	if !ok {
		return
	}
	operands := e.Operands()
	if len(operands) == known.arguments && len(e.With) == 0 {
		r.field(plain(known.place[1]), plain(known.place[3])) // only asks whether there is a table
		return
	}
	v, isVar := operands[len(operands)-1].Value.(ast.Var)
	if _, taken := r.aliases[v]; !isVar || taken || e.Negated || len(e.With) > 0 || len(operands) != known.arguments+1 {
		r.unfollowed(known.place)
		return
	}
	r.alias(e, v, known.place)
}

func (r *reading) alias(e *ast.Expr, v ast.Var, place ast.Ref) {
	r.aliases[v] = place
	r.defining[e] = true
	if len(place) == 4 {
		r.field(plain(place[1]), plain(place[3]))
	}
}

// nameable: an entry of a list or a table of it, all of whose uses can be followed.
func nameable(ref ast.Ref) bool {
	if len(ref) != 3 && len(ref) != 4 {
		return false
	}
	tables := tablesOf(plain(ref[1]))
	return tables != nil && (len(ref) == 3 || slices.Contains(tables, plain(ref[3])))
}

// bare: a variable that stands by itself may go anywhere.
func (r *reading) bare(v ast.Var) {
	if v.Equal(ast.InputRootDocument.Value) {
		r.whole = true
	}
	if place, ok := r.aliases[v]; ok {
		r.unfollowed(place)
	}
}

// unfollowed gives up on an entry or table.
func (r *reading) unfollowed(place ast.Ref) {
	list := plain(place[1])
	if len(place) < 4 {
		delete(r.lists, list)
		return
	}
	r.field(list, plain(place[3]))
	delete(r.tables, list+"."+plain(place[3]))
}

func (r *reading) field(list, field string) {
	if fields, ok := r.lists[list]; ok {
		fields[field] = true
	}
}

func (r *reading) ref(ref ast.Ref, asked bool, choices map[ast.Var][]string) {
	if v, ok := ref[0].Value.(ast.Var); ok {
		if place, ok := r.aliases[v]; ok {
			ref = slices.Concat(place, ref[1:])
		}
	}
	if !ref[0].Equal(ast.InputRootDocument) {
		return
	}
	if len(ref) == 1 || plain(ref[1]) == "" {
		r.whole = true
		return
	}
	list := plain(ref[1])
	tables := tablesOf(list)
	switch {
	case tables == nil:
	case len(ref) < 4 || plain(ref[3]) == "":
		delete(r.lists, list)
	case !slices.Contains(tables, plain(ref[3])):
		r.field(list, plain(ref[3]))
	case len(ref) == 4:
		r.unfollowed(ref)
	default:
		r.field(list, plain(ref[3]))
		r.concept(list+"."+plain(ref[3]), ref[4], len(ref) == 5 && asked, choices)
	}
}

func (r *reading) concept(table string, key *ast.Term, asked bool, choices map[ast.Var][]string) {
	concepts, ok := r.tables[table]
	if !ok {
		return
	}
	names, ok := namesOf(key, choices)
	if !ok {
		delete(r.tables, table)
		return
	}
	how := read
	if asked {
		how = held
	}
	for _, name := range names {
		concepts[name] = max(concepts[name], how)
	}
}
