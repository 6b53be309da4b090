package importer

import (
	"context"
	"testing"

	"cybernorm/internal/document"
)

func TestStatementsOfStatesAreNormReports(t *testing.T) {
	for _, text := range []string{
		"Joint statement on safe networks\n\nThe ministers met in Veldania in March and discussed the safety of networks.\n\nThey support programmes, initiatives and partnerships of all kinds.\n",
		"After their third meeting the heads of agencies issued the following joint press release.\n\nThey will share warnings and invite other partners to the programme.\n",
		"Non-paper of Veldania on the norms\n\nVeldania has taken the steps that this paper lists.\n",
	} {
		r, err := Import(context.Background(), "statement.txt", []byte(text), Options{Language: "en"})
		if err != nil {
			t.Errorf("%.40q: %v", text, err)
		} else if r.Document.Kind != document.NormReport {
			t.Errorf("%.40q is taken for a %s: %q", text, r.Document.Kind, r.Notes)
		}
	}
}
