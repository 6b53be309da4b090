package lexicon

import "unicode/utf8"

// What the characters of ASCII do to the words around them.
const (
	chSpace      = ' ' // parts words and nothing else; so do hyphens, quotation marks and square brackets
	chWord       = 'w'
	chComma      = ','
	chEnd        = ';' // ends a clause
	chStop       = '.' // ends a clause where white space or a closing mark follows, so not in 3.5 or example.org
	chOpen       = '('
	chClose      = ')'
	chApostrophe = '\''
	chLine       = 'n'
	chWide       = 'W' // not ASCII
)

// characters gives one of these for each byte.
const characters = "" +
	"          n                     " +
	" .     '()  , . wwwwwwwwww.;   ." +
	" wwwwwwwwwwwwwwwwwwwwwwwwww     " +
	" wwwwwwwwwwwwwwwwwwwwwwwwww     " +
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW" +
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW" +
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW" +
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"

// mark holds what the walk needs of a token beside its place.
type mark struct {
	word       uint32 // place in the cache's words
	ordinal    int32  // number of words up to it, a possessive 's not counted
	candidates int32  // the latest candidate that begins here, plus one
	comma      bool   // a comma stands before it
	masked     bool   // stands in a masked phrase
}

// tokenise takes text apart into the scan's tokens and looks each distinct word up once.
func (c *cache) tokenise(text string, into *Scan) {
	t := tokeniser{cache: c, text: text, scan: into}
	for i := 0; i < len(text); {
		switch characters[text[i]] {
		case chWord:
			i = t.word(i)
		case chApostrophe, chWide:
			i = t.wide(i)
		case chComma:
			t.comma = true
			i++
		case chEnd:
			t.clauses.end()
			i++
		case chStop:
			i++
			if stops(text[i:]) {
				t.clauses.end()
			}
		case chOpen:
			t.clauses.open()
			i++
		case chClose:
			t.clauses.close()
			i++
		case chLine:
			i++
			if blankLine(text[i:]) {
				t.clauses.end()
			}
		default:
			i++
		}
	}
}

// tokeniser is the state of tokenise.
type tokeniser struct {
	*cache
	text    string
	scan    *Scan
	clauses clauses
	comma   bool
	ordinal int32
}

// word adds the word that begins at start, and gives its end. Words of ASCII, nearly all of them, are hashed as they are read.
func (t *tokeniser) word(start int) int {
	hash, i := uint32(hashStart), start
	for i < len(t.text) && characters[t.text[i]] == chWord {
		hash = (hash ^ uint32(t.text[i])) * hashPrime
		i++
	}
	if i < len(t.text) {
		if ch := characters[t.text[i]]; ch == chWide || ch == chApostrophe {
			i, _ = wordEnd(t.text, start)
			hash = hashOf(t.text[start:i])
		}
	}
	t.add(start, i, hash)
	return i
}

// wide reads on from a character beyond ASCII, or an apostrophe.
func (t *tokeniser) wide(i int) int {
	r, size := utf8.DecodeRuneInString(t.text[i:])
	switch {
	case isWordRune(r) && !ignorable(r), isApostrophe(r):
		end, ok := wordEnd(t.text, i)
		if ok {
			t.add(i, end, hashOf(t.text[i:end]))
			return end
		}
	case endsClause(r):
		t.clauses.end()
	case r == '،' || r == '、':
		t.comma = true
	}
	return i + size
}

func (t *tokeniser) add(start, end int, hash uint32) {
	place := t.lookup(t.text[start:end], hash)
	t.scan.Tokens = append(t.scan.Tokens, Token{int32(start), int32(end), t.clauses.now})
	if place == 0 || !t.words[place].possessive {
		t.ordinal++
	}
	t.marks = append(t.marks, mark{word: place, ordinal: t.ordinal, comma: t.comma})
	t.comma = false
}

// wordEnd finds the end of the word that begins at start. A word that begins with an apostrophe has to be a contraction
// behind another word.
func wordEnd(text string, start int) (end int, ok bool) {
	i := start
	if r, size := utf8.DecodeRuneInString(text[i:]); isApostrophe(r) {
		if start == 0 || !wordBefore(text[:start]) {
			return 0, false
		}
		end := wordRun(text, i+size)
		return end, isContraction(text[i+size : end])
	}
	i = wordRun(text, i)
	if i < len(text) && (text[i] == '\'' || text[i] >= utf8.RuneSelf) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isApostrophe(r) {
			next := wordRun(text, i+size)
			if next > i+size && !isContraction(text[i+size:next]) {
				return i + size, true
			}
		}
	}
	return i, true
}

func wordRun(text string, i int) int {
	for i < len(text) {
		switch characters[text[i]] {
		case chWord:
			i++
		case chWide:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !isWordRune(r) {
				return i
			}
			i += size
		default:
			return i
		}
	}
	return i
}

func wordBefore(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isWordRune(r)
}

func stops(rest string) bool {
	for rest != "" {
		r, size := utf8.DecodeRuneInString(rest)
		switch r {
		case '"', '\'', '”', '’', '»', ')', ']':
			rest = rest[size:]
		case ' ', '\n', '\t', '\r', '\u00a0', '\u202f', '\u2009':
			return true
		default:
			return false
		}
	}
	return true
}

func blankLine(rest string) bool {
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case ' ', '\t', '\r':
		case '\n':
			return true
		default:
			return false
		}
	}
	return false
}

// endsClause tells the marks beyond ASCII that end a clause: bullets, and the stops of other scripts.
func endsClause(r rune) bool {
	switch r {
	case '•', '▪', '●', '◦', '‣', '■', '·', '；', '。', '：', '…', '؛', '؟':
		return true
	}
	return false
}

// clauses numbers clauses. What stands in round brackets is a clause of its own, after which the outer one goes on.
type clauses struct {
	now, last int32
	outer     [4]int32
	depth     int
}

func (c *clauses) end() {
	c.last++
	c.now, c.depth = c.last, 0
}

func (c *clauses) open() {
	if c.depth == len(c.outer) {
		c.end()
		return
	}
	c.outer[c.depth] = c.now
	c.depth++
	c.last++
	c.now = c.last
}

func (c *clauses) close() {
	if c.depth == 0 {
		c.end()
		return
	}
	c.depth--
	c.now = c.outer[c.depth]
}
