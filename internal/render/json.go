package render

import (
	"encoding/json"
	"fmt"
	"io"

	"cybernorm/internal/report"
)

// JSON writes r in the format cybernorm.report/v1: indented, keys in the order of the types, the same bytes for the same
// report. Characters of quotes stay as they are: the output is for programs and never part of a page, so < > & are not escaped.
func JSON(w io.Writer, r *report.Report) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		return fmt.Errorf("write report as JSON: %w", err)
	}
	return nil
}
