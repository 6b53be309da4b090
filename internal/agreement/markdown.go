package agreement

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// Markdown writes recorded figures as tables, and what could not be compared. It quotes no passage, since texts of
// others do not belong into documentation.
func Markdown(w io.Writer, r Recorded) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s: %s on %s, %s.\n", r.Labels, plural(r.Overall.N, "verdict"), plural(len(r.Documents), "document"), plural(r.Disagreements, "disagreement"))
	for _, s := range sections(r.Figures) {
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
