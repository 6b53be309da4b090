package agreement

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"
)

// columns heads the figures of a row.
var columns = []string{"rows", "exact", "kappa", "precision", "recall", "evidence", "contradicted"}

// legend explains the columns.
const legend = "exact: same verdict. kappa: quadratic-weighted over not met, partial, met. precision, recall: of what is called met or partial. " +
	"evidence: of the rows that both call met or partial, the share where both point at the same passage. " +
	"contradicted: found/false/missed. – : the rows do not determine it."

// section is a table of figures under a heading.
type section struct {
	title string
	rows  []tableRow
}

type tableRow struct {
	name  string
	cells []string
}

// sections arranges figures as tables: overall and themes, controls, documents.
func sections(f Figures) []section {
	overall := section{title: "theme", rows: []tableRow{{"all", cells(f.Overall)}}}
	overall.rows = append(overall.rows, tableOf(f.Themes, themeRank)...)
	return []section{
		overall,
		{"control", tableOf(f.Controls, func(string) int { return 0 })},
		{"document", tableOf(f.Documents, func(string) int { return 0 })},
	}
}

func tableOf(metrics map[string]Metrics, rank func(string) int) []tableRow {
	names := slices.SortedFunc(maps.Keys(metrics), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
	})
	rows := make([]tableRow, len(names))
	for i, name := range names {
		rows[i] = tableRow{name, cells(metrics[name])}
	}
	return rows
}

// themeRank orders themes as reports do; a theme of the user's own comes last.
func themeRank(theme string) int {
	order := []string{"human-rights", "gender", "participation", "norms", "capacity", "cybercrime", "security"}
	if i := slices.Index(order, theme); i >= 0 {
		return i
	}
	return len(order)
}

func cells(m Metrics) []string {
	c := m.Contradicted
	contradicted := "–"
	if c != (Contradicted{}) {
		contradicted = fmt.Sprintf("%d/%d/%d", c.TP, c.FP, c.FN)
	}
	return []string{
		strconv.Itoa(m.N), share(m.Exact), share(m.Kappa), share(m.Addressed.Precision), share(m.Addressed.Recall),
		share(m.EvidenceOverlap), contradicted,
	}
}

func share(f *float64) string {
	if f == nil {
		return "–"
	}
	return strconv.FormatFloat(*f, 'f', 2, 64)
}

// widest gives the width of the longest name of a section, its title included.
func (s section) widest() int {
	width := utf8.RuneCountInString(s.title)
	for _, row := range s.rows {
		width = max(width, utf8.RuneCountInString(row.name))
	}
	return width
}
