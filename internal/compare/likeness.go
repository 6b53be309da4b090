package compare

import (
	"maps"
	"math"
	"slices"
	"strings"
)

// bag is the words and pairs of words of a text, each with its weight times how often it stands there.
type bag struct {
	features map[string]float64
	total    float64
}

// weights are how much a word tells: the rarer in both texts, the more.
type weights map[string]float64

func newWeights(groups ...[]string) weights {
	count, n := map[string]int{}, 0
	for _, texts := range groups {
		for _, t := range texts {
			seen := map[string]bool{}
			for _, f := range features(t) {
				if !seen[f] {
					seen[f] = true
					count[f]++
				}
			}
			n++
		}
	}
	w := make(weights, len(count))
	for f, c := range count {
		w[f] = math.Log(1 + float64(n)/float64(c))
	}
	return w
}

func (w weights) bags(texts []string) []bag {
	out := make([]bag, len(texts))
	for i, t := range texts {
		b := bag{features: map[string]float64{}}
		for _, f := range features(t) {
			b.features[f] += w[f]
		}
		for _, f := range slices.Sorted(maps.Keys(b.features)) { // in order, since sums of floats depend on it
			b.total += b.features[f]
		}
		out[i] = b
	}
	return out
}

// features are the words of a text in lower case and each two that follow each other.
func features(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWord(r) })
	out := slices.Clone(words)
	for i := 1; i < len(words); i++ {
		out = append(out, words[i-1]+" "+words[i])
	}
	return out
}

// shared is the weight that two texts have in common.
func (b bag) shared(o bag) float64 {
	if len(o.features) < len(b.features) {
		b, o = o, b
	}
	sum := 0.0
	for f, v := range b.features {
		sum += min(v, o.features[f])
	}
	return math.Round(sum*1e6) / 1e6 // the order of a map must not decide
}

// dice is how alike two texts are, from 0 to 1.
func (b bag) dice(o bag) float64 {
	if b.total+o.total == 0 {
		return 0
	}
	return 2 * b.shared(o) / (b.total + o.total)
}

// share is how much of b stands in o, from 0 to 1.
func (b bag) share(o bag) float64 {
	if b.total == 0 {
		return 0
	}
	return b.shared(o) / b.total
}

// posting is where a feature stands.
type posting struct {
	text  int
	value float64
}

func postings(bags []bag) map[string][]posting {
	index := map[string][]posting{}
	for i, b := range bags {
		for f, v := range b.features {
			index[f] = append(index[f], posting{i, v})
		}
	}
	return index
}

// overlaps gives the texts that have something in common with b, and how much. Words that stand nearly everywhere are not
// followed: they bring every pair together and part none.
func overlaps(b bag, index map[string][]posting, bags []bag) map[int]float64 {
	common := max(20, len(bags)/5)
	near := map[int]bool{}
	for f := range b.features {
		if list := index[f]; len(list) <= common {
			for _, p := range list {
				near[p.text] = true
			}
		}
	}
	out := make(map[int]float64, len(near))
	for i := range near {
		out[i] = b.shared(bags[i])
	}
	return out
}

// shares gives for each text how much of b stands in it.
func shares(b bag, bags []bag) []float64 {
	out := make([]float64, len(bags))
	for i, o := range bags {
		out[i] = b.share(o)
	}
	return out
}
