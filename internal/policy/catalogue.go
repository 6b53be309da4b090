package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"cybernorm/internal/register/strict"
)

// catalogue is what data.json holds below its key cybernorm.
type catalogue struct {
	Controls   map[string]Control            `json:"catalogue"`
	Profiles   map[string]Profile            `json:"profiles"`
	Thresholds map[string]map[string]float64 `json:"thresholds"`
}

// Generate makes the content of data.json from the annotations of the controls, profiles/*.yaml and thresholds.yaml. The
// error lists every mistake in them with file, line and column.
//
// A pack has this file besides the annotations because OPA lets a library read no other package's annotations; with it the
// same policies run on a stock OPA.
func Generate(fsys fs.FS) ([]byte, error) {
	c, problems := readCatalogue(fsys)
	if len(problems) > 0 {
		return nil, joinErrors(problems)
	}
	return c.encode()
}

func (c *catalogue) encode() ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(map[string]*catalogue{"cybernorm": c}); err != nil {
		return nil, fmt.Errorf("writing the catalogue: %w", err)
	}
	return out.Bytes(), nil
}

// readCatalogue reads what it can and lists what is wrong with the rest.
func readCatalogue(fsys fs.FS) (*catalogue, []error) {
	c := &catalogue{Controls: map[string]Control{}}
	thresholds, problems := readThresholds(fsys)
	c.Thresholds = numbers(thresholds)

	folders, err := controlFolders(fsys)
	if err != nil {
		return c, append(problems, err)
	}
	for _, folder := range folders {
		control, err := readControl(fsys, folder)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		if other, taken := c.Controls[control.ID]; taken {
			problems = append(problems, fmt.Errorf("%s/control.rego: id %s is taken by %s/control.rego", folder, control.ID, other.Folder()))
			continue
		}
		control.Thresholds = thresholds[control.ID]
		c.Controls[control.ID] = control
	}
	profiles, more := readProfiles(fsys, c.Controls)
	c.Profiles = profiles
	return c, append(problems, more...)
}

// controlFolders lists the folders controls/<theme>/<name> that hold anything, sorted.
func controlFolders(fsys fs.FS) ([]string, error) {
	entries, err := fs.Glob(fsys, "controls/*/*")
	if err != nil {
		return nil, fmt.Errorf("reading controls: %w", err)
	}
	return slices.DeleteFunc(entries, func(name string) bool {
		files, err := fs.ReadDir(fsys, name)
		return err != nil || len(files) == 0
	}), nil
}

func readControl(fsys fs.FS, folder string) (Control, error) {
	name := folder + "/control.rego"
	content, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return Control{}, fmt.Errorf("%s: the folder has no control.rego", folder)
	}
	if err != nil {
		return Control{}, fmt.Errorf("reading controls: %w", err)
	}
	a, err := readAnnotations(name, content)
	if err != nil {
		return Control{}, err
	}
	if err := consistent(name, folder, a); err != nil {
		return Control{}, err
	}
	control := a.control([2]string{path.Base(path.Dir(folder)), path.Base(folder)})
	control.Concepts, err = conceptsOf(name, content)
	return control, err
}

func (a *annotations) control(pkg [2]string) Control {
	c := Control{
		ID: a.Custom.ID, Title: a.Title, Description: a.Description, Package: pkg,
		Theme: a.Custom.Theme, Tier: a.Custom.Tier, Severity: a.Custom.Severity, Mode: a.Custom.Mode,
		EffectiveOn: a.Custom.EffectiveOn, AppliesTo: a.Custom.AppliesTo, AppliesWhen: a.Custom.AppliesWhen,
		JudgedFrom: a.Custom.JudgedFrom, Combine: a.Custom.Combine,
		Facts:       [][2]string{},
		Expected:    Expected(a.Custom.Expected),
		Remediation: strings.TrimSpace(a.Custom.Remediation),
		Sources:     []Source{},
		Overlaps:    append([]string{}, a.Custom.Overlaps...),
		Aliases:     a.Custom.Aliases,
	}
	for _, f := range a.Custom.Facts {
		c.Facts = append(c.Facts, [2]string(f))
	}
	for _, s := range a.Custom.Sources {
		c.Sources = append(c.Sources, Source(s))
	}
	return c
}

// consistent finds what the types of the annotations cannot say.
func consistent(name, folder string, a *annotations) error {
	var errs strict.Errors
	fail := func(format string, args ...any) { errs.Add(name, a.Custom.At, format, args...) }
	c := a.Custom
	if theme := path.Base(path.Dir(folder)); strings.ReplaceAll(c.Theme, "-", "_") != theme {
		fail("theme is %s, the folder is %s; move the control or change its theme", c.Theme, theme)
	}
	if prefix := strings.Split(c.ID, "-")[0]; prefixes()[prefix] != c.Theme {
		fail("id %s is of theme %s, the control of theme %s", c.ID, prefixes()[prefix], c.Theme)
	}
	if len(c.AppliesTo) == 0 || len(c.Sources) == 0 || len(a.Schemas) == 0 {
		fail("schemas, applies_to and sources need at least one entry each")
	}
	if (c.Mode == "conditional") != (c.AppliesWhen != "") {
		fail("applies_when belongs to conditional controls, and every one of them; it ends the sentence \"applies only when …\"")
	}
	if (c.JudgedFrom == "text") != (len(c.Facts) == 0) {
		fail("facts belong to controls that are judged from process or both, and to every one of them")
	}
	if _, err := time.Parse(time.DateOnly, c.EffectiveOn); err != nil && c.EffectiveOn != "" {
		fail("effective_on %s is no day of the calendar", c.EffectiveOn)
	}
	if c.Combine != "" && c.JudgedFrom != "both" {
		fail("combine belongs to controls that are judged from both text and process")
	}
	known := processFacts()
	for _, f := range c.Facts {
		if len(f) != 2 || !slices.Contains(known, strings.Join(f, ".")) {
			fail("no process fact %s; write a fact as [group, name], such as [consultation, held]", strings.Join(f, "."))
		}
	}
	return errs.Err()
}

// prefixes are the beginnings of ids, with their themes.
func prefixes() map[string]string {
	return map[string]string{
		"HR": "human-rights", "GEN": "gender", "MSP": "participation", "NRM": "norms",
		"CCB": "capacity", "CYB": "cybercrime", "SEC": "security",
	}
}

func numbers(thresholds map[string][]Threshold) map[string]map[string]float64 {
	out := make(map[string]map[string]float64, len(thresholds))
	for _, id := range slices.Sorted(maps.Keys(thresholds)) {
		out[id] = map[string]float64{}
		for _, t := range thresholds[id] {
			out[id][t.Name] = t.Value
		}
	}
	return out
}
