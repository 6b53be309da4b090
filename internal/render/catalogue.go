package render

import (
	"io"
	"strings"

	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// Controls writes a catalogue as a table, theme by theme, for people.
func Controls(w io.Writer, controls []policy.Control, o TextOptions) error {
	p := newPage(o)
	ids := 0
	for _, c := range controls {
		ids = max(ids, len(c.ID))
	}
	for _, theme := range themesOf(controls) {
		if p.buf.Len() > 0 {
			p.blank()
		}
		p.line(p.paint(bold, strings.ToUpper(themeName(theme))))
		for _, c := range controls {
			if c.Theme != theme {
				continue
			}
			title := plain(c.Title)
			if c.Tier != "core" {
				title += " (" + c.Tier + ")"
			}
			lead := "  " + p.paint(bold, pad(c.ID, ids)) + "  " + pad(c.Severity, 8) + "  " + pad(c.Mode, 11) + "  "
			p.para(lead, strings.Repeat(" ", ids+27), none, title)
		}
	}
	p.blank()
	p.line(plural(len(controls), "control"), p.paint(faint, "; cybernorm explain ID shows one in full"))
	return p.flush(w)
}

// Explanation is a control with what the catalogue itself does not hold.
type Explanation struct {
	Control  policy.Control
	Asked    []string // what the sources ask for, in the words of the register
	Examples []policy.Example
}

// Explain writes one control in full: what it asks and why, what meets it and what does not, with examples, and what to
// propose.
func Explain(w io.Writer, x Explanation, o TextOptions) error {
	p, c := newPage(o), x.Control
	p.para(p.paint(bold, c.ID)+"  ", strings.Repeat(" ", len(c.ID)+2), bold, plain(c.Title))
	p.para("", "", none, strings.Join([]string{themeName(c.Theme), c.Severity, c.Tier, c.Mode, "judged from " + judgedFrom(c.JudgedFrom)}, ", "))
	p.para("", "", none, "applies to "+strings.Join(c.AppliesTo, ", ")+appliesWhen(c))
	p.section("What it asks")
	p.para("  ", "  ", none, plain(c.Description))
	p.section("Why")
	for _, statement := range x.Asked {
		if statement == c.Description {
			continue // the control asks what the recommendation says, word for word
		}
		p.para("  ", "  ", none, plain(statement))
	}
	var sources []report.Source
	for _, s := range c.Sources {
		sources = append(sources, report.Source(s))
	}
	for _, text := range p.cites(sources) {
		p.para("  - ", "    ", none, text)
	}
	p.section("What meets it, and what falls short")
	for _, e := range []struct{ verdict, text string }{
		{"met", c.Expected.Met}, {"partial", c.Expected.Partial}, {"not met", c.Expected.NotMet}, {"contradicted", c.Expected.Contradicted},
	} {
		if e.text != "" {
			p.para("  "+p.paint(wordInk(e.verdict), pad(e.verdict, 14)), strings.Repeat(" ", 16), none, plain(e.text))
		}
	}
	p.facts(c)
	p.section("Wording to propose")
	p.para("  ", "  ", none, plain(c.Remediation))
	if len(x.Examples) > 0 {
		p.section("Examples")
	}
	for i, e := range x.Examples {
		if i > 0 {
			p.blank()
		}
		p.example(&e)
	}
	if len(c.Overlaps) > 0 {
		p.section("Near to it")
		p.para("  ", "  ", none, strings.Join(c.Overlaps, ", "))
	}
	return p.flush(w)
}

func (p *page) section(title string) {
	p.blank()
	p.line(p.paint(bold, title))
}

func (p *page) facts(c policy.Control) {
	if len(c.Facts) == 0 {
		return
	}
	p.section("Process facts that it rests on")
	for _, f := range c.Facts {
		p.line("  ", plain(f[0]+"."+f[1]))
	}
}

func judgedFrom(s string) string {
	if s == "both" {
		return "text and process"
	}
	return s
}

func appliesWhen(c policy.Control) string {
	if c.AppliesWhen == "" {
		return ""
	}
	return ", when " + plain(c.AppliesWhen)
}
