package htmlreport_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/htmlreport"
	"cybernorm/internal/report"
)

// pages makes the pages that the tests look at, by name: reports on inputs of every kind, on a treaty of 100 KB, on several documents,
// and on the text of a real treaty where the corpus is there.
func pages(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, name := range []string{"model-strategy", "oewg-2021-final", "cybercrime-draft-2021"} {
		out[name] = reportPage(t, evaluate(t, "full", "../../inputs/"+name+".yaml"))
	}
	out["large-treaty"] = reportPage(t, evaluate(t, "full", largeTreaty(t)))
	out["several"] = reportPage(t, evaluate(t, "core", "../../inputs/chile-2017.yaml", "../../inputs/twin-fr.yaml", "../../inputs/programme-vendor-only.yaml"))
	if corpus := os.Getenv("CYBERNORM_CORPUS"); corpus != "" {
		out["budapest"] = reportPage(t, evaluate(t, "full", filepath.Join(corpus, "text", "budapest-convention-2001-en.txt")))
	}
	return out
}

// evaluate checks files, text and all.
func evaluate(t *testing.T, profile string, files ...string) *report.Report {
	t.Helper()
	o := checker.Options{Profile: profile, Date: "2026-01-15", Pack: os.DirFS("../../policies"), Text: true, Version: "test"}
	if strings.HasSuffix(files[0], ".txt") {
		o.Kind = document.Treaty
	}
	c, err := checker.New(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	r, failures := c.Check(t.Context(), files)
	if len(failures) > 0 {
		t.Fatal(failures)
	}
	return r
}

func reportPage(t *testing.T, r *report.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := htmlreport.Report(&b, r, htmlreport.Options{Seeds: map[string]string{"khasanova-2022": "Liliya Khasanova (2022)"}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// largeTreaty writes a treaty of 100 KB from the provisions of the inputs, over and over.
func largeTreaty(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("Draft Agreement on Crimes against Computer Systems\n\nThe Parties to this Agreement,\n\nHave agreed as follows:\n\n")
	article := 0
	for b.Len() < 100<<10 {
		for _, name := range []string{"cybercrime-convention-2024", "cybercrime-draft-2021", "budapest-2001"} {
			file := "../../inputs/" + name + ".yaml"
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d, err := document.Parse(file, data)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range d.Provisions {
				if p.Zone == document.ZoneOperative {
					article++
					fmt.Fprintf(&b, "Article %d\n%s\n\n%s\n\n", article, p.Heading, strings.Join(strings.Fields(p.Text), " "))
				}
			}
		}
	}
	file := filepath.Join(t.TempDir(), "treaty.txt")
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
