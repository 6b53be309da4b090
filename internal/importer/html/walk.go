package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"cybernorm/internal/importer/reading"
)

// walker goes over the tree and makes blocks.
type walker struct {
	page    *page
	places  *places
	out     *reading.Reading
	targets map[*node]string // footnotes and their signs
	notes   []reading.Block
	main    *node

	pen     pen
	style   reading.Style
	level   int
	mark    string // for the next block
	depth   int    // of lists
	inTable bool
	inNote  bool
	cells   int // inside of the cell of a table or of a footnote, where a paragraph ends no block
	pre     int
	breaks  int  // line breaks since the last text
	bold    bool // all text of the block is bold
	strong  int
	tables  int
	struck  int
	opened  int // hidden parts that were kept
}

// read makes the blocks of a page whose main content is given.
func (w *walker) read(main *node) {
	w.main = main
	for n := main; n != nil; n = n.parent {
		n.above = true
	}
	w.children(w.page.root, main == w.page.root)
	w.flush()
	w.out.Blocks = append(w.out.Blocks, w.notes...)
	if w.struck > 0 {
		w.out.Notes = append(w.out.Notes, "changes: "+count(w.struck, "passage")+" struck out on the page and left out")
	}
	if w.opened > 0 {
		w.out.Doubts = append(w.out.Doubts, count(w.opened, "part")+" of the page opened only when asked for; taken as part of the text")
	}
	around := 0
	for _, d := range w.out.Dropped {
		if d.Why == whyAround && len(d.Text) > 2*proseLength {
			around += reading.CountLetters(d.Text)
		}
	}
	if around*5 > w.out.Letters {
		w.out.Doubts = append(w.out.Doubts, "much running text stands outside of what the page calls its main content; see what was dropped")
	}
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return itoa(n) + " " + what + "s"
}

func (w *walker) children(n *node, inMain bool) {
	for c := n.first; c != nil; c = c.next {
		if c.tag == 0 {
			w.text(c, inMain)
		} else {
			w.element(c, inMain)
		}
	}
}

func (w *walker) text(n *node, inMain bool) {
	if n.weight.all == 0 {
		w.pen.space = true
		if w.pre > 0 && strings.Count(w.page.src[n.from:n.to], "\n") > 1 {
			w.flush()
		}
		return
	}
	if !inMain {
		w.drop(n, whyAround)
		return
	}
	if w.pre > 0 {
		w.preformatted(n)
		return
	}
	if w.breaks > 0 {
		w.afterBreak(w.page.src[n.from:n.to])
	}
	w.bold = w.strong > 0 && (w.bold || len(w.pen.text) == 0)
	w.pen.write(w.places, n.from, n.to)
}

// afterBreak decides whether the text after a line break begins a block: after an empty line, after a line in bold, and
// when it begins like an item or an article.
func (w *walker) afterBreak(next string) {
	two := w.breaks > 1
	w.breaks = 0
	if w.cells > 0 || len(w.pen.text) == 0 {
		w.pen.space, w.pen.part = true, w.inTable
		return
	}
	next = strings.TrimSpace(unescape(next[:min(len(next), 200)]))
	if two || w.bold || hasMarker(next) || opensArticle(next) {
		w.flush()
	}
	w.pen.space = true
}

// preformatted reads lines that were laid out by hand: empty lines and markers part them.
func (w *walker) preformatted(n *node) {
	for from := n.from; from < n.to; {
		end := n.to
		if i := strings.IndexByte(w.page.src[from:n.to], '\n'); i >= 0 {
			end = from + i
		}
		l := strings.TrimSpace(w.page.src[from:end])
		if w.cells == 0 && len(w.pen.text) > 0 && (l == "" && from > n.from || hasMarker(l) && w.pen.space) {
			w.flush()
		}
		w.pen.write(w.places, from, end)
		if from = end + 1; from <= n.to {
			w.pen.space = true
		}
	}
}

func (w *walker) element(n *node, inMain bool) {
	if n == w.main {
		inMain = true
	}
	switch n.tag {
	case atom.Head:
		w.children(n, false)
		return
	case atom.Br:
		w.breaks++
		if w.pre > 0 {
			w.pen.space = true
		}
		return
	case atom.Hr:
		w.flush()
		return
	case atom.Wbr:
		return
	}
	if n.weight.all == 0 && n.first == nil {
		if isBlock(n.tag) && inMain {
			w.flush()
		}
		return
	}
	if why := w.left(n, inMain); why != "" {
		if isBlock(n.tag) {
			w.flush()
		}
		w.drop(n, why)
		return
	}
	if sign, ok := w.targets[n]; ok && w.cells == 0 {
		w.note(n, sign)
		return
	}
	switch n.tag {
	case atom.A:
		if t := w.page.ids[n.attr().href]; n.attr().href != "" && t != nil && inMain && w.isSign(n, t) {
			w.out.Letters -= letters(w.raw(n))
			return
		}
		if w.inNote && n.weight.all < 16 && letters(w.raw(n)) == 0 {
			return // an arrow back to the text
		}
	case atom.B, atom.Strong, atom.Th:
		w.strong++
		defer func() { w.strong-- }()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if w.cells == 0 && (inMain || n.tag == atom.H1 && len(w.out.Blocks) == 0) {
			w.heading(n, int(n.tag.String()[1]-'0'))
			return
		}
	case atom.Ol, atom.Ul, atom.Menu, atom.Dir:
		if w.cells == 0 && inMain {
			w.list(n)
			return
		}
	case atom.Table:
		if w.cells == 0 && inMain && !isLayout(n) {
			w.table(n)
			return
		}
	case atom.Pre:
		w.pre++
		defer func() { w.pre-- }()
	}
	if n.attr().role == "heading" && w.cells == 0 && inMain {
		w.heading(n, max(1, n.attr().level))
		return
	}
	if !isBlock(n.tag) {
		w.children(n, inMain)
		return
	}
	w.flush()
	w.children(n, inMain)
	w.flush()
}

// left gives the reason to leave an element out, empty to keep it.
func (w *walker) left(n *node, inMain bool) string {
	switch n.tag {
	case atom.Select, atom.Datalist, atom.Label, atom.Button:
		if p := n.parent; n.tag != atom.Button || p == nil || !isHeading(p.tag) && p.tag != atom.Summary && p.attr().role != "heading" {
			return whyControls
		}
	case atom.Svg, atom.Canvas, atom.Audio, atom.Video, atom.Map:
		return whyDrawing
	case atom.I:
		if strings.Contains(n.attr().class, "icon") {
			return whyDrawing
		}
	case atom.Del, atom.S, atom.Strike:
		if n.weight.all > 0 {
			w.struck++
			return "struck out on the page"
		}
	}
	if why := w.page.hidden(n, inMain); why != "" {
		return why
	}
	if (n.attr().hidden || strings.Contains(n.attr().style, "display:none")) && n.weight.prose > 0 {
		w.opened++
	}
	if n.above {
		return ""
	}
	if why := w.page.chrome(n, inMain); why != "" {
		return why
	}
	if !inMain && n.tag != atom.Head && n.tag != atom.H1 && (!holds(n, atom.H1) || len(w.out.Blocks) > 0) {
		return whyAround
	}
	return ""
}

func (w *walker) heading(n *node, level int) {
	w.flush()
	w.style, w.level = reading.Heading, level
	w.cells++
	w.children(n, true)
	w.cells--
	w.flush()
	w.style, w.level = reading.Plain, 0
}

// flush ends the block that is open.
func (w *walker) flush() {
	if w.cells > 0 {
		if len(w.pen.text) > 0 {
			w.breaks, w.pen.space, w.pen.part = 0, true, w.inTable
		}
		return
	}
	w.breaks = 0
	if len(w.pen.text) == 0 {
		w.pen.space = false
		return
	}
	b := w.take()
	if reading.CountLetters(b.Text) > 0 {
		w.out.Blocks = append(w.out.Blocks, b)
		w.style, w.level, w.mark = reading.Plain, 0, ""
	}
}

// take gives the text that was written as a block.
func (w *walker) take() reading.Block {
	text := strings.TrimRight(string(w.pen.text), " ")
	b := reading.Block{
		Text: text, Spans: within(w.pen.spans, len(text)), LastLine: w.pen.last,
		Style: w.style, Mark: w.mark, Gap: w.style != reading.Item,
	}
	if len(b.Spans) > 0 {
		b.Line = b.Spans[0].Line
	}
	if b.Style == reading.Heading {
		b.Level = w.level
	}
	if w.depth > 0 {
		b.Indent = 2 * (w.depth - 1)
	}
	w.pen.reset()
	return b
}

// raw is the source of all text in an element.
func (w *walker) raw(n *node) string {
	if n.tag == 0 {
		return w.page.src[n.from:n.to]
	}
	var b strings.Builder
	for c := n.first; c != nil; c = c.next {
		b.WriteString(w.raw(c))
	}
	return b.String()
}

// opensArticle tells a line such as "Article 5" or "Section 2".
func opensArticle(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	switch strings.ToLower(word) {
	case "article", "section", "chapter", "artículo", "articulo", "chapitre", "capítulo", "sección", "annex", "annexe", "anexo", "part":
		return rest != "" && (rest[0] >= '0' && rest[0] <= '9' || rest[0] == 'I' || rest[0] == 'V' || rest[0] == 'X')
	}
	return false
}
