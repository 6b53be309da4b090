package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/document"
)

// TestVerdictsDoNotDependOnTheFormat takes the same text in every format, as testdata/formats/make.sh makes it: all controls
// give the same verdicts, and the operative provisions have the same ids.
func TestVerdictsDoNotDependOnTheFormat(t *testing.T) {
	t.Chdir("../../testdata/formats")
	for base, kind := range map[string]string{"treaty": "treaty", "strategy": "strategy"} {
		files, err := filepath.Glob(base + ".*")
		if err != nil || len(files) < 7 {
			t.Fatalf("%d files of %s", len(files), base)
		}
		all := verdicts(t, files, "--kind", kind)
		want := all[base+".txt"]
		if len(want) < 50 {
			t.Fatalf("%d verdicts", len(want))
		}
		found := 0
		for _, v := range want {
			if v == "met" || v == "partial" || v == "contradicted" {
				found++
			}
		}
		if found < 10 {
			t.Errorf("%s: only %d controls find anything, which shows little", base, found)
		}
		ids := operative(t, base+".txt", kind)
		for _, file := range files {
			t.Run(file, func(t *testing.T) {
				for control, v := range want {
					if got := all[file][control]; got != v {
						t.Errorf("%s is %q, and %s in plain text", control, got, v)
					}
				}
				if own := operative(t, file, kind); !slices.Equal(own, ids) {
					t.Errorf("operative provisions\n got %s\nwant %s", strings.Join(own, " "), strings.Join(ids, " "))
				}
			})
		}
	}
}

// operative gives the ids of the operative provisions of a document.
func operative(t *testing.T, file, kind string) []string {
	t.Helper()
	stdout, stderr, code := run(t, "import", file, "--kind", kind)
	if code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	d, err := document.Parse("a.yaml", []byte(stdout))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, p := range d.Provisions {
		if p.Zone == document.ZoneOperative {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
