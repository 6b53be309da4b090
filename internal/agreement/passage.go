package agreement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cybernorm/internal/report"
)

// near is how many lines apart two passages may start and still be the same: labels give the first line of a paragraph,
// evidence that of a sentence.
const near = 2

// quoteLength bounds the text of a label's passage, in characters; it is shown beside ours to be compared by eye.
const quoteLength = 300

// span is a passage in a file, from its first to its last line.
type span struct{ first, last int }

// overlaps tells whether some passage covers, or lies within [near] lines of, one of the lines.
func overlaps(spans []span, lines []int) bool {
	for _, s := range spans {
		for _, line := range lines {
			if s.first-near <= line && line <= s.last+near {
				return true
			}
		}
	}
	return false
}

// passages gives the places of the evidence that stands in the text; process facts do not.
func passages(evidence []report.Evidence, text []string) []span {
	var spans []span
	for _, e := range evidence {
		if inText(e) {
			spans = append(spans, span{e.Line, lastLine(e, text)})
		}
	}
	return spans
}

func inText(e report.Evidence) bool { return e.Line > 0 && (e.Fact == "" || e.Provision != "") }

// lastLine finds where a passage ends. Evidence gives its start and its words, with the line breaks of the file undone,
// so the letters and digits of the words are counted off against the text from the start on.
func lastLine(e report.Evidence, text []string) int {
	if e.Line > len(text) {
		return e.Line + strings.Count(e.Quote, "\n")
	}
	left := count(e.Quote)
	line := e.Line
	left -= count(cut(text[line-1], e.Column-1))
	for left > 0 && line < len(text) {
		left -= count(text[line])
		line++
	}
	return line
}

// count counts letters and digits.
func count(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// cut drops the first n characters of s.
func cut(s string, n int) string {
	for ; n > 0 && s != ""; n-- {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}

// quotes gives the words of the paragraph that begins at each line, shortened.
func quotes(lines []int, text []string) []string {
	list := []string{}
	for _, line := range lines {
		if line <= len(text) {
			list = append(list, paragraph(line, text))
		}
	}
	return list
}

func paragraph(line int, text []string) string {
	// A label may point at the blank line before its paragraph.
	for i := 0; i < near && line < len(text) && strings.TrimSpace(text[line-1]) == ""; i++ {
		line++
	}
	var words []string
	length := 0
	for ; line <= len(text) && length < quoteLength && strings.TrimSpace(text[line-1]) != ""; line++ {
		fields := strings.Fields(text[line-1])
		words = append(words, fields...)
		length += utf8.RuneCountInString(strings.Join(fields, " ")) + 1
	}
	return shorten(strings.Join(words, " "))
}

func shorten(s string) string {
	runes := []rune(s)
	if len(runes) <= quoteLength {
		return s
	}
	return strings.TrimSpace(string(runes[:quoteLength])) + " …"
}

func splitLines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}
