package html

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"cybernorm/internal/importer/reading"
)

func read(t *testing.T, src string) *reading.Reading {
	t.Helper()
	r, err := Read(context.Background(), "page.html", []byte(src), reading.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Check(); err != nil {
		t.Errorf("%v in\n%s", err, outline(r))
	}
	checkPlaces(t, src, r)
	return r
}

// checkPlaces asserts that every span points at the sign that it stands for.
func checkPlaces(t *testing.T, src string, r *reading.Reading) {
	t.Helper()
	lines := strings.Split(src, "\n")
	for _, b := range r.Blocks {
		for _, s := range b.Spans {
			line := []rune(lines[s.Line-1])
			want := []rune(b.Text[s.Offset:])[0]
			if got := line[s.Column-1]; got != want && got != '&' && (got < 0xFB00 || got > 0xFB06) {
				t.Errorf("%q: line %d column %d has %q, the text %q", b.Text, s.Line, s.Column, got, want)
			}
		}
	}
}

// outline writes blocks one a line: style, level, indentation and mark where there are any, text.
func outline(r *reading.Reading) string {
	var b strings.Builder
	for _, x := range r.Blocks {
		b.WriteString([...]string{"", "# ", "- ", "| ", "note ", "… ", "title "}[x.Style])
		if x.Level > 0 {
			fmt.Fprintf(&b, "%d ", x.Level)
		}
		if x.Indent > 0 {
			fmt.Fprintf(&b, ">%d ", x.Indent)
		}
		if x.Mark != "" {
			fmt.Fprintf(&b, "<%s> ", x.Mark)
		}
		fmt.Fprintf(&b, "%s\n", x.Text)
	}
	for _, d := range r.Dropped {
		fmt.Fprintf(&b, "dropped %q: %s\n", d.Text, d.Why)
	}
	return strings.TrimSpace(b.String())
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"headings and paragraphs", "<h1>Wells</h1><p>The town  will\nmend <b>the</b> well.<h2>Springs &amp; brooks</h2>Loose text.",
			"# 1 Wells\nThe town will mend the well.\n# 2 Springs & brooks\nLoose text."},
		{"references to characters, ligatures, soft hyphens", "<p>caf&eacute; e&shy;cho &#8220;x&#x201D; &lt;b&gt; of\uFB01ce a&nbsp;b &none; AT&T",
			"café echo “x” <b> office a b &none; AT&T"},
		{"numbers of lists", `<ol start="3"><li>c<li value="7">g<li>h</ol><ol type="a"><li>one<ol type="i"><li>deep<li>deeper</ol></li><li>two</ol><ul><li>dot</ul>`,
			"- <3.> c\n- <7.> g\n- <8.> h\n- <a.> one\n- >2 <i.> deep\n- >2 <ii.> deeper\n- <b.> two\n- <•> dot"},
		{"a reversed list", `<ol reversed><li>c<li>b<li>a</ol>`, "- <3.> c\n- <2.> b\n- <1.> a"},
		{"style of numbers", `<ol style="list-style-type: upper-roman"><li>x<li>y</ol><ol style="list-style:none"><li>plain</ol>`, "- <I.> x\n- <II.> y\n- plain"},
		{"an item that brings its number", `<ol><li>(a) wells;<li>(b) springs;</ol><ul><li>– brooks</ul>`, "- (a) wells;\n- (b) springs;\n- – brooks"},
		{"paragraphs in an item", `<ol><li><p>First.</p><p>More.</p></li><li><p>Second.</p></ol>`, "- <1.> First.\nMore.\n- <2.> Second."},
		{"definitions", `<dl><dt>well<dd>a hole with water<dt>spring<dd>water without a hole</dl>`, "well\na hole with water\nspring\nwater without a hole"},
		{"tables", `<table><caption>Actions</caption><thead><tr><th>Action<th>Owner</thead><tr><td>Mend the well<td>Council<tr><td rowspan=2>Clean it<td>Keeper<br>Guild<tr><td>Children</table>`,
			"Actions\n| Action | Owner\n| Mend the well | Council\n| Clean it | Keeper; Guild\n| Children"},
		{"a table that lays out", `<table><tr><td><p>Left side.</p></td></tr></table><table role="presentation"><tr><td>One<td>Two</table>`, "Left side.\nOne\nTwo"},
		{"footnotes", `<p>The town<sup><a href="#fn1" id="r1">1</a></sup> will.<section class="footnotes"><ol><li id="fn1"><p>It has wells. <a href="#r1">↩</a></p></ol></section>`,
			"The town will.\nnote <1> It has wells."},
		{"footnotes of a word processor", `<p>The town<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> will.</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> It has wells.</p></div>`,
			"The town will.\nnote <1> It has wells."},
		{"raised and lowered letters", `<p>20 m<sup>2</sup> of H<sub>2</sub>O on the 1<sup>st</sup>`, "20 m2 of H2O on the 1st"},
		{"line breaks", `<p>The council<br>of the town<br><br>meets today.<br>(a) in the hall;<br>(b) at noon.<p><b>Article 5</b><br>Wells stay open.`,
			"The council of the town\nmeets today.\n(a) in the hall;\n(b) at noon.\nArticle 5\nWells stay open."},
		{"lines laid out by hand", "<pre>\n1. The town shall mend\n   the well.\n2. It shall clean it.\n\nDone.\n</pre>", "1. The town shall mend the well.\n2. It shall clean it.\nDone."},
		{"scripts, styles, comments", `<style>p{}</style><script>var a="b"</script><!-- no --><noscript>turn on</noscript><template>x</template><p>Text.`, "Text."},
		{"what changes have struck out", `<p>The town <del>may</del><ins>shall</ins> mend.`, "The town shall mend.\ndropped \"may\": struck out on the page"},
		{"end tags that are missing or too many", `<div><p>One<div>Two</p></b></span>Three</div><table><tr><td>a<td>b</div><tr><td>c<td>d</table></table><p>End`, "One\nTwo\nThree\n| a | b\n| c | d\nEnd"},
		{"from right to left", `<p dir="rtl">تلتزم الدولة بحماية الحقوق.</p>`, "تلتزم الدولة بحماية الحقوق."},
		{"no markup but a paragraph", `<p>Alone`, "Alone"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := outline(read(t, c.src)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestRowsKeepTheirColumns(t *testing.T) {
	r := read(t, `<table><tr><th>Action</th><th>Owner</th><th>Year</th></tr>
<tr><td rowspan="2">Mend</td><td>Council</td><td>2031</td></tr>
<tr><td>Guild</td><td>2032</td></tr>
<tr><td colspan="2">Clean</td><td>2033</td></tr>
<tr><td></td><td>Keeper</td><td></td></tr></table>`)
	want := [][]string{{"Action", "Owner", "Year"}, {"Mend", "Council", "2031"}, {"Mend", "Guild", "2032"}, {"Clean", "Clean", "2033"}, {"", "Keeper", ""}}
	for i, b := range r.Blocks {
		if strings.Join(b.Row, "/") != strings.Join(want[i], "/") || b.Table != 1 || b.Header != (i == 0) {
			t.Errorf("row %d: %q, table %d, header %t", i, b.Row, b.Table, b.Header)
		}
	}
	if got := r.Blocks[4].Text; got != "Keeper" {
		t.Errorf("text of a row with empty cells: %q", got)
	}
}

const law = "Every town shall keep its wells open to all who live there, and shall mend them before the summer."

func TestWhatSurroundsADocumentIsLeftOut(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"main", "<header><a href=/>Home</a></header><nav>Menu</nav><main><h1>Wells</h1><p>" + law + "</p><footer>Signed by the council</footer></main><footer>Imprint</footer>",
			"# 1 Wells\n" + law + "\nSigned by the council\ndropped \"Home\": navigation, footer or the like\ndropped \"Menu\": navigation, footer or the like\ndropped \"Imprint\": navigation, footer or the like"},
		{"role", `<div>Login</div><div role="main"><p>` + law + "</p></div>", law + "\ndropped \"Login\": outside of the main content"},
		{"heading above the main part", `<div><h1>Wells</h1></div><div>Login</div><main><p>` + law + "</p></main>", "# 1 Wells\n" + law + "\ndropped \"Login\": outside of the main content"},
		{"a main part that holds next to nothing is not believed", "<main><p>Read on.</p></main><div><p>" + law + "</p><p>" + law + "</p></div>", "Read on.\n" + law + "\n" + law},
		{"one article", "<div>Login</div><article><h2>Wells</h2><p>" + law + "</p></article>", "# 2 Wells\n" + law + "\ndropped \"Login\": outside of the main content"},
		{"each article of a law in an element", "<article><h2>Article 1</h2><p>" + law + "</p></article><article><h2>Article 2</h2><p>" + law + "</p></article>", "# 2 Article 1\n" + law + "\n# 2 Article 2\n" + law},
		{"cookies", `<div id="cookie-banner"><p>We use cookies to see how you like our wells, and those of others too.</p></div><p>` + law + "</p><p>" + law,
			law + "\n" + law + "\ndropped \"We use cookies to see how you like our wells, and those of others too.\": cookie notice"},
		{"a law on cookies", `<div id="cookie-law"><p>` + law + "</p></div>", law},
		{"a form around everything", "<form><p>" + law + "</p><select><option>en<option>fr</select><button>Send</button></form>", law + "\ndropped \"en fr\": form or button\ndropped \"Send\": form or button"},
		{"a button that is a heading", "<h3><button>Article 1</button></h3><p>" + law, "# 3 Article 1\n" + law},
		{"hidden", `<p>` + law + `</p><p hidden>Secret</p><p style="display: none">More</p><span class="sr-only">New window</span>`, law + "\ndropped \"Secret\": hidden on the page\ndropped \"More\": hidden on the page\ndropped \"New window\": read out to the blind alone"},
		{"what opens on a click is law", `<p>` + law + `</p><div hidden><p>` + law + " And more.</p></div>", law + "\n" + law + " And more."},
		{"links by their class", `<ul class="breadcrumb"><li><a href=/>Home</a><li><a href=/l>Laws</a></ul><p>` + law, law + "\ndropped \"Home Laws\": navigation, footer or the like"},
		{"running text in a navigation is kept when it is the document", `<nav><p>` + law + "</p></nav>", law},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := outline(read(t, c.src)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestPropertiesOfAPage(t *testing.T) {
	r := read(t, `<html lang="fr"><head><title> Loi
sur l&apos;eau </title><meta name="DC.date" content="2031-05-06T10:00"></head><body><p>Texte.`)
	if r.Title != "Loi sur l'eau" || r.Date != "2031-05-06" || r.Tongue != "fr" {
		t.Errorf("title %q, date %q, tongue %q", r.Title, r.Date, r.Tongue)
	}
}

func TestEncodings(t *testing.T) {
	page := "<!DOCTYPE html><html><head><title>é</title></head><body><p>Été à l’œuvre.</p></body></html>"
	latin := strings.NewReplacer("é", "\xe9", "É", "\xc9", "à", "\xe0", "’", "\x92", "œ", "\x9c").Replace
	utf16le := func(s string, bom bool) string {
		var b strings.Builder
		if bom {
			b.WriteString("\xff\xfe")
		}
		for _, u := range utf16.Encode([]rune(s)) {
			b.WriteByte(byte(u))
			b.WriteByte(byte(u >> 8))
		}
		return b.String()
	}
	meta := func(name, s string) string { return strings.Replace(s, "<head>", `<head><meta charset="`+name+`">`, 1) }
	for name, c := range map[string]struct{ src, note string }{
		"UTF-8":                       {page, ""},
		"UTF-8 with a mark":           {"\xef\xbb\xbf" + page, ""},
		"UTF-8 under a wrong name":    {meta("iso-8859-1", page), "read as UTF-8, though the page calls itself windows-1252"},
		"Windows-1252 by name":        {latin(meta("windows-1252", page)), "windows-1252"},
		"Latin-1 by name":             {latin(meta("ISO-8859-1", page)), "windows-1252"},
		"Windows-1252 without a name": {latin(page), "windows-1252"},
		"UTF-16 with a mark":          {utf16le(page, true), "utf-16le"},
		"UTF-16 without a mark":       {utf16le(page, false), "utf-16le"},
	} {
		r, err := Read(context.Background(), "", []byte(c.src), reading.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := outline(r); got != "Été à l’œuvre." {
			t.Errorf("%s: %q", name, got)
		}
		if notes := strings.Join(r.Notes, "; "); (c.note == "") != (notes == "") || !strings.Contains(notes, c.note) {
			t.Errorf("%s: notes %q, want %q", name, notes, c.note)
		}
	}
}

func TestPagesThatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"too deep": {strings.Repeat("<div>", 600) + "x", "512"},
		"frames":   {`<html><frameset><frame src="a.html"></frameset></html>`, "frame"},
	} {
		if _, err := Read(context.Background(), "", []byte(c.src), reading.Options{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want an error that says %q", name, err, c.want)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "", []byte("<p>x"), reading.Options{}); err == nil {
		t.Error("a cancelled context is taken no notice of")
	}
}

// sample is a page with every construct, for damaging and for speed.
func sample(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "page.html"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func FuzzRead(f *testing.F) {
	f.Add(sample(f))
	f.Add([]byte("<table><tr><td rowspan=3 colspan=9>a<td><ol start=-3><li>b</ol></table><p>&amp&lt;&#0;&#xD800;"))
	f.Add([]byte("<sup><a href=#x>1</a></sup><p id=x>1 2"))
	f.Add([]byte("<table><tr><th><th>l\x04|<th>")) // empty cells behind a cut-off character
	f.Add([]byte("<pre>\n1. a\n\n\x00b</pre><del>c</del>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Read(context.Background(), "", data, reading.Options{})
		if err != nil {
			return
		}
		if err := r.Check(); err != nil {
			t.Error(err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	page := sample(b)
	var data []byte
	for len(data) < 1<<20 {
		data = append(data, page...)
	}
	r, err := Read(context.Background(), "", data, reading.Options{})
	if err != nil {
		b.Fatal(err)
	}
	text := 0
	for _, x := range r.Blocks {
		text += len(x.Text)
	}
	b.SetBytes(int64(text))
	for b.Loop() {
		if _, err := Read(context.Background(), "", data, reading.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
