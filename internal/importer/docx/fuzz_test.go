package docx

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"cybernorm/internal/importer/reading"
)

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("../../../testdata/import/*.docx")
	if err != nil || len(files) == 0 {
		f.Fatal("no documents to begin with")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, side := range []reading.Changes{reading.Final, reading.Original} {
			if d, err := Parse(context.Background(), data, reading.Options{Changes: side}); err == nil {
				checkLetters(t, d)
			}
		}
	})
}

// FuzzBody changes the XML of a document and not its container, whose checksums stop most changes.
func FuzzBody(f *testing.F) {
	list := `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
	f.Add(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p>`, list)
	f.Add(`<w:tbl><w:tr><w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r></w:p></w:tc><w:tc/></w:tr></w:tbl>`, list)
	f.Add(`<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent><w:footnoteReference w:id="1"/></w:r></w:p>`, list)
	f.Fuzz(func(t *testing.T, body, numbering string) {
		parts := bodyOf(body)
		parts["word/numbering.xml"] = part("numbering", numbering)
		parts["word/footnotes.xml"] = part("footnotes", `<w:footnote w:id="1">`+body+`</w:footnote>`)
		data := pack(t, parts)
		for _, side := range []reading.Changes{reading.Final, reading.Original} {
			if d, err := Parse(context.Background(), data, reading.Options{Changes: side}); err == nil {
				checkLetters(t, d)
			}
		}
	})
}

// BenchmarkParse reads a document of a usual size whose text makes up a fifth of its XML, as Word writes it. Its bytes are
// those of the text.
func BenchmarkParse(b *testing.B) {
	data, size := large(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(context.Background(), "", data, reading.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// large makes a document of numbered paragraphs and gives the bytes of its text.
func large(t testing.TB) ([]byte, int) {
	var body []byte
	size := 0
	for i := range 4000 {
		level := string(rune('0' + i%3))
		body = append(body, `<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD" w:rsidP="00AB12CD"><w:pPr><w:pStyle w:val="Text"/><w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/></w:pPr>`...)
		for _, s := range []string{"Each Party shall, in accordance with its law, ", "take the steps that are needed ", "to protect the services on which its people depend, and tell the other Parties about them."} {
			body = append(body, `<w:r w:rsidRPr="00AB12CD"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">`+s+`</w:t></w:r>`...)
			size += len(s)
		}
		body = append(body, `</w:p>`...)
	}
	parts := bodyOf(string(body))
	parts["word/numbering.xml"] = part("numbering", `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`)
	return pack(t, parts), size
}
