package flow

import (
	"fmt"
	"strings"
	"testing"

	"cybernorm/internal/importer/reading"
)

func TestBlocks(t *testing.T) {
	cell := func(s string) Cell { return Cell{Span: 1, Lines: []Line{{Text: s, Place: 1}}} }
	for _, c := range []struct {
		name string
		in   []Paragraph
		want string
	}{
		{"number apart", []Paragraph{{Kind: Item, Text: " shall\u00a0act;", Label: "(a)", Level: 2, Place: 3}}, "3:2 item (a) 2 `shall act;`"},
		{"bullet of a heading", []Paragraph{{Kind: Heading, Text: "Aims", Label: "•", Level: 1, Place: 1}}, "1:1 heading  0 `Aims`"},
		{"heading that is a sentence", []Paragraph{{Kind: Heading, Text: "Each Party shall take the measures that it needs to keep its own networks safe.", Label: "2.1", Level: 2, Place: 1}},
			"1:1 item 2.1 2 `Each Party shall take the measures that it needs to keep its own networks safe.`"},
		{"heading that is its number", []Paragraph{{Kind: Heading, Label: "Article 5", Level: 1, Place: 1}}, "1:1 heading  0 `Article 5`"},
		{"line breaks", []Paragraph{{Text: "States shall:\n(a) act;\n(b) wait,\nif need be.\n\nOthers may.", Place: 4}},
			"4:1 plain  0 `States shall:`; 4:15 plain  0 `(a) act;`; 4:24 plain  0 `(b) wait, if need be.`; 4:47 plain  0 `Others may.`"},
		{"page break", []Paragraph{{Text: "One\fTwo", Place: 1}}, "1:1 plain  0 `One`; 1:5 plain  0 `Two`"},
		{"title over two lines", []Paragraph{{Kind: Title, Text: "A Plan\nfor All", Place: 1}}, "1:1 title  0 `A Plan for All`"},
		{"bold headings", []Paragraph{
			{Text: "The strategy", Bold: true, Place: 1}, {Text: "The government wants networks that people trust and that serve all of them.", Place: 2},
			{Text: "What we do for schools", Bold: true, Place: 3}, {Text: "Each school gets a teacher who knows how to keep its computers safe from harm.", Place: 4},
			{Text: "This is said in bold.", Bold: true, Place: 5}, {Text: "And this is not.", Place: 6}},
			"1:1 plain  0 `The strategy`; 2:1 plain  0 `The government wants networks that people trust and that serve all of them.`; 3:1 heading  0 `What we do for schools`; " +
				"4:1 plain  0 `Each school gets a teacher who knows how to keep its computers safe from harm.`; 5:1 plain  0 `This is said in bold.`; 6:1 plain  0 `And this is not.`"},
		{"cells that go on from above", []Paragraph{
			{Kind: Row, First: true, Place: 1, Cells: []Cell{cell("Ministry"), cell("a")}}, {Kind: Row, Place: 3, Cells: []Cell{{Span: 1, Above: true}, cell("b")}}},
			"1:1 cell  0 `Ministry | a`; 3:1 cell  0 `Ministry | b`"},
		{"cells over columns", []Paragraph{{Kind: Row, First: true, Place: 1, Cells: []Cell{{Span: 2, Lines: []Line{{Text: "a", Place: 1}}}, cell("b")}}, {Kind: Row, Place: 3, Cells: []Cell{{Span: 2, Lines: []Line{{Text: "all", Place: 3}}}}}},
			"1:1 cell  0 `a |  | b`; 3:1 cell  0 `all`"},
	} {
		names := [...]string{reading.Plain: "plain", reading.Heading: "heading", reading.Item: "item", reading.Cell: "cell", reading.Note: "note", reading.Listing: "listing", reading.Title: "title"}
		var got []string
		for _, b := range (&Document{Paragraphs: c.in}).Reading("").Blocks {
			column := 1
			if len(b.Spans) > 0 {
				column = b.Spans[0].Column
			}
			got = append(got, fmt.Sprintf("%d:%d %s %s %d `%s`", b.Line, column, names[b.Style], b.Mark, b.Indent, b.Text))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, s, c.want)
		}
	}
}

func TestNotes(t *testing.T) {
	d := &Document{Changes: Changes{Inserted: 2, Deleted: 1}, Comments: 3, Dropped: []Dropped{{Place: 2, Text: " x ", Why: WhyHidden}}}
	for side, want := range map[reading.Changes]string{
		reading.Final:    "tracked changes: 3 that nobody accepted yet (2 inserted, 1 deleted), read as if all were accepted; --changes original reads the text before them",
		reading.Original: "tracked changes: 3 that nobody accepted yet (2 inserted, 1 deleted), read as if all were refused; --changes final reads the text after them",
	} {
		r := d.Reading(side)
		if len(r.Notes) != 3 || r.Notes[0] != want || !strings.Contains(r.Notes[1], "3") || !strings.Contains(r.Notes[2], "hidden text: 1") {
			t.Errorf("%s: %q", side, r.Notes)
		}
		if len(r.Dropped) != 1 || r.Dropped[0].Text != "x" || r.Dropped[0].Line != 2 {
			t.Errorf("dropped %+v", r.Dropped)
		}
	}
}

func TestNumerals(t *testing.T) {
	for n, want := range map[int]string{1: "i", 4: "iv", 1999: "mcmxcix", 0: "0", -3: "-3"} {
		if got := Roman(n); got != want {
			t.Errorf("Roman %d: %q", n, got)
		}
	}
	for n, want := range map[int]string{1: "a", 26: "z", 28: "bb", 0: "0", 5000: "5000"} {
		if got := Letters(n, Latin); got != want {
			t.Errorf("Letters %d: %q", n, got)
		}
	}
}
