package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"cybernorm/internal/report"
)

// How many passages of a shortfall are shown, and how many lines of a passage. JSON has all of it; a page is read.
const (
	passagesOfShortfall = 3
	linesOfShortfall    = 6
	linesOfMet          = 2
)

// Columns of a headline, behind two blanks.
const (
	verdictColumn = 16
	idColumn      = 8
)

const body = "      "

// controls writes the results theme by theme.
func (p *page) controls(d *report.Document) {
	for _, theme := range d.ThemeIDs() {
		results := refs(d)
		results = slices.DeleteFunc(results, func(r *report.Result) bool { return r.Theme != theme })
		if len(results) == 0 {
			continue
		}
		slices.SortFunc(results, report.Urgency)
		p.themeHead(theme, d.Score.Themes[theme], results)
		for _, r := range results {
			switch {
			case r.Verdict.Shortfall():
				p.full(d, r)
			case r.Verdict == report.Met:
				p.compact(d, r)
			}
		}
		p.short(results)
	}
}

func (p *page) themeHead(theme string, s report.ThemeScore, results []*report.Result) {
	name := strings.ToUpper(themeName(theme))
	right := counts(results)
	if s.Value != nil {
		right = value(s.Value) + ": " + right
	}
	p.blank()
	p.line(p.paint(faint, p.rule("-", "─")))
	if displaywidth.String(name)+2+displaywidth.String(right) > p.width {
		p.line(p.paint(bold, name))
		p.para("", "", none, right)
		return
	}
	p.line(p.paint(bold, name), padLeft(right, p.width-displaywidth.String(name)))
}

// headline writes verdict, id and title, and the severity at the right edge.
func (p *page) headline(r *report.Result) {
	lead := "  " + p.paint(verdictInk(r.Verdict), word(r.Verdict)) + strings.Repeat(" ", verdictColumn-len(word(r.Verdict))) +
		p.paint(bold, pad(plain(r.Control), idColumn))
	room := p.width - 2 - verdictColumn - idColumn
	severity := plain(r.Severity)
	lines := wrap(plain(r.Title), room-displaywidth.String(severity)-2)
	for i, l := range lines {
		if i == 0 {
			p.line(lead, pad(l, room-displaywidth.String(severity)), p.paint(faint, severity))
			continue
		}
		p.line(strings.Repeat(" ", 2+verdictColumn+idColumn), l)
	}
}

// full writes a shortfall with everything that is needed to mend it.
func (p *page) full(d *report.Document, r *report.Result) {
	p.blank()
	p.headline(r)
	shown, more := 0, 0
	for i := range r.Evidence {
		switch e := &r.Evidence[i]; {
		case repeated(r.Evidence[:i], e):
		case shown == passagesOfShortfall:
			more++
		default:
			p.evidence(d, r, e, linesOfShortfall)
			shown++
		}
	}
	if more > 0 {
		p.blank()
		p.line(body, p.paint(faint, "and "+plural(more, "passage")+" more"))
	}
	if len(r.Evidence) > 0 {
		p.blank()
	}
	p.said(r)
	if r.Remediation != "" {
		p.labelled(body, "add", plain(r.Remediation))
	}
	for i, text := range p.cites(r.Sources) {
		label := ""
		if i == 0 {
			label = "source"
		}
		p.labelled(body, label, text)
	}
}

// said writes why the verdict is what it is, and who gave it when it was a person.
func (p *page) said(r *report.Result) {
	if r.Reason != "" {
		p.labelled(body, "why", plain(r.Reason))
	}
	if a := r.Assessment; a != nil {
		text := word(a.Verdict) + ", says " + plain(a.Assessor)
		if a.Date != "" {
			text += " on " + plain(a.Date)
		}
		if a.Rationale != "" {
			text += ": " + plain(a.Rationale)
		}
		p.labelled(body, "person", text)
	}
	p.standing(r)
}

// compact writes a control that is met: one line, and the best passage and the first fact that show it.
func (p *page) compact(d *report.Document, r *report.Result) {
	p.blank()
	p.headline(r)
	passage := func(e report.Evidence) bool { return e.Fact == "" }
	fact := func(e report.Evidence) bool { return e.Fact != "" }
	for _, kind := range []func(report.Evidence) bool{passage, fact} {
		if i := slices.IndexFunc(r.Evidence, kind); i >= 0 {
			p.evidence(d, r, &r.Evidence[i], linesOfMet)
		}
	}
	if r.Assessment != nil {
		p.said(r)
	} else {
		p.standing(r)
	}
}

// evidence writes a passage or a fact and its place. The place stands on a line of its own, so that a terminal or an editor
// can follow it.
func (p *page) evidence(d *report.Document, r *report.Result, e *report.Evidence, most int) {
	bar := "> "
	if p.o.Unicode {
		bar = "│ "
	}
	quote, notes := plain(e.Quote), []string{}
	if e.Fact != "" {
		quote = plain(e.Fact) + ": " + quote
		if !e.Documented {
			notes = append(notes, "asserted, no evidence given")
		} else {
			notes = append(notes, "documented")
		}
	}
	i := none
	if e.Polarity == "offends" {
		notes = append([]string{"offends"}, notes...)
		i = red
	} else if r.Verdict == report.Contradicted {
		notes = append([]string{"supports, but does not outweigh"}, notes...)
	}
	notes = append(present(plain(e.Provision), plain(e.Force)), notes...)
	width := p.width - len(body) - 2
	for _, l := range shorten(wrap(quote, width), most, width) {
		p.line(body, p.paint(faint, bar), p.paint(i, l))
	}
	place := Place(d.Path, e.Page, e.Line, e.Column)
	text := strings.Join(notes, ", ")
	if displaywidth.String(place)+2+displaywidth.String(text) <= width {
		p.line(body, p.paint(faint, place), "  ", text)
		return
	}
	p.line(body, p.paint(faint, place))
	p.para(body, body, none, text)
}

// repeated tells whether a passage was shown already: one that offends may be listed as support as well.
func repeated(shown []report.Evidence, e *report.Evidence) bool {
	return slices.ContainsFunc(shown, func(s report.Evidence) bool {
		return s.Page == e.Page && s.Line == e.Line && s.Column == e.Column && s.Fact == e.Fact && s.Quote == e.Quote
	})
}

// short lists what needs no mending, a list a verdict: one line a control, and for what was not judged why, since that is
// what a government answers next.
func (p *page) short(results []*report.Result) {
	for _, v := range []report.Verdict{report.Clear, report.NotStated, report.NotApplicable} {
		first := true
		for _, r := range results {
			if r.Verdict != v {
				continue
			}
			if first {
				p.blank()
				first = false
			}
			p.headline(r)
			switch {
			case r.Assessment != nil:
				p.said(r)
			case v != report.Clear:
				indent := strings.Repeat(" ", 2+verdictColumn+idColumn)
				p.para(indent, indent, faint, plain(r.Reason))
				p.standing(r)
			}
		}
	}
}

// cites names sources the way a reader looks them up, each document once with its places.
func (p *page) cites(sources []report.Source) []string {
	var out []string
	last := ""
	for _, s := range sources {
		place := plain(s.Locator)
		if s.Basis == "implied" {
			place += " (implied)"
		}
		if s.Seed == last {
			out[len(out)-1] += "; " + place
			continue
		}
		last = s.Seed
		out = append(out, p.seed(s.Seed)+", "+place)
	}
	return out
}

// seed is how a source document is cited; its id when nothing better is known.
func (p *page) seed(id string) string {
	if name := p.o.Seeds[id]; name != "" {
		return plain(name)
	}
	return plain(id)
}

// Place writes a place in a file as file:line:column, and in a file that has pages as file:p3:line:column; parts that are
// not known are left out.
func Place(path string, page, line, column int) string {
	out := plain(path)
	if page > 0 {
		out += ":p" + strconv.Itoa(page)
	}
	if line <= 0 {
		return out
	}
	out += ":" + strconv.Itoa(line)
	if column > 0 {
		out += ":" + strconv.Itoa(column)
	}
	return out
}
