package importer

import (
	"strings"

	"cybernorm/internal/importer/reading"
)

// readPlain reads plain text. It joins the lines of a paragraph, whether or not the paragraphs are set apart by empty
// lines, and gives each marker that stands on a line of its own the text that it belongs to.
func readPlain(src string) intake {
	lines := splitLines(src)
	dropNoise(lines)
	j := &joiner{lines: lines, width: textWidth(lines), refs: footnoteRefs{}}
	j.flat = isFlat(lines)
	j.pen.hyphen = hyphenTest(src)
	j.note.hyphen = j.pen.hyphen
	var dropped []Dropped
	for i := range lines {
		l := &lines[i]
		if l.glued != "" {
			dropped = append(dropped, Dropped{Line: l.num, Text: l.glued, Why: whyHeader})
		}
		switch {
		case l.drop != "":
			dropped = append(dropped, Dropped{Line: l.num, Text: l.text, Why: l.drop})
			j.gap = true
		case l.text == "":
			j.gap = true
		default:
			j.line(i)
			j.gap = false
		}
	}
	j.closeNote()
	j.flush()
	j.orphans()
	return intake{blocks: append(j.out, j.notes...), dropped: dropped, letters: reading.CountLetters(src)}
}

// joiner puts lines together to blocks.
type joiner struct {
	lines []line
	width int  // usual length of a full line
	flat  bool // every line is a whole paragraph
	gap   bool // an empty or dropped line stands before the current one

	pen      pen
	prev     *line // last line of the open paragraph
	widest   int   // length of its longest line
	words    int
	penGap   bool
	item     bool     // it began with a marker
	head     headKind // what its first line looks like, when that line could be a heading
	pending  []*line  // markers that wait for their text
	last     marker   // last marker that opened a block
	note     pen      // open footnote
	notes    []block
	lastNote int
	refs     footnoteRefs
	entries  bool // the lines are entries of a table of contents

	out []block
}

// line takes the next line with text.
func (j *joiner) line(i int) {
	l := &j.lines[i]
	if isListing(l.text) {
		j.flush()
		j.start(l, headNone)
		b := j.pen.take()
		b.style, j.prev = listing, nil
		j.out = append(j.out, b)
		return
	}
	if j.entries = j.entries && !endsSentence(l.text) && len(l.text)*10 < j.width*11; !j.entries && len(l.text) < 60 {
		j.entries = isContentsTitle(l.text)
	}
	m, marked := parseMarker(l.text)
	if j.footnote(l, m, marked) {
		return
	}
	if marked && m.end == len(l.text) {
		if j.prev == nil || j.gap || m.kind == bullet || ends(j.prev.text) || len(j.prev.text)*100 < j.localWidth(i)*72 {
			j.flush()
			if m.kind != bullet && len(j.pending) > 0 && j.pending[0].text == "•" {
				j.orphans()
			}
			j.pending = append(j.pending, l)
			return
		}
	}
	j.refs.scan(l.text, l.num)
	width := j.localWidth(i)
	marked = marked && j.opens(l, m)
	head := headNone
	if len(l.text) <= 140 {
		head = lineHeading(l.text)
	}
	if j.prev != nil && !j.breaks(l, marked, head, width) {
		j.add(l)
		return
	}
	j.flush()
	if marked {
		if p := j.pending; len(p) == 1 && isDigit(p[0].text[0]) && m.n == 1 && (m.kind == lowerLetter || m.kind == lowerRoman) {
			j.attach() // "3." and on the next line "(a) …"
		} else if m.kind != bullet {
			j.orphans()
		}
		j.last = m
	} else if len(j.pending) > 0 {
		if len(j.pending) > 1 && head >= headKeyword && j.pending[0].text != l.text {
			j.orphans()
		} else {
			j.attach()
		}
	}
	if marked && head == headNone && m.wrap != '(' && m.kind != bullet && isTitleLine(l.text[m.end:]) {
		head = headNumber
	}
	j.item = marked && head != headNumber || j.pen.lines > 0
	j.start(l, head)
}

// attach puts the marker that waits first before the text that begins now.
func (j *joiner) attach() {
	l := j.pending[0]
	j.pending = j.pending[1:]
	m, _ := parseMarker(l.text)
	j.last = m
	j.pen.add(l)
}

// orphans lets go of markers whose text was not found.
func (j *joiner) orphans() {
	for _, l := range j.pending {
		if hasDigitOrLetter(l.text) {
			p := pen{}
			p.add(l)
			b := p.take()
			b.style = markOnly
			j.out = append(j.out, b)
		}
	}
	j.pending = nil
}

func (j *joiner) start(l *line, head headKind) {
	j.penGap, j.head, j.widest, j.words = j.gap, head, 0, 0
	j.add(l)
}

func (j *joiner) add(l *line) {
	j.pen.add(l)
	j.prev = l
	j.widest = max(j.widest, len(l.text))
	j.words += countWords(l.text)
}

func (j *joiner) flush() {
	if j.prev == nil {
		return
	}
	b := j.pen.take()
	b.gap = j.penGap
	j.out = append(j.out, b)
	j.prev = nil
}

// breaks tells whether a line begins a new paragraph, given the open one.
func (j *joiner) breaks(l *line, marked bool, head headKind, width int) bool {
	prev := j.prev.text
	ended := ends(prev)
	lower := startsLower(l.text)
	switch {
	case marked:
		return true
	case j.flat:
		return ended || !lower || len(prev) < 60 || j.gap && j.opensPreambular() && opensRecital(l.text)
	case j.gap:
		switch {
		case ended:
			return !lower || endMark(prev) != 0 || len(j.pending) > 0 || j.inList()
		case strings.HasSuffix(prev, ",") && (!lower && (isAgreed(l.text) || opensRecital(l.text)) || j.opensPreambular() && (!lower || opensRecital(l.text))):
			return true
		case strings.HasSuffix(prev, "-") && lower:
			return false
		case lower:
			return j.head >= headKeyword && j.words <= 12 && len(prev)*10 < j.width*6
		case head >= headArticle || j.head >= headKeyword && j.words <= 20:
			return true
		case endsOpen(prev):
			return false
		}
		return len(prev)*100 < j.width*72 || head >= headCaps && len(l.text)*10 < j.width*6 || isCaps(prev) && !isCaps(l.text) && !isCapsTail(l.text)
	}
	short := len(prev)*100 < width*78
	switch {
	case j.entries:
		return !lower && !endsOpen(prev)
	case j.head == headKeyword && j.pen.lines <= 3 && opensSection(string(j.pen.text), l.text):
		return false
	case (j.head == headCaps || j.head == headKeyword) && j.pen.lines <= 6 && j.allCaps():
		return lineHeading(l.text) != headCaps && !capsOnly(l.text)
	case head >= headArticle && (ended || j.head != headNone):
		return true
	case ended && len(j.pending) > 0:
		return true
	case ended && endMark(prev) == ':' && !lower && short:
		return true
	case ended && short && !lower:
		return true
	case ended:
		return head == headCaps && countWords(l.text) >= 2
	case lower:
		return false
	case j.head == headNumber && j.pen.lines == 1 && !endsOpen(prev):
		return len(prev)*100 < width*70
	case j.head >= headKeyword && j.words <= 25 && !endsOpen(prev):
		return len(prev)*100 < width*70 || len(prev) < len(l.text)*8/10 || len(prev)*100 < width*92 && len(l.text)*100 > width*60
	case short && !j.item && j.words <= 25 && j.widest*100 < width*75 && !endsOpen(prev):
		return true
	case head == headCaps && countWords(l.text) >= 2 && short:
		return true
	}
	return false
}

// isCapsTail tells a short rest of a title in capitals that is not in capitals itself, such as a year.
func isCapsTail(s string) bool {
	letters, _ := capsShare(s)
	return letters < 4
}

// opensSection tells that the title of an order's section goes on: "Sec. 2. Membership and" before "Chair. (a) The …".
func opensSection(open, next string) bool {
	h, ok := keywordHeading(open)
	if !ok || h.word != "section" || h.body < len(open) || strings.HasSuffix(open, ".") {
		return false
	}
	_, rest := firstWord(open)
	num, _ := firstWord(rest)
	at := strings.Index(next, ". ")
	return strings.HasSuffix(num, ".") && (at > 0 && at < 60 || strings.HasSuffix(next, "."))
}

// inList tells that the paragraph before the open one was an item of a list or announced it.
func (j *joiner) inList() bool {
	if len(j.out) == 0 {
		return false
	}
	c := endMark(j.out[len(j.out)-1].text)
	return c == ';' || c == ':'
}

// opensPreambular tells that the open paragraph is one of a preamble, which ends in a comma.
func (j *joiner) opensPreambular() bool { return isPreambular(string(j.pen.text)) }

func (j *joiner) allCaps() bool {
	return capsOnly(j.prev.text) && hasWord(j.prev.text) || lineHeading(j.prev.text) == headCaps
}

// opens tells whether what looks like a marker opens a block, or a wrapped line happens to begin with a number.
func (j *joiner) opens(l *line, m marker) bool {
	if j.prev == nil || j.flat {
		return m.kind != bareNumber || isTitleLine(l.text[m.end:])
	}
	prev := j.prev.text
	free := j.gap && (!endsOpen(prev) || m.kind == bullet || m.n == 1 && j.opensPreambular()) || ends(prev) || j.head >= headKeyword && j.words < 20
	switch m.kind {
	case bullet:
		return free || m.wrap >= 0x80 && l.text[0] != 0xE2 || isRoundBullet(l.text) || j.last.kind == bullet && j.last.wrap == m.wrap
	case bareNumber:
		return (j.gap || ends(prev)) && isTitleLine(l.text[m.end:])
	case decimal, multi:
		return free || j.last.kind == m.kind && j.last.wrap == m.wrap && m.n == j.last.n+1 || m.kind == multi && isTitleLine(l.text[m.end:]) && len(prev)*10 < j.width*7
	}
	return free || j.last.kind == m.kind && j.last.wrap == m.wrap && m.n == j.last.n+1
}

func isRoundBullet(s string) bool {
	return strings.HasPrefix(s, "•") || strings.HasPrefix(s, "●") || strings.HasPrefix(s, "■") || strings.HasPrefix(s, "▪")
}

// isListing tells a line of a table of contents: "Legal measures ........ 12".
func isListing(s string) bool {
	n := len(s)
	if n < 6 || !isDigit(s[n-1]) && s[n-1] != '.' {
		return false
	}
	return strings.Contains(s, ".....") || strings.Contains(s, ". . . .") || strings.Contains(s, "……")
}

// endsOpen tells a line that cannot be the end of anything: it ends in a comma, a hyphen or a little word.
func endsOpen(s string) bool {
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case ',', '-', '(', '/', '&':
		return true
	}
	switch fold(s[strings.LastIndexByte(s, ' ')+1:]) {
	case "the", "a", "an", "of", "and", "or", "in", "to", "for", "with", "by", "on", "at", "from", "as", "that", "which", "its", "their", "is", "are", "be", "this",
		"le", "la", "les", "de", "des", "du", "et", "ou", "un", "une", "en", "dans", "par", "pour", "sur", "avec", "el", "los", "las", "del", "y", "con", "por", "para", "que":
		return strings.Contains(s, " ")
	}
	return false
}

func endsSentence(s string) bool { return endMark(s) == '.' && countWords(s) > 4 }

func hasDigitOrLetter(s string) bool { return reading.CountLetters(s) > 0 }

// hyphenTest decides whether a hyphen at the end of a line belongs to the word: the form that stands elsewhere in the
// text wins; otherwise the parts are joined unless the first is one that is usually set off.
func hyphenTest(src string) func(left, right string) bool {
	if len(src) > 256<<10 {
		src = src[:256<<10]
	}
	known := map[string]bool{}
	return func(left, right string) bool {
		left = strings.TrimLeft(left, "(“‘\"'[")
		right = strings.TrimRight(right, ".,;:)”’\"']")
		key := left + "-" + right
		if keep, ok := known[key]; ok {
			return keep
		}
		keep := false
		switch {
		case strings.Contains(src, left+right):
		case strings.Contains(src, key), strings.Contains(left, "-"):
			keep = true
		default:
			switch fold(left) {
			case "cross", "public", "non", "multi", "self", "whole", "long", "short", "high", "low", "well", "risk", "all", "human", "gender", "rights", "state", "evidence", "end", "so", "by", "third", "civil", "private", "socio", "peer", "open", "decision", "policy", "law", "day", "land", "co", "post", "pre", "inter":
				keep = fold(left) != "co" && fold(left) != "inter" && fold(left) != "pre" && fold(left) != "post"
			}
		}
		known[key] = keep
		return keep
	}
}
