package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkWholeProcess runs the built program on a description and the stock tool on the facts of the same description, in
// turn, so that both meet the same machine. The stock tool gets the facts ready made, which the program makes first.
func BenchmarkWholeProcess(b *testing.B) {
	dir := b.TempDir()
	program, opa := filepath.Join(dir, "cybernorm"), filepath.Join(dir, "opa")
	build(b, "go", "build", "-o", program, ".")
	build(b, "go", "build", "-o", opa, "github.com/open-policy-agent/opa")
	const description = "../../inputs/oewg-2021-final.yaml"
	facts, err := exec.CommandContext(b.Context(), program, "facts", description).Output()
	if err != nil {
		b.Fatal(err)
	}
	input := filepath.Join(dir, "facts.json")
	if err := os.WriteFile(input, facts, 0o600); err != nil {
		b.Fatal(err)
	}
	commands := []struct {
		name string
		args []string
		took []time.Duration
	}{
		{name: "cybernorm", args: []string{program, "check", "--profile", "full", "--format", "json", description}},
		{name: "opa", args: []string{opa, "eval", "-b", "../../policies", "-i", input, "data.cybernorm.report"}},
	}
	for b.Loop() {
		for n := range commands {
			c := &commands[n]
			start := time.Now()
			if out, err := exec.CommandContext(b.Context(), c.args[0], c.args[1:]...).CombinedOutput(); err != nil {
				b.Fatalf("%s: %v\n%s", c.name, err, out)
			}
			c.took = append(c.took, time.Since(start))
		}
	}
	for _, c := range commands {
		slices.Sort(c.took)
		b.ReportMetric(float64(c.took[0].Microseconds())/1000, c.name+"-min-ms")
		b.ReportMetric(float64(c.took[len(c.took)/2].Microseconds())/1000, c.name+"-median-ms")
	}
}

func build(b *testing.B, args ...string) {
	b.Helper()
	if out, err := exec.CommandContext(b.Context(), args[0], args[1:]...).CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", args, err, out)
	}
}
