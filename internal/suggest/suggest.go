// Package suggest proposes wording for what a document lacks, and a place for it.
//
// What is lacking is what the policies say; the clauses are those of the pack, fitted to the kind of document.
package suggest

import (
	"cmp"
	"slices"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
	"cybernorm/internal/wording"
)

// Suggestion is what to do about one shortfall.
type Suggestion struct {
	Control  string         `json:"control"`
	Title    string         `json:"title"`
	Theme    string         `json:"theme"`
	Severity string         `json:"severity"`
	Verdict  report.Verdict `json:"verdict"`
	Reason   string         `json:"reason"`
	Clause   string         `json:"clause"` // words to put in; empty where only the advice helps
	Advice   string         `json:"advice"`
	After    string         `json:"after"`   // id of the provision to put the clause after; empty where there is no clause
	Replace  []string       `json:"replace"` // ids of provisions whose words offend and have to go
	Place    string         `json:"place"`   // the same as the document names it, such as "art-5 (5), Respect for human rights"
}

// For proposes something for every shortfall of a document, the gravest first.
func For(d *document.Document, r *report.Document, catalogue []policy.Control, clauses *wording.Clauses) []Suggestion {
	p := placer{document: d, report: r, catalogue: catalogue}
	out := []Suggestion{}
	for i := range r.Results {
		x := &r.Results[i]
		if x.Verdict != report.NotMet && x.Verdict != report.Partial && x.Verdict != report.Contradicted {
			continue
		}
		s := Suggestion{
			Control: x.Control, Title: x.Title, Theme: x.Theme, Severity: x.Severity, Verdict: x.Verdict, Reason: x.Reason,
			Advice: x.Remediation, Replace: offending(x),
		}
		if x.TextVerdict != report.Met {
			if text, ok := clauses.Clause(x.Control, d.Kind); ok {
				s.Clause = text
				s.After, s.Place = p.place(x)
			}
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(gravity(a), gravity(b)), cmp.Compare(a.Control, b.Control))
	})
	return out
}

func gravity(s Suggestion) int {
	n := slices.Index([]string{"critical", "high", "medium", "low"}, s.Severity)
	if s.Verdict == report.Contradicted {
		return n - 4
	}
	return n
}

func offending(x *report.Result) []string {
	out := []string{}
	for _, e := range x.Evidence {
		if e.Polarity == "offends" && e.Provision != "" && !slices.Contains(out, e.Provision) {
			out = append(out, e.Provision)
		}
	}
	return out
}

// placer finds where in a document a clause belongs.
type placer struct {
	document  *document.Document
	report    *report.Document
	catalogue []policy.Control
}

// place looks for operative text near the subject: where the control found something already, where one that asks for
// something near did, where the theme is dealt with; else the end of the operative text.
func (p *placer) place(x *report.Result) (id, words string) {
	for _, among := range [][]string{{x.Control}, p.near(x.Control), p.ofTheme(x.Theme)} {
		if i, ok := p.found(among); ok {
			return p.at(i)
		}
	}
	for i := len(p.document.Provisions) - 1; i >= 0; i-- {
		if p.operative(i) {
			return p.at(i)
		}
	}
	return p.at(len(p.document.Provisions) - 1)
}

// found gives the operative provision that most of the best passages of the controls stand in, the first of those with as many.
func (p *placer) found(controls []string) (int, bool) {
	count := map[int]int{}
	for i := range p.report.Results {
		r := &p.report.Results[i]
		if !slices.Contains(controls, r.Control) {
			continue
		}
		for _, e := range r.Evidence {
			n := slices.IndexFunc(p.document.Provisions, func(v document.Provision) bool { return v.ID == e.Provision })
			if n >= 0 && p.operative(n) && e.Polarity == "supports" {
				count[n]++
				break
			}
		}
	}
	best := -1
	for i := range p.document.Provisions {
		if count[i] > 0 && (best < 0 || count[i] > count[best]) {
			best = i
		}
	}
	return best, best >= 0
}

func (p *placer) operative(i int) bool {
	return p.document.Provisions[i].Zone == document.ZoneOperative
}

func (p *placer) near(control string) []string {
	for _, c := range p.catalogue {
		if c.ID == control {
			return c.Overlaps
		}
	}
	return nil
}

func (p *placer) ofTheme(theme string) []string {
	var out []string
	for _, c := range p.catalogue {
		if c.Theme == theme {
			out = append(out, c.ID)
		}
	}
	return out
}

// at names a place: after a provision, and after the items that it introduces.
func (p *placer) at(i int) (id, words string) {
	introduces := p.document.Provisions[i].ID
	if parent := p.document.Provisions[i].Parent; parent != "" {
		introduces = parent
	}
	for i+1 < len(p.document.Provisions) && p.document.Provisions[i+1].Parent == introduces {
		i++
	}
	v := p.document.Provisions[i]
	words = v.ID
	if v.Number != "" {
		words += " (" + v.Number + ")"
	}
	if v.Heading != "" {
		words += ", " + v.Heading
	}
	return v.ID, words
}
