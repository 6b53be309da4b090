package htmlreport

import (
	"strconv"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// gateView is what was asked of a document, and what the gate, the waivers and the baseline make of it.
type gateView struct {
	Mark     *gateMark
	Advisory bool
	Criteria []string
	Score    string
	Reasons  []reasonView
	Warnings []reasonView
	Waivers  []waivedView
	Baseline []baselineView
}

// gateMark is the outcome by its word and a shape of its own.
type gateMark struct{ Class, Word string }

type reasonView struct{ ID, Message string }

type waivedView struct {
	ID, Control, Title string
	waiverView
}

type baselineView struct {
	Label string
	Links []reasonView
}

// gate is nil when no gate was set and neither waiver nor baseline has a say.
func (b *builder) gate(d *report.Document, v *documentView) *gateView {
	g := &gateView{Advisory: d.Gate.Advisory}
	for _, c := range d.Gate.Criteria {
		g.Criteria = append(g.Criteria, legible.Line(c))
	}
	for _, r := range d.Gate.Reasons {
		g.Reasons = append(g.Reasons, reasonView{v.control(r.Control), legible.Line(r.Message)})
	}
	for _, r := range d.Gate.Warnings {
		g.Warnings = append(g.Warnings, reasonView{v.control(r.Control), legible.Line(r.Message)})
	}
	states := map[report.BaselineState][]reasonView{}
	for i := range d.Results {
		r := &d.Results[i]
		if w := b.waiver(r.Waiver); w != nil {
			g.Waivers = append(g.Waivers, waivedView{v.control(r.Control), legible.Line(r.Control), legible.Line(r.Title), *w})
		}
		if r.Baseline != nil {
			states[r.Baseline.State] = append(states[r.Baseline.State], reasonView{v.control(r.Control), legible.Line(r.Control)})
		}
	}
	for _, s := range []report.BaselineState{report.BaselineNew, report.BaselineWorse, report.BaselineKnown, report.BaselineBetter, report.BaselineFixed} {
		if len(states[s]) > 0 {
			g.Baseline = append(g.Baseline, baselineView{b.w.BaselineStates[string(s)], states[s]})
		}
	}
	if len(g.Criteria) > 0 || len(g.Reasons) > 0 {
		g.Mark = &gateMark{"passed", b.w.GatePassed}
		if !d.Gate.Passed {
			g.Mark = &gateMark{"failed", b.w.GateFailed}
		}
		v.gateMark = g.Mark
		if d.Gate.Score != nil && d.Gate.Score.Value != nil {
			g.Score = b.w.form(b.w.GateScore, b.w.score(d.Gate.Score.Value))
		}
	}
	if g.Mark == nil && len(g.Warnings)+len(g.Waivers)+len(g.Baseline) == 0 {
		return nil
	}
	return g
}

// placeOf writes a place in a file of the user's.
func placeOf(file string, line int) string {
	file = legible.Line(file)
	if line > 0 && file != "" {
		file += ":" + strconv.Itoa(line)
	}
	return file
}
