package importer

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/document"
)

func corpusFolder(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("CYBERNORM_CORPUS")
	if dir == "" {
		t.Skip("skipped: no corpus (set CYBERNORM_CORPUS)")
	}
	return dir
}

// TestOriginalWordFilesAgreeWithTheirTexts compares the words in order, both ways.
func TestOriginalWordFilesAgreeWithTheirTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
	corpus := corpusFolder(t)
	for _, name := range []string{"au-cyber-security-act-2024", "au-is-cyber-amendment-act-2024"} {
		got := wordsOf(shownText(importOriginal(t, corpus, name+".docx", document.Treaty)))
		text, err := os.ReadFile(filepath.Join(corpus, "text", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		compareWords(t, name, got, wordsOf(string(text)))
	}
}

func compareWords(t *testing.T, name string, got, want []string) {
	t.Helper()
	n := commonWords(got, want)
	recall, precision := float64(n)/float64(len(want)), float64(n)/float64(len(got))
	t.Logf("%s: words in order: %.4f of the other text are here, %.4f of this are there (%d, %d words)", name, recall, precision, len(want), len(got))
	if recall < 0.97 || precision < 0.97 {
		t.Errorf("%s: less than 0.97", name)
	}
}

// sections gives the sections of an act as it numbers them itself, with plain hyphens: a PDF has no others.
func sections(r *Result) []string {
	var out []string
	for i := range r.Document.Provisions {
		p := &r.Document.Provisions[i]
		for _, h := range append(slices.Clone(p.Path), p.Heading) {
			h = strings.ReplaceAll(h, "\u2011", "-")
			n, title, ok := strings.Cut(h, " ")
			if ok && title != "" && strings.Trim(n, "0123456789") == "" && !slices.Contains(out, h) {
				out = append(out, h)
			}
		}
	}
	return out
}

func TestOriginalWordFileNumbersItsSections(t *testing.T) {
	got := sections(importOriginal(t, corpusFolder(t), "au-cyber-security-act-2024.docx", document.Treaty))
	t.Logf("%d sections, the last %q", len(got), got[len(got)-1])
	for n := 1; n <= 88; n++ {
		if n-1 >= len(got) || !strings.HasPrefix(got[n-1], fmt.Sprint(n)+" ") {
			t.Fatalf("section %d does not follow: %q", n, got[:min(n, len(got))])
		}
	}
}

func TestWordAndPDFOfOneActAgree(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
	corpus := corpusFolder(t)
	word := importOriginal(t, corpus, "au-cyber-security-act-2024.docx", document.Treaty)
	pdf := importOriginal(t, corpus, "au-cyber-security-act-2024.pdf", document.Treaty)
	a, b := sections(word), sections(pdf)
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Errorf("the sections differ from here on:\nWord %q\nPDF  %q", a[min(i, len(a)):], b[min(i, len(b)):])
			break
		}
	}
	compareWords(t, "Word against PDF", wordsOf(shownText(word)), wordsOf(shownText(pdf)))
}

// TestOriginalWordFilesImport reads every Word file of the corpus, or says what hinders it.
func TestOriginalWordFilesImport(t *testing.T) {
	corpus := corpusFolder(t)
	for name, kind := range map[string]document.Kind{
		"au-cyber-security-act-2024.docx": document.Treaty, "au-is-cyber-amendment-act-2024.docx": document.Treaty, "au-pspf-incident-template.docx": document.Programme, "arabic-rtl-law1.docx": document.Treaty,
	} {
		r := importOriginal(t, corpus, name, kind)
		t.Logf("%s: language %s, %d provisions, %d of %d letters kept", name, r.Document.Language, len(r.Document.Provisions), r.Kept, r.Total)
		if r.Kept*100 < r.Total*97 {
			t.Errorf("%s: %d of %d letters kept", name, r.Kept, r.Total)
		}
	}
}
