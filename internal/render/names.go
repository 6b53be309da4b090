package render

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// verdicts lists all verdicts in the order in which they are counted.
var verdicts = []report.Verdict{
	report.Met, report.Partial, report.NotMet, report.Contradicted, report.Clear, report.NotStated, report.NotApplicable,
}

// word is a verdict as people read it.
func word(v report.Verdict) string { return strings.ReplaceAll(string(v), "_", " ") }

// themeName is a theme as people read it.
func themeName(id string) string { return strings.ReplaceAll(id, "-", " ") }

// themeOrder is the order of the sources: people first, then institutions, then the technical subjects.
var themeOrder = []string{"human-rights", "gender", "participation", "norms", "capacity", "cybercrime", "security"}

// themes lists the themes of d in order.
func themes(d *report.Document) []string {
	ids := slices.Collect(maps.Keys(d.Score.Themes))
	for i := range d.Results {
		ids = append(ids, d.Results[i].Theme)
	}
	return orderThemes(ids)
}

// themesOf lists the themes of controls in order.
func themesOf(controls []policy.Control) []string {
	var ids []string
	for _, c := range controls {
		ids = append(ids, c.Theme)
	}
	return orderThemes(ids)
}

// orderThemes puts themes in their order, each once; one that is not in themeOrder (a user's own) comes last, by name.
func orderThemes(ids []string) []string {
	rank := func(id string) int {
		if i := slices.Index(themeOrder, id); i >= 0 {
			return i
		}
		return len(themeOrder)
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b)) })
	return slices.Compact(ids)
}

// urgency orders results for reading: what is contradicted first, then shortfalls by severity, then the rest by id.
func urgency(a, b *report.Result) int {
	return cmp.Or(
		cmp.Compare(tier(a.Verdict), tier(b.Verdict)),
		cmp.Compare(severity(a.Severity), severity(b.Severity)),
		cmp.Compare(depth(a.Verdict), depth(b.Verdict)),
		cmp.Compare(a.Control, b.Control),
	)
}

func tier(v report.Verdict) int {
	switch {
	case v == report.Contradicted:
		return 0
	case v.Shortfall():
		return 1
	}
	return 2
}

func depth(v report.Verdict) int {
	if v == report.Partial {
		return 1
	}
	return 0
}

func severity(s string) int {
	order := []string{"critical", "high", "medium", "low"}
	if i := slices.Index(order, s); i >= 0 {
		return i
	}
	return len(order)
}

// counts says how many results have each verdict: "9 met, 4 partial". Verdicts that nothing has are left out.
func counts(results []*report.Result) string {
	n := map[report.Verdict]int{}
	for _, r := range results {
		n[r.Verdict]++
	}
	var parts []string
	for _, v := range verdicts {
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
