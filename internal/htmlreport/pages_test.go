package htmlreport_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cybernorm/internal/checker"
	"cybernorm/internal/compare"
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
	out["drafts"] = draftsPage(t, "oewg-2021-initial", "oewg-2021-final")
	out["three-drafts"] = draftsPage(t, "oewg-2021-initial", "oewg-2021-final", "twin-en")
	out["matrix"] = matrixPage(t, "oewg-2021-initial", "oewg-2021-final", "twin-fr", "chile-2017", "programme-vendor-only", "model-strategy")
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

func draftsPage(t *testing.T, names ...string) []byte {
	t.Helper()
	c := comparer(t)
	docs, failures := c.Drafts(t.Context(), inputs(names))
	if len(failures) > 0 {
		t.Fatal(failures)
	}
	head := c.Head()
	d := &compare.Drafts{Tool: head.Tool, Policy: head.Policy, Date: head.Date}
	for i := 1; i < len(docs); i++ {
		d.Steps = append(d.Steps, compare.Compare(draft(docs[i-1]), draft(docs[i]), c.Concepts()))
	}
	var b bytes.Buffer
	if err := htmlreport.Drafts(&b, d, htmlreport.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func matrixPage(t *testing.T, names ...string) []byte {
	t.Helper()
	c := comparer(t)
	docs, failures := c.SideBySide(t.Context(), inputs(names))
	if len(failures) > 0 {
		t.Fatal(failures)
	}
	var drafts []compare.Draft
	for _, d := range docs {
		drafts = append(drafts, draft(d))
	}
	m := compare.SideBySide(drafts)
	head := c.Head()
	m.Tool, m.Policy, m.Date = head.Tool, head.Policy, head.Date
	var b bytes.Buffer
	if err := htmlreport.Matrix(&b, m, htmlreport.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func draft(d checker.Evaluated) compare.Draft { return compare.Draft{Facts: d.Facts, Report: d.Report} }

func comparer(t *testing.T) *checker.Checker {
	t.Helper()
	c, err := checker.New(t.Context(), checker.Options{Profile: "full", Date: "2026-01-15", Pack: os.DirFS("../../policies"), Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func inputs(names []string) []string {
	var out []string
	for _, name := range names {
		out = append(out, "../../inputs/"+name+".yaml")
	}
	return out
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
