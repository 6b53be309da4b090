package gate

import (
	"fmt"

	"cybernorm/internal/report"
)

// Audit tells what is to be put right in the waivers and baselines of the documents that were decided on. A waiver that
// expired fails the run, unless the gate is advisory: it is an exception that nobody answers for any more.
func (g *Gate) Audit() report.Audit {
	audit := report.Audit{Passed: true, Findings: []report.AuditFinding{}}
	for _, s := range g.seen {
		for _, w := range s.Waivers {
			for _, f := range g.ofWaiver(w) {
				f.Fails = f.Kind == report.WaiverExpired && !s.Advisory
				audit.Passed = audit.Passed && !f.Fails
				audit.Findings = append(audit.Findings, f)
			}
		}
		if s.Baseline != nil {
			audit.Findings = append(audit.Findings, s.Baseline.gone()...)
		}
	}
	return audit
}

func (g *Gate) ofWaiver(w *Waiver) []report.AuditFinding {
	var out []report.AuditFinding
	add := func(kind report.AuditKind, format string, args ...any) {
		out = append(out, report.AuditFinding{
			Kind: kind, Control: w.Control, File: w.File, Line: w.Line, Column: w.Column, Expires: w.Expires,
			Message: fmt.Sprintf(format, args...),
		})
	}
	u := g.use(w)
	days, _ := daysUntil(g.date, w.Expires)
	switch {
	case w.expired(g.date):
		add(report.WaiverExpired, "the waiver of %s expired on %s; mend it, or have %s give it a new day", w.Control, w.Expires, w.Owner)
		return out
	case days == 0:
		add(report.WaiverExpiring, "the waiver of %s expires today; its owner is %s", w.Control, w.Owner)
	case w.expiring(g.date):
		add(report.WaiverExpiring, "the waiver of %s expires on %s, in %s; its owner is %s", w.Control, w.Expires, inDays(days), w.Owner)
	}
	switch {
	case u.documents == 0:
		add(report.WaiverUnused, "the waiver of %s names no document of this run", w.Control)
	case u.asked == 0:
		add(report.WaiverUnused, "the waiver of %s names documents that are not asked this control", w.Control)
	case u.open == 0:
		add(report.WaiverNeedless, "the waiver of %s is not needed: every document that it names has no shortfall there; remove it", w.Control)
	case u.elsewhere == u.open:
		add(report.WaiverUnused, "the waiver of %s is limited to provision %s, where no shortfall stands alone", w.Control, w.Provision)
	}
	return out
}

func inDays(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}
