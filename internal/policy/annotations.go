package policy

import (
	"bytes"
	"strings"

	"cybernorm/internal/register/strict"
)

// annotations is what the METADATA block of a control must hold: everything that the catalogue says of it. Further keys are
// mistakes. policies/schema/control.schema.json says the same for other tools.
type annotations struct {
	Title       string       `yaml:"title" required:"true"`
	Description string       `yaml:"description" required:"true"`
	Scope       string       `yaml:"scope" required:"true" enum:"package"`
	Schemas     []inputTypes `yaml:"schemas" required:"true"`
	Custom      custom       `yaml:"custom" required:"true"`
	At          strict.Pos   `yaml:"-"`
}

// inputTypes makes OPA's type checker read the schema of the facts, so that a misspelt concept is a compile error.
type inputTypes struct {
	Input string `yaml:"input" required:"true" enum:"schema.facts"`
}

type custom struct {
	ID          string     `yaml:"id" required:"true" pattern:"^(HR|GEN|MSP|NRM|CCB|CYB|SEC)-([0-9]{2}|X[0-9]{1,3})$"`
	Theme       string     `yaml:"theme" required:"true" enum:"human-rights,gender,participation,norms,capacity,cybercrime,security"`
	Tier        string     `yaml:"tier" required:"true" enum:"core,extended"`
	Mode        string     `yaml:"mode" required:"true" enum:"commitment,guard,conditional"`
	Severity    string     `yaml:"severity" required:"true" enum:"critical,high,medium,low"`
	EffectiveOn string     `yaml:"effective_on" pattern:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`
	AppliesTo   []string   `yaml:"applies_to" required:"true" enum:"strategy,treaty,norms-report,capacity-programme"`
	AppliesWhen string     `yaml:"applies_when"`
	JudgedFrom  string     `yaml:"judged_from" required:"true" enum:"text,process,both"`
	Combine     string     `yaml:"combine" enum:"both,either"`
	Facts       [][]string `yaml:"facts"`
	Sources     []source   `yaml:"sources" required:"true"`
	Expected    expected   `yaml:"expected" required:"true"`
	Remediation string     `yaml:"remediation" required:"true"`
	Overlaps    []string   `yaml:"overlaps" pattern:"^(HR|GEN|MSP|NRM|CCB|CYB|SEC)-([0-9]{2}|X[0-9]{1,3})$"`
	Aliases     []string   `yaml:"aliases" pattern:"^[A-Z]{2,4}-[0-9]{2}$"`
	At          strict.Pos `yaml:"-"`
}

type source struct {
	Seed    string `yaml:"seed" required:"true" enum:"khasanova-2022,apc-oewg-2021,un-women-2024,gitoc-2022,igf-2019,own"`
	Locator string `yaml:"locator" required:"true"`
	Basis   string `yaml:"basis" required:"true" enum:"explicit,implied"`
}

type expected struct {
	Met          string `yaml:"met" required:"true"`
	Partial      string `yaml:"partial" required:"true"`
	NotMet       string `yaml:"not_met" required:"true"`
	Contradicted string `yaml:"contradicted"`
}

// readAnnotations reads the METADATA block that stands before the package clause. Places in errors are those of the Rego file.
func readAnnotations(name string, source []byte) (*annotations, error) {
	block, ok := metadataBlock(source)
	if !ok {
		return nil, strict.Errors{{File: name, Pos: strict.Pos{Line: 1, Column: 1},
			Message: "no METADATA block right before the package clause; a control is described there"}}
	}
	var a annotations
	if err := strict.Decode(name, block, &a); err != nil {
		return nil, err
	}
	return &a, nil
}

// metadataBlock gives the block as YAML that stands where it stands in the file: the lines before it are empty, and the
// comment sign of each line is a space.
func metadataBlock(source []byte) ([]byte, bool) {
	lines := strings.Split(string(source), "\n")
	end := -1
	for n, line := range lines {
		if strings.HasPrefix(line, "package ") {
			end = n
			break
		}
	}
	start := end
	for start > 0 && strings.HasPrefix(lines[start-1], "#") {
		start--
	}
	for start < end && strings.TrimSpace(strings.TrimPrefix(lines[start], "#")) != "METADATA" {
		start++
	}
	if start < 0 || start >= end {
		return nil, false
	}
	var yaml bytes.Buffer
	for n := range end {
		if n > start {
			yaml.WriteString(" " + strings.TrimPrefix(lines[n], "#"))
		}
		yaml.WriteByte('\n')
	}
	return yaml.Bytes(), true
}
