package overlay

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/policy"
)

// entry is a concept, or the thresholds of a control, with the lines that it takes.
type entry struct {
	name     string
	from, to int // first line, and the one behind the last
	column   int
	keys     []string
	standsBy bool // on a line with others, so that it cannot be taken out
}

// entries lists what stands below a key of a file. A file that is not as it should be has none: whoever reads it says why.
func entries(data []byte, key string) []entry {
	var doc yaml.Node
	if yaml.Unmarshal(data, &doc) != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return nil
	}
	end := bytes.Count(data, []byte("\n")) + 2
	var out []entry
	root := doc.Content[0].Content
	for i := 0; i < len(root); i += 2 {
		if root[i].Value != key || root[i+1].Kind != yaml.MappingNode {
			continue
		}
		if i+2 < len(root) {
			end = root[i+2].Line
		}
		list := root[i+1].Content
		for j := 0; j < len(list); j += 2 {
			e := entry{name: list[j].Value, from: list[j].Line, to: end, column: list[j].Column, standsBy: root[i].Line == list[j].Line}
			if j+2 < len(list) {
				e.to = list[j+2].Line
			}
			for k := 0; list[j+1].Kind == yaml.MappingNode && k < len(list[j+1].Content); k += 2 {
				e.keys = append(e.keys, list[j+1].Content[k].Value)
			}
			e.standsBy = e.standsBy || e.to == e.from || len(out) > 0 && out[len(out)-1].from == e.from
			out = append(out, e)
		}
	}
	return out
}

// cut takes an entry out of the files whose names begin with prefix, and tells whether it was there. Its lines stay, empty, so
// that those of others keep their numbers.
func (l *layer) cut(prefix, key, name string) (bool, error) {
	for _, file := range under(l.files, prefix) {
		all := entries(l.files[file].Data, key)
		at := slices.IndexFunc(all, func(e entry) bool { return e.name == name })
		if at < 0 {
			continue
		}
		e := all[at]
		switch {
		case len(all) == 1 && key == "concepts":
			delete(l.files, file)
			delete(l.origins, file)
			return true, nil
		case e.standsBy:
			return true, fmt.Errorf("%s: %s shares its line with others and cannot be replaced; write each on lines of its own",
				l.Locate(fmt.Sprintf("%s:%d:%d", file, e.from, e.column)), name)
		}
		lines := strings.SplitAfter(string(l.files[file].Data), "\n")
		for n := e.from - 1; n < e.to-1 && n < len(lines); n++ {
			if strings.HasSuffix(lines[n], "\n") {
				lines[n] = "\n"
			} else {
				lines[n] = ""
			}
		}
		l.files[file] = &fstest.MapFile{Data: []byte(strings.Join(lines, "")), Mode: 0o444}
		return true, nil
	}
	return false, nil
}

const thresholdsFile = "thresholds.yaml"

// thresholds adds the numbers of own controls behind those of the pack. Those of a control are replaced together: one that was
// left out would be undefined, and what compares with it silently never true.
func (l *layer) thresholds(f Folder, own fstest.MapFS) (problems []error) {
	file, ok := own[thresholdsFile]
	if !ok {
		return nil
	}
	name := path.Join(f.Name, thresholdsFile)
	all := entries(file.Data, "thresholds")
	if len(all) == 0 {
		return []error{fmt.Errorf("%s: no thresholds in it; write, below thresholds:, an id with names, and for each {value: 40, why: \"...\"}", name)}
	}
	before := entries(l.files[thresholdsFile].Data, "thresholds")
	for _, e := range all {
		if e.standsBy || e.column != 3 {
			problems = append(problems, fmt.Errorf("%s:%d:%d: write each control on lines of its own, indented by two spaces", name, e.from, e.column))
			continue
		}
		for _, old := range before {
			for _, key := range old.keys {
				if old.name == e.name && !slices.Contains(e.keys, key) && !l.Has("control", e.name) {
					problems = append(problems, fmt.Errorf("%s:%d:%d: %s compares with %s too; write all of %s", name, e.from, e.column, e.name, key, strings.Join(old.keys, ", ")))
				}
			}
		}
		replaces, err := l.cut(thresholdsFile, "thresholds", e.name)
		if err != nil {
			problems = append(problems, err)
		}
		l.change(f, "threshold", e.name, replaces)
	}
	if len(problems) > 0 {
		return problems
	}
	base := strings.TrimSuffix(string(l.files[thresholdsFile].Data), "\n") + "\n"
	first := all[0].from
	body := strings.Join(strings.SplitAfter(string(file.Data), "\n")[first-1:all[len(all)-1].to-1], "")
	l.origins[thresholdsFile] = append(l.origins[thresholdsFile], origin{name, strings.Count(base, "\n"), first - 1})
	l.files[thresholdsFile] = &fstest.MapFile{Data: []byte(base + body), Mode: 0o444}
	return nil
}

// aimless finds thresholds of controls that there are not.
func (l *layer) aimless() (problems []error) {
	known, _ := policy.Annotated(l.files) // what is wrong with them was said before
	for _, c := range l.Changes {
		if c.What == "threshold" && !slices.ContainsFunc(known, func(k policy.Control) bool { return k.ID == c.ID }) {
			problems = append(problems, fmt.Errorf("%s: there is no control %s to have thresholds", path.Join(c.Folder, thresholdsFile), c.ID))
		}
	}
	return problems
}
