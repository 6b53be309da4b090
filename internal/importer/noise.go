package importer

import (
	"slices"
	"strconv"
	"strings"
)

// The reasons why a line is left out.
const (
	whyHeader = "running header or footer"
	whyNumber = "page number"
	whyShadow = "repeats the line before"
)

// dropNoise marks running headers and footers, page numbers and printed shadows.
func dropNoise(lines []line) {
	groups := map[uint64][]int{}
	for i := range lines {
		l := &lines[i]
		if l.text == "" || len(l.text) > 160 {
			continue
		}
		if isPageNumber(l.text) {
			l.drop = whyNumber
			continue
		}
		k := shapeKey(l.text)
		groups[k] = append(groups[k], i)
	}
	if isFlat(lines) {
		groups = nil // there are no pages
	}
	cover := coverEnd(lines)
	var headers []string
	for i := range lines { // by lines, so that the order does not depend on the map
		l := &lines[i]
		if l.text == "" || l.drop != "" || len(l.text) > 160 {
			continue
		}
		g := groups[shapeKey(l.text)]
		if len(g) < 3 || g[0] != i || !isRunning(lines, g, cover) {
			continue
		}
		for n, j := range g {
			if n == 0 && j <= cover {
				continue // the cover's own line
			}
			lines[j].drop = whyHeader
		}
		if len(l.text) >= 15 {
			headers = append(headers, l.text)
		}
	}
	cutGlued(lines, headers)
	dropShadows(lines)
}

// isPageNumber tells lines that hold nothing but a page's number.
func isPageNumber(s string) bool {
	t := strings.Trim(s, "-–—|[] ")
	if t == "" || len(t) > 24 {
		return false
	}
	if n := digits(t, 0); n == len(t) {
		return n <= 3
	}
	if a, b, ok := strings.Cut(t, "/"); ok && digits(a, 0) == len(a) && digits(b, 0) == len(b) && a != "" && b != "" && len(t) <= 7 {
		return true
	}
	if roman(t) > 0 && s != "i" && len(t) < 6 && t != "l" && t != "x" && t != "v" {
		return true
	}
	f := strings.Fields(fold(t))
	switch {
	case len(f) == 2 && (f[0] == "page" || f[0] == "p." || f[0] == "pagina") && isNumber(f[1]):
		return true
	case len(f) == 4 && (f[0] == "page" || f[0] == "pagina") && isNumber(f[1]) && isNumber(f[3]):
		return true
	case len(f) == 3 && isNumber(f[0]) && isNumber(f[2]) && (f[1] == "of" || f[1] == "sur" || f[1] == "de" || f[1] == "|"):
		return true
	}
	return false
}

func isNumber(s string) bool { return s != "" && len(s) <= 4 && digits(s, 0) == len(s) }

// shapeKey hashes a line's letters in small case; a run of digits counts as one sign.
func shapeKey(s string) uint64 {
	h := uint64(14695981039346656037)
	inNumber := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case isDigit(c):
			if inNumber {
				continue
			}
			inNumber, c = true, '#'
		case c == ' ':
			continue
		case isUpperByte(c):
			inNumber, c = false, c+'a'-'A'
		default:
			inNumber = false
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// coverEnd gives the index of the last of the first twelve lines with text.
func coverEnd(lines []line) int {
	n := 0
	for i := range lines {
		if lines[i].text != "" {
			if n++; n == 12 {
				return i
			}
		}
	}
	return len(lines) - 1
}

// isRunning judges a group of lines that have the same letters.
func isRunning(lines []line, g []int, cover int) bool {
	s := lines[g[0]].text
	letters, _ := capsShare(s)
	if g[len(g)-1]-g[0] < 20 {
		return false
	}
	if isSymbol(s) {
		return true
	}
	if letters < 3 {
		return false
	}
	same := true
	for _, j := range g[1:] {
		same = same && lines[j].text == s
	}
	if isNumberedThrough(lines, g) {
		return false
	}
	if strings.Contains(s, "P a g e") {
		return true
	}
	if !same && variesByNumber(lines, g) {
		return numbersRise(lines, g)
	}
	if c := endMark(s); c != 0 || startsLower(s) {
		return false
	}
	if m, ok := parseMarker(s); ok && m.kind != bareNumber {
		return false
	}
	if g[0] <= cover && countWords(s) >= 2 {
		return true
	}
	breaks := 0
	for _, j := range g {
		if interrupts(lines, j) {
			breaks++
		}
	}
	if len(g) >= 5 && s[0] != '(' && isRegular(g) && countWords(s) >= 3 && hasAnyWord(fold(s), titleWords...) {
		return true
	}
	return breaks >= 1 && isRegular(g) || breaks >= 3 && breaks*2 >= len(g) && countWords(s) >= 3
}

// isSymbol tells the symbol of a document of the United Nations, which heads every page: A/99/123.
func isSymbol(s string) bool {
	if len(s) > 30 || !strings.ContainsRune(s, '/') || strings.ContainsRune(s, ' ') || !isUpperByte(s[0]) {
		return false
	}
	digit := false
	for i := 0; i < len(s); i++ {
		if isLowerByte(s[i]) {
			return false
		}
		digit = digit || isDigit(s[i])
	}
	return digit
}

// isRegular tells lines that come again at the distance of a page; the cells of a table do not.
func isRegular(g []int) bool {
	gaps := make([]int, 0, len(g))
	for i := 1; i < len(g); i++ {
		gaps = append(gaps, g[i]-g[i-1])
	}
	slices.Sort(gaps)
	page := gaps[len(gaps)/2]
	fit := 0
	for _, k := range gaps {
		if k*5 >= page*2 && k <= page*5/2 {
			fit++
		}
	}
	return page >= 15 && fit*10 >= len(gaps)*6
}

// variesByNumber tells a line whose number stands at its start or end like a page's: "12 | Strategy", "Strategy 12".
// Headings such as "Article 12" or "Goal 2" have a number too, but few words.
// isNumberedThrough tells headings such as "Article 2", "Article 3" from a running header, which comes more than once with
// the same number, or names the page.
func isNumberedThrough(lines []line, g []int) bool {
	last := 0
	for _, j := range g {
		order := 0
		if h, ok := articleHeading(lines[j].text); ok {
			order = h.order
		} else if h, ok := keywordHeading(lines[j].text); ok {
			order = h.order
		}
		if order <= last {
			return false
		}
		last = order
	}
	return true
}

func variesByNumber(lines []line, g []int) bool {
	for _, j := range g {
		s := lines[j].text
		head, tail := isDigit(s[0]), isDigit(s[len(s)-1])
		if !head && !tail {
			return false
		}
		if strings.ContainsRune(s, '|') || strings.Contains(fold(s), "page ") {
			continue
		}
		if words := strings.Fields(s); len(words) < 4 || isNumberedHeading(words) {
			return false
		}
	}
	return true
}

func isNumberedHeading(words []string) bool {
	return strings.HasSuffix(words[0], ".") || strings.HasSuffix(words[0], ")") || headingWord(fold(words[len(words)-2])) != ""
}

func numbersRise(lines []line, g []int) bool {
	last, rises := -1, 0
	for _, j := range g {
		n := pageNumberOf(lines[j].text)
		if n > last {
			rises++
		}
		last = n
	}
	return rises*10 >= len(g)*9
}

func pageNumberOf(s string) int {
	if d := digits(s, 0); d > 0 {
		n, _ := strconv.Atoi(s[:min(d, 6)])
		return n
	}
	i := len(s)
	for i > 0 && isDigit(s[i-1]) {
		i--
	}
	n, _ := strconv.Atoi(s[i:min(len(s), i+6)])
	return n
}

// interrupts tells a line that stands between two halves of a sentence.
func interrupts(lines []line, i int) bool {
	before, after := "", ""
	for j := i - 1; j >= 0 && j > i-8; j-- {
		if lines[j].text != "" && lines[j].drop == "" && shapeKey(lines[j].text) != shapeKey(lines[i].text) {
			before = lines[j].text
			break
		}
	}
	for j := i + 1; j < len(lines) && j < i+8; j++ {
		if lines[j].text != "" && lines[j].drop == "" && shapeKey(lines[j].text) != shapeKey(lines[i].text) {
			after = lines[j].text
			break
		}
	}
	return len(before) > 30 && !ends(before) && startsLower(after)
}

// cutGlued takes a running header off the end of a line that it was glued to.
func cutGlued(lines []line, headers []string) {
	if len(headers) > 8 {
		headers = headers[:8]
	}
	for i := range lines {
		l := &lines[i]
		for _, h := range headers {
			if l.drop == "" && len(l.text) > len(h)+20 && strings.HasSuffix(l.text, h) {
				l.glued = h
				l.text = strings.TrimRight(l.text[:len(l.text)-len(h)], " ")
			}
		}
	}
}

// dropShadows leaves one of several equal lines in a row, which bold or shadowed print leaves behind.
func dropShadows(lines []line) {
	last, at := "", 0
	for i := range lines {
		l := &lines[i]
		if l.text == "" || l.drop != "" {
			continue
		}
		if unit := repeatedUnit(l.text); unit != "" {
			l.glued = l.text[len(unit):]
			l.text, l.cuts = unit, nil
		}
		short := len(l.text) <= 100 && hasWord(l.text) && endMark(l.text) != ';'
		switch {
		case l.text == last && (i-at == 1 && hasWord(l.text) || short && i-at <= 2 && endMark(l.text) == 0 && !isAcronyms(l.text)):
			l.drop = whyShadow
		case short && last != "" && i-at <= 4 && len(l.text) >= 8 && strings.HasPrefix(last, l.text) && capsOnly(l.text):
			l.drop = whyShadow
		default:
			last = l.text
		}
		at = i
	}
}

func hasWord(s string) bool {
	letters, _ := capsShare(s)
	return letters >= 4
}

func capsOnly(s string) bool {
	letters, upper := capsShare(s)
	return letters == upper
}

// repeatedUnit undoes the shadow of a number: "ii.ii.ii.ii." is "ii.".
func repeatedUnit(s string) string {
	if len(s) < 6 || len(s) > 24 {
		return ""
	}
	for _, times := range [...]int{4, 3} {
		n := len(s) / times
		if n*times == len(s) && n >= 2 && strings.Repeat(s[:n], times) == s && s[n-1] == '.' {
			return s[:n]
		}
	}
	return ""
}
