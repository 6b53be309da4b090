package importer

import (
	"context"
	"math"
	"strings"

	"cybernorm/internal/importer/pdf"
	"cybernorm/internal/importer/reading"
)

// readPDF reads a PDF. The layout tells lines, paragraphs, headings, tables and footnotes; here the lines become text,
// and the paragraphs that a column or a page cuts in two become one.
func readPDF(ctx context.Context, _ string, data []byte, o reading.Options) (*reading.Reading, error) {
	d, err := pdf.Read(ctx, data, pdf.Options{Progress: o.Step})
	if err != nil {
		return nil, err
	}
	r := &reading.Reading{Notes: d.Warnings, Letters: d.Letters, Pages: d.Pages, Title: pdfTitle(d.Title), Tongue: d.Language}
	for _, x := range d.Dropped {
		r.Dropped = append(r.Dropped, Dropped{Page: x.Page, Line: x.Line, Text: reading.Clean(x.Text), Why: x.Why})
	}
	dropped, note := pickLanguage(d, o.Language)
	if r.Dropped = append(r.Dropped, dropped...); note != "" {
		r.Notes = append(r.Notes, note)
	}
	f := pdfFlow{out: r, blocks: d.Blocks, level: !levelsClash(d.Blocks)}
	f.pen.hyphen = hyphenTest(f.source())
	f.numbered = f.mostlyNumbered()
	f.title = f.findTitle(d.Body)
	for i := range d.Blocks {
		f.block(i)
	}
	f.flush()
	f.closeNote()
	r.Blocks = append(r.Blocks, f.notes...)
	return r, nil
}

// pdfTitle takes the title of the properties unless a program put the name of a file there.
func pdfTitle(s string) string {
	f := strings.ToLower(s)
	for _, sign := range [...]string{"microsoft word", ".doc", ".pdf", ".indd", ".rtf", ".odt", "untitled", "http"} {
		if strings.Contains(f, sign) {
			return ""
		}
	}
	if countWords(s) < 2 {
		return ""
	}
	return reading.Clean(s)
}

// pdfFlow joins the blocks of the pages to paragraphs that do not know of pages.
type pdfFlow struct {
	out      *reading.Reading
	blocks   []pdf.Block
	title    *pdf.Block
	level    bool // the levels of headings by their looks are worth something
	numbered bool // paragraphs have numbers, so one without goes on with the one before it

	pen   pen
	pages []int // of each line of the open paragraph
	open  *pdf.Block
	last  *pdf.Block // last piece of the open paragraph

	note      []pdf.Line // open footnote
	noteBlock *pdf.Block
	notes     []reading.Block
}

// source is the text of the file, for finding out how a broken word is spelt elsewhere.
func (f *pdfFlow) source() string {
	var b strings.Builder
	for i := range f.blocks {
		for _, l := range f.blocks[i].Lines {
			b.WriteString(l.Text)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// findTitle takes the largest letters of the first page with text for the title, unless they name who issues the document.
func (f *pdfFlow) findTitle(body float64) *pdf.Block {
	var title *pdf.Block
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.Page > f.blocks[0].Page {
			break
		}
		t := pdfText(b)
		if _, numbered := parseMarker(t); b.Page > 1 && (numbered || !hasAnyWord(fold(t), titleWords...)) {
			continue // after a cover without text, a chapter may begin
		}
		if b.Kind == pdf.Row || b.Kind == pdf.Footnote || b.Size < 1.2*body || countWords(t) < 2 || countWords(t) > 40 || isIssuer(t) || isMonth(t) || zoneWord(t) != "" {
			continue
		}
		if title == nil || b.Size > title.Size+0.5 || b.Bold && !title.Bold && b.Size > title.Size-0.5 {
			title = b
		}
	}
	return title
}

// levelsClash tells that headings of one look have different ranks by their words, as where chapters and articles are
// bold alike; the words are the better guide then.
func levelsClash(blocks []pdf.Block) bool {
	words := map[int]string{}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != pdf.Heading {
			continue
		}
		t := pdfText(b)
		h, ok := keywordHeading(t)
		if !ok {
			if h, ok = articleHeading(t); !ok {
				continue
			}
		}
		if w, seen := words[b.Level]; seen && w != h.word {
			return true
		}
		words[b.Level] = h.word
	}
	return false
}

func (f *pdfFlow) mostlyNumbered() bool {
	n, all := 0, 0
	for i := range f.blocks {
		if b := &f.blocks[i]; b.Kind == pdf.Body && len(b.Lines) >= 3 {
			all++
			if m, ok := parseMarker(b.Lines[0].Text); ok && m.kind == decimal {
				n++
			}
		}
	}
	return n >= 8 && n*2 > all
}

func (f *pdfFlow) block(i int) {
	b := &f.blocks[i]
	switch b.Kind {
	case pdf.Footnote:
		f.footnote(b)
		return
	case pdf.Row:
		f.flush()
		f.row(b)
		return
	}
	if f.open != nil && b.Kind == pdf.Body && f.goesOn(b) {
		f.add(b)
		return
	}
	f.flush()
	f.open = b
	f.add(b)
}

// goesOn tells that the first block of a column goes on with the last one of the column before.
func (f *pdfFlow) goesOn(b *pdf.Block) bool {
	if !b.Top || f.open.Kind != pdf.Body || math.Abs(b.Size-f.last.Size) > 0.6 || b.Bold != f.last.Bold {
		return false
	}
	before := strings.TrimRight(f.pen.tail, " ")
	first := reading.Clean(b.Lines[0].Text)
	if m, ok := parseMarker(first); ok && (b.Mark != "" || m.kind == bullet) {
		return !ends(before) && f.last.Full && m.kind != bullet && m.n > 1 && m.wrap == ')' && endsOpen(before)
	}
	switch {
	case ends(before):
		return f.numbered && f.last.Full && startsWithNumber(f.open) && endMark(before) == '.'
	case startsLower(first), endsOpen(before), strings.HasSuffix(before, "-"), strings.HasSuffix(before, "\u00ad"):
		return true
	}
	return f.last.Full && len(f.last.Lines) > 1
}

func startsWithNumber(b *pdf.Block) bool {
	m, ok := parseMarker(reading.Clean(b.Lines[0].Text))
	return ok && m.kind == decimal
}

func (f *pdfFlow) add(b *pdf.Block) {
	for _, l := range b.Lines {
		f.line(l)
	}
	f.last = b
}

// line writes a line of the open paragraph.
func (f *pdfFlow) line(l pdf.Line) {
	text := strings.TrimSpace(reading.Clean(l.Text))
	if text == "" {
		return
	}
	f.pen.add(&line{num: l.Number, col: 1, text: text, soft: strings.HasSuffix(l.Text, "\u00ad")})
	f.pages = append(f.pages, l.Page)
}

// flush ends the open paragraph.
func (f *pdfFlow) flush() {
	if f.open == nil {
		return
	}
	b := f.open
	f.open = nil
	if t, ok := f.take(); ok {
		t.Gap = b.Gap
		if f.level {
			t.Level = b.Level
		}
		switch {
		case b == f.title:
			t.Style = reading.Title
		case b.Kind == pdf.Heading && !isMonth(t.Text):
			t.Style = reading.Heading
		case b.Kind == pdf.Contents:
			t.Style = reading.Listing
		default:
			t.Indent = int(math.Round(1.3 * b.Indent))
		}
		f.out.Blocks = append(f.out.Blocks, t)
	}
}

// take gives the text of the pen with the place of each of its lines.
func (f *pdfFlow) take() (reading.Block, bool) {
	pages := f.pages
	f.pages = f.pages[:0]
	if f.pen.lines == 0 {
		return reading.Block{}, false
	}
	b := f.pen.take()
	for i := range b.spans {
		b.spans[i].Page = pages[i]
	}
	last := len(pages) - 1
	return reading.Block{Text: b.text, Spans: b.spans, Page: pages[0], Line: b.line, LastPage: pages[last], LastLine: b.last}, true
}

func (f *pdfFlow) row(b *pdf.Block) {
	cells := make([]string, len(b.Cells))
	for i, c := range b.Cells {
		cells[i] = strings.TrimSpace(reading.Clean(c))
	}
	l := b.Lines[0]
	if n := len(f.out.Blocks); n > 0 && f.restOfRow(&f.out.Blocks[n-1], b, cells) {
		return
	}
	f.out.Blocks = append(f.out.Blocks, reading.Block{
		Text: strings.Join(cells, reading.CellGap), Page: l.Page, Line: l.Number, LastPage: l.Page, LastLine: l.Number,
		Style: reading.Cell, Row: cells, Table: b.Table, Header: b.Header, Gap: b.Gap,
	})
}

// restOfRow joins what a page leaves of a row to its beginning on the page before: the first row there goes on in the
// middle of a sentence.
func (f *pdfFlow) restOfRow(last *reading.Block, b *pdf.Block, cells []string) bool {
	if last.Style != reading.Cell || last.Table == b.Table || last.Page == b.Page || len(last.Row) != len(cells) {
		return false
	}
	for i, c := range cells {
		if c != "" && (last.Row[i] == "" || !startsLower(c) || endMark(last.Row[i]) != 0) {
			return false
		}
	}
	for i, c := range cells {
		if c != "" {
			last.Row[i] += " " + c
		}
	}
	last.Text = strings.Join(last.Row, reading.CellGap)
	last.LastPage, last.LastLine = b.Page, b.Lines[0].Number
	return true
}

// footnote takes a footnote aside, so that the paragraph that it interrupts can go on; one without a mark goes on with
// the last of the page before.
func (f *pdfFlow) footnote(b *pdf.Block) {
	if f.noteBlock != nil && b.Mark == "" {
		f.note = append(f.note, b.Lines...)
		return
	}
	f.closeNote()
	f.noteBlock, f.note = b, append(f.note[:0], b.Lines...)
}

func (f *pdfFlow) closeNote() {
	if f.noteBlock == nil {
		return
	}
	b := f.noteBlock
	f.noteBlock = nil
	n := pdfFlow{pen: pen{hyphen: f.pen.hyphen}}
	for i, l := range f.note {
		if i == 0 {
			l.Text = strings.TrimPrefix(strings.TrimPrefix(l.Text, b.Mark), " ")
		}
		n.line(l)
	}
	if t, ok := n.take(); ok {
		t.Style, t.Mark = reading.Note, b.Mark
		f.out.Letters -= reading.CountLetters(b.Mark)
		f.notes = append(f.notes, t)
	}
}
