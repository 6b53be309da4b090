package lexicon

import (
	"os"
	"slices"
	"strings"
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

// packSources gives the lexicon of the policy pack as read.
func packSources(t *testing.T) *sources {
	t.Helper()
	s, err := readSources(os.DirFS("../../policies/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	if s.verify(); len(s.errs) > 0 {
		t.Fatal(s.errs)
	}
	return s
}

func TestPackCompiles(t *testing.T) {
	l := pack(t)
	for _, language := range l.Languages() {
		if _, err := l.Matcher(language); err != nil {
			t.Errorf("%s: %v", language, err)
		}
	}
}

func TestEveryConceptHasANoteAndAllLanguages(t *testing.T) {
	s := packSources(t)
	for _, c := range s.concepts {
		line := c.at.line()
		if c.note == "" {
			t.Errorf("%s:%d: concept %s has no note", c.at.file.name, line, c.name)
		}
		for _, language := range s.languages {
			if len(c.terms[language]) == 0 {
				t.Errorf("%s:%d: concept %s has no terms in %s", c.at.file.name, line, c.name, language)
			}
		}
		if strings.ContainsAny(c.name, ".-") {
			t.Errorf("%s:%d: concept %s: write words apart with _", c.at.file.name, line, c.name)
		}
	}
}

func TestEveryFamilyIsUsed(t *testing.T) {
	s := packSources(t)
	used := map[string]bool{}
	mark := func(lines []line) {
		for _, l := range lines {
			for _, e := range l.term.elements {
				for _, a := range e.others {
					used[a.family] = true
				}
			}
		}
	}
	for _, groups := range [][]*definition{s.concepts, s.families, s.masks, s.cues} {
		for _, d := range groups {
			for _, language := range s.languages {
				mark(d.terms[language])
				mark(d.mask[language])
			}
		}
	}
	for _, f := range s.families {
		if !used[f.name] {
			t.Errorf("%s:%d: no term uses family %s", f.at.file.name, f.at.line(), f.name)
		}
	}
}

// tooCommon are words so frequent, and so little tied to what follows, that a gap behind one would join what is apart.
var tooCommon = map[string][]string{
	"en": {"of", "and", "or", "to", "in", "on", "for", "by", "with", "as", "is", "are", "be", "that", "it"},
	"fr": {"un", "une", "des", "de", "d'", "du", "et", "ou", "à", "en", "dans", "sur", "par", "est", "sont", "que", "qui"},
	"es": {"un", "una", "de", "del", "y", "o", "a", "en", "por", "para", "con", "es", "son", "que"},
}

func TestNoTermBeginsWithACommonWordAndAGap(t *testing.T) {
	s := packSources(t)
	for _, c := range s.concepts {
		for _, language := range s.languages {
			for _, l := range c.terms[language] {
				e := l.term.elements
				if len(e) < 2 || e[1].gap == 0 {
					continue
				}
				words := append(slices.Clone(e[0].words), e[0].key)
				for _, common := range tooCommon[language] {
					if slices.Contains(words, fold(common)) {
						t.Errorf("%s:%d: term %q begins with %q and a gap", l.place.file.name, l.place.line(), l.text, common)
					}
				}
			}
		}
	}
}

// TestNoTermIsDead finds terms that add nothing: whatever they find, other terms of the concept find too.
func TestNoTermIsDead(t *testing.T) {
	s := packSources(t)
	l := pack(t)
	for _, language := range s.languages {
		m, err := l.Matcher(language)
		if err != nil {
			t.Fatal(err)
		}
		families := map[string][]*term{}
		for _, f := range s.families {
			for _, line := range f.terms[language] {
				families[f.name] = append(families[f.name], line.term)
			}
		}
		c := newCache(m.machine, len(l.concepts), len(l.cues))
		var scan Scan
		for i, concept := range s.concepts {
			for _, line := range concept.terms[language] {
				if addsNothing(c, &scan, samples(line.term, families), int32(i), m.terms, line.text) {
					t.Errorf("%s:%d: %s: what %q finds, other terms of the concept find too", line.place.file.name, line.place.line(), concept.name, line.text)
				}
			}
		}
	}
}

func addsNothing(c *cache, scan *Scan, samples []string, concept int32, terms []string, own string) bool {
	for _, sample := range samples {
		c.scan(sample, scan)
		other := slices.ContainsFunc(c.candidates, func(k candidate) bool {
			return k.kind == kindConcept && k.name == concept && terms[k.term] != own && !c.barred(&k)
		})
		if !other {
			return false
		}
	}
	return true
}

// samples writes phrases that a term finds, each of its alternatives in turn, with every gap at its widest.
func samples(t *term, families map[string][]*term) []string {
	base := make([]string, len(t.elements))
	for i := range t.elements {
		base[i] = options(&t.elements[i], families)[0]
	}
	var all []string
	for i := range t.elements {
		for _, option := range options(&t.elements[i], families) {
			var b strings.Builder
			for k := range t.elements {
				e := &t.elements[k]
				if e.comma {
					b.WriteByte(',')
				}
				b.WriteString(strings.Repeat(" zz", e.gap) + " ")
				switch {
				case k == i:
					b.WriteString(option)
				case !e.optional:
					b.WriteString(base[k])
				}
			}
			all = append(all, b.String())
		}
	}
	return all
}

// options gives what may stand for an element.
func options(e *element, families map[string][]*term) []string {
	words := slices.Clone(e.words)
	if e.single() {
		words = append(words, e.key)
	}
	for i, w := range words {
		w = strings.TrimPrefix(w, "=")
		words[i] = strings.ReplaceAll(strings.TrimSuffix(w, "*"), "*", "x")
	}
	for _, a := range e.others {
		if a.family == "" {
			words = append(words, strings.ReplaceAll(strings.Join(a.words, " "), "*", "x"))
		}
		for _, member := range families[a.family] {
			words = append(words, samples(member, families)...)
		}
	}
	return words
}
