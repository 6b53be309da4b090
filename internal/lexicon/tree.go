package lexicon

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"gopkg.in/yaml.v3"
)

// tree is a file of the lexicon as read: mappings, lists and strings are all that it may hold.
type tree struct {
	shape        shape
	text         string  // of a string
	keys, items  []*tree // of a mapping: keys and values in pairs; of a list: items
	offset       int     // place in the file, for trees read by quick
	line, column int     // place in the file, for trees read by the library
}

type shape uint8

const (
	aString shape = iota
	aList
	aMapping
)

func (s shape) String() string { return [...]string{"text", "a list", "a mapping"}[s] }

// reader reads one file and collects its mistakes.
type reader struct {
	file *file
	errs Errors
}

// file is a file of the lexicon, kept for the places of mistakes.
type file struct {
	name string
	data []byte
}

// place is where something stands in a file.
type place struct {
	file *file
	tree *tree
}

// at gives line and column, which are counted only when a mistake has to be shown.
func (p place) at() (line, column int) {
	if p.tree.line > 0 {
		return p.tree.line, p.tree.column
	}
	before := p.file.data[:p.tree.offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return 1 + bytes.Count(before, []byte{'\n'}), 1 + utf8.RuneCount(before[start:])
}

func (p place) problem(hint, format string, args ...any) *Error {
	line, column := p.at()
	return &Error{File: p.file.name, Line: line, Column: column, Message: fmt.Sprintf(format, args...), Hint: hint}
}

func (p place) line() int {
	line, _ := p.at()
	return line
}

func (r *reader) fail(at *tree, hint, format string, args ...any) {
	r.errs = append(r.errs, place{r.file, at}.problem(hint, format, args...))
}

// parse gives the tree of a file, or nil after a mistake.
func (r *reader) parse() *tree {
	if root, ok := quickTree(r.file.data); ok {
		return root
	}
	var document yaml.Node
	if err := yaml.Unmarshal(r.file.data, &document); err != nil {
		at, message := yamlError(err)
		r.fail(at, "", "%s", message)
		return nil
	}
	if len(document.Content) == 0 {
		r.fail(&tree{line: 1, column: 1}, "", "the file is empty")
		return nil
	}
	root := r.convert(document.Content[0])
	if len(r.errs) > 0 {
		return nil
	}
	return root
}

// yamlError takes the line out of the library's message ("yaml: line 3: did not find …").
func yamlError(err error) (*tree, string) {
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	at := &tree{line: 1, column: 1}
	if rest, ok := strings.CutPrefix(message, "line "); ok {
		if number, tail, ok := strings.Cut(rest, ": "); ok {
			if line, err := strconv.Atoi(number); err == nil {
				at.line, message = line, tail
			}
		}
	}
	return at, "not YAML: " + message
}

func (r *reader) convert(n *yaml.Node) *tree {
	t := &tree{line: n.Line, column: n.Column}
	if n.Anchor != "" || n.Kind == yaml.AliasNode {
		r.fail(t, "write the terms out, or make a family of them", "anchors and aliases are not allowed")
		return t
	}
	switch n.Kind {
	case yaml.ScalarNode:
		t.text = n.Value
	case yaml.SequenceNode:
		t.shape = aList
		for _, item := range n.Content {
			t.items = append(t.items, r.convert(item))
		}
	case yaml.MappingNode:
		t.shape = aMapping
		for i := 0; i+1 < len(n.Content); i += 2 {
			t.keys = append(t.keys, r.convert(n.Content[i]))
			t.items = append(t.items, r.convert(n.Content[i+1]))
		}
	}
	return t
}

// each visits the entries of a mapping, each key once.
func (r *reader) each(t *tree, what string, visit func(key, value *tree)) {
	if t.shape != aMapping {
		r.fail(t, "", "%s must be a mapping, not %s", what, t.shape)
		return
	}
	seen := map[string]*tree{}
	for i, key := range t.keys {
		if first := seen[key.text]; first != nil {
			r.fail(key, fmt.Sprintf("first on line %d", place{r.file, first}.line()), "%q stands twice in %s", key.text, what)
			continue
		}
		seen[key.text] = key
		visit(key, t.items[i])
	}
}

// only reads a mapping with one key, and gives its value.
func (r *reader) only(t *tree, name string) *tree {
	var value *tree
	r.each(t, "the file", func(key, v *tree) {
		if key.text != name {
			r.fail(key, "the file has the one key "+name, "unknown key %q", key.text)
			return
		}
		value = v
	})
	if value == nil && len(r.errs) == 0 {
		r.fail(t, "", "no key %q", name)
	}
	return value
}

// lines reads a list of terms.
func (r *reader) lines(t *tree, what string) []line {
	if t.shape != aList {
		r.fail(t, `write [term, "another term"]`, "%s must be a list of terms, not %s", what, t.shape)
		return nil
	}
	var lines []line
	for _, item := range t.items {
		switch {
		case item.shape != aString:
			r.fail(item, "put the term in quotation marks", "a term of %s must be text, not %s", what, item.shape)
		case strings.TrimSpace(item.text) == "":
			r.fail(item, "", "empty term in %s", what)
		default:
			lines = append(lines, line{text: item.text, place: place{r.file, item}})
		}
	}
	return lines
}

// closest gives "did you mean" for a word that is nearly one of the known.
func closest(word string, known []string) string {
	best, distance := "", min(3, len(word)/3+1)+1
	for _, k := range known {
		if d := levenshtein.ComputeDistance(word, k); d < distance {
			best, distance = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", best)
}
