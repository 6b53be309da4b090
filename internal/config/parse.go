package config

import (
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/gate"
	"cybernorm/internal/policy"
)

// Known is what a configuration may name.
type Known struct {
	Controls []policy.Control
	Profiles []policy.Profile
	Formats  []string
}

// Names gives what a configuration may name when folders of policies are laid over those of the program.
type Names func(folders []string) (Known, error)

// Config is a configuration that was read.
type Config struct {
	File
	Path string // as it is named to people, with forward slashes
	Dir  string // absolute path of its folder

	places document.Places
}

func form() document.Form {
	return document.Form{
		Noun: "configuration", Begins: "schema: " + Schema,
		Absent: "write one, or remove the key for the default",
	}
}

// Parse reads a configuration. The error is a [document.Errors] with every mistake in it, or with the one that keeps it from
// being read as YAML at all. Ids that a control had before are replaced by the one that it has.
func Parse(path string, data []byte, names Names) (*Config, error) {
	c := &Config{Path: filepath.ToSlash(path)}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	c.Dir = filepath.Dir(abs)
	var broken error
	err = document.Decode(path, data, form(), &c.File, func(places document.Places, fail document.Fail) {
		c.places = places
		known, err := names(c.folders())
		switch {
		case err == nil:
			k := checker{c, known, fail}
			k.check()
		case len(c.Policies) > 0: // names cannot be held against policies that are broken
			for line := range strings.SplitSeq(err.Error(), "\n") {
				fail(places.Value("policies"), "", "%s", line)
			}
		default:
			broken = err
		}
	})
	if err := errors.Join(broken, err); err != nil {
		return nil, err
	}
	return c, nil
}

// folders are the folders of policies as seen from the working directory.
func (c *Config) folders() []string {
	var out []string
	for _, f := range c.Policies {
		out = append(out, c.below(f))
	}
	return out
}

// below is a path of the file as seen from the working directory.
func (c *Config) below(p string) string {
	if p == "" || filepath.IsAbs(p) {
		return p
	}
	return shown(filepath.Join(c.Dir, filepath.FromSlash(p)))
}

// checker finds what the types cannot say: names of what there is not.
type checker struct {
	*Config
	known Known
	fail  document.Fail
}

func (k checker) check() {
	k.profile()
	for _, id := range slices.Sorted(maps.Keys(k.Thresholds)) {
		k.thresholds(id)
	}
	for _, id := range slices.Sorted(maps.Keys(k.Severities)) {
		if c, ok := k.control(id, k.places.Key("severities", id)); ok && c.ID != id {
			k.Severities[c.ID] = k.Severities[id]
			delete(k.Severities, id)
		}
	}
	k.themes()
	for i := range k.Waivers {
		k.waiver(i)
	}
	for i, f := range k.Output.Formats {
		name, path, file := strings.Cut(f, "=")
		at := k.places.Value("output", "formats", strconv.Itoa(i))
		switch {
		case f == "":
		case !slices.Contains(k.known.Formats, name):
			k.fail(at, document.DidYouMean(name, k.known.Formats, "there is "+strings.Join(k.known.Formats, ", ")), "unknown format %q", name)
		case file && path == "":
			k.fail(at, "write "+name+"=PATH", "format %s names no file", name)
		}
	}
}

func (k checker) profile() {
	if k.Profile == "" {
		return
	}
	var names []string
	for _, p := range k.known.Profiles {
		names = append(names, p.Name)
	}
	if !slices.Contains(names, k.Profile) {
		k.fail(k.places.Value("profile"), document.DidYouMean(k.Profile, names, "profiles are "+strings.Join(names, ", ")), "unknown profile %q", k.Profile)
	}
}

// control finds a control by its id or one that it had before.
func (k checker) control(id string, at document.Pos) (policy.Control, bool) {
	var ids []string
	for _, c := range k.known.Controls {
		if c.ID == id || slices.Contains(c.Aliases, id) {
			return c, true
		}
		ids = append(ids, c.ID)
	}
	if id != "" {
		k.fail(at, document.DidYouMean(id, ids, "cybernorm controls lists them"), "unknown control %q", id)
	}
	return policy.Control{}, false
}

func (k checker) thresholds(id string) {
	c, ok := k.control(id, k.places.Key("thresholds", id))
	if !ok {
		return
	}
	var names []string
	for _, t := range c.Thresholds {
		names = append(names, t.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(k.Thresholds[id])) {
		if slices.Contains(names, name) {
			continue
		}
		hint := "it has none"
		if len(names) > 0 {
			hint = document.DidYouMean(name, names, "it has "+strings.Join(names, ", "))
		}
		k.fail(k.places.Key("thresholds", id, name), hint, "control %s has no threshold %q", c.ID, name)
	}
	if c.ID != id {
		k.Thresholds[c.ID] = k.Thresholds[id]
		delete(k.Thresholds, id)
	}
}

func (k checker) themes() {
	var themes []string
	for _, c := range k.known.Controls {
		themes = append(themes, c.Theme)
	}
	slices.Sort(themes)
	themes = slices.Compact(themes)
	for _, theme := range slices.Sorted(maps.Keys(k.Gate.MinThemes)) {
		if !slices.Contains(themes, theme) {
			k.fail(k.places.Key("gate", "min_themes", theme), document.DidYouMean(theme, themes, ""), "unknown theme %q", theme)
		}
	}
}

func (k checker) waiver(i int) {
	w, n := &k.Waivers[i], strconv.Itoa(i)
	if c, ok := k.control(w.Control, k.places.Value("waivers", n, "control")); ok {
		w.Control = c.ID
	}
	for j, p := range w.Documents {
		at := k.places.Value("waivers", n, "documents", strconv.Itoa(j))
		switch {
		case p == "":
		case !gate.ValidPattern(p):
			k.fail(at, "close its brackets and braces", "malformed pattern %q", p)
		case strings.HasPrefix(p, "/") || strings.Contains(p, `\`) || p == ".." || strings.HasPrefix(p, "../"):
			k.fail(at, "write it as seen from the folder of this file, with forward slashes", "pattern %q can name no document below this file", p)
		}
	}
}
