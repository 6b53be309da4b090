package config

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/gate"
)

// Flags are values of the command line; one that was not given is nil or empty.
type Flags struct {
	Profile         *string
	Policies        []string
	FailOn          *string // none for no severity
	FailOnNotStated *bool
	MinScore        *float64
	MinCoverage     *float64
	MinThemes       map[string]float64
	RequireEvidence *bool
	Advisory        *bool
	Baseline        *string // empty for no baseline
	Formats         []string
	Color           *string
}

// Defaults are the values where neither flags nor file say anything.
type Defaults struct {
	Profile string
	Formats []string
	Color   string
}

// Settings is what counts for documents under one configuration.
type Settings struct {
	Config          string // path of the configuration; empty when there is none
	Profile         string
	Policies        []string // folders, as seen from the working directory
	Thresholds      map[string]map[string]float64
	Severities      map[string]string
	RequireEvidence bool
	Baseline        string // path; empty for none
	Formats         []string
	Color           string
	Gate            gate.Settings // without the baseline, which is read when it is needed
	Entries         []Entry       // every value and where it came from
}

// Entry is one value in force and where it came from.
type Entry struct {
	Key    string `json:"key"`
	Value  string `json:"value"`
	Origin string `json:"origin"` // flag, file:line:column, or default
}

// Resolve puts together what counts under a configuration, which is nil when there is none.
func Resolve(c *Config, f Flags, defaults Defaults) *Settings {
	if c == nil {
		c = &Config{}
	}
	r := &resolver{c: c, s: &Settings{Config: c.Path}}
	s, g := r.s, c.Gate
	s.Profile = text(r, "profile", f.Profile, c.Profile, defaults.Profile, "profile")
	r.policies(f.Policies)
	s.Gate.FailOn = text(r, "gate.fail_on", f.FailOn, g.FailOn, "none", "gate", "fail_on")
	if s.Gate.FailOn == "none" {
		s.Gate.FailOn = ""
	}
	s.Gate.FailOnNotStated = truth(r, f.FailOnNotStated, g.FailOnNotStated, "gate", "fail_on_not_stated")
	s.Gate.MinScore = figure(r, f.MinScore, g.MinScore, "gate", "min_score")
	s.Gate.MinCoverage = figure(r, f.MinCoverage, g.MinCoverage, "gate", "min_coverage")
	r.minThemes(f.MinThemes)
	s.RequireEvidence = truth(r, f.RequireEvidence, g.RequireEvidence, "gate", "require_evidence")
	s.Gate.Advisory = truth(r, f.Advisory, g.Advisory, "gate", "advisory")
	s.Baseline = text(r, "baseline", f.Baseline, r.c.below(c.Baseline), "", "baseline")
	r.formats(f.Formats, defaults.Formats)
	s.Color = text(r, "output.color", f.Color, c.Output.Color, defaults.Color, "output", "color")
	r.tables()
	r.waivers()
	return s
}

type resolver struct {
	c *Config
	s *Settings
}

func (r *resolver) add(key, value, origin string) {
	r.s.Entries = append(r.s.Entries, Entry{key, value, origin})
}

// at is the place of a value of the file. A control that is named by an id that it had before has the place of the file.
func (r *resolver) at(path ...string) string {
	p := r.c.places.Value(path...)
	if p.Line == 0 {
		return r.c.Path
	}
	return fmt.Sprintf("%s:%d:%d", r.c.Path, p.Line, p.Column)
}

func text(r *resolver, key string, flag *string, file, fallback string, path ...string) string {
	value, origin := fallback, "default"
	switch {
	case flag != nil:
		value, origin = *flag, "flag"
	case file != "":
		value, origin = file, r.at(path...)
	}
	r.add(key, value, origin)
	return value
}

func truth(r *resolver, flag, file *bool, path ...string) bool {
	value, origin := false, "default"
	switch {
	case flag != nil:
		value, origin = *flag, "flag"
	case file != nil:
		value, origin = *file, r.at(path...)
	}
	r.add(strings.Join(path, "."), strconv.FormatBool(value), origin)
	return value
}

func figure(r *resolver, flag, file *float64, path ...string) *float64 {
	value, origin := (*float64)(nil), "default"
	switch {
	case flag != nil:
		value, origin = flag, "flag"
	case file != nil:
		value, origin = file, r.at(path...)
	}
	shown := "none"
	if value != nil {
		shown = number(*value)
	}
	r.add(strings.Join(path, "."), shown, origin)
	return value
}

// minThemes lets a flag replace the minimum of its theme alone.
func (r *resolver) minThemes(flags map[string]float64) {
	all := maps.Clone(r.c.Gate.MinThemes)
	if all == nil {
		all = map[string]float64{}
	}
	maps.Copy(all, flags)
	for _, theme := range slices.Sorted(maps.Keys(all)) {
		origin := "flag"
		if _, given := flags[theme]; !given {
			origin = r.at("gate", "min_themes", theme)
		}
		r.add("gate.min_themes."+theme, number(all[theme]), origin)
	}
	r.s.Gate.MinThemes = all
}

func (r *resolver) policies(flags []string) {
	value, origin := r.c.folders(), "default"
	switch {
	case len(flags) > 0:
		value, origin = flags, "flag"
	case len(value) > 0:
		origin = r.at("policies")
	}
	r.s.Policies = value
	r.add("policies", strings.Join(value, ", "), origin)
}

func (r *resolver) formats(flags, fallback []string) {
	value, origin := fallback, "default"
	switch {
	case len(flags) > 0:
		value, origin = flags, "flag"
	case len(r.c.Output.Formats) > 0:
		value, origin = nil, r.at("output", "formats")
		for _, f := range r.c.Output.Formats {
			name, path, file := strings.Cut(f, "=")
			if file && path != "-" {
				name += "=" + r.c.below(path)
			}
			value = append(value, name)
		}
	}
	r.s.Formats = value
	r.add("output.formats", strings.Join(value, ", "), origin)
}

func (r *resolver) tables() {
	r.s.Thresholds, r.s.Severities = r.c.Thresholds, r.c.Severities
	for _, id := range slices.Sorted(maps.Keys(r.c.Thresholds)) {
		for _, name := range slices.Sorted(maps.Keys(r.c.Thresholds[id])) {
			r.add("thresholds."+id+"."+name, number(r.c.Thresholds[id][name]), r.at("thresholds", id, name))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(r.c.Severities)) {
		r.add("severities."+id, r.c.Severities[id], r.at("severities", id))
	}
}

func (r *resolver) waivers() {
	for i, w := range r.c.Waivers {
		r.add("waivers."+strconv.Itoa(i), fmt.Sprintf("%s on %s until %s (%s)", w.Control, strings.Join(w.Documents, ", "), w.Expires, w.Owner), r.at("waivers", strconv.Itoa(i)))
		r.s.Gate.Waivers = append(r.s.Gate.Waivers, &gate.Waiver{
			Control: w.Control, Documents: w.Documents, Provision: w.Provision, Reason: w.Reason, Owner: w.Owner,
			Expires: string(w.Expires), Dir: r.c.Dir, File: r.c.Path, Line: w.Pos.Line, Column: w.Pos.Column,
		})
	}
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
