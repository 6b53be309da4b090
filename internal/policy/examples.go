package policy

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/report"

	"gopkg.in/yaml.v3"
)

// Example is a passage of ours with the verdict that a control must give it. Examples are tests, and they are shown where a
// control is explained.
type Example struct {
	Expect   report.Verdict
	Why      string // the reason in a few words
	Document *document.Document
	Earlier  *document.Document // the draft before it; nil where the example has none
	Pos      document.Pos       // where it begins in examples.yaml
}

// Examples reads the examples of a control. An example is a description in short: `text` (with `zone` and `heading`) or
// `provisions`, `earlier` (the paragraphs of the draft before it), whatever else a description may hold, and `expect` and
// `why`. Kind is the first that the control applies to,
// language English and zone operative unless it says otherwise. Errors tell file, line and column.
func (p *Pack) Examples(id string) ([]Example, error) {
	c, err := p.Control(id)
	if err != nil {
		return nil, err
	}
	name := c.Folder() + "/examples.yaml"
	content, err := fs.ReadFile(p.fsys, name)
	if err != nil {
		return nil, fmt.Errorf("examples of %s: %w", id, err)
	}
	kind := document.Strategy
	if len(c.AppliesTo) > 0 {
		kind = document.Kind(c.AppliesTo[0])
	}
	return parseExamples(name, content, kind)
}

func parseExamples(name string, content []byte, kind document.Kind) ([]Example, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(content, &root); err != nil {
		return nil, fmt.Errorf("%s: %s", name, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	file := exampleFile{name: name, kind: kind, lines: strings.Split(string(content), "\n")}
	list := file.list(&root)
	var out []Example
	for n, node := range list {
		end := len(file.lines)
		if n+1 < len(list) {
			end = list[n+1].Line - 1
		}
		out = append(out, file.example(node, end))
	}
	if len(file.errs) > 0 {
		slices.SortStableFunc(file.errs, func(a, b *document.Error) int {
			return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		})
		return nil, file.errs
	}
	return out, nil
}

type exampleFile struct {
	name  string
	kind  document.Kind
	lines []string
	errs  document.Errors
}

func (f *exampleFile) fail(at *yaml.Node, format string, args ...any) {
	f.errs = append(f.errs, &document.Error{File: f.name, Pos: document.Pos{Line: max(at.Line, 1), Column: max(at.Column, 1)}, Message: fmt.Sprintf(format, args...)})
}

// list gives the nodes of the examples.
func (f *exampleFile) list(root *yaml.Node) []*yaml.Node {
	if len(root.Content) != 1 || root.Content[0].Kind != yaml.MappingNode || len(root.Content[0].Content) != 2 || root.Content[0].Content[0].Value != "examples" {
		f.fail(root, "expected the key examples, with a list")
		return nil
	}
	list := root.Content[0].Content[1]
	if list.Kind != yaml.SequenceNode || list.Style&yaml.FlowStyle != 0 {
		f.fail(list, "expected a list with one example after another, each beginning with a dash")
		return nil
	}
	return list.Content
}

// example reads one example. Its own keys are taken out; what is left is read as a description, in the lines and columns
// where it stands, so that errors in it have their places.
func (f *exampleFile) example(node *yaml.Node, end int) Example {
	e := Example{Pos: document.Pos{Line: node.Line, Column: node.Column}}
	if node.Kind != yaml.MappingNode || node.Style&yaml.FlowStyle != 0 {
		f.fail(node, "expected an example with each key on a line of its own")
		return e
	}
	rest := slices.Clone(f.lines[:end])
	for n := range node.Line - 1 {
		rest[n] = ""
	}
	rest[node.Line-1] = strings.Repeat(" ", node.Column-1) + cutColumns(rest[node.Line-1], node.Column-1)

	keys := map[string]*yaml.Node{}
	for n := 0; n+1 < len(node.Content); n += 2 {
		key := node.Content[n]
		keys[key.Value] = node.Content[n+1]
		switch key.Value {
		case "expect", "why", "text", "zone", "heading", "provisions", "earlier":
			next := end + 1
			if n+2 < len(node.Content) {
				next = node.Content[n+2].Line
			}
			for line := key.Line; line < next && line <= end; line++ {
				rest[line-1] = ""
			}
		case "schema":
			f.fail(key, "an example has no schema")
		}
	}
	f.verdict(&e, node, keys)
	provisions := f.provisions(node, keys)
	if provisions == nil {
		return e
	}
	e.Document = f.describe(node, keys, rest, provisions)
	if e.Document != nil && keys["earlier"] != nil {
		e.Earlier = f.earlier(keys["earlier"], e.Document)
	}
	return e
}

// earlier makes the draft before an example: operative paragraphs of the same kind and language.
func (f *exampleFile) earlier(list *yaml.Node, later *document.Document) *document.Document {
	var texts []string
	if err := list.Decode(&texts); err != nil || len(texts) == 0 {
		f.fail(list, "expected the paragraphs of the earlier draft, as a list of texts")
		return nil
	}
	d := &document.Document{Schema: document.Schema, Kind: later.Kind, Title: "Earlier draft", Language: later.Language}
	for n, text := range texts {
		d.Provisions = append(d.Provisions, document.Provision{ID: fmt.Sprintf("p-%d", n+1), Zone: document.ZoneOperative, Text: text})
	}
	return d
}

func (f *exampleFile) verdict(e *Example, node *yaml.Node, keys map[string]*yaml.Node) {
	verdicts := []string{"met", "partial", "not_met", "contradicted", "clear", "not_applicable", "not_stated"}
	expect, why := keys["expect"], keys["why"]
	switch {
	case expect == nil:
		f.fail(node, "the example does not say what verdict to expect")
	case !slices.Contains(verdicts, expect.Value):
		f.fail(expect, "unknown verdict %q; verdicts are %s", expect.Value, strings.Join(verdicts, ", "))
	default:
		e.Expect = report.Verdict(expect.Value)
	}
	if why == nil || why.Kind != yaml.ScalarNode || strings.TrimSpace(why.Value) == "" {
		f.fail(node, "the example does not say why")
		return
	}
	e.Why = strings.TrimSpace(why.Value)
}

// placed is a provision of an example, with the place where it was written.
type placed struct {
	values map[string]any
	at     *yaml.Node
}

func (f *exampleFile) provisions(node *yaml.Node, keys map[string]*yaml.Node) []placed {
	text, list := keys["text"], keys["provisions"]
	if (text == nil) == (list == nil) {
		f.fail(node, "an example has either text or provisions")
		return nil
	}
	if list == nil {
		one := placed{values: map[string]any{}, at: text}
		for _, key := range []string{"text", "zone", "heading"} {
			if keys[key] != nil {
				one.values[key] = keys[key].Value
			}
		}
		return []placed{one}
	}
	var out []placed
	for _, item := range list.Content {
		p := placed{at: item}
		if err := item.Decode(&p.values); err != nil || item.Kind != yaml.MappingNode {
			f.fail(item, "expected a provision with text, and zone and heading if they matter")
			continue
		}
		out = append(out, p)
	}
	if len(list.Content) == 0 {
		f.fail(list, "expected provisions")
	}
	return out
}

// describe completes the description and reads it. What is added stands behind the lines of the file, a provision a line.
func (f *exampleFile) describe(node *yaml.Node, keys map[string]*yaml.Node, rest []string, provisions []placed) *document.Document {
	indent := strings.Repeat(" ", node.Column-1)
	add := func(format string, args ...any) { rest = append(rest, indent+fmt.Sprintf(format, args...)) }
	for _, given := range [][2]string{{"kind", string(f.kind)}, {"language", "en"}, {"title", "Example"}} {
		if keys[given[0]] == nil {
			add("%s: %s", given[0], given[1])
		}
	}
	add("schema: %s", document.Schema)
	add("provisions:")
	first := len(rest) + 1
	for n, p := range provisions {
		if p.values["id"] == nil {
			p.values["id"] = fmt.Sprintf("p-%d", n+1)
		}
		text, err := json.Marshal(p.values)
		if err != nil {
			f.fail(p.at, "cannot read the provision: %v", err)
			return nil
		}
		add("- %s", bytes.ReplaceAll(text, []byte("\u007f"), []byte(`\u007f`)))
	}
	d, err := document.Parse(f.name, []byte(strings.Join(rest, "\n")+"\n"))
	var errs document.Errors
	if errors.As(err, &errs) {
		for _, e := range errs {
			if e.Line >= first && e.Line-first < len(provisions) {
				at := provisions[e.Line-first].at
				e.Pos = document.Pos{Line: at.Line, Column: at.Column}
			} else if e.Line == 0 || e.Line > len(f.lines) {
				e.Pos = document.Pos{Line: node.Line, Column: node.Column}
			}
			f.errs = append(f.errs, e)
		}
		return nil
	}
	if err != nil {
		f.fail(node, "%v", err)
		return nil
	}
	return d
}

// cutColumns drops the first characters of a line.
func cutColumns(line string, n int) string {
	runes := []rune(line)
	return string(runes[min(n, len(runes)):])
}
