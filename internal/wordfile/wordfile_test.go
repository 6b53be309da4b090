package wordfile_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/importer"
	"cybernorm/internal/wordfile"
	"cybernorm/policies"
)

// TestAWordProcessorReadsIt writes the report on a document and reads it with the importer of Word files: headings, tables and
// quotations are what they should be, and words of the document stay words.
func TestAWordProcessorReadsIt(t *testing.T) {
	c, err := checker.New(context.Background(), checker.Options{Date: "2026-05-04", Pack: policies.FS})
	if err != nil {
		t.Fatal(err)
	}
	r, failures := c.Check(context.Background(), []string{"../../inputs/oewg-2021-final.yaml"})
	if len(failures) > 0 {
		t.Fatal(failures[0].Err)
	}
	r.Documents[0].Title = `Report <w:t>&"on" clocks`
	var first, second bytes.Buffer
	if err := wordfile.Write(&first, r, map[string]string{"khasanova-2022": "Liliya Khasanova (2022)"}); err != nil {
		t.Fatal(err)
	}
	if err := wordfile.Write(&second, r, map[string]string{"khasanova-2022": "Liliya Khasanova (2022)"}); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Errorf("the same report gives other bytes (%v)", err)
	}
	got, err := importer.Import(context.Background(), "report.docx", first.Bytes(), importer.Options{Kind: document.Strategy, Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	headings := map[string]bool{}
	for _, p := range got.Document.Provisions {
		all.WriteString(p.Text + "\n")
		headings[p.Heading] = true
		for _, h := range p.Path {
			headings[h] = true
		}
	}
	for _, want := range []string{"GEN-02 Gendered implications of malicious ICT use", "Method and limits"} {
		if !headings[want] {
			t.Errorf("no heading %q", want)
		}
	}
	for _, want := range []string{"does or does not contain", "“States concluded that capacity-building should be inclusive", "Liliya Khasanova (2022), (Anti)gender Discourse ¶5"} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("lacks %q in\n%.3000s", want, all.String())
		}
	}
	if !headings[r.Documents[0].Title] && !strings.Contains(all.String(), r.Documents[0].Title) {
		t.Errorf("the title %q does not come back", r.Documents[0].Title)
	}
}
