package lexicon

import (
	"fmt"
	"sort"
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

// element is one place of a term: one of its alternatives has to stand there.
type element struct {
	alts     []alternative
	optional bool
	comma    bool // a comma may stand before it
	gap      int  // words that may stand before it
	anyOrder bool // the gap is one of any order
}

// alternative is a sequence of words, or a family.
type alternative struct {
	family string
	words  []string // folded; an exact one begins with =
}

// parseTerm reads the syntax described at [Load].
func parseTerm(text string) (*term, error) {
	t := &term{text: text}
	gap, anyOrder, comma := 0, false, false
	for _, field := range strings.Fields(text) {
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
		elements, err := parseElement(body)
		if err != nil {
			return nil, err
		}
		elements[0].gap, elements[0].anyOrder, elements[0].comma = gap, anyOrder, comma
		gap, anyOrder, comma = 0, false, hasComma
		t.elements = append(t.elements, elements...)
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

// parseElement reads one field. A plain word with hyphens or apostrophes gives several elements.
func parseElement(field string) ([]element, error) {
	body, optional := strings.CutPrefix(field, "?")
	options := strings.Split(body, "|")
	e := element{optional: optional}
	for _, option := range options {
		alt, err := parseAlternative(option)
		if err != nil {
			return nil, err
		}
		e.alts = append(e.alts, alt)
	}
	if len(e.alts) > 1 || optional || e.alts[0].family != "" {
		return []element{e}, nil
	}
	var single []element
	for _, word := range e.alts[0].words {
		single = append(single, element{alts: []alternative{{words: []string{word}}}})
	}
	return single, nil
}

func parseAlternative(option string) (alternative, error) {
	if name, ok := strings.CutPrefix(option, "{"); ok {
		name, ok = strings.CutSuffix(name, "}")
		if !ok || name == "" {
			return alternative{}, fmt.Errorf("%q is not a family: write {name}", option)
		}
		return alternative{family: name}, nil
	}
	body, exact := strings.CutPrefix(option, "=")
	words, err := splitWords(body)
	if err != nil {
		return alternative{}, err
	}
	for i, word := range words {
		if exact {
			words[i] = "=" + unaccent(word)
		} else {
			words[i] = fold(word)
		}
		if err := validWord(words[i]); err != nil {
			return alternative{}, err
		}
	}
	return alternative{words: words}, nil
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
	if strings.Contains(word, "**") {
		return fmt.Errorf("has ** in %q", word)
	}
	if n := len(strings.Trim(strings.ReplaceAll(word, "*", ""), "=")); strings.Contains(word, "*") && n < 2 {
		return fmt.Errorf("has %q, which any word fits; for any word write a gap (…1)", word)
	}
	return nil
}

// canonical is equal for terms that find the same: it is what tells double terms.
func (t *term) canonical() string {
	var b strings.Builder
	for _, e := range t.elements {
		b.WriteString(e.lead())
		b.WriteString(e.canonical())
	}
	return b.String()
}

func (e element) lead() string {
	switch {
	case e.anyOrder:
		return " ~" + strconv.Itoa(e.gap) + " "
	case e.gap > 0:
		return " …" + strconv.Itoa(e.gap) + " "
	case e.comma:
		return " , "
	}
	return " "
}

func (e element) canonical() string {
	if len(e.alts) == 1 && !e.optional && len(e.alts[0].words) == 1 {
		return e.alts[0].words[0]
	}
	alts := make([]string, len(e.alts))
	for i, a := range e.alts {
		alts[i] = strings.Join(a.words, "-")
		if a.family != "" {
			alts[i] = "{" + a.family + "}"
		}
	}
	sort.Strings(alts)
	text := strings.Join(alts, "|")
	if e.optional {
		return "?" + text
	}
	return text
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
