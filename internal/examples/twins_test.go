package examples

import (
	"context"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

// twin is one passage in three languages: one control, one verdict.
type twin struct {
	Control string         `yaml:"control"`
	Kind    document.Kind  `yaml:"kind"`
	Expect  report.Verdict `yaml:"expect"`
	English string         `yaml:"en"`
	French  string         `yaml:"fr"`
	Spanish string         `yaml:"es"`
}

func (t twin) in(language string) string {
	return map[string]string{"en": t.English, "fr": t.French, "es": t.Spanish}[language]
}

// TestTwinsAreJudgedAlikeInEveryLanguage demands the same verdict of a passage and of its translations.
func TestTwinsAreJudgedAlikeInEveryLanguage(t *testing.T) {
	var file struct {
		Twins []twin `yaml:"twins"`
	}
	readCases(t, "twins/twins.yaml", &file)
	if len(file.Twins) < 80 {
		t.Fatalf("%d twins, expected at least 80", len(file.Twins))
	}
	pack := openPack(t)
	runners := openRunners(t, pack)
	themes := map[string]bool{}
	for _, c := range pack.Catalogue() {
		for _, tw := range file.Twins {
			if tw.Control == c.ID {
				themes[c.Theme] = true
			}
		}
	}
	if len(themes) != 7 {
		t.Errorf("twins of %d themes, expected all 7", len(themes))
	}
	for _, tw := range file.Twins {
		r := runners[tw.Control]
		if r == nil {
			t.Errorf("no control %s", tw.Control)
			continue
		}
		for _, language := range []string{"en", "fr", "es"} {
			text := tw.in(language)
			if text == "" {
				t.Errorf("%s %q has no text in %s", tw.Control, tw.English, language)
				continue
			}
			p := probe{Kind: tw.Kind, Language: language, Text: text}
			got, err := r.run(context.Background(), policy.Example{Document: p.document()})
			switch {
			case err != nil:
				t.Errorf("%s %q: %v", tw.Control, text, err)
			case got.Verdict != tw.Expect:
				t.Errorf("%s %s: %s, expected %s: %q%s", tw.Control, language, got.Verdict, tw.Expect, text, quotes(got))
			}
		}
	}
}
