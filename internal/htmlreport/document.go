package htmlreport

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// documentView is one document of a report. Level is that of its title as a heading.
type documentView struct {
	ID, Title, Lang, Dir, Kind string
	Level                      int
	Rows                       []metaRow
	Score                      scoreView
	Halves                     []scoreRow // text and process, apart
	Themes                     []themeRow
	Tally                      []count
	TallyLead                  string
	Gate                       *gateView
	Gaps                       []gapView
	MoreGaps                   string
	Groups                     []groupView
	Text                       *textView

	gateMark *gateMark
	anchors  documentAnchors
}

// documentAnchors are the places of its sections.
type documentAnchors struct{ Summary, Gate, Gaps, Controls, Text string }

// Anchors gives them to the template.
func (d *documentView) Anchors() documentAnchors { return d.anchors }

// Inner gives the level of headings that stand n levels below the title.
func (d *documentView) Inner(n int) int { return d.Level + n }

type metaRow struct {
	Label, Value string
	Date         bool
	Lang, Dir    string
}

// scoreView is the score with the sum that it comes from.
type scoreView struct{ Value, Sum, Coverage string }

type scoreRow struct {
	Name, Score, Sum string
	Value            *float64
}

type themeRow struct {
	scoreRow
	ID     string // of the controls of the theme
	Counts []count
}

// gapView is a shortfall among the most serious.
type gapView struct {
	ID, Control, Title, Severity, Why, Wording string
	Verdict                                    verdict
}

// mostGaps is how many gaps are shown first: as many as a person takes into a meeting.
const mostGaps = 7

func (b *builder) document(d *report.Document, policy report.Policy, prefix string, level int) *documentView {
	lang, dir := tag(d.Language)
	v := &documentView{
		Title: legible.Line(d.Title), Lang: lang, Dir: dir, Kind: b.name(b.w.Kinds, d.Kind), Level: level,
		Score: b.score(d.Score.Score),
	}
	if v.Title == "" {
		v.Title = legible.Line(d.Path)
	}
	if prefix != "" {
		v.ID = b.ids.take(strings.TrimSuffix(prefix, "-"))
	}
	v.anchors = documentAnchors{
		Summary: b.ids.take(prefix + "summary"), Gate: b.ids.take(prefix + "gate"), Gaps: b.ids.take(prefix + "gaps"),
		Controls: b.ids.take(prefix + "controls"), Text: b.ids.take(prefix + "text"),
	}
	v.Rows = b.meta(d, policy)
	v.Halves = []scoreRow{b.scoreRow(b.w.TextHalf, d.Score.Text), b.scoreRow(b.w.ProcessHalf, d.Score.Process)}
	results := make([]*report.Result, len(d.Results))
	for i := range d.Results {
		results[i] = &d.Results[i]
	}
	v.Tally = b.tally(results)
	v.TallyLead = b.w.n(len(results), b.w.TallyLead)

	t := b.newText(d, prefix)
	v.Groups = b.groups(d, results, t, prefix)
	for _, g := range v.Groups {
		s := d.Score.Themes[g.Theme]
		v.Themes = append(v.Themes, themeRow{b.scoreRow(g.Name, s.Score), g.ID, g.Tally})
	}
	v.Gate = b.gate(d, v)
	v.gaps(b, results)
	v.Text = t.view(v)
	return v
}

func (b *builder) meta(d *report.Document, policy report.Policy) []metaRow {
	lang, dir := tag(d.Language)
	var rows []metaRow
	add := func(r metaRow) {
		if r.Value = legible.Line(r.Value); r.Value != "" {
			rows = append(rows, r)
		}
	}
	add(metaRow{Label: b.w.Kind, Value: b.name(b.w.Kinds, d.Kind)})
	add(metaRow{Label: b.w.Issuer, Value: d.Issuer, Lang: lang, Dir: dir})
	add(metaRow{Label: b.w.Status, Value: b.name(b.w.Statuses, d.Status)})
	add(metaRow{Label: b.w.Version, Value: d.Version, Lang: lang, Dir: dir})
	add(metaRow{Label: b.w.Date, Value: d.Date, Date: true})
	add(metaRow{Label: b.w.Language, Value: b.name(b.w.Languages, d.Language)})
	add(metaRow{Label: b.w.File, Value: d.Path})
	add(metaRow{Label: b.w.Profile, Value: policy.Profile + ", " + b.w.n(len(d.Results), b.w.Controls)})
	return rows
}

func (b *builder) score(s report.Score) scoreView {
	v := scoreView{Value: b.w.score(s.Value), Sum: b.w.sum(s)}
	switch {
	case s.Value == nil:
		v.Value = ""
	case s.Stated < s.Applies:
		v.Coverage = b.w.form(b.w.Coverage, b.w.share(s.Coverage), b.w.points(s.Stated), b.w.points(s.Applies))
	default:
		v.Coverage = b.w.form(b.w.CoverageWhole, b.w.points(s.Applies))
	}
	return v
}

func (b *builder) scoreRow(name string, s report.Score) scoreRow {
	return scoreRow{Name: name, Score: b.w.score(s.Value), Sum: b.w.sum(s), Value: s.Value}
}

// gaps takes the most serious shortfalls that nothing excuses.
func (d *documentView) gaps(b *builder, results []*report.Result) {
	var open []*report.Result
	for _, r := range results {
		if r.Verdict.Shortfall() && !r.Waiver.Holds() {
			open = append(open, r)
		}
	}
	slices.SortStableFunc(open, report.Urgency)
	for _, r := range open[:min(mostGaps, len(open))] {
		d.Gaps = append(d.Gaps, gapView{
			ID: d.control(r.Control), Control: legible.Line(r.Control), Title: legible.Line(r.Title), Severity: b.name(b.w.Severities, r.Severity),
			Why: legible.Line(r.Reason), Wording: legible.Line(r.Remediation), Verdict: b.verdict(r.Verdict),
		})
	}
	if n := len(open) - mostGaps; n > 0 {
		d.MoreGaps = b.w.n(n, b.w.MoreGaps)
	}
}

// control is the anchor of a control.
func (d *documentView) control(id string) string {
	for _, g := range d.Groups {
		for _, c := range g.Controls {
			if c.Control == legible.Line(id) {
				return c.ID
			}
		}
	}
	return ""
}

// contents lists the sections of the document that are there.
func (d *documentView) contents(w *Words) []entry {
	out := []entry{{ID: d.anchors.Summary, Text: w.Summary}}
	if d.Gate != nil {
		out = append(out, entry{ID: d.anchors.Gate, Text: w.Gate})
	}
	out = append(out, entry{ID: d.anchors.Gaps, Text: w.Gaps})
	controls := entry{ID: d.anchors.Controls, Text: w.EveryControl}
	for _, g := range d.Groups {
		controls.Items = append(controls.Items, entry{ID: g.ID, Text: g.Name})
	}
	return append(out, controls, entry{ID: d.anchors.Text, Text: w.Annotated})
}

// name is a word of the program in the page's language, or the word itself where the page has none.
func (b *builder) name(names map[string]string, id string) string {
	if s := names[id]; s != "" {
		return s
	}
	return legible.Line(strings.NewReplacer("-", " ", "_", " ").Replace(id))
}

// tag gives the language and direction of a document's own words as attributes; empty where the language is unknown.
func tag(lang string) (name, dir string) {
	t, err := language.Parse(lang)
	if err != nil || lang == "" {
		return "", "auto"
	}
	script, _ := t.Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm":
		return t.String(), "rtl"
	}
	return t.String(), "ltr"
}
