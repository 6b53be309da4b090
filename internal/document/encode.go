package document

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// Encode writes a description as YAML that [Parse] reads back equal, apart from positions. Keys stand in the order of
// the types, absent values are left out, texts are literal blocks. The lines of header are comments on top.
//
// Line ends inside texts become \n. A description that Parse would refuse is an error, and nothing is written.
func Encode(w io.Writer, d *Document, header []string) error {
	return EncodeCommented(w, d, Comments{Header: header})
}

// Comments are lines for people that a description carries: on top, above fields by their keys, and above provisions by
// their ids.
type Comments struct {
	Header     []string
	Fields     map[string][]string
	Provisions map[string][]string
}

// EncodeCommented writes a description as [Encode] does, with comments.
func EncodeCommented(w io.Writer, d *Document, comments Comments) error {
	e := &encoder{plans: planner{}, fields: comments.Fields, comments: comments.Provisions}
	header := comments.Header
	for _, h := range header {
		for line := range strings.SplitSeq(normalLines(h), "\n") {
			e.out.WriteString(strings.TrimRight("# "+printable(line), " ") + "\n")
		}
	}
	if len(header) > 0 {
		e.out.WriteByte('\n')
	}
	e.mapping(reflect.ValueOf(d).Elem(), 0, false)
	// The reader is the one judge of what a description may hold; ask it before anything leaves.
	if _, err := Parse(d.Path, e.out.Bytes()); err != nil {
		return fmt.Errorf("the description cannot be written: %w", err)
	}
	_, err := w.Write(e.out.Bytes())
	return err
}

type encoder struct {
	out      bytes.Buffer
	plans    planner
	fields   map[string][]string
	comments map[string][]string
}

func (e *encoder) indent(depth int) {
	for range depth {
		e.out.WriteString("  ")
	}
}

// mapping writes the fields of a struct that say something. In a list the first of them stands behind the dash.
func (e *encoder) mapping(v reflect.Value, depth int, afterDash bool) {
	p := e.plans.of(v.Type())
	for _, f := range p.fields {
		fv := v.Field(f.index)
		if !says(fv, f) {
			continue
		}
		if depth == 0 {
			e.note(e.fields[f.key], 0)
		}
		if !afterDash {
			e.indent(depth)
		}
		afterDash = false
		e.out.WriteString(f.key + ":")
		e.value(fv, depth, f.key == "text")
	}
	if afterDash {
		e.out.WriteString("{}\n")
	}
}

// says reports whether a value is stated: not zero, and not what absence means anyway.
func says(v reflect.Value, f *field) bool {
	switch {
	case isFact(v.Type()):
		return *v.Addr().Interface().(fact).parts().stated
	case v.Kind() == reflect.Pointer:
		return !v.IsNil()
	case v.Kind() == reflect.Slice:
		return v.Len() > 0
	case v.Kind() == reflect.String:
		return v.String() != "" && v.String() != f.fallback
	case v.Kind() == reflect.Struct:
		return !empty(v)
	}
	return !v.IsZero()
}

// empty reports whether nothing in a struct says anything.
func empty(v reflect.Value) bool {
	if isFact(v.Type()) {
		return !*v.Addr().Interface().(fact).parts().stated
	}
	for i := range v.NumField() {
		if f := v.Field(i); f.Type() == posType {
			continue
		} else if f.Kind() == reflect.Struct && !empty(f) || f.Kind() != reflect.Struct && !f.IsZero() {
			return false
		}
	}
	return true
}

// value writes what stands behind a key's colon, with the line's end.
func (e *encoder) value(v reflect.Value, depth int, block bool) {
	if isFact(v.Type()) {
		e.fact(v, depth)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.Elem().Kind() == reflect.Struct && empty(v.Elem()) {
			e.out.WriteString(" {}\n")
			return
		}
		e.value(v.Elem(), depth, block)
	case reflect.Struct:
		e.out.WriteByte('\n')
		e.mapping(v, depth+1, false)
	case reflect.Slice:
		e.list(v, depth)
	case reflect.String:
		e.out.WriteString(" ")
		if v.Type() == dateType && dateForm.MatchString(v.String()) {
			e.out.WriteString(v.String())
		} else {
			e.text(v.String(), depth, block)
		}
		e.out.WriteByte('\n')
	default:
		e.out.WriteString(" " + number(v) + "\n")
	}
}

// flowWidth is the longest list that stands on one line.
const flowWidth = 90

func (e *encoder) list(v reflect.Value, depth int) {
	if v.Len() == 0 {
		e.out.WriteString(" []\n")
		return
	}
	if v.Type().Elem().Kind() == reflect.Struct {
		e.out.WriteByte('\n')
		for i := range v.Len() {
			if i > 0 && v.Type().Elem() == reflect.TypeFor[Provision]() {
				e.out.WriteByte('\n')
			}
			e.comment(v.Index(i), depth+1)
			e.indent(depth + 1)
			e.out.WriteString("- ")
			e.mapping(v.Index(i), depth+2, true)
		}
		return
	}
	items := make([]string, v.Len())
	width := 0
	for i := range items {
		items[i] = inline(v.Index(i).String(), false)
		width += len(items[i]) + 2
	}
	if width <= flowWidth {
		e.out.WriteString(" [" + strings.Join(items, ", ") + "]\n")
		return
	}
	e.out.WriteByte('\n')
	for _, item := range items {
		e.indent(depth + 1)
		e.out.WriteString("- " + item + "\n")
	}
}

// comment writes what there is to say about a provision above it.
func (e *encoder) comment(v reflect.Value, depth int) {
	p, ok := v.Addr().Interface().(*Provision)
	if !ok {
		return
	}
	e.note(e.comments[p.ID], depth)
}

func (e *encoder) note(lines []string, depth int) {
	for _, c := range lines {
		for line := range strings.SplitSeq(normalLines(c), "\n") {
			e.indent(depth)
			e.out.WriteString(strings.TrimRight("# "+printable(line), " ") + "\n")
		}
	}
}

func (e *encoder) fact(v reflect.Value, depth int) {
	parts := v.Addr().Interface().(fact).parts()
	if *parts.evidence == nil {
		e.value(parts.value, depth, false)
		return
	}
	e.out.WriteByte('\n')
	e.indent(depth + 1)
	e.out.WriteString("value:")
	e.value(parts.value, depth+1, false)
	e.indent(depth + 1)
	e.out.WriteString("evidence:")
	e.value(reflect.ValueOf(*parts.evidence), depth+1, false)
}

func number(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Float64:
		s := strconv.FormatFloat(v.Float(), 'f', -1, 64)
		if len(s) > 21 {
			s = strconv.FormatFloat(v.Float(), 'e', -1, 64)
		}
		return s
	}
	return strconv.FormatInt(v.Int(), 10)
}
