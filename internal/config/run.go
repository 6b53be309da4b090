package config

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/gate"
)

// Run is the configurations of the documents of a run.
type Run struct {
	settings map[string]*Settings // by path of the configuration
	of       map[string]*Settings // by path of the document
	all      []*Settings          // in the order of documents
}

// NewRun finds and resolves what counts for each document. Documents that cannot be one run are an error.
func NewRun(f *Finder, documents []string, flags Flags, defaults Defaults) (*Run, error) {
	r := &Run{settings: map[string]*Settings{}, of: map[string]*Settings{}}
	if len(documents) == 0 {
		documents = []string{"-"}
	}
	for _, path := range documents {
		c, err := f.For(path)
		if err != nil {
			return nil, err
		}
		key := ""
		if c != nil {
			key = c.Path
		}
		if r.settings[key] == nil {
			r.settings[key] = Resolve(c, flags, defaults)
			r.all = append(r.all, r.settings[key])
		}
		r.of[path] = r.settings[key]
	}
	if err := agree(r.all); err != nil {
		return nil, err
	}
	return r, r.themesAreAsked(f)
}

// themesAreAsked refuses a minimum for a theme of which the profile asks nothing: it would always be kept.
func (r *Run) themesAreAsked(f *Finder) error {
	if !slices.ContainsFunc(r.all, func(s *Settings) bool { return len(s.Gate.MinThemes) > 0 }) {
		return nil
	}
	known, err := f.Known(r.Common().Policies)
	if err != nil {
		return err
	}
	asked := known.themes(r.Common().Profile)
	for _, s := range r.all {
		for _, theme := range slices.Sorted(maps.Keys(s.Gate.MinThemes)) {
			if len(asked) > 0 && !slices.Contains(asked, theme) {
				e := s.entry("gate.min_themes." + theme)
				return &Conflict{fmt.Sprintf("%s asks a minimum of theme %s (%s), of which profile %s asks nothing; its themes are %s",
					"min-theme", theme, e.Origin, s.Profile, strings.Join(asked, ", "))}
			}
		}
	}
	return nil
}

// themes lists the themes of the controls of a profile; none for a profile that there is not.
func (k Known) themes(profile string) []string {
	var out []string
	for _, p := range k.Profiles {
		for _, c := range k.Controls {
			if p.Name == profile && slices.Contains(p.Controls, c.ID) {
				out = append(out, c.Theme)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Common is what counts for the run as a whole: profile, policies, formats, colour.
func (r *Run) Common() *Settings {
	return r.all[0]
}

// All lists the different settings of the run, in the order of its documents.
func (r *Run) All() []*Settings { return slices.Clone(r.all) }

// Configurations lists the files that the settings of the run come from.
func (r *Run) Configurations() []string {
	var files []string
	for _, s := range r.all {
		if s.Config != "" {
			files = append(files, s.Config)
		}
	}
	return files
}

// Files lists what the run reads beside its documents: configurations and baselines.
func (r *Run) Files() []string {
	files := r.Configurations()
	for _, s := range r.all {
		if s.Baseline != "" {
			files = append(files, s.Baseline)
		}
	}
	return files
}

// ReadBaselines reads the baselines of all settings; a run without a path for one has none.
func (r *Run) ReadBaselines() error {
	read := map[string]*gate.Baseline{} // configurations may share one
	for _, s := range r.all {
		if s.Baseline == "" {
			continue
		}
		path := filepath.Clean(s.Baseline)
		if read[path] == nil {
			b, err := readBaseline(path, s.Profile)
			if err != nil {
				return err
			}
			read[path] = b
		}
		s.Gate.Baseline = read[path]
	}
	return nil
}

// Gate gives what a document of the run has to pass.
func (r *Run) Gate(path string) *gate.Settings { return &r.Of(path).Gate }

// Of gives the settings of a document of the run.
func (r *Run) Of(path string) *Settings {
	return cmp.Or(r.of[path], r.all[0])
}

// Conflict is a choice of settings that cannot be those of one run.
type Conflict struct{ message string }

// Error says what is in conflict and what to do.
func (c *Conflict) Error() string { return c.message }

// agree says why settings cannot be those of one run. A run has one profile, one pack of policies, one output and one colour; gate, thresholds,
// severities, waivers and baseline are those of each document.
func agree(all []*Settings) error {
	if len(all) == 0 {
		return nil
	}
	for _, s := range all[1:] {
		for _, key := range []struct{ name, flag string }{{"profile", "--profile"}, {"policies", "--policies"}, {"output.formats", "--format"}, {"output.color", "--color"}} {
			a, b := all[0].entry(key.name), s.entry(key.name)
			if a.Value != b.Value {
				return &Conflict{fmt.Sprintf("the documents are under configurations that differ in what a run has one of: %s is %q (%s) and %q (%s); run them apart, or say which with %s",
					key.name, a.Value, a.Origin, b.Value, b.Origin, key.flag)}
			}
		}
	}
	return nil
}

func (s *Settings) entry(key string) Entry {
	i := slices.IndexFunc(s.Entries, func(e Entry) bool { return e.Key == key })
	return s.Entries[max(i, 0)]
}

// readBaseline reads a baseline and finds which of its documents are no longer there. A baseline of another profile is an error:
// what it lacks was not asked.
func readBaseline(path, profile string) (*gate.Baseline, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, fmt.Errorf("baseline: %w; write one with cybernorm baseline write", err)
	}
	b, err := gate.ParseBaseline(path, data)
	if err != nil {
		return nil, err
	}
	if b.Profile != profile {
		return nil, document.Errors{{
			File: path, Message: fmt.Sprintf("the baseline is one of profile %s, and this run has profile %s", b.Profile, profile),
			Hint: "write a baseline for it, or use the profile of the baseline",
		}}
	}
	for _, e := range b.Documents {
		if _, err := os.Stat(filepath.Join(b.Dir, filepath.FromSlash(e.Path))); errors.Is(err, os.ErrNotExist) {
			b.Missing = append(b.Missing, e.Path)
		}
	}
	return b, nil
}
