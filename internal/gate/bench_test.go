package gate

import (
	"fmt"
	"testing"

	"cybernorm/internal/report"
)

// BenchmarkRun holds many documents against a baseline and waivers: time a document must not grow with their number.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{200, 2000} {
		var docs []report.Document
		recorder := NewRecorder("/repository")
		for i := range n {
			d := report.Document{Path: fmt.Sprintf("/repository/drafts/%d.yaml", i)}
			for j := range 100 {
				d.Results = append(d.Results, result(fmt.Sprintf("GEN-%02d", j), []report.Verdict{report.Met, report.Partial, report.NotMet}[j%3]))
			}
			if err := recorder.Add(&d); err != nil {
				b.Fatal(err)
			}
			docs = append(docs, d)
		}
		base, err := ParseBaseline("/repository/base.yaml", recorder.Baseline("core", today).Encode())
		if err != nil {
			b.Fatal(err)
		}
		s := &Settings{FailOn: "high", Baseline: base}
		for j := range 10 {
			s.Waivers = append(s.Waivers, waiver(fmt.Sprintf("GEN-%02d", j)))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				g := New(today, func(string) *Settings { return s })
				for i := range docs {
					g.Apply(&docs[i])
				}
				g.Audit()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "us/document")
		})
	}
}
