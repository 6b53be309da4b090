package render

import (
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"cybernorm/internal/report"
)

// mostUrgent is how many shortfalls the overview names: as many as a reader keeps in mind.
const mostUrgent = 5

// overview writes what a reader wants to know first: which document, which score and where it comes from, where it is weak,
// and what to mend first.
func (p *page) overview(d *report.Document, policy report.Policy) {
	p.para("", "", bold, plain(d.Title))
	p.para("", "", none, strings.Join(present(d.Kind, d.Status, d.Language, plain(d.Path)), ", "))
	p.asked(d, policy)
	p.blank()
	p.scoreLine(d)
	p.para("", "", none, counts(refs(d)))
	p.blank()
	p.scoreBars(d)
	p.urgent(d)
	p.gate(d)
}

// scoreLine writes the score as a sum that the reader can check.
func (p *page) scoreLine(d *report.Document) {
	s := d.Score.Score
	if s.Value == nil {
		text := "no score: no control applies to this document"
		if s.Applies > 0 {
			text = "no score: none of the " + points(s.Applies) + " points that apply is stated"
		}
		p.para("", "", bold, text)
		return
	}
	head := "score " + value(s.Value)
	text := head + " = " + points(s.Earned) + " of " + points(s.Stated) + " points; coverage " + share(s.Coverage) + ": " +
		points(s.Stated) + " of " + points(s.Applies) + " points stated"
	for i, l := range wrap(text, p.width) {
		if i == 0 {
			l = p.paint(bold, head) + strings.TrimPrefix(l, head)
		}
		p.line(l)
	}
}

// scoreBars writes what text and process say alone, then the themes, as bars with their sums. The bars take what the page leaves.
func (p *page) scoreBars(d *report.Document) {
	type row struct {
		name, sum string
		value     *float64
	}
	rows, names, sums := []row{}, 0, 0
	add := func(name string, s report.Score) {
		r := row{plain(name), sum(s), s.Value}
		names, sums = max(names, displaywidth.String(r.name)), max(sums, displaywidth.String(r.sum))
		rows = append(rows, r)
	}
	add("text", d.Score.Text)
	add("process", d.Score.Process)
	for _, id := range d.ThemeIDs() {
		if t, ok := d.Score.Themes[id]; ok {
			add(themeName(id), t.Score)
		}
	}
	const values, blanks = 5, 8
	width := min(max(p.width-names-values-sums-blanks, 4), 40)
	for i, r := range rows {
		if i == 2 {
			p.blank()
		}
		p.line("  ", pad(r.name, names), "  ", padLeft(value(r.value), values), "  ", p.bar(r.value, width), "  ", r.sum)
	}
}

// sum is the arithmetic of a score in words.
func sum(s report.Score) string {
	switch {
	case s.Applies == 0:
		return "nothing applies"
	case s.Stated == 0:
		return "none of " + points(s.Applies) + " points stated"
	case s.Stated < s.Applies:
		return points(s.Earned) + " of " + points(s.Stated) + " points, " + points(s.Applies-s.Stated) + " not stated"
	}
	return points(s.Earned) + " of " + points(s.Stated) + " points"
}

// urgent names the shortfalls to mend first.
func (p *page) urgent(d *report.Document) {
	var worst []*report.Result
	for _, r := range refs(d) {
		if r.Verdict.Shortfall() && !r.Waiver.Holds() {
			worst = append(worst, r)
		}
	}
	if len(worst) == 0 {
		return
	}
	slices.SortFunc(worst, report.Urgency)
	p.blank()
	p.line(p.paint(bold, "First to mend"))
	for _, r := range worst[:min(mostUrgent, len(worst))] {
		p.headline(r)
	}
	if n := len(worst) - mostUrgent; n > 0 {
		p.line("  ", p.paint(faint, "and "+plural(n, "other")+" below"))
	}
}

// refs points at the results of d.
func refs(d *report.Document) []*report.Result {
	out := make([]*report.Result, len(d.Results))
	for i := range d.Results {
		out[i] = &d.Results[i]
	}
	return out
}

// present keeps the strings that are not empty.
func present(s ...string) []string {
	return slices.DeleteFunc(s, func(x string) bool { return x == "" })
}
