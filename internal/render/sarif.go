package render

import (
	"fmt"
	"io"
	"iter"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"cybernorm/internal/report"
)

// SARIF writes findings in the Static Analysis Results Interchange Format 2.1.0: a rule a control, with help; a result a
// finding, at its place; a waiver as a suppression. What could not be evaluated makes the invocation unsuccessful.
func SARIF(w io.Writer, r *report.Report) error {
	rules, index := sarifRules(r)
	run := sarifRun{
		Tool:        sarifTool{Driver: sarifDriver{Name: plain(r.Tool.Name), Version: plain(r.Tool.Version), Rules: rules}},
		Automation:  sarifAutomation{ID: "cybernorm/" + plain(r.Policy.Profile)},
		Invocations: []sarifInvocation{{Successful: len(r.Failures) == 0, Notifications: sarifNotifications(r.Failures)}},
		ColumnKind:  "unicodeCodePoints",
		Properties:  map[string]string{"date": r.Date, "policies": r.Policy.Digest, "profile": r.Policy.Profile},
		Results:     []sarifResult{},
	}
	log := sarifLog{Schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}}
	if err := writeWith(w, log, "results", "      ", sarifResults(r, index)); err != nil {
		return fmt.Errorf("write SARIF: %w", err)
	}
	return nil
}

func sarifResults(r *report.Report, index map[string]int) iter.Seq[any] {
	return func(yield func(any) bool) {
		for i := range r.Documents {
			for _, f := range r.Documents[i].Findings(r.Date) {
				if !yield(newSarifResult(&f, index[f.Result.Control])) {
					return
				}
			}
		}
		for _, a := range r.Audit.Findings {
			if !yield(newSarifAudit(&a, index[string(a.Kind)])) {
				return
			}
		}
	}
}

// sarifRules lists the controls of all documents and the kinds of what is wrong with waivers and baseline, each once, in order
// of id, and says at which place each stands.
func sarifRules(r *report.Report) ([]sarifRule, map[string]int) {
	results := map[string]*report.Result{}
	for i := range r.Documents {
		for j := range r.Documents[i].Results {
			if result := &r.Documents[i].Results[j]; results[result.Control] == nil {
				results[result.Control] = result
			}
		}
	}
	rules, index := []sarifRule{}, map[string]int{}
	for _, result := range results {
		rules = append(rules, newSarifRule(result))
	}
	kinds := map[report.AuditKind]bool{}
	for _, a := range r.Audit.Findings {
		if !kinds[a.Kind] {
			rules = append(rules, newSarifKind(a.Kind))
		}
		kinds[a.Kind] = true
	}
	slices.SortFunc(rules, func(a, b sarifRule) int { return strings.Compare(a.ID, b.ID) })
	for i := range rules {
		index[rules[i].ID] = i
	}
	return rules, index
}

func newSarifRule(r *report.Result) sarifRule {
	var text, markdown strings.Builder
	text.WriteString("Met when: " + plain(r.Expected))
	markdown.WriteString("**Met when:** " + unlinked(r.Expected))
	if r.Remediation != "" {
		text.WriteString("\nAdd: " + plain(r.Remediation))
		markdown.WriteString("\n\n**Add:** " + unlinked(r.Remediation))
	}
	if len(r.Sources) > 0 {
		text.WriteString("\nSources: ")
		markdown.WriteString("\n\n**Sources:**\n")
	}
	for i, s := range r.Sources {
		if i > 0 {
			text.WriteString("; ")
		}
		text.WriteString(plain(s.Seed + ", " + s.Locator))
		markdown.WriteString("\n- " + unlinked(s.Seed+", "+s.Locator))
	}
	tags := []string{plain(r.Theme), plain(r.Mode), plain(r.Tier), plain(r.JudgedFrom)}
	return sarifRule{
		ID: r.Control, Short: sarifText{Text: plain(r.Title)}, Full: sarifText{Text: plain(r.Expected)},
		Help:       sarifText{Text: text.String(), Markdown: markdown.String()},
		Default:    sarifConfiguration{Level: report.LevelOf(r.Severity)},
		Properties: sarifRuleProperties{Severity: plain(r.Severity), Tags: slices.DeleteFunc(tags, func(s string) bool { return s == "" })},
	}
}

// newSarifKind is the rule of what may be wrong with waivers and baseline.
func newSarifKind(kind report.AuditKind) sarifRule {
	name := sarifText{Text: strings.ReplaceAll(string(kind), "_", " ")}
	return sarifRule{
		ID: string(kind), Short: name, Full: name, Help: sarifText{Text: "Put the waiver or the baseline right, or remove the entry."},
		Default: sarifConfiguration{Level: report.LevelWarning}, Properties: sarifRuleProperties{Tags: []string{"audit"}},
	}
}

func newSarifAudit(a *report.AuditFinding, rule int) sarifResult {
	return sarifResult{
		RuleID: string(a.Kind), RuleIndex: rule, Level: a.Level(), Message: sarifText{Text: auditName(a) + ": " + plain(a.Message)},
		Locations:    []sarifLocation{newSarifLocation(a.File, report.Place{Line: a.Line, Column: a.Column}, a.Line > 0)},
		Fingerprints: map[string]string{"primaryLocationLineHash": a.Fingerprint(), "cybernorm/v1": a.Fingerprint()},
		Properties:   map[string]string{"control": a.Control},
	}
}

func newSarifResult(f *report.Finding, rule int) sarifResult {
	d := f.Document
	out := sarifResult{
		RuleID: f.Result.Control, RuleIndex: rule, Level: f.Level, Message: sarifText{Text: message(f)},
		Locations: []sarifLocation{newSarifLocation(d.Path, f.Place, f.Editable())},
		// The first name is GitHub's, which would otherwise make a hash of the line; the second is ours.
		Fingerprints: map[string]string{"primaryLocationLineHash": f.Fingerprint, "cybernorm/v1": f.Fingerprint},
		Properties:   map[string]string{"verdict": string(f.Result.Verdict), "severity": f.Result.Severity},
	}
	for _, e := range f.Result.Evidence {
		place := report.Place{Page: e.Page, Line: e.Line, Column: e.Column}
		related := newSarifLocation(d.Path, place, f.Editable() && place.Line > 0)
		related.Message = &sarifText{Text: passage(&e)}
		if e.Provision != "" {
			related.Logical = []sarifLogical{{Name: plain(e.Provision)}}
		}
		out.Related = append(out.Related, related)
	}
	if b := f.Result.Baseline; b != nil {
		out.Baseline = map[report.BaselineState]string{
			report.BaselineNew: "new", report.BaselineKnown: "unchanged", report.BaselineWorse: "updated", report.BaselineBetter: "updated",
		}[b.State]
	}
	if w := f.Result.Waiver; w.Holds() {
		out.Suppressions = []sarifSuppression{{
			Kind: "external", Status: "accepted", Justification: plain(f.Excuse()),
			Properties: map[string]string{"owner": w.Owner, "expires": w.Expires},
		}}
	}
	return out
}

// newSarifLocation has a region only where the file has lines.
func newSarifLocation(path string, p report.Place, editable bool) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: newSarifArtifact(path)}}
	if editable {
		l.Physical.Region = &sarifRegion{Line: p.Line, Column: max(p.Column, 1)}
	}
	return l
}

// newSarifArtifact makes an address of a path. One that is relative is so to the root of the sources.
func newSarifArtifact(path string) sarifArtifact {
	if filepath.IsAbs(path) {
		u := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(path), "/")}
		return sarifArtifact{URI: u.String()}
	}
	u := url.URL{Path: slashed(path)} // writes ./ before a first part with a colon, which would be a scheme
	return sarifArtifact{URI: u.String(), Base: "%SRCROOT%"}
}

func sarifNotifications(failures []report.Failure) []sarifNotification {
	out := []sarifNotification{}
	for _, f := range failures {
		n := sarifNotification{Level: report.LevelError, Message: sarifText{Text: failed(f)}}
		if f.Path != "" {
			n.Locations = []sarifLocation{newSarifLocation(f.Path, report.Place{}, false)}
		}
		out = append(out, n)
	}
	return out
}
