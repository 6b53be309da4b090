package assess

import (
	"cmp"
	"fmt"
	"path/filepath"

	"cybernorm/internal/amend"
	"cybernorm/internal/document"
	"cybernorm/internal/workbook"
)

// Reviewed puts the verdicts of a workbook that concern a document into its description, and tells how many there were. A
// workbook names documents by the paths of the run that wrote it; where none is this one, the name of the file decides.
func Reviewed(name string, text []byte, reviews []workbook.Review, known func(control string) bool, by Person) ([]byte, int, error) {
	n := 0
	for _, r := range of(name, reviews) {
		if !known(r.Control) {
			return nil, 0, fmt.Errorf("%s: there is no control %q", r.Cell, r.Control)
		}
		assessor := cmp.Or(r.Reviewer, by.Name)
		if assessor == "" {
			return nil, 0, fmt.Errorf("%s: the row names no reviewer; give --assessor NAME", r.Cell)
		}
		next, err := amend.Assessment(name, text, document.Assessment{
			Control: r.Control, Verdict: string(r.Verdict), Rationale: r.Rationale, Assessor: assessor, Date: by.Date,
		})
		if err != nil {
			return nil, 0, fmt.Errorf("%s: %w", r.Cell, err)
		}
		text = next
		n++
	}
	return text, n, nil
}

// of leaves the reviews of one document.
func of(name string, reviews []workbook.Review) []workbook.Review {
	var same, alike []workbook.Review
	for _, r := range reviews {
		if filepath.Clean(r.Document) == filepath.Clean(name) {
			same = append(same, r)
		}
		if filepath.Base(r.Document) == filepath.Base(name) {
			alike = append(alike, r)
		}
	}
	if len(same) > 0 {
		return same
	}
	return alike
}
