// Package agreement compares the verdicts of people with those of the program.
//
// [ReadLabels] reads what people found in a document; [Compare] sets it against the program's results and measures, in
// all and by theme, control and document: exact agreement, quadratic-weighted kappa, precision and recall of what was
// called addressed and contradicted, and how often both point at the same passage.
package agreement

import (
	"cmp"
	"slices"

	"cybernorm/internal/document"
	"cybernorm/internal/register/strict"
	"cybernorm/internal/report"
)

// Labels are a person's verdicts on one document, ordered by control. Only the text of the document was judged.
type Labels struct {
	File     string // the file that they were read from
	Document string // name of the document's file without its ending
	Kind     document.Kind
	Rows     []Label
}

// Label is a person's verdict on one control. Lines are the start lines of the best passages in the document's file, the
// best first. Confidence is high, medium, low or empty.
type Label struct {
	Control    string
	Verdict    report.Verdict
	Lines      []int
	Confidence string
	Why        string
	Pos        strict.Pos
}

// ReadLabels reads a file of labels. The error lists every mistake with file, line and column.
func ReadLabels(name string, data []byte) (*Labels, error) {
	var file struct {
		Document string              `yaml:"document" required:"true" pattern:"^[^/\\\\*?\\[\\].][^/\\\\*?\\[\\]]*$"`
		Kind     string              `yaml:"kind" required:"true" enum:"strategy,treaty,norms-report,capacity-programme"`
		Labels   map[string]labelRow `yaml:"labels" required:"true"`
	}
	if err := strict.Decode(name, data, &file); err != nil {
		return nil, err
	}
	var errs strict.Errors
	labels := &Labels{File: name, Document: file.Document, Kind: document.Kind(file.Kind)}
	if len(file.Labels) == 0 {
		errs.Add(name, strict.Pos{Line: 1, Column: 1}, "labels holds no verdict")
	}
	for control, r := range file.Labels {
		if !isControl(control) {
			errs.Add(name, r.Pos, "%q is not the id of a control, such as HR-01", control)
		}
		checkLines(&errs, name, control, r)
		labels.Rows = append(labels.Rows, Label{
			Control: control, Verdict: report.Verdict(r.Verdict), Lines: r.Lines,
			Confidence: r.Confidence, Why: r.Why, Pos: r.Pos,
		})
	}
	slices.SortFunc(labels.Rows, func(a, b Label) int { return cmp.Compare(a.Control, b.Control) })
	if err := errs.Err(); err != nil {
		return nil, err
	}
	return labels, nil
}

// CheckText refuses labels that point behind the end of the document's text: they were made on another text.
func (l *Labels) CheckText(text string) error {
	var errs strict.Errors
	last := len(splitLines(text))
	for _, r := range l.Rows {
		for _, line := range r.Lines {
			if line > last {
				errs.Add(l.File, r.Pos, "%s points at line %d; %s ends at line %d", r.Control, line, l.Document, last)
			}
		}
	}
	return errs.Err()
}

type labelRow struct {
	Verdict    string     `yaml:"verdict" required:"true" enum:"met,partial,not_met,contradicted,clear,not_applicable"`
	Lines      []int      `yaml:"lines"`
	Confidence string     `yaml:"confidence" enum:"high,medium,low"`
	Why        string     `yaml:"why"`
	Pos        strict.Pos `yaml:"-"`
}

// checkLines refuses numbers that are no line, that come twice, or that belong to a verdict without a passage.
func checkLines(errs *strict.Errors, name, control string, r labelRow) {
	switch report.Verdict(r.Verdict) {
	case report.NotMet, report.Clear, report.NotApplicable:
		if len(r.Lines) > 0 {
			errs.Add(name, r.Pos, "%s is %s, which rests on no passage, and cites lines %v", control, r.Verdict, r.Lines)
		}
	}
	for i, line := range r.Lines {
		if line < 1 {
			errs.Add(name, r.Pos, "%s cites line %d; lines count from 1", control, line)
		}
		if slices.Contains(r.Lines[:i], line) {
			errs.Add(name, r.Pos, "%s cites line %d twice", control, line)
		}
	}
}

// isControl tells whether s has the form of a control's id: capitals, a hyphen, digits.
func isControl(s string) bool {
	letters := 0
	for letters < len(s) && s[letters] >= 'A' && s[letters] <= 'Z' {
		letters++
	}
	digits := s[min(letters+1, len(s)):]
	if letters == 0 || digits == "" || s[letters] != '-' {
		return false
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
