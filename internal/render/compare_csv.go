package render

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"cybernorm/internal/compare"
)

// DraftsCSV writes one row a control and step, for spreadsheets.
func DraftsCSV(w io.Writer, c *compare.Drafts) error {
	rows := [][]string{{"earlier", "later", "control", "title", "theme", "severity", "change", "before", "after", "summary",
		"earlier_passage", "earlier_place", "later_passage", "later_place"}}
	for i := range c.Steps {
		s := &c.Steps[i]
		for j := range s.Controls {
			x := &s.Controls[j]
			row := []string{s.Earlier.Path, s.Later.Path, x.Control, x.Title, x.Theme, x.Severity, string(x.Kind), string(x.Before), string(x.After),
				x.Summary, "", "", "", ""}
			for k := range x.Passages {
				p := &x.Passages[k]
				if x.Kind != compare.Unchanged && !telling(x, p) {
					continue
				}
				if p.Earlier != nil {
					row[10], row[11] = p.Earlier.Text, placeIn(s.Earlier, p.Earlier)
				}
				if p.Later != nil {
					row[12], row[13] = p.Later.Text, placeIn(s.Later, p.Later)
				}
				break
			}
			rows = append(rows, row)
		}
	}
	return writeCSV(w, rows)
}

// MatrixCSV writes one row a control with a column for each document, after the rows of scores and ranks.
func MatrixCSV(w io.Writer, m *compare.Matrix) error {
	head := []string{"row", "id", "title", "theme", "severity"}
	score, coverage, rank := []string{"score", "", "Score", "", ""}, []string{"coverage", "", "Coverage", "", ""}, []string{"rank", "", "Rank", "", ""}
	for _, d := range m.Documents {
		head = append(head, d.Path)
		score = append(score, value(d.Score.Value))
		coverage = append(coverage, share(d.Score.Coverage))
		rank = append(rank, strconv.Itoa(d.Rank))
	}
	rows := [][]string{head, score, coverage, rank}
	for _, t := range orderedThemes(m) {
		row := []string{"theme", t.Theme, themeName(t.Theme), t.Theme, ""}
		for _, v := range t.Values {
			row = append(row, value(v))
		}
		rows = append(rows, row)
	}
	for _, c := range m.Controls {
		row := []string{"control", c.Control, c.Title, c.Theme, c.Severity}
		for _, v := range c.Verdicts {
			row = append(row, string(v))
		}
		rows = append(rows, row)
	}
	return writeCSV(w, rows)
}

// writeCSV writes rows so that a spreadsheet takes no cell for a formula.
func writeCSV(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	for _, row := range rows {
		for i := range row {
			row[i] = cell(row[i])
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}
