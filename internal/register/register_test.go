package register

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cybernorm/seeds"
)

const goodDocuments = `documents:
  - {id: doe-2020, title: On Trust, date: "2020", language: en, file: a.txt,
     sha256: ab23456789012345678901234567890123456789012345678901234567890123}
`

const goodRecommendations = `recommendations:
  - id: HR-90
    theme: human-rights
    tier: core
    title: Trust
    statement: Texts earn trust.
    why: Nobody follows a text that is not trusted.
    sources: [{document: doe-2020, locator: Opening ¶1, basis: explicit}]
    applies_to: [strategy]
    judged_from: text
    controls: [HR-90]
`

func TestLoadRefusesMistakesWithTheirPlace(t *testing.T) {
	edit := func(text, old, replacement string) string {
		if !strings.Contains(text, old) {
			t.Fatalf("the case's text lacks %q", old)
		}
		return strings.ReplaceAll(text, old, replacement)
	}
	twice := goodRecommendations + strings.TrimPrefix(goodRecommendations, "recommendations:\n")
	cases := []struct{ name, documents, recommendations, want string }{
		{"unknown theme", goodDocuments, edit(goodRecommendations, "human-rights", "rights"), `recommendations.yaml:3:12: unknown value "rights"`},
		{"unknown key", goodDocuments, edit(goodRecommendations, "tier:", "tyre:"), `recommendations.yaml:4:5: unknown key "tyre"`},
		{"bad control", goodDocuments, edit(goodRecommendations, "[HR-90]", "[HR-9]"), `recommendations.yaml:11:16: "HR-9" does not have the form`},
		{"unknown document", goodDocuments, edit(goodRecommendations, "doe-2020", "roe-2020"), `recommendations.yaml:8:15: HR-90 cites "roe-2020", which is not in documents.yaml`},
		{"same place twice", goodDocuments, edit(goodRecommendations, "basis: explicit}", "basis: explicit}, {document: doe-2020, locator: Opening ¶1, basis: implied}"),
			"recommendations.yaml:8:75: HR-90 cites this place a second time"},
		{"no source", goodDocuments, edit(goodRecommendations, "[{document: doe-2020, locator: Opening ¶1, basis: explicit}]", "[]"), "recommendations.yaml:2:5: sources of HR-90 is empty"},
		{"no control", goodDocuments, edit(goodRecommendations, "[HR-90]", "[]"), "recommendations.yaml:2:5: controls of HR-90 is empty"},
		{"kind twice", goodDocuments, edit(goodRecommendations, "[strategy]", "[strategy, strategy]"), "recommendations.yaml:2:5: applies_to of HR-90 names something twice"},
		{"same recommendation twice", goodDocuments, twice, "recommendations.yaml:12:5: recommendation HR-90 stands here a second time"},
		{"same document twice", goodDocuments + strings.TrimPrefix(goodDocuments, "documents:\n"), goodRecommendations, "documents.yaml:4:5: document doe-2020 stands here a second time"},
		{"bad digest", edit(goodDocuments, "ab23456789012345678901234567890123456789012345678901234567890123", "abc"), goodRecommendations, `documents.yaml:3:14: "abc" does not have the form`},
		{"bad address", edit(goodDocuments, "language: en", "language: en, address: example.org"), goodRecommendations, `documents.yaml:2:74: "example.org" does not have the form`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(files(c.documents, c.recommendations))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
	if _, err := Load(files(goodDocuments, goodRecommendations)); err != nil {
		t.Errorf("the text that the cases are made of: %v", err)
	}
	if _, err := Load(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "documents.yaml") {
		t.Errorf("an empty folder: got %v, want an error that names the missing file", err)
	}
}

func TestRegisterHoldsAllRecommendations(t *testing.T) {
	r := load(t)
	if len(r.Documents) != 5 || len(r.Recommendations) != 113 {
		t.Errorf("%d documents and %d recommendations, want 5 and 113", len(r.Documents), len(r.Recommendations))
	}
	themes := make(map[string]int)
	for _, c := range r.Recommendations {
		themes[c.Theme]++
		if !slices.Contains(c.Controls, c.ID) {
			t.Errorf("%s is not encoded by the control of its own id: %v", c.ID, c.Controls)
		}
	}
	want := map[string]int{"human-rights": 19, "gender": 29, "participation": 20, "norms": 9, "capacity": 16, "cybercrime": 11, "security": 9}
	for theme, n := range want {
		if themes[theme] != n {
			t.Errorf("%d recommendations on %s, want %d", themes[theme], theme, n)
		}
	}
	for _, d := range r.Documents {
		if !slices.ContainsFunc(r.Recommendations, func(c Recommendation) bool {
			return slices.ContainsFunc(c.Sources, func(s Source) bool { return s.Document == d.ID })
		}) {
			t.Errorf("no recommendation was found in %s", d.ID)
		}
	}
}

func TestSourceDocumentsAreTheCopiesThatWereRead(t *testing.T) {
	folder := os.Getenv("CYBERNORM_SEEDS")
	if folder == "" {
		t.Skip("skipped: no corpus (set CYBERNORM_SEEDS to the folder of the source documents)")
	}
	for _, d := range load(t).Documents {
		data, err := os.ReadFile(filepath.Join(folder, d.File))
		if err != nil {
			t.Error(err)
			continue
		}
		sum := sha256.Sum256(data)
		if got := hex.EncodeToString(sum[:]); got != d.SHA256 {
			t.Errorf("%s: sha256 of %s is %s, the register says %s", d.ID, d.File, got, d.SHA256)
		}
	}
}

func load(t *testing.T) *Register {
	t.Helper()
	r, err := Load(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func files(documents, recommendations string) fstest.MapFS {
	return fstest.MapFS{
		documentsFile:       {Data: []byte(documents)},
		recommendationsFile: {Data: []byte(recommendations)},
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(goodDocuments, goodRecommendations)
	f.Fuzz(func(t *testing.T, documents, recommendations string) {
		r, err := Load(files(documents, recommendations))
		if err != nil {
			return
		}
		for _, c := range r.Recommendations {
			for _, s := range c.Sources {
				if _, ok := r.Document(s.Document); !ok {
					t.Errorf("%s cites %q, which the register does not hold", c.ID, s.Document)
				}
			}
		}
	})
}

// TestWhyNamesOnlyWhatIsCited: a reason may tell what a source says only if the recommendation gives the place.
func TestWhyNamesOnlyWhatIsCited(t *testing.T) {
	names := map[string]string{"APC": "apc-oewg-2021", "UN Women": "un-women-2024", "Khasanova": "khasanova-2022", "Global Initiative": "gitoc-2022", "IGF session": "igf-2019"}
	for _, c := range load(t).Recommendations {
		for name, id := range names {
			cited := slices.ContainsFunc(c.Sources, func(s Source) bool { return s.Document == id })
			if strings.Contains(c.Why, name) && !cited {
				t.Errorf("%s: why tells what %s says, but the recommendation does not cite %s", c.ID, name, id)
			}
		}
		if n := strings.Count(c.Why, ". "); n > 1 {
			t.Errorf("%s: why has %d sentences, two are enough", c.ID, n+1)
		}
		if c.Why == c.Statement || len(c.Why) < 80 || len(c.Why) > 420 {
			t.Errorf("%s: why should give a reason in a sentence or two, not %q", c.ID, c.Why)
		}
	}
}
