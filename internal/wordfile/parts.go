package wordfile

import "cybernorm/internal/report"

// The parts of the package beside the text itself, as ECMA-376 asks for them.
const (
	xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

	contentTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

	packageRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

	documentRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
)

// styleSheet gives the styles of the text; headings have outline levels, so that Word shows and lists them as such.
func styleSheet() string {
	return xmlHead + `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
		`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		paragraphStyle("Normal", "Normal", "", "") +
		paragraphStyle("Title", "Title", `<w:spacing w:after="240"/>`, `<w:b/><w:color w:val="1F3A5F"/><w:sz w:val="44"/>`) +
		paragraphStyle("Heading1", "heading 1", `<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:color w:val="1F3A5F"/><w:sz w:val="32"/>`) +
		paragraphStyle("Heading2", "heading 2", `<w:keepNext/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="1"/>`, `<w:b/><w:color w:val="1F3A5F"/><w:sz w:val="26"/>`) +
		paragraphStyle("Heading3", "heading 3", `<w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="2"/>`, `<w:b/><w:sz w:val="22"/>`) +
		paragraphStyle("Quote", "Quote", `<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="9DB2CC"/></w:pBdr><w:ind w:left="360"/>`, "") +
		paragraphStyle("Source", "Source", `<w:spacing w:after="40"/>`, `<w:color w:val="555555"/><w:sz w:val="18"/>`) +
		paragraphStyle("Cell", "Cell", `<w:spacing w:before="40" w:after="40"/>`, `<w:sz w:val="19"/>`) +
		`<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>` +
		border("top") + border("left") + border("bottom") + border("right") + border("insideH") + border("insideV") +
		`</w:tblBorders></w:tblPr></w:style></w:styles>`
}

func paragraphStyle(id, name, paragraph, characters string) string {
	return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:qFormat/><w:pPr>` + paragraph + `</w:pPr><w:rPr>` + characters + `</w:rPr></w:style>`
}

func border(side string) string {
	return `<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="B8C2CE"/>`
}

// core says who made the document, and when.
func core(r *report.Report) string {
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
		`xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>Cybernorm report</dc:title><dc:creator>` + escape(r.Tool.Name+" "+r.Tool.Version) + `</dc:creator>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + escape(r.Date) + `T00:00:00Z</dcterms:created></cp:coreProperties>`
}
