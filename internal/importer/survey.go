package importer

import (
	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// survey is what has to be known of the whole document before its parts can be told.
type survey struct {
	articleAt    map[int]headline // blocks that open an article
	firstArticle int              // block of the first article, -1 in a text without articles
	paragraphs   bool             // paragraphs are numbered through, as in reports of the United Nations
	order        bool             // an executive order or memorandum: "Section 1. Policy. …"
	contents     map[int]bool     // blocks of a table of contents or a list of abbreviations
	frontMatter  int              // provisions before this number stand before the table of contents
	half         int              // block in the middle of the document
}

func (v *survey) past(i int) bool { return v.firstArticle >= 0 && i >= v.firstArticle-3 }

func surveyBlocks(blocks []block, f front) survey {
	v := survey{articleAt: map[int]headline{}, firstArticle: -1, half: max(len(blocks)/3, 12)}
	v.findContents(blocks, f)
	v.findArticles(blocks)
	v.findParagraphs(blocks)
	if v.firstArticle < 0 {
		sections := 0
		for i := range blocks {
			if h, ok := keywordHeading(blocks[i].text); ok && h.word == "section" && h.body < len(blocks[i].text) {
				sections++
			}
		}
		v.order = sections >= 2
	}
	return v
}

// findArticles takes the lines that open an article when their numbers rise as those of articles do.
func (v *survey) findArticles(blocks []block) {
	last := 0
	for i := range blocks {
		if v.contents[i] || blocks[i].style == listing || blocks[i].style == note {
			continue
		}
		h, ok := articleHeading(blocks[i].text)
		if !ok {
			continue
		}
		restart := h.order == 1 && last > 1 && len(v.articleAt) < 3
		if h.order < last && !restart || h.order > last+10 && last > 0 {
			continue
		}
		last = h.order
		v.articleAt[i] = h
		if v.firstArticle < 0 {
			v.firstArticle = i
		}
	}
	if len(v.articleAt) == 1 && len(blocks) > 60 {
		v.articleAt, v.firstArticle = map[int]headline{}, -1
	}
}

// findParagraphs tells a report whose paragraphs are numbered through: the numbers go on over the headings.
func (v *survey) findParagraphs(blocks []block) {
	last, runs, rises, top, prose, all := 0, 0, 0, 0, 0, 0
	first := 0
	for i := range blocks {
		m, ok := parseMarker(blocks[i].text)
		if !ok || m.kind != decimal || m.wrap != '.' || v.contents[i] || isTitleLine(blocks[i].text[m.end:]) {
			continue
		}
		all++
		if countWords(blocks[i].text[m.end:]) >= 8 {
			prose++
		}
		if first == 0 {
			first = m.n
		}
		switch {
		case m.n == last+1:
			rises++
		case m.n <= last:
			runs++
		}
		last = m.n
		top = max(top, m.n)
	}
	v.paragraphs = prose >= 3 && prose*10 >= all*6 && rises*10 >= all*7 && (top >= 15 && runs*12 <= all || runs == 0 && (first > 1 || all >= 5 || all*3 >= len(blocks)))
}

// findContents marks tables of contents and lists of abbreviations. They end where running text begins, or where an
// entry comes again as a heading.
func (v *survey) findContents(blocks []block, f front) {
	v.contents = map[int]bool{}
	for i := 0; i < len(blocks); i++ {
		if len(blocks[i].text) > 90 || zoneWord(blocks[i].text) != document.ZoneContents || blocks[i].style == item {
			continue
		}
		end := contentsEnd(blocks, i)
		// A law that prints its title anew over its preamble has no entry of that name.
		for k := i + 4; k < end && countWords(f.title) > 5; k++ {
			if blocks[k].style != listing && entryKey(blocks[k].text) == entryKey(f.title) {
				end = k
			}
		}
		for k := i; k < end; k++ {
			v.contents[k] = true
		}
		if v.frontMatter == 0 && i < len(blocks)/3 && isContentsTitle(blocks[i].text) {
			v.frontMatter = i
		}
		i = max(i, end-1)
	}
	v.findBareContents(blocks, f)
}

func contentsEnd(blocks []block, i int) int {
	if k := i + 1; k < len(blocks) && blocks[k].style == listing && blocks[k].level > 0 {
		for k < len(blocks) && blocks[k].style == listing {
			k++
		}
		return k // the format marks every entry
	}
	seen := map[uint64]int{}
	limit := min(len(blocks), i+350)
	if k := contentsAgain(blocks, i, limit); k > 0 {
		return k
	}
	repeats := func(k int) bool {
		first, ok := seen[entryKey(blocks[k].text)]
		return ok && first < k && reading.CountLetters(blocks[k].text) > 4
	}
	for k := i + 1; k < limit; k++ {
		b := &blocks[k]
		if b.style == listing || b.style == markOnly || b.style == note {
			if b.style == listing {
				seen[entryKey(b.text)] = k
			}
			continue
		}
		if isPreambular(b.text) || isAgreed(b.text) {
			for k-1 > i && blocks[k-1].style != listing && blocks[k-1].style != markOnly && !endsInNumber(blocks[k-1].text) {
				k-- // "The States Parties to this Convention," stands before the first recital
			}
			return k
		}
		if isSentence(b) || b.style == heading && k > i+1 {
			// The headings of the text that begins here stand before it.
			for j := max(i+1, k-4); j < k; j++ {
				if repeats(j) {
					return j
				}
			}
			if k-1 > i && blocks[k-1].style != listing && blocks[k-1].style != markOnly && !endsInNumber(blocks[k-1].text) && b.style != heading {
				return k - 1
			}
			return k
		}
		if repeats(k) && (zoneWord(b.text) != "" || k+1 < len(blocks) && isProse(&blocks[k+1])) {
			return k
		}
		if z := zoneWord(b.text); z != "" && z != document.ZoneContents && !isContentsTitle(blocks[i].text) {
			return k
		}
		if _, ok := seen[entryKey(b.text)]; !ok {
			seen[entryKey(b.text)] = k
		}
	}
	return i + 1
}

// contentsAgain finds where one of the first entries comes again as a heading, when nothing but entries stands between.
func contentsAgain(blocks []block, i, limit int) int {
	if !isContentsTitle(blocks[i].text) {
		return 0
	}
	first := map[uint64]bool{}
	for k := i + 1; k < limit; k++ {
		b := &blocks[k]
		key := entryKey(b.text)
		if len(first) >= 3 && first[key] || k > i+3 && first[key] && countWords(b.text) > 2 {
			return k
		}
		if m, ok := parseMarker(b.text); isSentence(b) && !(ok && m.kind == bullet) || isPreambular(b.text) {
			return 0
		}
		if len(first) < 3 && reading.CountLetters(b.text) > 4 && b.style != note {
			first[key] = true
		}
	}
	return 0
}

func isContentsTitle(s string) bool {
	return zoneWord(s) == document.ZoneContents && hasAnyWord(fold(s), "contents", "content", "sommaire", "matieres", "indice", "contenido", "contenidos", "inhoud")
}

// entryKey compares an entry of a table of contents with the heading: without its page and its dots.
func entryKey(s string) uint64 {
	n := len(s)
	for n > 0 && (isDigit(s[n-1]) || s[n-1] == ' ' || s[n-1] == '.') {
		n--
	}
	if n == 0 {
		n = len(s)
	}
	if m, ok := parseMarker(s); ok && m.end < n {
		s, n = s[m.end:], n-m.end
	}
	return shapeKey(s[:n])
}

func endsInNumber(s string) bool { return s != "" && isDigit(s[len(s)-1]) }

// findBareContents marks a table of contents without a title: headings at the front that come again later.
func (v *survey) findBareContents(blocks []block, f front) {
	limit := min(len(blocks), 120)
	keys := map[uint64]int{}
	from := -1
	n := 0
	for i := 0; i < limit; i++ {
		if v.contents[i] || isSentence(&blocks[i]) || blocks[i].style == heading {
			break
		}
		keys[entryKey(blocks[i].text)] = i
		n++
	}
	if n < 8 {
		return
	}
	again, last := 0, -1
	for i := n; i < len(blocks); i++ {
		if len(blocks[i].text) > 140 {
			continue
		}
		if k, ok := keys[entryKey(blocks[i].text)]; ok {
			delete(keys, entryKey(blocks[i].text))
			again++
			last = max(last, k)
			if from < 0 || k < from {
				from = k
			}
		}
	}
	if again < 5 || again*3 < last-from {
		return
	}
	for k := max(from, 1); k <= last; k++ {
		v.contents[k] = true
	}
}

// isProse tells running text from headings, cells and entries.
func isProse(b *block) bool {
	if b.style == listing || b.style == cell {
		return false
	}
	w := countWords(b.text)
	c := endMark(b.text)
	return w >= 14 && (c != 0 || len(b.text) > 120) || w >= 7 && (c == '.' || c == ':') && !endsInDots(b.text)
}

// isSentence tells running text from the entries of a table of contents, however long they are.
func isSentence(b *block) bool {
	return countWords(b.text) >= 9 && endMark(b.text) == '.' && !endsInDots(b.text) || len(b.text) > 240
}

func endsInDots(s string) bool {
	return len(s) > 3 && s[len(s)-3:] == "..."
}
