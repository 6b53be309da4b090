// Package overlay lays folders of a user's own policies over the pack of the program: controls, concepts and profiles are
// added, and those that the pack has already are replaced, by id.
//
// A folder is laid out like the pack:
//
//	controls/<theme>/<name>/control.rego   with control_test.rego and examples.yaml beside it
//	lexicon/concepts/<name>.yaml           concepts with their terms
//	profiles/<name>.yaml                   which controls a profile selects
//	thresholds.yaml                        numbers that controls compare with
//
// Clauses to propose for own controls stand in their remediation; wording is not laid over.
package overlay

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing/fstest"

	"cybernorm/internal/policy"
)

// Change is one thing that a folder adds or replaces.
type Change struct {
	Folder   string
	What     string // control, concept, profile or threshold
	ID       string
	Replaces bool
}

// String says it in a line.
func (c Change) String() string {
	if c.Replaces {
		return fmt.Sprintf("%s %s of %s replaces the one of the program", c.What, c.ID, c.Folder)
	}
	return fmt.Sprintf("%s %s comes from %s", c.What, c.ID, c.Folder)
}

// Folder is a folder of policies under the name that the user gave it.
type Folder struct {
	Name string
	FS   fs.FS
}

// Laid is a pack with folders laid over it.
type Laid struct {
	FS      fs.FS
	Changes []Change // what the folders add and replace, in their order

	origins map[string][]origin // by file of the pack
}

// Has tells whether a folder adds or replaces something.
func (l *Laid) Has(what, id string) bool {
	return slices.ContainsFunc(l.Changes, func(c Change) bool { return c.What == what && c.ID == id })
}

// Lay gives the pack with the folders laid over it in their order, its catalogue generated anew, and what they changed.
// A folder that contributes nothing, or holds a file in a place where nothing looks for it, is an error.
func Lay(base fs.FS, folders []Folder) (*Laid, error) {
	l := &layer{files: fstest.MapFS{}, Laid: Laid{origins: map[string][]origin{}}}
	if err := copyInto(l.files, base); err != nil {
		return nil, fmt.Errorf("read the policy pack: %w", err)
	}
	var problems []error
	for _, f := range folders {
		problems = append(problems, l.add(f))
	}
	problems = append(problems, l.aimless()...)
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	data, err := policy.Generate(l.files)
	if err != nil {
		return nil, l.located(err)
	}
	l.files[policy.DataFile] = &fstest.MapFile{Data: data, Mode: 0o444}
	l.FS = l.files
	return &l.Laid, nil
}

type layer struct {
	Laid
	files fstest.MapFS
}

func (l *layer) add(f Folder) error {
	own := fstest.MapFS{}
	if err := copyInto(own, f.FS); err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	before := len(l.Changes)
	problems := misplaced(f.Name, own)
	problems = append(problems, l.controls(f, own)...)
	problems = append(problems, l.concepts(f, own)...)
	l.profiles(f, own)
	problems = append(problems, l.thresholds(f, own)...)
	if len(problems) == 0 && len(l.Changes) == before {
		problems = append(problems, fmt.Errorf("%s: nothing in it adds to the policies; a control is a folder controls/<theme>/<name>, made by 'cybernorm policy new'", f.Name))
	}
	return errors.Join(problems...)
}

func (l *layer) change(f Folder, what, id string, replaces bool) {
	l.Changes = append(l.Changes, Change{f.Name, what, id, replaces})
}

// misplaced finds files that nothing would load: a control in the wrong place would be silently left out.
func misplaced(name string, own fstest.MapFS) []error {
	var problems []error
	for _, file := range slices.Sorted(maps.Keys(own)) {
		if suspect.MatchString(file) && !placed.MatchString(file) {
			problems = append(problems, fmt.Errorf("%s: nothing looks for policies here; a control is controls/<theme>/<name>/control.rego, "+
				"concepts are lexicon/concepts/<name>.yaml, a profile is profiles/<name>.yaml", path.Join(name, file)))
		}
	}
	return problems
}

var (
	suspect = regexp.MustCompile(`\.rego$|^(controls|lexicon|profiles|wording|thresholds)\b.*\.ya?ml$`)
	placed  = regexp.MustCompile(`^(controls/[^/]+/[^/]+/(control(_test)?\.rego|examples\.yaml)|lexicon/concepts/[^/]+\.yaml|profiles/[^/]+\.yaml|thresholds\.yaml)$`)
)

// controls adds folders of controls; one whose id the pack has takes its place, wherever that stood.
func (l *layer) controls(f Folder, own fstest.MapFS) []error {
	have := map[string]policy.Control{}
	known, problems := policy.Annotated(l.files)
	for _, c := range known {
		have[c.ID] = c
	}
	controls, more := policy.Annotated(own)
	for _, err := range more {
		problems = append(problems, fmt.Errorf("%s/%w", f.Name, err))
	}
	for _, c := range controls {
		old, replaces := have[c.ID]
		if replaces {
			l.remove(old.Folder() + "/")
		}
		for _, file := range under(own, c.Folder()+"/") {
			l.files[file] = own[file]
			l.comes(file, f, file)
		}
		l.change(f, "control", c.ID, replaces)
	}
	return problems
}

func (l *layer) profiles(f Folder, own fstest.MapFS) {
	for _, file := range under(own, "profiles/") {
		_, replaces := l.files[file]
		l.files[file] = own[file]
		l.comes(file, f, file)
		l.change(f, "profile", strings.TrimSuffix(path.Base(file), ".yaml"), replaces)
	}
}

// concepts adds files of concepts; a concept that the pack has is taken out of its file, and the rest of that file stays.
func (l *layer) concepts(f Folder, own fstest.MapFS) (problems []error) {
	for _, file := range under(own, "lexicon/concepts/") {
		base := strings.TrimSuffix(file, ".yaml")
		name := file
		for n := 2; l.files[name] != nil; n++ {
			name = fmt.Sprintf("%s-%d.yaml", base, n)
		}
		for _, e := range entries(own[file].Data, "concepts") {
			replaces, err := l.cut("lexicon/concepts/", "concepts", e.name)
			if err != nil {
				problems = append(problems, err)
			}
			l.change(f, "concept", e.name, replaces)
		}
		l.files[name] = own[file]
		l.comes(name, f, file)
	}
	return problems
}

func (l *layer) remove(prefix string) {
	for _, file := range under(l.files, prefix) {
		delete(l.files, file)
		delete(l.origins, file)
	}
}

// under lists the files below a folder, sorted.
func under(files fstest.MapFS, prefix string) []string {
	var out []string
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if strings.HasPrefix(file, prefix) {
			out = append(out, file)
		}
	}
	return out
}

func copyInto(files fstest.MapFS, from fs.FS) error {
	return fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && strings.HasPrefix(d.Name(), ".") && name != ".":
			return fs.SkipDir
		case d.IsDir() || strings.HasPrefix(d.Name(), "."):
			return nil
		}
		data, err := fs.ReadFile(from, name)
		files[name] = &fstest.MapFile{Data: data, Mode: 0o444}
		return err
	})
}
