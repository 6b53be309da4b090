// Package policy loads the policies, narrows them to what is asked of a document, and evaluates facts against them:
//
//	pack, err := policy.Open(policies.FS)
//	engine, err := pack.Prepare(ctx, "core", document.Treaty)
//	result, err := engine.Evaluate(ctx, facts)
//
// It moves data. What a document amounts to is decided in Rego alone, in the pack's lib and controls. An evaluation fails
// closed: a control that errs, is missing or gives no verdict is an error of the run that names the control, never a verdict.
//
// The pack also describes itself: [Pack.Catalogue] and [Pack.Profiles] come from the annotations of the controls by way of
// data.json, which [Generate] writes, and [Lint] holds the controls to the conventions that all of this relies on.
package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// DataFile is the file of a pack that holds its catalogue, profiles and thresholds. It is generated.
const DataFile = "data.json"

// Pack is a set of policies: a library, controls, and the catalogue, profiles and thresholds that go with them. It does not
// change and is safe for concurrent use.
type Pack struct {
	fsys     fs.FS
	digest   string
	controls []Control
	profiles []Profile
	data     packData
	library  []*module
	modules  map[string]*module // by id of the control
}

// packData is the content of data.json below its key cybernorm. Entries stay raw: most runs need only some of them.
type packData struct {
	Catalogue  map[string]json.RawMessage    `json:"catalogue"`
	Profiles   map[string]Profile            `json:"profiles"`
	Thresholds map[string]map[string]float64 `json:"thresholds"` // control → name → value
}

// Open reads a pack from its root folder. It reads and hashes everything that judges, and finds a control without catalogue
// entry or an entry without control; Rego is parsed when it is first needed.
func Open(fsys fs.FS) (*Pack, error) {
	p := &Pack{fsys: fsys, modules: map[string]*module{}}
	files, err := judging(fsys)
	if err != nil {
		return nil, fmt.Errorf("reading policies: %w", err)
	}
	sources := make(map[string]*module, len(files))
	digest := sha256.New()
	for _, name := range files {
		content, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("reading policies: %w", err)
		}
		fmt.Fprintf(digest, "%s\n%d\n", name, len(content))
		digest.Write(content)
		switch {
		case name == DataFile:
			err = p.readData(content)
		case path.Ext(name) == ".rego":
			sources[name] = newModule(name, content)
		}
		if err != nil {
			return nil, err
		}
	}
	p.digest = "sha256:" + hex.EncodeToString(digest.Sum(nil))
	return p, p.join(sources)
}

// Catalogue lists all controls in order of id.
func (p *Pack) Catalogue() []Control { return slices.Clone(p.controls) }

// Control gives one control, by its id or by one that it had before.
func (p *Pack) Control(id string) (Control, error) {
	n := slices.IndexFunc(p.controls, func(c Control) bool { return c.ID == id || slices.Contains(c.Aliases, id) })
	if n < 0 {
		return Control{}, unknown("control", id, ids(p.controls), "cybernorm controls lists them")
	}
	return p.controls[n], nil
}

// Profiles lists all profiles in order of name.
func (p *Pack) Profiles() []Profile { return slices.Clone(p.profiles) }

// Digest identifies everything that judges: the Rego of library and controls, the catalogue data and the lexicon. It is
// written sha256:….
func (p *Pack) Digest() string { return p.digest }

// judging lists the files that decide verdicts, sorted: not tests, examples, schemas or the sources of data.json.
func judging(fsys fs.FS) ([]string, error) {
	files := []string{DataFile}
	for _, pattern := range []string{"lib/*.rego", "controls/*/*/control.rego", "lexicon/*.yaml", "lexicon/*/*.yaml"} {
		found, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	files = slices.DeleteFunc(files, func(name string) bool { return strings.HasSuffix(name, "_test.rego") })
	slices.Sort(files)
	return files, nil
}

func (p *Pack) readData(content []byte) error {
	var root struct {
		Cybernorm packData `json:"cybernorm"`
	}
	if err := json.Unmarshal(content, &root); err != nil {
		return fmt.Errorf("%s: %w; it is generated and should not be edited", DataFile, err)
	}
	p.data = root.Cybernorm
	for id, raw := range p.data.Catalogue {
		var c Control
		if err := json.Unmarshal(raw, &c); err != nil {
			return fmt.Errorf("%s: control %s: %w", DataFile, id, err)
		}
		if c.ID != id {
			return fmt.Errorf("%s: the entry %s calls itself %q", DataFile, id, c.ID)
		}
		p.controls = append(p.controls, c)
	}
	slices.SortFunc(p.controls, func(a, b Control) int { return strings.Compare(a.ID, b.ID) })
	p.profiles = slices.SortedFunc(maps.Values(p.data.Profiles), func(a, b Profile) int { return strings.Compare(a.Name, b.Name) })
	return nil
}

// join gives each control its module. A folder that the catalogue does not know would be silently left out, and an entry
// without a folder could give no verdict, so both are errors.
func (p *Pack) join(sources map[string]*module) error {
	var problems []error
	for _, c := range p.controls {
		name := c.Folder() + "/control.rego"
		m, ok := sources[name]
		if !ok {
			problems = append(problems, fmt.Errorf("%s: control %s has no file %s; generate the catalogue again", DataFile, c.ID, name))
			continue
		}
		m.control = c.ID
		p.modules[c.ID] = m
		delete(sources, name)
	}
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		if strings.HasPrefix(name, "lib/") {
			p.library = append(p.library, sources[name])
			continue
		}
		problems = append(problems, fmt.Errorf("%s: the control is not in %s; generate the catalogue again", name, DataFile))
	}
	if len(p.controls) == 0 {
		problems = append(problems, fmt.Errorf("%s: the catalogue is empty", DataFile))
	}
	if len(p.library) == 0 {
		problems = append(problems, errors.New("lib: the pack has no library"))
	}
	return errors.Join(problems...)
}

func ids(controls []Control) []string {
	out := make([]string, len(controls))
	for n := range controls {
		out[n] = controls[n].ID
	}
	return out
}
