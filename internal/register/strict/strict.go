// Package strict reads small YAML records into Go structs and reports every mistake with file, line and column, all of
// them at once.
//
// Struct fields say what is allowed: `yaml:"name"` names the key, `required:"true"` demands it, `enum:"a,b"` lists the
// values of a text (or of each text of a list), `pattern:"…"` is a regular expression that it must match. A field of type
// [Pos] tagged `yaml:"-"` receives the place of the record: of its key in a mapping, else of its first character.
package strict

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// Pos is a place in a file; line and column count from 1.
type Pos struct{ Line, Column int }

// Error is one mistake in a file.
type Error struct {
	File string
	Pos
	Message string
}

// Error gives "file:line:column: message".
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// Errors are the mistakes of a file, in the order in which they stand in it.
type Errors []*Error

// Error gives one mistake a line.
func (es Errors) Error() string {
	lines := make([]string, len(es))
	for i, e := range es {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Add appends a mistake.
func (es *Errors) Add(file string, at Pos, format string, args ...any) {
	*es = append(*es, &Error{File: file, Pos: at, Message: fmt.Sprintf(format, args...)})
}

// Err gives nil when there is no mistake, else the mistakes in the order of their places.
func (es Errors) Err() error {
	if len(es) == 0 {
		return nil
	}
	slices.SortStableFunc(es, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return es
}

// Decode reads the only YAML document of data into the struct that into points to. The error is [Errors].
func Decode(file string, data []byte, into any) error {
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return syntax(file, err)
	}
	d := decoder{file: file}
	switch {
	case root.Kind == 0:
		d.errs.Add(file, Pos{1, 1}, "the file is empty")
	case second(data):
		d.errs.Add(file, Pos{1, 1}, "the file holds more than one YAML document")
	default:
		d.value(root.Content[0], reflect.ValueOf(into).Elem(), "")
	}
	return d.errs.Err()
}

var lineOf = regexp.MustCompile(`line (\d+): (.*)`)

// syntax turns the parser's complaint, which knows the line alone, into a located error.
func syntax(file string, err error) error {
	at, message := Pos{1, 1}, strings.TrimPrefix(err.Error(), "yaml: ")
	if m := lineOf.FindStringSubmatch(message); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		message = m[2]
	}
	return Errors{{File: file, Pos: at, Message: "not YAML: " + message}}
}

// second tells whether another document follows the first, or something that is no YAML.
func second(data []byte) bool {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var node yaml.Node
	if dec.Decode(&node) != nil {
		return true
	}
	return !errors.Is(dec.Decode(&node), io.EOF)
}
