// Package scaffold writes what a new control consists of: policy, test, examples and a concept, which pass as they are and are
// then changed.
package scaffold

import (
	"bytes"
	"embed"
	"fmt"
	"regexp"
	"strings"
	"text/template"
)

// Options name the new control.
type Options struct {
	ID    string // such as GEN-X1; the part before the dash is that of its theme
	Name  string // of its folder and package; made of the id when empty
	Title string
}

// File is a file to write, by its path in a folder of policies.
type File struct{ Name, Text string }

//go:embed template
var templates embed.FS

var (
	idForm   = regexp.MustCompile(`^(HR|GEN|MSP|NRM|CCB|CYB|SEC)-X[0-9]{1,3}$`)
	nameForm = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
)

// Control makes the files of a new control. The error says what is wrong with an id or a name.
func Control(o Options) ([]File, error) {
	if !idForm.MatchString(o.ID) {
		return nil, fmt.Errorf("%q is no id for a control of your own; write the prefix of a theme (HR, GEN, MSP, NRM, CCB, CYB, SEC), a dash, X and a number, as in GEN-X1", o.ID)
	}
	prefix, number, _ := strings.Cut(o.ID, "-")
	if o.Name == "" {
		o.Name = "own_" + strings.ToLower(number)
	}
	if !nameForm.MatchString(o.Name) {
		return nil, fmt.Errorf("%q is no name for a folder of a control; write small letters, digits and _", o.Name)
	}
	theme := themes()[prefix]
	values := map[string]string{
		"ID": o.ID, "Name": o.Name, "Title": strings.ReplaceAll(strings.TrimSpace(o.Title), "\n", " "), "Theme": theme,
		"Package": strings.ReplaceAll(theme, "-", "_"), "Concept": strings.ToLower(prefix) + "_" + o.Name,
	}
	folder := "controls/" + values["Package"] + "/" + o.Name + "/"
	var out []File
	for _, f := range []struct{ from, to string }{
		{"control.rego.tmpl", folder + "control.rego"},
		{"control_test.rego.tmpl", folder + "control_test.rego"},
		{"examples.yaml.tmpl", folder + "examples.yaml"},
		{"concept.yaml.tmpl", "lexicon/concepts/" + values["Concept"] + ".yaml"},
	} {
		text, err := fill(f.from, values)
		if err != nil {
			return nil, err
		}
		out = append(out, File{f.to, text})
	}
	return out, nil
}

func fill(name string, values map[string]string) (string, error) {
	t, err := template.ParseFS(templates, "template/"+name)
	if err != nil {
		return "", fmt.Errorf("template %s: %w", name, err)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, values); err != nil {
		return "", fmt.Errorf("template %s: %w", name, err)
	}
	return b.String(), nil
}

func themes() map[string]string {
	return map[string]string{
		"HR": "human-rights", "GEN": "gender", "MSP": "participation", "NRM": "norms", "CCB": "capacity", "CYB": "cybercrime", "SEC": "security",
	}
}
