package messages

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/wording"
	"cybernorm/policies"
)

var place = regexp.MustCompile(`\{\d\}`)

// same are words that two languages write alike.
var same = []string{"theme.participation", "suggest.place", "clauses.one", "clauses.many"}

func TestEveryLanguageSaysEverything(t *testing.T) {
	pack, err := policy.Open(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	english := load(t, "en")
	for _, language := range Languages()[1:] {
		c := load(t, language)
		if c.language != language {
			t.Errorf("%s.yaml is in language %s", language, c.language)
		}
		for key, text := range english.messages {
			got := c.messages[key]
			if strings.TrimSpace(got) == "" {
				t.Errorf("%s lacks %s", language, key)
			}
			if a, b := places(text), places(got); !slices.Equal(a, b) {
				t.Errorf("%s %s has the places %v, en has %v", language, key, b, a)
			}
			if got == text && !slices.Contains(same, key) {
				t.Errorf("%s %s is left in English: %q", language, key, got)
			}
		}
		for key := range c.messages {
			if _, ok := english.messages[key]; !ok {
				t.Errorf("%s says %s, which en does not", language, key)
			}
		}
		clauses, err := wording.Load(policies.FS, language)
		if err != nil {
			t.Fatal(err)
		}
		known := map[string]bool{}
		for _, control := range pack.Catalogue() {
			known[control.ID] = true
			if title := c.titles[control.ID]; title == "" || title == control.Title {
				t.Errorf("%s title of %s (%q) is %q", language, control.ID, control.Title, title)
			}
			if _, ok := clauses.Clause(control.ID, document.Strategy); !ok && c.advice[control.ID] == "" {
				t.Errorf("%s has neither clause nor advice for %s", language, control.ID)
			}
		}
		for id := range c.titles {
			if !known[id] {
				t.Errorf("%s has a title for %s, which is no control", language, id)
			}
		}
	}
}

func TestWordsAreCountedAsTheLanguageDoes(t *testing.T) {
	for _, tt := range []struct {
		language string
		n        int
		want     string
	}{{"en", 0, "0 shortfalls"}, {"en", 1, "1 shortfall"}, {"fr", 0, "0 lacune"}, {"fr", 2, "2 lacunes"}, {"es", 0, "0 carencias"}} {
		if got := load(t, tt.language).Count("shortfalls", tt.n); got != tt.want {
			t.Errorf("%s %d: %q, want %q", tt.language, tt.n, got, tt.want)
		}
	}
}

func load(t *testing.T, language string) *Catalogue {
	t.Helper()
	c, err := Load(policies.FS, language)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func places(s string) []string {
	found := place.FindAllString(s, -1)
	slices.Sort(found)
	return found
}
