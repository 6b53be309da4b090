package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"cybernorm/internal/messages"
)

// langFlag is the flag for the language of what is printed for people; --language is that of the texts.
func langFlag(flags *pflag.FlagSet, lang *string) {
	flags.StringVar(lang, "lang", messages.Languages()[0], "language of what is printed for people: "+strings.Join(messages.Languages(), ", "))
}

// words gives the words of the language that was asked for.
func (a *app) words(lang string) (*messages.Catalogue, error) {
	if err := oneOf("--lang", lang, messages.Languages()); err != nil {
		return nil, err
	}
	return messages.Load(a.Pack, lang)
}
