package assess

import (
	"context"
	"errors"
	"strings"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

func fact(t *testing.T, group, name string) Question {
	t.Helper()
	for _, spec := range document.FactSpecs() {
		if spec.Group == group && spec.Name == name {
			return Question{Title: spec.Doc, Fact: &spec}
		}
	}
	t.Fatalf("no fact %s.%s", group, name)
	return Question{}
}

const text = "schema: cybernorm/v1\nkind: strategy\ntitle: A\nprovisions:\n  - {id: s-1, text: One.}\n"

// TestAnswersBecomeFacts gives each type of fact good and bad answers.
func TestAnswersBecomeFacts(t *testing.T) {
	for name, c := range map[string]struct {
		group, fact, value string
		want               string // in the description; empty for an answer that is refused
	}{
		"yes":               {"consultation", "held", "yes", "held: true"},
		"no":                {"consultation", "held", " no ", "held: false"},
		"neither":           {"consultation", "held", "perhaps", ""},
		"number":            {"sessions", "women_delegates_pct", "38.5", "women_delegates_pct: 38.5"},
		"too much":          {"sessions", "women_delegates_pct", "138", ""},
		"negative":          {"sessions", "women_delegates_pct", "-1", ""},
		"not whole":         {"consultation", "rounds", "1.5", ""},
		"no number":         {"consultation", "rounds", "three", ""},
		"date":              {"drafting", "first_draft_date", "2026-02-28", "first_draft_date: 2026-02-28"},
		"impossible date":   {"drafting", "first_draft_date", "2026-02-30", ""},
		"option":            {"consultation", "access", "closed", "access: closed"},
		"no option":         {"consultation", "access", "ajar", ""},
		"list":              {"consultation", "groups", "academia, civil-society", "groups: [academia, civil-society]"},
		"list with a wrong": {"consultation", "groups", "academia, clubs", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := fact(t, c.group, c.fact).Apply("d.yaml", []byte(text), Answer{Value: c.value}, Person{})
			if c.want == "" {
				if err == nil {
					t.Errorf("%q was taken:\n%s", c.value, got)
				}
				return
			}
			if err != nil || !strings.Contains(string(got), c.want+"\n") {
				t.Errorf("%v in\n%s", err, got)
			}
		})
	}
}

// TestOnlyWhatIsOpenIsAsked leaves out what is stated, what was assessed and what does not apply, and asks the gravest first.
func TestOnlyWhatIsOpenIsAsked(t *testing.T) {
	d := &document.Document{}
	d.Process.Consultation.Held.Stated = true
	catalogue := []policy.Control{
		{ID: "A-1", Severity: "low", Facts: [][2]string{{"consultation", "held"}, {"consultation", "rounds"}}, Sources: []policy.Source{{Seed: "s", Locator: "¶1"}}},
		{ID: "A-2", Severity: "critical", Facts: [][2]string{{"drafting", "adoption_date"}}},
		{ID: "A-3", Severity: "high", Facts: [][2]string{{"consultation", "access"}}},
		{ID: "A-4", Severity: "high"}, {ID: "A-5", Severity: "critical"},
	}
	r := &report.Document{Results: []report.Result{
		{Control: "A-1", Verdict: report.NotStated}, {Control: "A-2", Verdict: report.NotMet}, {Control: "A-3", Verdict: report.NotApplicable},
		{Control: "A-4", Verdict: report.Partial}, {Control: "A-5", Verdict: report.Partial, Assessment: &report.Assessment{}},
	}}
	var got []string
	for _, q := range Questions(d, r, catalogue, map[string]string{"s": "Author (2020)"}) {
		switch {
		case q.Fact != nil:
			got = append(got, q.Fact.Name)
		default:
			got = append(got, q.Result.Control)
		}
		if q.Fact != nil && q.Fact.Name == "rounds" && strings.Join(q.Sources, ";") != "Author (2020), ¶1" {
			t.Errorf("sources are %v", q.Sources)
		}
	}
	if want := "adoption_date rounds A-4"; strings.Join(got, " ") != want {
		t.Errorf("asked %v, expected %s", got, want)
	}
}

// fixed answers every question with the same value and stops at the end.
type fixed struct{ values []string }

func (f *fixed) Ask(context.Context, Question, int, int) (Answer, error) {
	if len(f.values) == 0 {
		return Answer{}, ErrStop
	}
	a := Answer{Value: f.values[0]}
	f.values = f.values[1:]
	return a, nil
}

// TestEachAnswerIsSaved counts the saves, and goes on after an answer that cannot be taken.
func TestEachAnswerIsSaved(t *testing.T) {
	questions := []Question{fact(t, "consultation", "held"), fact(t, "consultation", "rounds"), fact(t, "consultation", "access"), fact(t, "consultation", "languages")}
	var saved []string
	var told []error
	n, err := Run(context.Background(), "d.yaml", []byte(text), questions, Person{}, &fixed{[]string{"yes", "many", "open"}},
		func(b []byte) error { saved = append(saved, string(b)); return nil }, func(err error) { told = append(told, err) })
	if err != nil || n != 2 || len(saved) != 2 || len(told) != 1 {
		t.Fatalf("%d answered, %d saved, told %v, error %v", n, len(saved), told, err)
	}
	if !strings.Contains(saved[1], "held: true") || !strings.Contains(saved[1], "access: open") {
		t.Errorf("the last save lacks an answer:\n%s", saved[1])
	}
	full := errors.New("disk full")
	if _, err := Run(context.Background(), "d.yaml", []byte(text), questions, Person{}, &fixed{[]string{"yes"}}, func([]byte) error { return full }, nil); !errors.Is(err, full) {
		t.Errorf("a failed save gives %v", err)
	}
}
