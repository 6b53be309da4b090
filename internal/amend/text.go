package amend

import (
	"bytes"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/document"
)

// Quoted writes a text as a YAML string on one line.
func Quoted(s string) string {
	return strconv.Quote(strings.Join(strings.Fields(s), " "))
}

func quotedAll(items []string) []string {
	out := make([]string, len(items))
	for i, s := range items {
		out[i] = Quoted(s)
	}
	return out
}

// child is the value of a key, nil where the mapping lacks it.
func child(mapping *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1]
		}
	}
	return nil
}

// keyNode is the key itself, nil where the mapping lacks it.
func keyNode(mapping *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i]
		}
	}
	return nil
}

// lineStart is the offset of a line, counted from 1.
func (e *editor) lineStart(line int) int {
	at := 0
	for ; line > 1; line-- {
		i := bytes.IndexByte(e.text[at:], '\n')
		if i < 0 {
			return len(e.text)
		}
		at += i + 1
	}
	return at
}

// offset is where a node begins. Columns of the reader count characters.
func (e *editor) offset(n *yaml.Node) int {
	at := e.lineStart(n.Line)
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(e.text[at:])
		at += size
	}
	return at
}

// afterLast is the offset of the line after the last one that belongs to a node, blank and comment lines left outside.
func (e *editor) afterLast(n *yaml.Node) int {
	at := e.lineStart(last(n) + 1)
	end := at
	for at < len(e.text) { // the further lines of a block text are indented deeper than its key; blank ones may stand between them
		rest := e.text[at:]
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			rest = rest[:i+1]
		}
		body := bytes.TrimLeft(rest, " ")
		at += len(rest)
		if len(bytes.TrimSpace(body)) == 0 {
			continue
		}
		if len(rest)-len(body) < n.Column {
			break
		}
		end = at
	}
	return end
}

func last(n *yaml.Node) int {
	line := n.Line
	for _, c := range n.Content {
		line = max(line, last(c))
	}
	return line
}

// insertFirst writes lines in front of all that a mapping or list holds, comments included, indented like its first entry.
func (e *editor) insertFirst(key, value *yaml.Node, lines string) {
	at := e.lineStart(key.Line + 1)
	e.text = splice(e.text, at, at, indent(lines, value.Column-1))
}

// append writes lines at the end, or before the mark that ends the document.
func (e *editor) append(lines string) {
	at := len(e.text)
	if i := bytes.LastIndex(e.text, []byte("\n...")); i >= 0 && len(bytes.TrimSpace(e.text[i+4:])) == 0 {
		at = i + 1
	}
	e.text = splice(e.text, at, at, e.broken(at)+lines)
}

// broken is the line end that the text before an offset lacks.
func (e *editor) broken(at int) string {
	if at == 0 || e.text[at-1] == '\n' {
		return ""
	}
	return "\n"
}

func indent(lines string, columns int) string {
	var b strings.Builder
	for line := range strings.Lines(lines) {
		b.WriteString(strings.Repeat(" ", columns) + line)
	}
	return b.String()
}

func splice(text []byte, start, end int, insert string) []byte {
	out := make([]byte, 0, len(text)+len(insert))
	out = append(out, text[:start]...)
	out = append(out, insert...)
	return append(out, text[end:]...)
}

func without(all []document.Assessment, control string) []document.Assessment {
	var out []document.Assessment
	for _, a := range all {
		if a.Control != control {
			out = append(out, a)
		}
	}
	return out
}

// blankFact makes a fact unstated.
func blankFact(d *document.Document, group, fact string) {
	g := byKey(reflect.ValueOf(&d.Process).Elem(), group)
	if !g.IsValid() {
		return
	}
	if f := byKey(g, fact); f.IsValid() {
		f.SetZero()
	}
}

func byKey(v reflect.Value, key string) reflect.Value {
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("yaml") == key {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

// forget takes all places out of a description: an amendment moves what stands below it.
func forget(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			forget(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			forget(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Field(i)
			if !f.CanSet() {
				continue
			}
			if f.Type() == reflect.TypeFor[document.Pos]() || f.Type() == reflect.TypeFor[[]document.Span]() {
				f.SetZero()
				continue
			}
			forget(f)
		}
	}
}
