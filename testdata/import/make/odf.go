package main

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// flat is a flat OpenDocument text, which LibreOffice turns into the formats that it writes.
func flat(lang, meta, changes string, blocks ...string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>` + meta + `</dc:title></office:meta>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="` + lang[:2] + `" fo:country="` + lang[3:] + `"/></style:default-style>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/>
<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
<text:outline-level-style text:level="2" style:num-format="A" style:num-suffix="."/>
</text:outline-style>
<text:list-style style:name="Paragraphs">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="i" style:num-prefix="(" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Secret" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:page-layout style:name="pm1"/>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>Working paper</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>` + changes + strings.Join(blocks, "\n") + `</office:text></office:body></office:document>`
}

func odfPara(s string) string { return "<text:p>" + odfText(s) + "</text:p>" }

func odfTitle(s string) string {
	return `<text:p text:style-name="Title">` + odfText(s) + `</text:p>`
}

func odfHead(level int, s string) string {
	return fmt.Sprintf(`<text:h text:style-name="Heading_20_%d" text:outline-level="%d">%s</text:h>`, level, level, odfText(s))
}

// odfText escapes text, but leaves elements that are put in between braces: {<text:tab/>}.
func odfText(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "{")
		b.WriteString(html.EscapeString(before))
		if !ok {
			return b.String()
		}
		inner, after, _ := strings.Cut(rest, "}")
		b.WriteString(inner)
		s = after
	}
}

// odfList is a list; goesOn continues the last one of its style.
func odfList(style string, goesOn bool, items ...string) string {
	return fmt.Sprintf(`<text:list text:style-name=%q text:continue-numbering="%t">`, style, goesOn) + strings.Join(items, "") + `</text:list>`
}

func odfItem(s string, inner ...string) string {
	return "<text:list-item>" + odfPara(s) + strings.Join(inner, "") + "</text:list-item>"
}

func odfSub(items ...string) string { return "<text:list>" + strings.Join(items, "") + "</text:list>" }

func odfNote(n int, s string) string {
	return fmt.Sprintf(`{<text:note text:id="ftn%d" text:note-class="footnote"><text:note-citation>%d</text:note-citation><text:note-body><text:p>%s</text:p></text:note-body></text:note>}`, n, n, s)
}

func odfTable(columns int, rows ...[]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<table:table table:name="T"><table:table-column table:number-columns-repeated="%d"/>`, columns)
	for i, r := range rows {
		if i == 0 {
			b.WriteString("<table:table-header-rows>")
		}
		b.WriteString("<table:table-row>")
		for _, c := range r {
			b.WriteString(`<table:table-cell office:value-type="string">` + odfPara(c) + "</table:table-cell>")
		}
		b.WriteString("</table:table-row>")
		if i == 0 {
			b.WriteString("</table:table-header-rows>")
		}
	}
	return b.String() + "</table:table>"
}

// report is a report of experts with numbered paragraphs that go on from chapter to chapter, and tracked changes.
func report() string {
	changes := `<text:tracked-changes><text:changed-region text:id="ct1"><text:insertion><office:change-info><dc:creator>B</dc:creator><dc:date>2026-03-02T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>` +
		`<text:changed-region text:id="ct2"><text:deletion><office:change-info><dc:creator>B</dc:creator><dc:date>2026-03-02T10:00:00</dc:date></office:change-info><text:p>may</text:p></text:deletion></text:changed-region></text:tracked-changes>`
	return flat("en-GB", "Report of the expert group", changes,
		odfTitle("Report of the expert group on responsible conduct in digital space"),
		odfHead(1, "Introduction"),
		odfList("Paragraphs", false,
			odfItem("The group met three times between January and June 2026."+odfNote(1, "The list of members stands in the annex.")),
			odfItem("It recalls that international law applies to what States do with information technology.")),
		odfHead(1, "Norms"),
		odfHead(2, "Restraint"),
		odfList("Paragraphs", true,
			odfItem("States {<text:change text:change-id=\"ct2\"/><text:change-start text:change-id=\"ct1\"/>}shall{<text:change-end text:change-id=\"ct1\"/>} not attack the emergency teams of other States.{<text:span text:style-name=\"Secret\">} To be checked.{</text:span>}"),
			odfItem("Each State should, in line with its law:",
				odfSub(
					odfItem("name an office that answers requests;"),
					odfItem("publish how it handles vulnerabilities, namely:", odfSub(odfItem("whom to tell;"), odfItem("within what time."))),
					odfItem("train its staff."))),
			odfItem("Two{<text:s text:c=\"3\"/>}lines{<text:line-break/>}of one paragraph,{<text:tab/>}with a tab.")),
		odfHead(2, "Cooperation"),
		odfList("Paragraphs", true, odfItem("States are encouraged to share what they learn from incidents.")),
		odfHead(1, "Measures of confidence"),
		odfPara("The group proposes:"),
		odfList("Points", false, odfItem("a directory of contacts;"), odfItem("a yearly exercise.")),
		odfTable(3, []string{"Measure", "Responsible", "Deadline"}, []string{"Directory of contacts", "Secretariat", "June 2027"}, []string{"Yearly exercise", "Host State", "October 2027"}))
}

// spanish is a strategy with the styles of LibreOffice.
func spanish() string {
	return flat("es-ES", "Estrategia", "",
		odfTitle("Estrategia nacional de ciberseguridad del Valle"),
		odfHead(1, "Presentación"),
		odfPara("El Gobierno presenta esta estrategia para proteger a las personas, las empresas y los servicios esenciales del país."),
		odfHead(1, "Objetivos"),
		odfHead(2, "Proteger los servicios esenciales"),
		odfPara("El Ministerio del Interior elaborará cada año un inventario de los servicios esenciales."),
		odfList("Paragraphs", false,
			odfItem("La Agencia adoptará medidas mínimas de seguridad para cada sector."),
			odfItem("Los operadores notificarán los incidentes graves en un plazo de setenta y dos horas."+odfNote(1, "El plazo cuenta desde que se conoce el incidente."))),
		odfHead(2, "Formar a la ciudadanía"),
		odfPara("El Ministerio de Educación deberá:"),
		odfList("Points", false, odfItem("incluir la seguridad digital en los planes de estudio;"), odfItem("formar al profesorado antes de 2028.")),
		odfHead(1, "Seguimiento"),
		odfPara("Una comisión interministerial publicará un informe anual sobre el cumplimiento de esta estrategia."))
}

// viaLibreOffice converts a flat text with LibreOffice; without it the file stays as it is.
func viaLibreOffice(text, file string) error {
	office, err := exec.LookPath("soffice")
	if err != nil {
		fmt.Fprintln(os.Stderr, "make: no soffice, so", file, "is not written anew")
		return nil
	}
	dir, err := os.MkdirTemp("", "make")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	ext := filepath.Ext(file)
	base := strings.TrimSuffix(filepath.Base(file), ext)
	src := filepath.Join(dir, base+".fodt")
	if err := os.WriteFile(src, []byte(text), 0o644); err != nil {
		return err
	}
	out, err := exec.Command(office, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", ext[1:], "--outdir", filepath.Dir(file), src).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", file, err, out)
	}
	return nil
}
