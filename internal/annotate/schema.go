package annotate

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"cybernorm/internal/document"
)

// FactsSchema gives the JSON Schema of the facts with every concept as a property, for `opa check --schema`: a misspelt
// field or concept in a control is then an error. OPA knows properties and items and takes no notice of
// additionalProperties, so what is looked up by a name that the schema cannot know (an assessment by its control) is open.
func FactsSchema(concepts []string) ([]byte, error) {
	b := schemaBuilder{concepts: slices.Sorted(slices.Values(concepts)), definitions: map[string]any{}}
	schema, err := b.object(reflect.TypeFor[Facts]())
	if err != nil {
		return nil, fmt.Errorf("schema of the facts: %w", err)
	}
	schema["definitions"] = b.definitions
	schema["$schema"] = "http://json-schema.org/draft-07/schema#"
	schema["title"] = "Facts of a document, the input of the policies"
	schema["description"] = "Made from the types of internal/annotate and the concepts of policies/lexicon; do not edit."
	data, err := json.MarshalIndent(schema, "", " ")
	if err != nil {
		return nil, fmt.Errorf("schema of the facts: %w", err)
	}
	return append(data, '\n'), nil
}

type schemaBuilder struct {
	concepts    []string
	definitions map[string]any // the objects that have concepts for keys, each once
}

// object gives the schema of a struct, all of whose fields are always present.
func (b schemaBuilder) object(t reflect.Type) (map[string]any, error) {
	properties := map[string]any{}
	var required []string
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		s, err := b.of(f.Type)
		if err != nil {
			return nil, fmt.Errorf("%s.%s: %w", t.Name(), f.Name, err)
		}
		properties[name] = s
		required = append(required, name)
	}
	slices.Sort(required)
	return map[string]any{"type": "object", "properties": properties, "required": required}, nil
}

func (b schemaBuilder) of(t reflect.Type) (map[string]any, error) {
	switch t {
	case reflect.TypeFor[ProcessFacts]():
		return processSchema(), nil
	case reflect.TypeFor[map[string]Assessed]():
		return map[string]any{"type": "object"}, nil
	case reflect.TypeFor[Force]():
		return enum(Narrative, Permissive, Recommended, Commitment, Binding), nil
	case reflect.TypeFor[document.Zone]():
		return enum(document.Zones()...), nil
	case reflect.TypeFor[document.Kind]():
		return enum(document.Kinds()...), nil
	}
	switch t.Kind() {
	case reflect.Bool:
		return map[string]any{"type": "boolean"}, nil
	case reflect.Int:
		return map[string]any{"type": "integer"}, nil
	case reflect.Float64:
		return map[string]any{"type": "number"}, nil
	case reflect.String:
		return map[string]any{"type": "string"}, nil
	case reflect.Pointer:
		of, err := b.of(t.Elem())
		if err != nil {
			return nil, err
		}
		of["type"] = []any{of["type"], "null"}
		return of, nil
	case reflect.Slice:
		items, err := b.of(t.Elem())
		return map[string]any{"type": "array", "items": items}, err
	case reflect.Struct:
		return b.object(t)
	case reflect.Map:
		// Every map that is left has concepts for keys.
		value, err := b.of(t.Elem())
		if err != nil {
			return nil, err
		}
		name := strings.ToLower(t.Elem().Elem().Name()) + "s"
		b.definitions[name] = value
		properties := make(map[string]any, len(b.concepts))
		for _, c := range b.concepts {
			properties[c] = map[string]any{"$ref": "#/definitions/" + name}
		}
		name += "_by_concept"
		b.definitions[name] = map[string]any{"type": "object", "properties": properties}
		return map[string]any{"$ref": "#/definitions/" + name}, nil
	}
	return nil, fmt.Errorf("no schema for %s", t)
}

func enum[T ~string](values ...T) map[string]any {
	return map[string]any{"type": "string", "enum": values}
}

// processSchema types each process fact by its value.
func processSchema() map[string]any {
	groups := map[string]any{}
	t := reflect.TypeFor[document.Process]()
	for i := range t.NumField() {
		group := t.Field(i)
		facts := map[string]any{}
		for k := range group.Type.NumField() {
			fact := group.Type.Field(k)
			value, _ := fact.Type.FieldByName("Value")
			s := valueSchema(value.Type)
			if values := fact.Tag.Get("enum"); values != "" {
				into := s
				if items, ok := s["items"].(map[string]any); ok {
					into = items
				}
				into["enum"] = strings.Split(values, ",")
			}
			facts[yamlName(fact)] = map[string]any{"type": "object", "properties": map[string]any{
				"value": s, "documented": map[string]any{"type": "boolean"}, "line": map[string]any{"type": "integer"}, "column": map[string]any{"type": "integer"},
			}}
		}
		groups[yamlName(group)] = map[string]any{"type": "object", "properties": facts}
	}
	return map[string]any{"type": "object", "properties": groups}
}

func valueSchema(t reflect.Type) map[string]any {
	switch t.Kind() {
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Float64, reflect.Int:
		return map[string]any{"type": "number"}
	case reflect.Slice:
		return map[string]any{"type": "array", "items": valueSchema(t.Elem())}
	case reflect.Struct:
		properties := map[string]any{}
		for i := range t.NumField() {
			properties[yamlName(t.Field(i))] = valueSchema(t.Field(i).Type)
		}
		return map[string]any{"type": "object", "properties": properties}
	}
	return map[string]any{"type": "string"}
}
