package importer

import (
	"context"
	"errors"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// intake is what the recogniser of structure gets to see of a file, whatever its format.
type intake struct {
	format  format
	blocks  []block
	dropped []Dropped
	notes   []string
	doubts  []string
	letters int // of the source
	pages   int
	title   string // from the properties of the file
	date    document.Date
}

// read finds out the format of a file and reads it. Its errors say what to do, without the name of the file.
func read(ctx context.Context, name string, data []byte, o reading.Options) (intake, error) {
	f, err := detect(data)
	if err != nil {
		return intake{}, err
	}
	if reader := f.reader(); reader != nil {
		r, err := reader(ctx, name, data, o)
		if err != nil {
			return intake{}, err
		}
		in := adopt(r)
		in.format = f
		if in.letters == 0 {
			return intake{}, errors.New("no letters found; if this is a scan, recognise its text first (OCR)")
		}
		return in, nil
	}
	src, notes, err := decode(data)
	if err != nil {
		return intake{}, err
	}
	in := intake{}
	if isMarkdown(name, src) {
		in = readMarkdown(src)
		in.format = markdownFormat
	} else {
		in = readPlain(src)
		in.format = plainFormat
	}
	in.notes = append(notes, in.notes...)
	return in, nil
}

// adopt takes over what a reader gives.
func adopt(r *reading.Reading) intake {
	in := intake{blocks: make([]block, 0, len(r.Blocks)), dropped: r.Dropped, notes: r.Notes, doubts: r.Doubts, letters: r.Letters, pages: r.Pages, title: r.Title, date: r.Date}
	for i := range r.Blocks {
		if b := adoptBlock(&r.Blocks[i]); b.text != "" {
			in.blocks = append(in.blocks, b)
		}
	}
	return in
}

func adoptBlock(r *reading.Block) block {
	b := block{
		text: r.Text, spans: r.Spans, line: r.Line, last: max(r.Line, r.LastLine), page: r.Page, lastPage: max(r.Page, r.LastPage),
		indent: r.Indent, level: r.Level, gap: r.Gap, row: r.Row, table: r.Table, header: r.Header, doubt: r.Doubt,
	}
	if b.lastPage > b.page {
		b.last = r.LastLine
	}
	if b.spans == nil {
		b.spans = []document.Span{{Page: r.Page, Line: r.Line, Column: 1}}
	}
	b.style = [...]style{
		reading.Plain: plain, reading.Heading: heading, reading.Item: item, reading.Cell: cell, reading.Note: note, reading.Listing: listing, reading.Title: heading,
	}[r.Style]
	if r.Style == reading.Title {
		b.level, b.titled = 1, true
	}
	b.setMark(r.Mark)
	b.settleNote()
	return b
}

// settleNote takes for a footnote what ends in the arrow that leads back to the text, as browsers print it.
func (b *block) settleNote() {
	text := strings.TrimRight(b.text, "\ufe0e\ufe0f ")
	text, ok := strings.CutSuffix(text, "↩")
	if text = strings.TrimRight(text, " "); !ok || text == "" {
		return
	}
	b.text = text
	for k := len(b.spans) - 1; k > 0 && b.spans[k].Offset >= len(text); k-- {
		b.spans = b.spans[:k]
	}
	if b.style == note {
		return
	}
	b.style = note
	if m, ok := parseMarker(b.text); ok && (m.kind == decimal || m.kind == bareNumber) && m.end < len(b.text) {
		b.printed += reading.CountLetters(m.raw)
		b.cutFront(m.end)
		m.kind, m.end = bareNumber, 0
		b.mark = m
	}
}

// setMark puts the number that a format gives apart from the text before it, as it is printed, so that the recogniser need
// not tell the formats apart. A footnote keeps it apart.
func (b *block) setMark(printed string) {
	if printed == "" {
		return
	}
	if b.style == note {
		b.mark = marker{kind: bareNumber, label: fold(printed), raw: printed}
		return
	}
	n := len(printed) + 1
	b.text = printed + " " + b.text
	for i := range b.spans {
		if i > 0 || b.spans[i].Offset > 0 {
			b.spans[i].Offset += n
		}
	}
	// The first span stands for the number too, which has no place of its own; the text keeps its columns by a second one.
	first := b.spans[0]
	first.Offset = n
	b.spans = append([]document.Span{b.spans[0], first}, b.spans[1:]...)
	b.printed = reading.CountLetters(printed)
}
