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
	best, bestDistance := "", max(1, min(3, (len(plain)+1)/3))+1
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

// nearestName is nearest for names with numbers in them: art-6 is no misspelling of art-5, but HR-1 is one of HR-01.
func nearestName(s string, candidates []string) string {
	numbers := digits(s)
	var same []string
	for _, c := range candidates {
		if digits(c) == numbers {
			same = append(same, c)
		}
	}
	return nearest(s, same)
}

func digits(s string) string {
	numbers := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
	return strings.TrimLeft(numbers, "0")
}

var joints = strings.NewReplacer("_", "", "-", "", " ", "")

// plainWord removes differences that are no differences to a person: case, and how words are joined.
func plainWord(s string) string {
	return joints.Replace(strings.ToLower(s))
}

// list joins words for a message.
func list(words []string) string { return strings.Join(words, ", ") }

// clip shortens a piece of a description for a message.
func clip(s string) string {
	q := quote(s)
	return q[1 : len(q)-1]
}
