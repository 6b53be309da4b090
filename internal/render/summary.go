package render

import (
	"strconv"
	"strings"

	"cybernorm/internal/report"
)

// summary compares several documents at the end, where a reader of a long output looks.
func (p *page) summary(r *report.Report) {
	p.blank()
	p.line(p.paint(faint, p.rule("=", "═")))
	p.blank()
	p.line(p.paint(bold, plural(len(r.Documents), "document")), ", profile ", plain(r.Policy.Profile))
	p.blank()
	p.line(p.paint(faint, "score  coverage  met  partial  not met  contradicted"))
	for i := range r.Documents {
		d := &r.Documents[i]
		n := map[report.Verdict]int{}
		for j := range d.Results {
			n[d.Results[j].Verdict]++
		}
		contradicted := padLeft(strconv.Itoa(n[report.Contradicted]), 14)
		if n[report.Contradicted] > 0 {
			contradicted = p.paint(strong, contradicted)
		}
		p.line(padLeft(value(d.Score.Value), 5), padLeft(share(d.Score.Coverage), 10), padLeft(strconv.Itoa(n[report.Met]), 5),
			padLeft(strconv.Itoa(n[report.Partial]), 9), padLeft(strconv.Itoa(n[report.NotMet]), 9), contradicted, "  ", plain(d.Path))
	}
	p.gates(r.Documents)
}

// remarks says what belongs to no document: what could not be evaluated, and what is wrong with waivers and baseline.
func (p *page) remarks(r *report.Report) {
	if len(r.Failures)+len(r.Audit.Findings) > 0 {
		p.blank()
	}
	for _, f := range r.Failures {
		p.remark(report.LevelError, failed(f))
	}
	for _, a := range r.Audit.Findings {
		p.remark(a.Level(), auditName(&a)+": "+plain(a.Message)+" ("+Place(a.File, 0, a.Line, a.Column)+")")
	}
}

func (p *page) remark(level report.Level, text string) {
	i := yellow
	if level == report.LevelError {
		i = strong
	}
	const column = 9
	p.para(p.paint(i, pad(string(level), column)), strings.Repeat(" ", column), none, text)
}

// gates says of how many documents the gate was passed; nothing where none was set.
func (p *page) gates(documents []report.Document) {
	set, failed := 0, 0
	for i := range documents {
		switch g := &documents[i].Gate; {
		case !g.Passed:
			set++
			failed++
		case len(g.Criteria) > 0:
			set++
		}
	}
	if set == 0 {
		return
	}
	p.blank()
	if failed > 0 {
		p.criteria(strong, "gate failed", strconv.Itoa(failed)+" of "+plural(len(documents), "document"))
		return
	}
	p.criteria(green, "gate passed", strconv.Itoa(set)+" of "+plural(len(documents), "document"))
}
