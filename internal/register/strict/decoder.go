package strict

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

var posType = reflect.TypeFor[Pos]()

type decoder struct {
	file string
	errs Errors
}

func (d *decoder) fail(n *yaml.Node, format string, args ...any) {
	d.errs.Add(d.file, at(n), format, args...)
}

func at(n *yaml.Node) Pos { return Pos{n.Line, n.Column} }

// value fills v from n; tag is that of the struct field that holds v, for the limits of its texts.
func (d *decoder) value(n *yaml.Node, v reflect.Value, tag reflect.StructTag) {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		d.fail(n, "anchors and aliases are not read here; write the value out")
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		d.record(n, v)
	case reflect.Map:
		d.mapping(n, v)
	case reflect.Slice:
		if n.Kind != yaml.SequenceNode {
			d.fail(n, "expected a list, found %s", kind(n))
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
		for i, item := range n.Content {
			d.value(item, v.Index(i), tag)
		}
	case reflect.Int:
		i, err := strconv.Atoi(n.Value)
		if n.Kind != yaml.ScalarNode || n.Tag != "!!int" || err != nil || strconv.Itoa(i) != n.Value {
			d.fail(n, "expected a whole number, found %s", kind(n))
			return
		}
		v.SetInt(int64(i))
	case reflect.String:
		d.text(n, v, tag)
	default:
		d.fail(n, "cannot read into %s", v.Type()) // a mistake of the caller's types, still no panic
	}
}

func (d *decoder) text(n *yaml.Node, v reflect.Value, tag reflect.StructTag) {
	// An unquoted date is a timestamp to YAML; it is meant as text.
	if n.Kind != yaml.ScalarNode || (n.Tag != "!!str" && n.Tag != "!!timestamp") {
		d.fail(n, "expected text, found %s", kind(n))
		return
	}
	if strings.TrimSpace(n.Value) == "" {
		d.fail(n, "expected text, found nothing")
		return
	}
	if enum := tag.Get("enum"); enum != "" && !slices.Contains(strings.Split(enum, ","), n.Value) {
		d.fail(n, "unknown value %q; one of %s", n.Value, strings.ReplaceAll(enum, ",", ", "))
		return
	}
	if pattern := tag.Get("pattern"); pattern != "" {
		if ok, err := regexp.MatchString(pattern, n.Value); err != nil || !ok {
			d.fail(n, "%q does not have the form %s", n.Value, pattern)
			return
		}
	}
	v.SetString(n.Value)
}

func (d *decoder) record(n *yaml.Node, v reflect.Value) {
	place(v, at(n))
	fields := make(map[string]reflect.StructField)
	var known []string
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if name := field.Tag.Get("yaml"); name != "-" {
			fields[name] = field
			known = append(known, name)
		}
	}
	seen := d.pairs(n, func(key, value *yaml.Node) {
		field, ok := fields[key.Value]
		if !ok {
			d.fail(key, "unknown key %q; one of %s", key.Value, strings.Join(known, ", "))
			return
		}
		d.value(value, v.FieldByIndex(field.Index), field.Tag)
	})
	for _, name := range known {
		if seen != nil && !seen[name] && fields[name].Tag.Get("required") == "true" {
			d.fail(n, "%q is missing", name)
		}
	}
}

func (d *decoder) mapping(n *yaml.Node, v reflect.Value) {
	v.Set(reflect.MakeMap(v.Type()))
	d.pairs(n, func(key, value *yaml.Node) {
		item := reflect.New(v.Type().Elem()).Elem()
		d.value(value, item, "")
		place(item, at(key))
		v.SetMapIndex(reflect.ValueOf(key.Value).Convert(v.Type().Key()), item)
	})
}

// pairs visits the entries of a mapping and refuses a key that comes twice. It gives nil when n is no mapping.
func (d *decoder) pairs(n *yaml.Node, visit func(key, value *yaml.Node)) map[string]bool {
	if n.Kind != yaml.MappingNode {
		d.fail(n, "expected a mapping, found %s", kind(n))
		return nil
	}
	seen := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		switch {
		case key.Kind != yaml.ScalarNode || key.Tag != "!!str":
			d.fail(key, "a key must be text, found %s", kind(key))
		case seen[key.Value]:
			d.fail(key, "%q stands here a second time", key.Value)
		default:
			seen[key.Value] = true
			visit(key, n.Content[i+1])
		}
	}
	return seen
}

// place sets the field of type Pos of a record, if it has one.
func place(v reflect.Value, at Pos) {
	if v.Kind() != reflect.Struct {
		return
	}
	for i := range v.NumField() {
		if f := v.Field(i); f.Type() == posType {
			f.Set(reflect.ValueOf(at))
		}
	}
}

// kind says in plain words what a node is.
func kind(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.AliasNode:
		return "an alias"
	case n.Tag == "!!null":
		return "nothing"
	}
	return strconv.Quote(n.Value)
}
