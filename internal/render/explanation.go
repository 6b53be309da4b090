package render

import (
	"fmt"
	"slices"
	"strings"

	"cybernorm/internal/policy"
	"cybernorm/internal/register"
	"cybernorm/internal/report"
)

// Explanation is a control with what the catalogue itself does not hold.
type Explanation struct {
	Control  policy.Control
	Asked    []string         // what the sources ask for, in the words of the register
	Why      []string         // why it matters, likewise
	Near     []policy.Control // controls that ask for something near, those of them that the catalogue has
	Examples []policy.Example
}

// Gather brings together what is known of a control from catalogue, examples and register.
func Gather(pack *policy.Pack, r *register.Register, c policy.Control) (Explanation, error) {
	x := Explanation{Control: c}
	for _, rec := range r.Recommendations {
		if slices.Contains(rec.Controls, c.ID) {
			x.Asked = append(x.Asked, rec.Statement)
			x.Why = append(x.Why, rec.Why)
		}
	}
	for _, id := range c.Overlaps {
		if near, err := pack.Control(id); err == nil {
			x.Near = append(x.Near, near)
		}
	}
	var err error
	if x.Examples, err = pack.Examples(c.ID); err != nil {
		return x, fmt.Errorf("explain %s: %w", c.ID, err)
	}
	return x, nil
}

// account is what is shown of a control, in order. It is decided here for the terminal and for the pages, so that the two
// cannot tell different things.
type account struct {
	id, title string
	facets    []string
	parts     []part
}

// part is one section of an account; of its lists, those that have entries are shown, in the order of the fields.
type part struct {
	title    string
	paras    []string
	verdicts []graded
	points   []point
	examples []sample
	refs     []ref
}

type graded struct{ verdict, text string }

// point is an entry of a list; name is a word of the format, empty if there is none.
type point struct{ name, text string }

// ref points at another control; without a title the catalogue does not have it.
type ref struct{ id, title string }

// sample is an example: passages of a document, and the verdict that they get.
type sample struct {
	verdict report.Verdict
	where   []string
	quotes  []quote
	why     string
}

// quote is what stands in one draft; label tells drafts apart where there are two.
type quote struct {
	label string
	lines []string
}

func (p *page) account(x Explanation) account {
	c := x.Control
	a := account{id: c.ID, title: c.Title, facets: []string{
		strings.Join(present(themeName(c.Theme), c.Severity, c.Tier, c.Mode, "judged from "+judgedFrom(c.JudgedFrom), inForce(c.EffectiveOn)), ", "),
		"applies to " + strings.Join(c.AppliesTo, ", ") + appliesWhen(c),
	}}
	asked := slices.DeleteFunc(slices.Clone(x.Asked), func(s string) bool { return s == c.Description })
	a.parts = []part{
		{title: "What it asks", paras: append([]string{c.Description}, asked...)},
		{title: "Why", paras: x.Why, points: p.sources(c)},
		{title: "What meets it, and what falls short", verdicts: gradedOf(c)},
		{title: "Process facts that it rests on", points: factsOf(c)},
		{title: "Thresholds, which no source gives", points: thresholdsOf(c)},
		{title: "Examples", examples: samplesOf(x.Examples)},
		{title: "Wording to propose", paras: []string{c.Remediation}},
		{title: "Near to it", refs: refsOf(x)},
	}
	a.parts = slices.DeleteFunc(a.parts, func(s part) bool {
		return len(s.paras)+len(s.verdicts)+len(s.points)+len(s.examples)+len(s.refs) == 0
	})
	return a
}

func (p *page) sources(c policy.Control) []point {
	var sources []report.Source
	for _, s := range c.Sources {
		sources = append(sources, report.Source(s))
	}
	var out []point
	for _, text := range p.cites(sources) {
		out = append(out, point{text: text})
	}
	return out
}

// gradedOf says what each verdict takes. A guard that nothing offends is clear, never met, and what falls short of it
// contradicts it.
func gradedOf(c policy.Control) []graded {
	e := c.Expected
	all := []graded{{"met", e.Met}, {"partial", e.Partial}, {"not met", e.NotMet}, {"contradicted", e.Contradicted}}
	if c.Mode == "guard" {
		contradicted := e.Contradicted
		if contradicted == "" {
			contradicted = e.NotMet
		}
		all = []graded{{"clear", e.Met}, {"partial", e.Partial}, {"contradicted", contradicted}}
	}
	return slices.DeleteFunc(all, func(g graded) bool { return g.text == "" })
}

func factsOf(c policy.Control) []point {
	var out []point
	for _, f := range c.Facts {
		out = append(out, point{name: f[0] + "." + f[1], text: factMeaning(f[0], f[1])})
	}
	return out
}

func thresholdsOf(c policy.Control) []point {
	var out []point
	for _, t := range c.Thresholds {
		out = append(out, point{name: t.Name, text: points(t.Value) + ". " + t.Why})
	}
	return out
}

func refsOf(x Explanation) []ref {
	var out []ref
	for _, id := range x.Control.Overlaps {
		r := ref{id: id}
		for _, c := range x.Near {
			if c.ID == id {
				r.title = c.Title
			}
		}
		out = append(out, r)
	}
	return out
}

func judgedFrom(s string) string {
	if s == "both" {
		return "text and process"
	}
	return s
}

func appliesWhen(c policy.Control) string {
	if c.AppliesWhen == "" {
		return ""
	}
	return ", when " + c.AppliesWhen
}

// inForce says from when a control that was announced can fail a gate; empty for one that always can.
func inForce(day string) string {
	if day == "" {
		return ""
	}
	return "in force from " + day
}
