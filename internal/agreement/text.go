package agreement

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"cybernorm/internal/report"
)

// Text writes r for people: the figures by theme, control and document, what could not be compared, and every
// disagreement with both passages.
func Text(w io.Writer, r *Result) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "Agreement of the program with people: %s on %s\n\n", plural(r.Overall.N, "verdict"), plural(len(r.Documents), "document"))
	for _, s := range sections(r.Figures) {
		writeTable(&b, s)
	}
	fmt.Fprintf(&b, "%s\n", strings.ReplaceAll(legend, ". ", ".\n"))
	writeCounts(&b, "Labelled and not judged by the program", r.NotJudged)
	writeCounts(&b, "Judged by the program and not labelled", r.NotLabelled)
	fmt.Fprintf(&b, "\n%s\n", plural(len(r.Disagreements), "disagreement"))
	for _, d := range r.Disagreements {
		writeDisagreement(&b, d)
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("write agreement: %w", err)
	}
	return nil
}

// JSON writes r in the format cybernorm.agreement/v1: indented, the same bytes for the same result.
func JSON(w io.Writer, r *Result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		return fmt.Errorf("write agreement as JSON: %w", err)
	}
	return nil
}

func writeTable(b *bytes.Buffer, s section) {
	width := s.widest()
	line := func(name string, cells []string) {
		fmt.Fprintf(b, "%-*s", width, name)
		for i, cell := range cells {
			fmt.Fprintf(b, "  %*s", utf8.RuneCountInString(columns[i]), cell)
		}
		b.WriteByte('\n')
	}
	line(s.title, columns)
	for _, row := range s.rows {
		line(row.name, row.cells)
	}
	b.WriteByte('\n')
}

func writeCounts(b *bytes.Buffer, title string, counts []Count) {
	if len(counts) == 0 {
		return
	}
	total := 0
	list := make([]string, len(counts))
	for i, c := range counts {
		list[i] = fmt.Sprintf("%s (%d)", c.Control, c.N)
		total += c.N
	}
	fmt.Fprintf(b, "\n%s, %s of %s, not part of the figures:\n%s\n", title, plural(total, "row"), plural(len(counts), "control"), strings.Join(list, ", "))
}

func writeDisagreement(b *bytes.Buffer, d Disagreement) {
	confidence := ""
	if d.Confidence != "" {
		confidence = " (confidence " + d.Confidence + ")"
	}
	fmt.Fprintf(b, "\n%s %s: person %s%s, program %s\n", d.Document, d.Control, word(d.Expected), confidence, word(d.Got))
	writePart(b, "person", d.Why)
	writePassages(b, d.ExpectedLines, d.ExpectedText)
	writePart(b, "program", d.Reason)
	writePassages(b, d.GotLines, d.GotText)
}

func writePart(b *bytes.Buffer, who, why string) {
	if why == "" {
		why = "no reason given"
	}
	fmt.Fprintf(b, "  %s: %s\n", who, printable(why))
}

func writePassages(b *bytes.Buffer, lines []int, text []string) {
	for i, line := range lines {
		if i < len(text) {
			fmt.Fprintf(b, "    line %d: “%s”\n", line, printable(text[i]))
		} else {
			fmt.Fprintf(b, "    line %d\n", line)
		}
	}
}

// printable makes one line of s without characters that steer a terminal or turn the direction of text.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return -1
	}, strings.Join(strings.Fields(s), " "))
}

func word(v report.Verdict) string { return strings.ReplaceAll(string(v), "_", " ") }

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
