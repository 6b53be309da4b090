package gate

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/bmatcuk/doublestar/v4"

	"cybernorm/internal/report"
)

// Waiver is a dated, reasoned exception: the control's shortfall on the documents does not count for the gate until it expires.
type Waiver struct {
	Control   string   // id
	Documents []string // patterns of paths below Dir, with forward slashes; ** stands for any number of folders
	Provision string   // id of the provision that it is limited to; empty for the whole document
	Reason    string
	Owner     string
	Expires   string // last day on which it holds, YYYY-MM-DD
	Dir       string // absolute path of the folder that Documents are below
	File      string // where it is written
	Line      int
	Column    int
}

// ValidPattern says whether p can stand among the documents of a waiver.
func ValidPattern(p string) bool { return doublestar.ValidatePattern(p) }

// warnDays is how long before its end a waiver is said to expire.
const warnDays = 30

// mostShown is the number of passages that the policies show of a side. Where there are as many, there may be more.
const mostShown = 6

// use counts where a waiver would apply.
type use struct {
	documents int // that it names
	asked     int // of these, those that are asked the control
	open      int // of these, those with a shortfall
	elsewhere int // of these, those whose shortfall is not in its provision alone
}

// named lists the waivers that name a document.
func (g *Gate) named(s *Settings, d *report.Document) []*Waiver {
	var out []*Waiver
	below, ok, dir := "", false, ""
	for i, w := range s.Waivers {
		if i == 0 || w.Dir != dir { // mostly all are of one file
			dir = w.Dir
			below, ok = relative(dir, d.Path)
		}
		if ok && w.names(below) {
			g.use(w).documents++
			out = append(out, w)
		}
	}
	return out
}

// waiver finds the waiver of a result: one that holds before one that does not, a later end before an earlier.
func (g *Gate) waiver(named []*Waiver, r *report.Result) *report.Waiver {
	found := slices.DeleteFunc(slices.Clone(named), func(w *Waiver) bool { return w.Control != r.Control })
	if len(found) == 0 {
		return nil
	}
	covered := g.covered(found)
	state := func(w *Waiver) report.WaiverState {
		switch {
		case !open(r.Verdict):
			return report.WaiverNotNeeded
		case w.expired(g.date):
			return report.WaiverOver
		case w.Provision != "" && !within(r, covered):
			return report.WaiverElsewhere
		case w.expiring(g.date):
			return report.WaiverEnding
		}
		return report.WaiverActive
	}
	for _, w := range found {
		u := g.use(w)
		u.asked++
		if open(r.Verdict) {
			u.open++
		}
		if state(w) == report.WaiverElsewhere {
			u.elsewhere++
		}
	}
	order := []report.WaiverState{report.WaiverActive, report.WaiverEnding, report.WaiverElsewhere, report.WaiverOver, report.WaiverNotNeeded}
	best := slices.MinFunc(found, func(a, b *Waiver) int {
		return cmp.Or(
			cmp.Compare(slices.Index(order, state(a)), slices.Index(order, state(b))),
			cmp.Compare(b.Expires, a.Expires),
		)
	})
	return &report.Waiver{
		Reason: best.Reason, Owner: best.Owner, Expires: best.Expires, Provision: best.Provision,
		State: state(best), File: best.File, Line: best.Line, Column: best.Column,
	}
}

func (g *Gate) use(w *Waiver) *use {
	if g.uses[w] == nil {
		g.uses[w] = &use{}
	}
	return g.uses[w]
}

// covered lists the provisions that waivers which have not expired are limited to.
func (g *Gate) covered(waivers []*Waiver) []string {
	var out []string
	for _, w := range waivers {
		if w.Provision != "" && !w.expired(g.date) {
			out = append(out, w.Provision)
		}
	}
	return out
}

// within says whether all that a shortfall rests on stands in these provisions. What is missing stands nowhere, and where as
// many passages are shown as can be, there may be others elsewhere.
func within(r *report.Result, provisions []string) bool {
	sides := map[string]int{}
	for _, e := range r.Evidence {
		if r.Verdict == report.Contradicted && e.Polarity != "offends" {
			continue
		}
		if !slices.Contains(provisions, e.Provision) {
			return false
		}
		sides[e.Polarity]++
	}
	return len(sides) > 0 && sides["offends"] < mostShown && sides["supports"] < mostShown
}

// names says whether a document, by its path below Dir, is among those of the waiver. Standard input has the path "-".
func (w *Waiver) names(below string) bool {
	return slices.ContainsFunc(w.Documents, func(p string) bool {
		matches, err := doublestar.Match(p, below)
		return err == nil && matches
	})
}

func (w *Waiver) expired(date string) bool { return date > w.Expires }

func (w *Waiver) expiring(date string) bool {
	left, ok := daysUntil(date, w.Expires)
	return ok && left >= 0 && left <= warnDays
}

// waiverNote says why a waiver does not keep a shortfall from the gate.
func waiverNote(w *report.Waiver) string {
	switch w.State {
	case report.WaiverOver:
		return "; its waiver expired on " + w.Expires
	case report.WaiverElsewhere:
		return fmt.Sprintf("; its waiver is limited to provision %s, which is not all that it rests on", w.Provision)
	}
	return ""
}

// relative is path as seen from a folder, with forward slashes.
func relative(dir, path string) (string, bool) {
	if path == "-" {
		return path, true
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", false
	}
	below, err := filepath.Rel(dir, abs)
	if err != nil {
		return "", false
	}
	return filepath.ToSlash(below), true
}

func daysUntil(from, to string) (int, bool) {
	a, err := time.Parse(time.DateOnly, from)
	if err != nil {
		return 0, false
	}
	b, err := time.Parse(time.DateOnly, to)
	if err != nil {
		return 0, false
	}
	return int(b.Sub(a).Hours() / 24), true
}
