// Package config reads the configuration of a repository of documents, finds the one that a document is under, and puts
// together what counts: flags before the file, the file before defaults.
//
// A [Finder] finds and reads files, [Resolve] puts together. What counts is [Settings], each value of which knows where it
// came from. Nothing here reads the environment.
package config

import (
	"reflect"

	"cybernorm/internal/document"
)

// Name is the name of a configuration file.
const Name = ".cybernorm.yaml"

// Schema is the value of the `schema` key of a configuration.
const Schema = "cybernorm.config/v1"

// File is what a configuration says. What it leaves out is left to flags and defaults.
type File struct {
	Schema     string                        `yaml:"schema" doc:"Version of this format." enum:"cybernorm.config/v1" required:"true"`
	Profile    string                        `yaml:"profile" doc:"Which controls are asked: core, full, a theme or a source document."`
	Policies   []string                      `yaml:"policies" doc:"Folders of policies that are laid over those of the program, relative to this file."`
	Thresholds map[string]map[string]float64 `yaml:"thresholds" doc:"Numbers in place of the catalogue's, by id of the control and name; see cybernorm explain ID."`
	Severities map[string]string             `yaml:"severities" doc:"Severities in place of the catalogue's, by id of the control. Weight in the score and gate follow." enum:"critical,high,medium,low"`
	Gate       Gate                          `yaml:"gate" doc:"What a document has to pass."`
	Waivers    []Waiver                      `yaml:"waivers" doc:"Dated, reasoned exceptions."`
	Baseline   string                        `yaml:"baseline" doc:"Path of the baseline, relative to this file. With one, only what is new or worse fails."`
	Output     Output                        `yaml:"output" doc:"Defaults of the output."`
}

// Gate is what a document has to pass. Figures go from 0 to 100.
type Gate struct {
	FailOn          string             `yaml:"fail_on" doc:"Controls that are not met or contradicted fail at this severity and above; none for no severity." enum:"critical,high,medium,low,none"`
	FailOnNotStated *bool              `yaml:"fail_on_not_stated" doc:"What is not stated fails too, at fail_on and above, or at any severity without it."`
	MinScore        *float64           `yaml:"min_score" doc:"Lowest score that passes." min:"0" max:"100"`
	MinCoverage     *float64           `yaml:"min_coverage" doc:"Lowest coverage that passes, per cent." min:"0" max:"100"`
	MinThemes       map[string]float64 `yaml:"min_themes" doc:"Lowest score that passes, by theme." min:"0" max:"100"`
	RequireEvidence *bool              `yaml:"require_evidence" doc:"A process fact without evidence earns half."`
	Advisory        *bool              `yaml:"advisory" doc:"Report without failing."`
}

// Waiver is a dated, reasoned exception.
type Waiver struct {
	Control   string        `yaml:"control" doc:"Id of the control." required:"true"`
	Documents []string      `yaml:"documents" doc:"Patterns of paths below the folder of this file, such as drafts/**; ** stands for any number of folders." required:"true"`
	Provision string        `yaml:"provision" doc:"Id of the provision that it is limited to."`
	Reason    string        `yaml:"reason" doc:"Why the exception is made." required:"true"`
	Owner     string        `yaml:"owner" doc:"Who answers for it." required:"true"`
	Expires   document.Date `yaml:"expires" doc:"Last day on which it holds, YYYY-MM-DD." required:"true"`

	Pos document.Pos `yaml:"-"`
}

// Output holds defaults of the output.
type Output struct {
	Formats []string `yaml:"formats" doc:"Formats as NAME or NAME=PATH; paths are relative to this file."`
	Color   string   `yaml:"color" doc:"Colours on standard output." enum:"auto,always,never"`
}

// JSONSchema gives the JSON Schema of configurations, made from the types that [Parse] fills.
func JSONSchema() ([]byte, error) {
	return document.SchemaOf(reflect.TypeFor[File](), "https://cybernorm.org/schema/config-v1.json", "Configuration of cybernorm ("+Schema+")")
}
