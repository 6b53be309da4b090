package document

import (
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"
)

// decoder walks nodes and types side by side. It goes on after a mistake, so that all of them are found.
type decoder struct {
	*collector
	src        *source
	plans      planner
	places     places
	names      map[string]map[string]Pos // kind of thing, name, place
	references []reference
}

// reference is a name that has to exist somewhere else in the description.
type reference struct {
	kind, key, name string
	pos             Pos
}

func newDecoder(src *source, c *collector, root reflect.Type) *decoder {
	d := &decoder{collector: c, src: src, plans: planner{}, names: map[string]map[string]Pos{}}
	d.places = d.plans.places(root)
	return d
}

// document reads the root. It reports whether the root is a mapping at all.
func (d *decoder) document(n *yaml.Node, v reflect.Value) bool {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null":
		d.add(Pos{Line: 1, Column: 1}, d.src.form.begin(), "the file holds no %s", d.src.form.Noun)
		return false
	case n.Kind != yaml.MappingNode:
		hint := d.src.form.begin()
		if n.Kind == yaml.ScalarNode && d.src.form.Instead != "" {
			hint += "; " + d.src.form.Instead
		}
		d.add(d.pos(n), hint, "a "+d.src.form.Noun+" is a mapping (key: value); this is %s", describe(n))
		return false
	}
	d.mapping(n, v)
	return true
}

func (d *decoder) pos(n *yaml.Node) Pos { return d.src.pos(n.Line, n.Column) }

// target follows an alias; checkStructure made sure that it ends.
func target(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	return n
}

// value reads n into v, which is field f or an item of it.
func (d *decoder) value(n *yaml.Node, v reflect.Value, f *field) {
	n = target(n)
	if isFact(v.Type()) {
		d.fact(n, v, f)
		return
	}
	if v.Kind() != reflect.String && n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Style == 0 {
		d.add(d.pos(n), d.src.form.Absent, "%s has no value", f.subject())
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, v.Elem(), f)
	case reflect.Struct:
		if n.Kind != yaml.MappingNode {
			d.add(d.pos(n), "it has the keys "+list(d.plans.of(v.Type()).keys()), "%s has to be a mapping (key: value), not %s", f.subject(), describe(n))
			return
		}
		d.mapping(n, v)
	case reflect.Slice:
		d.list(n, v, f)
	case reflect.Map:
		d.table(n, v, f)
	default:
		d.scalar(n, v, f)
	}
}

// mapping reads the keys of a struct.
func (d *decoder) mapping(n *yaml.Node, v reflect.Value) {
	p := d.plans.of(v.Type())
	if p.pos >= 0 {
		v.Field(p.pos).Set(reflect.ValueOf(d.pos(n)))
	}
	seen := make(map[string]bool, len(n.Content)/2)
	merges := false
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		merges = merges || k.Tag == "!!merge"
		if k.Kind != yaml.ScalarNode || k.Tag == "!!merge" || seen[k.Value] {
			continue // reported by checkStructure
		}
		seen[k.Value] = true
		f, ok := p.byKey[k.Value]
		if !ok {
			d.add(d.pos(k), d.keyHint(k.Value, p), "unknown key %s", quote(k.Value))
			continue
		}
		field := v.Field(f.index)
		d.value(n.Content[i+1], field, f)
		if provision, ok := v.Addr().Interface().(*Provision); ok && f.key == "text" {
			provision.Spans = d.src.spans(target(n.Content[i+1]), provision.Text)
		}
	}
	for _, f := range p.fields {
		switch {
		case seen[f.key] || merges:
		case f.required:
			d.add(d.pos(n), f.missing(), "key %q is missing", f.key)
		case f.fallback != "":
			v.Field(f.index).SetString(f.fallback)
		}
	}
	d.oneOf(n, p, seen)
}

func (d *decoder) oneOf(n *yaml.Node, p *plan, seen map[string]bool) {
	for _, k := range p.oneOf {
		if seen[k] {
			return
		}
	}
	if len(p.oneOf) > 0 {
		d.add(d.pos(n), "say where it can be checked", "one of the keys %s is needed", list(p.oneOf))
	}
}

// keyHint says what an unknown key may have been meant to be.
func (d *decoder) keyHint(key string, p *plan) string {
	if d.full() {
		return ""
	}
	var free []string
	for _, at := range d.places[key] {
		if at != "" {
			free = append(free, at)
		}
	}
	if len(free) > 0 {
		return "it belongs under " + strings.Join(free, " or ")
	}
	if len(d.places[key]) > 0 {
		return "it belongs at the top level"
	}
	if s := nearest(key, p.keys()); s != "" {
		return "did you mean " + s + "?"
	}
	return "known here: " + list(p.keys())
}

func (p *plan) keys() []string {
	keys := make([]string, len(p.fields))
	for i, f := range p.fields {
		keys[i] = f.key
	}
	return keys
}

// list reads the items of a slice. An empty list that is not a fact is left nil: it says no more than an absent one.
func (d *decoder) list(n *yaml.Node, v reflect.Value, f *field) {
	if n.Kind != yaml.SequenceNode {
		hint := "write each item on a line of its own, after a dash"
		if n.Kind == yaml.ScalarNode {
			hint = "write " + f.key + ": [" + clip(n.Value) + "]"
		}
		d.add(d.pos(n), hint, "%s has to be a list, not %s", f.subject(), describe(n))
		return
	}
	if len(n.Content) == 0 {
		if f.required {
			d.add(d.pos(n), f.missing(), "%s is empty", f.key)
		}
		return
	}
	items := reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content))
	seen := map[string]bool{}
	of := *f
	of.item = true
	for i, item := range n.Content {
		item = target(item)
		d.value(item, items.Index(i), &of)
		if f.enum != nil && item.Kind == yaml.ScalarNode {
			if seen[item.Value] {
				d.add(d.pos(item), "keep one of them", "%s stands twice in %s", quote(item.Value), f.key)
			}
			seen[item.Value] = true
		}
	}
	v.Set(items)
}

// fact reads a process fact: a plain value, or {value, evidence}.
func (d *decoder) fact(n *yaml.Node, v reflect.Value, f *field) {
	parts := v.Addr().Interface().(fact).parts()
	*parts.pos = d.pos(n)
	*parts.stated = true
	if n.Kind == yaml.MappingNode {
		n = d.evidenced(n, parts, f)
		if n == nil {
			return
		}
		*parts.pos = d.pos(n)
	}
	d.value(n, parts.value, f)
	// An empty list is a statement in a fact: there are none.
	if parts.value.Kind() == reflect.Slice && parts.value.IsNil() {
		parts.value.Set(reflect.MakeSlice(parts.value.Type(), 0, 0))
	}
}

// evidenced reads the long form of a fact and gives the node of its value.
func (d *decoder) evidenced(n *yaml.Node, parts factParts, f *field) *yaml.Node {
	var value *yaml.Node
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		if k.Kind != yaml.ScalarNode || k.Tag == "!!merge" || seen[k.Value] {
			continue
		}
		seen[k.Value] = true
		switch k.Value {
		case "value":
			value = target(n.Content[i+1])
		case "evidence":
			d.value(n.Content[i+1], reflect.ValueOf(parts.evidence).Elem(), &field{key: "evidence"})
		default:
			hint := "known here: value, evidence"
			if s := nearest(k.Value, []string{"value", "evidence"}); s != "" {
				hint = "did you mean " + s + "?"
			}
			d.add(d.pos(k), hint, "unknown key %s in the fact %s", quote(k.Value), f.key)
		}
	}
	if value == nil {
		d.add(d.pos(n), "a fact is a value, or {value: …, evidence: {…}}", "fact %s has no value", f.key)
	}
	return value
}
