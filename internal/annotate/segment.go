package annotate

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// piece is a sentence of the text at hand: bytes start to end, without the marker of a list item. Where inside is set,
// chapeau is the number of a piece of the same provision, otherwise that of a sentence, -1 for none.
type piece struct {
	start, end int32
	first      int32 // its first token
	item       bool
	inside     bool
	chapeau    int32
}

// span is a stretch of text in bytes.
type span struct{ start, end int32 }

// segment takes the text apart into pieces, left in w.pieces: sentences by the Unicode standard, corrected by the
// abbreviations of the language, then items of lists, then what stands between semicolons.
func (w *worker) segment(chapeau int32) {
	w.bounds = w.bounds[:0]
	it := sentences.FromString(w.text)
	for it.Next() {
		if end := it.End(); end < len(w.text) && w.ends(end) {
			w.bound(int32(end + closing(w.text[end:])))
		}
	}
	w.bound(int32(len(w.text)))
	w.arrange(chapeau)
}

// longest bounds the bytes of a sentence. What is longer is a table or no prose at all; it is cut at white space, so that the
// cost of a text stays in proportion to its length.
const longest = 6000

// bound ends a sentence, in parts where it is too long.
func (w *worker) bound(end int32) {
	start := int32(0)
	if n := len(w.bounds); n > 0 {
		start = w.bounds[n-1]
	}
	for end-start > longest {
		cut := start + longest
		if space := strings.LastIndexByte(w.text[start:cut], ' '); space > 0 {
			cut = start + int32(space) + 1
		}
		for cut > start+1 && !utf8.RuneStart(w.text[cut]) {
			cut--
		}
		w.bounds = append(w.bounds, cut)
		start = cut
	}
	w.bounds = append(w.bounds, end)
}

// closing gives the length of a closing mark that a text begins with: French sets a space before it.
func closing(text string) int {
	for _, mark := range [...]string{"»", "”"} {
		if strings.HasPrefix(text, mark) {
			return len(mark)
		}
	}
	return 0
}

// ends tells whether a sentence ends at a place where the Unicode standard allows it.
func (w *worker) ends(at int) bool {
	before := strings.TrimRightFunc(w.text[:at], unicode.IsSpace)
	after := strings.TrimLeftFunc(w.text[at:], unicode.IsSpace)
	if before == "" || after == "" {
		return false
	}
	gap := w.text[len(before) : len(w.text)-len(after)]
	line := strings.IndexByte(gap, '\n') >= 0
	bare := strings.TrimRight(before, "\"'”’»)]")
	stop, _ := utf8.DecodeLastRuneInString(bare)
	switch stop {
	case '.':
		if lineMarkerOnly(bare) {
			return false
		}
		return w.stopEnds(len(bare)-1, after) || line && startsItem(after)
	case '!', '?', '。', '！', '？':
		r, _ := utf8.DecodeRuneInString(after)
		return !unicode.IsLower(r)
	}
	// The standard ends a sentence at every new line; a paragraph that is merely wrapped goes on.
	return line && (startsItem(after) || strings.Count(gap, "\n") > 1)
}

// stopEnds tells whether a full stop at a place ends the sentence, given what follows.
func (w *worker) stopEnds(stop int, after string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, "\"'“‘«(["))
	if unicode.IsLower(next) {
		return false
	}
	i := w.tokenEnding(int32(stop))
	if i < 0 {
		return true
	}
	t := w.scan.Tokens[i]
	word := w.text[t.Start:t.End]
	if kind, _ := label(word); kind == '1' && w.opensSentence(t.Start) {
		return false
	}
	if utf8.RuneCountInString(word) == 1 && !unicode.IsDigit(rune(word[0])) {
		// A. B. Jones; U.S. Government, but "the U.S. The".
		dotted := t.Start >= 2 && w.text[t.Start-1] == '.'
		return dotted && w.roleAt(w.tokenAt(int32(len(w.text)-len(after))), roleSentenceStart)
	}
	for _, c := range w.cuesAt(i) {
		switch c.role {
		case roleAbbreviation:
			return false
		case roleAbbreviationNumber:
			if unicode.IsDigit(next) {
				return false
			}
		case roleAbbreviationFinal:
			return w.roleAt(w.tokenAt(int32(len(w.text)-len(after))), roleSentenceStart)
		}
	}
	return true
}

// opensSentence tells whether a sentence has just ended before a place, so that a number there counts paragraphs.
func (w *worker) opensSentence(at int32) bool {
	before := strings.TrimRight(w.text[:at], " ")
	if len(before) == int(at) || !strings.HasSuffix(before, ".") {
		return false
	}
	i := w.tokenEnding(int32(len(before)) - 1)
	return i < 0 || !w.roleAt(i, roleAbbreviation) && !w.roleAt(i, roleAbbreviationNumber)
}

// tokenEnding gives the token that ends at a byte, or -1.
func (w *worker) tokenEnding(end int32) int32 {
	tokens := w.scan.Tokens
	i := sort.Search(len(tokens), func(i int) bool { return tokens[i].End >= end })
	if i < len(tokens) && tokens[i].End == end {
		return int32(i)
	}
	return -1
}

// tokenAt gives the first token that starts at a byte or behind it.
func (w *worker) tokenAt(start int32) int32 {
	tokens := w.scan.Tokens
	return int32(sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= start }))
}

// cuesAt gives the cues that begin with a token.
func (w *worker) cuesAt(token int32) []cue {
	i := sort.Search(len(w.cues), func(i int) bool { return w.cues[i].first >= token })
	j := i
	for j < len(w.cues) && w.cues[j].first == token {
		j++
	}
	return w.cues[i:j]
}

func (w *worker) roleAt(token int32, r role) bool {
	for _, c := range w.cuesAt(token) {
		if c.role == r {
			return true
		}
	}
	return false
}

// footnoteEnd gives the byte behind a footnote's number that follows a full stop at i ("days.1 The"), or 0.
func (w *worker) footnoteEnd(i, end int32) int32 {
	if i == 0 || i+1 >= end {
		return 0
	}
	last, _ := utf8.DecodeLastRuneInString(w.text[:i])
	if !unicode.IsLetter(last) && last != '”' && last != '"' && last != ')' {
		return 0
	}
	j := i + 1
	bracket := w.text[j] == '['
	if bracket {
		j++
	}
	digits := j
	for j < end && w.text[j] >= '0' && w.text[j] <= '9' {
		j++
	}
	if j == digits || j-digits > 3 {
		return 0
	}
	if bracket {
		if j >= end || w.text[j] != ']' {
			return 0
		}
		j++
	}
	if j >= end || w.text[j] != ' ' && w.text[j] != '\n' {
		return 0
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(w.text[j:end], " \n\"“‘«("))
	if !unicode.IsUpper(next) {
		return 0
	}
	if t := w.tokenEnding(i); t >= 0 {
		for _, c := range w.cuesAt(t) {
			if c.role == roleAbbreviation || c.role == roleAbbreviationNumber {
				return 0
			}
		}
	}
	return j
}

// parentheses notes what stands in round brackets within a piece, whose verbs govern nothing.
func (w *worker) parentheses(p piece) {
	w.parens = w.parens[:0]
	depth := 0
	for i := p.start; i < p.end; i++ {
		switch w.text[i] {
		case '(':
			if depth == 0 {
				w.parens = append(w.parens, span{i, p.end})
			}
			depth++
		case ')':
			if depth > 0 {
				depth--
				if depth == 0 {
					w.parens[len(w.parens)-1].end = i
				}
			}
		}
	}
	if depth > 0 {
		w.parens = w.parens[:len(w.parens)-1] // never closed: a typing error, not a parenthesis
	}
}

func (w *worker) parenthetic(at int32) bool {
	for _, s := range w.parens {
		if s.start < at && at < s.end {
			return true
		}
	}
	return false
}

// comma gives the byte of the first comma from a place on, or end.
func (w *worker) comma(from, end int32) int32 { return w.find(from, end, ',') }

// colon gives the byte of the first colon or semicolon from a place on, or end.
func (w *worker) colon(from, end int32) int32 {
	return min(w.find(from, end, ':'), w.find(from, end, ';'))
}

func (w *worker) find(from, end int32, c byte) int32 {
	if from >= end {
		return end
	}
	if i := strings.IndexByte(w.text[from:end], c); i >= 0 {
		return from + int32(i)
	}
	return end
}

// skipSpace gives the first byte from a place on that is no white space.
func (w *worker) skipSpace(from, end int32) int32 {
	rest := w.text[from:end]
	return end - int32(len(strings.TrimLeftFunc(rest, unicode.IsSpace)))
}

// trim gives the end of the text between two places without the white space behind it.
func (w *worker) trim(from, end int32) int32 {
	return from + int32(len(strings.TrimRightFunc(w.text[from:end], unicode.IsSpace)))
}
