package render_test

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"testing"
	"time"

	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

// many gives n documents of six findings each.
func many(n int) *report.Report {
	docs := make([]report.Document, n)
	for i := range docs {
		docs[i] = treaty()
		docs[i].Path = fmt.Sprintf("drafts/%04d.yaml", i)
	}
	return reportOf(docs...)
}

// TestTimeGrowsWithTheDocuments: ten times the documents, with more than ten thousand findings, take at most eleven times the
// time in every format. A format whose time grew with the square would take a hundred times, so a busy machine may try again.
func TestTimeGrowsWithTheDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: measures costs")
	}
	few, all := many(200), many(2000)
	if n := 2000 * len(all.Documents[0].Findings(all.Date)); n < 10_000 {
		t.Fatalf("there are %d findings only", n)
	}
	for _, format := range render.Formats() {
		if render.Binary(format) {
			continue // for people, who do not read a file with two hundred thousand rows
		}
		t.Run(format, func(t *testing.T) {
			took := func(r *report.Report, times int) time.Duration {
				runtime.GC()
				start := time.Now()
				for range times {
					if err := render.Write(io.Discard, format, r, render.TextOptions{}); err != nil {
						t.Fatal(err)
					}
				}
				return time.Since(start)
			}
			best := 1e9
			for range 20 { // the small report ten times, so that what else the machine does disturbs both alike
				if best = min(best, 10*float64(took(all, 1))/float64(took(few, 10))); best <= 11 {
					return
				}
			}
			t.Errorf("ten times the documents take %.1f times the time", best)
		})
	}
}

// TestLinesHoldOneDocument: what is written is not kept.
func TestLinesHoldOneDocument(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: measures costs")
	}
	held := func(n int) uint64 {
		l := render.NewLineWriter(io.Discard, reportOf())
		for i := range n {
			d := treaty()
			d.Path = fmt.Sprintf("drafts/%04d.yaml", i)
			if err := l.Document(&d); err != nil {
				t.Fatal(err)
			}
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		runtime.KeepAlive(l)
		return m.HeapAlloc
	}
	if few, all := held(20), held(2000); all > few+1<<20 {
		t.Errorf("after 2000 documents %d bytes are held, after 20 %d", all, few)
	}
}

// TestLinesAreWholeWheneverTheyEnd: each document is handed over in one piece that ends with a line.
func TestLinesAreWholeWheneverTheyEnd(t *testing.T) {
	var pieces pieces
	l := render.NewLineWriter(&pieces, reportOf())
	for _, d := range []report.Document{treaty(), french()} {
		if err := l.Document(&d); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Failure(report.Failure{Path: "x", Message: "a\nb"}); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(report.Audit{}); err != nil {
		t.Fatal(err)
	}
	if len(pieces) != 4 {
		t.Fatalf("%d pieces for two documents, a failure and the end", len(pieces))
	}
	for i, p := range pieces {
		if !bytes.HasSuffix(p, []byte("}\n")) {
			t.Errorf("piece %d ends in %q", i, p[max(0, len(p)-20):])
		}
	}
	var whole bytes.Buffer
	r := reportOf(treaty(), french())
	r.Failures = []report.Failure{{Path: "x", Message: "a\nb"}}
	if err := render.Lines(&whole, r); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(whole.Bytes(), bytes.Join(pieces, nil)) {
		t.Error("a saved report is rendered in other lines than a run writes")
	}
}

type pieces [][]byte

func (p *pieces) Write(b []byte) (int, error) {
	*p = append(*p, bytes.Clone(b))
	return len(b), nil
}

// TestLinesWithoutDocumentsAreNone.
func TestLinesWithoutDocumentsAreNone(t *testing.T) {
	var b bytes.Buffer
	if err := render.Lines(&b, reportOf()); err != nil || b.Len() > 0 {
		t.Errorf("error %v, wrote %s", err, &b)
	}
}
