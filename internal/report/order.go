package report

import (
	"cmp"
	"maps"
	"slices"
)

// Verdicts lists all verdicts in the order in which they are counted.
func Verdicts() []Verdict {
	return []Verdict{Met, Partial, NotMet, Contradicted, Clear, NotStated, NotApplicable}
}

// ThemeIDs lists the themes of d in the order of [OrderThemes].
func (d *Document) ThemeIDs() []string {
	ids := slices.Collect(maps.Keys(d.Score.Themes))
	for i := range d.Results {
		ids = append(ids, d.Results[i].Theme)
	}
	return OrderThemes(ids)
}

// OrderThemes puts themes in the order of the sources, each once: people first, then institutions, then the technical subjects.
// One that is not among them (a user's own) comes last, by name.
func OrderThemes(ids []string) []string {
	order := []string{"human-rights", "gender", "participation", "norms", "capacity", "cybercrime", "security"}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(rank(order, a), rank(order, b)), cmp.Compare(a, b)) })
	return slices.Compact(ids)
}

// Urgency orders results for reading: what is contradicted first, then shortfalls by severity, then the rest by id.
func Urgency(a, b *Result) int {
	return cmp.Or(
		cmp.Compare(a.Verdict.tier(), b.Verdict.tier()),
		cmp.Compare(SeverityRank(a.Severity), SeverityRank(b.Severity)),
		cmp.Compare(a.Verdict.depth(), b.Verdict.depth()),
		cmp.Compare(a.Control, b.Control),
	)
}

func (v Verdict) tier() int {
	switch {
	case v == Contradicted:
		return 0
	case v.Shortfall():
		return 1
	}
	return 2
}

func (v Verdict) depth() int {
	if v == Partial {
		return 1
	}
	return 0
}

// SeverityRank is the place of a severity among all, 0 for the most severe; one that is unknown comes after them.
func SeverityRank(s string) int { return rank([]string{"critical", "high", "medium", "low"}, s) }

// rank is the place of s in order, after all of them when it is not there.
func rank(order []string, s string) int {
	if i := slices.Index(order, s); i >= 0 {
		return i
	}
	return len(order)
}
