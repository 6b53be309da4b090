package document

import (
	"strings"
	"testing"
	"unicode/utf8"
)

const spansHead = "schema: cybernorm/v1\nkind: strategy\ntitle: Example\nprovisions:\n"

// TestEveryWordKnowsItsPlace looks up each word of a text in the source, by the place that At gives for it.
func TestEveryWordKnowsItsPlace(t *testing.T) {
	tests := []struct{ name, yaml, text string }{
		{"literal", "  - id: a\n    text: |\n      One two\n      three.\n", "One two\nthree.\n"},
		{"literal, stripped", "  - id: a\n    text: |-\n      One two\n      three.\n", "One two\nthree."},
		{"literal, kept", "  - id: a\n    text: |+\n      One\n\n\n    number: 1\n", "One\n\n\n"},
		{"literal with empty lines", "  - id: a\n    text: |\n      One\n\n      two\n   \n      three\n", "One\n\ntwo\n\nthree\n"},
		{"literal with deeper lines", "  - id: a\n    text: |\n      One\n        (a) two\n      three\n", "One\n  (a) two\nthree\n"},
		{"literal with indentation given", "  - id: a\n    text: |2\n         One\n      two\n", "   One\ntwo\n"},
		{"literal that begins with empty lines", "  - id: a\n    text: |\n\n\n      One\n", "\n\nOne\n"},
		{"literal with a comment behind the sign", "  - id: a\n    text: |   # words\n      One # two\n", "One # two\n"},
		{"literal with tabs", "  - id: a\n    text: |\n      One\ttwo\n      \tthree\n", "One\ttwo\n\tthree\n"},
		{"literal, not ASCII", "  - id: a\n    text: |\n      Égalité « 数字 » 🙂 des\n      États\n", "Égalité « 数字 » 🙂 des\nÉtats\n"},
		{"literal with an anchor", "  - id: a\n    text: &x |\n      One\n", "One\n"},
		{"literal with a tag", "  - id: a\n    text: !!str |\n      One\n", "One\n"},
		{"literal with line ends of Windows", "  - id: a\r\n    text: |\r\n      One\r\n      two\r\n", "One\ntwo\n"},
		{"literal at the end of the file", "  - id: a\n    text: |\n      One\n      two", "One\ntwo"},
		{"literal with spaces alone on the last line", "  - id: a\n    text: |\n      One\n        \n", "One\n  \n"},
		{"folded", "  - id: a\n    text: >\n      One two\n      three\n\n      four\n", "One two three\nfour\n"},
		{"folded with two empty lines", "  - id: a\n    text: >\n      One\n\n\n      two\n", "One\n\ntwo\n"},
		{"folded with deeper lines", "  - id: a\n    text: >\n      One\n        two\n        three\n      four\n", "One\n  two\n  three\nfour\n"},
		{"folded with deeper lines and empty ones", "  - id: a\n    text: >\n      One\n\n        two\n\n      three\n", "One\n\n  two\n\nthree\n"},
		{"folded, stripped, not ASCII", "  - id: a\n    text: >-\n      Égalité\n      数字\n", "Égalité 数字"},
		{"folded that begins with empty lines", "  - id: a\n    text: >\n\n      One\n      two\n", "\nOne two\n"},
		{"folded, kept", "  - id: a\n    text: >+\n      One\n      two\n\n\n", "One two\n\n\n"},
		{"folded with trailing spaces", "  - id: a\n    text: >\n      One  \n      two\n", "One   two\n"},
		{"plain", "  - id: a\n    text: One two three.\n", "One two three."},
		{"plain in braces", "  - {id: a, text: One two, number: 1}\n", "One two"},
		{"plain, wrapped", "  - id: a\n    text: One two\n      three\n     four\n", "One two three four"},
		{"plain, wrapped to column one of its level", "  - {id: a, text: One\ntwo}\n", "One two"},
		{"plain with an empty line", "  - id: a\n    text: One\n\n      two\n\n\n      three\n", "One\ntwo\n\nthree"},
		{"plain on the next line", "  - id: a\n    text:\n      One\n      two\n", "One two"},
		{"plain after a comment", "  - id: a\n    text: # words\n      One\n      two\n", "One two"},
		{"plain with an anchor and a tag", "  - id: a\n    text: &x !!str\n      One two\n", "One two"},
		{"plain with tabs and trailing spaces", "  - id: a\n    text: One\ttwo  \t\n      \t three\n", "One\ttwo three"},
		{"plain, not ASCII", "  - id: a\n    text: Égalité 数字 🙂\n      États\n", "Égalité 数字 🙂 États"},
		{"plain with a comment behind", "  - id: a\n    text: One two # three\n", "One two"},
		{"plain, Windows", "  - id: a\r\n    text: One\r\n      two\r\n\r\n      three\r\n", "One two\nthree"},
		{"single quotes", "  - id: a\n    text: 'One two'\n", "One two"},
		{"single quotes with an apostrophe", "  - id: a\n    text: 'Women''s groups, ''and'' others'\n", "Women's groups, 'and' others"},
		{"single quotes, wrapped", "  - id: a\n    text: 'One\n      two\n\n      three'\n", "One two\nthree"},
		{"single quotes with a backslash", "  - id: a\n    text: 'One \\n two'\n", `One \n two`},
		{"double quotes", "  - id: a\n    text: \"One two\"\n", "One two"},
		{"double quotes with escapes", "  - id: a\n    text: \"\\u00c9galit\\xe9 \\\"des\\\" \\U0001F642 \\t x\\ny z\"\n", "Égalité \"des\" 🙂 \t x\ny z"},
		{"double quotes, wrapped", "  - id: a\n    text: \"One  \n      two\n\n\n      three\"\n", "One two\n\nthree"},
		{"double quotes with escaped breaks", "  - id: a\n    text: \"One \\\n      two\\\n      \\ three\\\n\n      four\"\n", "One two three\nfour"},
		{"double quotes, not ASCII", "  - id: a\n    text: \"数字 é\n      ü\"\n", "数字 é ü"},
		{"an alias", "  - id: a\n    heading: &x One two\n    text: *x\n", "One two"},
		{"quoted key", "  - \"id\": a\n    \"text\" : One\n", "One"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file := spansHead + test.yaml
			d, err := Parse("spans.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			p := &d.Provisions[0]
			if p.Text != test.text {
				t.Fatalf("text is %q, want %q", p.Text, test.text)
			}
			assertPlaces(t, file, p)
		})
	}
}

// assertPlaces asserts that every character of the text that is not white space or escaped stands in the source where At
// says, and that white space is inside the file.
func assertPlaces(t *testing.T, file string, p *Provision) {
	t.Helper()
	src := newSource("", []byte(file))
	lines := map[int][]rune{}
	for i, r := range p.Text {
		at := p.At(i)
		line, ok := lines[at.Line]
		if !ok {
			line = []rune(string(src.line(at.Line)))
			lines[at.Line] = line
		}
		if at.Line < 1 || at.Line > len(src.lines) || at.Column < 1 || at.Column > len(line)+1 {
			t.Fatalf("character %d %q of %q is said to be at %v, outside the file", i, r, p.Text, at)
		}
		if strings.ContainsRune(" \n\t", r) {
			continue
		}
		if at.Column > len(line) || line[at.Column-1] != r && line[at.Column-1] != '\\' {
			t.Errorf("character %d %q of %q is said to be at %v, where the source has %q", i, r, p.Text, at, string(line[min(at.Column-1, len(line)):]))
		}
	}
	for i := 1; i < len(p.Spans); i++ {
		if p.Spans[i].Offset <= p.Spans[i-1].Offset || !utf8.RuneStart(p.Text[p.Spans[i].Offset]) {
			t.Errorf("spans are not in order of characters: %v", p.Spans)
		}
	}
	if len(p.Spans) == 0 || p.Spans[0].Offset != 0 {
		t.Errorf("the first span does not begin the text: %v", p.Spans)
	}
}

// TestPlacesOfWords pins places by hand, so that the test above cannot agree with itself by accident.
func TestPlacesOfWords(t *testing.T) {
	tests := []struct {
		name, yaml, word string
		want             Pos
	}{
		{"literal", "  - id: a\n    text: |\n      One two\n      three four\n", "four", Pos{Line: 8, Column: 13}},
		{"folded", "  - id: a\n    text: >\n      One two\n\n      three four\n", "four", Pos{Line: 9, Column: 13}},
		{"plain", "  - id: a\n    text: Été two\n        three four\n", "four", Pos{Line: 7, Column: 15}},
		{"single", "  - id: a\n    text: 'It''s two\n     three four'\n", "four", Pos{Line: 7, Column: 12}},
		{"double", "  - id: a\n    text: \"\\u00c9t\\xe9 two \\\n     three four\"\n", "two", Pos{Line: 6, Column: 24}},
		{"double, next line", "  - id: a\n    text: \"\\u00c9t\\xe9 two \\\n     three four\"\n", "four", Pos{Line: 7, Column: 12}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := Parse("spans.yaml", []byte(spansHead+test.yaml))
			if err != nil {
				t.Fatal(err)
			}
			p := &d.Provisions[0]
			if got := p.At(strings.Index(p.Text, test.word)); got != test.want {
				t.Errorf("%q is at %v, want %v", test.word, got, test.want)
			}
		})
	}
}

// TestLineSeparatorsDoNotMoveLines has U+2028 before and inside a text: the YAML reader takes it for a line break.
func TestLineSeparatorsDoNotMoveLines(t *testing.T) {
	file := "schema: cybernorm/v1\nkind: strategy\ntitle: \"A\u2028B\"\nprovisions:\n  - id: a\n    text: |\n      One two\n"
	d, err := Parse("spans.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := d.Provisions[0].At(4), (Pos{Line: 7, Column: 11}); got != want {
		t.Errorf("the second word is at %v, want %v", got, want)
	}
	if got, want := d.Provisions[0].Pos, (Pos{Line: 5, Column: 5}); got != want {
		t.Errorf("the provision is at %v, want %v", got, want)
	}
}

// TestPlacesOnOneLine has a text that stands before another on the same line, by an alias.
func TestPlacesOnOneLine(t *testing.T) {
	file := strings.TrimSuffix(spansHead, "\n") + ` [{heading: &x Été one, id: a, text: "Été two"}, {id: b, text: *x}, {id: c, text: three}]` + "\n"
	d, err := Parse("spans.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	for i := range d.Provisions {
		assertPlaces(t, file, &d.Provisions[i])
	}
}

func TestAtIsSafeOutsideTheText(t *testing.T) {
	p := &Provision{Text: "One", Pos: Pos{Line: 3, Column: 4}}
	if got := p.At(2); got != p.Pos {
		t.Errorf("without spans the place is %v, want that of the provision", got)
	}
	p.Spans = []Span{{Line: 5, Column: 6}}
	if got, want := p.At(99), (Pos{Line: 5, Column: 9}); got != want {
		t.Errorf("past the end the place is %v, want %v", got, want)
	}
	if got, want := p.At(-1), (Pos{Line: 5, Column: 6}); got != want {
		t.Errorf("before the start the place is %v, want %v", got, want)
	}
}
