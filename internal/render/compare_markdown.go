package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"cybernorm/internal/compare"
)

// DraftsMarkdown writes what [Drafts] tells as Markdown: deleted words struck through, inserted ones bold.
func DraftsMarkdown(w io.Writer, c *compare.Drafts) error {
	var b strings.Builder
	for i := range c.Steps {
		s := &c.Steps[i]
		fmt.Fprintf(&b, "# %s: what changed\n\n", inline(s.Later.Title))
		b.WriteString("| | document | version | date | score | coverage |\n| --- | --- | --- | --- | ---: | ---: |\n")
		for _, side := range []struct {
			name string
			of   compare.Side
		}{{"earlier", s.Earlier}, {"later", s.Later}} {
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", side.name, inline(side.of.Path), inline(side.of.Version), side.of.Date,
				value(side.of.Score.Value), share(side.of.Score.Coverage))
		}
		fmt.Fprintf(&b, "\nProfile %s. %s. %s.\n", inline(c.Policy.Profile), capital(changesInAll(s.Controls)), capital(fates(s.Provisions)))
		for _, v := range s.Survival {
			survivalMarkdown(&b, &v)
		}
		for _, kind := range changeOrder() {
			changesMarkdown(&b, s, kind)
		}
	}
	return writeText(w, b.String())
}

func survivalMarkdown(b *strings.Builder, s *compare.Survival) {
	fmt.Fprintf(b, "\n## %s %s\n\n%s.\n\n| fate | earlier | later | lost with it |\n| --- | --- | --- | --- |\n", s.Control, inline(s.Title), survivalLine(s))
	for _, p := range s.Provisions {
		later, lost := "", []string{}
		if p.Later != nil {
			later = inline(p.Later.Text)
		}
		for _, l := range p.Lost {
			lost = append(lost, l.Control+" "+inline(l.Title))
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", p.Fate, inline(p.Earlier.Text), later, strings.Join(lost, "; "))
	}
}

func changesMarkdown(b *strings.Builder, s *compare.Step, kind compare.Kind) {
	first := true
	for i := range s.Controls {
		c := &s.Controls[i]
		if c.Kind != kind {
			continue
		}
		if first {
			first = false
			fmt.Fprintf(b, "\n## %s\n", capital(string(kind)))
		}
		fmt.Fprintf(b, "\n### %s %s\n\n%s (%s).\n", c.Control, inline(c.Title), inline(capital(c.Summary)), c.Severity)
		shown := 0
		for j := range c.Passages {
			p := &c.Passages[j]
			if !telling(c, p) {
				continue
			}
			if shown++; shown > passagesShown {
				break
			}
			if p.Earlier != nil {
				fmt.Fprintf(b, "\n> %s\n>\n> %s\n", struck(p.Earlier.Text, p.Words, compare.Deleted), inline(placeIn(s.Earlier, p.Earlier)))
			}
			if p.Later != nil {
				fmt.Fprintf(b, "\n> %s\n>\n> %s\n", struck(p.Later.Text, p.Words, compare.Inserted), inline(placeIn(s.Later, p.Later)))
			}
		}
	}
}

// struck marks the words that only one side has.
func struck(text string, words []compare.Run, op compare.Op) string {
	if len(words) == 0 {
		return inline(text)
	}
	mark := "~~"
	if op == compare.Inserted {
		mark = "**"
	}
	var b strings.Builder
	for _, r := range words {
		switch r.Op {
		case compare.Kept:
			b.WriteString(inline(r.Text))
		case op:
			lead, body, tail := trimmed(r.Text)
			if body != "" {
				body = mark + inline(body) + mark
			}
			b.WriteString(lead + body + tail)
		}
	}
	return b.String()
}

// MatrixMarkdown writes documents side by side as tables.
func MatrixMarkdown(w io.Writer, m *compare.Matrix) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s side by side\n\nProfile %s.\n\n| | document | kind | score | coverage | rank |\n| --- | --- | --- | ---: | ---: | ---: |\n",
		capital(plural(len(m.Documents), "document")), inline(m.Policy.Profile))
	for i, d := range m.Documents {
		fmt.Fprintf(&b, "| %s | %s, %s | %s | %s | %s | %s |\n", letter(i), inline(d.Title), inline(d.Path), d.Kind,
			value(d.Score.Value), share(d.Score.Coverage), rankOf(d.Rank))
	}
	letters, lines := []string{}, []string{}
	for i := range m.Documents {
		letters = append(letters, letter(i))
		lines = append(lines, "---:")
	}
	fmt.Fprintf(&b, "\n## Themes\n\n| theme | %s | lowest | median | highest |\n| --- | %s | ---: | ---: | ---: |\n",
		strings.Join(letters, " | "), strings.Join(lines, " | "))
	for _, row := range orderedThemes(m) {
		var cells []string
		for i, v := range row.Values {
			cells = append(cells, fmt.Sprintf("%s (%s)", value(v), rankOf(row.Ranks[i])))
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", themeName(row.Theme), strings.Join(cells, " | "), value(row.Lowest), value(row.Median), value(row.Most))
	}
	fmt.Fprintf(&b, "\nRanks stand in brackets.\n\n## Controls\n\n| control | title | %s |\n| --- | --- | %s |\n",
		strings.Join(letters, " | "), strings.Join(slices.Repeat([]string{"---"}, len(letters)), " | "))
	for _, row := range m.Controls {
		var cells []string
		for _, v := range row.Verdicts {
			cells = append(cells, word(v))
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", row.Control, inline(row.Title), strings.Join(cells, " | "))
	}
	b.WriteString("\n## Wording to borrow\n")
	for _, row := range m.Controls {
		if row.Borrow != nil {
			e := row.Borrow.Passage
			fmt.Fprintf(&b, "\n%s %s:\n\n> %s\n>\n> %s, %s\n", row.Control, inline(row.Title), inline(e.Quote), letter(row.Borrow.Document),
				inline(Place(m.Documents[row.Borrow.Document].Path, e.Page, e.Line, e.Column)))
		}
	}
	return writeText(w, b.String())
}

func capital(s string) string {
	return strings.ToUpper(s[:min(1, len(s))]) + s[min(1, len(s)):]
}

func writeText(w io.Writer, text string) error {
	if _, err := io.WriteString(w, text); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	return nil
}
