package htmlreport_test

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"cybernorm/internal/compare"
	"cybernorm/internal/htmlreport"
	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// hostile tries to break out of text, attributes, anchors and style, to turn the direction of what follows, and to be no text.
const hostile = `x"'></title></style></script><script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; javascript:alert(1) {{.}} ` +
	"\u202eevil\u2066\u0000\u001b[31m\xff\u2028 \u200f"

// TestHostileTextStaysText fills every string of a report with it: the page keeps its structure, and nothing that steers is left.
func TestHostileTextStaysText(t *testing.T) {
	r := evaluate(t, "full", "../../inputs/cybercrime-draft-2021.yaml")
	tame := parse(t, reportPage(t, r))
	r.Documents[0].Results[0].Waiver = &report.Waiver{}
	r.Documents[0].Results[1].Assessment = &report.Assessment{}
	r.Documents[0].Gate = report.Gate{Criteria: []string{""}, Reasons: []report.Reason{{}}, Warnings: []report.Reason{{}}}
	r.Failures = []report.Failure{{}}
	r.Audit.Findings = []report.AuditFinding{{}}
	spoil(reflect.ValueOf(r).Elem())
	for i := range r.Documents[0].Text.Provisions {
		p := &r.Documents[0].Text.Provisions[i]
		p.ID += strings.Repeat("!", i) // ids that read the same as anchors
		for j := range p.Marks {
			p.Marks[j].End = len(p.Text) + j%2 // some reach beyond the text
		}
	}
	var b bytes.Buffer
	if err := htmlreport.Report(&b, r, htmlreport.Options{Seeds: map[string]string{hostile: hostile}}); err != nil {
		t.Fatal(err)
	}
	page := parse(t, b.Bytes())
	page.anchors(t)
	page.headings(t)
	page.loadsNothing(t)
	names := map[string]bool{}
	for _, n := range tame.all() {
		names[n.Data] = true
	}
	for _, name := range []string{"aside", "code", "tbody", "thead", "tr", "th", "td", "table", "details", "summary", "br"} {
		names[name] = true
	}
	for n := range page.root.Descendants() {
		switch n.Type {
		case html.ElementNode:
			if !names[n.Data] {
				t.Errorf("an element came out of the text: <%s>", n.Data)
			}
			for _, a := range n.Attr {
				if strings.ContainsAny(a.Val, "\u202e\u2066\x1b\x00") {
					t.Errorf("<%s %s=%q> steers", n.Data, a.Key, a.Val)
				}
			}
		case html.TextNode:
			for _, c := range n.Data {
				if c != '\n' && legible.Steers(c) {
					t.Fatalf("%U is left in %q", c, n.Data)
				}
			}
		case html.CommentNode:
			t.Errorf("a comment came out of the text: %q", n.Data)
		}
	}
	if !utf8.Valid(b.Bytes()) {
		t.Error("the page is not UTF-8")
	}
	if shown := inner(page.all("main")[0]); !strings.Contains(shown, "<script>alert(1)</script>") || !strings.Contains(shown, "<U+202E>evil") {
		t.Error("the text itself is gone")
	}
}

// TestHostileComparisonsStayText does the same to comparisons, whose texts are written word by word.
func TestHostileComparisonsStayText(t *testing.T) {
	place := func() *compare.Place { return &compare.Place{} }
	verdicts := []report.Verdict{report.Met}
	d := &compare.Drafts{Steps: []compare.Step{{
		Survival:   []compare.Survival{{Provisions: []compare.Survivor{{Later: place(), Ways: []compare.Way{{}}, Lost: []compare.Loss{{}}}}}},
		Controls:   []compare.Change{{Passages: []compare.Passage{{Earlier: place(), Later: place(), Ways: []compare.Way{{}}, Words: []compare.Run{{}, {}}}}}},
		Provisions: []compare.Provision{{Earlier: place(), Later: place(), Words: []compare.Run{{}, {}}}},
	}}}
	m := &compare.Matrix{
		Documents: []compare.Column{{}}, Themes: []compare.ThemeRow{{}},
		Controls: []compare.ControlRow{{Verdicts: verdicts, Borrow: &compare.Borrow{}}},
	}
	spoil(reflect.ValueOf(d).Elem())
	spoil(reflect.ValueOf(m).Elem())
	d.Steps[0].Controls[0].Kind = compare.Weakened
	d.Steps[0].Controls[0].Passages[0].Words[0].Op, d.Steps[0].Controls[0].Passages[0].Words[1].Op = compare.Deleted, compare.Inserted
	for name, write := range map[string]func(*bytes.Buffer) error{
		"drafts": func(b *bytes.Buffer) error { return htmlreport.Drafts(b, d, htmlreport.Options{}) },
		"matrix": func(b *bytes.Buffer) error { return htmlreport.Matrix(b, m, htmlreport.Options{}) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		page := parse(t, b.Bytes())
		page.headings(t)
		page.loadsNothing(t)
		for n := range page.root.Descendants() {
			if n.Type == html.ElementNode && slices.Contains([]string{"b", "img", "script"}, n.Data) && strings.Contains(inner(n), "alert") {
				t.Errorf("%s: an element came out of the text: <%s>", name, n.Data)
			}
			if n.Type == html.TextNode && n.Parent.Data != "style" && strings.ContainsAny(n.Data, "\u202e\u2066\x1b\x00") {
				t.Errorf("%s: what steers is left in %q", name, n.Data)
			}
		}
		if !strings.Contains(inner(page.all("main")[0]), "<U+202E>evil") {
			t.Errorf("%s: the text itself is gone", name)
		}
	}
}

// spoil puts the hostile text into every string below v, keys included.
func spoil(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(hostile)
	case reflect.Pointer:
		if !v.IsNil() {
			spoil(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			spoil(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			spoil(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			value := v.MapIndex(key)
			v.SetMapIndex(key, reflect.Value{})
			v.SetMapIndex(reflect.ValueOf(hostile+key.String()), value)
		}
	}
}
