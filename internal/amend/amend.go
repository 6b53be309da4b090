// Package amend puts single answers into the text of a description and leaves everything else as it stands: comments, order,
// blank lines, the way in which values are written.
//
// It works on the text, at the places that the YAML reader gives, and then has the whole read again: an amendment after
// which anything but the answer differs is refused.
package amend

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/document"
)

// ErrByHand says that a description is written in a way that cannot be amended safely, such as a process block in flow style
// over several lines. What it wraps says where.
var ErrByHand = errors.New("cannot put this in safely; write it by hand")

// Fact states a process fact in the text of a description: group and name as in "sessions" and "women_delegates_pct", value
// as YAML, such as true, 40 or [civil-society]. A fact that is stated already gets the new value and keeps its evidence.
func Fact(name string, text []byte, group, fact, value string) ([]byte, error) {
	e, err := open(name, text)
	if err != nil {
		return nil, err
	}
	if err := e.set([]string{"process", group, fact}, value); err != nil {
		return nil, err
	}
	return e.checked(name, text, func(d *document.Document) { blankFact(d, group, fact) })
}

// Assessment puts a person's verdict into the text of a description. One on the same control is replaced.
func Assessment(name string, text []byte, a document.Assessment) ([]byte, error) {
	e, err := open(name, text)
	if err != nil {
		return nil, err
	}
	if err := e.assess(a); err != nil {
		return nil, err
	}
	return e.checked(name, text, func(d *document.Document) { d.Assessments = without(d.Assessments, a.Control) })
}

// editor changes text by the places of its nodes.
type editor struct {
	text []byte
	root *yaml.Node // the mapping of the description
}

func open(name string, text []byte) (*editor, error) {
	if _, err := document.Parse(name, text); err != nil {
		return nil, err
	}
	var n yaml.Node
	if err := yaml.Unmarshal(text, &n); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &editor{text: text, root: n.Content[0]}, nil
}

// set gives a key below nested mappings a value, making those that are not there.
func (e *editor) set(path []string, value string) error {
	at, parent := e.root, (*yaml.Node)(nil)
	for depth, key := range path {
		if at.Style&yaml.FlowStyle != 0 {
			return e.setInFlow(at, path[depth:], value)
		}
		next := child(at, key)
		switch {
		case next == nil && depth == 0:
			e.append(nested(path, value))
			return nil
		case next == nil:
			e.insertFirst(parent, at, nested(path[depth:], value))
			return nil
		case depth == len(path)-1:
			return e.replace(next, value)
		case next.Kind != yaml.MappingNode:
			return fmt.Errorf("line %d: %s: %w", next.Line, key, ErrByHand)
		}
		at, parent = next, keyNode(at, key)
	}
	return nil
}

// nested writes a value below its keys, two columns a level.
func nested(path []string, value string) string {
	var b strings.Builder
	for depth, key := range path {
		b.WriteString(strings.Repeat("  ", depth) + key + ":")
		if depth == len(path)-1 {
			b.WriteString(" " + value)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// replace writes another value over one that stands on one line; of a value with evidence, its value.
func (e *editor) replace(n *yaml.Node, value string) error {
	if n.Kind == yaml.MappingNode {
		if n = child(n, "value"); n == nil {
			return ErrByHand
		}
	}
	start := e.offset(n)
	end, ok := e.endOf(n, start)
	if !ok {
		return fmt.Errorf("line %d: %w", n.Line, ErrByHand)
	}
	e.text = splice(e.text, start, end, value)
	return nil
}

// endOf finds where a value ends that is a plain or quoted word or a list in brackets, on one line.
func (e *editor) endOf(n *yaml.Node, start int) (int, bool) {
	line := e.text[start:]
	if i := bytes.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	switch {
	case n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle != 0:
		i := bytes.IndexByte(line, ']')
		return start + i + 1, i >= 0 && !bytes.ContainsAny(line[:i+1], `"'#`)
	case n.Kind != yaml.ScalarNode || n.Anchor != "":
		return 0, false
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return 0, false
	case n.Style&yaml.DoubleQuotedStyle != 0:
		i := bytes.IndexByte(line[1:], '"')
		return start + i + 2, i >= 0 && !bytes.ContainsRune(line[:i+1], '\\')
	case n.Style&yaml.SingleQuotedStyle != 0:
		i := bytes.IndexByte(line[1:], '\'')
		return start + i + 2, i >= 0
	}
	return start + len(n.Value), strings.HasPrefix(string(line), n.Value)
}

// setInFlow puts a key into a mapping written in braces, in front of its other keys.
func (e *editor) setInFlow(at *yaml.Node, path []string, value string) error {
	if next := child(at, path[0]); next != nil {
		if len(path) == 1 {
			return e.replace(next, value)
		}
		if next.Kind != yaml.MappingNode {
			return fmt.Errorf("line %d: %w", next.Line, ErrByHand)
		}
		return e.setInFlow(next, path[1:], value)
	}
	text := path[len(path)-1] + ": " + value
	for i := len(path) - 2; i >= 0; i-- {
		text = path[i] + ": {" + text + "}"
	}
	if len(at.Content) > 0 {
		text += ", "
	}
	start := e.offset(at)
	if start >= len(e.text) || e.text[start] != '{' {
		return fmt.Errorf("line %d: %w", at.Line, ErrByHand)
	}
	e.text = splice(e.text, start+1, start+1, text)
	return nil
}

// assess adds an entry to the list of assessments, or writes over the one on the same control.
func (e *editor) assess(a document.Assessment) error {
	entry := entryOf(a)
	list := child(e.root, "assessments")
	if e.root.Style&yaml.FlowStyle != 0 {
		return fmt.Errorf("line %d: %w", e.root.Line, ErrByHand)
	}
	switch {
	case list == nil:
		e.append("assessments:\n" + indent(entry, 2))
		return nil
	case list.Kind != yaml.SequenceNode || list.Style&yaml.FlowStyle != 0:
		return fmt.Errorf("line %d: assessments: %w", list.Line, ErrByHand)
	}
	for _, item := range list.Content {
		if id := child(item, "control"); id == nil || id.Value != a.Control {
			continue
		}
		e.text = splice(e.text, e.lineStart(item.Line), e.afterLast(item), indent(entry, list.Column-1))
		return nil
	}
	e.insertFirst(keyNode(e.root, "assessments"), list, entry)
	return nil
}

func entryOf(a document.Assessment) string {
	var b strings.Builder
	fmt.Fprintf(&b, "- control: %s\n  verdict: %s\n", a.Control, a.Verdict)
	if len(a.Provisions) > 0 {
		fmt.Fprintf(&b, "  provisions: [%s]\n", strings.Join(quotedAll(a.Provisions), ", "))
	}
	if a.Rationale != "" {
		fmt.Fprintf(&b, "  rationale: %s\n", Quoted(a.Rationale))
	}
	fmt.Fprintf(&b, "  assessor: %s\n", Quoted(a.Assessor))
	if a.Date != "" {
		fmt.Fprintf(&b, "  date: %s\n", a.Date)
	}
	return b.String()
}

// checked reads the amended text and holds it to the old one: apart from what blank takes out of both, they must be the same.
func (e *editor) checked(name string, before []byte, blank func(*document.Document)) ([]byte, error) {
	old, err := document.Parse(name, before)
	if err != nil {
		return nil, err
	}
	now, err := document.Parse(name, e.text)
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrByHand, err)
	}
	blank(old)
	blank(now)
	forget(reflect.ValueOf(old).Elem())
	forget(reflect.ValueOf(now).Elem())
	if !reflect.DeepEqual(old, now) {
		return nil, ErrByHand
	}
	return e.text, nil
}
