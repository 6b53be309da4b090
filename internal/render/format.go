package render

import (
	"fmt"
	"io"

	"cybernorm/internal/htmlreport"
	"cybernorm/internal/report"
	"cybernorm/internal/wordfile"
	"cybernorm/internal/workbook"
)

// Formats lists the names of the formats of a report, in the order in which they are shown.
func Formats() []string {
	return []string{
		"text", "html", "markdown", "json", "jsonl", "csv", "sarif", "junit", "tap", "github", "github-summary", "gitlab", "azure", "xlsx",
		"docx",
	}
}

// Write writes r in the format of that name, see [Formats]. Options are for formats that people read.
func Write(w io.Writer, format string, r *report.Report, o TextOptions) error {
	switch format {
	case "text":
		return Text(w, r, o)
	case "html":
		return htmlreport.Report(w, r, htmlreport.Options{Seeds: o.Seeds})
	case "markdown":
		return Markdown(w, r)
	case "json":
		return JSON(w, r)
	case "jsonl":
		return Lines(w, r)
	case "csv":
		return CSV(w, r)
	case "sarif":
		return SARIF(w, r)
	case "junit":
		return JUnit(w, r)
	case "tap":
		return TAP(w, r)
	case "github":
		return GitHub(w, r)
	case "github-summary":
		return GitHubSummary(w, r)
	case "gitlab":
		return GitLab(w, r)
	case "azure":
		return Azure(w, r)
	case "xlsx":
		return workbook.Write(w, r)
	case "docx":
		return wordfile.Write(w, r, o.Seeds)
	}
	return fmt.Errorf("there is no format %q", format)
}

// Binary tells whether a format is for a program of its own and no text that a terminal could show.
func Binary(format string) bool { return format == "xlsx" || format == "docx" }
