package render

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"cybernorm/internal/report"
)

// GitHub writes findings as workflow commands, which GitHub shows at their lines. What a document says cannot end a command or
// begin another: line breaks, percent signs and what separates properties are escaped.
func GitHub(w io.Writer, r *report.Report) error {
	b := bufio.NewWriter(w)
	for i := range r.Documents {
		for _, f := range r.Documents[i].Findings(r.Date) {
			properties := "file=" + githubProperty(slashed(f.Document.Path)) + ",line=" + strconv.Itoa(line(&f)) +
				",col=" + strconv.Itoa(column(&f)) + ",title=" + githubProperty(headline(f.Result))
			githubCommand(b, loudness(&f), properties, message(&f))
		}
	}
	for _, f := range r.Failures {
		properties := "title=cybernorm"
		if f.Path != "" {
			properties = "file=" + githubProperty(slashed(f.Path)) + "," + properties
		}
		githubCommand(b, report.LevelError, properties, failed(f))
	}
	for _, a := range r.Audit.Findings {
		properties := "file=" + githubProperty(slashed(a.File)) + ",line=" + strconv.Itoa(max(a.Line, 1)) +
			",col=" + strconv.Itoa(max(a.Column, 1)) + ",title=" + githubProperty(auditName(&a))
		githubCommand(b, a.Level(), properties, plain(a.Message))
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write workflow commands: %w", err)
	}
	return nil
}

func githubCommand(b *bufio.Writer, level report.Level, properties, text string) {
	name := string(level)
	if level == report.LevelNote {
		name = "notice"
	}
	b.WriteString("::" + name + " " + properties + "::" + githubText(text) + "\n")
}

func githubText(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func githubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(plain(s))
}
