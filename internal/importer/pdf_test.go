package importer

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// The PDFs of the corpus against their texts. Kind is given where the text alone does not tell it.
func TestOriginalPDFsAgreeWithTheirTexts(t *testing.T) {
	corpus := os.Getenv("CYBERNORM_CORPUS")
	if corpus == "" {
		t.Skip("skipped: no corpus")
	}
	for _, c := range []struct {
		pdf, text string
		kind      document.Kind
	}{
		{"au-cyber-security-act-2024", "au-cyber-security-act-2024", document.Treaty},
		{"rwanda-ncs-2024", "rwanda-ncs-2024", document.Strategy},
		{"unsg-wsis-followup-2025", "unsg-wsis-followup-2025", document.NormReport},
		{"us-ncs-2023", "us-ncs-2023", document.Strategy},
		{"paris-call", "paris-call-2018-en", document.NormReport},
		{"appel-de-paris", "paris-call-2018-fr", document.NormReport},
	} {
		t.Run(c.pdf, func(t *testing.T) {
			r := importOriginal(t, corpus, c.pdf+".pdf", c.kind)
			want, err := os.ReadFile(filepath.Join(corpus, "text", c.text+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			got, oracle := wordsOf(shownText(r)), wordsOf(plainWords(string(want)))
			n := commonWords(got, oracle)
			recall, precision := float64(n)/float64(len(oracle)), float64(n)/float64(len(got))
			t.Logf("words in order: %.4f of the text are in the import, %.4f of the import in the text (%d, %d words)", recall, precision, len(oracle), len(got))
			if recall < 0.97 {
				t.Errorf("only %.4f of the words of the text are in the import, in order", recall)
			}
			if f := os.Getenv("PDFDIFF"); f != "" {
				os.WriteFile(filepath.Join(f, c.pdf+".got"), []byte(strings.Join(got, "\n")), 0o644)
				os.WriteFile(filepath.Join(f, c.pdf+".want"), []byte(strings.Join(oracle, "\n")), 0o644)
				os.WriteFile(filepath.Join(f, c.pdf+".desc"), []byte(describe(r)), 0o644)
			}
		})
	}
}

// The Act in both formats: the same sections, in the same words.
func TestActIsTheSameAsPDFAndAsDOCX(t *testing.T) {
	corpus := os.Getenv("CYBERNORM_CORPUS")
	if corpus == "" {
		t.Skip("skipped: no corpus")
	}
	p := importOriginal(t, corpus, "au-cyber-security-act-2024.pdf", document.Treaty)
	w := importOriginal(t, corpus, "au-cyber-security-act-2024.docx", document.Treaty)
	ps, ws := actSections(p), actSections(w)
	if len(ps) < 70 || !slices.Equal(ps, ws) {
		t.Errorf("sections of the PDF: %v\nand of the DOCX: %v", ps, ws)
	}
	a, b := wordsOf(operativeText(p)), wordsOf(operativeText(w))
	similar := 2 * float64(commonWords(a, b)) / float64(len(a)+len(b))
	t.Logf("%d sections; words: %d and %d, %.4f the same in order", len(ps), len(a), len(b), similar)
	if similar < 0.97 {
		t.Errorf("only %.4f of the words are the same in order", similar)
	}
}

// actSections gives the numbers of the sections that have provisions, in order.
func actSections(r *Result) []string {
	var out []string
	for i := range r.Document.Provisions {
		id, ok := strings.CutPrefix(r.Document.Provisions[i].ID, "section-")
		if !ok {
			continue
		}
		id, _, _ = strings.Cut(id, ".")
		if len(out) == 0 || out[len(out)-1] != id {
			out = append(out, id)
		}
	}
	return out
}

func operativeText(r *Result) string {
	var b strings.Builder
	for i := range r.Document.Provisions {
		if p := &r.Document.Provisions[i]; p.Zone == document.ZoneOperative || p.Zone == document.ZoneDefinitions {
			b.WriteString(p.Heading + "\n" + p.Number + " " + p.Text + "\n")
		}
	}
	return b.String()
}

func importOriginal(t *testing.T, corpus, name string, kind document.Kind) *Result {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpus, "originals", name))
	if err != nil {
		t.Fatal(err)
	}
	r, err := Import(context.Background(), name, data, Options{Kind: kind})
	if err != nil {
		t.Fatal(err)
	}
	lost := 0
	for _, x := range r.Dropped {
		lost += reading.CountLetters(x.Text)
	}
	if r.Kept+lost != r.Total {
		t.Errorf("kept %d and dropped %d letters do not make up %d", r.Kept, lost, r.Total)
	}
	return r
}

// plainWords cleans the oracle as any text is cleaned: running headers left out, spaced capitals mended.
func plainWords(src string) string {
	var b strings.Builder
	lines := splitLines(src)
	dropNoise(lines)
	for i := range lines {
		if lines[i].drop == "" {
			b.WriteString(lines[i].text + "\n")
		}
	}
	return b.String()
}

// shownText puts an import together again: headings where they change, numbers and texts, in the order of the pages.
func shownText(r *Result) string {
	var b strings.Builder
	var open []string
	ps := slices.Clone(r.Document.Provisions)
	slices.SortStableFunc(ps, func(a, b document.Provision) int {
		if c := cmp.Compare(a.Origin.Page, b.Origin.Page); c != 0 {
			return c
		}
		return cmp.Compare(a.Origin.Line, b.Origin.Line)
	})
	for i := range ps {
		p := &ps[i]
		heads := append(slices.Clone(p.Path), p.Heading)
		if p.Heading == "" {
			heads = open // a footnote stands under no heading
		}
		for k, h := range heads {
			if h != "" && (k >= len(open) || open[k] != h) {
				b.WriteString(h + "\n")
				open = nil
			}
		}
		open = heads
		b.WriteString(p.Number + " " + p.Text + "\n")
	}
	return b.String()
}

var (
	leaders  = regexp.MustCompile(`\.{2,}`)
	noteMark = regexp.MustCompile(`(\pL[.,;:)”"]*)(\d{1,3})(\s|$)`)
)

// wordsOf gives the words of a text in small letters, without punctuation at their ends, hyphens and dots of tables of
// contents. The number of a footnote is a word of its own.
func wordsOf(s string) []string {
	var out []string
	s = noteMark.ReplaceAllString(leaders.ReplaceAllString(strings.ToLower(s), " "), "$1 $2$3")
	for _, w := range strings.Fields(strings.NewReplacer("—", " ", "–", " ", "…", " ", "|", " ", "-", "", "‑", "", "’", "'", "‘", "'").Replace(s)) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// commonWords gives the length of the longest common subsequence of two texts, by Myers' walk over the differences.
func commonWords(a, b []string) int {
	n, m := len(a), len(b)
	if n == 0 || m == 0 {
		return 0
	}
	v := make([]int, 2*(n+m)+3)
	mid := n + m + 1
	for d := 0; d <= n+m; d++ {
		for k := -d; k <= d; k += 2 {
			if k < -m || k > n {
				continue
			}
			x := v[mid+k-1] + 1
			if k == -d || k != d && v[mid+k-1] < v[mid+k+1] {
				x = v[mid+k+1]
			}
			y := x - k
			for x < n && y >= 0 && y < m && a[x] == b[y] {
				x++
				y++
			}
			v[mid+k] = x
			if x >= n && y >= m {
				return (n + m - d) / 2
			}
		}
	}
	return 0
}
