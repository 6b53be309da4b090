// Package language names languages for people.
package language

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Name gives the English name of a language with its tag, such as "Slovak (sk)". A tag that is not known stands alone, and
// the tag of an undetermined language gives "an unknown language".
func Name(tag string) string {
	if tag == "" || tag == "und" {
		return "an unknown language"
	}
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	name := display.English.Languages().Name(t)
	if name == "" {
		return tag
	}
	return name + " (" + tag + ")"
}
