package render

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"

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
	issues := []gitlabIssue{}
	for i := range r.Documents {
		for _, f := range r.Documents[i].Findings(r.Date) {
			issues = append(issues, gitlabIssue{
				Description: headline(f.Result) + ": " + message(&f),
				CheckName:   f.Result.Control,
				Fingerprint: f.Fingerprint,
				Severity:    gitlabSeverity(&f),
				Location:    gitlabLocation{slashed(plain(f.Document.Path)), gitlabLines{line(&f)}},
			})
		}
	}
	for _, f := range r.Failures {
		issues = append(issues, gitlabIssue{
			Description: failed(f), CheckName: "cybernorm", Fingerprint: report.Fingerprint("", f.Path), Severity: "blocker",
			Location: gitlabLocation{slashed(plain(cmp.Or(f.Path, "cybernorm"))), gitlabLines{1}},
		})
	}
	for _, a := range r.Audit.Findings {
		severity := "minor"
		if a.Fails {
			severity = "critical"
		}
		issues = append(issues, gitlabIssue{
			Description: auditName(&a) + ": " + plain(a.Message), CheckName: string(a.Kind), Fingerprint: a.Fingerprint(), Severity: severity,
			Location: gitlabLocation{slashed(plain(a.File)), gitlabLines{max(a.Line, 1)}},
		})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(issues); err != nil {
		return fmt.Errorf("write code quality report: %w", err)
	}
	return nil
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
