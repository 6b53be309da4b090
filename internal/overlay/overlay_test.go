package overlay_test

import (
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"cybernorm/internal/overlay"
	"cybernorm/internal/policy"
	"cybernorm/policies"
)

func folder(name string, files map[string]string) overlay.Folder {
	fsys := fstest.MapFS{}
	for file, text := range files {
		fsys[file] = &fstest.MapFile{Data: []byte(text)}
	}
	return overlay.Folder{Name: name, FS: fsys}
}

// control is a control that looks up one concept.
func control(id, name, title, concept string) string {
	return "# METADATA\n# title: " + title + `
# description: It is said.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: ` + id + `
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy]
#   judged_from: text
#   sources:
#     - {seed: own, locator: "here", basis: explicit}
#   expected: {met: "it is there.", partial: "a hint.", not_met: "nothing."}
#   remediation: Say it.
package cybernorm.controls.gender.` + name + `

import data.cybernorm.text

met contains s if {
	some s in input.mentions.` + concept + `
	text.commits(s)
}
`
}

func lay(t *testing.T, folders ...overlay.Folder) (*overlay.Laid, *policy.Pack) {
	t.Helper()
	laid, err := overlay.Lay(policies.FS, folders)
	if err != nil {
		t.Fatal(err)
	}
	pack, err := policy.Open(laid.FS)
	if err != nil {
		t.Fatal(err)
	}
	return laid, pack
}

func text(t *testing.T, laid *overlay.Laid, file string) string {
	t.Helper()
	data, err := fs.ReadFile(laid.FS, file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestAControlIsAddedOrReplacedByItsID: the folder that comes last has the say.
func TestAControlIsAddedOrReplacedByItsID(t *testing.T) {
	first := folder("first", map[string]string{
		"controls/gender/ours/control.rego": control("GEN-01", "ours", "First", "gender"),
		"controls/gender/more/control.rego": control("GEN-X1", "more", "More", "gender"),
	})
	second := folder("second", map[string]string{"controls/gender/last/control.rego": control("GEN-01", "last", "Second", "gender")})
	base, err := policy.Open(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	laid, pack := lay(t, first, second)
	if got, want := len(pack.Catalogue()), len(base.Catalogue())+1; got != want {
		t.Errorf("%d controls, want %d", got, want)
	}
	c, err := pack.Control("GEN-01")
	if err != nil || c.Title != "Second" {
		t.Errorf("GEN-01 is %q (%v)", c.Title, err)
	}
	for _, gone := range []string{"controls/gender/ours/control.rego", "controls/gender/mainstreaming/control.rego"} {
		if _, err := fs.Stat(laid.FS, gone); err == nil {
			t.Errorf("%s is still there", gone)
		}
	}
	var said []string
	for _, c := range laid.Changes {
		said = append(said, c.String())
	}
	want := "control GEN-X1 comes from first|control GEN-01 of first replaces the one of the program|control GEN-01 of second replaces the one of the program"
	got := strings.Join(said, "|")
	for _, line := range strings.Split(want, "|") {
		if !strings.Contains(got, line) {
			t.Errorf("%q is not said: %s", line, got)
		}
	}
	_, pack = lay(t, second, first)
	if c, _ := pack.Control("GEN-01"); c.Title != "First" {
		t.Errorf("the other way round, GEN-01 is %q", c.Title)
	}
}

// TestAConceptIsTakenOutOfItsFile: the rest of the file stays, each line in its place.
func TestAConceptIsTakenOutOfItsFile(t *testing.T) {
	before, err := fs.ReadFile(policies.FS, "lexicon/concepts/gender.yaml")
	if err != nil {
		t.Fatal(err)
	}
	own := "concepts:\n    women: # other indentation\n        en: [women]\n    clock: {en: [clock]}\n"
	laid, _ := lay(t, folder("own", map[string]string{"lexicon/concepts/gender.yaml": own}))
	after := text(t, laid, "lexicon/concepts/gender.yaml")
	if strings.Contains(after, "\n  women:\n") || !strings.Contains(after, "\n  women_children_pair:\n") {
		t.Error("more or less than the one concept is gone")
	}
	if a, b := strings.Count(string(before), "\n"), strings.Count(after, "\n"); a != b {
		t.Errorf("%d lines, there were %d", b, a)
	}
	if got := text(t, laid, "lexicon/concepts/gender-2.yaml"); got != own {
		t.Errorf("the folder's own file is %q", got)
	}
	if !laid.Has("concept", "women") || !laid.Has("concept", "clock") || laid.Has("concept", "gender") {
		t.Errorf("changes are %v", laid.Changes)
	}
	for message, want := range map[string]string{
		"concepts/gender-2.yaml:3:9: wrong":       "own/lexicon/concepts/gender.yaml:3:9: wrong",
		"lexicon/concepts/gender-2.yaml: wrong":   "own/lexicon/concepts/gender.yaml: wrong",
		"lexicon/concepts/gender.yaml:3:9: wrong": "lexicon/concepts/gender.yaml:3:9: wrong",
		"something else":                          "something else",
	} {
		if got := laid.Locate(message); got != want {
			t.Errorf("%q becomes %q, want %q", message, got, want)
		}
	}
}

func TestThresholdsAreReplacedTogether(t *testing.T) {
	own := "# Ours.\nthresholds:\n  GEN-09:\n    parity_low: {value: 44, why: a}\n    parity_high: {value: 56, why: b}\n    benchmark: {value: 38, why: c}\n" +
		"    heads_met: {value: 45, why: d}\n    heads_partial: {value: 25, why: e}\n"
	laid, pack := lay(t, folder("own", map[string]string{"thresholds.yaml": own}))
	c, err := pack.Control("GEN-09")
	if err != nil {
		t.Fatal(err)
	}
	for _, th := range c.Thresholds {
		if th.Name == "parity_low" && th.Value != 44 {
			t.Errorf("parity_low is %v", th.Value)
		}
	}
	merged := strings.Split(text(t, laid, "thresholds.yaml"), "\n")
	for n, line := range merged {
		if strings.Contains(line, "value: 44") {
			if got := laid.Locate("thresholds.yaml:" + strconv.Itoa(n+1) + ":5: x"); got != "own/thresholds.yaml:4:5: x" {
				t.Errorf("the line is said to be at %s", got)
			}
		}
	}
	if got := laid.Locate("thresholds.yaml:3:1: x"); got != "thresholds.yaml:3:1: x" {
		t.Errorf("a line of the program's own is said to be at %s", got)
	}
}

func TestAProfileIsAddedOrReplaced(t *testing.T) {
	laid, pack := lay(t, folder("own", map[string]string{
		"profiles/mine.yaml": "title: Mine\ndescription: Ours.\nselect: {theme: gender}\n",
		"profiles/core.yaml": "title: Core\ndescription: Less.\nselect: {theme: norms}\n",
	}))
	found := map[string]int{}
	for _, p := range pack.Profiles() {
		found[p.Name] = len(p.Controls)
	}
	if found["mine"] != found["gender"] || found["core"] != found["norms"] || found["mine"] == 0 {
		t.Errorf("profiles have %v controls", found)
	}
	if !laid.Has("profile", "mine") || !laid.Has("profile", "core") {
		t.Errorf("changes are %v", laid.Changes)
	}
}

// TestWhatCannotBeMeantIsAnError, with the place in the user's folder.
func TestWhatCannotBeMeantIsAnError(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"nothing contributed":     {"notes.txt", "Nothing.", "own: nothing in it adds to the policies"},
		"Rego in the wrong place": {"controls/mine.rego", "package mine", "own/controls/mine.rego: nothing looks for policies here"},
		"families":                {"lexicon/families.yaml", "families: {}", "own/lexicon/families.yaml: nothing looks"},
		"another ending":          {"profiles/mine.yml", "title: x", "own/profiles/mine.yml: nothing looks"},
		"metadata":                {"controls/gender/x/control.rego", "package cybernorm.controls.gender.x", "own/controls/gender/x/control.rego:1:1: no METADATA"},
		"a profile's key":         {"profiles/mine.yaml", "title: x\ndescription: y\nselect: {}\nselekt: {}\n", "own/profiles/mine.yaml:4:1: unknown key"},
		"half of the thresholds":  {"thresholds.yaml", "thresholds:\n  GEN-16:\n    role: {value: 2, why: x}\n", "own/thresholds.yaml:2:3: GEN-16 compares with roles too"},
		"thresholds of nothing":   {"thresholds.yaml", "thresholds:\n  GEN-X9:\n    roles: {value: 2, why: x}\n", "own/thresholds.yaml: there is no control GEN-X9"},
		"no thresholds":           {"thresholds.yaml", "x: 1\n", "own/thresholds.yaml: no thresholds in it"},
		"thresholds on one line":  {"thresholds.yaml", "thresholds: {GEN-16: {roles: {value: 2, why: x}}}\n", "own/thresholds.yaml:1:14: write each control on lines"},
		"a threshold's value":     {"thresholds.yaml", "thresholds:\n  GEN-16:\n    roles: {value: many, why: x}\n", "own/thresholds.yaml:3:"},
	} {
		t.Run(name, func(t *testing.T) {
			laid, err := overlay.Lay(policies.FS, []overlay.Folder{folder("own", map[string]string{c.file: c.text})})
			if err == nil || laid != nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("error %v does not begin with %q", err, c.want)
			}
		})
	}
}
