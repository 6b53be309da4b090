package policytest

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/spanish"
	"gopkg.in/yaml.v3"

	"cybernorm/internal/lexicon"
	"cybernorm/internal/overlay"
)

// ownTerm is a term of a concept that a folder brings, with its place in the pack.
type ownTerm struct {
	file, concept, language, text string
	conceptAt, at                 position
}

type position struct{ Line, Column int }

// ownTerms lists the terms of the concepts that folders bring.
func ownTerms(laid *overlay.Laid) ([]ownTerm, error) {
	var out []ownTerm
	err := eachTerm(laid.FS, func(t ownTerm) {
		if laid.Has("concept", t.concept) {
			out = append(out, t)
		}
	})
	return out, err
}

// eachTerm reads the files of concepts, which the lexicon has accepted before.
func eachTerm(pack fs.FS, visit func(ownTerm)) error {
	files, err := fs.Glob(pack, "lexicon/concepts/*.yaml")
	if err != nil {
		return err
	}
	for _, file := range files {
		data, err := fs.ReadFile(pack, file)
		if err != nil {
			return err
		}
		var root struct {
			Concepts yaml.Node `yaml:"concepts"`
		}
		if err := yaml.Unmarshal(data, &root); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		for i := 0; i+1 < len(root.Concepts.Content); i += 2 {
			name, body := root.Concepts.Content[i], root.Concepts.Content[i+1]
			for j := 0; j+1 < len(body.Content); j += 2 {
				for _, t := range body.Content[j+1].Content {
					if body.Content[j+1].Kind == yaml.SequenceNode {
						visit(ownTerm{file, name.Value, body.Content[j].Value, t.Value, position{name.Line, name.Column}, position{t.Line, t.Column}})
					}
				}
			}
		}
	}
	return nil
}

// stemmers are the languages whose words can be told apart by their stems.
func stemmers() map[string]func(*snowballstem.Env) bool {
	return map[string]func(*snowballstem.Env) bool{"en": english.Stem, "fr": french.Stem, "es": spanish.Stem}
}

// collisions warns of endings left open that catch words of different stems, such as polic*, which catches police beside policy.
// The words are those of the examples and of the lexicon, so that a warning names words that such documents have.
func collisions(pack fs.FS, terms []ownTerm) ([]string, error) {
	var out []string
	for language, stem := range stemmers() {
		open := map[string]ownTerm{} // by the word with its star: where it stands first
		for _, t := range terms {
			for _, word := range starred.FindAllString(t.text, -1) {
				if _, known := open[word]; !known && t.language == language && strings.HasSuffix(word, "*") {
					open[word] = t
				}
			}
		}
		if len(open) == 0 {
			continue
		}
		caught, err := catch(pack, language, slices.Sorted(maps.Keys(open)))
		if err != nil {
			return nil, err
		}
		for _, word := range slices.Sorted(maps.Keys(caught)) {
			groups := map[string][]string{}
			for _, w := range caught[word] {
				env := snowballstem.NewEnv(w)
				stem(env)
				groups[env.Current()] = append(groups[env.Current()], w)
			}
			if len(groups) < 2 {
				continue
			}
			var list []string
			for _, root := range slices.Sorted(maps.Keys(groups)) {
				list = append(list, strings.Join(groups[root], ", "))
			}
			t := open[word]
			out = append(out, fmt.Sprintf("%s:%d:%d: %s catches words of different stems: %s; write out those that are meant, or more of the stem",
				t.file, t.at.Line, t.at.Column, word, strings.Join(list, " | ")))
		}
	}
	slices.Sort(out)
	return out, nil
}

var (
	starred = regexp.MustCompile(`[\pL\pN*]+`)
	word    = regexp.MustCompile(`\pL{3,}\*?`)
)

// catch gives the words that each open ending matches, by the lexicon's own matcher.
func catch(pack fs.FS, language string, endings []string) (map[string][]string, error) {
	concepts := map[string]any{}
	for i, e := range endings {
		concepts[fmt.Sprintf("c%d", i)] = map[string]any{language: []string{e}}
	}
	source, err := json.Marshal(map[string]any{"concepts": concepts}) // JSON is YAML
	if err != nil {
		return nil, err
	}
	lex, err := lexicon.Load(fstest.MapFS{"concepts/endings.yaml": {Data: source}})
	if err != nil {
		return nil, err
	}
	matcher, err := lex.Matcher(language)
	if err != nil {
		return nil, err
	}
	words, err := vocabulary(pack, language)
	if err != nil {
		return nil, err
	}
	text := strings.Join(words, ".\n")
	var scan lexicon.Scan
	matcher.Scan(text, &scan)
	out := map[string][]string{}
	for _, hit := range scan.Hits {
		e := matcher.TermText(hit.Term)
		out[e] = append(out[e], text[hit.Start:hit.End])
	}
	return out, nil
}

// vocabulary lists the words of the examples and of the lexicon in a language.
func vocabulary(pack fs.FS, language string) ([]string, error) {
	seen := map[string]bool{}
	add := func(text string) {
		for _, w := range word.FindAllString(text, -1) {
			if !strings.HasSuffix(w, "*") {
				seen[strings.ToLower(w)] = true
			}
		}
	}
	if err := eachTerm(pack, func(t ownTerm) {
		if t.language == language {
			add(t.text)
		}
	}); err != nil {
		return nil, err
	}
	files, err := fs.Glob(pack, "controls/*/*/examples.yaml")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		data, err := fs.ReadFile(pack, file)
		if err != nil {
			return nil, err
		}
		var list struct {
			Examples []struct {
				Text     string `yaml:"text"`
				Language string `yaml:"language"`
			} `yaml:"examples"`
		}
		if err := yaml.Unmarshal(data, &list); err != nil {
			return nil, fmt.Errorf("%s: %w", path.Clean(file), err)
		}
		for _, e := range list.Examples {
			if e.Language == language || e.Language == "" && language == "en" {
				add(e.Text)
			}
		}
	}
	return slices.Sorted(maps.Keys(seen)), nil
}
