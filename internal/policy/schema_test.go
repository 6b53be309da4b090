package policy

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/report"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

func compileSchema(t *testing.T, name string) (*jsonschema.Schema, map[string]any) {
	t.Helper()
	text, err := fs.ReadFile(real(t), "schema/"+name)
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(text, &raw); err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(name, any(raw)); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return schema, raw
}

func valid(t *testing.T, schema *jsonschema.Schema, value any) error {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(instance)
}

// TestControlSchemaSaysWhatIsRead holds the published schema of annotations to the types that read them.
func TestControlSchemaSaysWhatIsRead(t *testing.T) {
	_, raw := compileSchema(t, "control.schema.json")
	defs := raw["$defs"].(map[string]any)
	own := defs["custom"].(map[string]any)
	properties := own["properties"].(map[string]any)
	inStep(t, raw, reflect.TypeFor[annotations](), defs)
	inStep(t, own, reflect.TypeFor[custom](), defs)
	inStep(t, properties["expected"].(map[string]any), reflect.TypeFor[expected](), defs)
	inStep(t, properties["sources"].(map[string]any)["items"].(map[string]any), reflect.TypeFor[source](), defs)
}

func inStep(t *testing.T, schema map[string]any, of reflect.Type, defs map[string]any) {
	t.Helper()
	properties := schema["properties"].(map[string]any)
	required := map[string]bool{}
	for _, name := range schema["required"].([]any) {
		required[name.(string)] = true
	}
	known := 0
	for n := range of.NumField() {
		field := of.Field(n)
		name := yamlName(field)
		if name == "" {
			continue
		}
		known++
		property, ok := properties[name].(map[string]any)
		if !ok {
			t.Errorf("%s: the schema lacks %s", of, name)
			continue
		}
		if required[name] != (field.Tag.Get("required") == "true") {
			t.Errorf("%s.%s: required is %v in the schema", of, name, required[name])
		}
		if items, isList := property["items"].(map[string]any); isList {
			property = items
		}
		if ref, isRef := property["$ref"].(string); isRef {
			property = defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		}
		var values []string
		for _, value := range listOf(property["enum"]) {
			values = append(values, value.(string))
		}
		if constant, isConst := property["const"].(string); isConst {
			values = []string{constant}
		}
		if got := strings.Join(values, ","); got != field.Tag.Get("enum") {
			t.Errorf("%s.%s: the schema takes %q, the program %q", of, name, got, field.Tag.Get("enum"))
		}
		if pattern := field.Tag.Get("pattern"); pattern != "" && property["pattern"] != pattern {
			t.Errorf("%s.%s: the pattern is %v in the schema, %q in the program", of, name, property["pattern"], pattern)
		}
	}
	if known != len(properties) {
		t.Errorf("%s: the schema has %d properties, the program reads %d", of, len(properties), known)
	}
}

func listOf(value any) []any {
	list, _ := value.([]any)
	return list
}

func TestAnnotationsFollowTheSchema(t *testing.T) {
	schema, _ := compileSchema(t, "control.schema.json")
	files := real(t)
	for _, c := range open(t, files).Catalogue() {
		name := c.Folder() + "/control.rego"
		block, ok := metadataBlock(files[name].Data)
		if !ok {
			t.Fatalf("%s has no annotations", name)
		}
		var value any
		if err := yaml.Unmarshal(block, &value); err != nil {
			t.Fatal(err)
		}
		if err := valid(t, schema, value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestReportsFollowTheSchema holds what the library writes to the published schema: values of enumerations above all.
func TestReportsFollowTheSchema(t *testing.T) {
	schema, _ := compileSchema(t, "report.schema.json")
	pack := open(t, real(t))
	for _, kind := range document.Kinds() {
		for _, zone := range []document.Zone{document.ZoneOperative, document.ZonePreamble} {
			d, err := prepare(t, pack, "full", kind).Evaluate(context.Background(), everything(kind, pack, zone))
			if err != nil {
				t.Fatal(err)
			}
			d.Digest = pack.Digest()
			r := report.Report{Schema: report.Schema, Policy: report.Policy{Digest: pack.Digest(), Profile: "full", Controls: 1}, Date: "2024-01-31", Documents: []report.Document{*d}, Audit: report.Audit{Findings: []report.AuditFinding{}}, Failures: []report.Failure{}}
			if err := valid(t, schema, r); err != nil {
				t.Errorf("%s, %s: %v", kind, zone, err)
			}
		}
	}
}
