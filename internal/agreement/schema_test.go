package agreement

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestJSONIsValidByItsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../policies/schema/agreement.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	written := func(r *Result) string {
		var b bytes.Buffer
		if err := JSON(&b, r); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	whole := written(Compare([]Pair{pair()}))
	cases := []struct {
		name, json string
		valid      bool
	}{
		{"all figures", whole, true},
		{"nothing compared", written(Compare(nil)), true},
		{"a key that the schema lacks", strings.Replace(whole, `"n": 4`, `"n": 4, "m": 1`, 1), false},
		{"a key missing", strings.Replace(whole, `"exact"`, `"inexact"`, 1), false},
		{"an unknown verdict", strings.Replace(whole, `"got": "partial"`, `"got": "partly"`, 1), false},
		{"a share over one", strings.Replace(whole, `"recall": 1`, `"recall": 1.5`, 1), false},
		{"another version", strings.Replace(whole, "agreement/v1", "agreement/v2", 1), false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(c.json))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); (err == nil) != c.valid {
				t.Errorf("valid is %v, want %v: %v", err == nil, c.valid, err)
			}
		})
	}
}
