package policy

import (
	"reflect"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

type inner struct {
	Share float64 `json:"share"`
}

type outer struct {
	inner2
	Name  string           `json:"name"`
	Many  int              `json:"many"`
	Yes   bool             `json:"yes"`
	List  []inner          `json:"list"`
	Table map[string]inner `json:"table"`
	Maybe *inner           `json:"maybe"`
	Rare  string           `json:"rare,omitempty"`
}

type inner2 = Embedded

// Embedded has to be exported for reflection to reach its fields.
type Embedded struct {
	Depth float64 `json:"depth"`
}

const whole = `{"depth": 1.5, "name": "n", "many": 3, "yes": true, "list": [{"share": 0.5}], "table": {"a": {"share": 2}}, "maybe": {"share": 1}, "more": 1}`

func TestDecode(t *testing.T) {
	var got outer
	if err := decode(ast.MustParseTerm(whole).Value, &got); err != nil {
		t.Fatal(err)
	}
	want := outer{inner2: inner2{1.5}, Name: "n", Many: 3, Yes: true, List: []inner{{0.5}}, Table: map[string]inner{"a": {2}}, Maybe: &inner{1}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestDecodeTellsAbsentFromEmpty(t *testing.T) {
	var got outer
	text := `{"depth": 0, "name": "", "many": 0, "yes": false, "list": [], "table": {}, "maybe": null}`
	if err := decode(ast.MustParseTerm(text).Value, &got); err != nil {
		t.Fatal(err)
	}
	if got.List == nil || got.Table == nil || got.Maybe != nil {
		t.Errorf("got %+v, want an empty list and table and no pointer", got)
	}
}

func TestDecodeLocatesWhatIsWrong(t *testing.T) {
	cases := []struct{ replace, by, want string }{
		{`"name": "n"`, `"name": 1`, "report.name: expected text, found 1"},
		{`"name": "n", `, ``, `report has no "name"`},
		{`"depth": 1.5, `, ``, `report has no "depth"`},
		{`"yes": true`, `"yes": "true"`, "report.yes: expected true or false"},
		{`"many": 3`, `"many": 3.5`, "report.many: expected a whole number"},
		{`[{"share": 0.5}]`, `[{"share": "x"}]`, "report.list[0].share: expected a number"},
		{`[{"share": 0.5}]`, `{1}`, "report.list: expected a list"},
		{`{"a": {"share": 2}}`, `{"a": {}}`, `report.table.a has no "share"`},
		{`{"a": {"share": 2}}`, `{1: {}}`, "report.table: expected text as key"},
		{`{"share": 1}`, `[]`, "report.maybe: expected an object"},
	}
	for _, c := range cases {
		t.Run(c.want, func(t *testing.T) {
			var got outer
			err := decode(ast.MustParseTerm(strings.Replace(whole, c.replace, c.by, 1)).Value, &got)
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
		})
	}
}
