package document

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

const schemaFile = "../../policies/schema/description.schema.json"

// TestJSONSchemaIsCommitted keeps the published schema in step with the types.
func TestJSONSchemaIsCommitted(t *testing.T) {
	got, err := JSONSchema()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(schemaFile, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the types have changed; run: go test ./internal/document -run JSONSchemaIsCommitted -update")
	}
}

// TestSchemaAcceptsGoodDescriptions validates what the reader accepts.
func TestSchemaAcceptsGoodDescriptions(t *testing.T) {
	schema := compileSchema(t)
	files, err := filepath.Glob("testdata/good/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 3 {
		t.Fatalf("only %d good descriptions found", len(files))
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Parse(file, data); err != nil {
			t.Errorf("the reader refuses %s: %v", file, err)
		}
		if err := validate(t, schema, data); err != nil {
			t.Errorf("the schema refuses %s: %v", file, err)
		}
	}
}

// readerOnly names the bad descriptions that the schema cannot know to be bad: it sees values, not how they are written
// nor what they refer to.
var readerOnly = map[string]string{
	"alias-duplicate-id":   "unique names",
	"duplicate-action":     "unique names",
	"duplicate-assessment": "unique names",
	"duplicate-offence":    "unique names",
	"duplicate-power":      "unique names",
	"duplicate-provision":  "unique names",
	"dangling-parent":      "references",
	"dangling-provisions":  "references",
	"dangling-ref":         "references",
	"parent-circle":        "references",
	"parent-self":          "references",
	"duplicate-key-nested": "spelling",
	"duplicate-key-quoted": "spelling",
	"duplicate-key-top":    "spelling",
	"two-documents":        "spelling",
	"control-escape":       "characters",
	"tag-binary":           "spelling",
}

// TestSchemaRefusesBadDescriptions validates what the reader refuses: the two agree wherever a schema can tell.
func TestSchemaRefusesBadDescriptions(t *testing.T) {
	schema := compileSchema(t)
	files, err := filepath.Glob(filepath.Join(badDir, "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	judged, alone := 0, 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !readable(data) {
			continue
		}
		judged++
		err = validate(t, schema, data)
		why, ok := readerOnly[name]
		if ok {
			alone++
		}
		if ok && err != nil {
			t.Errorf("%s is listed as known to the reader alone (%s), yet the schema refuses it", name, why)
		} else if !ok && err == nil {
			t.Errorf("the schema accepts %s", name)
		}
	}
	if alone != len(readerOnly) {
		t.Errorf("%d files are listed as known to the reader alone, %d of them were validated", len(readerOnly), alone)
	}
	if judged < 40 {
		t.Errorf("only %d bad descriptions could be validated", judged)
	}
}

// readable reports whether plain YAML tools get values out of a file.
func readable(data []byte) bool {
	c := &collector{}
	s := newSource("", data)
	if !checkBytes(s, c) {
		return false
	}
	root := parseYAML(s, c)
	return root != nil && checkStructure(root, s, c) || len(c.errs) > 0 && strings.Contains(c.errs[0].Message, "second YAML document")
}

func compileSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	raw, err := JSONSchema()
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	compiler.AssertFormat()
	if err := compiler.AddResource(SchemaID, parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(SchemaID)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validate(t testing.TB, schema *jsonschema.Schema, data []byte) error {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(data, &n); err != nil {
		t.Fatal(err)
	}
	return schema.Validate(plainValue(n.Content[0]))
}

// plainValue gives what an editor sees in a node: YAML 1.2, in which dates are text.
func plainValue(n *yaml.Node) any {
	n = target(n)
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if _, ok := m[n.Content[i].Value]; !ok {
				m[n.Content[i].Value] = plainValue(n.Content[i+1])
			}
		}
		return m
	case yaml.SequenceNode:
		s := make([]any, len(n.Content))
		for i, item := range n.Content {
			s[i] = plainValue(item)
		}
		return s
	}
	var v any
	switch n.Tag {
	case "!!bool", "!!null":
		_ = n.Decode(&v)
		return v
	case "!!int", "!!float":
		if decimal.MatchString(n.Value) && n.Decode(&v) == nil {
			return v
		}
	}
	return n.Value
}
