package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// sources is the whole lexicon as read, before it is compiled.
type sources struct {
	languages []string
	concepts  []*definition // in order of name once verified
	families  []*definition
	cues      []*definition
	masks     []*definition
	errs      Errors
}

// definition is a named set of terms per language: a concept, a family, a cue or a group of masks.
type definition struct {
	name  string
	note  string
	at    place
	terms map[string][]line
	mask  map[string][]line
}

// line is a term with its place, and what it was parsed to.
type line struct {
	text  string
	place place
	term  *term
}

func (s *sources) readConcepts(r *reader, root *tree) {
	concepts := r.only(root, "concepts")
	if concepts == nil {
		return
	}
	r.each(concepts, "concepts", func(key, value *tree) {
		d := s.define(r, key)
		r.each(value, "concept "+key.text, func(field, v *tree) {
			switch {
			case field.text == "note":
				d.note = v.text
				if v.shape != aString {
					r.fail(v, "", "a note must be text, not %s", v.shape)
				}
			case field.text == "mask":
				r.each(v, "mask of "+key.text, func(language, terms *tree) {
					s.readLanguage(r, language, terms, d.mask, "mask of "+key.text)
				})
			case slices.Contains(s.languages, field.text):
				s.readLanguage(r, field, v, d.terms, "concept "+key.text)
			default:
				r.fail(field, s.meant(field.text, "note", "mask"), "unknown key %q in concept %s", field.text, key.text)
			}
		})
		s.concepts = append(s.concepts, d)
	})
}

func (s *sources) readFamilies(r *reader, root *tree) { s.readGroups(r, root, "families", &s.families) }

func (s *sources) readMasks(r *reader, root *tree) { s.readGroups(r, root, "masks", &s.masks) }

// readGroups reads name → language → terms.
func (s *sources) readGroups(r *reader, root *tree, what string, into *[]*definition) {
	groups := r.only(root, what)
	if groups == nil {
		return
	}
	r.each(groups, what, func(key, value *tree) {
		d := s.define(r, key)
		r.each(value, key.text, func(language, terms *tree) { s.readLanguage(r, language, terms, d.terms, key.text) })
		*into = append(*into, d)
	})
}

// readCues reads name → terms of the one language that the file is named after.
func (s *sources) readCues(r *reader, root *tree) {
	cues := r.only(root, "cues")
	if cues == nil {
		return
	}
	language := strings.TrimSuffix(strings.TrimPrefix(r.file.name, "cues/"), ".yaml")
	r.each(cues, "cues", func(key, value *tree) {
		i := slices.IndexFunc(s.cues, func(d *definition) bool { return d.name == key.text })
		if i < 0 {
			s.cues = append(s.cues, s.define(r, key))
			i = len(s.cues) - 1
		}
		s.cues[i].terms[language] = r.lines(value, key.text)
	})
}

func (s *sources) define(r *reader, key *tree) *definition {
	if !validName(key.text) {
		r.fail(key, "use lower-case letters, digits, and _ . - between them", "bad name %q", key.text)
	}
	return &definition{
		name: key.text, at: place{r.file, key},
		terms: make(map[string][]line, 3), mask: make(map[string][]line),
	}
}

func validName(name string) bool {
	for i, c := range name {
		letter := 'a' <= c && c <= 'z'
		if !letter && (i == 0 || !('0' <= c && c <= '9' || c == '_' || c == '.' || c == '-')) {
			return false
		}
	}
	return name != ""
}

func (s *sources) readLanguage(r *reader, language, terms *tree, into map[string][]line, what string) {
	if !slices.Contains(s.languages, language.text) {
		r.fail(language, s.meant(language.text), "unknown language %q in %s", language.text, what)
		return
	}
	into[language.text] = r.lines(terms, what)
}

func (s *sources) meant(word string, more ...string) string {
	known := append(slices.Clone(s.languages), more...)
	if hint := closest(word, known); hint != "" {
		return hint
	}
	return "known are " + strings.Join(known, ", ")
}

func (s *sources) cueNames() []string {
	var names []string
	for _, c := range s.cues {
		names = append(names, c.name)
	}
	slices.Sort(names)
	return names
}

// verify finds the mistakes that need more than one file: double concepts, unknown families, bad and double terms. It puts
// the concepts in order.
func (s *sources) verify() {
	slices.SortStableFunc(s.concepts, func(a, b *definition) int { return strings.Compare(a.name, b.name) })
	for i := 1; i < len(s.concepts); i++ {
		if first, second := s.concepts[i-1], s.concepts[i]; first.name == second.name {
			s.fail(second.at, fmt.Sprintf("first at %s:%d", first.at.file.name, first.at.line()), "concept %q is defined twice", second.name)
		}
	}
	names := make([]string, len(s.families))
	for i, f := range s.families {
		names[i] = f.name
	}
	var group sync.WaitGroup
	found := make([]Errors, len(s.languages))
	for i, language := range s.languages {
		group.Go(func() {
			v := verifier{families: names, seen: map[uint64]*line{}}
			v.language(s, language)
			found[i] = v.errs
		})
	}
	group.Wait()
	for _, errs := range found {
		s.errs = append(s.errs, errs...)
	}
}

func (s *sources) fail(at place, hint, format string, args ...any) {
	s.errs = append(s.errs, at.problem(hint, format, args...))
}
