package htmlreport

import (
	"path"
	"path/filepath"
	"strings"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// reportView is the body of the page of a report.
type reportView struct {
	Title     string // of a page on several documents; one alone gives the page its title
	Lead      string
	Overview  []overviewRow
	Gated     bool // a gate was set for some document
	Failures  []failureView
	Audit     []auditView
	Documents []*documentView
	Methods   methodsView
}

type overviewRow struct {
	ID, Title, Lang, Dir, Kind string
	Score, Coverage            string
	Value                      *float64
	Counts                     []int // of the verdicts in overviewVerdicts
	Gate                       *gateMark
}

type failureView struct{ Path, Message string }

type auditView struct {
	Control, Place, Message string
	Fails                   bool
}

func (b *builder) report(r *report.Report) page {
	v := &reportView{Methods: b.methods(r)}
	p := page{Kicker: b.w.ReportKicker, Body: v}
	many := len(r.Documents) != 1
	for i := range r.Documents {
		prefix, level := "", 1
		if many {
			prefix, level = "d"+b.w.whole(i+1)+"-", 2
		}
		v.Documents = append(v.Documents, b.document(&r.Documents[i], r.Policy, prefix, level))
	}
	for _, f := range r.Failures {
		v.Failures = append(v.Failures, failureView{legible.Line(f.Path), legible.Text(f.Message)})
	}
	for _, f := range r.Audit.Findings {
		v.Audit = append(v.Audit, auditView{legible.Line(f.Control), placeOf(f.File, f.Line), legible.Line(f.Message), f.Fails})
	}
	p.Title = b.w.n(len(r.Documents), b.w.ReportOn)
	if many {
		v.Title = p.Title
		v.Lead = b.w.n(r.Policy.Controls, b.w.ControlsAsked)
		p.Contents = append(p.Contents, entry{ID: b.ids.take("overview"), Text: b.w.Overview})
		v.overview(b, r)
	} else {
		p.Title = v.Documents[0].Title
	}
	for _, d := range v.Documents {
		items := d.contents(b.w)
		if !many {
			p.Contents = append(p.Contents, items...)
			continue
		}
		if len(v.Documents) > 4 {
			items = nil // a list that nobody can take in is no table of contents
		}
		p.Contents = append(p.Contents, entry{ID: d.ID, Text: d.Title, Lang: d.Lang, Items: items})
	}
	if len(v.Failures) > 0 {
		p.Contents = append(p.Contents, entry{ID: b.ids.take("failures"), Text: b.w.Failures})
	}
	if len(v.Audit) > 0 {
		p.Contents = append(p.Contents, entry{ID: b.ids.take("audit"), Text: b.w.Audit})
	}
	p.Contents = append(p.Contents, entry{ID: b.ids.take("methods"), Text: b.w.Methods}, entry{ID: b.ids.take("provenance"), Text: b.w.Provenance})
	return p
}

// overviewVerdicts are the verdicts that the overview counts.
var overviewVerdicts = [...]report.Verdict{report.Met, report.Partial, report.NotMet, report.Contradicted}

func (v *reportView) overview(b *builder, r *report.Report) {
	for i, d := range v.Documents {
		row := overviewRow{
			ID: d.ID, Title: d.Title, Lang: d.Lang, Dir: d.Dir, Kind: d.Kind, Gate: d.gateMark,
			Score: b.w.score(r.Documents[i].Score.Value), Coverage: b.w.share(r.Documents[i].Score.Coverage), Value: r.Documents[i].Score.Value,
		}
		for _, verdict := range overviewVerdicts {
			n := 0
			for j := range r.Documents[i].Results {
				if r.Documents[i].Results[j].Verdict == verdict {
					n++
				}
			}
			row.Counts = append(row.Counts, n)
		}
		v.Gated = v.Gated || d.gateMark != nil
		v.Overview = append(v.Overview, row)
	}
}

// methodsView says how the verdicts came about and what is needed to come to the same ones.
type methodsView struct {
	Lead      string
	Verdicts  []meaning
	Limits    []string
	Score     []string
	Rows      []factRow
	Documents []digestRow
	Commands  []string
}

type meaning struct {
	verdict
	Meaning string
}

type factRow struct{ Label, Value string }

type digestRow struct{ Path, Digest, Config string }

func (b *builder) methods(r *report.Report) methodsView {
	m := methodsView{Lead: b.w.n(r.Policy.Controls, b.w.MethodsLead), Limits: b.w.Limits, Score: b.w.ScoreRules}
	for _, v := range report.Verdicts() {
		m.Verdicts = append(m.Verdicts, meaning{b.verdict(v), b.w.Meanings[string(v)]})
	}
	m.Rows = []factRow{
		{b.w.Program, legible.Line(r.Tool.Name + " " + r.Tool.Version)},
		{b.w.Profile, legible.Line(r.Policy.Profile)},
		{b.w.ControlsLabel, b.w.whole(r.Policy.Controls)},
		{b.w.PolicyDigest, legible.Line(r.Policy.Digest)},
		{b.w.Day, legible.Line(r.Date)},
	}
	for i := range r.Documents {
		d := &r.Documents[i]
		m.Documents = append(m.Documents, digestRow{legible.Line(d.Path), legible.Line(d.Digest), b.config(&d.Config)})
		if len(r.Documents) == 1 {
			m.Commands = []string{command(r, d)}
		}
	}
	if len(r.Documents) > 1 {
		paths := ""
		for i := range r.Documents {
			paths += " " + shell(r.Documents[i].Path)
		}
		m.Commands = []string{"cybernorm check" + paths + " --profile " + shell(r.Policy.Profile) + " --date " + shell(r.Date) + " --format html=report.html"}
	}
	return m
}

// config says what a configuration changed in the judgement of a document.
func (b *builder) config(c *report.Config) string {
	var parts []string
	if c.File != "" {
		parts = append(parts, legible.Line(c.File))
	}
	if c.RequireEvidence {
		parts = append(parts, b.w.RequireEvidence)
	}
	for _, t := range c.Thresholds {
		parts = append(parts, legible.Line(t.Control)+" "+legible.Line(t.Name)+": "+b.w.points(t.Value)+" ("+b.w.InCatalogue+" "+b.w.points(t.Catalogue)+")")
	}
	return strings.Join(parts, "; ")
}

// command gives the command that makes the report of one document again. A text is read as the kind that it was taken for.
func command(r *report.Report, d *report.Document) string {
	s := "cybernorm check " + shell(d.Path)
	if !isDescription(d.Path) {
		s += " --kind " + shell(d.Kind)
	}
	s += " --profile " + shell(r.Policy.Profile) + " --date " + shell(r.Date) + " --format html=report.html"
	if d.Path == "-" {
		s += " < FILE"
	}
	return s
}

func isDescription(file string) bool {
	ext := strings.ToLower(path.Ext(filepath.ToSlash(file)))
	return ext == ".yaml" || ext == ".yml"
}

// shell writes s so that a shell takes it for one word.
func shell(s string) string {
	plain := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./:@%+,=", r))
	}) < 0
	if plain && s != "" {
		return s
	}
	return "'" + strings.ReplaceAll(legible.Line(s), "'", `'\''`) + "'"
}
