package document

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
)

// Question says for which controls a process fact is asked, by its group and name, such as "sessions" and
// "women_delegates_pct". An empty answer leaves the fact out of a starter.
type Question func(group, fact string) (controls []string)

// Starter writes a description of a kind to begin with, made from the types that [Parse] fills: what is required with a
// value to replace, all else as comments. Explanations begin with "## "; a line that begins with "# " becomes part of the
// description when these two characters are taken away. What Starter writes parses as it is, and so does every optional
// part of it alone.
func Starter(kind Kind, title string, ask Question) []byte {
	s := &starter{plans: planner{}, kind: kind, title: title, ask: ask}
	fmt.Fprintf(&s.out, "## Description of a document of kind %s, to fill in.\n", kind)
	s.out.WriteString("## Lines with ## explain. Lines with # are optional: take the # and the blank after it away, and put your value.\n")
	s.out.WriteString("## Check it as you go:  cybernorm check FILE\n\n")
	for _, f := range s.plans.of(reflect.TypeFor[Document]()).fields {
		s.key(f, 0, f.required, "")
	}
	return s.out.Bytes()
}

type starter struct {
	out   bytes.Buffer
	plans planner
	kind  Kind
	title string
	ask   Question
}

// key writes a key with its explanation; live is whether it stands, rather than being a comment.
func (s *starter) key(f *field, depth int, live bool, group string) {
	if s.skip(f, group) {
		return
	}
	indent := strings.Repeat("  ", depth)
	lead := indent
	if !live {
		lead = "# " + indent
	}
	s.explain(f, indent, group)
	t := f.typ
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case isFact(t):
		fmt.Fprintf(&s.out, "%s%s: %s\n", lead, f.key, s.example(f, factValue(t)))
	case t.Kind() == reflect.Struct:
		fmt.Fprintf(&s.out, "%s%s:\n", lead, f.key)
		s.fields(t, depth+1, live, f.key)
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		fmt.Fprintf(&s.out, "%s%s:\n", lead, f.key)
		s.entry(t.Elem(), depth+1, live)
	default:
		fmt.Fprintf(&s.out, "%s%s: %s\n", lead, f.key, s.example(f, t))
	}
	if depth == 0 {
		s.out.WriteByte('\n')
	}
}

func (s *starter) fields(t reflect.Type, depth int, live bool, group string) {
	for _, f := range s.plans.of(t).fields {
		s.key(f, depth, live, group)
	}
}

// entry writes one entry of a list, its first key behind the dash, required keys as they stand and the others as comments.
func (s *starter) entry(t reflect.Type, depth int, live bool) {
	indent := strings.Repeat("  ", depth)
	first := true
	for _, f := range s.plans.of(t).fields {
		if s.skip(f, "") || !s.first(t, f) && !f.required {
			continue
		}
		s.explain(f, indent+"  ", "")
		lead := indent + "  "
		if first {
			lead = indent + "- "
		}
		if !live {
			lead = "# " + lead
		}
		first = false
		fmt.Fprintf(&s.out, "%s%s: %s\n", lead, f.key, s.example(f, f.typ))
	}
	for _, f := range s.plans.of(t).fields {
		if s.skip(f, "") || s.first(t, f) || f.required || structured(f.typ) {
			continue
		}
		s.explain(f, indent+"  ", "")
		fmt.Fprintf(&s.out, "# %s  %s: %s\n", indent, f.key, s.example(f, f.typ))
	}
}

// first: an entry begins with its required keys, or with its first one where none is required.
func (s *starter) first(t reflect.Type, f *field) bool {
	fields := s.plans.of(t).fields
	for _, other := range fields {
		if other.required {
			return false
		}
	}
	return fields[0] == f
}

func structured(t reflect.Type) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t.Kind() == reflect.Struct && !isFact(t)
}

// skip leaves out what does not concern the kind: facts that no control asks of it, blocks of other kinds.
func (s *starter) skip(f *field, group string) bool {
	switch f.key {
	case "offences", "powers":
		return group == "" && s.kind != Treaty && s.kind != Strategy
	case "origin", "parent":
		return true // the importer's
	case "programme":
		if !isFact(f.typ) && group == "" {
			return s.kind != Programme
		}
	}
	if isFact(f.typ) {
		return len(s.ask(group, f.key)) == 0
	}
	if f.typ.Kind() == reflect.Struct && !isFact(f.typ) && group == "process" {
		return !s.any(f)
	}
	return false
}

// any tells whether a group of facts has one that is asked.
func (s *starter) any(group *field) bool {
	for _, f := range s.plans.of(group.typ).fields {
		if isFact(f.typ) && len(s.ask(group.key, f.key)) > 0 {
			return true
		}
	}
	return false
}

func (s *starter) explain(f *field, indent, group string) {
	text := f.doc
	if len(f.enum) > 1 {
		text += " One of: " + strings.Join(f.enum, ", ") + "."
		if f.typ.Kind() == reflect.Slice || isFact(f.typ) && factValue(f.typ).Kind() == reflect.Slice {
			text = f.doc + " Any of: " + strings.Join(f.enum, ", ") + "."
		}
	}
	if isFact(f.typ) {
		text += " Asked by " + strings.Join(s.ask(group, f.key), ", ") + "."
	}
	fmt.Fprintf(&s.out, "## %s%s\n", indent, text)
}

// example is a value that the reader takes.
func (s *starter) example(f *field, t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case f.key == "kind":
		return string(s.kind)
	case f.key == "title" && s.title != "" && f.required && f.id == "":
		return fmt.Sprintf("%q", s.title)
	case f.key == "text":
		return fmt.Sprintf("%q", "The wording of the provision.")
	case f.key == "control":
		return "GEN-01"
	case t == dateType:
		return "2026-01-31"
	case t.Kind() == reflect.Slice:
		if t.Elem().Kind() == reflect.Struct {
			return "[]"
		}
		if len(f.enum) > 0 {
			return "[" + f.enum[0] + "]"
		}
		if f.ref != "" {
			return "[]"
		}
		return `["…"]`
	case f.ref != "":
		return f.like + firstProvision
	case len(f.enum) > 0:
		return f.enum[0]
	case f.like != "":
		return f.like
	case t.Kind() == reflect.Bool:
		return "true"
	case t.Kind() == reflect.Float64, t.Kind() == reflect.Int:
		return "1"
	}
	return `"…"`
}

// firstProvision is the id that the one provision of a starter has.
const firstProvision = "art-5"
