package document

import (
	"reflect"
	"strings"
)

// FactSpec says what a process fact is and which values it takes.
type FactSpec struct {
	Group, Name string
	Doc         string
	Type        string   // bool, number, date, string, list or capabilities
	Enum        []string // the values that a string, or an entry of a list, may have; empty for any
	Min, Max    *float64 // bounds of a number
	Whole       bool     // a number without decimals
}

// FactSpecs lists all process facts in the order of the types.
func FactSpecs() []FactSpec {
	plans := planner{}
	var out []FactSpec
	for _, group := range plans.of(reflect.TypeFor[Process]()).fields {
		for _, f := range plans.of(group.typ).fields {
			out = append(out, FactSpec{
				Group: group.key, Name: f.key, Doc: f.doc, Type: kindOfFact(factValue(f.typ)), Enum: f.enum,
				Min: f.min, Max: f.max, Whole: f.whole,
			})
		}
	}
	return out
}

// Stated tells whether a description states a process fact, by group and name.
func (d *Document) Stated(group, name string) bool {
	plans := planner{}
	process := reflect.ValueOf(&d.Process).Elem()
	g, ok := plans.of(process.Type()).byKey[group]
	if !ok {
		return false
	}
	facts := process.Field(g.index)
	f, ok := plans.of(facts.Type()).byKey[name]
	return ok && says(facts.Field(f.index), f)
}

func kindOfFact(t reflect.Type) string {
	switch {
	case t == dateType:
		return "date"
	case t.Kind() == reflect.Bool:
		return "bool"
	case t.Kind() == reflect.Float64:
		return "number"
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		return "capabilities"
	case t.Kind() == reflect.Slice:
		return "list"
	}
	return strings.ToLower(t.Kind().String())
}
