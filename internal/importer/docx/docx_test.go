package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/importer/flow"
	"cybernorm/internal/importer/reading"
)

// pack makes a Word file of parts by their names; what is missing of the package is added.
func pack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	all := map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":         rels + `<Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
	}
	for name, s := range parts {
		all[name] = s
	}
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, name := range names {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(all[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

func part(root, inner string) string {
	return "<w:" + root + " " + namespaces + ">" + inner + "</w:" + root + ">"
}

func bodyOf(inner string) map[string]string {
	return map[string]string{"word/document.xml": part("document", "<w:body>"+inner+"</w:body>")}
}

func parse(t testing.TB, parts map[string]string, changes reading.Changes) *flow.Document {
	t.Helper()
	d, err := Parse(context.Background(), pack(t, parts), reading.Options{Changes: changes})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// lines gives the paragraphs as they are printed, with a letter for their kind.
func lines(d *flow.Document) []string {
	var out []string
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Kind == flow.Row {
			var cells []string
			for _, c := range p.Cells {
				var ls []string
				for _, l := range c.Lines {
					ls = append(ls, strings.TrimSpace(l.Label+" "+l.Text))
				}
				cells = append(cells, strings.Join(ls, "/"))
			}
			out = append(out, fmt.Sprintf("%d row %s", p.Place, strings.Join(cells, "|")))
			continue
		}
		kind := [...]string{"", "title ", "h" + fmt.Sprint(p.Level) + " ", "", "", "", "entry "}[p.Kind]
		out = append(out, fmt.Sprintf("%d %s%s", p.Place, kind, strings.TrimSpace(p.Label+" "+p.Text)))
	}
	return out
}

func TestElements(t *testing.T) {
	run := func(s string) string { return "<w:r>" + s + "</w:r>" }
	text := func(s string) string { return run(`<w:t xml:space="preserve">` + s + `</w:t>`) }
	char := func(kind string) string { return run(`<w:fldChar w:fldCharType="` + kind + `"/>`) }
	for _, c := range []struct{ name, body, want string }{
		{"runs are joined", `<w:p>` + text("Each Par") + text("ty shall act.") + `</w:p>`, "1 Each Party shall act."},
		{"empty paragraphs count", `<w:p/><w:p>` + text("Two") + `</w:p>`, "2 Two"},
		{"hyphens", `<w:p>` + run(`<w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t>`) + `</w:p>`, "1 coop‑x"},
		{"tab and breaks", `<w:p>` + run(`<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>`) + `</w:p>`, "1 a\tb\nc\nd"},
		{"symbols", `<w:p>` + run(`<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Arial" w:char="00E9"/>`) + `</w:p>`, "1 •✓é"},
		{"hidden", `<w:p>` + run(`<w:rPr><w:vanish/></w:rPr><w:t>no</w:t>`) + run(`<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>yes</w:t>`) + `</w:p>`, "1 yes"},
		{"complex field", `<w:p>` + char("begin") + run(`<w:instrText>REF x</w:instrText>`) + char("separate") + text("Article 4") + char("end") + text(" applies.") + `</w:p>`, "1 Article 4 applies."},
		{"field in an instruction", `<w:p>` + char("begin") + run(`<w:instrText>IF </w:instrText>`) + char("begin") + run(`<w:instrText>PAGE</w:instrText>`) + char("separate") + text("7") + char("end") + char("separate") + text("shown") + char("end") + `</w:p>`, "1 shown"},
		{"simple field", `<w:p><w:fldSimple w:instr="TITLE">` + text("Name") + `</w:fldSimple></w:p>`, "1 Name"},
		{"link, smart tag, custom XML", `<w:p><w:hyperlink w:anchor="a">` + text("a") + `</w:hyperlink><w:smartTag w:element="x">` + text("b") + `</w:smartTag><w:customXml w:element="y">` + text("c") + `</w:customXml></w:p>`, "1 abc"},
		{"control around paragraphs", `<w:sdt><w:sdtPr/><w:sdtContent><w:p>` + text("in") + `</w:p></w:sdtContent></w:sdt>`, "1 in"},
		{"reading aid", `<w:p>` + run(`<w:ruby><w:rt>`+text("aid")+`</w:rt><w:rubyBase>`+text("base")+`</w:rubyBase></w:ruby>`) + `</w:p>`, "1 base"},
		{"formula", `<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>`, "1 x=1"},
		{"two forms of a text box", `<w:p>` + text("host") + run(`<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p>`+text("box")+`</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>`+text("box")+`</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>`) + text(" goes on") + `</w:p><w:p>` + text("next") + `</w:p>`,
			"1 host goes on; 2 box; 3 next"},
		{"an old text box alone", `<w:p>` + run(`<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict><w:txbxContent><w:p>`+text("old")+`</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`) + `</w:p>`, "2 old"},
		{"contents", `<w:p>` + char("begin") + run(`<w:instrText> TOC \o </w:instrText>`) + char("separate") + text("One") + `</w:p><w:p>` + text("Two") + char("end") + `</w:p><w:p>` + text("Body") + `</w:p>`, "1 entry One; 2 entry Two; 3 Body"},
		{"a table of one column lays out", `<w:tbl><w:tr><w:tc><w:p>` + text("a") + `</w:p><w:p>` + text("b") + `</w:p></w:tc></w:tr></w:tbl>`, "1 a; 2 b"},
		{"merged and nested cells", `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>` + text("a") + `</w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p>` + text("b") + `</w:p></w:tc><w:tc><w:p>` + text("c") + `</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p>` + text("d") + `</w:p></w:tc></w:tr></w:tbl>`,
			"1 row a|b/c; 5 row |d"},
		{"row that a control holds", `<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p>` + text("a") + `</w:p></w:tc><w:tc><w:p>` + text("b") + `</w:p></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`, "1 row a|b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, bodyOf(c.body), "")
			if got := strings.Join(lines(d), "; "); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			checkLetters(t, d)
		})
	}
}

// checkLetters asserts that every letter that the file holds is kept or listed as dropped.
func checkLetters(t *testing.T, d *flow.Document) {
	t.Helper()
	r := d.Reading("")
	n := 0
	for _, b := range r.Blocks {
		n += reading.CountLetters(b.Text)
		if b.Style == reading.Cell && strings.Join(b.Row, reading.CellGap) != b.Text {
			t.Errorf("row %q is not %q", b.Row, b.Text)
		}
		last := -1
		for _, s := range b.Spans {
			if s.Offset <= last || s.Offset > len(b.Text) || s.Line < 1 || s.Column < 1 {
				t.Errorf("span %+v in %q", s, b.Text)
			}
			last = s.Offset
		}
	}
	for _, x := range r.Dropped {
		n += reading.CountLetters(x.Text)
	}
	if n != r.Letters {
		t.Errorf("blocks and dropped pieces have %d letters, the file %d", n, r.Letters)
	}
}

func TestFixturesKeepEveryLetter(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/import/*.docx")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d documents", len(files))
	}
	for _, f := range append(files, "testdata/numbering.docx") {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, side := range []reading.Changes{reading.Final, reading.Original} {
			d, err := Parse(context.Background(), data, reading.Options{Changes: side})
			if err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			checkLetters(t, d)
		}
	}
}

// TestNumbersAsLibreOfficePrintsThem compares every kind of number with what LibreOffice writes when it saves the same file
// as text. It differs from Word, which is followed here, in two: it starts a list anew that is told never to, and it does
// not write the numbers of a legal outline in Arabic digits.
func TestNumbersAsLibreOfficePrintsThem(t *testing.T) {
	data, err := os.ReadFile("testdata/numbering.docx")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Parse(context.Background(), data, reading.Options{})
	if err != nil {
		t.Fatal(err)
	}
	other, err := os.ReadFile("testdata/numbering.libreoffice.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(strings.TrimPrefix(string(other), "\ufeff")), "\n")
	if len(want) != len(d.Paragraphs) {
		t.Fatalf("%d paragraphs, LibreOffice has %d", len(d.Paragraphs), len(want))
	}
	word := map[string]string{ // line of LibreOffice to that of Word
		"1. Line 20.":   "3. Line 20.",
		"◦ Line 84.":    "– Line 84.",
		"◦ Line 86.":    "– Line 86.",
		"I.1 Line 88.":  "1.1 Line 88.",
		"I.2 Line 89.":  "1.2 Line 89.",
		"II.1 Line 91.": "2.1 Line 91.",
	}
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		w := strings.TrimSpace(want[i])
		if x := word[w]; x != "" {
			w = x
		}
		if got := strings.TrimSpace(p.Label + " " + p.Text); got != w {
			t.Errorf("paragraph %d: %q, want %q", p.Place, got, w)
		}
	}
}

func TestTrackedChanges(t *testing.T) {
	data, err := os.ReadFile("../../../testdata/import/treaty-tracked.docx")
	if err != nil {
		t.Fatal(err)
	}
	for side, want := range map[reading.Changes][]string{
		reading.Final: {
			"18 1. Each Party shall name a point of contact that is reached at any hour.",
			"19 2. Each Party shall answer a request within twenty‑four hours.",
			"20 3. The points of contact meet once a year. Requests are answered in writing.",
			"21 4. Each Party shall keep its entry in the directory up to date.",
			"25 (b) shall keep secret what it learns about the networks of that Party; and",
			"28 (c) shall leave when it is asked to.",
		},
		reading.Original: {
			"18 1. Each Party may name a point of contact that is reached at any hour.",
			"19 2. Each Party should endeavour to answer a request within twenty‑four hours. Requests are answered in writing.",
			"20 3. The points of contact meet once a year.",
			"25 (b) shall keep secret",
			"26 (c) what it learns about the networks of that Party; and",
			"27 (d) may charge its costs;",
			"28 (e) shall leave when it is asked to.",
		},
	} {
		d, err := Parse(context.Background(), data, reading.Options{Changes: side})
		if err != nil {
			t.Fatal(err)
		}
		got := lines(d)
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %q", side, w)
			}
		}
		if side == reading.Original && slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "directory") }) {
			t.Error("original: has an inserted paragraph")
		}
		if want := (flow.Changes{Inserted: 3, Deleted: 4, Moved: 1}); d.Changes != want || d.Comments != 1 {
			t.Errorf("%s: %+v and %d comments, want %+v and 1", side, d.Changes, d.Comments, want)
		}
	}
}

func TestWhatIsLeftOutIsListed(t *testing.T) {
	data, err := os.ReadFile("../../../testdata/import/treaty-tracked.docx")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Parse(context.Background(), data, reading.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range d.Dropped {
		got = append(got, fmt.Sprintf("%d %s: %s", x.Place, x.Why, strings.TrimSpace(x.Text)))
	}
	want := []string{
		"18 deleted by a tracked change: may",
		"19 deleted by a tracked change: should endeavour to",
		"19 moved away by a tracked change: Requests are answered in writing.",
		"27 deleted by a tracked change: may charge its costs;",
		"29 hidden text: Delegation B still reserves its position.",
		"31 placeholder of a form: Click here to name the seat.",
		"0 running header or footer: Conference paper 12, for discussion",
		"0 running header or footer: Page 1",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if len(d.Notes) != 2 || d.Notes[0].Place != 18 || d.Notes[0].Label != "1" || d.Notes[1].Place != 29 {
		t.Errorf("notes %+v", d.Notes)
	}
}

func TestChangedPropertiesAndRows(t *testing.T) {
	parts := bodyOf(`<w:p><w:pPr><w:pStyle w:val="H"/><w:pPrChange w:author="a"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>Now a heading</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>` +
		`<w:tr><w:trPr><w:del w:author="a"/></w:trPr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
	parts["word/styles.xml"] = part("styles", `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`)
	if got := strings.Join(lines(parse(t, parts, reading.Final)), "; "); got != "1 h2 Now a heading; 2 row a|b" {
		t.Error(got)
	}
	if got := strings.Join(lines(parse(t, parts, reading.Original)), "; "); got != "1 Now a heading; 2 row a|b; 4 row c|d" {
		t.Error(got)
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	ole := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 600)...)
	good := pack(t, bodyOf(`<w:p><w:r><w:t>x</w:t></w:r></w:p>`))
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"encrypted", append(slices.Clone(ole), utf16("EncryptedPackage")...), "take the password off"},
		{"old", append(slices.Clone(ole), utf16("WordDocument")...), "save it as .docx"},
		{"no zip", []byte("Dear reader"), "no zip container"},
		{"cut off", good[:len(good)/2], "save it anew"},
		{"no main part", pack(t, nil), "holds no word/document.xml"},
		{"spreadsheet", pack(t, map[string]string{"xl/workbook.xml": "<a/>"}), "spreadsheet"},
		{"broken XML", pack(t, map[string]string{"word/document.xml": "<a><b></a>"}), "word/document.xml:1:"},
		{"cut off XML", pack(t, map[string]string{"word/document.xml": "<a><b>"}), "EOF"},
		{"entities", pack(t, map[string]string{"word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`}), "document type"},
		{"unknown entity", pack(t, map[string]string{"word/document.xml": `<a>&b;</a>`}), "word/document.xml:1:"},
	} {
		_, err := Parse(context.Background(), c.data, reading.Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Parse(ctx, pack(t, bodyOf(strings.Repeat("<w:p/>", 2000))), reading.Options{}); err != context.Canceled {
		t.Errorf("cancelled: %v", err)
	}
}

func TestNumberFormats(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{
		{"lowerLetter", 26, "z"}, {"lowerLetter", 27, "aa"}, {"lowerLetter", 53, "aaa"}, {"upperRoman", 1949, "MCMXLIX"}, {"lowerRoman", 4, "iv"},
		{"ordinal", 11, "11th"}, {"ordinal", 22, "22nd"}, {"cardinalText", 342, "Three hundred forty-two"}, {"ordinalText", 12, "Twelfth"}, {"ordinalText", 40, "Fortieth"},
		{"ordinalText", 21, "Twenty-first"}, {"chicago", 6, "††"}, {"decimalZero", 7, "07"}, {"decimalEnclosedCircle", 3, "③"}, {"none", 3, ""}, {"russianLower", 4, "г"},
		{"lowerLetter", 0, "0"}, {"lowerRoman", -1, "-1"}, {"unheardOf", 5, "5"}, {"lowerLetter", 1000, "1000"},
	} {
		if got := formatNumber(c.n, c.format, ""); got != c.want {
			t.Errorf("%s %d: %q, want %q", c.format, c.n, got, c.want)
		}
	}
	if got := formatNumber(7, "custom", "001, 002"); got != "007" {
		t.Errorf("custom: %q", got)
	}
}
