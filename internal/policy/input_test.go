package policy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"

	"github.com/open-policy-agent/opa/v1/ast"
)

// asRead is what a stock OPA reads from the JSON of facts.
func asRead(t testing.TB, f *annotate.Facts) ast.Value {
	t.Helper()
	text, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	value, err := ast.ValueFromReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestInputEqualsWhatJSONReadsAs(t *testing.T) {
	filled := &annotate.Facts{}
	fill(reflect.ValueOf(filled).Elem(), new(int))
	years := 2.5
	cases := map[string]*annotate.Facts{
		"every field":   filled,
		"nothing":       {},
		"some text":     factsOf(document.Treaty, said{concepts: []string{"powers"}}, said{joins: true}),
		"process facts": {Process: annotate.ProcessFacts{"g": {"bool": {Value: true}, "number": {Value: 40.0}, "share": {Value: 0.1}, "text": {Value: "é \" \\"}, "list": {Value: []string{"a", "b"}}, "none": {Value: []string{}}, "items": {Value: []map[string]string{{"name": "n", "assessment": "none"}}}}}},
		"a number":      {Programme: annotate.ProgrammeFacts{FundingYears: &years}},
	}
	encode, err := newEncoder(nil, 2)
	if err != nil {
		t.Fatal(err)
	}
	for name, facts := range cases {
		t.Run(name, func(t *testing.T) {
			got, want := encode.value(facts), asRead(t, facts)
			if got.Compare(want) != 0 {
				t.Errorf("input differs\n got %v\nwant %v", got, want)
			}
			if got.Hash() != want.Hash() {
				t.Error("the hash of the input differs, so that lookups would miss")
			}
		})
	}
}

// fill gives every field, and every element of a list or map, a value of its own that is not zero.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.5)
	case reflect.Interface:
		v.Set(reflect.ValueOf(fmt.Sprintf("any %d", *n)))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 2 {
			key, item := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(key, n)
			fill(item, n)
			v.SetMapIndex(key, item)
		}
	case reflect.Struct:
		for f := range v.NumField() {
			fill(v.Field(f), n)
		}
	}
}

func TestEncoderRefusesTypesThatItWouldGetWrong(t *testing.T) {
	for _, v := range []any{
		struct{ Name string }{},
		struct {
			Name string `json:"name,omitempty"`
		}{},
		struct {
			C chan int `json:"c"`
		}{},
		[]complex128{},
	} {
		if _, err := planOf(reflect.TypeOf(v)); err == nil {
			t.Errorf("%T is accepted", v)
		}
	}
}

func BenchmarkInput(b *testing.B) {
	encode, err := newEncoder(nil, 2)
	if err != nil {
		b.Fatal(err)
	}
	facts := long([]string{"gender_perspective", "implementation", "tradeoff_framing", "surveillance", "safeguards", "powers"})
	b.Run("direct", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			encode.value(facts)
		}
	})
	b.Run("json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			asRead(b, facts)
		}
	})
}

// long makes the facts of some 100 KB of text: 800 sentences of 125 bytes, with a concept in two of three.
func long(concepts []string) *annotate.Facts {
	sentences := make([]said, 800)
	for n := range sentences {
		sentences[n] = said{joins: n%3 != 0, hedged: n%7 == 0}
		if n%3 != 1 {
			sentences[n].concepts = []string{concepts[n%len(concepts)], concepts[(n+1)%len(concepts)]}
		}
	}
	f := factsOf(document.Treaty, sentences...)
	for n := range f.Sentences {
		f.Sentences[n].Text = fmt.Sprintf("%0125d", n)
	}
	return f
}
