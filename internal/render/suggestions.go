package render

import (
	"fmt"
	"io"
	"strings"

	"cybernorm/internal/report"
	"cybernorm/internal/suggest"
)

// Suggestions writes for people what to put where, the gravest shortfall first.
func Suggestions(w io.Writer, title string, suggestions []suggest.Suggestion, o TextOptions) error {
	p := newPage(o)
	p.para("", "", bold, plain(title))
	p.para("", "", none, plural(len(suggestions), "shortfall")+", "+plural(clauses(suggestions), "clause")+" to propose")
	for i := range suggestions {
		s := &suggestions[i]
		p.blank()
		p.para(p.paint(verdictInk(s.Verdict), pad(word(s.Verdict), 13))+s.Control+"  ", strings.Repeat(" ", 23), none,
			plain(s.Title)+" ("+plain(s.Severity)+")")
		if len(s.Replace) > 0 {
			p.labelled("  ", "remove", plain("what offends in "+strings.Join(s.Replace, ", ")))
		}
		if s.Clause == "" {
			p.labelled("  ", "do", plain(s.Advice))
			continue
		}
		p.labelled("  ", "where", plain(s.Place))
		p.labelled("  ", "add", plain(s.Clause))
	}
	return p.flush(w)
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
func SuggestionsMarkdown(w io.Writer, title string, suggestions []suggest.Suggestion) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s: wording to propose\n\n%s, %s to propose.\n", inline(title), capital(plural(len(suggestions), "shortfall")),
		plural(clauses(suggestions), "clause"))
	for i := range suggestions {
		s := &suggestions[i]
		fmt.Fprintf(&b, "\n## %s %s\n\n%s, %s.", s.Control, inline(s.Title), capital(word(s.Verdict)), inline(s.Severity))
		if s.Verdict == report.Contradicted && len(s.Replace) > 0 {
			fmt.Fprintf(&b, " Remove what offends in %s.", inline(strings.Join(s.Replace, ", ")))
		}
		if s.Clause == "" {
			fmt.Fprintf(&b, "\n\n%s\n", escape(s.Advice))
			continue
		}
		fmt.Fprintf(&b, " Place: %s.\n\n> %s\n", inline(s.Place), escape(s.Clause))
	}
	return writeText(w, b.String())
}
