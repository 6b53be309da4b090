package document

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// plan is what the struct tags say about a type: one field a key, in the order of the struct.
type plan struct {
	typ    reflect.Type
	fields []*field
	byKey  map[string]*field
	oneOf  []string // at least one of these keys has to be there
	pos    int      // index of the field Pos, or -1
}

// field is one key of a mapping.
type field struct {
	index    int
	typ      reflect.Type
	key, doc string
	enum     []string
	pattern  *regexp.Regexp
	like     string // an example of what the pattern wants
	required bool
	fallback string
	min, max *float64
	whole    bool
	id, ref  string // the kind of thing that the value names, or refers to
	item     bool   // the field stands for one item of its list
}

// planner makes each type's plan once.
type planner map[reflect.Type]*plan

func (p planner) of(t reflect.Type) *plan {
	if made, ok := p[t]; ok {
		return made
	}
	made := &plan{typ: t, byKey: map[string]*field{}, pos: -1}
	p[t] = made
	for i := range t.NumField() {
		sf := t.Field(i)
		if keys := sf.Tag.Get("oneof"); keys != "" {
			made.oneOf = strings.Split(keys, ",")
			continue
		}
		if sf.Name == "Pos" && sf.Type == posType {
			made.pos = i
			continue
		}
		key := sf.Tag.Get("yaml")
		if key == "" || key == "-" {
			continue
		}
		f := newField(i, key, sf)
		made.fields = append(made.fields, f)
		made.byKey[key] = f
	}
	return made
}

func newField(index int, key string, sf reflect.StructField) *field {
	f := &field{
		index: index, typ: sf.Type, key: key,
		doc: sf.Tag.Get("doc"), like: sf.Tag.Get("like"), fallback: sf.Tag.Get("default"),
		required: sf.Tag.Get("required") == "true", whole: sf.Tag.Get("whole") == "true",
		id: sf.Tag.Get("id"), ref: sf.Tag.Get("ref"),
		min: bound(sf.Tag.Get("min")), max: bound(sf.Tag.Get("max")),
	}
	if e := sf.Tag.Get("enum"); e != "" {
		f.enum = strings.Split(e, ",")
	}
	if e := sf.Tag.Get("pattern"); e != "" {
		f.pattern = regexp.MustCompile(e)
	}
	return f
}

// subject names the field where a message says of what type it has to be.
func (f *field) subject() string {
	if f.item {
		return "an item of " + f.key
	}
	return f.key
}

// missing says what to write for the key.
func (f *field) missing() string {
	switch {
	case len(f.enum) == 1:
		return "write " + f.key + ": " + f.enum[0]
	case f.enum != nil:
		return "write one of " + list(f.enum)
	case f.like != "":
		return "write it like " + f.like
	case f.doc == "":
		return ""
	}
	return "it says: " + strings.ToLower(f.doc[:1]) + strings.TrimSuffix(f.doc[1:], ".")
}

func bound(tag string) *float64 {
	v, err := strconv.ParseFloat(tag, 64)
	if err != nil {
		return nil
	}
	return &v
}

// fact is what every Fact[T] shows of itself to code that does not know T.
type fact interface{ parts() factParts }

type factParts struct {
	value    reflect.Value
	stated   *bool
	evidence **Evidence
	pos      *Pos
}

func (f *Fact[T]) parts() factParts {
	return factParts{reflect.ValueOf(&f.Value).Elem(), &f.Stated, &f.Evidence, &f.Pos}
}

var (
	posType  = reflect.TypeFor[Pos]()
	dateType = reflect.TypeFor[Date]()
	factType = reflect.TypeFor[fact]()
)

func isFact(t reflect.Type) bool { return reflect.PointerTo(t).Implements(factType) }

// factValue gives the T of a Fact[T].
func factValue(t reflect.Type) reflect.Type {
	sf, _ := t.FieldByName("Value")
	return sf.Type
}

// place is where a key is at home: its group, such as process.sessions.
type places map[string][]string

// places lists under which groups each key may stand, so that a key in the wrong group can be sent home.
func (p planner) places(t reflect.Type) places {
	found := places{}
	p.visit(t, "", found)
	return found
}

func (p planner) visit(t reflect.Type, at string, found places) {
	for _, f := range p.of(t).fields {
		found[f.key] = append(found[f.key], at)
		next := f.typ
		if isFact(next) {
			continue
		}
		for next.Kind() == reflect.Slice || next.Kind() == reflect.Pointer || next.Kind() == reflect.Map {
			next = next.Elem()
		}
		if next.Kind() == reflect.Struct {
			p.visit(next, strings.TrimPrefix(at+"."+f.key, "."), found)
		}
	}
}
