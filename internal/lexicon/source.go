package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// sources is the whole lexicon as read, before it is compiled.
type sources struct {
	languages []string
	concepts  []*definition // in order of name once verified
	families  []*definition
	cues      []*definition
	masks     []*definition
	errs      Errors
	seen      map[uint64]*line // scratch: terms of one definition by fingerprint
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
	for _, language := range s.languages {
		for _, f := range s.families {
			s.verifyTerms(f.terms[language], names, true)
		}
		s.verifyNesting(language)
		for _, groups := range [][]*definition{s.concepts, s.cues, s.masks} {
			for _, d := range groups {
				s.verifyTerms(d.terms[language], names, false)
				s.verifyTerms(d.mask[language], names, false)
			}
		}
	}
}

// verifyTerms verifies the terms of one definition in one language.
func (s *sources) verifyTerms(terms []line, families []string, family bool) {
	clear(s.seen)
	for i := range terms {
		l := &terms[i]
		t, err := parseTerm(l.text)
		if err != nil {
			s.fail(l.place, "", "term %q %s", l.text, err)
			continue
		}
		l.term = t
		for _, e := range t.elements {
			if e.gap > 0 && family {
				s.fail(l.place, "write the gap into the terms that use the family", "term %q of a family has a gap", l.text)
				break
			}
			for _, a := range e.others {
				if a.family != "" && !slices.Contains(families, a.family) {
					s.fail(l.place, closest(a.family, families), "unknown family {%s}", a.family)
				}
			}
		}
		key := t.fingerprint()
		if first, ok := s.seen[key]; ok {
			s.fail(l.place, fmt.Sprintf("first on line %d", first.place.line()), "term %q is the same as %q", l.text, first.text)
			continue
		}
		s.seen[key] = l
	}
}

// verifyNesting finds a family within itself.
func (s *sources) verifyNesting(language string) {
	holds := map[string][]string{}
	for _, f := range s.families {
		for _, l := range f.terms[language] {
			for _, field := range strings.FieldsFunc(l.text, func(r rune) bool { return r == ' ' || r == '|' || r == '?' || r == ',' }) {
				if name, ok := strings.CutPrefix(field, "{"); ok {
					holds[f.name] = append(holds[f.name], strings.TrimSuffix(name, "}"))
				}
			}
		}
	}
	const visiting, done = 1, 2
	state := map[string]int{}
	var visit func(name string, path []string) []string
	visit = func(name string, path []string) []string {
		path = append(path, name)
		if state[name] == visiting {
			return path
		}
		if state[name] == done {
			return nil
		}
		state[name] = visiting
		for _, inner := range holds[name] {
			if cycle := visit(inner, path); cycle != nil {
				return cycle
			}
		}
		state[name] = done
		return nil
	}
	for _, f := range s.families {
		if cycle := visit(f.name, nil); cycle != nil {
			s.fail(f.at, "", "family %s holds itself: %s", f.name, strings.Join(cycle, ", "))
			return
		}
	}
}

func (s *sources) fail(at place, hint, format string, args ...any) {
	s.errs = append(s.errs, at.problem(hint, format, args...))
}
