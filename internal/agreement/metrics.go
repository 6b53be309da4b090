package agreement

import (
	"math"

	"cybernorm/internal/report"
)

// Metrics measure a set of rows, each a person's verdict and the program's. A figure that the rows do not determine is
// nil: there is no precision where the program called nothing addressed, and no kappa where chance alone would agree.
type Metrics struct {
	N               int          `json:"n"`
	Exact           *float64     `json:"exact"`            // share of all rows with the same verdict
	Kappa           *float64     `json:"kappa"`            // quadratic-weighted, over the graded rows
	Addressed       Addressed    `json:"addressed"`        // met or partial against not_met, over the graded rows
	Contradicted    Contradicted `json:"contradicted"`     // over all rows
	EvidenceOverlap *float64     `json:"evidence_overlap"` // over the rows that both call met or partial and a person cites lines for
}

// Addressed is how well the program finds what a person calls met or partial.
type Addressed struct {
	Precision *float64 `json:"precision"`
	Recall    *float64 `json:"recall"`
}

// Contradicted counts contradictions that both see, that the program alone sees, and that the person alone sees.
type Contradicted struct {
	TP int `json:"tp"`
	FP int `json:"fp"`
	FN int `json:"fn"`
}

// tally counts rows. Grades holds the graded rows, those where both verdicts are among not_met, partial and met: first
// index the person's, second the program's.
type tally struct {
	n, exact     int
	grades       [3][3]int
	contradicted Contradicted
	cited, same  int // rows with evidence of both, and those where a passage is the same
}

// add counts one row. Overlap is nil where evidence is not compared.
func (t *tally) add(expected, got report.Verdict, overlap *bool) {
	t.n++
	if expected == got {
		t.exact++
	}
	person, ok := grade(expected)
	program, ok2 := grade(got)
	if ok && ok2 {
		t.grades[person][program]++
	}
	switch {
	case expected == report.Contradicted && got == report.Contradicted:
		t.contradicted.TP++
	case got == report.Contradicted:
		t.contradicted.FP++
	case expected == report.Contradicted:
		t.contradicted.FN++
	}
	if overlap != nil {
		t.cited++
		if *overlap {
			t.same++
		}
	}
}

func (t *tally) metrics() Metrics {
	g := t.grades
	both := g[1][1] + g[1][2] + g[2][1] + g[2][2]
	return Metrics{
		N:     t.n,
		Exact: ratio(t.exact, t.n),
		Kappa: kappa(g),
		Addressed: Addressed{
			Precision: ratio(both, both+g[0][1]+g[0][2]),
			Recall:    ratio(both, both+g[1][0]+g[2][0]),
		},
		Contradicted:    t.contradicted,
		EvidenceOverlap: ratio(t.same, t.cited),
	}
}

// grade gives the rank of a verdict on the scale of kappa, and whether it is on that scale.
func grade(v report.Verdict) (int, bool) {
	switch v {
	case report.NotMet:
		return 0, true
	case report.Partial:
		return 1, true
	case report.Met:
		return 2, true
	}
	return 0, false
}

// kappa is Cohen's kappa with quadratic weights: one minus the weighted disagreement that was observed, divided by the
// one that chance would bring with the same totals. It is nil when chance brings none, that is, when there are no rows
// or all verdicts of both are the same one.
func kappa(table [3][3]int) *float64 {
	var rows, columns [3]float64
	var n float64
	for i, row := range table {
		for j, count := range row {
			rows[i] += float64(count)
			columns[j] += float64(count)
			n += float64(count)
		}
	}
	var observed, chance float64
	for i, row := range table {
		for j, count := range row {
			weight := float64((i - j) * (i - j))
			observed += weight * float64(count)
			chance += weight * rows[i] * columns[j]
		}
	}
	if chance == 0 {
		return nil
	}
	return rounded(1 - observed*n/chance)
}

func ratio(part, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	return rounded(float64(part) / float64(whole))
}

// rounded keeps four decimals, so that a figure reads the same wherever it is written.
func rounded(f float64) *float64 {
	f = math.Round(f*1e4) / 1e4
	if f == 0 {
		f = 0 // no negative zero
	}
	return &f
}
