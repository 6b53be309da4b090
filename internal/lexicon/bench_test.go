package lexicon

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// passage is text of a policy's kind, made for the benchmark.
const passage = `The Government will strengthen the security of networks and information systems, and every measure under this
plan shall respect human rights and fundamental freedoms. Agencies are to consult civil society, researchers and industry before
they publish guidance; the results of each consultation go online within three months. Operators of critical infrastructure report
incidents to the national team, which shares what it learns with partners abroad. Training for police, prosecutors and judges will
cover electronic evidence, the protection of personal data and the needs of survivors of online abuse, including women and girls.
A review of the plan takes place every two years. It is led by the ministry and by an advisory council in which universities,
companies and non-governmental organisations sit as equals. Funding comes from the general budget; donors may add to it. Nothing
in this plan gives the authorities a power to block lawful content or to order the surveillance of journalists.

`

// benchmarkTexts gives the English texts of the corpus, or the passage many times over.
func benchmarkTexts(b *testing.B) []string {
	b.Helper()
	folder := os.Getenv("CYBERNORM_CORPUS")
	if folder == "" {
		return []string{strings.Repeat(passage, 100)}
	}
	files, err := filepath.Glob(filepath.Join(folder, "text", "*.txt"))
	if err != nil || len(files) == 0 {
		b.Skip("skipped: no corpus")
	}
	var texts []string
	for _, name := range files {
		stem := strings.TrimSuffix(filepath.Base(name), ".txt")
		if n := len(stem); n > 3 && stem[n-3] == '-' && stem[n-2:] != "en" {
			continue // another language
		}
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

func BenchmarkScan(b *testing.B) {
	m, err := pack(b).Matcher("en")
	if err != nil {
		b.Fatal(err)
	}
	texts := benchmarkTexts(b)
	size := 0
	var scan Scan
	for _, text := range texts {
		size += len(text)
		m.Scan(text, &scan)
	}
	hits, words := 0, 0
	b.SetBytes(int64(size))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		for _, text := range texts {
			m.Scan(text, &scan)
			hits += len(scan.Hits)
			words += len(scan.Tokens)
		}
	}
	b.ReportMetric(float64(hits)/float64(words), "hits/word")
}

func BenchmarkLoad(b *testing.B) {
	fsys := os.DirFS("../../policies/lexicon")
	b.ReportAllocs()
	for range b.N {
		if _, err := Load(fsys); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	s, err := readSources(os.DirFS("../../policies/lexicon"))
	if err != nil {
		b.Fatal(err)
	}
	l := pack(b)
	s.verify()
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		if _, err := s.compile("en", l.concepts, l.cues); err != nil {
			b.Fatal(err)
		}
	}
}
