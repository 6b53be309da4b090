// Package gate says whether a document passes: it holds the results of a report against minima, severities, waivers and a
// baseline, and gives every reason why not. It judges no document: verdicts and points come from the policies, and what it
// takes, a report, settings and a day, decides alone what it gives.
//
//	g := gate.New(date, func(path string) *gate.Settings { … })
//	g.Apply(&document) // for each document, in any number
//	audit := g.Audit() // what only the whole run can tell
package gate

import (
	"fmt"
	"maps"
	"slices"

	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// Settings is what a document is asked to pass. The zero Settings let everything pass. Figures go from 0 to 100.
type Settings struct {
	FailOn          string             // not_met and contradicted fail at this severity and above; empty for none
	FailOnNotStated bool               // not_stated fails too, at FailOn and above, or at any severity where that is empty
	MinScore        *float64           // nil for none
	MinCoverage     *float64           // nil for none
	MinThemes       map[string]float64 // theme → minimum
	Advisory        bool               // what is not passed does not fail the run
	Waivers         []*Waiver
	Baseline        *Baseline // nil for none; with one, only what is new or worse fails
}

// Gate holds the documents of a run against their settings.
type Gate struct {
	date     string
	settings func(path string) *Settings
	seen     []*Settings
	uses     map[*Waiver]*use
}

// New makes a gate for the run of a day, YYYY-MM-DD. Settings gives those of a document by its path in the report; two
// documents under the same configuration must get the same ones.
func New(date string, settings func(path string) *Settings) *Gate {
	return &Gate{date: date, settings: settings, uses: map[*Waiver]*use{}}
}

// Apply decides on one document: it fills in its gate, and of each result the waiver and what the baseline says.
func (g *Gate) Apply(d *report.Document) {
	s := g.settings(d.Path)
	if !slices.Contains(g.seen, s) {
		g.seen = append(g.seen, s)
	}
	d.Gate = report.Gate{Advisory: s.Advisory, Criteria: s.criteria(), Reasons: []report.Reason{}, Warnings: []report.Reason{}}
	var before *Entry
	if s.Baseline != nil {
		before = s.Baseline.entry(d.Path)
	}
	named := g.named(s, d)
	for i := range d.Results {
		r := &d.Results[i]
		r.Waiver, r.Baseline = g.waiver(named, r), nil
		if s.Baseline != nil {
			r.Baseline = before.compare(r)
		}
		g.decide(s, before, d, r)
	}
	d.Gate.Score = g.withoutExempt(d)
	g.figures(s, before, d)
	d.Gate.Passed = len(d.Gate.Reasons) == 0
}

// Apply holds a whole report against the same settings for all its documents, on its own day.
func Apply(r *report.Report, s *Settings) {
	g := New(r.Date, func(string) *Settings { return s })
	for i := range r.Documents {
		g.Apply(&r.Documents[i])
	}
	r.Audit = g.Audit()
}

// criteria names what is asked, as the flags do.
func (s *Settings) criteria() []string {
	out := []string{}
	if s.FailOn != "" {
		out = append(out, "fail-on "+s.FailOn)
	}
	if s.FailOnNotStated {
		out = append(out, "fail-on-not-stated")
	}
	if s.MinScore != nil {
		out = append(out, "min-score "+figure(s.MinScore))
	}
	if s.MinCoverage != nil {
		out = append(out, "min-coverage "+figure(s.MinCoverage))
	}
	for _, theme := range slices.Sorted(maps.Keys(s.MinThemes)) {
		limit := s.MinThemes[theme]
		out = append(out, "min-theme "+theme+"="+figure(&limit))
	}
	if s.Baseline != nil {
		out = append(out, "baseline "+s.Baseline.Path)
	}
	return out
}

// decide adds the reason of one result, if it is one: to the warnings where the control is not in force yet.
func (g *Gate) decide(s *Settings, before *Entry, d *report.Document, r *report.Result) {
	if !open(r.Verdict) || r.Waiver.Holds() || !s.severe(r.Severity) {
		return
	}
	reason := report.Reason{Control: r.Control, Theme: r.Theme, Severity: r.Severity, Verdict: r.Verdict}
	state := report.BaselineState("")
	if r.Baseline != nil {
		state = r.Baseline.State
	}
	switch {
	case state == report.BaselineKnown || state == report.BaselineBetter:
		return
	case state == report.BaselineWorse:
		reason.Kind, reason.Message = report.ReasonWorse, worseMessage(r, before)
	case state == report.BaselineNew && (before != nil || grave(r.Verdict) || (r.Verdict == report.NotStated && s.FailOnNotStated)):
		reason.Kind, reason.Message = report.ReasonNew, newMessage(r, before != nil)
	case state != "":
		return // a document that the baseline does not have cannot have lost anything
	case grave(r.Verdict) && s.FailOn != "":
		reason.Kind = report.ReasonVerdict
		reason.Message = fmt.Sprintf("%s is %s; its severity is %s, and the gate fails on %s and above", r.Control, word(r.Verdict), r.Severity, s.FailOn)
	case r.Verdict == report.NotStated && s.FailOnNotStated:
		reason.Kind, reason.Message = report.ReasonNotStated, r.Control+" is not stated, and the gate fails on what is not stated"
	default:
		return
	}
	if w := r.Waiver; w != nil {
		reason.Message += waiverNote(w)
	}
	if r.EffectiveOn > g.date {
		reason.Message += "; it takes effect on " + r.EffectiveOn
		d.Gate.Warnings = append(d.Gate.Warnings, reason)
		return
	}
	d.Gate.Reasons = append(d.Gate.Reasons, reason)
}

func newMessage(r *report.Result, known bool) string {
	if known {
		return fmt.Sprintf("%s is %s, which is new since the baseline", r.Control, word(r.Verdict))
	}
	return fmt.Sprintf("%s is %s, and the baseline does not have the document", r.Control, word(r.Verdict))
}

func worseMessage(r *report.Result, before *Entry) string {
	if r.Verdict != r.Baseline.Was {
		return fmt.Sprintf("%s is %s; in the baseline it is %s", r.Control, word(r.Verdict), word(r.Baseline.Was))
	}
	was := before.shortfall(r.Control)
	half, from, to := "text", was.Text, r.TextVerdict
	if rank(r.TextVerdict) <= rank(was.Text) {
		half, from, to = "process", was.Process, r.ProcessVerdict
	}
	return fmt.Sprintf("%s is %s as in the baseline, but its %s went from %s to %s", r.Control, word(r.Verdict), half, word(from), word(to))
}

// severe says whether a severity is at or above the one that fails.
func (s *Settings) severe(severity string) bool {
	if s.FailOn == "" {
		return true
	}
	order := policy.Severities()
	return slices.Index(order, severity) <= slices.Index(order, s.FailOn)
}

// open says whether a verdict leaves something to be done.
func open(v report.Verdict) bool { return v.Shortfall() || v == report.NotStated }

// grave says whether a verdict fails by itself. What is half there does not.
func grave(v report.Verdict) bool { return v == report.NotMet || v == report.Contradicted }
