package render

import (
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/agreement"
)

// Agreement writes how far the program's verdicts agree with those of people: figures in all, by theme, control and
// document, then every row that differs.
func Agreement(w io.Writer, a *agreement.Result, o TextOptions) error {
	p := newPage(o)
	names := 10
	for _, group := range []map[string]agreement.Metrics{a.Themes, a.Controls, a.Documents} {
		for name := range group {
			names = max(names, len(name))
		}
	}
	p.line(p.paint(faint, pad("", names)+"    rows  exact  kappa  precision  recall  contradicted  passage"))
	p.metrics(pad("in all", names), a.Overall)
	for _, group := range []struct {
		title string
		rows  map[string]agreement.Metrics
	}{{"Themes", a.Themes}, {"Controls", a.Controls}, {"Documents", a.Documents}} {
		p.section(group.title)
		for _, name := range slices.Sorted(maps.Keys(group.rows)) {
			p.metrics(pad(plain(name), names), group.rows[name])
		}
	}
	p.apart("Labelled, but not in the profile", a.NotJudged)
	p.apart("In the profile, but not labelled", a.NotLabelled)
	p.section(plural(len(a.Disagreements), "disagreement"))
	for i := range a.Disagreements {
		p.disagreement(&a.Disagreements[i])
	}
	p.blank()
	p.para("", "", faint, "kappa is quadratic-weighted over not met, partial and met; precision and recall are of met or partial; "+
		"contradicted counts those that both see, that the program alone sees, that people alone see; passage is the share of rows where both cite the same one")
	return p.flush(w)
}

func (p *page) metrics(name string, m agreement.Metrics) {
	c := m.Contradicted
	p.line("  ", name, padLeft(strconv.Itoa(m.N), 6), padLeft(figure(m.Exact), 7), padLeft(figure(m.Kappa), 7),
		padLeft(figure(m.Addressed.Precision), 11), padLeft(figure(m.Addressed.Recall), 8),
		padLeft(strconv.Itoa(c.TP)+"/"+strconv.Itoa(c.FP)+"/"+strconv.Itoa(c.FN), 14), padLeft(figure(m.EvidenceOverlap), 9))
}

func (p *page) apart(title string, counts []agreement.Count) {
	if len(counts) == 0 {
		return
	}
	var ids []string
	for _, c := range counts {
		ids = append(ids, c.Control)
	}
	p.section(title)
	p.para("  ", "  ", none, strings.Join(ids, " "))
}

func (p *page) disagreement(d *agreement.Disagreement) {
	p.blank()
	p.para("  "+p.paint(bold, d.Control)+"  ", "          ", none,
		plain(d.Document)+": people say "+word(d.Expected)+", the program "+word(d.Got))
	if d.Why != "" {
		p.labelled("    ", "people", plain(d.Why)+lines(d.ExpectedLines))
	}
	p.labelled("    ", "program", plain(d.Reason)+lines(d.GotLines))
}

func lines(n []int) string {
	if len(n) == 0 {
		return ""
	}
	var s []string
	for _, line := range n {
		s = append(s, strconv.Itoa(line))
	}
	return " (line " + strings.Join(s, ", ") + ")"
}

// figure formats a share or kappa, or a dash where the rows do not determine it.
func figure(f *float64) string {
	if f == nil {
		return "-"
	}
	return strconv.FormatFloat(*f, 'f', 2, 64)
}
