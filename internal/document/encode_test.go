package document

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEncodeReadsBackEqual writes what was read and reads it again.
func TestEncodeReadsBackEqual(t *testing.T) {
	files, err := filepath.Glob("testdata/good/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no good descriptions: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Parse(file, data)
		if err != nil {
			t.Fatal(err)
		}
		assertRoundTrip(t, d)
	}
}

// oddTexts are what wordings, headings and names may look like.
var oddTexts = []string{
	"One", "One.\n", "One\ntwo", "One\ntwo\n", "One\n\n\ntwo\n", "One\n\n", "One\n\n\n",
	" One", "   One\ntwo", "\tOne", "\nOne", "\n\n  One\n", "One ", "One  \n", "One\n  ", "One\n  \n", "One\n\t\n", "One\n \n two",
	"a: b", "a:", ":a", "a :b", "# One", "One # two", "One #two\n# three\n", "- One", "-", "--- ", "---\nOne\n---\n", "...\nOne", "? One", "| One\n", "> One", "[One", "{One}", "&One", "*One", "!One", "%One", "@One", "`One`",
	"'One'", `"One"`, `a "b" \ c`, `\`, "It's", "''", `""`,
	"010", "1.10", "NO", "no", "yes", "true", "null", "~", "1e3", "0x10", ".inf", "2024-01-01", "12:30:45", "1_000", "<<", "=",
	"Égalité « 数字 » 🙂", "الأمن", "a\u00a0b", "\u00a0", "a\u2028b", "a\u2029\nb", "\ufeffOne", "a\ufeffb\nc", "a\u200bb", "\u202eOne",
	"a\tb", "a\tb\n\tc\n", "a\n    b\n  c\n", "https://example.org/a?b=c&d=e", "https://example.org/#x", "a, b", "[a], b",
	strings.Repeat("long ", 40_000) + "end", strings.Repeat("One line.\n", 5_000), strings.Repeat("x", 100_000),
}

func TestEncodeKeepsOddTexts(t *testing.T) {
	for _, text := range oddTexts {
		d := &Document{
			Schema: Schema, Kind: Strategy, Title: text, Issuer: text,
			Source: &Source{Title: text},
			Provisions: []Provision{
				{ID: "a", Zone: ZoneOperative, Number: text, Heading: text, Path: []string{text, "b", text}, Text: text},
				{ID: "b", Zone: ZonePreamble, Text: text, Origin: &Origin{Line: 3, LastLine: 4}},
			},
			Actions: []Action{{ID: "a", Title: text, Indicators: []string{text}}},
		}
		if strings.TrimSpace(text) == "" {
			var out bytes.Buffer
			if err := Encode(&out, d, nil); err == nil {
				t.Errorf("%q was written although Parse refuses it", text)
			}
			continue
		}
		assertRoundTrip(t, d)
	}
}

func TestEncodeNormalisesLineEnds(t *testing.T) {
	d := &Document{Schema: Schema, Kind: Strategy, Title: "Example", Provisions: []Provision{{ID: "a", Text: "One\r\ntwo\rthree\u0085four\r\n"}}}
	var out bytes.Buffer
	if err := Encode(&out, d, nil); err != nil {
		t.Fatal(err)
	}
	back, err := Parse("", out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := back.Provisions[0].Text, "One\ntwo\nthree\nfour\n"; got != want {
		t.Errorf("text is %q, want %q", got, want)
	}
}

func TestEncodeOutput(t *testing.T) {
	yes := true
	d := &Document{
		Schema: Schema, Kind: Treaty, Title: "Draft: an example", Date: "2023-05-29", Jurisdiction: "NO",
		Provisions: []Provision{
			{ID: "art-1", Number: "1", Zone: ZoneOperative, Path: []string{"Chapter I", "Part A"}, Text: "States shall report.\n"},
			{ID: "art-1.a", Zone: ZonePreamble, Parent: "art-1", Text: "  (a) yearly;\nand", Refs: []string{"art-1"}},
		},
		Actions: []Action{{ID: "x", Title: "Report", Gender: &yes}},
	}
	d.Process.Consultation.Rounds = Fact[float64]{Value: 0, Stated: true, Evidence: &Evidence{File: "a.pdf"}}
	d.Process.Consultation.Groups = Fact[[]string]{Value: []string{}, Stated: true}
	var out bytes.Buffer
	if err := Encode(&out, d, []string{"Made by a test.", "", "Two\nlines\x1b"}); err != nil {
		t.Fatal(err)
	}
	const want = `# Made by a test.
#
# Two
# lines

schema: cybernorm/v1
kind: treaty
title: "Draft: an example"
jurisdiction: "NO"
date: 2023-05-29
process:
  consultation:
    rounds:
      value: 0
      evidence:
        file: a.pdf
    groups: []
provisions:
  - id: art-1
    number: "1"
    path: [Chapter I, Part A]
    text: |
      States shall report.

  - id: art-1.a
    zone: preamble
    parent: art-1
    refs: [art-1]
    text: |2-
        (a) yearly;
      and
actions:
  - id: x
    title: Report
    gender: true
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}

// TestEncodeWritesNothingBad holds that an unreadable description leaves no trace.
func TestEncodeWritesNothingBad(t *testing.T) {
	tests := map[string]*Document{
		"no title":           {Schema: Schema, Kind: Strategy, Provisions: []Provision{{ID: "a", Text: "x"}}},
		"no provisions":      {Schema: Schema, Kind: Strategy, Title: "x"},
		"unknown kind":       {Schema: Schema, Kind: "novel", Title: "x", Provisions: []Provision{{ID: "a", Text: "x"}}},
		"twice the same id":  {Schema: Schema, Kind: Strategy, Title: "x", Provisions: []Provision{{ID: "a", Text: "x"}, {ID: "a", Text: "x"}}},
		"control character":  {Schema: Schema, Kind: Strategy, Title: "x", Provisions: []Provision{{ID: "a", Text: "x\x1b[31m"}}},
		"not UTF-8":          {Schema: Schema, Kind: Strategy, Title: "x\xff", Provisions: []Provision{{ID: "a", Text: "x"}}},
		"not UTF-8 in block": {Schema: Schema, Kind: Strategy, Title: "x", Provisions: []Provision{{ID: "a", Text: "x\xff\n"}}},
		"empty provision":    {Schema: Schema, Kind: Strategy, Title: "x", Provisions: []Provision{{}}},
	}
	for name, d := range tests {
		var out bytes.Buffer
		err := Encode(&out, d, nil)
		var errs Errors
		if !errors.As(err, &errs) {
			t.Errorf("%s: error is %v, want Errors", name, err)
		}
		if out.Len() > 0 {
			t.Errorf("%s: something was written", name)
		}
	}
}

func assertRoundTrip(t *testing.T, d *Document) {
	t.Helper()
	var out bytes.Buffer
	if err := Encode(&out, d, []string{"Made by a test."}); err != nil {
		t.Errorf("%.200v", err)
		return
	}
	back, err := Parse(d.Path, out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for i := range back.Provisions {
		assertPlaces(t, out.String(), &back.Provisions[i])
	}
	if diff := cmp.Diff(withoutPlaces(d), withoutPlaces(back)); diff != "" {
		t.Errorf("read back differently:\n%.2000s\n%.2000s", diff, out.String())
	}
}

// withoutPlaces gives a copy of d that can be compared: without positions.
func withoutPlaces(d *Document) *Document {
	return clone(reflect.ValueOf(d)).Interface().(*Document)
}

func clone(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(clone(v.Elem()))
		}
	case reflect.Slice:
		if v.IsNil() || v.Type().Elem() == reflect.TypeFor[Span]() {
			break
		}
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(clone(v.Index(i)))
		}
	case reflect.Struct:
		if v.Type() == posType {
			break
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "_" {
				out.Field(i).Set(clone(v.Field(i)))
			}
		}
	default:
		out.Set(v)
	}
	return out
}
