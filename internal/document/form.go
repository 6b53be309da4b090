package document

import (
	"reflect"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// Form is what messages say of a YAML format. Descriptions have one, and what else is written by hand beside them is read in
// the same way with [Decode].
type Form struct {
	Noun    string // what a file holds, such as "configuration"
	Begins  string // how one begins, such as "schema: cybernorm.config/v1"
	Instead string // what to do with a file of another format; may be empty
	Absent  string // what to do about a key without a value
}

func descriptionForm() Form {
	return Form{
		Noun: "description", Begins: "schema: " + Schema, Instead: "import documents with: cybernorm import FILE",
		Absent: "write one, or remove the key: what is absent is not stated",
	}
}

func (f Form) begin() string { return "a " + f.Noun + " begins with " + f.Begins }

// Places holds where the values of a file stand, and the keys that lead to them.
type Places struct{ values, keys map[string]Pos }

// Value is the place of a value. Path is made of the keys that lead there, and of the numbers of the items of lists, counted
// from 0. The zero Pos means that the file does not have it.
func (p Places) Value(path ...string) Pos { return p.values[strings.Join(path, "\x00")] }

// Key is the place of the last key of a path.
func (p Places) Key(path ...string) Pos { return p.keys[strings.Join(path, "\x00")] }

// Fail adds a mistake to those of a file; hint says what to do about it.
type Fail func(at Pos, hint, format string, args ...any)

// Decode reads the file of a format into the struct that into points to, whose tags say what is allowed as those of
// [Document] do. Then check adds what tags cannot say; it is called even where there are mistakes, with what could be read,
// so that the error, an [Errors], has all of them.
func Decode(name string, data []byte, form Form, into any, check func(Places, Fail)) error {
	src := newSource(name, data)
	src.form = form
	c := &collector{file: name}
	if !checkBytes(src, c) {
		return c.err()
	}
	root := parseYAML(src, c)
	if root == nil || !checkStructure(root, src, c) {
		return c.err()
	}
	v := reflect.ValueOf(into).Elem()
	d := newDecoder(src, c, v.Type())
	if d.document(root, v) && check != nil {
		places := Places{values: map[string]Pos{}, keys: map[string]Pos{}}
		places.add(src, root, "")
		check(places, c.add)
	}
	return c.err()
}

func (p Places) add(src *source, n *yaml.Node, path string) {
	p.values[path] = src.pos(n.Line, n.Column)
	n = target(n)
	under := func(key string) string { return strings.TrimPrefix(path+"\x00"+key, "\x00") }
	for i, child := range n.Content {
		switch {
		case n.Kind == yaml.SequenceNode:
			p.add(src, child, under(strconv.Itoa(i)))
		case i%2 == 0:
			p.keys[under(child.Value)] = src.pos(child.Line, child.Column)
		default:
			p.add(src, child, under(n.Content[i-1].Value))
		}
	}
}

// Nearest gives the candidate that s was most likely meant to be, or nothing when none is near enough. A candidate with other
// numbers in it is no misspelling.
func Nearest(s string, candidates []string) string { return nearestName(s, candidates) }

// DidYouMean is the hint for a name that is not among those known: the one that was probably meant, or all of them when they
// are few, or otherwise.
func DidYouMean(name string, known []string, otherwise string) string {
	if near := nearestName(name, known); near != "" {
		return "did you mean " + near + "?"
	}
	if len(known) <= 2*fewNames {
		return "there is " + list(known)
	}
	return otherwise
}

// table reads a mapping whose keys the file chooses; the tags of the field are those of its values.
func (d *decoder) table(n *yaml.Node, v reflect.Value, f *field) {
	if n.Kind != yaml.MappingNode {
		d.add(d.pos(n), "write each entry as key: value", "%s has to be a mapping (key: value), not %s", f.subject(), describe(n))
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	of := *f
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		if k.Kind != yaml.ScalarNode || k.Tag == "!!merge" {
			continue // reported by checkStructure
		}
		of.key, of.typ = clip(k.Value), v.Type().Elem()
		item := reflect.New(of.typ).Elem()
		d.value(n.Content[i+1], item, &of)
		v.SetMapIndex(reflect.ValueOf(k.Value), item)
	}
}

// named puts what a file of the format holds in place of the description that a message speaks of.
func (f Form) named(message string) string {
	if f.Noun == descriptionForm().Noun {
		return message
	}
	return strings.ReplaceAll(message, "description", f.Noun)
}
