package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"os"
	"strings"
	"time"
)

// The functions below write WordprocessingML by hand, for what LibreOffice does not write: tracked moves, content controls
// with placeholders, text boxes in two forms, restarts of lists.

const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
	`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:v="urn:schemas-microsoft-com:vml"`

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func word(kind, body string) string {
	return head + "<w:" + kind + " " + space + ">" + body + "</w:" + kind + ">"
}

// para is a paragraph; props are its properties as XML.
func para(props string, content ...string) string {
	if props != "" {
		props = "<w:pPr>" + props + "</w:pPr>"
	}
	return "<w:p>" + props + strings.Join(content, "") + "</w:p>"
}

func styled(style string, content ...string) string { return para(inStyle(style), content...) }

func inStyle(id string) string { return fmt.Sprintf(`<w:pStyle w:val=%q/>`, id) }

func listed(num, level int, content ...string) string { return para(inList(num, level), content...) }

func inList(num, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, num)
}

// text is a run; a tilde is a non-breaking hyphen, an underscore a soft one.
func text(s string) string { return run("", s) }

func run(props, s string) string {
	if props != "" {
		props = "<w:rPr>" + props + "</w:rPr>"
	}
	t := html.EscapeString(s)
	t = strings.ReplaceAll(t, "~", `</w:t><w:noBreakHyphen/><w:t xml:space="preserve">`)
	t = strings.ReplaceAll(t, "_", `</w:t><w:softHyphen/><w:t xml:space="preserve">`)
	return "<w:r>" + props + `<w:t xml:space="preserve">` + t + "</w:t></w:r>"
}

func bold(s string) string { return run("<w:b/>", s) }

const who = `w:author="Delegation A" w:date="2026-03-02T10:00:00Z"`

var changeID = 100

func change(kind, inner string) string {
	changeID++
	return fmt.Sprintf(`<w:%s w:id="%d" %s>%s</w:%s>`, kind, changeID, who, inner, kind)
}

func inserted(s string) string { return change("ins", text(s)) }

func deleted(s string) string {
	return change("del", strings.NewReplacer("<w:t ", "<w:delText ", "</w:t>", "</w:delText>").Replace(text(s)))
}

// markOf is the change to the end of a paragraph.
func markOf(kind string) string {
	changeID++
	return fmt.Sprintf(`<w:rPr><w:%s w:id="%d" %s/></w:rPr>`, kind, changeID, who)
}

func field(instruction, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + instruction + ` </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

func footnoteRef(id int) string {
	return fmt.Sprintf(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>`, id)
}

// notes writes a part of footnotes or endnotes with the lines that set them apart.
func notes(kind string, texts ...string) string {
	var b strings.Builder
	for i, typ := range []string{"separator", "continuationSeparator"} {
		fmt.Fprintf(&b, `<w:%s w:type=%q w:id="%d"><w:p><w:r><w:%s/></w:r></w:p></w:%s>`, kind, typ, i-1, typ, kind)
	}
	for i, t := range texts {
		fmt.Fprintf(&b, `<w:%s w:id="%d">%s</w:%s>`, kind, i+1, para("", `<w:r><w:`+kind+`Ref/></w:r>`, text(" "+t)), kind)
	}
	return word(kind+"s", b.String())
}

func table(rows ...string) string {
	return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>` + strings.Join(rows, "") + "</w:tbl>"
}

func tr(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }

func headRow(cells ...string) string {
	return "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + strings.Join(cells, "") + "</w:tr>"
}

func tc(s string) string { return cellOf("", para("", text(s))) }

func cellOf(props, inner string) string {
	if props != "" {
		props = "<w:tcPr>" + props + "</w:tcPr>"
	}
	return "<w:tc>" + props + inner + "</w:tc>"
}

// level is one level of a list; extra is more XML of it.
func level(k int, format, text, extra string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val=%q/>%s<w:lvlText w:val=%q/><w:pPr><w:ind w:left="%d" w:hanging="360"/></w:pPr></w:lvl>`,
		k, format, extra, text, 360*(k+1))
}

func abstract(id int, levels ...string) string {
	return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>%s</w:abstractNum>`, id, strings.Join(levels, ""))
}

func num(id, abstract int, overrides ...string) string {
	return fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, abstract, strings.Join(overrides, ""))
}

func restart(level, start int) string {
	return fmt.Sprintf(`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, level, start)
}

// paraStyle is a style of paragraphs.
func paraStyle(id, name, base, props string) string {
	if base != "" {
		base = fmt.Sprintf(`<w:basedOn w:val=%q/>`, base)
	}
	def := ""
	if name == "Normal" {
		def = ` w:default="1"`
	}
	return fmt.Sprintf(`<w:style w:type="paragraph"%s w:styleId=%q><w:name w:val=%q/>%s<w:pPr>%s</w:pPr></w:style>`, def, id, name, base, props)
}

func outline(n int) string { return fmt.Sprintf(`<w:outlineLvl w:val="%d"/>`, n) }

// document holds the parts of a Word file by their kind: document, styles, numbering, footnotes, endnotes, comments, header,
// footer.
type document map[string]string

// write packs a document, with the same bytes every time.
func (d document) write(file string) error {
	types := `<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`
	rels := ""
	const kinds = "styles numbering footnotes endnotes comments header footer"
	for i, kind := range strings.Fields(kinds) {
		if d[kind] == "" {
			continue
		}
		types += fmt.Sprintf(`<Override PartName="/word/%s.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/>`, kind, kind)
		rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s.xml"/>`, i+1, kind, kind)
	}
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	add := func(name, content string) error {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		return err
	}
	err := add("[Content_Types].xml", head+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`+types+`</Types>`)
	if err == nil {
		err = add("_rels/.rels", head+relations+`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
	}
	if err == nil {
		err = add("word/_rels/document.xml.rels", head+relations+rels+`</Relationships>`)
	}
	for _, kind := range append([]string{"document"}, strings.Fields(kinds)...) {
		if err == nil && d[kind] != "" {
			err = add("word/"+kind+".xml", d[kind])
		}
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		return err
	}
	return os.WriteFile(file, buf.Bytes(), 0o644)
}

func body(blocks ...string) string {
	return word("document", "<w:body>"+strings.Join(blocks, "")+`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`)
}
