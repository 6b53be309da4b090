package lexicon

import (
	"os"
	"testing"
)

// pack gives the lexicon of the policy pack.
func pack(t testing.TB) *Lexicon {
	t.Helper()
	l, err := Load(os.DirFS("../../policies/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestPackCompiles(t *testing.T) {
	l := pack(t)
	for _, language := range l.Languages() {
		if _, err := l.Matcher(language); err != nil {
			t.Errorf("%s: %v", language, err)
		}
	}
}
