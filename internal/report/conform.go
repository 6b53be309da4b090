package report

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// conformer holds a value to a JSON Schema, in the part of the language that the published schema uses; another keyword is an
// error. The library that knows all of it takes three milliseconds of every start of the program, whatever the command.
type conformer struct {
	defs     map[string]any
	patterns map[string]*regexp.Regexp
	problems []problem
}

// problem is a mistake in the value that a path of keys and indexes leads to.
type problem struct {
	path []string
	text string
}

// conform lists what in v, decoded with numbers as they are written, is not as the schema wants it.
func conform(schema []byte, v any) ([]problem, error) {
	var root map[string]any
	if err := json.Unmarshal(schema, &root); err != nil {
		return nil, fmt.Errorf("read schema of reports: %w", err)
	}
	c := &conformer{patterns: map[string]*regexp.Regexp{}}
	c.defs, _ = root["$defs"].(map[string]any)
	if err := c.value(root, v, nil); err != nil {
		return nil, fmt.Errorf("read schema of reports: %w", err)
	}
	return c.problems, nil
}

func (c *conformer) add(path []string, format string, args ...any) {
	c.problems = append(c.problems, problem{slices.Clone(path), fmt.Sprintf(format, args...)})
}

// value holds v to every keyword of schema; the error is the schema's.
func (c *conformer) value(schema map[string]any, v any, path []string) error {
	for _, keyword := range slices.Sorted(maps.Keys(schema)) {
		if err := c.keyword(schema, keyword, v, path); err != nil {
			return err
		}
	}
	return nil
}

func (c *conformer) keyword(schema map[string]any, keyword string, v any, path []string) error {
	want := schema[keyword]
	switch keyword {
	case "$schema", "$defs", "title", "description":
	case "$ref":
		def, ok := c.defs[strings.TrimPrefix(want.(string), "#/$defs/")].(map[string]any)
		if !ok {
			return fmt.Errorf("nothing is called %v", want)
		}
		return c.value(def, v, path)
	case "oneOf":
		return c.oneOf(want.([]any), v, path)
	case "type":
		c.kind(want, v, path)
	case "const":
		c.among([]any{want}, v, path)
	case "enum":
		c.among(want.([]any), v, path)
	case "pattern":
		return c.pattern(want.(string), v, path)
	case "minimum", "maximum":
		c.bound(keyword, want.(float64), v, path)
	case "required":
		c.required(want.([]any), v, path)
	case "properties":
		return c.properties(want.(map[string]any), v, path)
	case "additionalProperties":
		return c.others(want, schema["properties"], v, path)
	case "propertyNames":
		return c.names(want.(map[string]any), v, path)
	case "items":
		return c.items(want.(map[string]any), v, path)
	default:
		return fmt.Errorf("unknown keyword %q", keyword)
	}
	return nil
}

// oneOf is for a value that may be null: what is said of it is what the branch of its kind says.
func (c *conformer) oneOf(branches []any, v any, path []string) error {
	for _, b := range branches {
		if branch := b.(map[string]any); (branch["type"] == "null") == (v == nil) {
			return c.value(branch, v, path)
		}
	}
	c.add(path, "is null")
	return nil
}

func (c *conformer) kind(want, v any, path []string) {
	kinds, ok := want.([]any)
	if !ok {
		kinds = []any{want}
	}
	got := kindOf(v)
	if slices.Contains(kinds, any(got)) || got == "integer" && slices.Contains(kinds, any("number")) {
		return
	}
	c.add(path, "is of type %s, not %s", got, strings.Join(words(kinds), " or "))
}

func kindOf(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case json.Number:
		if _, err := strconv.ParseInt(v.String(), 10, 64); err == nil {
			return "integer"
		}
	}
	return "number"
}

func (c *conformer) among(allowed []any, v any, path []string) {
	if !slices.ContainsFunc(allowed, func(a any) bool { return a == v }) {
		c.add(path, "is %s; there are %s", shown(v), strings.Join(words(allowed), ", "))
	}
}

func (c *conformer) pattern(want string, v any, path []string) error {
	s, ok := v.(string)
	if !ok {
		return nil
	}
	if c.patterns[want] == nil {
		compiled, err := regexp.Compile(want)
		if err != nil {
			return err
		}
		c.patterns[want] = compiled
	}
	if !c.patterns[want].MatchString(s) {
		c.add(path, "is %s, which is not of the form %s", shown(v), want)
	}
	return nil
}

func (c *conformer) bound(keyword string, limit float64, v any, path []string) {
	n, ok := v.(json.Number)
	if !ok {
		return
	}
	f, err := n.Float64()
	if err != nil || keyword == "minimum" && f < limit || keyword == "maximum" && f > limit {
		c.add(path, "is %s, the %s is %v", n, keyword, limit)
	}
}

func (c *conformer) required(names []any, v any, path []string) {
	object, ok := v.(map[string]any)
	for _, name := range words(names) {
		if _, there := object[name]; ok && !there {
			c.add(path, "has no key %q", name)
		}
	}
}

func (c *conformer) properties(known map[string]any, v any, path []string) error {
	return c.members(v, path, func(name string, member any, path []string) error {
		if of, ok := known[name].(map[string]any); ok {
			return c.value(of, member, path)
		}
		return nil
	})
}

// others holds the members that properties does not name to a schema, or refuses them.
func (c *conformer) others(want, properties, v any, path []string) error {
	known, _ := properties.(map[string]any)
	return c.members(v, path, func(name string, member any, path []string) error {
		of, allowed := want.(map[string]any)
		switch _, named := known[name]; {
		case named:
			return nil
		case allowed:
			return c.value(of, member, path)
		}
		c.add(path, "is not a key of the format")
		return nil
	})
}

// names holds the keys of a map to a schema.
func (c *conformer) names(of map[string]any, v any, path []string) error {
	return c.members(v, path, func(name string, _ any, path []string) error { return c.value(of, name, path) })
}

func (c *conformer) members(v any, path []string, each func(name string, member any, path []string) error) error {
	object, _ := v.(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(object)) {
		if err := each(name, object[name], append(path, name)); err != nil {
			return err
		}
	}
	return nil
}

func (c *conformer) items(of map[string]any, v any, path []string) error {
	list, _ := v.([]any)
	for i, item := range list {
		if err := c.value(of, item, append(path, strconv.Itoa(i))); err != nil {
			return err
		}
	}
	return nil
}

func words(values []any) []string {
	out := make([]string, len(values))
	for i, v := range values {
		if out[i] = fmt.Sprint(v); v == "" {
			out[i] = `""`
		}
	}
	return out
}

// shown is a value at a length that a message bears.
func shown(v any) string {
	text, err := json.Marshal(v)
	if err != nil || len(text) > 80 {
		return "another"
	}
	return string(text)
}
