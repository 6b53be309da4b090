package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func published(t testing.TB) []byte {
	t.Helper()
	schema, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func saved(t testing.TB) []byte {
	t.Helper()
	text, err := json.MarshalIndent(sample(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestReadGivesBackWhatWasWritten(t *testing.T) {
	r, err := Read("report.json", saved(t), published(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sample(), r); diff != "" {
		t.Errorf("report (-written +read):\n%s", diff)
	}
}

// TestReadSaysWhatIsWrongAndWhere: nothing is half understood.
func TestReadSaysWhatIsWrongAndWhere(t *testing.T) {
	text := string(saved(t))
	line := func(part string) string {
		return "report.json:" + jsonNumber(strings.Count(text[:strings.Index(text, part)], "\n")+1) + ":"
	}
	for _, tt := range []struct{ name, replace, by, place, want string }{
		{"nothing", text, " \n", "report.json:1:1: ", "the file is empty"},
		{"not JSON", text, "schema: x", "report.json:1:1: ", "this is not JSON"},
		{"cut off", text[len(text)-20:], "", "", "this is not JSON"},
		{"two reports", text, text + "{}", "", "this is not JSON"},
		{"a list", text, "[]", "report.json:1:2: ", "this is no report"},
		{"another JSON", text, `{"a": 1}`, "report.json:1:1: ", "the key schema is missing"},
		{"another program's", `"cybernorm.report/v1"`, `"sarif"`, "report.json:1:1: ", `its schema is "sarif"`},
		{"a newer version", `"cybernorm.report/v1"`, `"cybernorm.report/v2"`, "report.json:1:1: ",
			"format cybernorm.report/v2, this program reads cybernorm.report/v1; use the version of cybernorm that wrote it"},
		{"an unknown verdict", `"verdict": "partial"`, `"verdict": "fail"`, line(`"verdict": "partial"`) + "22: ",
			`documents[0].results[0].verdict is "fail"; there are met, partial,`},
		{"an unknown key", `"tool": {`, `"tool": {"x": 1,`, line(`"tool": {`) + "17: ", "tool.x is not a key of the format"},
		{"a missing key", `"date": "2024-01-31",`, "", "report.json:1:1: ", `the report has no key "date"`},
		{"a number for a text", `"title": "A"`, `"title": 5`, line(`"title": "A"`) + "16: ", "documents[0].title is of type integer, not string"},
		{"null for a list", `"sources": [`, `"sources": null, "evidences": [`, "", "is of type null, not array"},
		{"a day that is none", `"2024-01-31"`, `"January"`, line(`"2024-01-31"`) + "11: ", `date is "January", which is not of the form`},
		{"a score above 100", `"value": 50`, `"value": 101`, line(`"value": 50`) + "18: ", "is 101, the maximum is 100"},
		{"an unknown theme", `"gender": {`, `"women": {`, "", "documents[0].score.themes.women"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			changed := strings.Replace(text, tt.replace, tt.by, 1)
			if changed == text {
				t.Fatalf("the report has no %s", tt.replace)
			}
			r, err := Read("report.json", []byte(changed), published(t))
			var wrong *ReadError
			if r != nil || !errors.As(err, &wrong) || !strings.HasPrefix(err.Error(), tt.place) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error is %v, want %s%s", err, tt.place, tt.want)
			}
		})
	}
}

func jsonNumber(n int) string {
	b, _ := json.Marshal(n)
	return string(b)
}

func TestManyMistakesAreCounted(t *testing.T) {
	r := sample()
	for range 30 {
		r.Failures = append(r.Failures, Failure{Path: "x", Message: "SENTINEL"})
	}
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Read("report.json", bytes.ReplaceAll(text, []byte(`"SENTINEL"`), []byte("1")), published(t))
	if err == nil || strings.Count(err.Error(), "\n") != mostMistakes || !strings.HasSuffix(err.Error(), "and 20 more") {
		t.Errorf("error is %v", err)
	}
}

// TestSchemaWithAnotherKeywordIsAnError: a keyword that [conform] does not know must not pass for one that holds.
func TestSchemaWithAnotherKeywordIsAnError(t *testing.T) {
	schema := bytes.Replace(published(t), []byte(`"minimum": 0`), []byte(`"exclusiveMinimum": 0`), 1)
	if _, err := Read("report.json", saved(t), schema); err == nil || !strings.Contains(err.Error(), "exclusiveMinimum") {
		t.Errorf("error is %v", err)
	}
}

// FuzzConform changes one value of a report and holds the outcome against that of the library that knows the whole language.
func FuzzConform(f *testing.F) {
	schema := published(f)
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		f.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.json", parsed); err != nil {
		f.Fatal(err)
	}
	oracle, err := c.Compile("report.json")
	if err != nil {
		f.Fatal(err)
	}
	text := saved(f)
	for i := 0; i < len(text); i += 7 {
		f.Add(uint(i), uint(3), `null`)
		f.Add(uint(i), uint(0), `"x"`)
		f.Add(uint(i), uint(9), `-1`)
	}
	f.Fuzz(func(t *testing.T, at, drop uint, put string) {
		at %= uint(len(text))
		changed := string(text[:at]) + put + string(text[min(uint(len(text)), at+drop%200):])
		instance, err := jsonschema.UnmarshalJSON(strings.NewReader(changed))
		if err != nil || strings.Contains(changed, "e+") || strings.Contains(changed, ".0") {
			return // whether 1.0 is a whole number is a matter of taste; the types of the report say no
		}
		problems, err := conform(schema, instance)
		if err != nil {
			t.Fatal(err)
		}
		if want := oracle.Validate(instance); (want == nil) != (len(problems) == 0) {
			t.Errorf("problems are %v, the library says %v in %s", problems, want, changed)
		}
	})
}
