package policy

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"cybernorm/internal/register/strict"
)

// profileFile is a file of profiles/; its name is the name of the profile.
type profileFile struct {
	Title       string `yaml:"title" required:"true"`
	Description string `yaml:"description" required:"true"`
	Select      choice `yaml:"select" required:"true"`
}

// choice selects the controls for which all that it names is true; the empty choice selects every control.
type choice struct {
	Tier   string `yaml:"tier" enum:"core,extended"`
	Theme  string `yaml:"theme"`
	Source string `yaml:"source"`
}

// thresholdFile is thresholds.yaml: control → name → value and why it is this one.
type thresholdFile struct {
	Thresholds map[string]map[string]threshold `yaml:"thresholds" required:"true"`
}

type threshold struct {
	Value int    `yaml:"value" required:"true"`
	Why   string `yaml:"why" required:"true"`
}

// readProfiles reads profiles/*.yaml and lists the controls of each.
func readProfiles(fsys fs.FS, controls map[string]Control) (map[string]Profile, []error) {
	names, err := fs.Glob(fsys, "profiles/*.yaml")
	if err != nil {
		return nil, []error{fmt.Errorf("reading profiles: %w", err)}
	}
	profiles := map[string]Profile{}
	var problems []error
	for _, name := range names {
		var file profileFile
		if err := readYAML(fsys, name, &file); err != nil {
			problems = append(problems, err)
			continue
		}
		p := Profile{
			Name:  strings.TrimSuffix(path.Base(name), ".yaml"),
			Title: file.Title, Description: strings.TrimSpace(file.Description), Controls: []string{},
		}
		for id, c := range controls {
			if file.Select.takes(c) {
				p.Controls = append(p.Controls, id)
			}
		}
		slices.Sort(p.Controls)
		profiles[p.Name] = p
	}
	return profiles, problems
}

func (s choice) takes(c Control) bool {
	cites := func(source Source) bool { return source.Seed == s.Source }
	return (s.Tier == "" || s.Tier == c.Tier) &&
		(s.Theme == "" || s.Theme == c.Theme) &&
		(s.Source == "" || slices.ContainsFunc(c.Sources, cites))
}

// readThresholds reads thresholds.yaml, if the pack has one, into lists in order of name.
func readThresholds(fsys fs.FS) (map[string][]Threshold, []error) {
	const name = "thresholds.yaml"
	var file thresholdFile
	err := readYAML(fsys, name, &file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, []error{err}
	}
	out := make(map[string][]Threshold, len(file.Thresholds))
	for id, values := range file.Thresholds {
		for key, t := range values {
			out[id] = append(out[id], Threshold{Name: key, Value: float64(t.Value), Why: t.Why})
		}
		slices.SortFunc(out[id], func(a, b Threshold) int { return strings.Compare(a.Name, b.Name) })
	}
	return out, nil
}

func readYAML(fsys fs.FS, name string, into any) error {
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("reading %s: %w", name, err)
	}
	return strict.Decode(name, content, into)
}
