package report

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const schemaFile = "../../policies/schema/report.schema.json"

func readSchema(t *testing.T) map[string]any {
	t.Helper()
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	var schema map[string]any
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestSchemaIsInStep holds the published schema to the types: the same names, all of them required, of the same kinds.
func TestSchemaIsInStep(t *testing.T) {
	root := readSchema(t)
	seen := map[string]bool{}
	var object func(path string, schema map[string]any, of reflect.Type)
	var value func(path string, schema map[string]any, of reflect.Type)
	value = func(path string, schema map[string]any, of reflect.Type) {
		if name, isRef := schema["$ref"].(string); isRef {
			def := strings.TrimPrefix(name, "#/$defs/")
			seen[def] = true
			schema = root["$defs"].(map[string]any)[def].(map[string]any)
		}
		switch of.Kind() {
		case reflect.Struct:
			object(path, schema, of)
		case reflect.Slice:
			want(t, path, schema["type"], "array")
			value(path+"[]", schema["items"].(map[string]any), of.Elem())
		case reflect.Map:
			want(t, path, schema["type"], "object")
			value(path+"{}", schema["additionalProperties"].(map[string]any), of.Elem())
		case reflect.Pointer:
			if of.Elem().Kind() == reflect.Float64 {
				want(t, path, schema["type"], []any{"number", "null"})
				return
			}
			branches := schema["oneOf"].([]any)
			want(t, path, branches[0], map[string]any{"type": "null"})
			value(path, branches[1].(map[string]any), of.Elem())
		case reflect.Int:
			want(t, path, schema["type"], "integer")
		case reflect.Float64:
			want(t, path, schema["type"], "number")
		case reflect.Bool:
			want(t, path, schema["type"], "boolean")
		case reflect.String:
			if schema["enum"] == nil && schema["const"] == nil {
				want(t, path, schema["type"], "string")
			}
		}
	}
	object = func(path string, schema map[string]any, of reflect.Type) {
		fields := jsonFields(of)
		properties := schema["properties"].(map[string]any)
		var names, required []string
		for name := range fields {
			names = append(names, name)
		}
		for _, name := range schema["required"].([]any) {
			required = append(required, name.(string))
		}
		slices.Sort(names)
		slices.Sort(required)
		want(t, path+": required", required, names)
		want(t, path+": additionalProperties", schema["additionalProperties"], false)
		if len(properties) != len(fields) {
			t.Errorf("%s has %d properties, the type %d fields", path, len(properties), len(fields))
		}
		for name, field := range fields {
			property, ok := properties[name].(map[string]any)
			if !ok {
				t.Errorf("%s.%s is not in the schema", path, name)
				continue
			}
			value(path+"."+name, property, field)
		}
	}
	object("report", root, reflect.TypeFor[Report]())
	for name := range root["$defs"].(map[string]any) {
		if !seen[name] {
			t.Errorf("nothing refers to %s", name)
		}
	}
}

func jsonFields(of reflect.Type) map[string]reflect.Type {
	out := map[string]reflect.Type{}
	for _, field := range reflect.VisibleFields(of) {
		if !field.Anonymous {
			out[field.Tag.Get("json")] = field.Type
		}
	}
	return out
}

func want(t *testing.T, path string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s is %v, want %v", path, got, want)
	}
}

func TestSchemaTakesReportsAndRefusesOthers(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("report.json", any(readSchema(t))); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(sample())
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name, replace, by string
		valid             bool
	}{
		{"a report", "", "", true},
		{"unknown verdict", `"verdict":"partial"`, `"verdict":"fail"`, false},
		{"a score over 100", `"value":50`, `"value":101`, false},
		{"null for a list", `"evidence":[]`, `"evidence":null`, false},
		{"a key that is not there", `"date":"2024-01-31"`, `"day":"2024-01-31"`, false},
		{"another version", "cybernorm.report/v1", "cybernorm.report/v2", false},
		{"an unknown kind of reason", `"kind":"score"`, `"kind":"mood"`, false},
		{"an unknown state of a waiver", `"state":"active"`, `"state":"old"`, false},
		{"an unknown state of the baseline", `"state":"worse"`, `"state":"bad"`, false},
		{"an unknown finding", `"kind":"waiver_expired"`, `"kind":"expired"`, false},
		{"an unknown theme", `"themes":{"gender"`, `"themes":{"women"`, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			changed := bytes.Replace(text, []byte(c.replace), []byte(c.by), 1)
			if !c.valid && bytes.Equal(changed, text) {
				t.Fatalf("the report has no %s", c.replace)
			}
			instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(changed))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(instance); (err == nil) != c.valid {
				t.Errorf("valid is %v (%v), want %v", err == nil, err, c.valid)
			}
		})
	}
}

func sample() *Report {
	value, coverage, limit := 50.0, 1.0, 60.0
	score := Score{Value: &value, Coverage: &coverage, Earned: 4, Stated: 8, Applies: 8}
	digest := "sha256:" + strings.Repeat("0a", 32)
	result := Result{
		Control: "GEN-01", Title: "T", Theme: "gender", Severity: "critical", Tier: "core", Mode: "commitment", JudgedFrom: "text",
		Verdict: Partial, TextVerdict: Partial, Evidence: []Evidence{}, Sources: []Source{{"apc-oewg-2021", "Opening ¶1", "explicit"}},
		Points:     Points{4, 8, 8},
		Waiver:     &Waiver{"We know.", "A. Person", "2024-12-31", "art-1", WaiverActive, ".cybernorm.yaml", 3, 5},
		Baseline:   &Baseline{BaselineWorse, Met},
		Assessment: &Assessment{Partial, "It is half.", "A. Reader", ""},
	}
	shown := result
	shown.Waiver, shown.Baseline, shown.Assessment = nil, nil, nil
	shown.Declared, shown.EffectiveOn = "low", "2025-01-01"
	shown.Evidence = []Evidence{{Provision: "art-1", Line: 3, Column: 5, Quote: "…", Force: "binding", Zone: "operative", Polarity: "supports", Shortfalls: []string{"hedged"}, Hedges: []string{"feasible"}}}
	return &Report{
		Schema: Schema, Tool: Tool{"cybernorm", "dev"}, Policy: Policy{digest, "core", 1}, Date: "2024-01-31",
		Documents: []Document{{
			Path: "a.yaml", Digest: digest, Title: "A", Kind: "treaty", Language: "en", Status: "draft",
			Score:  Scores{Score: score, Text: score, Process: Score{}, Themes: map[string]ThemeScore{"gender": {Score: score, Partial: 1}}},
			Config: Config{File: ".cybernorm.yaml", Thresholds: []Threshold{{"GEN-01", "share", 40, 30}}},
			Gate: Gate{
				Criteria: []string{"fail-on high", "min-score 60"}, Score: &score,
				Reasons: []Reason{
					{Kind: ReasonVerdict, Control: "GEN-01", Severity: "critical", Verdict: NotMet, Message: "m"},
					{Kind: ReasonScore, Value: &value, Limit: &limit, Message: "m"},
				},
				Warnings: []Reason{},
			},
			Results: []Result{result, shown},
			Version: "second draft", Date: "2024-01-01", Issuer: "I",
			Text: &Text{Provisions: []Provision{{
				ID: "art-1", Number: "1", Path: []string{"Chapter I"}, Zone: "operative", Place: Place{Line: 3, Column: 5}, Text: "Women decide.",
				Marks: []Mark{{0, 13, "GEN-01", 0, []Span{{0, 5}}}},
			}}},
		}},
		Failures: []Failure{{Path: "b.yaml", Message: "b.yaml:1:1: it is empty"}},
		Audit:    Audit{Findings: []AuditFinding{{WaiverExpired, true, "GEN-01", ".cybernorm.yaml", 3, 5, "2024-01-01", "m"}}},
	}
}
