package assess

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"cybernorm/internal/amend"
	"cybernorm/internal/document"
)

// Answer is what a person says. The zero Answer skips the question.
type Answer struct {
	Value     string // as typed: yes, 40, 2026-03-01, an option, options with commas; for a verdict the verdict
	Evidence  string // address or file that documents a fact; may be empty
	Rationale string // of a verdict
}

// Check tells what is wrong with a value, in words for the person who typed it; nil when it can be taken.
func (q Question) Check(value string) error {
	value = strings.TrimSpace(value)
	if value == "" {
		return nil
	}
	if options := q.Options(); len(options) > 0 {
		for _, v := range q.values(value) {
			if !slices.Contains(options, v) {
				return fmt.Errorf("%q is none of %s", v, strings.Join(options, ", "))
			}
		}
		return nil
	}
	switch q.Fact.Type {
	case "number":
		n, err := strconv.ParseFloat(value, 64)
		switch {
		case err != nil:
			return fmt.Errorf("%q is not a number", value)
		case q.Fact.Whole && n != float64(int64(n)):
			return fmt.Errorf("%s is not a whole number", value)
		case q.Fact.Min != nil && n < *q.Fact.Min:
			return fmt.Errorf("%s is less than %v", value, *q.Fact.Min)
		case q.Fact.Max != nil && n > *q.Fact.Max:
			return fmt.Errorf("%s is more than %v", value, *q.Fact.Max)
		}
	case "date":
		if _, err := time.Parse(time.DateOnly, value); err != nil {
			return fmt.Errorf("%q is not a day written YYYY-MM-DD", value)
		}
	}
	return nil
}

// values parts an answer that may name several options.
func (q Question) values(value string) []string {
	if q.Fact == nil || q.Fact.Type != "list" {
		return []string{value}
	}
	var out []string
	for v := range strings.SplitSeq(value, ",") {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// Person is who answers, and when.
type Person struct {
	Name string
	Date document.Date
}

// Apply puts an answer into the text of a description. An answer that [Question.Check] refuses is an error.
func (q Question) Apply(name string, text []byte, a Answer, by Person) ([]byte, error) {
	value := strings.TrimSpace(a.Value)
	if value == "" {
		return text, nil
	}
	if err := q.Check(value); err != nil {
		return nil, err
	}
	if q.Result != nil {
		return amend.Assessment(name, text, document.Assessment{
			Control: q.Result.Control, Verdict: value, Provisions: q.provisions(), Rationale: strings.TrimSpace(a.Rationale),
			Assessor: by.Name, Date: by.Date,
		})
	}
	return amend.Fact(name, text, q.Fact.Group, q.Fact.Name, q.yaml(value, strings.TrimSpace(a.Evidence)))
}

// provisions are those that the program's verdict rested on, which the person had before them.
func (q Question) provisions() []string {
	var out []string
	for _, e := range q.Result.Evidence {
		if e.Provision != "" && !slices.Contains(out, e.Provision) {
			out = append(out, e.Provision)
		}
	}
	return out
}

// yaml writes a value, with its evidence if there is any.
func (q Question) yaml(value, evidence string) string {
	switch q.Fact.Type {
	case "bool":
		value = strconv.FormatBool(value == "yes")
	case "list":
		value = "[" + strings.Join(q.values(value), ", ") + "]"
	case "string":
		if len(q.Fact.Enum) == 0 {
			value = amend.Quoted(value)
		}
	}
	switch {
	case evidence == "":
		return value
	case strings.HasPrefix(evidence, "http://"), strings.HasPrefix(evidence, "https://"):
		return "{value: " + value + ", evidence: {url: " + amend.Quoted(evidence) + "}}"
	}
	return "{value: " + value + ", evidence: {file: " + amend.Quoted(evidence) + "}}"
}
