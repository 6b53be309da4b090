package report

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ReadError lists what is wrong with a report that was read: for each mistake its place in the file and what it is.
type ReadError struct{ Lines []string }

// Error gives a line a mistake.
func (e *ReadError) Error() string { return strings.Join(e.Lines, "\n") }

// mostMistakes keeps a file that is something else altogether from filling the screen.
const mostMistakes = 10

// Read reads a report from JSON and holds it to the published schema, so that a report of another version, a damaged one or one
// that was changed by hand beyond what the format allows is an error, a [*ReadError] with places, and never half understood.
func Read(name string, data, schema []byte) (*Report, error) {
	var version struct {
		Schema string `json:"schema"`
	}
	if err := json.Unmarshal(data, &version); err != nil {
		return nil, syntax(name, data, err)
	}
	if version.Schema != Schema {
		return nil, &ReadError{[]string{name + ":1:1: " + otherVersion(version.Schema)}}
	}
	var value any
	numbers := json.NewDecoder(bytes.NewReader(data))
	numbers.UseNumber()
	if err := numbers.Decode(&value); err != nil {
		return nil, syntax(name, data, err)
	}
	problems, err := conform(schema, value)
	switch {
	case err != nil:
		return nil, err
	case len(problems) > 0:
		return nil, mistakes(name, data, problems)
	}
	var r Report
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		return nil, syntax(name, data, err)
	}
	return &r, nil
}

// otherVersion says what to do about a report that has another schema than this program's.
func otherVersion(found string) string {
	family, _, _ := strings.Cut(Schema, "/")
	switch {
	case found == "":
		return "this is no report: the key schema is missing; make one with: cybernorm check FILE --format json=PATH"
	case strings.HasPrefix(found, family+"/"):
		return fmt.Sprintf("the report is of format %s, this program reads %s; use the version of cybernorm that wrote it, or check the documents again", found, Schema)
	}
	return fmt.Sprintf("this is no report: its schema is %q, not %s", found, Schema)
}

// syntax gives an error of the JSON its place.
func syntax(name string, data []byte, err error) error {
	offset := int64(0)
	var broken *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &broken):
		offset = broken.Offset - 1
	case errors.As(err, &wrong):
		return &ReadError{[]string{place(name, data, wrong.Offset) + "this is no report: " + strings.TrimPrefix(err.Error(), "json: ")}}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return &ReadError{[]string{name + ":1:1: the file is empty"}}
	}
	return &ReadError{[]string{place(name, data, offset) + "this is not JSON: " + err.Error()}}
}

// mistakes lists problems with their places.
func mistakes(name string, data []byte, problems []problem) error {
	var lines []string
	for i, p := range problems {
		if i == mostMistakes {
			lines = append(lines, fmt.Sprintf("%s: and %d more", name, len(problems)-i))
			break
		}
		lines = append(lines, place(name, data, find(data, p.path))+subject(p.path)+" "+p.text)
	}
	return &ReadError{lines}
}

// subject writes a path as people read it: documents[0].results[3].verdict.
func subject(path []string) string {
	var b strings.Builder
	for _, step := range path {
		switch _, err := strconv.Atoi(step); {
		case err == nil:
			b.WriteString("[" + step + "]")
		case b.Len() > 0:
			b.WriteString("." + step)
		default:
			b.WriteString(step)
		}
	}
	return cmp.Or(b.String(), "the report")
}

// place turns an offset into file:line:column, columns in characters.
func place(name string, data []byte, offset int64) string {
	before := data[:min(max(offset, 0), int64(len(data)))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return name + ":" + strconv.Itoa(line) + ":" + strconv.Itoa(column) + ": "
}

// find gives the offset of the value that a path of keys and indexes leads to.
func find(data []byte, path []string) int64 {
	dec := json.NewDecoder(bytes.NewReader(data))
	for _, step := range path {
		if !enter(dec, step) {
			break
		}
	}
	offset := dec.InputOffset()
	rest := bytes.TrimLeft(data[offset:], " \t\r\n:,")
	return int64(len(data) - len(rest))
}

// enter moves dec into the member of the next value that step names.
func enter(dec *json.Decoder, step string) bool {
	open, err := dec.Token()
	if err != nil {
		return false
	}
	for n := 0; dec.More(); n++ {
		key := strconv.Itoa(n)
		if open == json.Delim('{') {
			token, err := dec.Token()
			if err != nil {
				return false
			}
			key, _ = token.(string)
		}
		if key == step {
			return true
		}
		var skipped json.RawMessage
		if err := dec.Decode(&skipped); err != nil {
			return false
		}
	}
	return false
}
