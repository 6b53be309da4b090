package amend_test

import (
	"errors"
	"strings"
	"testing"

	"cybernorm/internal/amend"
	"cybernorm/internal/document"
)

const body = `# Made by hand.
schema: cybernorm/v1   # the only one
kind: strategy
title: A strategy
PROCESS
provisions:
  # The heart of it.
  - id: s-1
    text: |
      The Government will publish
      a report.

  - {id: s-2, text: "It will be read."}
END`

func description(process, end string) []byte {
	s := strings.Replace(body, "PROCESS\n", process, 1)
	return []byte(strings.Replace(s, "END", end, 1))
}

// TestFactChangesNothingElse puts a fact into descriptions written in many ways: the text that comes out is the old one with
// some lines more, or another value on one line.
func TestFactChangesNothingElse(t *testing.T) {
	for name, c := range map[string]struct{ process, want string }{
		"no process":       {"", "process:\n  consultation:\n    rounds: 3\n"},
		"another group":    {"process:\n    # sessions\n    sessions:\n        women_delegates_pct: 40\n", "process:\n    consultation:\n      rounds: 3\n    # sessions\n    sessions:\n"},
		"the same group":   {"process:\n  consultation:\n    # asked twice\n    held: true # yes\n", "  consultation:\n    rounds: 3\n    # asked twice\n    held: true # yes\n"},
		"stated":           {"process:\n  consultation:\n    rounds: 1 # one so far\n", "    rounds: 3 # one so far\n"},
		"quoted":           {"process:\n  consultation: {rounds: 1, held: true}\n", "  consultation: {rounds: 3, held: true}\n"},
		"with evidence":    {"process:\n  consultation:\n    rounds: {value: 1, evidence: {file: minutes.txt}}\n", "    rounds: {value: 3, evidence: {file: minutes.txt}}\n"},
		"long form":        {"process:\n  consultation:\n    rounds:\n      evidence:\n        file: minutes.txt\n      value: 1\n", "        file: minutes.txt\n      value: 3\n"},
		"in braces":        {"process: {sessions: {women_delegates_pct: 40}}\n", "process: {consultation: {rounds: 3}, sessions: {women_delegates_pct: 40}}\n"},
		"empty braces":     {"process: {}\n", "process: {consultation: {rounds: 3}}\n"},
		"windows line end": {"process:\r\n  consultation:\r\n    held: true\r\n", "    rounds: 3\n    held: true\r\n"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, end := range []string{"", "\n", "\n...\n", "\n# The end.\n"} {
				before := description(c.process, end)
				got, err := amend.Fact("d.yaml", before, "consultation", "rounds", "3")
				if err != nil {
					t.Fatalf("%v in\n%s", err, before)
				}
				if !strings.Contains(string(got), c.want) {
					t.Errorf("lacks %q:\n%s", c.want, got)
				}
				for _, line := range strings.Split(string(before), "\n") {
					if !strings.Contains(line, "1") && !strings.Contains(line, "process: {") && !strings.Contains(string(got), line) {
						t.Errorf("line %q is gone", line)
					}
				}
				d, err := document.Parse("d.yaml", got)
				if err != nil || d.Process.Consultation.Rounds.Value != 3 {
					t.Errorf("rounds are %v: %v", d.Process.Consultation.Rounds.Value, err)
				}
			}
		})
	}
}

func TestFactIsRefusedWhereItCannotBeSafe(t *testing.T) {
	for name, c := range map[string]struct{ process, value string }{
		"an anchor":      {"process:\n  consultation:\n    rounds: &n 1\n    languages: *n\n", "3"},
		"a wrong value":  {"", "many"},
		"a smuggled key": {"", "3\nstatus: draft"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := amend.Fact("d.yaml", description(c.process, ""), "consultation", "rounds", c.value)
			if !errors.Is(err, amend.ErrByHand) || got != nil {
				t.Errorf("error %v, text\n%s", err, got)
			}
		})
	}
	if _, err := amend.Fact("d.yaml", []byte("title: 3"), "consultation", "rounds", "3"); err == nil || errors.Is(err, amend.ErrByHand) {
		t.Errorf("a broken description gives %v, expected its own errors", err)
	}
}

func TestAssessment(t *testing.T) {
	a := document.Assessment{Control: "GEN-01", Verdict: "met", Provisions: []string{"s-1"}, Rationale: "It says \"so\":\n# really.", Assessor: "A. Reviewer", Date: "2026-05-04"}
	entry := "- control: GEN-01\n    verdict: met\n    provisions: [\"s-1\"]\n    rationale: \"It says \\\"so\\\": # really.\"\n    assessor: \"A. Reviewer\"\n    date: 2026-05-04\n"
	for name, c := range map[string]struct{ end, want string }{
		"none":    {"\n", "\nassessments:\n  " + entry},
		"another": {"\nassessments:\n  # ours\n  - {control: HR-01, verdict: met, assessor: B}\n", "assessments:\n  " + entry + "  # ours\n  - {control: HR-01"},
		"the same": {"\nassessments:\n  - control: GEN-01\n    verdict: partial\n    rationale: |\n      Long ago,\n      and far away.\n    assessor: B\n  # kept\n  - {control: HR-01, verdict: met, assessor: B}\n",
			"assessments:\n  " + entry + "  # kept\n  - {control: HR-01"},
		"the last": {"\nassessments:\n  - {control: HR-01, verdict: met, assessor: B}\n  - control: GEN-01\n    assessor: B\n    verdict: partial\n# The end.\n", "  - {control: HR-01, verdict: met, assessor: B}\n  " + entry + "# The end.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := amend.Assessment("d.yaml", description("", c.end), a)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(got), c.want) {
				t.Errorf("lacks\n%s\nin\n%s", c.want, got)
			}
			d, err := document.Parse("d.yaml", got)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for _, x := range d.Assessments {
				if x.Control == "GEN-01" {
					n++
					if x.Verdict != "met" || x.Rationale != `It says "so": # really.` {
						t.Errorf("read back as %+v", x)
					}
				}
			}
			if n != 1 {
				t.Errorf("%d assessments of GEN-01", n)
			}
		})
	}
}

// FuzzFact holds amendments of any readable description to their promise: the fact is there, or the text is refused.
func FuzzFact(f *testing.F) {
	for _, process := range []string{"", "process:\n  consultation:\n    held: true # yes\n", "process:\n  consultation:\n    rounds: {value: 1, evidence: {file: a}}\n"} {
		f.Add(description(process, "\n"), "3")
	}
	f.Add(description("process: {consultation: {rounds: 1}}\n", ""), "2")
	f.Fuzz(func(t *testing.T, text []byte, value string) {
		got, err := amend.Fact("d.yaml", text, "consultation", "rounds", value)
		if err != nil {
			return
		}
		d, err := document.Parse("d.yaml", got)
		if err != nil || !d.Process.Consultation.Rounds.Stated {
			t.Errorf("amended to\n%s\n%v", got, err)
		}
	})
}
