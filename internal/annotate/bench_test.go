package annotate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cybernorm/internal/document"
)

// synthetic gives a document of our own of about the size of a long strategy.
func synthetic() *document.Document {
	sentences := []string{
		"The Government will protect privacy and freedom of expression, in line with international human rights law.",
		"The Ministry of Digital Affairs coordinates the work of the agencies, which may ask civil society for advice.",
		"Cyber incidents have become more frequent, and small firms, schools and hospitals are hit hardest.",
		"Develop training for judges, prosecutors and police officers, so that victims of online violence are heard.",
		"Nothing in this strategy shall be used to restrict the work of journalists or human rights defenders.",
		"Operators of critical infrastructure should report incidents within 72 hours, where feasible, to the national team.",
		"According to the survey of last year, women hold a fifth of the posts; the plan seeks to double that share by 2032.",
	}
	d := &document.Document{Kind: document.Strategy, Language: "en", Title: "Strategy for Cyber Security"}
	for i := range 700 {
		d.Provisions = append(d.Provisions, document.Provision{
			ID: "p-" + strings.Repeat("i", i%7+1), Heading: "Objectives", Zone: document.ZoneOperative,
			Text: sentences[i%7] + " " + sentences[(i+3)%7] + " " + sentences[(i*5+1)%7],
		})
	}
	return d
}

func BenchmarkAnnotate(b *testing.B) {
	b.Run("synthetic", func(b *testing.B) { measure(b, synthetic()) })
	b.Run("corpus", func(b *testing.B) {
		root := os.Getenv("CYBERNORM_CORPUS")
		if root == "" {
			b.Skip("skipped: no corpus")
		}
		measure(b, corpus(b, root)...)
	})
}

func measure(b *testing.B, documents ...*document.Document) {
	a := must(b, pack)
	size := 0
	for _, d := range documents {
		for i := range d.Provisions {
			size += len(d.Provisions[i].Text)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range documents {
			if _, err := a.Annotate(b.Context(), d); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// corpus gives the English texts of a corpus, one provision for each paragraph.
func corpus(b *testing.B, root string) (documents []*document.Document) {
	index, err := os.ReadFile(filepath.Join(root, "INDEX.tsv"))
	if err != nil {
		b.Fatal(err)
	}
	kinds := map[string]document.Kind{"strategy": document.Strategy, "treaty": document.Treaty, "programme": document.Programme}
	for line := range strings.Lines(string(index)) {
		fields := strings.Split(line, "\t")
		if len(fields) < 6 || fields[5] != "en" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(root, "text", fields[0]+".txt"))
		if err != nil {
			continue // the index names texts that are kept elsewhere
		}
		d := &document.Document{Kind: kinds[fields[1]], Language: "en", Title: fields[2]}
		if d.Kind == "" {
			d.Kind = document.NormReport
		}
		for _, paragraph := range strings.Split(string(data), "\n\n") {
			d.Provisions = append(d.Provisions, document.Provision{ID: "p", Zone: document.ZoneOperative, Text: paragraph})
		}
		documents = append(documents, d)
	}
	return documents
}
