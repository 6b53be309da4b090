package render

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"cybernorm/internal/report"
)

// TAP writes the report in version 14 of the Test Anything Protocol: a subtest a document, a test point a control. A
// shortfall is not ok, with a diagnosis; an excused one is to do; what is not stated or does not apply is skipped.
func TAP(w io.Writer, r *report.Report) error {
	t := tap{bufio.NewWriter(w)}
	t.WriteString("TAP version 14\n1.." + strconv.Itoa(len(r.Documents)+len(r.Failures)+len(r.Audit.Findings)) + "\n")
	for i := range r.Documents {
		d := &r.Documents[i]
		t.WriteString("# Subtest: " + tapText(d.Path) + "\n")
		t.point("", i+1, t.document(d, r.Date), tapText(d.Path), "")
	}
	for i, f := range r.Failures {
		t.point("", len(r.Documents)+i+1, false, tapText(f.Path), "")
		t.diagnosis("", [][2]string{{"message", failed(f)}, {"severity", "fail"}})
	}
	for i, a := range r.Audit.Findings {
		t.point("", len(r.Documents)+len(r.Failures)+i+1, !a.Fails, tapText(auditName(&a)), "")
		t.diagnosis("", [][2]string{
			{"message", plain(a.Message)}, {"severity", string(a.Level())},
			{"file", plain(a.File)}, {"line", strconv.Itoa(a.Line)}, {"column", strconv.Itoa(a.Column)},
		})
	}
	if err := t.Flush(); err != nil {
		return fmt.Errorf("write TAP: %w", err)
	}
	return nil
}

type tap struct{ *bufio.Writer }

// document writes the subtest of d and tells whether it passes.
func (t tap) document(d *report.Document, date string) bool {
	const indent = "    "
	findings := map[string]*report.Finding{}
	for _, f := range d.Findings(date) {
		findings[f.Result.Control] = &f
	}
	passed := true
	t.WriteString(indent + "1.." + strconv.Itoa(len(d.Results)) + "\n")
	for i := range d.Results {
		r := &d.Results[i]
		f, name := findings[r.Control], tapText(r.Control+" "+r.Title)
		switch {
		case f != nil && f.Excuse() != "" && r.Verdict.Shortfall():
			t.point(indent, i+1, false, name, "TODO "+tapText(f.Excuse()))
		case r.Verdict.Shortfall():
			passed = false
			t.point(indent, i+1, false, name, "")
		case f != nil, r.Verdict == report.NotApplicable:
			t.point(indent, i+1, true, name, "SKIP "+word(r.Verdict))
		default:
			t.point(indent, i+1, true, name, "")
		}
		if f != nil {
			t.diagnosis(indent, [][2]string{
				{"message", message(f)}, {"severity", string(f.Level)}, {"verdict", string(r.Verdict)},
				{"file", plain(d.Path)}, {"line", strconv.Itoa(line(f))}, {"column", strconv.Itoa(column(f))},
			})
		}
	}
	return passed
}

func (t tap) point(indent string, n int, ok bool, name, directive string) {
	status := "not ok "
	if ok {
		status = "ok "
	}
	if directive != "" {
		directive = " # " + directive
	}
	t.WriteString(indent + status + strconv.Itoa(n) + " - " + name + directive + "\n")
}

// diagnosis writes a block of YAML; strings are in the form of JSON, which is YAML too.
func (t tap) diagnosis(indent string, entries [][2]string) {
	t.WriteString(indent + "  ---\n")
	for _, e := range entries {
		value := e[1]
		if _, err := strconv.Atoi(value); err != nil {
			quoted, _ := json.Marshal(value) // of a string, which never fails
			value = string(quoted)
		}
		t.WriteString(indent + "  " + e[0] + ": " + value + "\n")
	}
	t.WriteString(indent + "  ...\n")
}

// tapText escapes what begins a directive.
func tapText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "#", `\#`).Replace(plain(s))
}
