package render

import (
	"strconv"
	"strings"

	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// word is a verdict as people read it.
func word(v report.Verdict) string { return strings.ReplaceAll(string(v), "_", " ") }

// themeName is a theme as people read it.
func themeName(id string) string { return strings.ReplaceAll(id, "-", " ") }

// themesOf lists the themes of controls in order.
func themesOf(controls []policy.Control) []string {
	var ids []string
	for _, c := range controls {
		ids = append(ids, c.Theme)
	}
	return report.OrderThemes(ids)
}

// counts says how many results have each verdict: "9 met, 4 partial". Verdicts that nothing has are left out.
func counts(results []*report.Result) string {
	n := map[report.Verdict]int{}
	for _, r := range results {
		n[r.Verdict]++
	}
	var parts []string
	for _, v := range report.Verdicts() {
		if n[v] > 0 {
			parts = append(parts, strconv.Itoa(n[v])+" "+word(v))
		}
	}
	return strings.Join(parts, ", ")
}

// points formats a weight: whole numbers without decimals.
func points(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// value formats a score, or a dash where there is none.
func value(f *float64) string {
	if f == nil {
		return "-"
	}
	return strconv.FormatFloat(*f, 'f', 1, 64)
}

// share formats a coverage with two decimals, rounded down, so that 1.00 means all.
func share(f *float64) string {
	if f == nil {
		return "-"
	}
	return strconv.FormatFloat(float64(int(*f*100+1e-9))/100, 'f', 2, 64)
}

func plural(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + one + "s"
}
