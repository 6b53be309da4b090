// Package workbook writes a report as a workbook (XLSX) with one row a control, in which a reviewer can set verdicts of their
// own, and reads these back.
package workbook

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// Sheets of the workbook.
const (
	overviewSheet = "Overview"
	controlsSheet = "Controls"
)

// Titles of the columns that a reviewer fills in, by which they are found again.
const (
	columnDocument  = "document"
	columnControl   = "control"
	columnVerdict   = "reviewer's verdict"
	columnRationale = "reviewer's rationale"
	columnReviewer  = "reviewer"
)

// column is one column of the sheet of controls.
type column struct {
	title string
	width float64
	value func(d *report.Document, r *report.Result) string
}

func columns() []column {
	return []column{
		{columnDocument, 24, func(d *report.Document, _ *report.Result) string { return d.Path }},
		{columnControl, 10, func(_ *report.Document, r *report.Result) string { return r.Control }},
		{"title", 34, func(_ *report.Document, r *report.Result) string { return r.Title }},
		{"theme", 14, func(_ *report.Document, r *report.Result) string { return strings.ReplaceAll(r.Theme, "-", " ") }},
		{"severity", 10, func(_ *report.Document, r *report.Result) string { return r.Severity }},
		{"verdict", 14, func(_ *report.Document, r *report.Result) string { return spoken(r.Verdict) }},
		{"reason", 44, func(_ *report.Document, r *report.Result) string { return r.Reason }},
		{"evidence", 60, func(_ *report.Document, r *report.Result) string { return evidence(r) }},
		{"what meets it", 40, func(_ *report.Document, r *report.Result) string { return r.Expected }},
		{"what to do", 44, func(_ *report.Document, r *report.Result) string { return r.Remediation }},
		{"sources", 30, func(_ *report.Document, r *report.Result) string { return sources(r) }},
		{columnVerdict, 18, func(_ *report.Document, r *report.Result) string {
			if r.Assessment == nil {
				return ""
			}
			return spoken(r.Assessment.Verdict)
		}},
		{columnRationale, 40, func(_ *report.Document, r *report.Result) string {
			if r.Assessment == nil {
				return ""
			}
			return r.Assessment.Rationale
		}},
		{columnReviewer, 20, func(_ *report.Document, r *report.Result) string {
			if r.Assessment == nil {
				return ""
			}
			return r.Assessment.Assessor
		}},
	}
}

// Write writes r as a workbook. Texts are written as texts, so that none is taken for a formula; control characters, which a
// workbook cannot hold, are made visible.
func Write(w io.Writer, r *report.Report) error {
	f := excelize.NewFile()
	defer f.Close()
	b := &writer{file: f}
	b.overview(r)
	b.controls(r)
	b.do(f.DeleteSheet("Sheet1"))
	b.do(f.SetDocProps(&excelize.DocProperties{
		Title: "Cybernorm report", Creator: r.Tool.Name + " " + r.Tool.Version, Created: r.Date + "T00:00:00Z", Modified: r.Date + "T00:00:00Z",
	}))
	if b.err != nil {
		return fmt.Errorf("make the workbook: %w", b.err)
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write the workbook: %w", err)
	}
	return nil
}

// writer keeps the first error.
type writer struct {
	file *excelize.File
	err  error
}

func (b *writer) do(err error) { b.err = cmp.Or(b.err, err) }

func (b *writer) style(s *excelize.Style) int {
	id, err := b.file.NewStyle(s)
	b.do(err)
	return id
}

func (b *writer) text(sheet string, column, row int, text string, style int) {
	cell, err := excelize.CoordinatesToCellName(column, row)
	b.do(err)
	b.do(b.file.SetCellStr(sheet, cell, legible.Text(text)))
	b.do(b.file.SetCellStyle(sheet, cell, cell, style))
}

func (b *writer) number(sheet string, column, row int, v *float64, style int) {
	if v == nil {
		return
	}
	cell, err := excelize.CoordinatesToCellName(column, row)
	b.do(err)
	b.do(b.file.SetCellFloat(sheet, cell, *v, -1, 64))
	b.do(b.file.SetCellStyle(sheet, cell, cell, style))
}

func (b *writer) width(sheet string, column int, width float64) {
	name, err := excelize.ColumnNumberToName(column)
	b.do(err)
	b.do(b.file.SetColWidth(sheet, name, name, width))
}

func (b *writer) head() int {
	return b.style(&excelize.Style{
		Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F3A5F"}},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"},
	})
}

// overview is what a reader wants first: each document with its scores.
func (b *writer) overview(r *report.Report) {
	_, err := b.file.NewSheet(overviewSheet)
	b.do(err)
	plain := b.style(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	bold := b.style(&excelize.Style{Font: &excelize.Font{Bold: true}})
	for i, row := range [][2]string{
		{"Cybernorm report", r.Tool.Version}, {"date", r.Date}, {"profile", r.Policy.Profile}, {"policies", r.Policy.Digest},
		{"how to use this", "Read the sheet " + controlsSheet + ". Where you judge otherwise than the program, choose a verdict in the column \"" + columnVerdict +
			"\" and say why beside it; then run: cybernorm assess DESCRIPTION --from THIS-FILE --assessor NAME"},
	} {
		b.text(overviewSheet, 1, i+1, row[0], bold)
		b.text(overviewSheet, 2, i+1, row[1], plain)
	}
	const first = 7
	head := b.head()
	for i, title := range []string{"document", "title", "kind", "score", "coverage", "score of the text", "score of the process", "digest"} {
		b.text(overviewSheet, i+1, first, title, head)
	}
	for i := range r.Documents {
		d := &r.Documents[i]
		row := first + 1 + i
		b.text(overviewSheet, 1, row, d.Path, plain)
		b.text(overviewSheet, 2, row, d.Title, plain)
		b.text(overviewSheet, 3, row, d.Kind, plain)
		for j, v := range []*float64{d.Score.Value, d.Score.Coverage, d.Score.Text.Value, d.Score.Process.Value} {
			b.number(overviewSheet, 4+j, row, v, plain)
		}
		b.text(overviewSheet, 8, row, d.Digest, plain)
	}
	row := first + 2 + len(r.Documents)
	for _, f := range r.Failures {
		b.text(overviewSheet, 1, row, f.Path, plain)
		b.text(overviewSheet, 2, row, "could not be evaluated: "+f.Message, plain)
		row++
	}
	for i := range r.Audit.Findings {
		a := &r.Audit.Findings[i]
		b.text(overviewSheet, 1, row, a.File, plain)
		b.text(overviewSheet, 2, row, strings.TrimSpace(a.Control+" "+a.Message), plain)
		row++
	}
	for i, width := range []float64{30, 60, 18, 10, 10, 16, 18, 40} {
		b.width(overviewSheet, i+1, width)
	}
}

// controls is the sheet that a reviewer works in.
func (b *writer) controls(r *report.Report) {
	_, err := b.file.NewSheet(controlsSheet)
	b.do(err)
	head := b.head()
	plain := b.style(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	open := b.style(&excelize.Style{
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF8E1"}},
	})
	verdicts := b.verdictStyles()
	all := columns()
	for i, c := range all {
		b.text(controlsSheet, i+1, 1, c.title, head)
		b.width(controlsSheet, i+1, c.width)
	}
	row := 1
	for i := range r.Documents {
		d := &r.Documents[i]
		for j := range d.Results {
			row++
			for k, c := range all {
				style := plain
				switch c.title {
				case "verdict":
					style = verdicts[d.Results[j].Verdict]
				case columnVerdict, columnRationale, columnReviewer:
					style = open
				}
				b.text(controlsSheet, k+1, row, c.value(d, &d.Results[j]), style)
			}
		}
	}
	b.finish(len(all), row)
}

// finish makes the sheet easy to work in: a head that stays, filters, and a list to choose verdicts from.
func (b *writer) finish(columns, rows int) {
	last, err := excelize.CoordinatesToCellName(columns, rows)
	b.do(err)
	b.do(b.file.AutoFilter(controlsSheet, "A1:"+last, nil))
	b.do(b.file.SetPanes(controlsSheet, &excelize.Panes{Freeze: true, XSplit: 3, YSplit: 1, TopLeftCell: "D2", ActivePane: "bottomRight"}))
	choice := excelize.NewDataValidation(true)
	choice.Sqref = "L2:L" + strconv.Itoa(max(rows, 2))
	b.do(choice.SetDropList([]string{"met", "partial", "not met", "contradicted", "clear", "not stated", "not applicable"}))
	choice.SetError(excelize.DataValidationErrorStyleStop, "Verdict", "Choose a verdict from the list, or leave the cell empty.")
	b.do(b.file.AddDataValidation(controlsSheet, choice))
	index, err := b.file.GetSheetIndex(controlsSheet)
	b.do(err)
	b.file.SetActiveSheet(index)
}

// verdictStyles repeat for the eye what the verdict's word says; dark letters on light ground, readable in any light.
func (b *writer) verdictStyles() map[report.Verdict]int {
	out := map[report.Verdict]int{}
	for _, s := range []struct {
		verdict report.Verdict
		colour  string
	}{
		{report.Met, "DDF2E0"}, {report.Partial, "FFF0C8"}, {report.NotMet, "FBDDD8"}, {report.Contradicted, "F2B8B0"}, {report.Clear, "D9ECF5"},
		{report.NotStated, "EEEEEE"}, {report.NotApplicable, "FFFFFF"},
	} {
		out[s.verdict] = b.style(&excelize.Style{
			Font: &excelize.Font{Bold: s.verdict == report.Contradicted, Color: "1A1A1A"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.colour}},
			Alignment: &excelize.Alignment{Vertical: "top"},
		})
	}
	return out
}

func spoken(v report.Verdict) string { return strings.ReplaceAll(string(v), "_", " ") }

// evidence lists the passages, each with its place.
func evidence(r *report.Result) string {
	var out []string
	for _, e := range r.Evidence {
		place := e.Provision
		if e.Fact != "" {
			place = e.Fact
		}
		if e.Page > 0 {
			place += ", page " + strconv.Itoa(e.Page)
		}
		if e.Line > 0 {
			place += ", line " + strconv.Itoa(e.Line)
		}
		out = append(out, strings.TrimPrefix(place, ", ")+": "+strings.Join(strings.Fields(e.Quote), " "))
	}
	return strings.Join(out, "\n")
}

func sources(r *report.Result) string {
	var out []string
	for _, s := range r.Sources {
		out = append(out, s.Seed+", "+s.Locator)
	}
	return strings.Join(out, "\n")
}
