package htmlreport

import (
	"slices"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// verdict is a verdict as it is shown: by its word and by a shape of its own, and by a colour for those who see it.
type verdict struct{ Class, Word string }

func (b *builder) verdict(v report.Verdict) verdict {
	if !slices.Contains(report.Verdicts(), v) {
		return verdict{"not_applicable", legible.Line(string(v))}
	}
	return verdict{string(v), b.w.Verdicts[string(v)]}
}

// count is how many results have a verdict.
type count struct {
	verdict
	N int
}

// tally counts the verdicts of results; those that nothing has are left out.
func (b *builder) tally(results []*report.Result) []count {
	var out []count
	for _, v := range report.Verdicts() {
		n := 0
		for _, r := range results {
			if r.Verdict == v {
				n++
			}
		}
		if n > 0 {
			out = append(out, count{b.verdict(v), n})
		}
	}
	return out
}
