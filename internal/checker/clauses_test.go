package checker_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cybernorm/internal/checker"
	"cybernorm/policies"
)

// TestReportsProposeTheClauseOfTheKindAndLanguage holds that nobody reads a placeholder as words to put into a document.
func TestReportsProposeTheClauseOfTheKindAndLanguage(t *testing.T) {
	for _, tt := range []struct{ kind, language, text, want string }{
		{"treaty", "en", "The Parties shall cooperate against cybercrime.", "The Parties shall respect, protect and promote gender equality"},
		{"strategy", "en", "The Government will protect networks.", "The Government will respect, protect and promote gender equality"},
		{"norms-report", "fr", "Les États devraient protéger les réseaux.", "Les États devraient respecter, protéger et promouvoir l'égalité des genres"},
		{"strategy", "es-CL", "El Gobierno protegerá las redes.", "El Gobierno se compromete a respetar, proteger y promover la igualdad de género"},
	} {
		path := filepath.Join(t.TempDir(), "d.yaml")
		content := "schema: cybernorm/v1\nkind: " + tt.kind + "\ntitle: T\nlanguage: " + tt.language + "\nprovisions: [{id: p, text: \"" + tt.text + "\"}]\n"
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := checker.New(context.Background(), checker.Options{Profile: "full", Date: "2026-01-01", Pack: policies.FS})
		if err != nil {
			t.Fatal(err)
		}
		r, failures := c.Check(context.Background(), []string{path})
		if len(failures) > 0 {
			t.Fatal(failures[0].Err)
		}
		for _, x := range r.Documents[0].Results {
			if x.Control == "GEN-05" && !strings.HasPrefix(x.Remediation, tt.want) {
				t.Errorf("%s in %s proposes %q", tt.kind, tt.language, x.Remediation)
			}
			if x.Verdict.Shortfall() && strings.Contains(x.Remediation, "[") {
				t.Errorf("%s in %s: %s proposes %q", tt.kind, tt.language, x.Control, x.Remediation)
			}
		}
	}
}
