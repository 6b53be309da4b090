package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// verifier parses and verifies the terms of one language.
type verifier struct {
	families []string
	errs     Errors
	seen     map[uint64]*line // terms of one definition by fingerprint
}

func (v *verifier) language(s *sources, language string) {
	for _, f := range s.families {
		v.terms(f.terms[language], true)
	}
	v.nesting(s.families, language)
	for _, groups := range [][]*definition{s.concepts, s.cues, s.masks} {
		for _, d := range groups {
			v.terms(d.terms[language], false)
			v.terms(d.mask[language], false)
		}
	}
}

// terms parses and verifies the terms of one definition, which may be a family.
func (v *verifier) terms(terms []line, family bool) {
	clear(v.seen)
	for i := range terms {
		l := &terms[i]
		t, err := parseTerm(l.text)
		if err != nil {
			v.fail(l.place, "", "term %q %s", l.text, err)
			continue
		}
		l.term = t
		for _, e := range t.elements {
			if e.gap > 0 && family {
				v.fail(l.place, "write the gap into the terms that use the family", "term %q of a family has a gap", l.text)
				break
			}
			for _, a := range e.others {
				if a.family != "" && !slices.Contains(v.families, a.family) {
					v.fail(l.place, closest(a.family, v.families), "unknown family {%s}", a.family)
				}
			}
		}
		key := t.fingerprint()
		if first, ok := v.seen[key]; ok {
			v.fail(l.place, fmt.Sprintf("first on line %d", first.place.line()), "term %q is the same as %q", l.text, first.text)
			continue
		}
		v.seen[key] = l
	}
}

// nesting finds a family within itself.
func (v *verifier) nesting(families []*definition, language string) {
	holds := map[string][]string{}
	for _, f := range families {
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
	for _, f := range families {
		if cycle := visit(f.name, nil); cycle != nil {
			v.fail(f.at, "", "family %s holds itself: %s", f.name, strings.Join(cycle, ", "))
			return
		}
	}
}

func (v *verifier) fail(at place, hint, format string, args ...any) {
	v.errs = append(v.errs, at.problem(hint, format, args...))
}
