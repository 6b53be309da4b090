// Package wordfile writes a report as a document for Word (DOCX): what a reader is told first, what to mend, and every control
// with its passages, with headings, tables and quotations that can be edited.
package wordfile

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// Write writes r as a document. Cited says how source documents are cited. The same report gives the same bytes.
func Write(w io.Writer, r *report.Report, cited map[string]string) error {
	d := &document{cited: cited}
	d.title("Cybernorm report")
	d.para("Normal", run{text: "Profile " + r.Policy.Profile + ", " + strconv.Itoa(r.Policy.Controls) + " controls, as of " + r.Date + "."})
	for _, f := range r.Failures {
		d.para("Normal", run{text: "Could not be evaluated: ", bold: true}, run{text: strings.TrimSpace(f.Path + " " + f.Message)})
	}
	for i := range r.Audit.Findings {
		a := &r.Audit.Findings[i]
		d.para("Normal", run{text: a.File + ": ", bold: true}, run{text: strings.TrimSpace(a.Control + " " + a.Message)})
	}
	for i := range r.Documents {
		d.report(&r.Documents[i], r.Date)
	}
	d.methods(r)
	archive := zip.NewWriter(w)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", contentTypes}, {"_rels/.rels", packageRels}, {"word/_rels/document.xml.rels", documentRels},
		{"word/styles.xml", styleSheet()}, {"word/document.xml", d.xml()}, {"docProps/core.xml", core(r)},
	} {
		f, err := archive.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return fmt.Errorf("write the briefing: %w", err)
		}
		if _, err := io.WriteString(f, part.text); err != nil {
			return fmt.Errorf("write the briefing: %w", err)
		}
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("write the briefing: %w", err)
	}
	return nil
}

// document collects the body.
type document struct {
	body  strings.Builder
	cited map[string]string
}

// run is words in one look.
type run struct {
	text   string
	bold   bool
	italic bool
}

func (d *document) title(text string) { d.para("Title", run{text: text}) }

func (d *document) para(style string, runs ...run) {
	d.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
	for _, r := range runs {
		d.run(r)
	}
	d.body.WriteString("</w:p>")
}

func (d *document) run(r run) {
	d.body.WriteString("<w:r>")
	if r.bold || r.italic {
		d.body.WriteString("<w:rPr>")
		if r.bold {
			d.body.WriteString("<w:b/>")
		}
		if r.italic {
			d.body.WriteString("<w:i/>")
		}
		d.body.WriteString("</w:rPr>")
	}
	d.body.WriteString(`<w:t xml:space="preserve">` + escape(r.text) + "</w:t></w:r>")
}

// escape makes text of others safe to stand in XML.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(legible.Text(s))) // a Builder never fails
	return b.String()
}

// table writes rows, the first of them as the head, which is repeated on every page.
func (d *document) table(widths []int, rows [][]string) {
	d.body.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		d.body.WriteString(`<w:gridCol w:w="` + strconv.Itoa(w) + `"/>`)
	}
	d.body.WriteString("</w:tblGrid>")
	for i, row := range rows {
		d.body.WriteString("<w:tr><w:trPr><w:cantSplit/>")
		if i == 0 {
			d.body.WriteString("<w:tblHeader/>")
		}
		d.body.WriteString("</w:trPr>")
		for j, cell := range row {
			d.body.WriteString(`<w:tc><w:tcPr><w:tcW w:w="` + strconv.Itoa(widths[j]) + `" w:type="dxa"/></w:tcPr>`)
			d.para("Cell", run{text: cell, bold: i == 0})
			d.body.WriteString("</w:tc>")
		}
		d.body.WriteString("</w:tr>")
	}
	d.body.WriteString("</w:tbl>")
	d.para("Normal")
}

// report writes one document: scores, what to mend first, then all controls by theme.
func (d *document) report(doc *report.Document, date string) {
	d.para("Heading1", run{text: doc.Title})
	d.para("Normal", run{text: strings.Join(nonEmpty(doc.Kind, doc.Status, doc.Language, doc.Path), ", ")})
	d.para("Normal", run{text: "Score " + value(doc.Score.Value), bold: true}, run{text: " = " + points(doc.Score.Earned) + " of " + points(doc.Score.Stated) +
		" points; coverage " + share(doc.Score.Coverage) + ": " + points(doc.Score.Stated) + " of " + points(doc.Score.Applies) + " points stated."})
	for _, reason := range doc.Gate.Reasons {
		d.para("Normal", run{text: "The gate failed: ", bold: true}, run{text: reason.Message})
	}
	rows := [][]string{{"theme", "score", "met", "partial", "not met", "contradicted", "not stated"}}
	for _, name := range themes(doc) {
		t := doc.Score.Themes[name]
		rows = append(rows, []string{
			spoken(name), value(t.Value), strconv.Itoa(t.Met), strconv.Itoa(t.Partial), strconv.Itoa(t.NotMet), strconv.Itoa(t.Contradicted), strconv.Itoa(t.NotStated),
		})
	}
	d.table([]int{2100, 1000, 900, 1000, 1000, 1600, 1300}, rows)
	d.urgent(doc, date)
	for _, name := range themes(doc) {
		d.para("Heading2", run{text: strings.ToUpper(spoken(name)[:1]) + spoken(name)[1:]})
		for i := range doc.Results {
			if doc.Results[i].Theme == name {
				d.control(&doc.Results[i])
			}
		}
	}
}

// mostUrgent is how many shortfalls the beginning names.
const mostUrgent = 10

func (d *document) urgent(doc *report.Document, date string) {
	findings := doc.Findings(date)
	slices.SortStableFunc(findings, func(a, b report.Finding) int { return report.Urgency(a.Result, b.Result) })
	rows := [][]string{{"control", "verdict", "what to do"}}
	for i := range findings {
		r := findings[i].Result
		if len(rows) > mostUrgent || r.Verdict == report.NotStated || findings[i].Excuse() != "" {
			continue
		}
		rows = append(rows, []string{r.Control + " " + r.Title, spoken(string(r.Verdict)) + ", " + r.Severity, r.Remediation})
	}
	if len(rows) > 1 {
		d.para("Heading2", run{text: "First to mend"})
		d.table([]int{3200, 1800, 4200}, rows)
	}
}

// control writes one control with its passages.
func (d *document) control(r *report.Result) {
	d.para("Heading3", run{text: r.Control + " " + r.Title})
	d.para("Normal", run{text: strings.ToUpper(spoken(string(r.Verdict))[:1]) + spoken(string(r.Verdict))[1:], bold: true}, run{text: " (" + r.Severity + "). " + r.Reason})
	for i := range r.Evidence {
		d.evidence(&r.Evidence[i])
	}
	if r.Remediation != "" && (r.Verdict == report.NotMet || r.Verdict == report.Partial || r.Verdict == report.Contradicted) {
		d.para("Normal", run{text: "To propose: ", bold: true}, run{text: r.Remediation})
	}
	if w := r.Waiver; w != nil {
		d.para("Normal", run{text: "Waived until " + w.Expires + ": ", bold: true}, run{text: w.Reason + " (" + w.Owner + ")"})
	}
	for _, s := range r.Sources {
		name := d.cited[s.Seed]
		if name == "" {
			name = s.Seed
		}
		d.para("Source", run{text: name + ", " + s.Locator})
	}
}

func (d *document) evidence(e *report.Evidence) {
	if e.Fact != "" {
		d.para("Normal", run{text: e.Fact + ": " + e.Quote})
		return
	}
	where := e.Provision
	if e.Page > 0 {
		where += ", page " + strconv.Itoa(e.Page)
	}
	d.para("Quote", run{text: "“" + strings.Join(strings.Fields(e.Quote), " ") + "” ", italic: true}, run{text: strings.TrimPrefix(where, ", ")})
}

// methods says what the verdicts mean and do not mean.
func (d *document) methods(r *report.Report) {
	d.para("Heading1", run{text: "Method and limits"})
	d.para("Normal", run{text: "A verdict says whether this text does or does not contain what a control asks for. It does not say whether a State complies with anything. " +
		"Facts that no text shows count only where they were stated; the coverage says how much was. A person's assessment stands over the program's verdict."})
	d.para("Normal", run{text: "Made by " + r.Tool.Name + " " + r.Tool.Version + " with policies " + r.Policy.Digest + "."})
	for i := range r.Documents {
		d.para("Normal", run{text: r.Documents[i].Path + " " + r.Documents[i].Digest})
	}
}

func (d *document) xml() string {
	return xmlHead + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + d.body.String() +
		`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

func themes(doc *report.Document) []string {
	var out []string
	for i := range doc.Results {
		if !slices.Contains(out, doc.Results[i].Theme) {
			out = append(out, doc.Results[i].Theme)
		}
	}
	return out
}

func nonEmpty(parts ...string) []string {
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

func spoken(s string) string { return strings.NewReplacer("_", " ", "-", " ").Replace(s) }

func points(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func value(f *float64) string {
	if f == nil {
		return "–"
	}
	return strconv.FormatFloat(*f, 'f', 1, 64)
}

func share(f *float64) string {
	if f == nil {
		return "–"
	}
	return strconv.FormatFloat(float64(int(*f*100+1e-9))/100, 'f', 2, 64)
}
