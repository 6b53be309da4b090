package gate

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/report"
)

// figures adds the reasons of minima that are not reached. A figure that there is not, because nothing was stated, reaches no
// minimum. With a baseline, a figure that is no lower than it was does not fail.
func (g *Gate) figures(s *Settings, before *Entry, d *report.Document) {
	score := d.Score.Score
	if d.Gate.Score != nil {
		score = *d.Gate.Score
	}
	if s.MinScore != nil {
		was := before.figure(func(e *Entry) *float64 { return e.Score })
		g.minimum(d, report.Reason{Kind: report.ReasonScore, Value: score.Value, Limit: s.MinScore}, "score", d.Score.Value, was)
	}
	if s.MinCoverage != nil {
		was := before.figure(func(e *Entry) *float64 { return e.Coverage })
		g.minimum(d, report.Reason{Kind: report.ReasonCoverage, Value: percent(score.Coverage), Limit: s.MinCoverage}, "coverage", percent(d.Score.Coverage), was)
	}
	for _, theme := range slices.Sorted(maps.Keys(s.MinThemes)) {
		limit := s.MinThemes[theme]
		now := g.sum(d, theme)
		if now.Applies == 0 {
			continue // nothing that is asked of this kind of document is of the theme
		}
		was := before.figure(func(e *Entry) *float64 { return lookup(e.Themes, theme) })
		g.minimum(d, report.Reason{Kind: report.ReasonTheme, Theme: theme, Value: now.Value, Limit: &limit}, "score of "+strings.ReplaceAll(theme, "-", " "), d.Score.Themes[theme].Value, was)
	}
}

// minimum adds reason unless its figure reaches the limit. All is the figure with what is waived.
func (g *Gate) minimum(d *report.Document, reason report.Reason, name string, all, was *float64) {
	if reason.Value != nil && (*reason.Value >= *reason.Limit || (was != nil && *reason.Value >= *was)) {
		return
	}
	switch {
	case reason.Value == nil:
		reason.Message = fmt.Sprintf("there is no %s, since nothing was stated; the minimum is %s", name, figure(reason.Limit))
	case all != nil && *all != *reason.Value:
		reason.Message = fmt.Sprintf("%s %s (%s with what is waived or not in force yet) is below the minimum %s", name, figure(reason.Value), figure(all), figure(reason.Limit))
	default:
		reason.Message = fmt.Sprintf("%s %s is below the minimum %s", name, figure(reason.Value), figure(reason.Limit))
	}
	if was != nil {
		reason.Message += " and below the " + figure(was) + " of the baseline"
	}
	d.Gate.Reasons = append(d.Gate.Reasons, reason)
}

// withoutExempt is the score without what does not count for the gate; nil where everything counts.
func (g *Gate) withoutExempt(d *report.Document) *report.Score {
	if !slices.ContainsFunc(d.Results, g.exempt) {
		return nil
	}
	s := g.sum(d, "")
	return &s
}

// exempt says whether the gate leaves a result out: a shortfall that is waived, or whose control is not in force yet.
func (g *Gate) exempt(r report.Result) bool {
	return open(r.Verdict) && (r.Waiver.Holds() || r.EffectiveOn > g.date)
}

// sum adds the points of the results of a theme (of all themes when it is empty) that count for the gate, and rounds as the
// policies do.
func (g *Gate) sum(d *report.Document, theme string) report.Score {
	var s report.Score
	for _, r := range d.Results {
		if (theme != "" && r.Theme != theme) || g.exempt(r) {
			continue
		}
		s.Earned += r.Points.Earned
		s.Stated += r.Points.Stated
		s.Applies += r.Points.Applies
	}
	if s.Stated > 0 {
		value := math.Round(s.Earned*1000/s.Stated) / 10
		s.Value = &value
	}
	if s.Applies > 0 {
		coverage := math.Round(s.Stated*1000/s.Applies) / 1000
		s.Coverage = &coverage
	}
	return s
}

// figure writes a figure with at most one decimal.
func figure(v *float64) string {
	if v == nil {
		return "none"
	}
	return strconv.FormatFloat(math.Round(*v*10)/10, 'f', -1, 64)
}

func percent(share *float64) *float64 {
	if share == nil {
		return nil
	}
	p := math.Round(*share*1000) / 10
	return &p
}

func lookup(figures map[string]float64, name string) *float64 {
	if v, ok := figures[name]; ok {
		return &v
	}
	return nil
}

// word is a verdict as people read it.
func word(v report.Verdict) string {
	if v == "" {
		return "not asked"
	}
	return strings.ReplaceAll(string(v), "_", " ")
}
