package render

import (
	"io"
	"strings"

	"cybernorm/internal/messages"
	"cybernorm/internal/policy"
)

// Controls writes a catalogue as a table, theme by theme, for people.
func Controls(w io.Writer, controls []policy.Control, say *messages.Catalogue, o TextOptions) error {
	p := newPage(o)
	ids := 0
	for _, c := range controls {
		ids = max(ids, len(c.ID))
	}
	for _, theme := range themesOf(controls) {
		if p.buf.Len() > 0 {
			p.blank()
		}
		p.line(p.paint(bold, strings.ToUpper(say.Name("theme", theme))))
		for _, c := range controls {
			if c.Theme != theme {
				continue
			}
			title := plain(say.Title(c.ID, c.Title))
			if c.Tier != "core" {
				title += " (" + say.Name("tier", c.Tier) + ")"
			}
			lead := "  " + p.paint(bold, pad(c.ID, ids)) + "  " + pad(say.Name("severity", c.Severity), 8) + "  " + pad(say.Name("mode", c.Mode), 12) + "  "
			p.para(lead, strings.Repeat(" ", ids+28), none, title)
		}
	}
	p.blank()
	p.line(say.Count("controls", len(controls)), p.paint(faint, say.Say("controls.more")))
	return p.flush(w)
}

// Explain writes one control in full for people: what it asks and why, what meets it and what does not, with examples, and
// what to propose. [Page] shows the same as Markdown.
func Explain(w io.Writer, x Explanation, o TextOptions) error {
	p := newPage(o)
	a := p.account(x)
	p.para(p.paint(bold, a.id)+"  ", strings.Repeat(" ", len(a.id)+2), bold, plain(a.title))
	for _, line := range a.facets {
		p.para("", "", none, plain(line))
	}
	for _, s := range a.parts {
		p.section(s.title)
		p.part(s)
	}
	return p.flush(w)
}

func (p *page) section(title string) {
	p.blank()
	p.line(p.paint(bold, title))
}

func (p *page) part(s part) {
	for _, text := range s.paras {
		p.para("  ", "  ", none, plain(text))
	}
	for _, g := range s.verdicts {
		p.para("  "+p.paint(wordInk(g.verdict), pad(g.verdict, 14)), strings.Repeat(" ", 16), none, plain(g.text))
	}
	for _, e := range s.points {
		text := plain(e.text)
		if e.name != "" {
			text = strings.TrimSuffix(plain(e.name)+": "+text, ": ")
		}
		p.para("  - ", "    ", none, text)
	}
	for i, e := range s.examples {
		if i > 0 {
			p.blank()
		}
		p.example(e)
	}
	for _, r := range s.refs {
		if r.title == "" {
			p.line("  ", plain(r.id))
		}
		p.para("  "+pad(plain(r.id), 8), strings.Repeat(" ", 10), none, plain(r.title))
	}
}

func (p *page) example(e sample) {
	p.line("  ", p.paint(verdictInk(e.verdict), word(e.verdict)), "  ", p.paint(faint, plain(strings.Join(e.where, ", "))))
	for _, q := range e.quotes {
		if q.label != "" {
			p.line("    ", p.paint(faint, q.label))
		}
		for _, text := range q.lines {
			p.para("    > ", "    > ", none, plain(text))
		}
	}
	p.para("    ", "    ", faint, plain(e.why))
}
