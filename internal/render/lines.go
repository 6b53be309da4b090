package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"cybernorm/internal/report"
)

// LinesSchema names the format of [LineWriter] in its first line.
const LinesSchema = "cybernorm.lines/v1"

// LineWriter writes a report line by line while it comes to be, each line a JSON object with a type: first the run, then
// each document followed by its results (or a failure in its place), last a summary. It holds one document at a time and hands it
// over in one piece, so that what is there after an interruption is whole lines; that the summary is missing tells that the run
// was not finished. Characters of quotes are kept as they are.
type LineWriter struct {
	w       io.Writer
	head    *report.Report
	begun   bool
	summary linesSummary
}

// The lines, by type.
type (
	linesRun struct {
		Type   string        `json:"type"` // run
		Schema string        `json:"schema"`
		Tool   report.Tool   `json:"tool"`
		Policy report.Policy `json:"policy"`
		Date   string        `json:"date"`
	}
	linesDocument struct {
		Type string `json:"type"` // document
		*report.Document
		Results int `json:"results"` // how many lines of results follow
	}
	linesResult struct {
		Type        string       `json:"type"` // result
		Path        string       `json:"path"`
		Level       report.Level `json:"level"`       // of a finding; empty for a result that is none
		Place       report.Place `json:"place"`       // of a finding
		Fingerprint string       `json:"fingerprint"` // of a finding
		*report.Result
	}
	linesFailure struct {
		Type string `json:"type"` // failure
		report.Failure
	}
	linesAudit struct {
		Type string `json:"type"` // audit
		*report.AuditFinding
	}
	linesSummary struct {
		Type      string `json:"type"` // summary
		Documents int    `json:"documents"`
		Failures  int    `json:"failures"`
		Passed    int    `json:"passed"` // documents that passed the gate
		Errors    int    `json:"errors"`
		Warnings  int    `json:"warnings"`
		Notes     int    `json:"notes"`
	}
)

// NewLineWriter writes to w a report that begins as head does. Nothing is written before the first document is done.
func NewLineWriter(w io.Writer, head *report.Report) *LineWriter {
	return &LineWriter{w: w, head: head, summary: linesSummary{Type: "summary"}}
}

// Document writes d and its results.
func (l *LineWriter) Document(d *report.Document) error {
	lines := []any{linesDocument{"document", d, len(d.Results)}}
	findings := map[string]report.Finding{}
	for _, f := range d.Findings(l.head.Date) {
		findings[f.Result.Control] = f
		switch f.Level {
		case report.LevelError:
			l.summary.Errors++
		case report.LevelWarning:
			l.summary.Warnings++
		case report.LevelNote:
			l.summary.Notes++
		}
	}
	for i := range d.Results {
		r := &d.Results[i]
		f := findings[r.Control]
		lines = append(lines, linesResult{"result", d.Path, f.Level, f.Place, f.Fingerprint, r})
	}
	l.summary.Documents++
	if d.Gate.Passed {
		l.summary.Passed++
	}
	return l.write(lines...)
}

// Failure writes what could not be evaluated.
func (l *LineWriter) Failure(f report.Failure) error {
	l.summary.Failures++
	return l.write(linesFailure{"failure", f})
}

// Close writes what the whole run tells of waivers and baseline, and the summary; nothing if nothing was written before.
func (l *LineWriter) Close(audit report.Audit) error {
	if !l.begun {
		return nil
	}
	var lines []any
	for i := range audit.Findings {
		lines = append(lines, linesAudit{"audit", &audit.Findings[i]})
	}
	return l.write(append(lines, l.summary)...)
}

func (l *LineWriter) write(lines ...any) error {
	if !l.begun {
		h := l.head
		lines = append([]any{linesRun{"run", LinesSchema, h.Tool, h.Policy, h.Date}}, lines...)
		l.begun = true
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, line := range lines {
		if err := enc.Encode(line); err != nil {
			return fmt.Errorf("write lines of JSON: %w", err)
		}
	}
	if _, err := l.w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("write lines of JSON: %w", err)
	}
	return nil
}

// Lines writes a report that is there already as a [LineWriter] does.
func Lines(w io.Writer, r *report.Report) error {
	l := NewLineWriter(w, r)
	for i := range r.Documents {
		if err := l.Document(&r.Documents[i]); err != nil {
			return err
		}
	}
	for _, f := range r.Failures {
		if err := l.Failure(f); err != nil {
			return err
		}
	}
	return l.Close(r.Audit)
}
