package agreement

import (
	"fmt"
	"maps"
	"slices"
)

// Recorded are the figures of an earlier measurement, against which a later one is held. They are kept in a file and
// quote no passage.
type Recorded struct {
	Labels string `json:"labels"` // which labels were used
	Figures
	Disagreements int `json:"disagreements"`
}

// Record keeps the figures of r.
func Record(labels string, r *Result) Recorded {
	return Recorded{Labels: labels, Figures: r.Figures, Disagreements: len(r.Disagreements)}
}

// Fallen lists every figure, overall or of a theme, that is lower than the recorded one by more than tolerance, or that
// was recorded and is not determined any more. Rows that were compared then and are not now count as fallen too, since
// leaving out what is hard would raise every other figure.
func (old Recorded) Fallen(now *Result, tolerance float64) []string {
	fallen := compareFigures("overall", old.Overall, now.Overall, tolerance)
	for _, theme := range slices.Sorted(maps.Keys(old.Themes)) {
		fallen = append(fallen, compareFigures(theme, old.Themes[theme], now.Themes[theme], tolerance)...)
	}
	return fallen
}

func compareFigures(of string, old, now Metrics, tolerance float64) []string {
	var fallen []string
	if now.N < old.N {
		fallen = append(fallen, fmt.Sprintf("rows of %s fell from %d to %d", of, old.N, now.N))
	}
	for _, f := range []struct {
		name     string
		old, now *float64
	}{
		{"kappa", old.Kappa, now.Kappa},
		{"precision", old.Addressed.Precision, now.Addressed.Precision},
		{"recall", old.Addressed.Recall, now.Addressed.Recall},
		{"evidence overlap", old.EvidenceOverlap, now.EvidenceOverlap},
	} {
		switch {
		case f.old == nil:
		case f.now == nil:
			fallen = append(fallen, fmt.Sprintf("%s of %s was %.4f and is not determined any more", f.name, of, *f.old))
		case *f.old-*f.now > tolerance+1e-9: // figures have four decimals; what differs below is arithmetic
			fallen = append(fallen, fmt.Sprintf("%s of %s fell from %.4f to %.4f", f.name, of, *f.old, *f.now))
		}
	}
	return fallen
}
