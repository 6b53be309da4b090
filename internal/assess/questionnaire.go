package assess

import (
	"fmt"
	"strings"
)

// Questionnaire writes the questions as Markdown to send to those who can answer.
func Questionnaire(title string, questions []Question) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Questions on %s\n\n", oneLine(title))
	if len(questions) == 0 {
		b.WriteString("Nothing is open.\n")
		return b.String()
	}
	b.WriteString("Please answer what you can, and name where it can be seen (an address, a file, minutes). What you leave open counts as not stated, never as no.\n")
	part := ""
	for i, q := range questions {
		head := "Facts about the process"
		if q.Result != nil {
			head = "Verdicts to confirm or to correct"
		}
		if head != part {
			part = head
			fmt.Fprintf(&b, "\n## %s\n", head)
		}
		fmt.Fprintf(&b, "\n%d. **%s**\n", i+1, oneLine(q.Title))
		if q.Result != nil {
			fmt.Fprintf(&b, "\n   The program says %s: %s\n", strings.ReplaceAll(string(q.Result.Verdict), "_", " "), oneLine(q.Result.Reason))
			for j, e := range q.Result.Evidence {
				if j < 2 {
					fmt.Fprintf(&b, "\n   > %s\n", oneLine(e.Quote))
				}
			}
		} else {
			fmt.Fprintf(&b, "\n   Asked by %s. Field `process.%s.%s`.\n", oneLine(q.Why()), q.Fact.Group, q.Fact.Name)
		}
		fmt.Fprintf(&b, "\n   Source: %s\n\n   Answer (%s): ________  Evidence: ________\n", oneLine(strings.Join(q.Sources, "; ")), Hint(q))
	}
	return b.String()
}

// oneLine keeps text from the document from making structure of its own.
func oneLine(s string) string {
	return strings.NewReplacer("*", "\\*", "_", "\\_", "`", "'", "<", "&lt;", "[", "\\[").Replace(strings.Join(strings.Fields(s), " "))
}
