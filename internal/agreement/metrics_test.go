package agreement

import (
	"testing"

	"cybernorm/internal/report"
)

func TestKappaAgainstTablesWorkedOutByHand(t *testing.T) {
	cases := []struct {
		name  string
		table [3][3]int // rows: the person's not_met, partial, met; columns: the program's
		want  any
	}{
		// Observed 5+10+5+5 = 25; by chance (25·20 + 4·25·20 + 25·30 + 25·20 + 4·20·30 + 20·20)/70 = 6550/70.
		{"near misses", [3][3]int{{20, 5, 0}, {10, 10, 5}, {0, 5, 15}}, 0.7328},
		// One step off is a quarter of two steps off: observed 4·2 = 8, by chance (4·6·6 + 4·4·4)/10 = 20.8.
		{"two far misses", [3][3]int{{4, 0, 2}, {0, 0, 0}, {0, 0, 4}}, 0.6154},
		{"always opposite", [3][3]int{{0, 0, 5}, {0, 0, 0}, {5, 0, 0}}, -1.0},
		{"always the same, three verdicts", [3][3]int{{3, 0, 0}, {0, 2, 0}, {0, 0, 1}}, 1.0},
		{"always the same, two verdicts", [3][3]int{{3, 0, 0}, {0, 2, 0}, {0, 0, 0}}, 1.0},
		{"the person has one verdict alone", [3][3]int{{5, 5, 0}, {0, 0, 0}, {0, 0, 0}}, 0.0},
		{"the program has one verdict alone", [3][3]int{{5, 0, 0}, {3, 0, 0}, {2, 0, 0}}, 0.0},
		{"both have one verdict, the same", [3][3]int{{0, 0, 0}, {0, 9, 0}, {0, 0, 0}}, nil},
		{"both have one verdict, another", [3][3]int{{0, 7, 0}, {0, 0, 0}, {0, 0, 0}}, 0.0},
		{"no rows", [3][3]int{}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			same(t, "kappa", kappa(c.table), c.want)
		})
	}
}

func TestMetricsAgainstRowsCountedByHand(t *testing.T) {
	yes, no := true, false
	type row struct {
		expected, got report.Verdict
		overlap       *bool
	}
	cases := []struct {
		name                                      string
		rows                                      []row
		exact, kappa, precision, recall, evidence any
		contradicted                              Contradicted
	}{
		{name: "no rows"},
		{
			name: "all agree",
			rows: []row{{report.Met, report.Met, &yes}, {report.NotMet, report.NotMet, nil}, {report.Clear, report.Clear, nil},
				{report.Contradicted, report.Contradicted, nil}, {report.NotApplicable, report.NotApplicable, nil}},
			exact: 1.0, kappa: 1.0, precision: 1.0, recall: 1.0, evidence: 1.0, contradicted: Contradicted{TP: 1},
		},
		{
			name:  "only not met",
			rows:  []row{{report.NotMet, report.NotMet, nil}, {report.NotMet, report.NotMet, nil}},
			exact: 1.0,
		},
		{
			name:  "only guards that are clear",
			rows:  []row{{report.Clear, report.Clear, nil}, {report.Clear, report.Contradicted, nil}},
			exact: 0.5, contradicted: Contradicted{FP: 1},
		},
		{
			// Addressed: both 3, the program alone 1, the person alone 2. Not graded: the row with a contradiction.
			name: "mixed",
			rows: []row{{report.Met, report.Met, &yes}, {report.Met, report.Partial, &no}, {report.Partial, report.Met, &yes},
				{report.NotMet, report.Partial, nil}, {report.Partial, report.NotMet, nil}, {report.Met, report.NotMet, nil},
				{report.Contradicted, report.Partial, nil}, {report.NotMet, report.NotMet, nil}},
			// Table {1 1 0} {1 0 1} {1 1 1}: observed 1+1+1+4+1 = 8; by chance (2·2 + 4·2·2 + 2·3 + 2·2 + 4·3·3 + 3·2)/7 = 72/7.
			exact: 0.25, kappa: 0.2222, precision: 0.75, recall: 0.6, evidence: 0.6667, contradicted: Contradicted{FN: 1},
		},
		{
			name:  "the program calls nothing addressed",
			rows:  []row{{report.Met, report.NotMet, nil}, {report.NotMet, report.NotMet, nil}},
			exact: 0.5, kappa: 0.0, recall: 0.0,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var counted tally
			for _, r := range c.rows {
				counted.add(r.expected, r.got, r.overlap)
			}
			m := counted.metrics()
			if m.N != len(c.rows) || m.Contradicted != c.contradicted {
				t.Errorf("n = %d, contradicted = %+v; want %d, %+v", m.N, m.Contradicted, len(c.rows), c.contradicted)
			}
			same(t, "exact", m.Exact, c.exact)
			same(t, "kappa", m.Kappa, c.kappa)
			same(t, "precision", m.Addressed.Precision, c.precision)
			same(t, "recall", m.Addressed.Recall, c.recall)
			same(t, "evidence", m.EvidenceOverlap, c.evidence)
		})
	}
}

// same compares a figure with a number, or with nil for one that is not determined.
func same(t *testing.T, name string, got *float64, want any) {
	t.Helper()
	switch {
	case want == nil && got != nil:
		t.Errorf("%s = %v, want none", name, *got)
	case want != nil && got == nil:
		t.Errorf("%s is none, want %v", name, want)
	case want != nil && *got != want:
		t.Errorf("%s = %v, want %v", name, *got, want)
	}
}
