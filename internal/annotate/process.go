package annotate

import (
	"reflect"
	"strings"

	"cybernorm/internal/document"
)

// processFacts gives the stated facts under the names that they have in a description. Groups and facts come from the type,
// so that a fact which is added there is here as well.
func processFacts(p *document.Process) ProcessFacts {
	facts := ProcessFacts{}
	groups := reflect.ValueOf(p).Elem()
	for i := range groups.NumField() {
		group := groups.Field(i)
		var stated map[string]Fact
		for k := range group.NumField() {
			fact := group.Field(k)
			if !fact.FieldByName("Stated").Bool() {
				continue
			}
			if stated == nil {
				stated = map[string]Fact{}
				facts[yamlName(groups.Type().Field(i))] = stated
			}
			pos := fact.FieldByName("Pos").Interface().(document.Pos)
			stated[yamlName(group.Type().Field(k))] = Fact{
				Value: plain(fact.FieldByName("Value")), Documented: !fact.FieldByName("Evidence").IsNil(), Line: pos.Line, Column: pos.Column,
			}
		}
	}
	return facts
}

// yamlName gives the key of a field in a description.
func yamlName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	return name
}

// plain gives a value as JSON knows it.
func plain(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Bool:
		return v.Bool()
	case reflect.String:
		return v.String()
	case reflect.Float64:
		return v.Float()
	case reflect.Int:
		return v.Int()
	case reflect.Slice:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = plain(v.Index(i))
		}
		return list
	case reflect.Struct:
		object := make(map[string]any, v.NumField())
		for i := range v.NumField() {
			object[yamlName(v.Type().Field(i))] = plain(v.Field(i))
		}
		return object
	}
	return nil
}
