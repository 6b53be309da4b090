package importer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cybernorm/internal/document"
)

// originals says of every published file of the corpus what an import must find.
var originals = map[string]struct {
	format, language string
	least            int    // provisions
	holds            string // words of its text
}{
	"appel-de-paris.pdf":                  {"PDF", "fr", 30, "cyberactivités malveillantes"},
	"arabic-rtl-law1.docx":                {"DOCX", "ar", 10, ""},
	"au-cyber-security-act-2024.docx":     {"DOCX", "en", 500, "cyber security"},
	"au-cyber-security-act-2024.pdf":      {"PDF", "en", 500, "cyber security"},
	"au-is-cyber-amendment-act-2024.docx": {"DOCX", "en", 40, "Intelligence Services Act"},
	"au-pspf-incident-template.docx":      {"DOCX", "en", 20, "incident"},
	"html-fr-info-gouv.html":              {"HTML", "fr", 15, "stupéfiants"},
	"html-it-government-en.html":          {"HTML", "en", 8, "Government"},
	"html-pl-gov.html":                    {"HTML", "pl", 8, "Polska"},
	"html-pl-treaty-base.html":            {"HTML", "pl", 3, "umowach międzynarodowych"},
	"paris-call.pdf":                      {"PDF", "en", 28, "malicious cyber activities"},
	"rwanda-cybercrime-law-2018.pdf":      {"PDF", "en", 200, "computer system"},
	"rwanda-ncs-2024.pdf":                 {"PDF", "en", 150, "cybersecurity framework"},
	"unsg-wsis-followup-2025.pdf":         {"PDF", "en", 150, "Information Society"},
	"us-ncs-2023.pdf":                     {"PDF", "en", 140, "digital ecosystem"},
}

func TestEveryOriginalIsImported(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
	corpus := os.Getenv("CYBERNORM_CORPUS")
	if corpus == "" {
		t.Skip("skipped: no corpus")
	}
	files, err := os.ReadDir(filepath.Join(corpus, "originals"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Run(f.Name(), func(t *testing.T) {
			want, ok := originals[f.Name()]
			if !ok {
				t.Fatal("nothing is said of this file")
			}
			r := importOriginal(t, corpus, f.Name(), document.Strategy)
			if r.Format != want.format || r.Document.Language != want.language || len(r.Document.Provisions) < want.least {
				t.Errorf("%s in %s with %d provisions, want %s in %s with %d at least", r.Format, r.Document.Language, len(r.Document.Provisions), want.format, want.language, want.least)
			}
			if !strings.Contains(shownText(r), want.holds) {
				t.Errorf("%q is nowhere", want.holds)
			}
			t.Logf("%s, %d provisions, %.1f%% of the letters, confidence %s, %d doubts", r.Format, len(r.Document.Provisions), 100*r.Share(), r.Confidence, len(r.Doubts))
		})
	}
}
