package render

import (
	"strings"

	"cybernorm/internal/report"
)

// asked writes what the document was asked, and what a configuration changed in it.
func (p *page) asked(d *report.Document, policy report.Policy) {
	text := "profile " + plain(policy.Profile) + ", " + plural(len(d.Results), "control") + " asked"
	if d.Config.File != "" {
		text += ", configuration " + plain(d.Config.File)
	}
	p.para("", "", none, text)
	if d.Config.RequireEvidence {
		p.para("", "", none, "evidence is required: a process fact without it earns half")
	}
	for _, t := range d.Config.Thresholds {
		p.para("", "", none, "threshold "+plain(t.Name)+" of "+plain(t.Control)+" is "+points(t.Value)+", in the catalogue "+points(t.Catalogue))
	}
}

// gate writes whether the document passed, what it was asked to pass, and every reason why it did not.
func (p *page) gate(d *report.Document) {
	g := &d.Gate
	p.blank()
	asked := plain(strings.Join(g.Criteria, ", "))
	switch {
	case !g.Passed:
		head := "gate failed"
		if g.Advisory {
			head += " (advisory)"
		}
		p.criteria(strong, head, asked)
	case len(g.Criteria) == 0:
		p.para("", "", faint, "gate not set: nothing was asked that could fail")
	default:
		p.criteria(green, "gate passed", asked)
	}
	if g.Score != nil {
		p.para("  ", "  ", none, "score "+value(g.Score.Value)+" without what is waived or not in force yet: "+sum(*g.Score))
	}
	if text := p.baseline(d); text != "" {
		p.para("  ", "  ", none, text)
	}
	for _, r := range g.Reasons {
		p.para("  "+p.paint(strong, "-")+" ", "    ", none, plain(r.Message))
	}
	for _, r := range g.Warnings {
		p.para("  "+p.paint(yellow, "warning")+" ", "          ", none, plain(r.Message))
	}
}

func (p *page) criteria(i ink, head, asked string) {
	if asked != "" {
		asked = ": " + asked
	}
	for n, l := range wrap(head+asked, p.width) {
		if n == 0 {
			l = p.paint(i, head) + strings.TrimPrefix(l, head)
		}
		p.line(l)
	}
}

// baseline counts how the document stands to the baseline, and names what was mended; empty without one.
func (p *page) baseline(d *report.Document) string {
	n := map[report.BaselineState]int{}
	var fixed []string
	for _, r := range d.Results {
		if r.Baseline == nil {
			continue
		}
		n[r.Baseline.State]++
		if r.Baseline.State == report.BaselineFixed {
			fixed = append(fixed, plain(r.Control))
		}
	}
	var parts []string
	for _, state := range []report.BaselineState{report.BaselineNew, report.BaselineWorse, report.BaselineKnown, report.BaselineBetter, report.BaselineFixed} {
		if n[state] > 0 {
			parts = append(parts, points(float64(n[state]))+" "+string(state))
		}
	}
	if parts == nil {
		return ""
	}
	text := "against the baseline: " + strings.Join(parts, ", ")
	if fixed != nil {
		text += " (" + strings.Join(fixed, ", ") + ")"
	}
	return text
}

// standing writes how a result stands to waivers, baseline and configuration.
func (p *page) standing(r *report.Result) {
	if w := r.Waiver; w != nil && w.State != report.WaiverNotNeeded {
		text := plain(w.Reason)
		if w.Owner != "" {
			text += ", " + plain(w.Owner)
		}
		label := "waived"
		switch w.State {
		case report.WaiverOver:
			label, text = "waiver", "expired on "+plain(w.Expires)+": "+text
		case report.WaiverElsewhere:
			label, text = "waiver", "for provision "+plain(w.Provision)+" alone, which is not all: "+text
		default:
			text = "until " + plain(w.Expires) + ": " + text
			if w.Provision != "" {
				text = "for provision " + plain(w.Provision) + " " + text
			}
		}
		p.labelled(body, label, text)
	}
	if b := r.Baseline; b != nil {
		switch b.State {
		case report.BaselineNew:
			p.labelled(body, "before", "no shortfall in the baseline")
		case report.BaselineKnown:
			p.labelled(body, "before", "the same in the baseline")
		default:
			p.labelled(body, "before", word(b.Was)+" in the baseline; it is "+string(b.State))
		}
	}
	if r.Declared != "" {
		p.labelled(body, "weight", "severity "+plain(r.Severity)+" by the configuration, "+plain(r.Declared)+" in the catalogue")
	}
	if r.EffectiveOn != "" {
		p.labelled(body, "from", plain(r.EffectiveOn)+" on it can fail a gate")
	}
}
