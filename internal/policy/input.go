package policy

import (
	"fmt"
	"reflect"
	"strings"
	"sync"

	"cybernorm/internal/annotate"

	"github.com/open-policy-agent/opa/v1/ast"
)

// encoder turns facts into the value that Rego sees as input, straight from the structs: equal to what their JSON reads as,
// at half the time and allocation. The plan is made once from the types, so that no field can be forgotten.
type encoder struct {
	plan plan
}

// plan builds the term of one Go value. Keys holds the terms of map keys that were seen in this value, since a concept's
// name comes back in sentence after sentence.
type plan func(v reflect.Value, keys map[string]*ast.Term) *ast.Term

// newEncoder plans what is asked of the facts; nil asks for everything. Long lists are shared out among the processors.
func newEncoder(asked *demand, processors int) (encoder, error) {
	if asked == nil || asked.whole {
		asked = &demand{}
	}
	p, err := asked.plan(reflect.TypeFor[annotate.Facts](), processors)
	return encoder{plan: p}, err
}

// plan is that of all facts, with plans of their own for the lists of which not everything is asked.
func (d *demand) plan(t reflect.Type, processors int) (plan, error) {
	lists := map[string]plan{}
	for n := range t.NumField() {
		list := t.Field(n).Tag.Get("json")
		fields, ok := d.lists[list]
		if !ok {
			continue
		}
		tables, err := d.tablePlans(list, t.Field(n).Type.Elem())
		if err != nil {
			return nil, err
		}
		entry, err := planStruct(t.Field(n).Type.Elem(), fields, tables)
		if err != nil {
			return nil, err
		}
		lists[list] = planLong(entry, processors)
	}
	return planStruct(t, nil, lists)
}

// tablePlans are for the tables by concept of which not everything is asked.
func (d *demand) tablePlans(list string, entry reflect.Type) (map[string]plan, error) {
	plans := map[string]plan{}
	for n := range entry.NumField() {
		field := entry.Field(n).Tag.Get("json")
		concepts, ok := d.tables[list+"."+field]
		if !ok {
			continue
		}
		content, err := planOf(entry.Field(n).Type.Elem())
		if err != nil {
			return nil, err
		}
		plans[field] = planTable(concepts, content)
	}
	return plans, nil
}

func (e encoder) value(f *annotate.Facts) ast.Value {
	return e.plan(reflect.ValueOf(f).Elem(), map[string]*ast.Term{}).Value
}

func planOf(t reflect.Type) (plan, error) {
	switch t.Kind() {
	case reflect.String:
		return planString, nil
	case reflect.Bool:
		return func(v reflect.Value, _ map[string]*ast.Term) *ast.Term { return ast.InternedTerm(v.Bool()) }, nil
	case reflect.Int:
		return func(v reflect.Value, _ map[string]*ast.Term) *ast.Term { return ast.InternedTerm(int(v.Int())) }, nil
	case reflect.Float64:
		return func(v reflect.Value, _ map[string]*ast.Term) *ast.Term { return ast.FloatNumberTerm(v.Float()) }, nil
	case reflect.Interface:
		return planAny, nil
	case reflect.Pointer:
		return planPointer(t)
	case reflect.Slice:
		return planSlice(t)
	case reflect.Map:
		return planMap(t)
	case reflect.Struct:
		return planStruct(t, nil, nil)
	}
	return nil, fmt.Errorf("facts hold a %s, which the policies cannot read", t)
}

// planString shares short strings: zones, forces and ids come back in entry after entry.
func planString(v reflect.Value, known map[string]*ast.Term) *ast.Term {
	text := v.String()
	if len(text) > 24 {
		return ast.StringTerm(text)
	}
	term, ok := known[text]
	if !ok {
		term = ast.InternedTerm(text)
		known[text] = term
	}
	return term
}

// planAny is for values of process facts, whose type only the value knows; there are few.
func planAny(v reflect.Value, _ map[string]*ast.Term) *ast.Term {
	value, err := ast.InterfaceToValue(v.Interface())
	if err != nil {
		return ast.InternedNullTerm
	}
	return ast.NewTerm(value)
}

func planPointer(t reflect.Type) (plan, error) {
	inner, err := planOf(t.Elem())
	return func(v reflect.Value, keys map[string]*ast.Term) *ast.Term {
		if v.IsNil() {
			return ast.InternedNullTerm
		}
		return inner(v.Elem(), keys)
	}, err
}

func planSlice(t reflect.Type) (plan, error) {
	item, err := planOf(t.Elem())
	return planItems(item), err
}

func planItems(item plan) plan { return planLong(item, 1) }

// planLong lets each processor make its share of a long list.
func planLong(item plan, processors int) plan {
	return func(v reflect.Value, keys map[string]*ast.Term) *ast.Term {
		switch {
		case v.IsNil():
			return ast.InternedNullTerm
		case v.Len() == 0:
			return ast.InternedEmptyArray
		}
		terms := make([]*ast.Term, v.Len())
		fill := func(from, to int, keys map[string]*ast.Term) {
			for n := from; n < to; n++ {
				terms[n] = item(v.Index(n), keys)
			}
		}
		share := len(terms)
		if share >= longText {
			share = (len(terms) + processors - 1) / processors
		}
		var workers sync.WaitGroup
		for from := share; from < len(terms); from += share {
			workers.Go(func() { fill(from, min(from+share, len(terms)), map[string]*ast.Term{}) })
		}
		fill(0, share, keys)
		workers.Wait()
		return ast.ArrayTerm(terms...)
	}
}

func planMap(t reflect.Type) (plan, error) {
	item, err := planOf(t.Elem())
	return func(v reflect.Value, keys map[string]*ast.Term) *ast.Term {
		switch {
		case v.IsNil():
			return ast.InternedNullTerm
		case v.Len() == 0:
			return ast.InternedEmptyObject
		}
		pairs := make([][2]*ast.Term, 0, v.Len())
		for entry := v.MapRange(); entry.Next(); {
			name := entry.Key().String()
			key, ok := keys[name]
			if !ok {
				key = ast.StringTerm(name)
				keys[name] = key
			}
			pairs = append(pairs, [2]*ast.Term{key, item(entry.Value(), keys)})
		}
		return ast.ObjectTerm(pairs...)
	}, err
}

// column is a concept of a table.
type column struct {
	key     *ast.Term
	content plan // nil where nobody looks at what the table holds
}

// planTable keeps of a table what is asked of it. Where a policy only asks whether a concept is there, true stands for what
// is there.
func planTable(concepts map[string]look, content plan) plan {
	columns := make(map[string]column, len(concepts))
	for name, how := range concepts {
		c := column{key: ast.StringTerm(name)}
		if how == read {
			c.content = content
		}
		columns[name] = c
	}
	return func(v reflect.Value, known map[string]*ast.Term) *ast.Term {
		switch table := v.Interface().(type) {
		case map[string][]annotate.Mention:
			return tableTerm(table, columns, known)
		case map[string][]int:
			return tableTerm(table, columns, known)
		case map[string][]string:
			return tableTerm(table, columns, known)
		}
		panic(fmt.Sprintf("no table by concept: %s", v.Type()))
	}
}

func tableTerm[T any](table map[string]T, columns map[string]column, known map[string]*ast.Term) *ast.Term {
	var room [32][2]*ast.Term
	pairs := room[:0]
	add := func(c column, value T) {
		entry := ast.InternedBooleanTrue
		if c.content != nil {
			entry = c.content(reflect.ValueOf(value), known)
		}
		pairs = append(pairs, [2]*ast.Term{c.key, entry})
	}
	if len(table) <= len(columns) {
		for name, value := range table {
			if c, ok := columns[name]; ok {
				add(c, value)
			}
		}
	} else {
		for name, c := range columns {
			if value, ok := table[name]; ok {
				add(c, value)
			}
		}
	}
	if len(pairs) == 0 {
		return ast.InternedEmptyObject
	}
	return ast.ObjectTerm(pairs...)
}

// planStruct takes the fields that are wanted, or all for nil, and plans of their own for some.
func planStruct(t reflect.Type, wanted map[string]bool, own map[string]plan) (plan, error) {
	var keys []*ast.Term
	var fields []plan
	var places []int
	for n := range t.NumField() {
		name := t.Field(n).Tag.Get("json")
		if name == "" || name == "-" || strings.Contains(name, ",") || t.Field(n).Anonymous {
			return nil, fmt.Errorf("%s.%s must have a plain JSON name: every field is always present", t, t.Field(n).Name)
		}
		if wanted != nil && !wanted[name] {
			continue
		}
		field, ok := own[name]
		if !ok {
			var err error
			if field, err = planOf(t.Field(n).Type); err != nil {
				return nil, err
			}
		}
		keys, fields, places = append(keys, ast.StringTerm(name)), append(fields, field), append(places, n)
	}
	return func(v reflect.Value, known map[string]*ast.Term) *ast.Term {
		var room [24][2]*ast.Term
		pairs := room[:0]
		for n, field := range fields {
			pairs = append(pairs, [2]*ast.Term{keys[n], field(v.Field(places[n]), known)})
		}
		return ast.ObjectTerm(pairs...)
	}, nil
}
