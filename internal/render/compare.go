package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"cybernorm/internal/compare"
	"cybernorm/internal/report"
)

// Drafts writes for people what became of each draft in the next: the scores, what became of provisions that a control
// counts, then the controls that lost, were weakened, gained or were strengthened, with both passages and the words that
// differ.
func Drafts(w io.Writer, c *compare.Drafts, o TextOptions) error {
	p := newPage(o)
	for i := range c.Steps {
		if i > 0 {
			p.blank()
			p.line(p.paint(faint, p.rule("=", "═")))
			p.blank()
		}
		p.step(&c.Steps[i], c.Policy)
	}
	return p.flush(w)
}

func (p *page) step(s *compare.Step, policy report.Policy) {
	p.para("", "", bold, plain(s.Later.Title))
	p.side("earlier", s.Earlier)
	p.side("later", s.Later)
	p.para("", "", none, "profile "+plain(policy.Profile)+", "+plural(len(s.Controls), "control")+" asked of both")
	p.blank()
	p.line(p.paint(bold, "score "+value(s.Earlier.Score.Value)+" before, "+value(s.Later.Score.Value)+" now"))
	p.para("", "", none, changesInAll(s.Controls))
	p.para("", "", none, fates(s.Provisions))
	for i := range s.Survival {
		p.blank()
		p.survival(&s.Survival[i])
	}
	for _, kind := range changeOrder() {
		p.changesOf(s, kind)
	}
}

func (p *page) side(label string, s compare.Side) {
	p.labelled("", label, strings.Join(present(plain(s.Path), plain(s.Version), s.Date), ", "))
}

// changeOrder is the order in which changes are told: what got worse first.
func changeOrder() []compare.Kind {
	return []compare.Kind{compare.Lost, compare.Weakened, compare.Gained, compare.Strengthened}
}

// changesInAll counts the changes of controls.
func changesInAll(controls []compare.Change) string {
	var parts []string
	for _, kind := range append(changeOrder(), compare.Unchanged, compare.Moot) {
		n := 0
		for _, c := range controls {
			if c.Kind == kind {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, changeWord(kind)))
		}
	}
	return "controls: " + strings.Join(parts, ", ")
}

func changeWord(k compare.Kind) string {
	if k == compare.Moot {
		return "not comparable"
	}
	return string(k)
}

// fates counts what became of provisions.
func fates(provisions []compare.Provision) string {
	var parts []string
	for _, fate := range []compare.Fate{compare.Same, compare.Changed, compare.Merged, compare.Cut, compare.Added} {
		n := 0
		for _, p := range provisions {
			if p.Fate == fate {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, fate))
		}
	}
	return "provisions: " + strings.Join(parts, ", ")
}

// survival tells what became of the provisions that a control counts.
func (p *page) survival(s *compare.Survival) {
	p.line(p.paint(bold, s.Control+"  "+plain(s.Title)))
	p.para("  ", "  ", bold, survivalLine(s))
	for i := range s.Provisions {
		v := &s.Provisions[i]
		p.blank()
		p.para("  "+p.paint(fateInk(v.Fate), pad(v.Fate, 9))+" ", strings.Repeat(" ", 12), none, plain(v.Earlier.Text))
		if v.Later != nil && v.Fate != "kept" {
			p.para(strings.Repeat(" ", 10)+"> ", strings.Repeat(" ", 10)+"> ", none, plain(v.Later.Text))
		}
		for _, way := range v.Ways {
			p.para(strings.Repeat(" ", 12), strings.Repeat(" ", 12), faint, plain(way.String()))
		}
		for _, l := range v.Lost {
			p.para(strings.Repeat(" ", 12), strings.Repeat(" ", 12), none, l.Control+": "+plain(l.Title))
		}
	}
}

// survivalLine is the arithmetic: "4 → 1, 25 %".
func survivalLine(s *compare.Survival) string {
	return fmt.Sprintf("%s before, %d kept: %d → %d, %.0f %%", plural(s.Before, "provision"), s.Kept, s.Before, s.Kept, s.Percent)
}

func fateInk(fate string) ink {
	switch fate {
	case "deleted":
		return red
	case "kept":
		return green
	}
	return yellow
}

// changesOf writes the controls that fared in one way, the most severe first.
func (p *page) changesOf(s *compare.Step, kind compare.Kind) {
	var found []*compare.Change
	for i := range s.Controls {
		if s.Controls[i].Kind == kind {
			found = append(found, &s.Controls[i])
		}
	}
	if len(found) == 0 {
		return
	}
	slices.SortStableFunc(found, func(a, b *compare.Change) int {
		return report.SeverityRank(a.Severity) - report.SeverityRank(b.Severity)
	})
	p.blank()
	p.line(p.paint(faint, p.rule("-", "─")))
	p.line(p.paint(bold, strings.ToUpper(string(kind))))
	for _, c := range found {
		p.blank()
		p.para("  "+c.Control+"  ", strings.Repeat(" ", 10), changeInk(kind), plain(c.Title)+" ("+plain(c.Severity)+")")
		p.para("      ", "      ", none, plain(c.Summary))
		p.comparedPassages(s, c)
	}
}

func changeInk(k compare.Kind) ink {
	switch k {
	case compare.Lost:
		return red
	case compare.Weakened:
		return yellow
	}
	return green
}

// passagesShown keeps a control readable; JSON has all passages.
const passagesShown = 2

func (p *page) comparedPassages(s *compare.Step, c *compare.Change) {
	n := 0
	for i := range c.Passages {
		passage := &c.Passages[i]
		if !telling(c, passage) {
			continue
		}
		if n++; n > passagesShown {
			return
		}
		if passage.Earlier != nil {
			p.para("      - ", "        ", none, p.marked(passage.Earlier.Text, passage.Words, compare.Deleted))
			p.line("        ", p.paint(faint, placeIn(s.Earlier, passage.Earlier)))
		}
		if passage.Later != nil {
			p.para("      + ", "        ", none, p.marked(passage.Later.Text, passage.Words, compare.Inserted))
			p.line("        ", p.paint(faint, placeIn(s.Later, passage.Later)))
		}
		for _, way := range passage.Ways {
			p.para("        ", "        ", faint, plain(way.String()))
		}
	}
}

func placeIn(s compare.Side, p *compare.Place) string { return Place(s.Path, p.Page, p.Line, p.Column) }

// telling leaves out passages that have nothing to do with the change: for a gain what was there before, for a loss what is new.
func telling(c *compare.Change, passage *compare.Passage) bool {
	switch c.Kind {
	case compare.Gained:
		return passage.Later != nil
	case compare.Lost:
		return passage.Earlier != nil || c.After == report.Contradicted
	}
	return passage.Later == nil || passage.Earlier == nil || len(passage.Words) > 0 || len(passage.Ways) > 0
}

// marked puts words that only one side has between marks that need no colour: [-…-] and {+…+}, as in word differences.
func (p *page) marked(text string, words []compare.Run, op compare.Op) string {
	if len(words) == 0 {
		return plain(text)
	}
	open, end := "[-", "-]"
	if op == compare.Inserted {
		open, end = "{+", "+}"
	}
	var b strings.Builder
	for _, r := range words {
		switch r.Op {
		case compare.Kept:
			b.WriteString(r.Text)
		case op:
			lead, body, tail := trimmed(r.Text)
			b.WriteString(lead)
			if body != "" {
				b.WriteString(open + body + end)
			}
			b.WriteString(tail)
		}
	}
	return plain(b.String())
}

// trimmed parts text from the blanks around it.
func trimmed(s string) (lead, body, tail string) {
	body = strings.TrimLeft(s, " ")
	lead = s[:len(s)-len(body)]
	body = strings.TrimRight(body, " ")
	return lead, body, s[len(lead)+len(body):]
}
