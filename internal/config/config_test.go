package config

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
)

var update = flag.Bool("update", false, "write the published schema anew")

const schemaFile = "../../policies/schema/config.schema.json"

func known() Known {
	control := func(id, theme string, thresholds ...policy.Threshold) policy.Control {
		return policy.Control{ID: id, Theme: theme, Thresholds: thresholds}
	}
	old := control("HR-02", "human-rights")
	old.Aliases = []string{"HRX-07"}
	return Known{
		Controls: []policy.Control{control("GEN-01", "gender", policy.Threshold{Name: "share_met", Value: 40}), control("GEN-05", "gender"), old},
		Profiles: []policy.Profile{{Name: "core", Controls: []string{"GEN-01", "HR-02"}}, {Name: "gender", Controls: []string{"GEN-01", "GEN-05"}}},
		Formats:  []string{"text", "json"},
	}
}

const full = `schema: cybernorm.config/v1
profile: gender
thresholds: {GEN-01: {share_met: 30}}
severities: {GEN-05: low, HRX-07: critical}
gate:
  fail_on: high
  fail_on_not_stated: true
  min_score: 60
  min_coverage: 40.5
  min_themes: {gender: 50}
  require_evidence: true
  advisory: false
waivers:
  - control: HRX-07
    documents: ["drafts/**", "*.txt"]
    provision: art-3
    reason: "under review: see the minutes"
    owner: Secretariat
    expires: 2026-12-31
baseline: base/line.yaml
output: {formats: [text, json=out/report.json], color: never}
`

func TestConfigSchemaIsCommitted(t *testing.T) {
	got, err := JSONSchema()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(schemaFile, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(schemaFile); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the types have changed (%v); run: go test ./internal/config -run ConfigSchemaIsCommitted -update", err)
	}
}

// TestSchemaAndReaderAgree: what the reader takes the schema takes, and what only a schema needs to know it refuses too.
func TestSchemaAndReaderAgree(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, replace, by string
		valid             bool
	}{
		{"full", "", "", true},
		{"unknown key", "min_score", "mn_score", false},
		{"severity", "fail_on: high", "fail_on: hgih", false},
		{"figure", "min_score: 60", "min_score: 160", false},
		{"no end", "    expires: 2026-12-31\n", "", false},
		{"text for truth", "advisory: false", "advisory: 'false'", false},
		{"no documents", `["drafts/**", "*.txt"]`, "[]", false},
	} {
		text := strings.Replace(full, c.replace, c.by, 1)
		var value map[string]any
		if err := yaml.Unmarshal([]byte(text), &value); err != nil {
			t.Fatal(err)
		}
		if w := value["waivers"].([]any)[0].(map[string]any); w["expires"] != nil {
			w["expires"] = "2026-12-31" // a timestamp to this reader
		}
		if err := schema.Validate(any(value)); (err == nil) != c.valid {
			t.Errorf("%s: the schema says %v", c.name, err)
		}
		if _, err := Parse(Name, []byte(text), names); (err == nil) != c.valid {
			t.Errorf("%s: the reader says %v", c.name, err)
		}
	}
}

func TestEveryMistakeHasItsPlace(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"all at once, in order", `schema: cybernorm.config/v1
profile: gendre
thresholds: {GEN-01: {share_mte: 1}, GEN-05: {x: 1}, GEN-77: {}}
severities: {GEM-05: low, GEN-01: hgh}
gate: {fail_on: hig, min_themes: {gendr: 3}, min_score: lots, advisory: yes, mn_score: 3}
waivers:
  - {control: GNE-01, documents: [/abs, "a[", "../x", ok], reason: r, owner: o, expires: 2026-13-01}
  - {reason: "", documents: []}
output: {formats: [txt, text=], colour: never}
`, `.cybernorm.yaml:2:10: unknown profile "gendre"; did you mean gender?
.cybernorm.yaml:3:23: control GEN-01 has no threshold "share_mte"; did you mean share_met?
.cybernorm.yaml:3:47: control GEN-05 has no threshold "x"; it has none
.cybernorm.yaml:3:54: unknown control "GEN-77"; there is GEN-01, GEN-05, HR-02
.cybernorm.yaml:4:14: unknown control "GEM-05"; did you mean GEN-05?
.cybernorm.yaml:4:35: "hgh" is not a value of GEN-01; did you mean high?
.cybernorm.yaml:5:17: "hig" is not a value of fail_on; did you mean high?
.cybernorm.yaml:5:35: unknown theme "gendr"; did you mean gender?
.cybernorm.yaml:5:57: min_score has to be a number, not "lots"; write digits, such as 40
.cybernorm.yaml:5:73: advisory has to be true or false, not "yes"; write true
.cybernorm.yaml:5:78: unknown key "mn_score"; did you mean min_score?
.cybernorm.yaml:7:15: unknown control "GNE-01"; did you mean GEN-01?
.cybernorm.yaml:7:35: pattern "/abs" can name no document below this file; write it as seen from the folder of this file, with forward slashes
.cybernorm.yaml:7:41: malformed pattern "a["; close its brackets and braces
.cybernorm.yaml:7:47: pattern "../x" can name no document below this file; write it as seen from the folder of this file, with forward slashes
.cybernorm.yaml:7:90: there is no date 2026-13-01
.cybernorm.yaml:8:5: key "control" is missing; it says: id of the control
.cybernorm.yaml:8:5: key "owner" is missing; it says: who answers for it
.cybernorm.yaml:8:5: key "expires" is missing; it says: last day on which it holds, YYYY-MM-DD
.cybernorm.yaml:8:14: reason is empty; it says: why the exception is made
.cybernorm.yaml:8:29: documents is empty; it says: patterns of paths below the folder of this file, such as drafts/**; ** stands for any number of folders
.cybernorm.yaml:9:20: unknown format "txt"; did you mean text?
.cybernorm.yaml:9:25: format text names no file; write text=PATH
.cybernorm.yaml:9:33: unknown key "colour"; did you mean color?`},
		{"a number without its nought", "schema: cybernorm.config/v1\nseverities: {GEN-1: low}\n", `.cybernorm.yaml:2:14: unknown control "GEN-1"; did you mean GEN-01?`},
		{"empty", "", ".cybernorm.yaml:1:1: the file is empty; a configuration begins with schema: cybernorm.config/v1"},
		{"a list", "- x\n", ".cybernorm.yaml:1:1: a configuration is a mapping (key: value); this is a list; a configuration begins with schema: cybernorm.config/v1"},
		{"no schema", "profile: core\n", `.cybernorm.yaml:1:1: key "schema" is missing; write schema: cybernorm.config/v1`},
		{"a description", "schema: cybernorm/v1\n", `.cybernorm.yaml:1:9: schema "cybernorm/v1" is not supported; this program reads cybernorm.config/v1`},
		{"a key twice", "schema: cybernorm.config/v1\nprofile: core\nprofile: core\n", `.cybernorm.yaml:3:1: duplicate key "profile"; it stands first on line 2; keep one of the two`},
		{"a key without value", "schema: cybernorm.config/v1\nprofile:\n", ".cybernorm.yaml:2:9: profile has no value; write one, or remove the key for the default"},
		{"a list for a table", "schema: cybernorm.config/v1\nseverities: [x]\n", ".cybernorm.yaml:2:13: severities has to be a mapping (key: value), not a list; write each entry as key: value"},
		{"no YAML", "schema: a: b\n", ".cybernorm.yaml:1:10: a second ': ' on one line; put a value with ': ' in it in quotes, or in a block after |"},
		{"two", "schema: cybernorm.config/v1\n---\nx: 1\n", ".cybernorm.yaml:2:1: a second YAML document begins here; keep one configuration in a file"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse(Name, []byte(c.text), names)
			var located document.Errors
			if !errors.As(err, &located) {
				t.Fatalf("error is %v", err)
			}
			if diff := cmp.Diff(c.want, err.Error()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func ptr[T any](v T) *T { return &v }

func TestFlagsBeatTheFileAndTheFileBeatsDefaults(t *testing.T) {
	t.Chdir(t.TempDir())
	c, err := Parse(filepath.Join("sub", Name), []byte(full), names)
	if err != nil {
		t.Fatal(err)
	}
	defaults := Defaults{Profile: "core", Formats: []string{"text"}, Color: "auto"}
	flags := Flags{Profile: ptr("core"), FailOn: ptr("none"), FailOnNotStated: ptr(false), MinScore: ptr(10.0), MinThemes: map[string]float64{"human-rights": 5}, Advisory: ptr(true), Baseline: ptr(""), Formats: []string{"json"}}
	file := func(line string) string { return "sub/" + Name + ":" + line }
	for _, tt := range []struct {
		name  string
		c     *Config
		flags Flags
		want  []Entry
	}{
		{"defaults", nil, Flags{}, []Entry{
			{"profile", "core", "default"}, {"policies", "", "default"}, {"gate.fail_on", "none", "default"}, {"gate.fail_on_not_stated", "false", "default"},
			{"gate.min_score", "none", "default"}, {"gate.min_coverage", "none", "default"}, {"gate.require_evidence", "false", "default"},
			{"gate.advisory", "false", "default"}, {"baseline", "", "default"}, {"output.formats", "text", "default"}, {"output.color", "auto", "default"},
		}},
		{"file", c, Flags{}, []Entry{
			{"profile", "gender", file("2:10")}, {"policies", "", "default"}, {"gate.fail_on", "high", file("6:12")}, {"gate.fail_on_not_stated", "true", file("7:23")},
			{"gate.min_score", "60", file("8:14")}, {"gate.min_coverage", "40.5", file("9:17")}, {"gate.min_themes.gender", "50", file("10:24")},
			{"gate.require_evidence", "true", file("11:21")}, {"gate.advisory", "false", file("12:13")}, {"baseline", filepath.FromSlash("sub/base/line.yaml"), file("20:11")},
			{"output.formats", "text, json=" + filepath.FromSlash("sub/out/report.json"), file("21:19")}, {"output.color", "never", file("21:56")},
			{"thresholds.GEN-01.share_met", "30", file("3:34")}, {"severities.GEN-05", "low", file("4:22")}, {"severities.HR-02", "critical", "sub/" + Name},
			{"waivers.0", "HR-02 on drafts/**, *.txt until 2026-12-31 (Secretariat)", file("14:5")},
		}},
		{"flags", c, flags, []Entry{
			{"profile", "core", "flag"}, {"policies", "", "default"}, {"gate.fail_on", "none", "flag"}, {"gate.fail_on_not_stated", "false", "flag"},
			{"gate.min_score", "10", "flag"}, {"gate.min_coverage", "40.5", file("9:17")}, {"gate.min_themes.gender", "50", file("10:24")}, {"gate.min_themes.human-rights", "5", "flag"},
			{"gate.require_evidence", "true", file("11:21")}, {"gate.advisory", "true", "flag"}, {"baseline", "", "flag"},
			{"output.formats", "json", "flag"}, {"output.color", "never", file("21:56")},
			{"thresholds.GEN-01.share_met", "30", file("3:34")}, {"severities.GEN-05", "low", file("4:22")}, {"severities.HR-02", "critical", "sub/" + Name},
			{"waivers.0", "HR-02 on drafts/**, *.txt until 2026-12-31 (Secretariat)", file("14:5")},
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Resolve(tt.c, tt.flags, defaults).Entries); diff != "" {
				t.Error(diff)
			}
		})
	}
	s := Resolve(c, flags, defaults)
	if s.Gate.FailOn != "" || s.Baseline != "" || *s.Gate.MinScore != 10 || len(s.Gate.MinThemes) != 2 || !s.Gate.Advisory || !s.RequireEvidence {
		t.Errorf("settings are %+v", s)
	}
	if w := s.Gate.Waivers[0]; w.Control != "HR-02" || w.Line != 14 || w.Dir != c.Dir || w.Provision != "art-3" {
		t.Errorf("waiver is %+v", w)
	}
}

// tree makes files in a folder that becomes the working directory.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const plain = "schema: cybernorm.config/v1\n"

func finder() *Finder { return &Finder{Known: names} }

func names([]string) (Known, error) { return known(), nil }

func TestTheNearestConfigurationWins(t *testing.T) {
	tree(t, map[string]string{
		".cybernorm.yaml": plain, "a/b/.cybernorm.yaml": plain, "a/b/c/d.txt": "", "a/d.txt": "",
		"repo/.git/HEAD": "", "repo/d.txt": "", "repo/sub/d.txt": "", "other.yaml": plain,
	})
	for _, c := range []struct{ path, want string }{
		{"a/b/c/d.txt", "a/b/.cybernorm.yaml"}, {"a/b/c", "a/b/.cybernorm.yaml"}, {"a/d.txt", ".cybernorm.yaml"}, {"d.txt", ".cybernorm.yaml"},
		{"-", ".cybernorm.yaml"}, {"repo/d.txt", ""}, {"repo/sub/d.txt", ""}, {"missing/x/y.txt", ".cybernorm.yaml"},
	} {
		got, err := finder().For(c.path)
		switch {
		case err != nil:
			t.Errorf("%s: %v", c.path, err)
		case got == nil && c.want != "", got != nil && got.Path != c.want:
			t.Errorf("%s is under %+v, want %q", c.path, got, c.want)
		}
	}
	explicit := finder()
	explicit.Explicit = "other.yaml"
	if c, err := explicit.For("repo/d.txt"); err != nil || c.Path != "other.yaml" {
		t.Errorf("the one that was named: %+v, %v", c, err)
	}
	explicit.Explicit = "nowhere.yaml"
	if _, err := explicit.For("a"); err == nil || err.Error() != "nowhere.yaml: cannot read: no such file or directory" {
		t.Errorf("error is %v", err)
	}
	if c, err := (&Finder{None: true}).For("a/d.txt"); c != nil || err != nil {
		t.Errorf("without: %v, %v", c, err)
	}
}

func TestDocumentsOfDifferentConfigurations(t *testing.T) {
	tree(t, map[string]string{
		"a/.cybernorm.yaml": plain + "profile: gender\ngate: {fail_on: high}\n", "b/.cybernorm.yaml": plain + "gate: {fail_on: low}\n", "c/x.txt": "",
	})
	docs := []string{"a/x.txt", "b/x.txt", "c/x.txt", "a/y.txt"}
	defaults := Defaults{Profile: "core", Formats: []string{"text"}, Color: "auto"}
	_, err := NewRun(finder(), docs, Flags{}, defaults)
	var conflict *Conflict
	if !errors.As(err, &conflict) || err.Error() != `the documents are under configurations that differ in what a run has one of: profile is "gender" (a/.cybernorm.yaml:2:10) and "core" (default); run them apart, or say which with --profile` {
		t.Errorf("error is %v", err)
	}
	run, err := NewRun(finder(), docs, Flags{Profile: ptr("core")}, defaults)
	if err != nil {
		t.Fatal(err)
	}
	if a, b, c := run.Gate("a/x.txt").FailOn, run.Gate("b/x.txt").FailOn, run.Gate("c/x.txt").FailOn; a != "high" || b != "low" || c != "" {
		t.Errorf("gates are %q, %q, %q", a, b, c)
	}
	if run.Of("a/x.txt") != run.Of("a/y.txt") || len(run.All()) != 3 {
		t.Errorf("%d settings", len(run.All()))
	}
}

// TestMinimumOfAThemeThatIsNotAsked would always be kept, so it is an error and no gate that passes.
func TestMinimumOfAThemeThatIsNotAsked(t *testing.T) {
	tree(t, nil)
	_, err := NewRun(finder(), []string{"a"}, Flags{MinThemes: map[string]float64{"human-rights": 5}}, Defaults{Profile: "gender"})
	var conflict *Conflict
	if !errors.As(err, &conflict) || !strings.Contains(err.Error(), "theme human-rights (flag), of which profile gender asks nothing; its themes are gender") {
		t.Errorf("error is %v", err)
	}
}

func TestBaselineOfAnotherProfileIsRefused(t *testing.T) {
	tree(t, map[string]string{"b.yaml": "schema: cybernorm.baseline/v1\nprofile: full\ndate: 2026-01-01\ndocuments: [{path: gone.txt}]\n"})
	run, err := NewRun(finder(), []string{"a"}, Flags{Baseline: ptr("b.yaml")}, Defaults{Profile: "core"})
	if err != nil {
		t.Fatal(err)
	}
	if err := run.ReadBaselines(); err == nil || !strings.HasPrefix(err.Error(), "b.yaml: the baseline is one of profile full, and this run has profile core") {
		t.Errorf("error is %v", err)
	}
	run, err = NewRun(finder(), []string{"a"}, Flags{Baseline: ptr("b.yaml")}, Defaults{Profile: "full"})
	if err != nil {
		t.Fatal(err)
	}
	if err := run.ReadBaselines(); err != nil || len(run.Gate("a").Baseline.Missing) != 1 {
		t.Errorf("%v: %+v", err, run.Gate("a").Baseline)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(full))
	f.Add([]byte("schema: cybernorm.config/v1\nwaivers: &w [*w]\n"))
	f.Add([]byte("thresholds: {GEN-01: {share_met: {}}}\nseverities: []\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Parse(Name, data, names)
		if err != nil {
			var located document.Errors
			if !errors.As(err, &located) {
				t.Errorf("an error without a place: %v", err)
			}
			return
		}
		s := Resolve(c, Flags{}, Defaults{Profile: "core", Formats: []string{"text"}, Color: "auto"})
		for _, w := range s.Gate.Waivers {
			if w.Expires == "" || w.Owner == "" || w.Reason == "" || len(w.Documents) == 0 || w.Line == 0 {
				t.Errorf("an incomplete waiver was taken: %+v", w)
			}
		}
	})
}
