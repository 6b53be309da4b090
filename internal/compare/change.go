package compare

import (
	"fmt"
	"slices"
	"strings"

	"cybernorm/internal/annotate"
	"cybernorm/internal/report"
)

// Kind says how a control fares in the later draft.
type Kind string

// How a control can fare.
const (
	Gained       Kind = "gained"       // nothing met it before, or something broke it
	Strengthened Kind = "strengthened" // met instead of partial, or by stronger words
	Unchanged    Kind = "unchanged"
	Weakened     Kind = "weakened" // partial instead of met, or by weaker words
	Lost         Kind = "lost"     // nothing meets it any more, or something breaks it now
	Moot         Kind = "moot"     // it applies to one of the two only, or is not stated in one: there is nothing to compare
)

// Change is what became of one control.
type Change struct {
	Control  string         `json:"control"`
	Title    string         `json:"title"`
	Theme    string         `json:"theme"`
	Severity string         `json:"severity"`
	Kind     Kind           `json:"kind"`
	Summary  string         `json:"summary"`
	Before   report.Verdict `json:"before"`
	After    report.Verdict `json:"after"`
	Passages []Passage      `json:"passages"` // what the verdict rested on before, and what became of it; then what is new
}

// Passage is a passage that a verdict rests on in one draft, beside its counterpart in the other.
type Passage struct {
	Earlier *Place `json:"earlier"` // nil for a new one
	Later   *Place `json:"later"`   // nil for one that is gone
	Ways    []Way  `json:"ways"`
	Words   []Run  `json:"words"` // when both are there and differ
}

// changes compares the results of controls that both documents were asked.
func changes(earlier, later Draft, a *alignment, concepts Concepts) []Change {
	out := make([]Change, 0, len(later.Report.Results))
	for _, after := range later.Report.Results {
		i, ok := slices.BinarySearchFunc(earlier.Report.Results, after.Control, func(r report.Result, id string) int {
			return strings.Compare(r.Control, id)
		})
		if ok {
			out = append(out, change(earlier.Report.Results[i], after, a, concepts[after.Control]))
		}
	}
	return out
}

func change(before, after report.Result, a *alignment, concepts []string) Change {
	c := Change{
		Control: after.Control, Title: after.Title, Theme: after.Theme, Severity: after.Severity,
		Before: before.Verdict, After: after.Verdict, Passages: a.passages(before, after, concepts),
	}
	c.Kind = kindOf(before.Verdict, after.Verdict)
	if c.Kind == Unchanged {
		c.Kind = c.byWords()
	}
	c.Summary = c.summary()
	return c
}

// grade orders verdicts from worst to best; nothing to compare has none.
func grade(v report.Verdict) (int, bool) {
	switch v {
	case report.Contradicted:
		return 0, true
	case report.NotMet:
		return 1, true
	case report.Partial:
		return 2, true
	case report.Met, report.Clear:
		return 3, true
	}
	return 0, false
}

func kindOf(before, after report.Verdict) Kind {
	b, known := grade(before)
	n, knownToo := grade(after)
	switch {
	case before == after:
		return Unchanged
	case !known || !knownToo:
		return Moot
	case n == 0 || n < b && after == report.NotMet:
		return Lost
	case n < b:
		return Weakened
	case b <= 1:
		return Gained
	}
	return Strengthened
}

// byWords tells whether, under the same verdict, the passages that it rests on got weaker or stronger. The strongest of
// them gives the verdict, so one that is as strong as before keeps it.
func (c *Change) byWords() Kind {
	if c.After != report.Met && c.After != report.Partial {
		return Unchanged
	}
	worse, better := 0, 0
	for _, p := range c.Passages {
		switch {
		case p.Earlier == nil:
			return Unchanged // something new carries it
		case p.Later == nil || p.worse():
			worse++
		case p.better():
			better++
		default:
			return Unchanged
		}
	}
	switch {
	case better > 0:
		return Strengthened
	case worse > 0:
		return Weakened
	}
	return Unchanged
}

func (p *Passage) worse() bool {
	return slices.ContainsFunc(p.Ways, func(w Way) bool { return w.Worse })
}
func (p *Passage) better() bool { return len(p.Ways) > 0 && !p.worse() }

// summary says the change in one sentence.
func (c *Change) summary() string {
	if c.Before != c.After {
		s := fmt.Sprintf("%s before, %s now", spoken(c.Before), spoken(c.After))
		for _, p := range c.Passages {
			if p.Earlier != nil && p.Later == nil {
				return s + ": " + p.Earlier.name() + " is gone"
			}
			if p.Earlier != nil && len(p.Ways) > 0 {
				return s + ": " + p.Ways[0].String()
			}
		}
		return s
	}
	for _, p := range c.Passages {
		if len(p.Ways) > 0 && c.Kind != Unchanged {
			return fmt.Sprintf("%s as before, but %s", spoken(c.After), p.Ways[0])
		}
	}
	return spoken(c.After) + " as before"
}

func (p *Place) name() string {
	if p.Number != "" {
		return "paragraph " + p.Number
	}
	return p.Provision
}

func spoken(v report.Verdict) string {
	switch v {
	case report.NotMet:
		return "not met"
	case report.NotStated:
		return "not stated"
	case report.NotApplicable:
		return "not applicable"
	}
	return string(v)
}

// passages pairs what the verdicts rest on: each passage from before with its counterpart, whether or not the later
// verdict rests on it, then those that only the later one has.
func (a *alignment) passages(before, after report.Result, concepts []string) []Passage {
	out := []Passage{}
	used := map[int]bool{}
	old, now := locate(a.earlier), locate(a.later)
	for _, e := range before.Evidence {
		s, ok := old[at{e.Provision, e.Page, e.Line, e.Column}]
		if !ok {
			continue
		}
		p := Passage{Earlier: passageOf(a.earlier, s), Ways: []Way{}, Words: []Run{}}
		if t, found := a.counterpart(s); found {
			used[t] = true
			p.Later = passageOf(a.later, t)
			if p.Earlier.Text != p.Later.Text {
				p.Words = Words(p.Earlier.Text, p.Later.Text)
			}
			p.Ways = ways(a.earlier.Sentences[s], a.later.Sentences[t], p.Words, concepts)
		}
		out = append(out, p)
	}
	for _, e := range after.Evidence {
		if t, ok := now[at{e.Provision, e.Page, e.Line, e.Column}]; ok && !used[t] {
			out = append(out, Passage{Later: passageOf(a.later, t), Ways: []Way{}, Words: []Run{}})
		}
	}
	return out
}

// at is what evidence says of the place of a passage.
type at struct {
	provision          string
	page, line, column int
}

func locate(f *annotate.Facts) map[at]int {
	out := make(map[at]int, len(f.Sentences))
	for i, s := range f.Sentences {
		out[at{f.Provisions[s.Provision].ID, s.Page, s.Line, s.Column}] = i
	}
	return out
}

func passageOf(f *annotate.Facts, sentence int) *Place {
	s := f.Sentences[sentence]
	p := f.Provisions[s.Provision]
	return &Place{
		Provision: p.ID, Number: p.Number, Heading: p.Heading, Zone: string(s.Zone),
		Page: s.Page, Line: s.Line, Column: s.Column, Text: s.Text,
	}
}
