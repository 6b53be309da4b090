package report

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"path/filepath"
	"strings"
)

// Level is how loudly a finding is said.
type Level string

// The levels, the loudest first.
const (
	LevelError   Level = "error"
	LevelWarning Level = "warning"
	LevelNote    Level = "note"
)

// Finding is a result that leaves something to be done, as the formats of other programs carry it. What is a finding, how
// loud it is and where it stands is said here once, so that all formats carry the same.
type Finding struct {
	Document    *Document
	Result      *Result
	Level       Level
	Place       Place
	Advice      string // what to do; may be empty
	Fingerprint string // see [Fingerprint]
}

// Findings lists the findings of d on a day (YYYY-MM-DD) in the order of its results: every shortfall (contradicted, not met,
// partial), and what is not stated as a note. Excused ones are among them, see [Finding.Excuse].
func (d *Document) Findings(date string) []Finding {
	var out []Finding
	for i := range d.Results {
		r := &d.Results[i]
		if !r.Verdict.isFinding() {
			continue
		}
		out = append(out, Finding{
			Document: d, Result: r, Level: r.level(date), Place: d.place(r), Advice: r.advice(),
			Fingerprint: Fingerprint(r.Control, d.Path),
		})
	}
	return out
}

func (v Verdict) isFinding() bool { return v.Shortfall() || v == NotStated }

// Shortfall says whether a verdict leaves something to be mended in text or process.
func (v Verdict) Shortfall() bool { return v == Contradicted || v == NotMet || v == Partial }

// level is how loud the result is: what is contradicted or not met by its severity, what is half there or not in force yet a
// warning at most, what is not stated a note.
func (r *Result) level(date string) Level {
	level := LevelOf(r.Severity)
	switch {
	case r.Verdict == NotStated:
		return LevelNote
	case level == LevelError && (r.Verdict == Partial || r.EffectiveOn > date):
		return LevelWarning
	}
	return level
}

// LevelOf is how loud a control of a severity is when it is not met.
func LevelOf(severity string) Level {
	switch severity {
	case "critical", "high":
		return LevelError
	case "medium":
		return LevelWarning
	}
	return LevelNote
}

// Message says in one paragraph why the verdict is what it is, and what to do.
func (f *Finding) Message() string {
	if f.Advice == "" {
		return f.Result.Reason
	}
	return f.Result.Reason + " " + f.Advice
}

func (r *Result) advice() string {
	switch {
	case r.Verdict == NotStated:
		return "State them under process in the description, with evidence where there is some."
	case r.Remediation == "":
		return ""
	}
	return "Add: " + r.Remediation
}

// place is where a person begins to mend r: at what offends, at the best passage or fact, and for what is missing where it
// belongs.
func (d *Document) place(r *Result) Place {
	var found Place
	for _, e := range r.Evidence {
		p := Place{Page: e.Page, Line: e.Line, Column: e.Column}
		switch {
		case p == Place{}:
		case r.Verdict == Contradicted && e.Polarity == "offends":
			return p
		case found == Place{}:
			found = p
		}
	}
	switch {
	case found != Place{}:
		return found
	case r.JudgedFrom == "process" || r.Verdict == NotStated:
		return d.Anchors.Process
	}
	return d.Anchors.Text
}

// Fingerprint identifies the finding of a control on a document from one run to the next. It does not change when lines move
// or the wording of a reason does. The path counts as it was given, but for the form of its separators and for "./".
func Fingerprint(control, file string) string {
	sum := sha256.Sum256([]byte(control + "\x00" + path.Clean(filepath.ToSlash(file))))
	return hex.EncodeToString(sum[:16])
}

// Excuse says why nobody has to act on the finding today, or nothing: it is waived, or the baseline has it.
func (f *Finding) Excuse() string {
	if w := f.Result.Waiver; w.Holds() {
		return "waived until " + w.Expires + " by " + w.Owner + ": " + w.Reason
	}
	if b := f.Result.Baseline; b != nil && (b.State == BaselineKnown || b.State == BaselineBetter) {
		return "known: the baseline has it as " + strings.ReplaceAll(string(b.Was), "_", " ")
	}
	return ""
}

// Editable says whether line and column of the place are those of the file as an editor shows it. A PDF has pages and a word
// processor's file paragraphs.
func (f *Finding) Editable() bool {
	return f.Place.Line > 0 && f.Place.Page == 0 && !strings.EqualFold(path.Ext(f.Document.Path), ".docx")
}

// Level is how loud the finding is: one that fails the run is an error, any other a warning.
func (f *AuditFinding) Level() Level {
	if f.Fails {
		return LevelError
	}
	return LevelWarning
}

// Fingerprint identifies the finding from one run to the next, as long as waiver or baseline stays as it is.
func (f *AuditFinding) Fingerprint() string {
	return Fingerprint(string(f.Kind)+"\x00"+f.Control+"\x00"+f.Message, f.File)
}
