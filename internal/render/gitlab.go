package render

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"

	"cybernorm/internal/report"
)

// gitlabIssue is an entry of a code quality report.
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"` // info, minor, major, critical or blocker
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

// GitLab writes findings as a code quality report, which GitLab shows in a merge request and compares with the target branch.
func GitLab(w io.Writer, r *report.Report) error {
	b := bufio.NewWriter(w)
	err := writeItems(b, "", gitlabIssues(r))
	b.WriteByte('\n')
	if err := errors.Join(err, b.Flush()); err != nil {
		return fmt.Errorf("write code quality report: %w", err)
	}
	return nil
}

func gitlabIssues(r *report.Report) iter.Seq[any] {
	return func(yield func(any) bool) {
		for i := range r.Documents {
			for _, f := range r.Documents[i].Findings(r.Date) {
				if !yield(newGitlabIssue(headline(f.Result)+": "+message(&f), f.Result.Control, f.Fingerprint, gitlabSeverity(&f), f.Document.Path, line(&f))) {
					return
				}
			}
		}
		for _, f := range r.Failures {
			if !yield(newGitlabIssue(failed(f), "cybernorm", report.Fingerprint("", f.Path), "blocker", cmp.Or(f.Path, "cybernorm"), 1)) {
				return
			}
		}
		for _, a := range r.Audit.Findings {
			severity := "minor"
			if a.Fails {
				severity = "critical"
			}
			if !yield(newGitlabIssue(auditName(&a)+": "+plain(a.Message), string(a.Kind), a.Fingerprint(), severity, a.File, max(a.Line, 1))) {
				return
			}
		}
	}
}

func newGitlabIssue(description, check, fingerprint, severity, path string, line int) gitlabIssue {
	return gitlabIssue{description, check, fingerprint, severity, gitlabLocation{slashed(plain(path)), gitlabLines{line}}}
}

func gitlabSeverity(f *report.Finding) string {
	switch loudness(f) {
	case report.LevelNote:
		return "info"
	case report.LevelWarning:
		return "minor"
	}
	if f.Result.Severity == "critical" {
		return "critical"
	}
	return "major"
}
