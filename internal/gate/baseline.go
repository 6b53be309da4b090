package gate

import (
	"cmp"
	"path/filepath"
	"reflect"
	"slices"

	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

// BaselineSchema is the value of the `schema` key of a baseline.
const BaselineSchema = "cybernorm.baseline/v1"

// Baseline is the shortfalls of documents on a day. A run that is held against it fails on what is new or worse alone.
type Baseline struct {
	Schema    string        `yaml:"schema" doc:"Version of this format." enum:"cybernorm.baseline/v1" required:"true"`
	Profile   string        `yaml:"profile" doc:"Profile that the documents were checked against." required:"true"`
	Date      document.Date `yaml:"date" doc:"Day on which it was written, YYYY-MM-DD." required:"true"`
	Documents []Entry       `yaml:"documents" doc:"What was found, a document at a time."`

	Path    string   `yaml:"-"` // file, as it is named to people
	Dir     string   `yaml:"-"` // absolute path of its folder
	Missing []string `yaml:"-"` // documents in it that are no longer there; whoever reads the file fills it in

	byPath map[string]*Entry
}

// Entry is what a baseline has of one document. The figures are those that its gate was held against; a figure that there was
// not is left out.
type Entry struct {
	Path       string             `yaml:"path" doc:"Path of the document, relative to this file, with forward slashes." required:"true" id:"document"`
	Score      *float64           `yaml:"score" doc:"Score." min:"0" max:"100"`
	Coverage   *float64           `yaml:"coverage" doc:"Coverage, per cent." min:"0" max:"100"`
	Themes     map[string]float64 `yaml:"themes" doc:"Score by theme." min:"0" max:"100"`
	Shortfalls []Shortfall        `yaml:"shortfalls" doc:"Controls that are not met, half met or not stated."`

	Pos document.Pos `yaml:"-"`

	waived []string // controls whose shortfall was left out of a record because it is waived
}

// Shortfall is a control that a document falls short of, and how far.
type Shortfall struct {
	Control     string         `yaml:"control" doc:"Id of the control." required:"true"`
	Verdict     report.Verdict `yaml:"verdict" doc:"Verdict." enum:"partial,not_met,contradicted,not_stated" required:"true"`
	Text        report.Verdict `yaml:"text" doc:"What the text alone amounts to." enum:"met,partial,not_met,contradicted,clear,not_stated,not_applicable"`
	Process     report.Verdict `yaml:"process" doc:"What the process facts alone amount to." enum:"met,partial,not_met,contradicted,clear,not_stated,not_applicable"`
	Fingerprint string         `yaml:"fingerprint" doc:"Digest of control and path, by which the shortfall is known again." pattern:"^[0-9a-f]{32}$" like:"0123456789abcdef0123456789abcdef" required:"true"`

	Pos document.Pos `yaml:"-"`
}

func baselineForm() document.Form {
	return document.Form{
		Noun: "baseline", Begins: "schema: " + BaselineSchema,
		Instead: "write one with: cybernorm baseline write FILE...", Absent: "write the baseline again",
	}
}

// ParseBaseline reads a baseline. Path is its file; the error is a [document.Errors] with every mistake in it.
func ParseBaseline(path string, data []byte) (*Baseline, error) {
	b := &Baseline{Path: filepath.ToSlash(path)}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	b.Dir = filepath.Dir(abs)
	err = document.Decode(path, data, baselineForm(), b, func(_ document.Places, fail document.Fail) { b.check(fail) })
	if err != nil {
		return nil, err
	}
	b.byPath = make(map[string]*Entry, len(b.Documents))
	for i := range b.Documents {
		b.byPath[b.Documents[i].Path] = &b.Documents[i]
	}
	return b, nil
}

// check finds an entry that was copied or edited: it would be taken for another shortfall.
func (b *Baseline) check(fail document.Fail) {
	for _, e := range b.Documents {
		seen := map[string]bool{}
		for _, s := range e.Shortfalls {
			switch {
			case e.Path != "" && s.Fingerprint != "" && s.Fingerprint != report.Fingerprint(s.Control, e.Path):
				fail(s.Pos, "write the baseline again", "the fingerprint is not that of %s on %s", s.Control, e.Path)
			case seen[s.Control]:
				fail(s.Pos, "keep one of them", "%s stands twice under %s", s.Control, e.Path)
			}
			seen[s.Control] = true
		}
	}
}

// BaselineJSONSchema gives the JSON Schema of baselines, made from the types that [ParseBaseline] fills.
func BaselineJSONSchema() ([]byte, error) {
	return document.SchemaOf(reflect.TypeFor[Baseline](), "https://cybernorm.org/schema/baseline-v1.json", "Baseline of cybernorm ("+BaselineSchema+")")
}

// entry finds what a baseline that was read has of a document; nil when it does not have the document.
func (b *Baseline) entry(path string) *Entry {
	below, ok := relative(b.Dir, path)
	if !ok {
		return nil
	}
	return b.byPath[below]
}

func (e *Entry) shortfall(control string) *Shortfall {
	if e == nil {
		return nil
	}
	i := slices.IndexFunc(e.Shortfalls, func(s Shortfall) bool { return s.Control == control }) // as good as its fingerprint, see check
	if i < 0 {
		return nil
	}
	return &e.Shortfalls[i]
}

// figure gives one of the recorded figures; nil when there is none.
func (e *Entry) figure(of func(*Entry) *float64) *float64 {
	if e == nil {
		return nil
	}
	return of(e)
}

// compare says how a result stands to the baseline; nil when there is no shortfall on either side.
func (e *Entry) compare(r *report.Result) *report.Baseline {
	was := e.shortfall(r.Control)
	switch {
	case was == nil && !open(r.Verdict):
		return nil
	case was == nil:
		return &report.Baseline{State: report.BaselineNew}
	case !open(r.Verdict):
		return &report.Baseline{State: report.BaselineFixed, Was: was.Verdict}
	}
	state := report.BaselineKnown
	// The same verdict can rest on less than before: on a weaker text or on weaker facts.
	now, then := rank(r.TextVerdict)+rank(r.ProcessVerdict), rank(was.Text)+rank(was.Process)
	switch by := cmp.Or(cmp.Compare(rank(r.Verdict), rank(was.Verdict)), cmp.Compare(now, then)); {
	case by > 0:
		state = report.BaselineWorse
	case by < 0:
		state = report.BaselineBetter
	}
	return &report.Baseline{State: state, Was: was.Verdict}
}

// rank orders verdicts from what asks for nothing to what is worst. What is not stated any more is worse than what is half
// there, and what is known not to be met worse than what is not known.
func rank(v report.Verdict) int {
	switch v {
	case report.Partial:
		return 1
	case report.NotStated:
		return 2
	case report.NotMet:
		return 3
	case report.Contradicted:
		return 4
	}
	return 0
}

// gone lists the documents of the baseline that are no longer there.
func (b *Baseline) gone() []report.AuditFinding {
	var out []report.AuditFinding
	for _, path := range b.Missing {
		if e := b.byPath[path]; e != nil {
			out = append(out, report.AuditFinding{
				Kind: report.BaselineGone, File: b.Path, Line: e.Pos.Line, Column: e.Pos.Column,
				Message: "the baseline has " + e.Path + ", which is no longer there; --prune removes it",
			})
		}
	}
	return out
}
