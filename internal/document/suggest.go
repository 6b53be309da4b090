package document

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// nearest gives the candidate that s was most likely meant to be, or nothing when none is near enough.
func nearest(s string, candidates []string) string {
	plain := plainWord(s)
	if len(plain) > quoteLimit {
		return ""
	}
	best, bestDistance := "", max(1, min(3, len(plain)/3))+1
	for _, c := range candidates {
		other := plainWord(c)
		if len(other)-len(plain) >= bestDistance || len(plain)-len(other) >= bestDistance {
			continue
		}
		if distance := levenshtein.ComputeDistance(plain, other); distance < bestDistance {
			best, bestDistance = c, distance
		}
	}
	return best
}

// plainWord removes differences that are no differences to a person: case, and how words are joined.
func plainWord(s string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(s))
}

// list joins words for a message.
func list(words []string) string { return strings.Join(words, ", ") }

// clip shortens a piece of a description for a message.
func clip(s string) string {
	q := quote(s)
	return q[1 : len(q)-1]
}
