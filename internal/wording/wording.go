// Package wording holds clauses to propose where a document falls short: for each control that a clause can meet, one that
// is fitted to the kind of document (a treaty shall, a strategy will, a report should).
package wording

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/register/strict"
)

// Clauses are the clauses of one language.
type Clauses struct {
	language string
	kinds    map[string]map[string]string
	clauses  map[string]string
}

// Load reads the clauses of a language from the folder wording of a pack. Errors give file, line and column.
func Load(pack fs.FS, language string) (*Clauses, error) {
	name := "wording/" + language + ".yaml"
	data, err := fs.ReadFile(pack, name)
	if err != nil {
		return nil, fmt.Errorf("no wording in language %s: %w", language, err)
	}
	var file struct {
		Language string                       `yaml:"language" required:"true"`
		Kinds    map[string]map[string]string `yaml:"kinds" required:"true"`
		Clauses  map[string]string            `yaml:"clauses" required:"true"`
	}
	if err := strict.Decode(name, data, &file); err != nil {
		return nil, err
	}
	c := &Clauses{language: file.Language, kinds: file.Kinds, clauses: file.Clauses}
	return c, c.complete(name)
}

// Clause gives the clause of a control, fitted to a kind of document. Ok is false for a control that no clause meets.
func (c *Clauses) Clause(control string, kind document.Kind) (text string, ok bool) {
	text, ok = c.clauses[control]
	if !ok {
		return "", false
	}
	words := c.kinds[string(kind)]
	text = placeholder.ReplaceAllStringFunc(text, func(p string) string { return words[strings.Trim(p, "{}")] })
	return sentences(text), true
}

// placeholder is a word that depends on the kind.
var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

// complete finds a word in braces that a kind lacks.
func (c *Clauses) complete(name string) error {
	for _, kind := range document.Kinds() {
		words, ok := c.kinds[string(kind)]
		if !ok {
			return fmt.Errorf("%s: kinds lacks %s", name, kind)
		}
		for control, text := range c.clauses {
			for _, p := range placeholder.FindAllString(text, -1) {
				if _, ok := words[strings.Trim(p, "{}")]; !ok {
					return fmt.Errorf("%s: clause %s uses %s, which kinds.%s lacks", name, control, p, kind)
				}
			}
		}
	}
	return nil
}

// sentences writes the first letter of each sentence large: the word of a kind may stand there or within.
func sentences(s string) string {
	return sentenceStart.ReplaceAllStringFunc(s, strings.ToUpper)
}

// sentenceStart is the first letter of a text, or that behind a full stop.
var sentenceStart = regexp.MustCompile(`^\p{Ll}|\. \p{Ll}`)
