package render

import (
	"fmt"
	"io"
	"strings"

	"cybernorm/internal/messages"
	"cybernorm/internal/report"
	"cybernorm/internal/suggest"
)

// Suggestions writes for people what to put where, the gravest shortfall first, in the words of say.
func Suggestions(w io.Writer, title string, suggestions []suggest.Suggestion, say *messages.Catalogue, o TextOptions) error {
	p := newPage(o)
	p.para("", "", bold, plain(title))
	p.para("", "", none, summaryOf(suggestions, say))
	for i := range suggestions {
		s := &suggestions[i]
		p.blank()
		verdict := p.paint(verdictInk(s.Verdict), pad(say.Name("verdict", string(s.Verdict)), 14))
		p.para(verdict+s.Control+"  ", strings.Repeat(" ", 24), none,
			plain(say.Title(s.Control, s.Title))+" ("+say.Name("severity", s.Severity)+")")
		if len(s.Replace) > 0 {
			p.labelled("  ", say.Say("suggest.remove"), plain(say.Say("suggest.offends", strings.Join(s.Replace, ", "))))
		}
		if s.Clause == "" {
			p.labelled("  ", say.Say("suggest.do"), plain(say.Advice(s.Control, s.Advice)))
			continue
		}
		p.labelled("  ", say.Say("suggest.where"), plain(say.Say("suggest.after", s.Place)))
		p.labelled("  ", say.Say("suggest.add"), plain(s.Clause))
	}
	return p.flush(w)
}

func summaryOf(suggestions []suggest.Suggestion, say *messages.Catalogue) string {
	return say.Say("suggest.summary", say.Count("shortfalls", len(suggestions)), say.Count("clauses", clauses(suggestions)))
}

func clauses(suggestions []suggest.Suggestion) int {
	n := 0
	for i := range suggestions {
		if suggestions[i].Clause != "" {
			n++
		}
	}
	return n
}

// SuggestionsMarkdown writes the same as Markdown, to be pasted into a comment on a draft.
func SuggestionsMarkdown(w io.Writer, title string, suggestions []suggest.Suggestion, say *messages.Catalogue) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s.\n", say.Say("suggest.title", inline(title)), summaryOf(suggestions, say))
	for i := range suggestions {
		s := &suggestions[i]
		fmt.Fprintf(&b, "\n## %s %s\n\n%s, %s.", s.Control, inline(say.Title(s.Control, s.Title)),
			capital(say.Name("verdict", string(s.Verdict))), say.Name("severity", s.Severity))
		if s.Verdict == report.Contradicted && len(s.Replace) > 0 {
			fmt.Fprintf(&b, " %s: %s.", capital(say.Say("suggest.remove")), inline(say.Say("suggest.offends", strings.Join(s.Replace, ", "))))
		}
		if s.Clause == "" {
			fmt.Fprintf(&b, "\n\n%s\n", escape(say.Advice(s.Control, s.Advice)))
			continue
		}
		fmt.Fprintf(&b, " %s: %s.\n\n> %s\n", say.Say("suggest.place"), inline(say.Say("suggest.after", s.Place)), escape(s.Clause))
	}
	return writeText(w, b.String())
}
