package htmlreport

import (
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/compare"
	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// Drafts writes what became of each draft in the next as a page: what became of provisions that a control counts, the controls that lost,
// were weakened, gained or were strengthened with both passages side by side, and the provisions that changed.
func Drafts(w io.Writer, c *compare.Drafts, o Options) error {
	b, err := newBuilder(o)
	if err != nil {
		return err
	}
	return b.write(w, "drafts", b.drafts(c), c.Tool, c.Date)
}

type draftsView struct {
	Title, Lang, Dir string
	Steps            []stepView
	Provenance       provenanceView
}

// provenanceView says what a comparison rests on.
type provenanceView struct {
	Lead      string
	Rows      []factRow
	Documents []digestRow
	Command   string
}

type stepView struct {
	ID, Title      string
	Sides          []sideView
	Score          string
	Counts         []string
	Survival       []survivalView
	Groups         []changeGroup
	All            []changeRow
	AllID          string
	Provisions     []pairView
	ProvisionsID   string
	ProvisionsLead string
}

type sideView struct{ Label, Title, Lang, Dir, Version, Date, Path, Score string }

type survivalView struct {
	ID, Head, Sum string
	Provisions    []pairView
}

type changeGroup struct {
	ID, Name, Lead string
	Changes        []changeView
}

type changeView struct {
	ID, Control, Title, Severity, Summary string
	Before, After                         verdict
	Passages                              []pairView
}

type changeRow struct {
	ID, Control, Title, Became string
	Before, After              verdict
}

// pairView is a passage or provision in both drafts, the words that differ marked.
type pairView struct {
	Label          string
	Earlier, Later *passageView
	Notes          []string
}

type passageView struct {
	Side, Where, Lang, Dir string
	Body                   template.HTML
	Place                  string
}

func (b *builder) drafts(c *compare.Drafts) page {
	v := &draftsView{Provenance: provenanceView{Lead: b.w.MethodsDrafts, Rows: b.provenance(c.Tool, c.Policy, c.Date)}}
	p := page{Kicker: b.w.DraftsKicker, Body: v}
	command := "cybernorm compare"
	for i := range c.Steps {
		s := &c.Steps[i]
		if i == 0 {
			v.Provenance.Documents = append(v.Provenance.Documents, digest(s.Earlier))
			command += " " + shell(s.Earlier.Path)
		}
		v.Provenance.Documents = append(v.Provenance.Documents, digest(s.Later))
		command += " " + shell(s.Later.Path)
		v.Title = legible.Line(s.Later.Title)
		v.Lang, v.Dir = tag(s.Later.Language)
		prefix := ""
		if len(c.Steps) > 1 {
			prefix = "s" + strconv.Itoa(i+1) + "-"
		}
		step, items := b.step(s, prefix)
		v.Steps = append(v.Steps, step)
		p.Contents = append(p.Contents, entry{ID: step.ID, Text: step.Title, Items: items})
	}
	v.Provenance.Command = command + " --profile " + shell(c.Policy.Profile) + " --date " + shell(c.Date) + " --format html=comparison.html"
	p.Title = v.Title
	p.Contents = append(p.Contents, entry{ID: b.ids.take("methods"), Text: b.w.Methods}, entry{ID: b.ids.take("provenance"), Text: b.w.Provenance})
	return p
}

func (b *builder) step(s *compare.Step, prefix string) (stepView, []entry) {
	v := stepView{
		ID: b.ids.take(prefix + "step"), Title: b.w.form(b.w.Step, b.sideName(s.Earlier, b.w.Earlier), b.sideName(s.Later, b.w.Later)),
		Sides: []sideView{b.side(b.w.Earlier, s.Earlier), b.side(b.w.Later, s.Later)},
		Score: b.w.form(b.w.ScoreMoved, b.w.score(s.Earlier.Score.Value), b.w.score(s.Later.Score.Value)),
	}
	var items []entry
	for i := range s.Survival {
		survival := b.survival(s, &s.Survival[i], prefix)
		v.Survival = append(v.Survival, survival)
		items = append(items, entry{ID: survival.ID, Text: legible.Line(s.Survival[i].Control)})
	}
	anchors := map[string]string{}
	for _, kind := range []compare.Kind{compare.Lost, compare.Weakened, compare.Gained, compare.Strengthened} {
		g := b.changeGroup(s, kind, prefix, anchors)
		if len(g.Changes) > 0 {
			v.Groups = append(v.Groups, g)
			items = append(items, entry{ID: g.ID, Text: g.Name})
			v.Counts = append(v.Counts, strconv.Itoa(len(g.Changes))+" "+strings.ToLower(g.Name))
		}
	}
	v.AllID = b.ids.take(prefix + "all")
	for i := range s.Controls {
		c := &s.Controls[i]
		v.All = append(v.All, changeRow{anchors[c.Control], legible.Line(c.Control), legible.Line(c.Title), strings.ToLower(b.w.Changes[string(c.Kind)]), b.verdict(c.Before), b.verdict(c.After)})
	}
	v.ProvisionsID = b.ids.take(prefix + "provisions")
	v.Provisions, v.ProvisionsLead = b.provisionPairs(s)
	items = append(items, entry{ID: v.AllID, Text: b.w.AllControls}, entry{ID: v.ProvisionsID, Text: b.w.AllProvisions})
	return v, items
}

func (b *builder) side(label string, s compare.Side) sideView {
	lang, dir := tag(s.Language)
	return sideView{label, legible.Line(s.Title), lang, dir, legible.Line(s.Version), legible.Line(s.Date), legible.Line(s.Path), b.w.score(s.Score.Value)}
}

// sideName is how a draft is called in a heading.
func (b *builder) sideName(s compare.Side, otherwise string) string {
	for _, name := range []string{s.Version, b.date(s.Date)} {
		if name = legible.Line(name); name != "" {
			return name
		}
	}
	return otherwise
}

func (b *builder) survival(s *compare.Step, v *compare.Survival, prefix string) survivalView {
	out := survivalView{
		ID: b.ids.take(prefix + "survival-" + v.Control), Head: b.w.form(b.w.SurvivalHead, legible.Line(v.Control), legible.Line(v.Title)),
		Sum: b.w.form(b.w.SurvivalSum, strconv.Itoa(v.Before), strconv.Itoa(v.Kept), strconv.FormatFloat(v.Percent, 'f', 0, 64)),
	}
	for i := range v.Provisions {
		p := &v.Provisions[i]
		var words []compare.Run
		if p.Later != nil {
			words = compare.Words(p.Earlier.Text, p.Later.Text)
		}
		pair := pairView{Label: b.name(b.w.Fates, p.Fate), Earlier: b.passage(s.Earlier, &p.Earlier, words, compare.Deleted, b.w.Earlier), Later: b.passage(s.Later, p.Later, words, compare.Inserted, b.w.Later)}
		for _, way := range p.Ways {
			pair.Notes = append(pair.Notes, legible.Line(way.String()))
		}
		var lost []string
		for _, l := range p.Lost {
			lost = append(lost, legible.Line(l.Control+" "+l.Title))
		}
		if lost != nil {
			pair.Notes = append(pair.Notes, b.w.form(b.w.LostControls, strings.Join(lost, ", ")))
		}
		out.Provisions = append(out.Provisions, pair)
	}
	return out
}

func (b *builder) changeGroup(s *compare.Step, kind compare.Kind, prefix string, anchors map[string]string) changeGroup {
	var found []*compare.Change
	for i := range s.Controls {
		if s.Controls[i].Kind == kind {
			found = append(found, &s.Controls[i])
		}
	}
	g := changeGroup{Name: b.w.Changes[string(kind)], Lead: b.w.ChangesLead[string(kind)]}
	if len(found) == 0 {
		return g
	}
	g.ID = b.ids.take(prefix + string(kind))
	slices.SortStableFunc(found, func(a, b *compare.Change) int {
		return report.SeverityRank(a.Severity) - report.SeverityRank(b.Severity)
	})
	for _, c := range found {
		v := changeView{
			ID: b.ids.take(prefix + c.Control), Control: legible.Line(c.Control), Title: legible.Line(c.Title), Summary: legible.Line(c.Summary),
			Severity: b.w.form(b.w.SeverityOf, b.name(b.w.Severities, c.Severity)), Before: b.verdict(c.Before), After: b.verdict(c.After),
		}
		anchors[c.Control] = v.ID
		for i := range c.Passages {
			if p := &c.Passages[i]; tells(c, p) {
				v.Passages = append(v.Passages, b.pair(s, p))
			}
		}
		g.Changes = append(g.Changes, v)
	}
	return g
}

// tells leaves out passages that have nothing to do with the change: for a gain what was there before, for a loss what is new.
func tells(c *compare.Change, p *compare.Passage) bool {
	switch c.Kind {
	case compare.Gained:
		return p.Later != nil
	case compare.Lost:
		return p.Earlier != nil || c.After == report.Contradicted
	}
	return p.Later == nil || p.Earlier == nil || len(p.Words) > 0 || len(p.Ways) > 0
}

func (b *builder) pair(s *compare.Step, p *compare.Passage) pairView {
	v := pairView{Earlier: b.passage(s.Earlier, p.Earlier, p.Words, compare.Deleted, b.w.Earlier), Later: b.passage(s.Later, p.Later, p.Words, compare.Inserted, b.w.Later)}
	for _, way := range p.Ways {
		v.Notes = append(v.Notes, legible.Line(way.String()))
	}
	return v
}

// provisionPairs shows the provisions that did not stay word for word, and counts all.
func (b *builder) provisionPairs(s *compare.Step) ([]pairView, string) {
	var out []pairView
	counts := map[compare.Fate]int{}
	for i := range s.Provisions {
		p := &s.Provisions[i]
		counts[p.Fate]++
		if p.Fate == compare.Same {
			continue
		}
		out = append(out, pairView{
			Label: b.name(b.w.Fates, string(p.Fate)), Earlier: b.passage(s.Earlier, p.Earlier, p.Words, compare.Deleted, b.w.Earlier),
			Later: b.passage(s.Later, p.Later, p.Words, compare.Inserted, b.w.Later),
		})
	}
	var parts []string
	for _, fate := range []compare.Fate{compare.Same, compare.Changed, compare.Merged, compare.Cut, compare.Added} {
		if counts[fate] > 0 {
			parts = append(parts, strconv.Itoa(counts[fate])+" "+b.w.Fates[string(fate)])
		}
	}
	return out, strings.Join(parts, ", ")
}

// passage writes one side: the words that it shares with the other, and those that only it has as del or ins.
func (b *builder) passage(s compare.Side, p *compare.Place, words []compare.Run, own compare.Op, label string) *passageView {
	if p == nil {
		return nil
	}
	lang, dir := tag(s.Language)
	v := &passageView{Side: label, Where: b.cite(p.Provision, p.Number, p.Heading), Lang: lang, Dir: dir, Place: b.w.place(s.Path, report.Place{Page: p.Page, Line: p.Line})}
	if len(words) == 0 {
		v.Body = template.HTML(template.HTMLEscapeString(legible.Line(p.Text)))
		return v
	}
	var out strings.Builder
	for _, r := range words {
		switch text := template.HTMLEscapeString(legible.Text(r.Text)); {
		case r.Op == compare.Kept:
			out.WriteString(text)
		case r.Op == own && own == compare.Deleted:
			out.WriteString("<del>" + text + "</del>")
		case r.Op == own:
			out.WriteString("<ins>" + text + "</ins>")
		}
	}
	v.Body = template.HTML(out.String())
	return v
}

func (b *builder) provenance(tool report.Tool, policy report.Policy, date string) []factRow {
	return []factRow{
		{b.w.Program, legible.Line(tool.Name + " " + tool.Version)}, {b.w.Profile, legible.Line(policy.Profile)},
		{b.w.ControlsLabel, b.w.whole(policy.Controls)}, {b.w.PolicyDigest, legible.Line(policy.Digest)}, {b.w.Day, legible.Line(date)},
	}
}

func digest(s compare.Side) digestRow {
	return digestRow{Path: legible.Line(s.Path), Digest: legible.Line(s.Digest)}
}
