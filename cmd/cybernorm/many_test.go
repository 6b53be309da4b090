package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkManyDocuments checks 200 and 2,000 small strategies and writes lines of JSON: how much more processor time ten times
// the documents take, and how much memory each run holds at most.
func BenchmarkManyDocuments(b *testing.B) {
	dir := b.TempDir()
	program := filepath.Join(dir, "cybernorm")
	build(b, "go", "build", "-o", program, ".")
	for _, n := range []int{200, 2000} {
		folder := filepath.Join(dir, fmt.Sprint(n))
		if err := os.Mkdir(folder, 0o700); err != nil {
			b.Fatal(err)
		}
		for i := range n {
			text := fmt.Sprintf("schema: cybernorm/v1\nkind: strategy\ntitle: Strategy %d\nlanguage: en\nprovisions:\n"+
				"  - {id: p-1, text: \"The Government will protect the privacy of everyone, as measure %d says.\"}\n"+
				"  - {id: p-2, text: \"The Government may consult civil society where appropriate.\"}\n", i, i)
			if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%04d.yaml", i)), []byte(text), 0o600); err != nil {
				b.Fatal(err)
			}
		}
	}
	for b.Loop() {
		var seconds, memory [2]float64
		for i, folder := range []string{"200", "2000"} {
			run := exec.CommandContext(b.Context(), program, "check", filepath.Join(dir, folder), "--format", "jsonl="+os.DevNull)
			if out, err := run.CombinedOutput(); err != nil {
				b.Fatalf("%v\n%s", err, out)
			}
			seconds[i] = (run.ProcessState.UserTime() + run.ProcessState.SystemTime()).Seconds()
			memory[i] = peak(run.ProcessState)
		}
		b.ReportMetric(seconds[1]/seconds[0], "times-the-time")
		b.ReportMetric(memory[0], "MB-for-200")
		b.ReportMetric(memory[1], "MB-for-2000")
	}
}
