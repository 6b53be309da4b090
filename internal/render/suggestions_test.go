package render_test

import (
	"bytes"
	"regexp"
	"testing"

	"cybernorm/internal/messages"
	"cybernorm/internal/policy"
	"cybernorm/internal/render"
	"cybernorm/internal/report"
	"cybernorm/internal/suggest"
	"cybernorm/policies"
)

// TestNoEnglishIsLeftInOtherLanguages writes a shortfall of every control and looks for the English words and titles.
func TestNoEnglishIsLeftInOtherLanguages(t *testing.T) {
	pack, err := policy.Open(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	var all []suggest.Suggestion
	verdicts := []report.Verdict{report.Partial, report.NotMet, report.Contradicted}
	foreign := []string{"remove", "what offends", "where", "after", "to propose", "wording", "shortfalls?", "controls?", "not met", "partial", "contradicted",
		"critical", "high", "medium", "low", "human rights", "guard", "commitment", "shows one in full", "extended"}
	for i, c := range pack.Catalogue() {
		s := suggest.Suggestion{Control: c.ID, Title: c.Title, Severity: c.Severity, Verdict: verdicts[i%3], Advice: c.Remediation}
		if i%2 == 0 {
			s.Clause, s.After, s.Place, s.Replace = "…", "p-1", "p-1", []string{"p-2"}
		}
		all = append(all, s)
		foreign = append(foreign, regexp.QuoteMeta(c.Title), regexp.QuoteMeta(c.Remediation))
	}
	for _, language := range messages.Languages()[1:] {
		say, err := messages.Load(policies.FS, language)
		if err != nil {
			t.Fatal(err)
		}
		for name, write := range map[string]func(*bytes.Buffer) error{
			"text": func(b *bytes.Buffer) error {
				return render.Suggestions(b, "…", all, say, render.TextOptions{Width: 10_000})
			},
			"markdown": func(b *bytes.Buffer) error { return render.SuggestionsMarkdown(b, "…", all, say) },
			"controls": func(b *bytes.Buffer) error {
				return render.Controls(b, pack.Catalogue(), say, render.TextOptions{Width: 10_000})
			},
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			if b.Len() < 1000 {
				t.Errorf("%s in %s is empty", name, language)
			}
			for _, word := range foreign {
				if m := regexp.MustCompile(`(?i)(^|[^\p{L}])(` + word + `)([^\p{L}]|$)`).FindString(b.String()); m != "" {
					t.Errorf("%s in %s says %q", name, language, m)
				}
			}
		}
	}
}
