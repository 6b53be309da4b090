package policy

import (
	"reflect"
	"strings"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

// processFacts lists the process facts of a description as group.name.
func processFacts() []string {
	var out []string
	process := reflect.TypeFor[document.Process]()
	for n := range process.NumField() {
		group := process.Field(n)
		for m := range group.Type.NumField() {
			if name := yamlName(group.Type.Field(m)); name != "" {
				out = append(out, yamlName(group)+"."+name)
			}
		}
	}
	return out
}

// vocabulary collects the words that a control may write as a string: names and values of the facts and of a measure, besides concepts.
func vocabulary() map[string]bool {
	words := map[string]bool{"yes": true, "no": true}
	collect(reflect.TypeFor[document.Document](), words, map[reflect.Type]bool{})
	collect(reflect.TypeFor[annotate.Facts](), words, map[reflect.Type]bool{})
	collect(reflect.TypeFor[report.Measure](), words, map[reflect.Type]bool{})
	for _, force := range []annotate.Force{annotate.Narrative, annotate.Permissive, annotate.Recommended, annotate.Commitment, annotate.Binding} {
		words[string(force)] = true
	}
	for _, zone := range document.Zones() {
		words[string(zone)] = true
	}
	return words
}

// collect adds the names and the enumerated values of a type's fields, and of the types below it.
func collect(t reflect.Type, words map[string]bool, seen map[reflect.Type]bool) {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || seen[t] {
		return
	}
	seen[t] = true
	for n := range t.NumField() {
		field := t.Field(n)
		for _, name := range []string{yamlName(field), field.Tag.Get("json")} {
			words[name] = true
		}
		for value := range strings.SplitSeq(field.Tag.Get("enum"), ",") {
			words[value] = true
		}
		collect(field.Type, words, seen)
	}
}

func yamlName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
	if name == "-" {
		return ""
	}
	return name
}
