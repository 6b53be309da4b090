package annotate

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write generated files")

const schemaFile = "../../policies/schema/facts.json"

// TestSchemaIsCurrent regenerates the schema of the facts; run with -update to write it.
func TestSchemaIsCurrent(t *testing.T) {
	want, err := FactsSchema(must(t, pack).lex.Concepts())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(schemaFile, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is out of date: go test ./internal/annotate -run Schema -update", schemaFile)
	}
}

// TestSchemaRefusesTypos runs OPA's type checker as the Makefile does.
func TestSchemaRefusesTypos(t *testing.T) {
	if testing.Short() {
		t.Skip("runs opa")
	}
	dir := t.TempDir()
	schema, err := FactsSchema([]string{"women", "privacy"})
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "schema", "facts.json"), schema)
	cases := []struct {
		expression string
		refused    string
	}{
		{`some s in input.mentions.women; input.sentences[s].force == "binding"`, ""},
		{`input.sentences[_].concepts.women[_].term == "women"`, ""},
		{`input.provisions[_].topic.privacy[_] == "privacy"`, ""},
		{`input.process.consultation.held.value == true`, ""},
		{`input.process.programme.surveillance_capabilities_funded.value[_].assessment == "none"`, ""},
		{`input.assessments["GEN-01"].verdict == "met"`, ""},
		{`input.programme.funding_years > 2`, ""},
		{`input.sentences[_].forse == "binding"`, "forse"},
		{`some s in input.mentions.womn; s > 0`, "womn"},
		{`input.sentences[_].concepts.womn`, "womn"},
		{`input.sections[_].concepts.womn`, "womn"},
		{`input.process.consultation.heldd.value`, "heldd"},
		{`input.process.consultation.held.value == "yes"`, "match"},
		{`input.offences[_].intend == "none"`, "intend"},
	}
	for i, c := range cases {
		rego := fmt.Sprintf("# METADATA\n# scope: package\n# schemas:\n#   - input: schema.facts\npackage sample%d\n\nanswer if {\n\t%s\n}\n", i, strings.ReplaceAll(c.expression, "; ", "\n\t"))
		write(t, filepath.Join(dir, "rego", fmt.Sprintf("sample%d.rego", i)), []byte(rego))
	}
	out, err := exec.CommandContext(t.Context(), "go", "tool", "opa", "check", "--strict", "--max-errors", "100", "-s", filepath.Join(dir, "schema"), filepath.Join(dir, "rego")).CombinedOutput()
	if err == nil {
		t.Fatal("opa refuses nothing")
	}
	said := map[string]string{}
	for line := range strings.Lines(string(out)) {
		if _, rest, ok := strings.Cut(line, "rego/sample"); ok {
			number, rest, _ := strings.Cut(rest, ".rego")
			said[number] += rest
		}
	}
	for i, c := range cases {
		got := said[strconv.Itoa(i)]
		if c.refused == "" && got != "" || !strings.Contains(got, c.refused) {
			t.Errorf("%s: opa says %q", c.expression, got)
		}
	}
}

// TestFactsFitTheSchema holds the JSON of the facts against the schema: every field is there, no list is null.
func TestFactsFitTheSchema(t *testing.T) {
	f := annotate(t, "treaty", "en", "Each Party shall protect privacy.", "It shall not restrict freedom of expression.")
	data, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(bytes.ReplaceAll(data, []byte(`"funding_years":null`), nil), []byte("null")) {
		t.Errorf("a list or object is null: %s", data)
	}
	raw, err := FactsSchema(must(t, small).lex.Concepts())
	if err != nil {
		t.Fatal(err)
	}
	var schema, value map[string]any
	if err := json.Unmarshal(raw, &schema); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	definitions := schema["definitions"].(map[string]any)
	fits(t, "facts", definitions, schema, value)
}

func fits(t *testing.T, at string, definitions, schema map[string]any, value any) {
	t.Helper()
	if ref, ok := schema["$ref"].(string); ok {
		schema = definitions[strings.TrimPrefix(ref, "#/definitions/")].(map[string]any)
	}
	switch v := value.(type) {
	case map[string]any:
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if _, ok := v[name.(string)]; !ok {
				t.Errorf("%s lacks %s", at, name)
			}
		}
		properties, _ := schema["properties"].(map[string]any)
		for name, inner := range v {
			s, ok := properties[name].(map[string]any)
			if !ok && properties != nil {
				t.Errorf("%s has %s, which the schema does not know", at, name)
			}
			fits(t, at+"."+name, definitions, s, inner)
		}
	case []any:
		items, _ := schema["items"].(map[string]any)
		for _, inner := range v {
			fits(t, at+"[]", definitions, items, inner)
		}
	case string:
		if schema["type"] != "string" {
			t.Errorf("%s is a string, not %v", at, schema["type"])
		}
	case bool:
		if schema["type"] != "boolean" {
			t.Errorf("%s is a boolean, not %v", at, schema["type"])
		}
	}
}

func write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
