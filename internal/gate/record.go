package gate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

// Recorder gathers the shortfalls of documents for a baseline. It keeps no more of a document than its shortfalls.
type Recorder struct {
	dir     string
	entries []Entry
}

// NewRecorder makes a recorder for a baseline in a folder, given by its absolute path.
func NewRecorder(dir string) *Recorder { return &Recorder{dir: dir} }

// Add records a document to which a gate was applied. What is waived is left out: it has its own day. Standard input has no
// path by which it could be found again, so it is an error.
func (c *Recorder) Add(d *report.Document) error {
	below, ok := relative(c.dir, d.Path)
	if !ok || d.Path == "-" {
		return fmt.Errorf("%s has no path from the folder of the baseline by which it could be found again", d.Path)
	}
	if strings.IndexFunc(below, unicode.IsControl) >= 0 || !utf8.ValidString(below) {
		return fmt.Errorf("%q has a character in its path that no baseline can hold; rename it", d.Path)
	}
	score := d.Score.Score
	if d.Gate.Score != nil {
		score = *d.Gate.Score
	}
	e := Entry{Path: below, Score: score.Value, Coverage: percent(score.Coverage), Themes: map[string]float64{}}
	for theme, s := range d.Score.Themes {
		if s.Value != nil {
			e.Themes[theme] = *s.Value
		}
	}
	for _, r := range d.Results {
		switch {
		case !open(r.Verdict):
		case r.Waiver.Holds():
			e.waived = append(e.waived, r.Control)
		default:
			e.Shortfalls = append(e.Shortfalls, Shortfall{
				Control: r.Control, Verdict: r.Verdict, Text: r.TextVerdict, Process: r.ProcessVerdict,
				Fingerprint: report.Fingerprint(r.Control, below),
			})
		}
	}
	c.entries = append(c.entries, e)
	return nil
}

// Baseline is what was recorded, as the baseline of a profile and a day.
func (c *Recorder) Baseline(profile, date string) *Baseline {
	b := &Baseline{Schema: BaselineSchema, Profile: profile, Date: document.Date(date), Dir: c.dir, Documents: slices.Clone(c.entries)}
	b.sort()
	return b
}

// Pruned gives b without what was fixed in the documents that were recorded, with the lesser verdict where one got better, and
// without documents that are no longer there. Nothing is added: what is new or worse stays a reason. It says how many
// shortfalls and documents went.
func (c *Recorder) Pruned(b *Baseline) (pruned *Baseline, shortfalls, documents int) {
	out := *b
	out.Documents, out.Missing, out.byPath = nil, nil, nil
	today := make(map[string]*Entry, len(c.entries))
	for i := range c.entries {
		today[c.entries[i].Path] = &c.entries[i]
	}
	for _, was := range b.Documents {
		if slices.Contains(b.Missing, was.Path) {
			documents++
			continue
		}
		if now := today[was.Path]; now != nil {
			before := len(was.Shortfalls)
			was = was.tightened(now)
			shortfalls += before - len(was.Shortfalls)
		}
		out.Documents = append(out.Documents, was)
	}
	out.sort()
	return &out, shortfalls, documents
}

// tightened keeps of each shortfall the lesser of what it was and what it is, and of each figure the greater.
func (e Entry) tightened(now *Entry) Entry {
	kept := []Shortfall{}
	for _, was := range e.Shortfalls {
		is := now.shortfall(was.Control)
		switch {
		case is == nil && !slices.Contains(now.waived, was.Control):
			continue
		case is == nil:
		case rank(is.Verdict) < rank(was.Verdict), is.Verdict == was.Verdict && rank(is.Text)+rank(is.Process) < rank(was.Text)+rank(was.Process):
			was = *is
		}
		kept = append(kept, was)
	}
	e.Shortfalls = kept
	e.Score, e.Coverage = greater(e.Score, now.Score), greater(e.Coverage, now.Coverage)
	themes := maps.Clone(now.Themes)
	for theme, was := range e.Themes {
		themes[theme] = max(was, themes[theme])
	}
	e.Themes = themes
	return e
}

func greater(a, b *float64) *float64 {
	if a == nil || (b != nil && *b > *a) {
		return b
	}
	return a
}

func (b *Baseline) sort() {
	slices.SortFunc(b.Documents, func(x, y Entry) int { return strings.Compare(x.Path, y.Path) })
}

// Encode writes the baseline as YAML, a shortfall a line, so that a change of it reads well in a review.
func (b *Baseline) Encode() []byte {
	var out bytes.Buffer
	out.WriteString("# Written by: cybernorm baseline write. What stands here does not fail the gate; see docs/gate.md.\n")
	fmt.Fprintf(&out, "schema: %s\nprofile: %s\ndate: %s\n", b.Schema, quoted(b.Profile), b.Date)
	if len(b.Documents) > 0 {
		out.WriteString("documents:\n")
	}
	for _, e := range b.Documents {
		fmt.Fprintf(&out, "  - path: %s\n", quoted(e.Path))
		for _, f := range []struct {
			name  string
			value *float64
		}{{"score", e.Score}, {"coverage", e.Coverage}} {
			if f.value != nil {
				fmt.Fprintf(&out, "    %s: %s\n", f.name, number(*f.value))
			}
		}
		if len(e.Themes) > 0 {
			var themes []string
			for _, theme := range slices.Sorted(maps.Keys(e.Themes)) {
				themes = append(themes, quoted(theme)+": "+number(e.Themes[theme]))
			}
			fmt.Fprintf(&out, "    themes: {%s}\n", strings.Join(themes, ", "))
		}
		if len(e.Shortfalls) > 0 {
			out.WriteString("    shortfalls:\n")
		}
		for _, s := range e.Shortfalls {
			fmt.Fprintf(&out, "      - {control: %s, verdict: %s", quoted(s.Control), s.Verdict)
			if s.Text != "" {
				fmt.Fprintf(&out, ", text: %s", s.Text)
			}
			if s.Process != "" {
				fmt.Fprintf(&out, ", process: %s", s.Process)
			}
			fmt.Fprintf(&out, ", fingerprint: %q}\n", s.Fingerprint)
		}
	}
	return out.Bytes()
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// quoted writes text as YAML: as it is where that is safe, else in the quotation of JSON, which YAML reads as well.
func quoted(s string) string {
	safe := s != "" && strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '/' || r == '.' || r == '_' || r == '-')
	}) < 0
	if safe && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 'A' && s[0] <= 'Z') && strings.ContainsAny(s, "/.-") {
		return s
	}
	if safe && strings.IndexFunc(s, func(r rune) bool { return r < 'a' || r > 'z' }) < 0 && !slices.Contains([]string{"null", "true", "false", "yes", "no", "on", "off", "y", "n"}, s) {
		return s
	}
	b, err := json.Marshal(s)
	if err != nil {
		return strconv.Quote(s)
	}
	return string(b)
}
