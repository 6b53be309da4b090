package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Op says what became of a run of words.
type Op string

// What can become of a run of words.
const (
	Kept     Op = "kept"
	Deleted  Op = "deleted"
	Inserted Op = "inserted"
)

// Run is words that stand in both texts, only in the earlier one, or only in the later one. The runs of a difference put
// together give the texts back, white space included.
type Run struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// Words gives the difference between two texts, word by word. Deleted words stand before those that replace them.
func Words(earlier, later string) []Run {
	var code coder
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // the same texts give the same difference, however busy the machine is
	diffs := dmp.DiffMainRunes(code.runes(pieces(earlier)), code.runes(pieces(later)), false)
	diffs = dmp.DiffCleanupMerge(diffs)
	runs := make([]Run, 0, len(diffs))
	for _, d := range diffs {
		op := Kept
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			op = Deleted
		case diffmatchpatch.DiffInsert:
			op = Inserted
		}
		runs = append(runs, Run{Op: op, Text: code.text(d.Text)})
	}
	return joinIslands(runs)
}

// joinIslands makes one replacement of two that only a blank or a short word parts, which reads better than word by word.
func joinIslands(runs []Run) []Run {
	var out []Run
	deleted, inserted := "", ""
	flush := func() {
		if deleted != "" {
			out = append(out, Run{Deleted, deleted})
		}
		if inserted != "" {
			out = append(out, Run{Inserted, inserted})
		}
		deleted, inserted = "", ""
	}
	for i, r := range runs {
		switch {
		case r.Op == Deleted:
			deleted += r.Text
		case r.Op == Inserted:
			inserted += r.Text
		case deleted != "" && inserted != "" && i+1 < len(runs) && len(strings.Fields(r.Text)) == 0:
			deleted += r.Text
			inserted += r.Text
		default:
			flush()
			out = append(out, r)
		}
	}
	flush()
	return out
}

// coder gives each distinct piece of text a rune, so that a difference of runes is one of pieces.
type coder struct {
	codes  map[string]rune
	pieces []string
}

// firstCode is the start of the private use area; codes go on from there and jump over what is no valid rune.
const firstCode = 0xE000

func (c *coder) runes(pieces []string) []rune {
	if c.codes == nil {
		c.codes = map[string]rune{}
	}
	out := make([]rune, len(pieces))
	for i, p := range pieces {
		r, ok := c.codes[p]
		if !ok {
			r = firstCode + rune(len(c.pieces))
			c.codes[p] = r
			c.pieces = append(c.pieces, p)
		}
		out[i] = r
	}
	return out
}

func (c *coder) text(coded string) string {
	var b strings.Builder
	for _, r := range coded {
		if i := int(r - firstCode); i >= 0 && i < len(c.pieces) {
			b.WriteString(c.pieces[i])
		}
	}
	return b.String()
}

// pieces cuts a text into words, blanks and single other characters. Blanks of any length read as one, since texts are
// wrapped differently from draft to draft.
func pieces(s string) []string {
	var out []string
	for s = strings.Join(strings.Fields(s), " "); s != ""; {
		r, n := utf8.DecodeRuneInString(s)
		if isWord(r) {
			if n = strings.IndexFunc(s, func(r rune) bool { return !isWord(r) }); n < 0 {
				n = len(s)
			}
		}
		out = append(out, s[:n])
		s = s[n:]
	}
	return out
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}
