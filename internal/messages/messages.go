// Package messages holds the words of what people read, in the languages of the pack: labels, titles of controls, advice.
package messages

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"cybernorm/internal/register/strict"
)

// Languages are those that there are words in; the first is the one that the catalogue is written in.
func Languages() []string { return []string{"en", "fr", "es"} }

// Catalogue is the words of one language.
type Catalogue struct {
	language string
	messages map[string]string
	titles   map[string]string
	advice   map[string]string
}

// Load reads the words of a language from the folder i18n of a pack. Errors give file, line and column.
func Load(pack fs.FS, language string) (*Catalogue, error) {
	name := "i18n/" + language + ".yaml"
	data, err := fs.ReadFile(pack, name)
	if err != nil {
		return nil, fmt.Errorf("no words in language %s: %w", language, err)
	}
	var file struct {
		Language string            `yaml:"language" required:"true"`
		Messages map[string]string `yaml:"messages" required:"true"`
		Titles   map[string]string `yaml:"titles"`
		Advice   map[string]string `yaml:"advice"`
	}
	if err := strict.Decode(name, data, &file); err != nil {
		return nil, err
	}
	return &Catalogue{file.Language, file.Messages, file.Titles, file.Advice}, nil
}

// Say gives a message with parts put in for {1}, {2} and so on. A key without a message is given back as it is, which shows.
func (c *Catalogue) Say(key string, parts ...string) string {
	text, ok := c.messages[key]
	if !ok {
		return key
	}
	for i, part := range parts {
		text = strings.ReplaceAll(text, "{"+strconv.Itoa(i+1)+"}", part)
	}
	return text
}

// Name gives the word for an id of a kind, such as a theme; an id of the user's own is its own word.
func (c *Catalogue) Name(kind, id string) string {
	if text, ok := c.messages[kind+"."+id]; ok {
		return text
	}
	return strings.ReplaceAll(id, "-", " ")
}

// Count says a number of things; French takes the singular for none too.
func (c *Catalogue) Count(key string, n int) string {
	if n == 1 || n == 0 && c.language == "fr" {
		return c.Say(key+".one", strconv.Itoa(n))
	}
	return c.Say(key+".many", strconv.Itoa(n))
}

// Title gives the title of a control; english is that of the catalogue, which stands for a control of the user's own.
func (c *Catalogue) Title(control, english string) string {
	if title, ok := c.titles[control]; ok {
		return title
	}
	return english
}

// Advice says what to do where no clause helps. Where the text is as it should be, that is something about the process.
func (c *Catalogue) Advice(control, english string) string {
	if advice, ok := c.advice[control]; ok {
		return advice
	}
	if c.language == Languages()[0] {
		return english
	}
	return c.Say("suggest.process")
}
