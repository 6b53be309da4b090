package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"cybernorm/internal/report"
)

// Review is a verdict that a reviewer set in a row.
type Review struct {
	Document  string
	Control   string
	Verdict   report.Verdict
	Rationale string
	Reviewer  string // empty where the row names nobody
	Cell      string // of the verdict, such as Controls!L7
}

// Limits of what a workbook may unpack to.
const (
	maxUnpacked = 64 << 20
	maxPart     = 32 << 20
)

// Read gives the verdicts that reviewers set in a workbook of [Write], in the order of its rows. The error names every cell
// that holds no verdict.
func Read(data []byte) ([]Review, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxPart})
	if err != nil {
		return nil, fmt.Errorf("this is no workbook (XLSX): %w", err)
	}
	defer f.Close()
	rows, err := f.GetRows(controlsSheet)
	if err != nil {
		return nil, fmt.Errorf("the workbook has no sheet %s, as a report of cybernorm has: %w", controlsSheet, err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("the sheet %s is empty", controlsSheet)
	}
	at := map[string]int{}
	for i, title := range rows[0] {
		at[strings.ToLower(strings.TrimSpace(title))] = i
	}
	for _, title := range []string{columnDocument, columnControl, columnVerdict} {
		if _, ok := at[title]; !ok {
			return nil, fmt.Errorf("the sheet %s has no column %q", controlsSheet, title)
		}
	}
	var out []Review
	var problems []error
	for i, row := range rows[1:] {
		r, err := review(row, at, i+2)
		if err != nil {
			problems = append(problems, err)
		} else if r.Verdict != "" {
			out = append(out, r)
		}
	}
	return out, errors.Join(problems...)
}

// review reads a row.
func review(row []string, at map[string]int, number int) (Review, error) {
	cell := func(title string) string {
		if i, ok := at[title]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	name, err := excelize.CoordinatesToCellName(at[columnVerdict]+1, number)
	if err != nil {
		return Review{}, err
	}
	r := Review{
		Document: cell(columnDocument), Control: cell(columnControl), Rationale: cell(columnRationale), Reviewer: cell(columnReviewer),
		Cell: controlsSheet + "!" + name, Verdict: report.Verdict(strings.ReplaceAll(strings.ToLower(cell(columnVerdict)), " ", "_")),
	}
	if r.Verdict == "" {
		return r, nil
	}
	if !slices.Contains([]report.Verdict{
		report.Met, report.Partial, report.NotMet, report.Contradicted, report.Clear, report.NotStated, report.NotApplicable,
	}, r.Verdict) {
		return r, fmt.Errorf("%s: %q is no verdict; write met, partial, not met, contradicted, clear, not stated or not applicable", r.Cell, cell(columnVerdict))
	}
	if r.Control == "" {
		return r, fmt.Errorf("%s: the row names no control", r.Cell)
	}
	return r, nil
}
