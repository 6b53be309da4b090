package document

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzParse holds that whatever the file, Parse ends, does not panic, and every mistake has a place inside the file; and
// that what it accepts is valid by the schema, and can be written and read back.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{filepath.Join(badDir, "*.yaml"), "testdata/good/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			if len(data) < 4000 {
				f.Add(data)
			}
		}
	}
	schema := compileSchema(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Parse("fuzz.yaml", data)
		if err != nil {
			if d != nil {
				t.Fatal("a document beside an error")
			}
			checkPlaces(t, "fuzz.yaml", data, err)
			return
		}
		for i := range d.Provisions {
			assertInside(t, data, &d.Provisions[i])
		}
		if err := validate(t, schema, data); err != nil {
			t.Fatalf("the schema refuses what the reader accepts: %v", err)
		}
		var out bytes.Buffer
		if err := Encode(&out, d, nil); err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		back, err := Parse("fuzz.yaml", out.Bytes())
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, out.String())
		}
		if diff := cmp.Diff(withoutPlaces(d), withoutPlaces(back)); diff != "" {
			t.Fatalf("read back differently:\n%s", diff)
		}
	})
}

// assertInside asserts that all places of a provision are in the file.
func assertInside(t *testing.T, data []byte, p *Provision) {
	t.Helper()
	src := newSource("", data)
	for i := range p.Text {
		at := p.At(i)
		if at.Line < 1 || at.Line > len(src.lines) || at.Column < 1 {
			t.Fatalf("character %d of %q is said to be at %v", i, p.Text, at)
		}
	}
}

// FuzzEncode holds that any texts are written so that they read back equal, each word at its place, or refused.
func FuzzEncode(f *testing.F) {
	for _, text := range oddTexts {
		if len(text) < 1000 {
			f.Add(text, text)
		}
	}
	f.Add("Title", "One\r\ntwo")
	f.Fuzz(func(t *testing.T, title, text string) {
		title, text = normalLines(title), normalLines(text)
		d := &Document{
			Schema: Schema, Kind: Programme, Title: title,
			Provisions: []Provision{{ID: "a", Zone: ZoneOperative, Heading: text, Path: []string{title}, Text: text}},
			Programme:  &Capacity{Partners: []string{text, title}},
		}
		var out bytes.Buffer
		if err := Encode(&out, d, []string{text}); err != nil {
			if out.Len() > 0 {
				t.Fatal("something was written beside an error")
			}
			return
		}
		back, err := Parse("", out.Bytes())
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if diff := cmp.Diff(withoutPlaces(d), withoutPlaces(back)); diff != "" {
			t.Fatalf("read back differently:\n%s\n%s", diff, out.String())
		}
		assertPlaces(t, out.String(), &back.Provisions[0])
	})
}

// FuzzPlaces holds that however a text is written, each of its characters stands where At says.
func FuzzPlaces(f *testing.F) {
	for _, s := range []string{
		"|\n      One\n\n       two\n", ">+\n      One\n      two\n\n        three\n\n", "|2-\n       One\n", "One\n      two # three\n",
		"'It''s\n\n      two'", "\"\\u00c9 \\\n      \\ x\\n\n\n      y\"", "&x !!str\n      One\ttwo", "# c\n      >-\n      é\n      ü",
		">\n\n      One \n\n\n       two\n      three\n\n    number: 1\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsAny(text, "\u2028\u2029*") {
			return // breaks that the YAML reader alone knows, and aliases
		}
		file := spansHead + "  - id: a\n    text: " + text
		d, err := Parse("", []byte(file))
		if err != nil || len(d.Provisions) != 1 {
			return
		}
		assertPlaces(t, file, &d.Provisions[0])
	})
}
