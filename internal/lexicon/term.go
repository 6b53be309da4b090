package lexicon

import (
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
)

const (
	maxGap      = 20 // words that a gap may span
	maxAnyOrder = 3  // parts that may stand in any order: 3! paths
	maxElements = 24 // see maxLead
)

// term is a term as read: elements in order, each with what may stand before it.
type term struct {
	text     string
	elements []element
}

// element is one place of a term: one of its words or others has to stand there.
type element struct {
	key      string   // equal for elements that find the same; the word itself where there is but one
	words    []string // single words, folded; an exact one begins with =. Nil where key is the word
	others   []alternative
	gap      int // words that may stand before it
	anyOrder bool
	comma    bool // a comma may stand before it
	optional bool
}

// alternative is a sequence of words, or a family.
type alternative struct {
	family string
	words  []string
}

// single tells whether the element is one plain word.
func (e *element) single() bool { return e.words == nil && e.others == nil }

// parseTerm reads the syntax described at [Load].
func parseTerm(text string) (*term, error) {
	t := &term{text: text, elements: make([]element, 0, 1+strings.Count(text, " "))}
	gap, anyOrder, comma := 0, false, false
	for rest := text; rest != ""; {
		var field string
		field, rest, _ = strings.Cut(rest, " ")
		if field == "" {
			continue
		}
		if n, order, ok, err := parseGap(field); err != nil {
			return nil, err
		} else if ok {
			if len(t.elements) == 0 {
				return nil, fmt.Errorf("begins with the gap %s", field)
			}
			if gap > 0 {
				return nil, fmt.Errorf("two gaps in a row before %s", field)
			}
			gap, anyOrder = n, order
			continue
		}
		body, hasComma := strings.CutSuffix(field, ",")
		before := len(t.elements)
		if err := t.parseField(body); err != nil {
			return nil, err
		}
		first := &t.elements[before]
		first.gap, first.anyOrder, first.comma = gap, anyOrder, comma
		gap, anyOrder, comma = 0, false, hasComma
	}
	return t, t.validate(gap > 0)
}

func (t *term) validate(endsWithGap bool) error {
	parts := 1
	for _, e := range t.elements {
		if e.anyOrder {
			parts++
		}
	}
	switch {
	case len(t.elements) == 0:
		return fmt.Errorf("is empty")
	case len(t.elements) > maxElements:
		return fmt.Errorf("has %d words; %d are the most", len(t.elements), maxElements)
	case endsWithGap:
		return fmt.Errorf("ends with a gap")
	case t.elements[0].optional:
		return fmt.Errorf("begins with an optional word")
	case t.elements[len(t.elements)-1].optional:
		return fmt.Errorf("ends with an optional word")
	case parts > maxAnyOrder:
		return fmt.Errorf("has %d parts in any order; %d are the most", parts, maxAnyOrder)
	}
	for i := 1; i < len(t.elements); i++ {
		if t.elements[i].gap > 0 && (t.elements[i].optional || t.elements[i-1].optional) {
			return fmt.Errorf("has an optional word beside a gap, where it changes nothing")
		}
	}
	return nil
}

func parseGap(field string) (n int, anyOrder, ok bool, err error) {
	digits, ok := strings.CutPrefix(field, "…")
	if !ok {
		if digits, ok = strings.CutPrefix(field, "~"); !ok {
			return 0, false, false, nil
		}
		anyOrder = true
	}
	n, err = strconv.Atoi(digits)
	if err != nil || n < 1 || n > maxGap {
		return 0, false, false, fmt.Errorf("gap %s needs a number of words from 1 to %d", field, maxGap)
	}
	return n, anyOrder, true, nil
}

// parseField reads one field into one element, or into several where a plain word has hyphens or apostrophes.
func (t *term) parseField(field string) error {
	if plain(field) {
		t.elements = append(t.elements, element{key: field})
		return validWord(field)
	}
	body, optional := strings.CutPrefix(field, "?")
	if !optional && !strings.ContainsAny(body, "|{") {
		words, err := parseWords(body)
		for _, word := range words {
			t.elements = append(t.elements, element{key: word})
		}
		return err
	}
	e := element{key: body, optional: optional}
	if !strings.Contains(body, "=") {
		e.key = fold(body)
	}
	for option := range strings.SplitSeq(body, "|") {
		if name, ok := strings.CutPrefix(option, "{"); ok {
			name, ok = strings.CutSuffix(name, "}")
			if !ok || name == "" {
				return fmt.Errorf("has %q, which is no family: write {name}", option)
			}
			e.others = append(e.others, alternative{family: name})
			continue
		}
		words, err := parseWords(option)
		if err != nil {
			return err
		}
		if len(words) == 1 {
			e.words = append(e.words, words[0])
		} else {
			e.others = append(e.others, alternative{words: words})
		}
	}
	t.elements = append(t.elements, e)
	return nil
}

// plain tells a field that is one word as it will be compared.
func plain(field string) bool {
	for i := 0; i < len(field); i++ {
		if c := field[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '*') {
			return false
		}
	}
	return field != ""
}

// parseWords reads an option of a field: a word, or several with hyphens or apostrophes between them.
func parseWords(option string) ([]string, error) {
	body, exact := strings.CutPrefix(option, "=")
	words, err := splitWords(body)
	if err != nil {
		return nil, err
	}
	for i, word := range words {
		if exact {
			words[i] = "=" + unaccent(word)
		} else {
			words[i] = fold(word)
		}
		if err := validWord(words[i]); err != nil {
			return nil, err
		}
	}
	return words, nil
}

// splitWords takes a field of a term apart as the tokeniser takes a text apart.
func splitWords(field string) ([]string, error) {
	var words []string
	start := -1
	flush := func(end int) {
		if start >= 0 {
			words = append(words, field[start:end])
			start = -1
		}
	}
	for i, r := range field {
		switch {
		case isWordRune(r) || r == '*':
			if start < 0 {
				start = i
			}
		case isApostrophe(r):
			rest := field[i+len(string(r)):]
			if start >= 0 && isContraction(letters(rest)) {
				flush(i)
				start = i
			} else if letters(rest) != "" {
				flush(i + len(string(r)))
			} else {
				flush(i)
			}
		case r == '-' || r == '\u2011' || r == '/':
			flush(i)
		default:
			return nil, fmt.Errorf("has %q, which is no part of a word", r)
		}
	}
	flush(len(field))
	if len(words) == 0 {
		return nil, fmt.Errorf("has an empty word")
	}
	return words, nil
}

// letters gives the word characters at the beginning of s.
func letters(s string) string {
	for i, r := range s {
		if !isWordRune(r) && r != '*' {
			return s[:i]
		}
	}
	return s
}

func validWord(word string) error {
	stars := strings.Count(word, "*")
	if stars == 0 {
		return nil
	}
	if strings.Contains(word, "**") {
		return fmt.Errorf("has ** in %q", word)
	}
	if len(strings.TrimPrefix(word, "="))-stars < 2 {
		return fmt.Errorf("has %q, which any word fits; for any word write a gap (…1)", word)
	}
	return nil
}

// fingerprint is equal for terms that find the same: it is what tells double terms.
func (t *term) fingerprint() uint64 {
	h := fnv.New64a()
	var lead [3]byte
	for i := range t.elements {
		e := &t.elements[i]
		lead = [3]byte{byte(e.gap), 0, ' '}
		for bit, set := range [...]bool{e.anyOrder, e.comma, e.optional} {
			if set {
				lead[1] |= 1 << bit
			}
		}
		h.Write(lead[:])
		h.Write([]byte(e.key))
	}
	return h.Sum64()
}

// orders gives the sequences of elements that a term stands for: one, or one for every order of its parts.
func (t *term) orders() [][]element {
	var parts [][]element
	gap := 0
	for i, e := range t.elements {
		if i == 0 || e.anyOrder {
			parts = append(parts, nil)
		}
		if e.anyOrder {
			gap = max(gap, e.gap)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], e)
	}
	if len(parts) == 1 {
		return [][]element{t.elements}
	}
	var all [][]element
	permute(parts, 0, func(order [][]element) {
		var sequence []element
		for i, part := range order {
			first := len(sequence)
			sequence = append(sequence, part...)
			sequence[first].comma, sequence[first].anyOrder, sequence[first].gap = false, false, gap
			if i == 0 {
				sequence[first].gap = 0
			}
		}
		all = append(all, sequence)
	})
	return all
}

func permute(parts [][]element, fixed int, visit func([][]element)) {
	if fixed == len(parts) {
		visit(parts)
		return
	}
	for i := fixed; i < len(parts); i++ {
		parts[fixed], parts[i] = parts[i], parts[fixed]
		permute(parts, fixed+1, visit)
		parts[fixed], parts[i] = parts[i], parts[fixed]
	}
}
