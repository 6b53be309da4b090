package render

import (
	"strconv"

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
}
