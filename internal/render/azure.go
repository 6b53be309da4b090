package render

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"cybernorm/internal/report"
)

// Azure writes findings as logging commands of Azure Pipelines. These know errors and warnings; a note is a line of the log.
func Azure(w io.Writer, r *report.Report) error {
	b := bufio.NewWriter(w)
	for i := range r.Documents {
		for _, f := range r.Documents[i].Findings(r.Date) {
			azureFinding(b, &f)
		}
	}
	for _, f := range r.Failures {
		properties := "type=error"
		if f.Path != "" {
			properties += ";sourcepath=" + azureProperty(slashed(f.Path))
		}
		b.WriteString("##vso[task.logissue " + properties + "]" + azureText(failed(f)) + "\n")
	}
	for _, a := range r.Audit.Findings {
		azureIssue(b, a.Level(), a.File, max(a.Line, 1), max(a.Column, 1), string(a.Kind), auditName(&a)+": "+plain(a.Message))
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write logging commands: %w", err)
	}
	return nil
}

func azureFinding(b *bufio.Writer, f *report.Finding) {
	path, text := slashed(f.Document.Path), headline(f.Result)+": "+message(f)
	level := loudness(f)
	if level == report.LevelNote {
		b.WriteString("##[debug]" + Place(path, 0, line(f), column(f)) + ": " + azureText(text) + "\n")
		return
	}
	azureIssue(b, level, path, line(f), column(f), f.Result.Control, text)
}

func azureIssue(b *bufio.Writer, level report.Level, path string, line, column int, code, text string) {
	b.WriteString("##vso[task.logissue type=" + string(level) + ";sourcepath=" + azureProperty(slashed(path)) +
		";linenumber=" + strconv.Itoa(line) + ";columnnumber=" + strconv.Itoa(column) +
		";code=" + azureProperty(code) + "]" + azureText(text) + "\n")
}

func azureText(s string) string {
	return strings.NewReplacer("%", "%AZP25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func azureProperty(s string) string {
	return strings.NewReplacer("%", "%AZP25", "\r", "%0D", "\n", "%0A", ";", "%3B", "]", "%5D").Replace(plain(s))
}
