package render

import (
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"cybernorm/internal/report"
)

// headline names a finding: the id of its control and the title.
func headline(r *report.Result) string { return plain(r.Control + " " + r.Title) }

// message says of a finding on one line what is the matter, why, what to do, and what excuses it.
func message(f *report.Finding) string {
	text := word(f.Result.Verdict) + ": " + plain(f.Message())
	if where := distant(f); where != "" {
		text += " (" + where + ")"
	}
	if excuse := f.Excuse(); excuse != "" {
		text += " [" + plain(excuse) + "]"
	}
	return text
}

// distant says where the finding is when no editor can go there.
func distant(f *report.Finding) string {
	p := f.Place
	switch {
	case f.Editable() || p == report.Place{}:
		return ""
	case p.Page > 0 && p.Line > 0:
		return "page " + strconv.Itoa(p.Page) + ", line " + strconv.Itoa(p.Line)
	case p.Page > 0:
		return "page " + strconv.Itoa(p.Page)
	}
	return "paragraph " + strconv.Itoa(p.Line)
}

// line is the line for formats that want one: the first where the file has none.
func line(f *report.Finding) int {
	if f.Editable() {
		return f.Place.Line
	}
	return 1
}

// column likewise.
func column(f *report.Finding) int {
	if f.Editable() {
		return max(f.Place.Column, 1)
	}
	return 1
}

// slashed is a path as the services that show findings in a repository want it: with slashes and without "./".
func slashed(file string) string { return path.Clean(filepath.ToSlash(file)) }

// loudness is the level of a finding where a format has no other way to say that it is excused.
func loudness(f *report.Finding) report.Level {
	if f.Excuse() != "" {
		return report.LevelNote
	}
	return f.Level
}

// auditName names what is to be put right in a waiver or a baseline.
func auditName(a *report.AuditFinding) string {
	return plain(strings.TrimSpace(strings.ReplaceAll(string(a.Kind), "_", " ") + " " + a.Control))
}

// failed names what could not be evaluated.
func failed(f report.Failure) string {
	if f.Path == "" {
		return "could not evaluate: " + plain(f.Message)
	}
	return "could not evaluate " + plain(f.Path) + ": " + plain(f.Message)
}

// passage is what evidence says: its words, or a fact with its name.
func passage(e *report.Evidence) string {
	if e.Fact == "" {
		return plain(e.Quote)
	}
	return plain(e.Fact + ": " + e.Quote)
}
