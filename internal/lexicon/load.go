package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
	"sync"
)

// Lexicon is a vocabulary as loaded. It does not change; matchers are compiled when they are first asked for.
type Lexicon struct {
	concepts  []string
	cues      []string
	notes     map[string]string
	languages []string
	matchers  map[string]func() (*Matcher, error)
}

// Load reads a lexicon: the files concepts/*.yaml, cues/LANGUAGE.yaml, families.yaml and masks.yaml of fsys. The languages are
// those that cues has a file for; without cues, English, French and Spanish. The error is [Errors] with every mistake in
// all files.
//
// A term is a sequence of words. Words are compared without case and accents; a space in a term also stands for a hyphen;
// a comma stands for a comma or nothing, and where the term has none, the text may have none. Further:
//
//	protect*           any ending; the star may stand within a word too (organi*ation)
//	respect|protect    one of several words
//	?all               a word that may be absent
//	{rights_noun}      any term of a family
//	ensure …7 rights   up to seven words between, within one clause
//	women ~5 cyber*    up to five words between, in either order
//	=AI                exact case
//
// English 's is a token of its own: a term that names it asks for it ("women's rights"), one that does not passes over it
// ("women rights" finds "women's rights" too). French and Spanish l', d', qu' are words of their own, so that "égalité"
// stands in "l'égalité".
func Load(fsys fs.FS) (*Lexicon, error) {
	s, err := readSources(fsys)
	if err != nil {
		return nil, err
	}
	s.verify()
	if len(s.errs) > 0 {
		sort.SliceStable(s.errs, func(i, j int) bool { return s.errs[i].before(s.errs[j]) })
		return nil, s.errs
	}
	l := &Lexicon{languages: s.languages, matchers: map[string]func() (*Matcher, error){}, notes: map[string]string{}}
	for _, c := range s.concepts {
		l.concepts = append(l.concepts, c.name)
		l.notes[c.name] = c.note
	}
	l.cues = s.cueNames()
	for _, language := range s.languages {
		l.matchers[language] = sync.OnceValues(func() (*Matcher, error) { return s.compile(language, l.concepts, l.cues) })
	}
	return l, nil
}

// Concepts gives the names of all concepts in order. Hit.Name of class Concept is a place in it.
func (l *Lexicon) Concepts() []string { return l.concepts }

// Cues gives the names of all cues in order. Hit.Name of class Cue is a place in it.
func (l *Lexicon) Cues() []string { return l.cues }

// Languages gives the languages that texts can be scanned in.
func (l *Lexicon) Languages() []string { return l.languages }

// Note gives what the lexicon says of a concept.
func (l *Lexicon) Note(concept string) string { return l.notes[concept] }

// Matcher gives the matcher for a language, compiled once.
func (l *Lexicon) Matcher(language string) (*Matcher, error) {
	compile, ok := l.matchers[language]
	if !ok {
		return nil, fmt.Errorf("no lexicon for language %q; there is one for %s", language, strings.Join(l.languages, ", "))
	}
	return compile()
}

// Matcher finds the terms of one language. It is safe for concurrent use.
type Matcher struct {
	machine *automaton
	terms   []string
	caches  sync.Pool
}

// Scan finds all terms in text, in one pass. What into held before is lost.
func (m *Matcher) Scan(text string, into *Scan) {
	c := m.caches.Get().(*cache)
	c.scan(text, into)
	if !c.full() {
		m.caches.Put(c)
	}
}

// TermText gives a term as the lexicon writes it.
func (m *Matcher) TermText(term int32) string { return m.terms[term] }

// compile makes the matcher of one language.
func (s *sources) compile(language string, concepts, cues []string) (*Matcher, error) {
	m := &Matcher{}
	families := map[string][]*term{}
	for _, f := range s.families {
		for _, line := range f.terms[language] {
			families[f.name] = append(families[f.name], line.term)
		}
	}
	var errs Errors
	b := newBuilder(families)
	add := func(lines []line, kind kind, name int32) {
		for _, line := range lines {
			if err := b.add(line.term, accept{kind, name, int32(len(m.terms))}); err != nil {
				errs = append(errs, line.place.problem("", "term %q %s", line.text, err))
			}
			m.terms = append(m.terms, line.text)
		}
	}
	for i, c := range s.concepts {
		add(c.terms[language], kindConcept, int32(i))
		add(c.mask[language], kindMask, int32(i))
	}
	for _, c := range s.cues {
		i, _ := slices.BinarySearch(cues, c.name)
		add(c.terms[language], kindCue, int32(i))
	}
	for _, g := range s.masks {
		add(g.terms[language], kindMask, everywhere)
	}
	if len(errs) > 0 {
		return nil, errs
	}
	m.machine = b.finish()
	m.caches.New = func() any { return newCache(m.machine, len(concepts), len(cues)) }
	return m, nil
}

// Error is a mistake in the lexicon.
type Error struct {
	File          string
	Line, Column  int
	Message, Hint string
}

func (e *Error) Error() string {
	text := fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
	if e.Hint != "" {
		text += "; " + e.Hint
	}
	return text
}

func (e *Error) before(o *Error) bool {
	switch {
	case e.File != o.File:
		return e.File < o.File
	case e.Line != o.Line:
		return e.Line < o.Line
	}
	return e.Column < o.Column
}

// Errors is every mistake in the lexicon, one a line.
type Errors []*Error

func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, err := range e {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// LanguagesOf gives the languages of the lexicon in a folder by the names of its files, without reading them.
func LanguagesOf(fsys fs.FS, folder string) ([]string, error) {
	cues, err := fs.Glob(fsys, path.Join(folder, "cues", "*.yaml"))
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	languages := make([]string, len(cues))
	for i, name := range cues {
		languages[i] = strings.TrimSuffix(path.Base(name), ".yaml")
	}
	return languages, nil
}

// readSources reads all files. The error is one of the file system; mistakes in the files are kept in the sources.
func readSources(fsys fs.FS) (*sources, error) {
	s := &sources{}
	var err error
	if s.languages, err = LanguagesOf(fsys, "."); err != nil {
		return nil, err
	}
	cues := make([]string, len(s.languages))
	for i, language := range s.languages {
		cues[i] = "cues/" + language + ".yaml"
	}
	if len(s.languages) == 0 {
		s.languages = []string{"en", "es", "fr"}
	}
	concepts, err := fs.Glob(fsys, "concepts/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	if len(concepts) == 0 {
		return nil, errors.New("lexicon: no concepts/*.yaml")
	}
	files := []struct {
		name     string
		optional bool
		read     func(*reader, *tree)
	}{
		{"families.yaml", true, s.readFamilies},
		{"masks.yaml", true, s.readMasks},
	}
	for _, name := range concepts {
		files = append(files, struct {
			name     string
			optional bool
			read     func(*reader, *tree)
		}{name, false, s.readConcepts})
	}
	for _, name := range cues {
		files = append(files, struct {
			name     string
			optional bool
			read     func(*reader, *tree)
		}{name, false, s.readCues})
	}
	for _, f := range files {
		data, err := fs.ReadFile(fsys, f.name)
		if errors.Is(err, fs.ErrNotExist) && f.optional {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
		r := &reader{file: &file{f.name, data}}
		if root := r.parse(); root != nil {
			f.read(r, root)
		}
		s.errs = append(s.errs, r.errs...)
	}
	return s, nil
}
