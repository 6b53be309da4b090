package render_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"cybernorm/internal/report"
)

func schema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile("testdata/schemas/" + name)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", parsed); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// TestSchemasHold: SARIF against the official schema, code quality against what GitLab documents, for harmless and hostile
// texts, no documents and nothing found. That the schemas refuse what is wrong is shown with a change to each.
func TestSchemasHold(t *testing.T) {
	for _, tt := range []struct{ format, schema, replace, by string }{
		{"sarif", "sarif-2.1.0.json", `"level": "error"`, `"level": "fatal"`},
		{"sarif", "sarif-2.1.0.json", `"startLine": 41`, `"startLine": 0`},
		{"sarif", "sarif-2.1.0.json", `"ruleIndex"`, `"index"`},
		{"gitlab", "gitlab-code-quality.json", `"severity": "major"`, `"severity": "high"`},
		{"gitlab", "gitlab-code-quality.json", `"begin": 41`, `"begin": 0`},
	} {
		t.Run(tt.format, func(t *testing.T) {
			s := schema(t, tt.schema)
			reports := []*report.Report{reportOf(), reportOf(french()), reportOf(treaty(), french(), silent())}
			for _, text := range hostile {
				reports = append(reports, hostileReport(text))
			}
			for _, r := range reports {
				instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(written(t, tt.format, r)))
				if err != nil {
					t.Fatal(err)
				}
				if err := s.Validate(instance); err != nil {
					t.Error(err)
				}
			}
			right := string(written(t, tt.format, reportOf(treaty())))
			wrong := strings.Replace(right, tt.replace, tt.by, 1)
			instance, err := jsonschema.UnmarshalJSON(strings.NewReader(wrong))
			if err != nil || wrong == right {
				t.Fatal(err, "or nothing was changed")
			}
			if s.Validate(instance) == nil {
				t.Errorf("the schema takes %s", tt.by)
			}
		})
	}
}

// TestRulesOfSARIFAreTheControls: each control has a rule of its own, and all results of a control point at it.
func TestRulesOfSARIFAreTheControls(t *testing.T) {
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Rules []struct {
						ID   string
						Help struct{ Text, Markdown string }
					}
				}
			}
			Results []struct {
				RuleID              string
				RuleIndex           int
				Suppressions        []struct{ Kind, Status, Justification string }
				PartialFingerprints map[string]string
				BaselineState       string
			}
			Invocations []struct{ ExecutionSuccessful bool }
		}
	}
	a, b := treaty(), treaty()
	b.Path = "drafts/third.yaml"
	b.Results[0].Baseline = &report.Baseline{State: report.BaselineKnown, Was: report.NotMet}
	if err := json.Unmarshal(written(t, "sarif", reportOf(a, b)), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	ids := map[string]bool{}
	for _, rule := range run.Tool.Driver.Rules {
		if ids[rule.ID] {
			t.Errorf("%s has two rules", rule.ID)
		}
		ids[rule.ID] = true
	}
	if len(ids) != len(a.Results) || !run.Invocations[0].ExecutionSuccessful {
		t.Errorf("%d rules for %d controls, success %v", len(ids), len(a.Results), run.Invocations[0].ExecutionSuccessful)
	}
	prints := map[string]bool{}
	states := map[string]int{}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("%s points at rule %d", r.RuleID, r.RuleIndex)
		}
		if waived := r.RuleID == "HR-03"; waived != (len(r.Suppressions) == 1) {
			t.Errorf("%s has the suppressions %v", r.RuleID, r.Suppressions)
		}
		prints[r.PartialFingerprints["cybernorm/v1"]] = true
		states[r.BaselineState]++
	}
	if len(prints) != len(run.Results) || states["unchanged"] != 1 {
		t.Errorf("%d fingerprints for %d results, states %v", len(prints), len(run.Results), states)
	}
}

// TestPlacesWithoutLines: a page of a PDF and a paragraph of a word processor's file are no lines, which a service would look for.
func TestPlacesWithoutLines(t *testing.T) {
	pdf := treaty()
	pdf.Path = "drafts/second.pdf"
	pdf.Results = pdf.Results[6:7]
	pdf.Results[0].Evidence[0].Page = 3
	docx := treaty()
	docx.Path = "drafts/second.docx"
	docx.Results = docx.Results[6:7]
	for _, tt := range []struct {
		document    report.Document
		where, line string
	}{{pdf, "page 3, line 41", `"startLine"`}, {docx, "paragraph 41", `"startLine"`}} {
		for _, format := range []string{"sarif", "github", "gitlab", "azure", "junit", "tap"} {
			if out := string(written(t, format, reportOf(tt.document))); !strings.Contains(out, tt.where) || strings.Contains(out, tt.line) {
				t.Errorf("%s of %s does not say %s, or says a line:\n%s", format, tt.document.Path, tt.where, out)
			}
		}
	}
}
