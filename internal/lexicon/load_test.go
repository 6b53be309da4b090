package lexicon

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLoadReportsEveryMistake(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"unknown key", map[string]string{"concepts/a.yaml": "concepts:\n  x:\n    nots: hm\n    en: [a b]\n"},
			[]string{`concepts/a.yaml:3:5: unknown key "nots" in concept x; did you mean "note"?`}},
		{"unknown language", map[string]string{"concepts/a.yaml": "concepts:\n  x:\n    pt: [algo]\n"},
			[]string{`concepts/a.yaml:3:5: unknown key "pt" in concept x; known are en, es, fr, note, mask`}},
		{"unknown language of a mask", map[string]string{"concepts/a.yaml": "concepts: {x: {mask: {german: [wort]}}}\n"},
			[]string{`concepts/a.yaml:1:23: unknown language "german" in mask of x; known are en, es, fr`}},
		{"unknown family", map[string]string{
			"families.yaml":   "families: {group: {en: [group]}}\n",
			"concepts/a.yaml": "concepts:\n  x:\n    en: [\"for {grup}\"]\n"},
			[]string{`concepts/a.yaml:3:10: unknown family {grup}; did you mean "group"?`}},
		{"concept twice in two files", map[string]string{"concepts/a.yaml": "concepts: {x: {en: [one]}}", "concepts/b.yaml": "concepts:\n  x: {en: [two]}\n"},
			[]string{`concepts/b.yaml:2:3: concept "x" is defined twice; first at concepts/a.yaml:1`}},
		{"concept twice in one file", map[string]string{"concepts/a.yaml": "concepts:\n  x: {en: [one]}\n  x: {en: [two]}\n"},
			[]string{`concepts/a.yaml:3:3: "x" stands twice in concepts; first on line 2`}},
		{"empty term", map[string]string{"concepts/a.yaml": "concepts: {x: {en: [one, '  ']}}"},
			[]string{`concepts/a.yaml:1:26: empty term in concept x`}},
		{"terms equal once folded", map[string]string{"concepts/a.yaml": "concepts: {x: {fr: [égalité, 'Egalite']}}"},
			[]string{`concepts/a.yaml:1:30: term "Egalite" is the same as "égalité"; first on line 1`}},
		{"hyphen and space are the same", map[string]string{"concepts/a.yaml": "concepts: {x: {en: [multi-party, multi party]}}"},
			[]string{`concepts/a.yaml:1:34: term "multi party" is the same as "multi-party"; first on line 1`}},
		{"gaps at the ends", map[string]string{"concepts/a.yaml": "concepts:\n  x:\n    en: […3 one, two …3]\n"},
			[]string{`concepts/a.yaml:3:10: term "…3 one" begins with the gap …3`, `concepts/a.yaml:3:18: term "two …3" ends with a gap`}},
		{"optional words at the ends", map[string]string{"concepts/a.yaml": "concepts: {x: {en: ['?a one', 'one ?a']}}"},
			[]string{`concepts/a.yaml:1:21: term "?a one" begins with an optional word`, `concepts/a.yaml:1:31: term "one ?a" ends with an optional word`}},
		{"bad gap", map[string]string{"concepts/a.yaml": "concepts: {x: {en: ['a …x b', 'a …99 b', 'a …2 …3 b']}}"},
			[]string{`concepts/a.yaml:1:21: term "a …x b" gap …x needs a number of words from 1 to 20`,
				`concepts/a.yaml:1:31: term "a …99 b" gap …99 needs a number of words from 1 to 20`,
				`concepts/a.yaml:1:42: term "a …2 …3 b" two gaps in a row before …3`}},
		{"star alone", map[string]string{"concepts/a.yaml": "concepts: {x: {en: ['a * b']}}"},
			[]string{`concepts/a.yaml:1:21: term "a * b" has "*", which any word fits; for any word write a gap (…1)`}},
		{"stray character", map[string]string{"concepts/a.yaml": "concepts: {x: {en: ['a (b)']}}"},
			[]string{`concepts/a.yaml:1:21: term "a (b)" has '(', which is no part of a word`}},
		{"gap in a family", map[string]string{"families.yaml": "families: {f: {en: ['a …2 b']}}", "concepts/a.yaml": "concepts: {x: {en: [one]}}"},
			[]string{`families.yaml:1:21: term "a …2 b" of a family has a gap; write the gap into the terms that use the family`}},
		{"family within itself", map[string]string{"families.yaml": "families: {f: {en: ['{g}']}, g: {en: ['{f}']}}", "concepts/a.yaml": "concepts: {x: {en: ['{f}']}}"},
			[]string{`families.yaml:1:12: family f holds itself: f, g, f`}},
		{"terms are no list", map[string]string{"concepts/a.yaml": "concepts: {x: {en: one}}"},
			[]string{`concepts/a.yaml:1:20: concept x must be a list of terms, not text; write [term, "another term"]`}},
		{"anchor", map[string]string{"concepts/a.yaml": "concepts: {x: {en: &a [one]}, y: {en: *a}}"},
			[]string{`concepts/a.yaml:1:20: anchors and aliases are not allowed; write the terms out, or make a family of them`,
				`concepts/a.yaml:1:39: anchors and aliases are not allowed; write the terms out, or make a family of them`}},
		{"not YAML", map[string]string{"concepts/a.yaml": "concepts:\n  x: [\n"},
			[]string{`concepts/a.yaml:2:1: not YAML: did not find expected node content`}},
		{"wrong top", map[string]string{"concepts/a.yaml": "terms: {}\n"},
			[]string{`concepts/a.yaml:1:1: unknown key "terms"; the file has the one key concepts`}},
		{"bad name", map[string]string{"concepts/a.yaml": "concepts: {Women: {en: [one]}}"},
			[]string{`concepts/a.yaml:1:12: bad name "Women"; use lower-case letters, digits, and _ . - between them`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Load(fsOf(test.files))
			if err == nil {
				t.Fatal("no error")
			}
			var errs Errors
			if !errors.As(err, &errs) {
				t.Fatalf("%T: %v", err, err)
			}
			if diff := cmp.Diff(test.want, strings.Split(err.Error(), "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLoadWithoutConcepts(t *testing.T) {
	if _, err := Load(fsOf(nil)); err == nil || err.Error() != "lexicon: no concepts/*.yaml" {
		t.Errorf("got %v", err)
	}
}

func TestLanguagesAreThoseOfTheCues(t *testing.T) {
	l := lexiconOf(t, map[string]string{
		"concepts/a.yaml": "concepts: {x: {pt: [algo], note: What it is.}, a: {}}",
		"cues/pt.yaml":    "cues: {negator: [não], force.binding: [deve]}",
	})
	if diff := cmp.Diff([]string{"pt"}, l.Languages()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a", "x"}, l.Concepts()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"force.binding", "negator"}, l.Cues()); diff != "" {
		t.Error(diff)
	}
	if note := l.Note("x"); note != "What it is." {
		t.Errorf("note is %q", note)
	}
	if _, err := l.Matcher("en"); err == nil || err.Error() != `no lexicon for language "en"; there is one for pt` {
		t.Errorf("got %v", err)
	}
}

func TestScanIsSafeForConcurrentUse(t *testing.T) {
	m := oneConcept(t, "en", "women …3 cyber*", "rights")
	text := strings.Repeat("women in cyberspace have rights; men too. ", 50)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			var scan Scan
			for range 20 {
				m.Scan(text, &scan)
				if len(scan.Hits) != 100 {
					t.Errorf("%d hits", len(scan.Hits))
				}
			}
		})
	}
	group.Wait()
}
