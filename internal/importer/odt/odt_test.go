package odt

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/importer/docx"
	"cybernorm/internal/importer/flow"
	"cybernorm/internal/importer/reading"
)

const fixtures = "../../../testdata/import/"

func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(fixtures + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// pack makes an OpenDocument text of what stands in its body.
func pack(t testing.TB, body string) []byte {
	t.Helper()
	return zipped(t, map[string]string{"content.xml": `<office:document-content xmlns:office="o:office" xmlns:text="o:text" xmlns:table="o:table" xmlns:draw="o:draw" xmlns:style="o:style">` +
		`<office:automatic-styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>` +
		`<text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2"/></text:list-style>` +
		`<text:list-style style:name="W"><text:list-level-style-number text:level="1" style:num-format="A" style:num-list-format="Part %1%:"/></text:list-style>` +
		`</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`})
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for name, s := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(s))
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

func lines(d *flow.Document) []string {
	var out []string
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		s := p.Label + " " + strings.Join(strings.Fields(p.Text), " ")
		for _, c := range p.Cells {
			s += "|"
			for _, l := range c.Lines {
				s += strings.TrimSpace(l.Label+" "+l.Text) + "/"
			}
		}
		out = append(out, fmt.Sprintf("%d %s", p.Place, strings.TrimSpace(s)))
	}
	return out
}

// TestSameTextInBothFormats compares the readers with each other on files that LibreOffice wrote from one source.
func TestSameTextInBothFormats(t *testing.T) {
	for _, name := range []string{"expert-report", "estrategia-es"} {
		for _, side := range []reading.Changes{reading.Final, reading.Original} {
			a, err := Parse(context.Background(), file(t, name+".odt"), reading.Options{Changes: side})
			if err != nil {
				t.Fatal(err)
			}
			b, err := docx.Parse(context.Background(), file(t, name+".docx"), reading.Options{Changes: side})
			if err != nil {
				t.Fatal(err)
			}
			if x, y := lines(a), lines(b); !slices.Equal(x, y) {
				t.Errorf("%s %s:\n odt  %q\n docx %q", name, side, x, y)
			}
			if a.Letters != b.Letters || a.Changes != b.Changes || len(a.Notes) != len(b.Notes) {
				t.Errorf("%s %s: odt %d letters, %+v, %d notes; docx %d, %+v, %d", name, side, a.Letters, a.Changes, len(a.Notes), b.Letters, b.Changes, len(b.Notes))
			}
			for i := range a.Paragraphs {
				if p, q := &a.Paragraphs[i], &b.Paragraphs[i]; p.Kind != q.Kind || p.Level != q.Level || p.Header != q.Header {
					t.Errorf("%s: paragraph %d is %v %d in ODT and %v %d in DOCX", name, p.Place, p.Kind, p.Level, q.Kind, q.Level)
				}
			}
		}
	}
}

func TestElements(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"white space", "<text:p> two\n   words<text:s text:c=\"3\"/>and<text:tab/>more<text:line-break/>lines</text:p>", "1 two words and more lines"},
		{"list with levels", `<text:list text:style-name="L"><text:list-item><text:p>a</text:p><text:p>goes on</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item><text:list-item text:start-value="7"><text:p>c</text:p></text:list-item></text:list>`,
			"1 1. a; 2 goes on; 3 1.a b; 4 7. c"},
		{"list that begins anew and one that goes on", `<text:list text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item></text:list><text:list text:style-name="L"><text:list-item><text:p>b</text:p></text:list-item></text:list><text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>c</text:p></text:list-item></text:list>`,
			"1 1. a; 2 1. b; 3 2. c"},
		{"head of a list", `<text:list text:style-name="L"><text:list-header><text:p>a</text:p></text:list-header></text:list>`, "1 a"},
		{"pattern of a number", `<text:list text:style-name="W"><text:list-item><text:p>a</text:p></text:list-item></text:list>`, "1 Part A: a"},
		{"fields and links", `<text:p><text:a>link</text:a> <text:bookmark-ref>Article 2</text:bookmark-ref><text:bookmark/></text:p>`, "1 link Article 2"},
		{"text box", `<text:p>host<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame> goes on</text:p>`, "1 host goes on; 2 box"},
		{"comment", `<text:p>a<office:annotation><text:p>why</text:p></office:annotation>b</text:p>`, "1 ab"},
		{"merged cells", `<table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>b</text:p></table:table-cell><table:covered-table-cell/></table:table-row>` +
			`<table:table-row><table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table>`, "1 |a/|b/; 3 ||c/|d/"},
	} {
		d, err := Parse(context.Background(), pack(t, c.body), reading.Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got := strings.Join(lines(d), "; "); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
		checkLetters(t, d)
	}
}

func checkLetters(t *testing.T, d *flow.Document) {
	t.Helper()
	r := d.Reading("")
	n := 0
	for _, b := range r.Blocks {
		n += reading.CountLetters(b.Text)
	}
	for _, x := range r.Dropped {
		n += reading.CountLetters(x.Text)
	}
	if n != r.Letters {
		t.Errorf("blocks and dropped pieces have %d letters, the file %d", n, r.Letters)
	}
}

func TestFixturesKeepEveryLetter(t *testing.T) {
	for _, name := range []string{"expert-report.odt", "estrategia-es.odt"} {
		for _, side := range []reading.Changes{reading.Final, reading.Original} {
			d, err := Parse(context.Background(), file(t, name), reading.Options{Changes: side})
			if err != nil {
				t.Fatal(err)
			}
			checkLetters(t, d)
		}
	}
}

func TestTrackedChanges(t *testing.T) {
	for side, want := range map[reading.Changes]string{
		reading.Final:    "7 3. States shall not attack the emergency teams of other States.",
		reading.Original: "7 3. States may not attack the emergency teams of other States.",
	} {
		d, err := Parse(context.Background(), file(t, "expert-report.odt"), reading.Options{Changes: side})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(lines(d), want) {
			t.Errorf("%s: no %q in %q", side, want, lines(d))
		}
	}
	// A paragraph that was deleted as a whole, and two that an insertion made of one.
	body := `<text:tracked-changes><text:changed-region xml:id="a"><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region><text:changed-region xml:id="b"><text:insertion/></text:changed-region></text:tracked-changes>` +
		`<text:p>one</text:p><text:change text:change-id="a"/><text:p>tw<text:change-start text:change-id="b"/>x</text:p><text:p>y<text:change-end text:change-id="b"/>o</text:p>`
	for side, want := range map[reading.Changes]string{reading.Final: "1 one; 2 twx; 3 yo", reading.Original: "1 one; 1 gone; 2 two"} {
		d, err := Parse(context.Background(), pack(t, body), reading.Options{Changes: side})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(lines(d), "; "); got != want {
			t.Errorf("%s: %q, want %q", side, got, want)
		}
		checkLetters(t, d)
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	for _, c := range []struct {
		name  string
		parts map[string]string
		want  string
	}{
		{"no content", map[string]string{"a": ""}, "content.xml"},
		{"password", map[string]string{"content.xml": "x", "META-INF/manifest.xml": `<manifest:encryption-data/>`}, "password"},
		{"broken", map[string]string{"content.xml": "<a><b></a>"}, "content.xml:1:"},
		{"entities", map[string]string{"content.xml": `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>`}, "document type"},
	} {
		_, err := Parse(context.Background(), zipped(t, c.parts), reading.Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(file(f, "expert-report.odt"))
	f.Add(file(f, "estrategia-es.odt"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, side := range []reading.Changes{reading.Final, reading.Original} {
			if d, err := Parse(context.Background(), data, reading.Options{Changes: side}); err == nil {
				checkLetters(t, d)
			}
		}
	})
}

// FuzzContent changes the XML of a document and not its container, whose checksums stop most changes.
func FuzzContent(f *testing.F) {
	f.Add(`<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p>`)
	f.Add(`<table:table><table:table-row><table:table-cell><text:list text:style-name="L"><text:list-item><text:h>a</text:h></text:list-item></text:list></table:table-cell></table:table-row></table:table>`)
	f.Add(`<text:tracked-changes><text:changed-region xml:id="a"><text:deletion><text:p>x</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p><text:change text:change-id="a"/></text:p>`)
	f.Fuzz(func(t *testing.T, body string) {
		for _, side := range []reading.Changes{reading.Final, reading.Original} {
			if d, err := Parse(context.Background(), pack(t, body), reading.Options{Changes: side}); err == nil {
				checkLetters(t, d)
			}
		}
	})
}
