package htmlreport

import (
	"strconv"
	"strings"
)

// ids are the anchors of a page that are taken.
type ids map[string]bool

// take gives an anchor that reads like name and that nothing else on the page has. A name comes from a document and may hold
// anything; an anchor keeps letters, digits and a few signs.
func (taken ids) take(name string) string {
	id := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '.', r == '_':
			return r
		}
		return '_'
	}, name)
	unique := id
	for n := 2; unique == "" || taken[unique]; n++ {
		unique = id + "_" + strconv.Itoa(n)
	}
	taken[unique] = true
	return unique
}
