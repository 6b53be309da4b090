package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"cybernorm/internal/report"
)

// CSV writes one row a result, findings and others; a finding has a level. Texts are on one line, and none begins with what a
// spreadsheet takes for a formula: such a one has an apostrophe before it.
func CSV(w io.Writer, r *report.Report) error {
	c := csv.NewWriter(w)
	rows := [][]string{{
		"path", "document", "kind", "control", "title", "theme", "severity", "verdict", "level", "page", "line", "column",
		"reason", "advice", "quote", "excuse", "sources", "fingerprint",
	}}
	for i := range r.Documents {
		rows = append(rows, csvRows(r, &r.Documents[i])...)
	}
	for _, f := range r.Failures {
		row := make([]string, len(rows[0]))
		row[0], row[7], row[8], row[12] = cell(f.Path), "error", string(report.LevelError), cell(f.Message)
		rows = append(rows, row)
	}
	for _, a := range r.Audit.Findings {
		row := make([]string, len(rows[0]))
		row[0], row[3], row[7], row[8] = cell(a.File), cell(a.Control), string(a.Kind), string(a.Level())
		row[10], row[11], row[12], row[17] = number(a.Line), number(a.Column), cell(a.Message), a.Fingerprint()
		rows = append(rows, row)
	}
	if err := c.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func csvRows(all *report.Report, d *report.Document) [][]string {
	findings := map[string]report.Finding{}
	for _, f := range d.Findings(all.Date) {
		findings[f.Result.Control] = f
	}
	var rows [][]string
	for i := range d.Results {
		r := &d.Results[i]
		f, quote, sources := findings[r.Control], "", []string{}
		if f.Result == nil {
			f.Result = r
		}
		if len(r.Evidence) > 0 {
			quote = passage(&r.Evidence[0])
		}
		for _, s := range r.Sources {
			sources = append(sources, s.Seed+" "+s.Locator)
		}
		rows = append(rows, []string{
			cell(d.Path), cell(d.Title), cell(d.Kind), cell(r.Control), cell(r.Title), cell(r.Theme), cell(r.Severity),
			string(r.Verdict), string(f.Level), number(f.Place.Page), number(f.Place.Line), number(f.Place.Column),
			cell(r.Reason), cell(f.Advice), cell(quote), cell(f.Excuse()), cell(strings.Join(sources, "; ")), f.Fingerprint,
		})
	}
	return rows
}

// number leaves a place that there is none empty.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// cell makes text safe for a spreadsheet.
func cell(s string) string {
	s = plain(s)
	if len(s) > 1 && strings.ContainsRune("=+-@", rune(s[0])) { // a sign alone is no formula
		return "'" + s
	}
	return s
}
