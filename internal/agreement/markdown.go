package agreement

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// Markdown writes the figures of r as tables, and what could not be compared. It quotes no passage, since texts of
// others do not belong into documentation.
func Markdown(w io.Writer, r *Result) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s on %s, %s.\n", plural(r.Overall.N, "verdict"), plural(len(r.Documents), "document"), plural(len(r.Disagreements), "disagreement"))
	for _, s := range sections(r) {
		fmt.Fprintf(&b, "\n| %s | %s |\n| --- |%s\n", s.title, strings.Join(columns, " | "), strings.Repeat(" ---: |", len(columns)))
		for _, row := range s.rows {
			fmt.Fprintf(&b, "| %s | %s |\n", row.name, strings.Join(row.cells, " | "))
		}
	}
	fmt.Fprintf(&b, "\n%s\n", legend)
	writeCounts(&b, "Labelled and not judged by the program", r.NotJudged)
	writeCounts(&b, "Judged by the program and not labelled", r.NotLabelled)
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("write agreement as Markdown: %w", err)
	}
	return nil
}
