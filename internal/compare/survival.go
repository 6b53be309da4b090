package compare

import (
	"slices"

	"cybernorm/internal/annotate"
	"cybernorm/internal/report"
)

// Survival is the answer of a control that asks how many provisions of the earlier draft are left.
type Survival struct {
	Control    string     `json:"control"`
	Title      string     `json:"title"`
	Before     int        `json:"before"`
	Kept       int        `json:"kept"`
	Percent    float64    `json:"percent"`
	Provisions []Survivor `json:"provisions"` // those of the earlier draft, in its order
}

// Survivor is one of these provisions and what became of it.
type Survivor struct {
	Earlier Place  `json:"earlier"`
	Fate    string `json:"fate"`  // kept, weakened, moved or deleted
	Later   *Place `json:"later"` // nil when deleted
	Ways    []Way  `json:"ways"`
	Lost    []Loss `json:"lost"` // controls that it was evidence for and that lost or were weakened
}

// Loss is a control that a provision was evidence for.
type Loss struct {
	Control string `json:"control"`
	Title   string `json:"title"`
}

func survivals(earlier, later Draft, a *alignment, concepts Concepts) []Survival {
	out := []Survival{}
	for _, r := range later.Report.Results {
		if r.Measure == nil {
			continue
		}
		s := Survival{Control: r.Control, Title: r.Title, Before: r.Measure.Of, Kept: r.Measure.Kept, Provisions: []Survivor{}}
		s.Percent = 100 * float64(s.Kept) / float64(max(1, s.Before))
		found := places(earlier.Facts)
		seen := map[int]bool{}
		for _, p := range r.Measure.Earlier {
			if i, ok := found[[3]int{p.Page, p.Line, p.Column}]; ok && !seen[earlier.Facts.Sentences[i].Provision] {
				seen[earlier.Facts.Sentences[i].Provision] = true
				s.Provisions = append(s.Provisions, survivor(i, earlier, later, a, themeConcepts(later.Report.Results, r.Theme, concepts)))
			}
		}
		out = append(out, s)
	}
	return out
}

// survivor tells what became of the provision that a sentence belongs to.
func survivor(sentence int, earlier, later Draft, a *alignment, concepts []string) Survivor {
	s := Survivor{Earlier: *passageOf(a.earlier, sentence), Fate: "deleted", Ways: []Way{}, Lost: []Loss{}}
	t, ok := a.counterpart(sentence)
	if !ok {
		s.Lost = losses(s.Earlier.Provision, earlier.Report, later.Report)
		return s
	}
	s.Later = passageOf(a.later, t)
	before, after := a.earlier.Sentences[sentence], a.later.Sentences[t]
	s.Ways = ways(before, after, Words(before.Text, after.Text), concepts)
	switch {
	case slices.ContainsFunc(s.Ways, func(w Way) bool { return w.Kind == "zone" }):
		s.Fate = "moved"
	case slices.ContainsFunc(s.Ways, func(w Way) bool { return w.Worse }):
		s.Fate = "weakened"
	default:
		s.Fate = "kept"
		return s
	}
	s.Lost = losses(s.Earlier.Provision, earlier.Report, later.Report)
	return s
}

// themeConcepts are all concepts that the controls of a theme look up.
func themeConcepts(results []report.Result, theme string, concepts Concepts) []string {
	var out []string
	for _, r := range results {
		if r.Theme == theme {
			out = append(out, concepts[r.Control]...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// losses are the controls that a provision was evidence for before and that fare worse now.
func losses(provision string, before, after *report.Document) []Loss {
	out := []Loss{}
	now := map[string]report.Verdict{}
	for _, r := range after.Results {
		now[r.Control] = r.Verdict
	}
	for _, r := range before.Results {
		if !slices.ContainsFunc(r.Evidence, func(e report.Evidence) bool { return e.Provision == provision }) {
			continue
		}
		if k := kindOf(r.Verdict, now[r.Control]); k == Lost || k == Weakened {
			out = append(out, Loss{Control: r.Control, Title: r.Title})
		}
	}
	return out
}

func places(f *annotate.Facts) map[[3]int]int {
	out := make(map[[3]int]int, len(f.Sentences))
	for i, s := range f.Sentences {
		out[[3]int{s.Page, s.Line, s.Column}] = i
	}
	return out
}
