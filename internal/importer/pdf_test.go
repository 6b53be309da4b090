package importer

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// The PDFs of the corpus against their texts. Kind is given where the text alone does not tell it.
func TestOriginalPDFsAgreeWithTheirTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
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
		})
	}
}

// TestLawInThreeLanguagesGivesOne reads a law that prints its text in three columns, one for each language.
func TestLawInThreeLanguagesGivesOne(t *testing.T) {
	corpus := os.Getenv("CYBERNORM_CORPUS")
	if corpus == "" {
		t.Skip("skipped: no corpus")
	}
	data, err := os.ReadFile(filepath.Join(corpus, "originals", "rwanda-cybercrime-law-2018.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for language, heading := range map[string]string{"": "Search and seizure", "en": "Search and seizure", "fr": "Perquisition et saisie"} {
		r, err := Import(context.Background(), "law.pdf", data, Options{Kind: document.Treaty, Language: language})
		if err != nil {
			t.Fatal(err)
		}
		checkAccount(t, r)
		next, nine := 1, false
		for i := range r.Document.Provisions {
			p := &r.Document.Provisions[i]
			if rest, ok := strings.CutPrefix(p.ID, "art-"); ok && !strings.Contains(rest, ".") {
				if rest != strconv.Itoa(next) {
					t.Fatalf("language %q: article %s follows article %d", language, rest, next-1)
				}
				next++
				nine = nine || rest == "9" && strings.Contains(p.Heading, heading)
			}
		}
		if next != 57 || !nine {
			t.Errorf("language %q: %d articles, article 9 found: %v", language, next-1, nine)
		}
	}
}

// checkAccount asserts that every letter is kept or left out.
func checkAccount(t *testing.T, r *Result) {
	t.Helper()
	lost := 0
	for _, x := range r.Dropped {
		lost += reading.CountLetters(x.Text)
	}
	if r.Kept+lost != r.Total {
		t.Errorf("kept %d and dropped %d letters do not make up %d", r.Kept, lost, r.Total)
	}
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
	checkAccount(t, r)
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
