package document

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// SchemaID is the name of the published JSON Schema.
const SchemaID = "https://cybernorm.org/schema/description-v1.json"

// JSONSchema gives the JSON Schema (draft 2020-12) of a description, made from the types that [Parse] fills. It says all
// that a schema can say; what needs the whole description, such as whether a reference resolves, only the reader knows.
func JSONSchema() ([]byte, error) {
	return SchemaOf(reflect.TypeFor[Document](), SchemaID, "Description of a cyber policy document ("+Schema+")")
}

// SchemaOf gives the JSON Schema of a format that [Decode] reads into a struct of type t.
func SchemaOf(t reflect.Type, id, title string) ([]byte, error) {
	s := &schemer{plans: planner{}, defs: &object{}, made: map[string]bool{}}
	root := s.object(t)
	s.defs.set("words", s.words())
	s.defs.set("date", (&object{}).set("type", "string").set("format", "date").set("pattern", datePattern).
		set("description", "A date, YYYY-MM-DD."))
	top := (&object{}).
		set("$schema", "https://json-schema.org/draft/2020-12/schema").
		set("$id", id).
		set("title", title).
		set("$comment", "Made from the types of "+t.PkgPath()[strings.Index(t.PkgPath(), "/")+1:]+"; do not edit.")
	top.pairs = append(top.pairs, root.pairs...)
	top.set("$defs", s.defs)
	raw, err := json.Marshal(top)
	if err != nil {
		return nil, fmt.Errorf("write the schema %s: %w", id, err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, raw, "", "  "); err != nil {
		return nil, fmt.Errorf("write the schema %s: %w", id, err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

const datePattern = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`

type schemer struct {
	plans planner
	defs  *object
	made  map[string]bool
}

// object gives the schema of a struct.
func (s *schemer) object(t reflect.Type) *object {
	p := s.plans.of(t)
	properties, required := &object{}, []string{}
	for _, f := range p.fields {
		properties.set(f.key, s.field(f))
		if f.required {
			required = append(required, f.key)
		}
	}
	o := (&object{}).set("type", "object").set("additionalProperties", false)
	if len(required) > 0 {
		o.set("required", required)
	}
	if len(p.oneOf) > 0 {
		var any []*object
		for _, k := range p.oneOf {
			any = append(any, (&object{}).set("required", []string{k}))
		}
		o.set("anyOf", any)
	}
	return o.set("properties", properties)
}

// field gives the schema of a key: its description and what its type and tags ask.
func (s *schemer) field(f *field) *object {
	o := (&object{}).set("description", f.doc)
	if isFact(f.typ) {
		long := (&object{}).set("type", "object").set("additionalProperties", false).set("required", []string{"value"}).
			set("properties", (&object{}).
				set("value", s.value(factValue(f.typ), f)).
				set("evidence", s.reference(reflect.TypeFor[Evidence]())))
		return o.set("anyOf", []*object{s.value(factValue(f.typ), f), long})
	}
	v := s.value(f.typ, f)
	o.pairs = append(o.pairs, v.pairs...)
	if f.fallback != "" {
		o.set("default", f.fallback)
	}
	return o
}

func (s *schemer) value(t reflect.Type, f *field) *object {
	o := &object{}
	switch t.Kind() {
	case reflect.Pointer:
		return s.value(t.Elem(), f)
	case reflect.Struct:
		return s.reference(t)
	case reflect.Slice:
		o.set("type", "array").set("items", s.value(t.Elem(), f))
		if f.required {
			o.set("minItems", 1)
		}
		if f.enum != nil {
			o.set("uniqueItems", true)
		}
		return o
	case reflect.Map:
		return o.set("type", "object").set("additionalProperties", s.value(t.Elem(), f))
	case reflect.Bool:
		return o.set("type", "boolean")
	case reflect.Float64, reflect.Int:
		return numberSchema(t, f)
	}
	switch {
	case t == dateType:
		return o.set("$ref", "#/$defs/date")
	case f.enum != nil:
		return o.set("enum", f.enum)
	case f.pattern != nil:
		o.set("type", "string")
		if f.id != "" {
			o.pairs[0].value = writtenTypes
		}
		o.set("pattern", f.pattern.String())
		if f.like != "" {
			o.set("examples", []string{f.like})
		}
		return o
	case f.required || f.ref != "" || f.typ.Kind() == reflect.Slice:
		return o.set("$ref", "#/$defs/words")
	}
	return o.set("type", writtenTypes)
}

// writtenTypes are the types of what the reader takes for text as written: 5 and 2.10 are good numbers of articles, and
// an editor that knows the schema must not say otherwise.
var writtenTypes = []string{"string", "number", "boolean"}

func (s *schemer) words() *object {
	return (&object{}).set("type", writtenTypes).set("pattern", `\S`).
		set("description", "Text that is not blank; a number is taken as written.")
}

func numberSchema(t reflect.Type, f *field) *object {
	o := &object{}
	if f.whole || t.Kind() == reflect.Int {
		o.set("type", "integer")
	} else {
		o.set("type", "number")
	}
	if f.min != nil {
		o.set("minimum", *f.min)
	}
	if f.max != nil {
		o.set("maximum", *f.max)
	}
	return o
}

// reference puts the schema of a type among the definitions and points there.
func (s *schemer) reference(t reflect.Type) *object {
	if !s.made[t.Name()] {
		s.made[t.Name()] = true
		s.defs.set(t.Name(), s.object(t))
	}
	return (&object{}).set("$ref", "#/$defs/"+t.Name())
}

// object is a JSON object whose keys keep their order, which for a reader is that of the types.
type object struct{ pairs []pair }

type pair struct {
	key   string
	value any
}

func (o *object) set(key string, value any) *object {
	o.pairs = append(o.pairs, pair{key, value})
	return o
}

// MarshalJSON writes the keys in order.
func (o *object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, p := range o.pairs {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(p.key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(p.value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.key, err)
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
