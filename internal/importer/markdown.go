package importer

import (
	"cmp"
	"html"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"cybernorm/internal/importer/reading"
)

const (
	whyMarkup = "markup, link address or HTML"
	whyFront  = "front matter"
)

// isMarkdown tells Markdown by the file's ending, or by its headings.
func isMarkdown(name, src string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return true
	case ".txt", ".text":
		return false
	}
	n := 0
	for rest := src; rest != "" && n < 2; {
		var l string
		l, rest, _ = strings.Cut(rest, "\n")
		if strings.HasPrefix(l, "# ") || strings.HasPrefix(l, "## ") {
			n++
		}
	}
	return n >= 2
}

// readMarkdown reads Markdown by its syntax tree, whose text carries offsets into the source.
func readMarkdown(src string) intake {
	letters := reading.CountLetters(src)
	src, dropped := cutFrontMatter(strings.ReplaceAll(src, "\r", " "))
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote, extension.Strikethrough, extension.DefinitionList))
	r := &markdown{src: []byte(src)}
	for i := 0; i < len(src); i++ {
		if i == 0 || src[i-1] == '\n' {
			r.starts = append(r.starts, i)
		}
	}
	r.pen.hyphen = hyphenTest(src)
	r.blocks(md.Parser().Parse(text.NewReader(r.src)), 0)
	slices.SortStableFunc(r.out, func(a, b block) int { return cmp.Compare(a.line, b.line) })
	dropped = append(dropped, r.uncovered()...)
	return intake{blocks: append(r.out, r.notes...), dropped: dropped, letters: letters - r.resolved}
}

// cutFrontMatter blanks a YAML header, so that every offset stays.
func cutFrontMatter(src string) (string, []Dropped) {
	if !strings.HasPrefix(src, "---\n") {
		return src, nil
	}
	end := strings.Index(src[4:], "\n---")
	if end < 0 || end > 16<<10 {
		return src, nil
	}
	head := src[:4+end+4]
	blank := []byte(src)
	for i := range head {
		if blank[i] != '\n' {
			blank[i] = ' '
		}
	}
	return string(blank), []Dropped{{Line: 1, Text: head, Why: whyFront}}
}

// markdown collects blocks from a syntax tree.
type markdown struct {
	src    []byte
	starts []int // offset of each line
	pen    pen
	at     int // line of the last piece written, 0 at the beginning of a block
	used   [][2]int
	out    []block
	notes  []block
	tables int

	resolved int
}

func (r *markdown) blocks(parent ast.Node, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		r.block(n, depth)
	}
}

func (r *markdown) block(n ast.Node, depth int) {
	switch x := n.(type) {
	case *ast.Heading:
		r.leaf(n, block{style: heading, level: x.Level, gap: true})
	case *ast.List:
		r.list(x, depth)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.lines(n)
	case *ast.HTMLBlock, *ast.ThematicBreak, *east.FootnoteBacklink:
	case *east.Table:
		r.table(x)
	case *east.FootnoteList:
		r.footnotes(x)
	default:
		if n.Type() == ast.TypeBlock && n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeInline {
			r.leaf(n, block{gap: true})
		} else {
			r.blocks(n, depth)
		}
	}
}

func (r *markdown) list(l *ast.List, depth int) {
	n := l.Start
	for it := l.FirstChild(); it != nil; it = it.NextSibling() {
		printed := string(rune(l.Marker))
		if l.IsOrdered() {
			printed = itoa(n) + printed
			n++
		}
		first := true
		for c := it.FirstChild(); c != nil; c = c.NextSibling() {
			if inner, ok := c.(*ast.List); ok {
				r.list(inner, depth+1)
				continue
			}
			if c.FirstChild() == nil || c.FirstChild().Type() != ast.TypeInline {
				r.block(c, depth+1)
				continue
			}
			b := block{indent: depth * 2}
			if first {
				b.style = item
			}
			from := len(r.out)
			r.leaf(c, b)
			if first && len(r.out) > from {
				r.out[from].number(printed)
			}
			first = false
		}
	}
}

// number puts the marker of an item before it, unless its text brings one: "- (a) …".
func (b *block) number(printed string) {
	if m, ok := parseMarker(b.text); !ok || m.kind == bareNumber || m.end == len(b.text) {
		b.setMark(printed)
	}
}

func (r *markdown) table(t *east.Table) {
	r.tables++
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			from := len(r.pen.text)
			if c != row.FirstChild() && r.pen.lines > 0 {
				r.pen.text = append(r.pen.text, reading.CellGap...)
				r.pen.tail = "| "
				from = len(r.pen.text)
			}
			r.inline(c)
			cells = append(cells, strings.TrimSpace(string(r.pen.text[min(from, len(r.pen.text)):])))
		}
		_, header := row.(*east.TableHeader)
		r.done(block{style: cell, row: cells, table: r.tables, header: header})
	}
}

func (r *markdown) footnotes(l *east.FootnoteList) {
	for n := l.FirstChild(); n != nil; n = n.NextSibling() {
		f, ok := n.(*east.Footnote)
		if !ok {
			continue
		}
		from := len(r.out)
		r.blocks(n, 0)
		for k := from; k < len(r.out); k++ {
			b := r.out[k]
			b.style = note
			if k == from {
				b.mark = marker{kind: bareNumber, label: strings.ToLower(string(f.Ref)), raw: string(f.Ref)}
			}
			r.notes = append(r.notes, b)
		}
		r.out = r.out[:from]
	}
}

// leaf adds a block that holds running text.
func (r *markdown) leaf(n ast.Node, b block) {
	r.inline(n)
	r.done(b)
}

func (r *markdown) done(b block) {
	if r.pen.lines == 0 {
		return
	}
	t := r.pen.take()
	r.at = 0
	t.style, t.level, t.indent, t.gap, t.page = b.style, b.level, b.indent, b.gap, 1
	t.row, t.table, t.header = b.row, b.table, b.header
	t.text = strings.TrimRight(t.text, " ")
	if reading.CountLetters(t.text) > 0 {
		r.out = append(r.out, t)
	}
}

// lines adds the lines of a code block as they stand.
func (r *markdown) lines(n ast.Node) {
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		r.piece(s.Start, s.Stop)
	}
	r.done(block{gap: true})
}

func (r *markdown) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch x := c.(type) {
		case *ast.Text:
			r.piece(x.Segment.Start, x.Segment.Stop)
		case *ast.AutoLink:
			label := x.Label(r.src)
			if at := strings.Index(string(r.src[r.offset(c):]), string(label)); at >= 0 {
				r.piece(r.offset(c)+at, r.offset(c)+at+len(label))
			}
		case *ast.RawHTML, *east.FootnoteLink, *east.FootnoteBacklink:
		default:
			r.inline(c)
		}
	}
}

// offset is where a node without a segment of its own begins at the earliest.
func (r *markdown) offset(n ast.Node) int {
	if p, ok := n.PreviousSibling().(*ast.Text); ok {
		return p.Segment.Stop
	}
	if len(r.used) > 0 {
		return r.used[len(r.used)-1][1]
	}
	return 0
}

// piece adds a stretch of the source, line by line, with escapes and entities resolved.
func (r *markdown) piece(from, to int) {
	for from < to {
		end := to
		for i := from; i < to; i++ {
			if r.src[i] == '\n' {
				end = i
				break
			}
		}
		r.run(from, end)
		from = end + 1
	}
}

func (r *markdown) run(from, to int) {
	for from < to {
		end, out, next := to, "", to
		for i := from; i < to; i++ {
			if c := r.src[i]; c == '\\' && i+1 < to && isPunctuation(r.src[i+1]) {
				end, out, next = i, string(r.src[i+1]), i+2
				break
			} else if c == '&' {
				if j := strings.IndexByte(string(r.src[i:min(to, i+12)]), ';'); j > 1 {
					if v := html.UnescapeString(string(r.src[i : i+j+1])); v[0] != '&' || v == "&" {
						end, out, next = i, v, i+j+1
						break
					}
				}
			}
		}
		r.write(from, end, string(r.src[from:end]))
		if out != "" {
			r.write(end, next, out)
		}
		from = next
	}
}

func (r *markdown) write(from, to int, s string) {
	if s == "" {
		return
	}
	if string(r.src[from:to]) != s {
		r.resolved += reading.CountLetters(string(r.src[from:to])) - reading.CountLetters(s)
	}
	r.used = append(r.used, [2]int{from, to})
	k := sort.SearchInts(r.starts, from+1) - 1
	l := line{num: k + 1, page: 1, text: s, col: utf8.RuneCount(r.src[r.starts[k]:from]) + 1}
	if l.num != r.at {
		trimmed := strings.TrimLeft(l.text, " ")
		l.col += len(l.text) - len(trimmed)
		l.text = strings.TrimRight(trimmed, " ")
		if end := r.lineEnd(k); to < end {
			l.text = trimmed
		}
	}
	if needsCleaning(l.text) {
		keep := strings.HasSuffix(l.text, " ")
		lead := l.num == r.at && strings.HasPrefix(l.text, " ")
		l.clean()
		if keep {
			l.text += " "
		}
		if lead && !strings.HasPrefix(l.text, " ") {
			l.text = " " + l.text
		}
	}
	if l.text == "" {
		return
	}
	if l.num != r.at || r.pen.lines == 0 {
		r.pen.trim()
		r.pen.add(&l)
		r.at = l.num
		return
	}
	r.pen.extend(&l)
}

func (r *markdown) lineEnd(k int) int {
	if k+1 < len(r.starts) {
		return r.starts[k+1] - 1
	}
	return len(r.src)
}

// uncovered gives the parts of the source with letters that no block took up.
func (r *markdown) uncovered() []Dropped {
	slices.SortFunc(r.used, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	var out []Dropped
	gap := func(from, to int) {
		if from >= to || reading.CountLetters(string(r.src[from:to])) == 0 {
			return
		}
		if t := strings.Trim(string(r.src[from:to]), " \n#|>*_:[]^"); isLabel(t) || isNoteSigns(string(r.src[from:to])) {
			r.resolved += reading.CountLetters(string(r.src[from:to]))
			return
		}
		k := sort.SearchInts(r.starts, from+1) - 1
		out = append(out, Dropped{Line: k + 1, Text: strings.TrimSpace(string(r.src[from:to])), Why: whyMarkup})
	}
	last := 0
	for _, u := range r.used {
		gap(last, u[0])
		last = max(last, u[1])
	}
	gap(last, len(r.src))
	return out
}

// isLabel tells the number of an item or of a footnote, which a block carries apart from its text.
func isLabel(s string) bool {
	n := len(s)
	if n > 0 && (s[n-1] == '.' || s[n-1] == ')') {
		n--
	}
	return n > 0 && digits(s, 0) == n
}

// isNoteSigns tells the signs of footnotes, which a block carries apart, and markers of items: "[^1]" and "[^2]:".
func isNoteSigns(s string) bool {
	for _, f := range strings.Fields(s) {
		if !(strings.HasPrefix(f, "[^") && (strings.HasSuffix(f, "]") || strings.HasSuffix(f, "]:"))) && !isLabel(f) && reading.CountLetters(f) > 0 {
			return false
		}
	}
	return true
}

func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7F && !isDigit(c) && !isLetterByte(c)
}
