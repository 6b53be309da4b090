package importer

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// provisions imports a text and gives its provisions as "id [zone] text", one a line.
func provisions(t *testing.T, name, text string) string {
	t.Helper()
	r, err := Import(context.Background(), name, []byte(text), Options{Kind: document.Strategy, Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	checkResult(t, text, r)
	var b strings.Builder
	for i := range r.Document.Provisions {
		p := &r.Document.Provisions[i]
		fmt.Fprintf(&b, "%s [%s] ", p.ID, p.Zone)
		if p.Heading != "" {
			fmt.Fprintf(&b, "%s: ", p.Heading)
		}
		fmt.Fprintf(&b, "%s\n", p.Text)
	}
	return strings.TrimSpace(b.String())
}

const body = "The town will mend the old well before the summer comes and keep it clean."

func TestParagraphsAndHeadings(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"wrapped lines are joined",
			"The town will mend the old well before the\nsummer comes, and it will keep the water\nclean for all who drink from it.",
			"p-1 [operative] The town will mend the old well before the summer comes, and it will keep the water clean for all who drink from it."},
		{"a hyphen at a line's end is mended where the word stands elsewhere",
			"A drinking foun-\ntain was built. The fountain is new and it belongs to the town.",
			"p-1 [operative] A drinking fountain was built. The fountain is new and it belongs to the town."},
		{"a hyphen of the word stays",
			"The cross-\nborder well is shared by two towns that keep it.",
			"p-1 [operative] The cross-border well is shared by two towns that keep it."},
		{"an empty line inside a sentence does not end it",
			"The council of the town, which met in the hall near\n\nGreenfield, will mend the old well before the summer.",
			"p-1 [operative] The council of the town, which met in the hall near Greenfield, will mend the old well before the summer."},
		{"a short line after a full stop ends the paragraph",
			"The town will mend the old well before the summer comes and\nkeep it clean.\nThe council will report on it every year to all who live there.",
			"p-1 [operative] The town will mend the old well before the summer comes and keep it clean.\np-2 [operative] The council will report on it every year to all who live there."},
		{"a numbered heading gives its section an id",
			"2.3 Wells\n\n" + body + "\n\n" + body,
			"section-2.3 [operative] 2.3 Wells: " + body + "\nsection-2.3.p2 [operative] 2.3 Wells: " + body},
		{"capitals are a heading",
			"WELLS AND SPRINGS\n" + body,
			"title-1 [title] WELLS AND SPRINGS\np-1 [operative] " + body},
		{"spaced capitals are joined",
			body + "\n\nT HE S TATE OF W ELLS\n" + body,
			"p-1 [operative] " + body + "\np-2 [operative] THE STATE OF WELLS: " + body},
		{"a keyword with a number is a heading",
			"Goal 2: Clean water\n" + body,
			"title-1 [title] Goal 2: Clean water\np-1 [operative] " + body},
		{"a title above running text is a heading",
			body + "\n\nAbout wells\n\n" + body,
			"p-1 [operative] " + body + "\np-2 [operative] About wells: " + body},
		{"an aim is a provision and no heading",
			body + "\n\nTo keep every well of the town open to its people\n\nTo train two keepers",
			"p-1 [operative] " + body + "\np-2 [operative] To keep every well of the town open to its people\np-3 [operative] To train two keepers"},
		{"half a sentence at the end of a page is no heading",
			"The town will mend the old well before the summer comes and the\nkeepers of the\n\nsprings will help it with all that they have.",
			"p-1 [operative] The town will mend the old well before the summer comes and the keepers of the springs will help it with all that they have."},
		{"recitals in small letters are paragraphs of their own",
			body + "\n\nnoting that the wells of the valley have run low in the last three summers and that no rain is in sight,\n\nunderstanding that each of the towns draws from the same spring and that nobody keeps it,\n\nconfident that they can mend it",
			"p-1 [operative] " + body + "\np-2 [preamble] noting that the wells of the valley have run low in the last three summers and that no rain is in sight,\np-3 [preamble] understanding that each of the towns draws from the same spring and that nobody keeps it,\np-4 [operative] confident that they can mend it"},
		{"a number on a line of its own belongs to the text below",
			"1.\nThe present report follows the wish of the council.\n2.\nThe council met in the spring and in the autumn.\n3.\nIts members agreed on what they want to do.",
			"para-1 [operative] The present report follows the wish of the council.\npara-2 [operative] The council met in the spring and in the autumn.\npara-3 [operative] Its members agreed on what they want to do."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := provisions(t, "a.txt", c.text); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestLists(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"letters under their chapeau, Roman numbers under a letter",
			"The town shall:\n\n(a) keep:\n\n(i) its wells; and\n\n(ii) its springs;\n\n(b) report each year.",
			"p-1 [operative] The town shall:\np-1.a [operative] keep:\np-1.a.i [operative] its wells; and\np-1.a.ii [operative] its springs;\np-1.b [operative] report each year."},
		{"after (h) comes the letter (i)",
			"The town shall keep:\n(g) wells;\n(h) springs;\n(i) ponds;\n(j) brooks.",
			"p-1 [operative] The town shall keep:\np-1.g [operative] wells;\np-1.h [operative] springs;\np-1.i [operative] ponds;\np-1.j [operative] brooks."},
		{"bullets that stand apart from their text",
			"The town will:\n\n•\n•\n\nkeep the wells;\nclean the springs.",
			"p-1 [operative] The town will:\np-1.i1 [operative] keep the wells;\np-1.i2 [operative] clean the springs."},
		{"private signs of a symbol font are bullets",
			"The town will:\n\n\uf0b7 keep the wells;\n\n\uf0b7 clean the springs.",
			"p-1 [operative] The town will:\np-1.i1 [operative] keep the wells;\np-1.i2 [operative] clean the springs."},
		{"items without markers",
			"The town will keep:\n\nits wells;\n\nits springs; and\n\nthe brook behind the mill.\n\n" + body,
			"p-1 [operative] The town will keep:\np-1.i1 [operative] its wells;\np-1.i2 [operative] its springs; and\np-1.i3 [operative] the brook behind the mill.\np-2 [operative] " + body},
		{"numbers go on after a paragraph of an item",
			"The town will do this:\n\n1. Keep the wells.\n\nThis is the first duty, and all others come after it.\n\n2. Clean the springs.",
			"p-1 [operative] The town will do this:\np-1.1 [operative] Keep the wells.\np-2 [operative] This is the first duty, and all others come after it.\np-1.2 [operative] Clean the springs."},
		{"a line that happens to begin with a number is no item",
			"The town has mended wells since the winter of the year\n1931. It will go on with it for as long as it can.",
			"p-1 [operative] The town has mended wells since the winter of the year 1931. It will go on with it for as long as it can."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := provisions(t, "a.txt", c.text); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestZonesByHeading(t *testing.T) {
	for heading, zone := range map[string]document.Zone{
		"Foreword": "preamble", "1. Introduction": "preamble", "EXECUTIVE SUMMARY": "preamble", "II. Vision": "preamble", "Vision and mission": "preamble",
		"Minister's Foreword": "preamble", "Avant-propos": "preamble", "Prólogo": "preamble", "2 viSion": "preamble",
		"Contents": "contents", "Table of Contents": "contents", "List of abbreviations": "contents", "Sommaire": "contents",
		"Glossary": "definitions", "Use of terms": "definitions", "Definitions": "definitions", "Definition of terms": "definitions", "III. Definition of the problems": "",
		"Annex II": "annex", "References": "annex", "Appendix: Tables of wells": "annex", "Annex A: Implementation plan": "operative", "Annexe 1: Action programme": "operative",
		"Vision and strategic goals": "", "Background checks of staff": "", "Legal measures": "", "Reference architecture": "",
	} {
		if got := zoneWord(heading); got != zone {
			t.Errorf("%q is %q, want %q", heading, got, zone)
		}
	}
}

func TestBrokenInput(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"empty", "", "is empty"},
		{"blank", " \n\t\n", "is empty"},
		{"no letters", "1 2 3\n----\n", "no letters"},
		{"pdf", "%PDF-1.7\n...", "download it again"},
		{"zip", "PK\x03\x04....", "cut off or damaged"},
		{"binary", "MZ\x00\x01\x02\xff\xfe\x00\x90\x00\x03\x00", "UTF-8"},
		{"control characters", "abc" + strings.Repeat("\x01\x02", 40), "control characters"},
		{"kind", body, "set --kind"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Import(context.Background(), "x.txt", []byte(c.data), Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "x.txt: ") {
				t.Errorf("error %v, want one that says %q", err, c.want)
			}
		})
	}
	if _, err := Import(context.Background(), "x.txt", []byte(body), Options{MaxBytes: 10}); err == nil || !strings.Contains(err.Error(), "limit of 10") {
		t.Errorf("over the limit: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Import(ctx, "x.txt", []byte(body), Options{Kind: document.Strategy}); err == nil {
		t.Error("a cancelled import went on")
	}
}

func TestEncodings(t *testing.T) {
	want := "p-1 [operative] L’été, la ville répare le vieux puits."
	for name, data := range map[string]string{
		"UTF-8 with a mark": "\ufeffL’été, la ville répare le vieux puits.",
		"Windows-1252":      "L\x92\xe9t\xe9, la ville r\xe9pare le vieux puits.",
		"UTF-16":            utf16Text("\ufeffL’été, la ville répare le vieux puits."),
		"UTF-16 unmarked":   utf16Text("L’été, la ville répare le vieux puits."),
		"carriage returns":  "L’été, la ville\r\nrépare le vieux puits.\r\n",
		"odd spaces":        "L’été, la\u00a0ville\t répare le  vieux pu\u00adits.",
		"a page break":      "L’été, la ville\n\frépare le vieux puits.",
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Import(context.Background(), "x.txt", []byte(data), Options{Kind: document.Strategy})
			if err != nil {
				t.Fatal(err)
			}
			p := r.Document.Provisions[0]
			if got := fmt.Sprintf("%s [%s] %s", p.ID, p.Zone, p.Text); got != want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func utf16Text(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func TestSpansPointAtTheSource(t *testing.T) {
	src := "  The town will mend\u00a0the  old well be-\n\tfore the summer.  It will keep\nit clean."
	r, err := Import(context.Background(), "x.txt", []byte(src), Options{Kind: document.Strategy})
	if err != nil {
		t.Fatal(err)
	}
	checkResult(t, src, r)
	p := r.Document.Provisions[0]
	if p.Text != "The town will mend the old well before the summer. It will keep it clean." {
		t.Errorf("text %q", p.Text)
	}
	at := func(word string) document.Span {
		off := strings.Index(p.Text, word)
		found := document.Span{}
		for _, s := range p.Spans {
			if s.Offset <= off {
				found = s
			}
		}
		return document.Span{Offset: off, Line: found.Line, Column: found.Column + len([]rune(p.Text[found.Offset:off]))}
	}
	for word, want := range map[string][2]int{"The": {1, 3}, "the old": {1, 22}, "old": {1, 27}, "fore": {2, 2}, "It": {2, 20}, "clean": {3, 4}} {
		if got := at(word); got.Line != want[0] || got.Column != want[1] {
			t.Errorf("%q is at %d:%d, want %d:%d", word, got.Line, got.Column, want[0], want[1])
		}
	}
}

func TestIsDescription(t *testing.T) {
	for text, want := range map[string]bool{
		"schema: cybernorm/v1\nkind: treaty\n":                true,
		"# a comment\n---\nschema: cybernorm/v1\n":            true,
		"kind: treaty\ntitle: x\nprovisions:\n":               true,
		"jurisdiction: XX\nschema: cybernorm/v1\n":            true,
		"Title: a strategy\n\nThe town will mend the well.\n": false,
		"# Heading\n\nThe kind: of text that people write.\n": false,
		"Convention on wells\n":                               false,
		"":                                                    false,
	} {
		if got := IsDescription([]byte(text)); got != want {
			t.Errorf("IsDescription(%q) = %v", text, got)
		}
	}
}

func TestImportIsDeterministic(t *testing.T) {
	text := strings.Repeat("1. Wells\n\n"+body+"\n\n• keep;\n• clean.\n\nHeader of the page\n\n", 30)
	first := ""
	for range 5 {
		got := provisions(t, "a.txt", text)
		if first == "" {
			first = got
		}
		if got != first {
			t.Fatal("two imports of the same text differ")
		}
	}
}

func FuzzImport(f *testing.F) {
	f.Add("a.txt", "1.\nText\n•\n\n(a) x;\n\nArticle 1 - X\n\n1. a) y")
	f.Add("a.md", "# T\n\n1. a\n   - b\n\n| a | b |\n|--|--|\n| c | d |\n\n[^1]: n\n&amp; \\* ")
	f.Add("a.txt", "1"+strings.Repeat("ü", 400)+"\n\nText.") // titles without a blank
	f.Add("a.txt", "12"+strings.Repeat("ü", 400)+"\n\nText.")
	f.Add("a.txt", "Contents\nA .... 1\nB .... 2\n\nA\n\n"+body)
	f.Add("a.txt", "T HE S TATE\n\u00adx\u00ad\n- \n–\nIV.\nFigure 1\f2 | P a g e")
	f.Fuzz(func(t *testing.T, name, text string) {
		if name != "a.md" {
			name = "a.txt"
		}
		r, err := Import(context.Background(), name, []byte(text), Options{Kind: document.Treaty})
		if err != nil {
			return
		}
		ids := map[string]bool{}
		for i := range r.Document.Provisions {
			p := &r.Document.Provisions[i]
			if p.ID == "" || ids[p.ID] || p.Text == "" || p.Parent != "" && !ids[p.Parent] {
				t.Fatalf("provision %q (under %q): %q", p.ID, p.Parent, p.Text)
			}
			ids[p.ID] = true
			for k, s := range p.Spans {
				if s.Offset > len(p.Text) || s.Line < 1 || s.Column < 1 || k > 0 && s.Offset < p.Spans[k-1].Offset {
					t.Fatalf("%s: spans %v in %d bytes", p.ID, p.Spans, len(p.Text))
				}
			}
		}
		if lost := r.Total - r.Kept; name == "a.txt" {
			for _, d := range r.Dropped {
				lost -= reading.CountLetters(d.Text)
			}
			if lost != 0 {
				t.Fatalf("%d letters are neither kept nor dropped", lost)
			}
		}
	})
}

func BenchmarkImport(b *testing.B) {
	var src strings.Builder
	for n := 1; src.Len() < 1<<20; n++ {
		fmt.Fprintf(&src, "%d. Wells of the quarter\n\n", n)
		for range 4 {
			src.WriteString("The town will mend the old well before the summer comes, and the keepers of the\nsprings will help it with all that they have; the council will report on it each\nyear to the people who live near the well, and to the other towns.\n\n")
		}
		src.WriteString("The keepers shall:\n\n(a) keep the wells open;\n\n(b) clean the springs; and\n\n(c) ask those who drink from them.\n\n")
	}
	benchmark(b, "a.txt", src.String())
	benchmark(b, "a.md", src.String())
}

func benchmark(b *testing.B, name, src string) {
	b.Run(name, func(b *testing.B) {
		b.SetBytes(int64(len(src)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Import(context.Background(), name, []byte(src), Options{Kind: document.Strategy}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
