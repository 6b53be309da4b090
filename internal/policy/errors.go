package policy

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// EvaluationError says that the policies failed on a document, and where. A document with such an error has no result.
type EvaluationError struct {
	Faults []Fault
}

// Fault is one failure of a control or of the library.
type Fault struct {
	Control string // id; empty for the library
	File    string // path in the pack; empty when unknown
	Line    int
	Column  int
	Message string
}

// Error lists the faults, one a line.
func (e *EvaluationError) Error() string {
	lines := make([]string, len(e.Faults))
	for n, f := range e.Faults {
		lines[n] = f.String()
	}
	return strings.Join(lines, "\n")
}

// String gives file:line:column, control and message, without what is unknown.
func (f Fault) String() string {
	var parts []string
	switch {
	case f.File != "" && f.Line > 0:
		parts = append(parts, fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column))
	case f.File != "":
		parts = append(parts, f.File)
	}
	if f.Control != "" {
		parts = append(parts, f.Control)
	}
	return strings.Join(append(parts, f.Message), ": ")
}

// faultsOf turns OPA's errors into an error of ours; anything else (a cancelled context) passes through.
func (e *Engine) faultsOf(err error, builtin []topdown.Error) error {
	var faults []Fault
	var single *topdown.Error
	switch {
	case errors.As(err, &single) && single.Code != topdown.CancelErr:
		faults = append(faults, e.fault(single))
	case err != nil:
		return err
	}
	for n := range builtin {
		faults = append(faults, e.fault(&builtin[n]))
	}
	if faults == nil {
		return nil
	}
	return faulty(faults)
}

// faulty is the error for some faults, each once and in order: one expression errs once for every binding.
func faulty(faults []Fault) *EvaluationError {
	slices.SortFunc(faults, func(a, b Fault) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column, strings.Compare(a.Message, b.Message))
	})
	return &EvaluationError{Faults: slices.Compact(faults)}
}

func (e *Engine) fault(err *topdown.Error) Fault {
	f := Fault{Message: err.Message}
	if err.Location != nil {
		f.File, f.Line, f.Column = err.Location.File, err.Location.Row, err.Location.Col
	}
	for _, c := range e.controls {
		if strings.HasPrefix(f.File, c.Folder()+"/") {
			f.Control = c.ID
		}
	}
	return f
}

// regoErrors writes errors of parser and compiler as file:line:column: message, one a line.
func regoErrors(err error) error {
	var list ast.Errors
	if !errors.As(err, &list) {
		return err
	}
	out := make([]error, len(list))
	for n, e := range list {
		out[n] = errors.New(strings.TrimSpace(e.Message))
		if e.Location != nil {
			out[n] = fmt.Errorf("%s:%d:%d: %s", e.Location.File, e.Location.Row, e.Location.Col, strings.TrimSpace(e.Message))
		}
	}
	return joinErrors(out)
}

// joinErrors joins errors in the order of their text, so that a run says the same whatever worker was first.
func joinErrors(list []error) error {
	list = slices.DeleteFunc(slices.Clone(list), func(err error) bool { return err == nil })
	slices.SortStableFunc(list, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(list...)
}

// unknown says that there is no such thing, what was probably meant, and what there is.
func unknown(what, name string, known []string, hint string) error {
	best, distance := "", 4
	for _, k := range known {
		if d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(k)); d < distance {
			best, distance = k, d
		}
	}
	if best != "" {
		return fmt.Errorf("unknown %s %q, did you mean %q? %s", what, name, best, hint)
	}
	return fmt.Errorf("unknown %s %q; %s", what, name, hint)
}
