package annotate

import (
	"os"
	"testing"

	"cybernorm/internal/lexicon"
)

func TestLoads(t *testing.T) {
	lex, err := lexicon.Load(os.DirFS("../../policies/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lex.Languages() {
		if _, err := lex.Matcher(l); err != nil {
			t.Fatal(err)
		}
	}
}
