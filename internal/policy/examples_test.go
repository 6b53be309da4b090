package policy

import (
	"errors"
	"strings"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

const goodExamples = `# Examples of a control.
examples:
  - expect: met
    text: >-
      The Parties shall do it,
      and do it well.
    why: a duty
  - text: "The Parties: «may»\tdo \"it\"."
    # The place decides.
    zone: preamble
    kind: strategy
    language: fr
    heading: Aims
    process:
      drafting:
        records_published: {value: true, evidence: {file: minutes.txt}}
    expect: partial
    why: in the preamble
  - provisions:
      - {id: a, text: "The Parties shall:"}
      - text: do it;
        parent: a
    offences:
      - {id: off-1, provision: p-2, class: content}
    expect: not_met
    why: a list
`

func TestExamplesAreReadAsDescriptions(t *testing.T) {
	got, err := parseExamples("e.yaml", []byte(goodExamples), document.Treaty)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 {
		t.Fatalf("%d examples, want 3", len(got))
	}
	first, second, third := got[0], got[1], got[2]
	if p := first.Document.Provisions[0]; first.Expect != report.Met || first.Why != "a duty" || p.Text != "The Parties shall do it, and do it well." ||
		p.Zone != document.ZoneOperative || first.Document.Kind != document.Treaty || first.Document.Language != "en" {
		t.Errorf("first is %+v with %+v", first, first.Document)
	}
	d := second.Document
	if p := d.Provisions[0]; p.Text != "The Parties: «may»\tdo \"it\"." || p.Zone != document.ZonePreamble || p.Heading != "Aims" || d.Kind != document.Strategy || d.Language != "fr" {
		t.Errorf("second has %+v", d)
	}
	if fact := d.Process.Drafting.RecordsPublished; !fact.Value || fact.Evidence == nil || fact.Pos.Line != 16 {
		t.Errorf("its fact is %+v, want one of line 16", fact)
	}
	if third.Document.Provisions[1].Parent != "a" || third.Document.Offences[0].Provision != "p-2" || third.Pos != (document.Pos{Line: 19, Column: 5}) {
		t.Errorf("third is %+v with %+v", third, third.Document)
	}
}

func TestExamplesLocateMistakes(t *testing.T) {
	cases := []struct{ name, replace, by, want string }{
		{"unknown verdict", "expect: met", "expect: yes", "e.yaml:3:13: unknown verdict \"yes\"; verdicts are met, partial"},
		{"no verdict", "expect: met\n    text", "text", "e.yaml:3:5: the example does not say what verdict to expect"},
		{"no reason", "    why: a duty\n", "", "e.yaml:3:5: the example does not say why"},
		{"neither text nor provisions", "text: >-", "because: >-", "e.yaml:3:5: an example has either text or provisions"},
		{"unknown key", "    language: fr", "    lang: fr", "e.yaml:12:5: unknown key"},
		{"unknown zone", "zone: preamble", "zone: foreword", "e.yaml:8:11: "},
		{"unknown fact", "records_published", "record_published", "e.yaml:16:9: unknown key"},
		{"unknown kind", "kind: strategy", "kind: law", "e.yaml:11:11: "},
		{"dangling provision", "provision: p-2", "provision: p-3", "e.yaml:24:"},
		{"unknown key of a provision", "parent: a", "parents: a", "e.yaml:21:9: unknown key"},
		{"provision without text", "text: do it;\n        ", "", "e.yaml:21:9: "},
		{"schema", "    why: a duty", "    why: a duty\n    schema: cybernorm/v1", "e.yaml:8:5: an example has no schema"},
		{"one line", "  - expect: met\n", "  - {expect: met, text: x, why: y}\n  - expect: met\n", "e.yaml:3:5: expected an example with each key on a line of its own"},
		{"no list", "examples:\n", "examples: []\nmore:\n", "e.yaml:2:1: expected the key examples"},
		{"no YAML", "  - expect: met", "  - expect: [met", "e.yaml: line "},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(goodExamples, c.replace, c.by, 1)
			if text == goodExamples {
				t.Fatalf("the file has no %q", c.replace)
			}
			_, err := parseExamples("e.yaml", []byte(text), document.Treaty)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
		})
	}
}

func TestExamplesOfAControl(t *testing.T) {
	files := small(t, map[string]string{"controls/cybercrime/safeguards/examples.yaml": goodExamples})
	pack := open(t, files)
	got, err := pack.Examples("CYB-10")
	if err != nil || len(got) != 3 {
		t.Errorf("%d examples, error %v; want 3", len(got), err)
	}
	if _, err := pack.Examples("HR-07"); err == nil || !strings.Contains(err.Error(), "examples of HR-07") {
		t.Errorf("error of missing examples is %v", err)
	}
	if _, err := pack.Examples("HR-08"); err == nil {
		t.Error("an unknown control has examples")
	}
}

func FuzzExamples(f *testing.F) {
	f.Add(goodExamples)
	f.Add("examples: [{text: a}]")
	f.Add("examples:\n  -\n    text: |2\n\n      a\n    expect: met\n    why: &a b\n")
	f.Add("examples:\n- provisions: [1, {}]\n  expect: met\n  why: x\n")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := parseExamples("e.yaml", []byte(text), document.Strategy)
		var errs document.Errors
		if errors.As(err, &errs) {
			for _, e := range errs {
				if e.Line < 1 || e.Column < 1 {
					t.Errorf("error without place: %v", e)
				}
			}
		}
		if err != nil {
			return
		}
		for _, e := range list {
			if e.Document == nil || len(e.Document.Provisions) == 0 || e.Why == "" {
				t.Errorf("example is %+v", e)
			}
		}
	})
}
