package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// build writes a PDF of one page from its content stream, the font dictionaries (by name) and further objects, which begin
// with number 10.
func build(content, fonts string, filter string, objects ...string) []byte {
	var b bytes.Buffer
	offsets := map[int]int{}
	add := func(n int, s string) {
		offsets[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, s)
	}
	b.WriteString("%PDF-1.7\n")
	add(1, "<</Type/Catalog/Pages 2 0 R>>")
	add(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
	add(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<<"+fonts+">>/XObject<</X 10 0 R>>>>>>")
	add(4, fmt.Sprintf("<</Length %d%s>>stream\n%s\nendstream", len(content), filter, content))
	for i, o := range objects {
		add(10+i, o)
	}
	from := b.Len()
	last := 10 + len(objects)
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", last)
	for n := 1; n < last; n++ {
		if at, ok := offsets[n]; ok {
			fmt.Fprintf(&b, "%010d 00000 n \n", at)
		} else {
			b.WriteString("0000000000 00000 f \n")
		}
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", last, from)
	return b.Bytes()
}

const helvetica = "/F <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

// pageText reads a built page and joins its lines.
func pageText(t *testing.T, data []byte) string {
	t.Helper()
	d, err := Read(context.Background(), data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i := range d.Blocks {
		for _, l := range d.Blocks[i].Lines {
			out = append(out, l.Text)
		}
	}
	return strings.Join(out, "\n")
}

// The filler gives every page the letters that a page of text has.
const filler = " /F 12 Tf 72 100 Td (The filler gives this page as many letters as any page of running text would have.) Tj"

func TestOperatorsOfText(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"Tj", "BT /F 12 Tf 72 700 Td (Plain words) Tj ET", "Plain words"},
		{"TJ with a word space", "BT /F 12 Tf 72 700 Td [(Two)-300(words)] TJ ET", "Two words"},
		{"TJ with kerning", "BT /F 12 Tf 72 700 Td [(K)70(erned)] TJ ET", "Kerned"},
		{"T* and '", "BT /F 12 Tf 14 TL 72 700 Td (one) Tj T* (two) Tj (three) ' ET", "one\ntwo\nthree"},
		{"quote with spacings", "BT /F 12 Tf 14 TL 72 700 Td (one) Tj 1 0 (two) \" ET", "one\ntwo"},
		{"TD sets the leading", "BT /F 12 Tf 72 700 Td (one) Tj 0 -14 TD (two) Tj T* (three) Tj ET", "one\ntwo\nthree"},
		{"Tm and cm", "q 2 0 0 2 0 0 cm BT /F 6 Tf 1 0 0 1 36 350 Tm (scaled) Tj ET Q", "scaled"},
		{"letter spacing is no word space", "BT /F 12 Tf 3 Tc 72 700 Td (spread) Tj ET", "spread"},
		{"Tz narrows", "BT /F 12 Tf 50 Tz 72 700 Td (nar) Tj (row) Tj ET", "narrow"},
		{"rise makes a raised number", "BT /F 12 Tf 72 700 Td (note) Tj 5 Ts /F 7 Tf (3) Tj 0 Ts /F 12 Tf ( goes on) Tj ET", "note3 goes on"},
		{"a raised number after digits", "BT /F 12 Tf 72 700 Td (in 2015) Tj 5 Ts /F 7 Tf (3) Tj 0 Ts /F 12 Tf ( and) Tj ET", "in 2015³ and"},
		{"escapes", `BT /F 12 Tf 72 700 Td (a\(b\)\051 \344\
x) Tj ET`, "a(b)) äx"},
		{"hexadecimal", "BT /F 12 Tf 72 700 Td <48 65 6C6c6F> Tj ET", "Hello"},
		{"artifacts are left out", "/Artifact <</Type/Pagination>> BDC BT /F 12 Tf 72 750 Td (Header) Tj ET EMC BT /F 12 Tf 72 700 Td (Body) Tj ET", "Body"},
		{"ActualText replaces", "BT /F 12 Tf 72 700 Td (ei) Tj /Span <</ActualText (nhei)>> BDC (XX) Tj EMC (t) Tj ET", "einheit"},
		{"a form", "/X Do", "In a form"},
		{"an image in the stream", "BI /W 1 /H 1 ID \x00(Tj EI BT /F 12 Tf 72 700 Td (after) Tj ET", "after"},
		{"printed twice to look bold", "BT /F 12 Tf 72 700 Td (Bold) Tj ET BT /F 12 Tf 72.4 700 Td (Bold) Tj ET", "Bold"},
	} {
		t.Run(c.name, func(t *testing.T) {
			form := "BT /F 12 Tf 72 700 Td (In a form) Tj ET"
			data := build(c.content+" BT"+filler+" ET", helvetica, "", fmt.Sprintf("<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Length %d>>stream\n%s\nendstream", len(form), form))
			got := pageText(t, data)
			got, _, _ = strings.Cut(got, "\nThe filler")
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFontsTellTheirLetters(t *testing.T) {
	cmap := "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0041> <00660069> endbfchar 1 beginbfrange <0042> <0044> <0063> endbfrange"
	for _, c := range []struct{ name, font, show, want string }{
		{"differences", "<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Type/Encoding/Differences[65/eacute/fi/uni00E7/emdash]>>/FirstChar 65/LastChar 68/Widths[500 500 500 500]>>", "(ABCD)", "éfiç—"},
		{"ToUnicode of a simple font", "<</Type/Font/Subtype/TrueType/BaseFont/X/ToUnicode 11 0 R/FirstChar 65/LastChar 68/Widths[500 500 500 500]>>", "<414243>", "ficd"},
		{"a composite font", "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 11 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/DW 500/W[65[500 500] 67 68 500]>>]>>", "<0041004200430044>", "ficde"},
		{"Mac OS Roman", "<</Type/Font/Subtype/Type1/BaseFont/X/Encoding/MacRomanEncoding/FirstChar 142/LastChar 142/Widths[500]>>", "<8E>", "é"},
		{"the standard encoding", "<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 39/LastChar 39/Widths[300]>>", "(')", "’"},
		{"bullets of Symbol", "<</Type/Font/Subtype/Type1/BaseFont/Symbol/FirstChar 183/LastChar 183/Widths[460]>>", "<B7>", "•"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := build("BT /G 12 Tf 72 700 Td "+c.show+" Tj ET BT"+filler+" ET", helvetica+"/G "+c.font, "", "<<>>", fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(cmap), cmap))
			got := pageText(t, data)
			if got, _, _ = strings.Cut(got, "\nThe filler"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFontsWithoutLettersAreAnError(t *testing.T) {
	font := "/F <</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/DW 500>>]>>"
	_, err := Read(context.Background(), build("BT /F 12 Tf 72 700 Td <"+strings.Repeat("0041", 400)+"> Tj ET", font, ""), Options{})
	if err == nil || !strings.Contains(err.Error(), "do not say which letters") {
		t.Errorf("error %v", err)
	}
}

// Bombs: streams that unfold without end, forms that show each other, a page tree that bites its tail.
func TestHostileFilesAreBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	piece := []byte(strings.Repeat("BT /F 12 Tf 72 700 Td (flood of words) Tj ET ", 1000))
	for range 12000 { // more than 500 MB
		if _, err := w.Write(piece); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	form := func(n int) string {
		s := strings.Repeat("/X Do ", 50)
		return fmt.Sprintf("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length %d>>stream\n%s\nendstream", n, len(s), s)
	}
	for name, data := range map[string][]byte{
		"flate":    build(packed.String(), helvetica, "/Filter/FlateDecode"),
		"forms":    build("/X Do", helvetica, "", form(11), form(10)),
		"nested":   build(strings.Repeat("[", 1<<20)+strings.Repeat("<<", 1<<20), helvetica, ""),
		"own kids": bytes.Replace(build("", helvetica, ""), []byte("/Kids[3 0 R]"), []byte("/Kids[2 0 R]"), 1),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, err := Read(context.Background(), data, Options{})
			runtime.ReadMemStats(&after)
			t.Logf("%v, %d MiB, %v", time.Since(start), (after.TotalAlloc-before.TotalAlloc)>>20, err)
			if time.Since(start) > 5*time.Second || after.Sys > 512<<20 {
				t.Errorf("took %v and %d MiB of the system", time.Since(start), after.Sys>>20)
			}
		})
	}
}
