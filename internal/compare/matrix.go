package compare

import (
	"maps"
	"slices"

	"cybernorm/internal/report"
)

// MatrixSchema is the value of the `schema` key of a matrix in JSON.
const MatrixSchema = "cybernorm.matrix/v1"

// Matrix is several documents side by side.
type Matrix struct {
	Schema    string        `json:"schema"`
	Tool      report.Tool   `json:"tool"`
	Policy    report.Policy `json:"policy"`
	Date      string        `json:"date"`
	Documents []Column      `json:"documents"` // as given
	Themes    []ThemeRow    `json:"themes"`
	Controls  []ControlRow  `json:"controls"` // in order of id
}

// Column is one document of a matrix. Rank counts from 1 for the highest score, documents with the same score share the
// better rank; it is 0 for a document without a score.
type Column struct {
	Side
	Kind string `json:"kind"`
	Rank int    `json:"rank"`
}

// ThemeRow is the score of each document in a theme, nil where nothing is stated, with the ranks and the spread over those
// that have one.
type ThemeRow struct {
	Theme  string     `json:"theme"`
	Values []*float64 `json:"values"`
	Ranks  []int      `json:"ranks"`
	Lowest *float64   `json:"lowest"`
	Median *float64   `json:"median"`
	Most   *float64   `json:"highest"`
}

// ControlRow is the verdict of each document on a control; empty for a document that was not asked it.
type ControlRow struct {
	Control  string           `json:"control"`
	Title    string           `json:"title"`
	Theme    string           `json:"theme"`
	Severity string           `json:"severity"`
	Verdicts []report.Verdict `json:"verdicts"`
	Borrow   *Borrow          `json:"borrow"` // wording for the others to borrow; nil where none meets it or all do
}

// Borrow is the best passage that meets a control, and whose it is.
type Borrow struct {
	Document int             `json:"document"` // place in Matrix.Documents
	Passage  report.Evidence `json:"passage"`
}

// SideBySide puts documents beside each other.
func SideBySide(docs []Draft) *Matrix {
	m := &Matrix{Schema: MatrixSchema, Documents: make([]Column, len(docs)), Themes: []ThemeRow{}, Controls: []ControlRow{}}
	scores := make([]*float64, len(docs))
	for i, d := range docs {
		m.Documents[i] = Column{Side: sideOf(d), Kind: d.Report.Kind}
		scores[i] = d.Report.Score.Value
	}
	for i, r := range ranks(scores) {
		m.Documents[i].Rank = r
	}
	m.controls(docs)
	m.themes(docs)
	return m
}

func (m *Matrix) controls(docs []Draft) {
	rows := map[string]*ControlRow{}
	for i, d := range docs {
		for _, r := range d.Report.Results {
			row := rows[r.Control]
			if row == nil {
				row = &ControlRow{
					Control: r.Control, Title: r.Title, Theme: r.Theme, Severity: r.Severity,
					Verdicts: make([]report.Verdict, len(docs)),
				}
				rows[r.Control] = row
			}
			row.Verdicts[i] = r.Verdict
		}
	}
	for _, id := range slices.Sorted(maps.Keys(rows)) {
		rows[id].Borrow = borrow(id, docs)
		m.Controls = append(m.Controls, *rows[id])
	}
}

// borrow finds the passage that the others could take over: of those that meet the control at full strength, the one of the
// document with the best score.
func borrow(control string, docs []Draft) *Borrow {
	var best *Borrow
	score, wanting := -1.0, false
	for i, d := range docs {
		for _, r := range d.Report.Results {
			if r.Control != control {
				continue
			}
			wanting = wanting || r.Verdict == report.NotMet || r.Verdict == report.Partial || r.Verdict == report.Contradicted
			n := slices.IndexFunc(r.Evidence, strong)
			if r.Verdict != report.Met || n < 0 {
				continue
			}
			if v := d.Report.Score.Value; v != nil && *v > score {
				score, best = *v, &Borrow{Document: i, Passage: r.Evidence[n]}
			}
		}
	}
	if !wanting {
		return nil
	}
	return best
}

func strong(e report.Evidence) bool {
	return e.Polarity == "supports" && e.Force != "" && len(e.Shortfalls) == 0
}

func (m *Matrix) themes(docs []Draft) {
	var names []string
	for _, row := range m.Controls {
		if !slices.Contains(names, row.Theme) {
			names = append(names, row.Theme)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		row := ThemeRow{Theme: name, Values: make([]*float64, len(docs))}
		for i, d := range docs {
			if t, ok := d.Report.Score.Themes[name]; ok {
				row.Values[i] = t.Value
			}
		}
		row.Ranks = ranks(row.Values)
		row.spread()
		m.Themes = append(m.Themes, row)
	}
}

func (r *ThemeRow) spread() {
	var known []float64
	for _, v := range r.Values {
		if v != nil {
			known = append(known, *v)
		}
	}
	if len(known) == 0 {
		return
	}
	slices.Sort(known)
	middle := (known[(len(known)-1)/2] + known[len(known)/2]) / 2
	r.Lowest, r.Median, r.Most = &known[0], &middle, &known[len(known)-1]
}

// ranks gives each value its place, from 1 for the highest; 0 for none.
func ranks(values []*float64) []int {
	out := make([]int, len(values))
	for i, v := range values {
		if v == nil {
			continue
		}
		out[i] = 1
		for _, o := range values {
			if o != nil && *o > *v {
				out[i]++
			}
		}
	}
	return out
}
