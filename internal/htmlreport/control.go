package htmlreport

import (
	"slices"
	"strings"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// groupView is the controls of a theme.
type groupView struct {
	Theme, ID, Name, Score, Sum string
	Tally                       []count
	Controls                    []*controlView
}

// controlView is what a control asked and found.
type controlView struct {
	ID, Control, Title string
	Verdict            verdict
	Severity           string
	Notes              []string // severity, what it is judged from, what it adds to the score
	Why                string
	Shown, More        []evidenceView
	MoreLabel          string
	Expected           string
	Wording            string
	Sources            []string
	Person             *personView
	Waiver             *waiverView
	Short              bool // nothing to mend
}

// evidenceView is a passage in its context, or a fact.
type evidenceView struct {
	Before, Quote, After string
	Lang, Dir            string
	Fact                 string // name of a fact; Quote is its value
	Tone                 tone
	Anchor               string // where the passage stands in the annotated text; empty where the text is not there
	Where                string // article or paragraph
	Notes                []string
}

type personView struct{ Verdict, Who, Date, Rationale string }

type waiverView struct{ Line, Reason, Place string }

// tone is how a passage counts: the class of its mark, and the same in a word.
type tone struct{ Class, Word string }

// How many passages a control shows at once, where something is to be mended and where nothing is; the others can be unfolded.
const (
	mostEvidence    = 3
	mostEvidenceMet = 1
)

func (b *builder) groups(d *report.Document, results []*report.Result, t *text, prefix string) []groupView {
	var out []groupView
	for _, theme := range d.ThemeIDs() {
		var of []*report.Result
		for _, r := range results {
			if r.Theme == theme {
				of = append(of, r)
			}
		}
		if len(of) == 0 {
			continue
		}
		s := d.Score.Themes[theme]
		g := groupView{Theme: theme, ID: b.ids.take(prefix + "theme-" + theme), Name: b.name(b.w.Themes, theme), Sum: b.w.sum(s.Score), Tally: b.tally(of)}
		if s.Value != nil {
			g.Score = b.w.score(s.Value)
		}
		slices.SortStableFunc(of, report.Urgency)
		for _, r := range of {
			g.Controls = append(g.Controls, b.control(d, r, t, prefix))
		}
		out = append(out, g)
	}
	return out
}

func (b *builder) control(d *report.Document, r *report.Result, t *text, prefix string) *controlView {
	c := &controlView{
		ID: b.ids.take(prefix + r.Control), Control: legible.Line(r.Control), Title: legible.Line(r.Title), Verdict: b.verdict(r.Verdict),
		Severity: b.name(b.w.Severities, r.Severity), Short: !r.Verdict.Shortfall(),
	}
	t.controls[r.Control] = c
	c.Notes = b.controlNotes(r)
	c.Why, c.Expected = reasonAndExpectation(r)
	if r.Verdict.Shortfall() {
		c.Wording = legible.Line(r.Remediation)
	}
	c.Sources = b.sources(r.Sources)
	most := mostEvidence
	if c.Short {
		most = mostEvidenceMet
	}
	seen := map[[3]string]bool{}
	for n := range r.Evidence {
		e := b.evidence(d, r, n, t)
		key := [3]string{e.Fact, e.Quote, e.Where + "\x00" + e.Anchor}
		if seen[key] {
			continue // one that offends may be listed as support as well
		}
		seen[key] = true
		if len(c.Shown) < most {
			c.Shown = append(c.Shown, e)
		} else {
			c.More = append(c.More, e)
		}
	}
	if len(c.More) == 1 && !c.Short {
		c.Shown, c.More = append(c.Shown, c.More[0]), nil // a fold that hides one passage is longer than the passage
	}
	c.MoreLabel = b.w.n(len(c.More), b.w.MorePassages)
	if a := r.Assessment; a != nil {
		c.Person = &personView{b.w.Verdicts[string(a.Verdict)], legible.Line(a.Assessor), legible.Line(a.Date), legible.Line(a.Rationale)}
	}
	c.Waiver = b.waiver(r.Waiver)
	return c
}

func (b *builder) controlNotes(r *report.Result) []string {
	notes := []string{b.w.form(b.w.SeverityOf, b.name(b.w.Severities, r.Severity))}
	if r.Declared != "" {
		notes = append(notes, b.w.form(b.w.Declared, b.name(b.w.Severities, r.Declared)))
	}
	if from := b.w.JudgedFrom[r.JudgedFrom]; from != "" {
		notes = append(notes, from)
	}
	switch {
	case r.Points.Stated > 0:
		notes = append(notes, b.w.form(b.w.PointsOf, b.w.points(r.Points.Earned), b.w.points(r.Points.Stated)))
	case r.Points.Applies > 0:
		notes = append(notes, b.w.form(b.w.PointsOpen, b.w.points(r.Points.Applies)))
	}
	if r.EffectiveOn != "" {
		notes = append(notes, b.w.form(b.w.EffectiveOn, b.date(r.EffectiveOn)))
	}
	return notes
}

// reasonAndExpectation parts the reason from the expectation that it may end with, so that a reader does not read it twice.
func reasonAndExpectation(r *report.Result) (why, expected string) {
	why, expected = legible.Line(r.Reason), legible.Line(r.Expected)
	lead, repeats := strings.CutSuffix(why, expected)
	if !repeats || expected == "" {
		return why, expected
	}
	if i := strings.LastIndex(lead, ". "); i >= 0 {
		return lead[:i+1], expected
	}
	return why, "" // "Found: …"
}

// sources names the sources the way a reader looks them up, each document once with its places.
func (b *builder) sources(sources []report.Source) []string {
	var out []string
	last := ""
	for i, s := range sources {
		place := legible.Line(s.Locator)
		if s.Basis == "implied" {
			place += " (" + b.w.Implied + ")"
		}
		if i > 0 && s.Seed == last {
			out[len(out)-1] += "; " + place
			continue
		}
		last = s.Seed
		name := s.Seed
		if cited := b.seeds[s.Seed]; cited != "" {
			name = cited
		}
		out = append(out, legible.Line(name)+", "+place)
	}
	return out
}

func (b *builder) evidence(d *report.Document, r *report.Result, n int, t *text) evidenceView {
	e := &r.Evidence[n]
	lang, dir := tag(d.Language)
	v := evidenceView{Quote: legible.Text(e.Quote), Lang: lang, Dir: dir, Tone: b.tone(r, e)}
	if e.Fact != "" {
		v.Fact = factName(e.Fact)
		v.Notes = append(v.Notes, b.w.Asserted)
		if e.Documented {
			v.Notes[0] = b.w.Documented
		}
		if e.Provision != "" {
			v.Notes = nil // an entry of the description is no fact that needs evidence: it points at the text
		}
	}
	if e.Provision != "" {
		v.Where, v.Anchor = t.where(e.Provision), t.provisions[e.Provision]
	}
	if at, ok := t.passages[passage{r.Control, n}]; ok {
		v.Anchor = at.anchor
		p := &d.Text.Provisions[at.provision]
		v.Before, v.After = before(p.Text[:at.start]), after(p.Text[at.end:])
	}
	if zone := b.w.Zones[e.Zone]; zone != "" && e.Zone != "operative" {
		v.Notes = append(v.Notes, zone)
	}
	if force := b.w.Forces[e.Force]; force != "" {
		v.Notes = append(v.Notes, force)
	}
	for _, s := range e.Shortfalls {
		if word := b.w.Shortfalls[s]; word != "" {
			v.Notes = append(v.Notes, word)
		}
	}
	for _, h := range e.Hedges {
		v.Notes = append(v.Notes, b.w.form(b.w.Hedge, b.name(b.w.Hedges, h)))
	}
	if at := b.w.place(d.Path, report.Place{Page: e.Page, Line: e.Line}); at != "" {
		v.Notes = append(v.Notes, at)
	}
	return v
}

// tone says how a passage counts.
func (b *builder) tone(r *report.Result, e *report.Evidence) tone {
	switch {
	case e.Polarity == "offends":
		return tone{"offends", b.w.ToneOffends}
	case r.Verdict == report.Contradicted:
		return tone{"short", b.w.ToneOutweighed}
	case len(e.Shortfalls) > 0:
		return tone{"short", b.w.ToneShort}
	case r.Verdict == report.NotMet || r.Verdict == report.Partial:
		return tone{"short", b.w.TonePart}
	}
	return tone{"counts", b.w.ToneCounts}
}

// factName is a fact as people read it: "consultation: comment window days".
func factName(name string) string {
	group, rest, found := strings.Cut(legible.Line(name), ".")
	if !found {
		return group
	}
	return group + ": " + strings.ReplaceAll(rest, "_", " ")
}

func (b *builder) waiver(w *report.Waiver) *waiverView {
	if w == nil {
		return nil
	}
	line := b.w.WaiverStates[string(w.State)]
	if w.Expires != "" {
		line += ", " + b.w.form(b.w.Until, b.date(w.Expires))
	}
	if w.Owner != "" {
		line += ", " + b.w.form(b.w.OwnedBy, legible.Line(w.Owner))
	}
	if w.Provision != "" {
		line += ", " + b.w.form(b.w.LimitedTo, legible.Line(w.Provision))
	}
	return &waiverView{line, legible.Line(w.Reason), placeOf(w.File, w.Line)}
}

// before and after give what stands around a passage, up to about a line, cut between words.
func before(s string) string {
	s = legible.Line(s)
	if s == "" {
		return ""
	}
	runes := []rune(s)
	if len(runes) <= mostContext {
		return s + " "
	}
	s = string(runes[len(runes)-mostContext:])
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[i+1:]
	}
	return "… " + s + " "
}

func after(s string) string {
	lead := ""
	if s != "" && (s[0] == ' ' || s[0] == '\n') {
		lead = " "
	}
	s = legible.Line(s)
	if s == "" {
		return ""
	}
	runes := []rune(s)
	if len(runes) <= mostContext {
		return lead + s
	}
	s = string(runes[:mostContext])
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return lead + s + " …"
}

// mostContext is how much of a provision is shown on each side of a passage, in characters.
const mostContext = 160
