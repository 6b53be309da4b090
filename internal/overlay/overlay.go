// Package overlay lays folders of a user's own policies over the pack of the program: controls, concepts and profiles are
// added, and those that the pack has already are replaced, by id.
//
// A folder is laid out like the pack:
//
//	controls/<theme>/<name>/control.rego   with control_test.rego and examples.yaml beside it
//	lexicon/concepts/<name>.yaml           concepts with their terms
//	profiles/<name>.yaml                   which controls a profile selects
//	thresholds.yaml                        numbers that controls compare with
//	wording/<language>.yaml                is not laid over; clauses of own controls stand in their remediation
package overlay

import (
	"errors"
	"fmt"
	"io/fs"
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

// Lay gives the pack with the folders laid over it in their order, its catalogue generated anew, and what they changed.
// A folder that contributes nothing, or holds a file in a place where nothing looks for it, is an error.
func Lay(base fs.FS, folders []Folder) (fs.FS, []Change, error) {
	l := &layer{files: fstest.MapFS{}}
	if err := copyInto(l.files, base); err != nil {
		return nil, nil, fmt.Errorf("read the policy pack: %w", err)
	}
	var problems []error
	for _, f := range folders {
		if err := l.add(f); err != nil {
			problems = append(problems, err)
		}
	}
	if err := errors.Join(problems...); err != nil {
		return nil, nil, err
	}
	data, err := policy.Generate(l.files)
	if err != nil {
		return nil, nil, err
	}
	l.files[policy.DataFile] = &fstest.MapFile{Data: data, Mode: 0o444}
	return l.files, l.changes, nil
}

type layer struct {
	files   fstest.MapFS
	changes []Change
}

func (l *layer) add(f Folder) error {
	own := fstest.MapFS{}
	if err := copyInto(own, f.FS); err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	before := len(l.changes)
	var problems []error
	problems = append(problems, misplaced(f.Name, own)...)
	problems = append(problems, l.controls(f, own)...)
	l.concepts(f, own)
	l.profiles(f, own)
	l.thresholds(f, own)
	if len(problems) == 0 && len(l.changes) == before {
		problems = append(problems, fmt.Errorf("%s: nothing in it adds to the policies; a control is a folder controls/<theme>/<name>, made by 'cybernorm policy new'", f.Name))
	}
	return errors.Join(problems...)
}

// misplaced finds Rego that nothing would load: a control in the wrong place would be silently left out.
func misplaced(name string, own fstest.MapFS) []error {
	var problems []error
	for file := range own {
		if path.Ext(file) == ".rego" && !placed.MatchString(file) {
			problems = append(problems, fmt.Errorf("%s: nothing looks for policies here; a control is controls/<theme>/<name>/control.rego", path.Join(name, file)))
		}
	}
	slices.SortFunc(problems, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return problems
}

var placed = regexp.MustCompile(`^controls/[^/]+/[^/]+/control(_test)?\.rego$`)

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
		l.copy(own, c.Folder()+"/")
		l.changes = append(l.changes, Change{f.Name, "control", c.ID, replaces})
	}
	return problems
}

func (l *layer) profiles(f Folder, own fstest.MapFS) {
	for _, file := range sorted(own, "profiles/") {
		_, replaces := l.files[file]
		l.files[file] = own[file]
		l.changes = append(l.changes, Change{f.Name, "profile", strings.TrimSuffix(path.Base(file), ".yaml"), replaces})
	}
}

// concepts adds files of concepts; a concept that the pack has is taken out of its file, and the rest of that file stays.
func (l *layer) concepts(f Folder, own fstest.MapFS) {
	for _, file := range sorted(own, "lexicon/concepts/") {
		name := "lexicon/concepts/" + strings.TrimSuffix(path.Base(file), ".yaml") + ".yaml"
		for n := 2; l.files[name] != nil; n++ {
			name = fmt.Sprintf("lexicon/concepts/%s-%d.yaml", strings.TrimSuffix(path.Base(file), ".yaml"), n)
		}
		for _, id := range entries(own[file].Data) {
			l.changes = append(l.changes, Change{f.Name, "concept", id, l.cut("lexicon/concepts/", id)})
		}
		l.files[name] = own[file]
	}
}

// thresholds adds the numbers of own controls behind those of the pack.
func (l *layer) thresholds(f Folder, own fstest.MapFS) {
	const name = "thresholds.yaml"
	file, ok := own[name]
	if !ok {
		return
	}
	for _, id := range entries(file.Data) {
		l.changes = append(l.changes, Change{f.Name, "threshold", id, l.cut(name, id)})
	}
	_, body, _ := strings.Cut(string(file.Data), "thresholds:\n")
	l.files[name] = &fstest.MapFile{Data: append(slices.Clip(l.files[name].Data), body...), Mode: 0o444}
}

// entry is a key of the second level, as concepts and thresholds are written.
var entry = regexp.MustCompile(`(?m)^  ([A-Za-z0-9_-]+):`)

func entries(data []byte) []string {
	var out []string
	for _, m := range entry.FindAllSubmatch(data, -1) {
		out = append(out, string(m[1]))
	}
	return out
}

// cut takes an entry with all below it out of the files whose names begin with prefix, and tells whether it was there.
func (l *layer) cut(prefix, id string) bool {
	for _, file := range sorted(l.files, prefix) {
		var kept []string
		inside, found := false, false
		for line := range strings.Lines(string(l.files[file].Data)) {
			if m := entry.FindStringSubmatch(line); m != nil {
				inside = m[1] == id
				found = found || inside
			} else if inside && !strings.HasPrefix(line, "   ") && strings.TrimSpace(line) != "" {
				inside = false
			}
			if !inside {
				kept = append(kept, line)
			}
		}
		if found {
			l.files[file] = &fstest.MapFile{Data: []byte(strings.Join(kept, "")), Mode: 0o444}
			return true
		}
	}
	return false
}

func (l *layer) remove(prefix string) {
	for file := range l.files {
		if strings.HasPrefix(file, prefix) {
			delete(l.files, file)
		}
	}
}

func (l *layer) copy(from fstest.MapFS, prefix string) {
	for file, content := range from {
		if strings.HasPrefix(file, prefix) {
			l.files[file] = content
		}
	}
}

func sorted(files fstest.MapFS, prefix string) []string {
	var out []string
	for file := range files {
		if strings.HasPrefix(file, prefix) && path.Ext(file) == ".yaml" {
			out = append(out, file)
		}
	}
	slices.Sort(out)
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
