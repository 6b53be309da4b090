package policy

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"cybernorm/internal/document"
)

func TestOpenRefusesAPackThatDoesNotAgreeWithItself(t *testing.T) {
	const extra = "controls/gender/extra/control.rego"
	whole := string(small(t, nil)[DataFile].Data)
	cases := []struct {
		name    string
		changes map[string]string
		want    string
	}{
		{"control without entry", map[string]string{extra: "package cybernorm.controls.gender.extra\n", DataFile: whole}, extra + ": the control is not in data.json"},
		{"entry without control", map[string]string{"controls/gender/perspective/control.rego": "", DataFile: whole}, "control GEN-01 has no file controls/gender/perspective/control.rego"},
		{"entry under another id", map[string]string{DataFile: strings.Replace(whole, `"GEN-01": {`, `"GEN-02": {`, 1)}, `the entry GEN-02 calls itself "GEN-01"`},
		{"broken data", map[string]string{DataFile: "{"}, "data.json: unexpected end of JSON input"},
		{"broken entry", map[string]string{DataFile: `{"cybernorm": {"catalogue": {"GEN-01": []}}}`}, "data.json: control GEN-01: "},
		{"empty catalogue", map[string]string{DataFile: `{}`}, "the catalogue is empty"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Open(small(t, c.changes)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
		})
	}
	if _, err := Open(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), DataFile) {
		t.Errorf("error of an empty folder is %v, want one about data.json", err)
	}
}

func TestDigestCoversWhatJudgesAndNothingElse(t *testing.T) {
	before := open(t, small(t, nil)).Digest()
	if !strings.HasPrefix(before, "sha256:") || len(before) != len("sha256:")+64 {
		t.Fatalf("digest is %q", before)
	}
	judging := map[string]bool{
		"lib/text.rego": true,
		"controls/gender/perspective/control.rego":      true,
		"lexicon/concepts/gender.yaml":                  true,
		"lexicon/masks.yaml":                            true,
		"lib/text_test.rego":                            false,
		"controls/gender/perspective/control_test.rego": false,
		"controls/gender/perspective/examples.yaml":     false,
		"schema/facts.json":                             false,
	}
	for name, matters := range judging {
		pack := small(t, nil)
		file, ok := pack[name]
		if !ok {
			file = &fstest.MapFile{}
		}
		pack[name] = &fstest.MapFile{Data: append([]byte(nil), append(file.Data, "\n# more\n"...)...)}
		if after := open(t, pack).Digest(); (after != before) != matters {
			t.Errorf("%s changes the digest: %v, want %v", name, after != before, matters)
		}
	}
}

func TestPrepareNarrowsToProfileAndKind(t *testing.T) {
	pack := open(t, small(t, nil))
	cases := []struct {
		profile string
		kind    document.Kind
		want    string
	}{
		{"full", document.Treaty, "CYB-10 GEN-01 HR-07 HR-09 MSP-07"},
		{"full", document.Strategy, "GEN-01 HR-07 HR-09 MSP-07"},
		{"core", document.Strategy, "GEN-01 HR-07 MSP-07"},
		{"apc-oewg-2021", document.Treaty, "HR-09 MSP-07"},
	}
	for _, c := range cases {
		e := prepare(t, pack, c.profile, c.kind)
		if got := strings.Join(ids(e.Controls()), " "); got != c.want || e.Profile() != c.profile || e.Kind() != c.kind {
			t.Errorf("%s, %s: %s, %s, %s; want %s", c.profile, c.kind, e.Profile(), e.Kind(), got, c.want)
		}
	}
}

func TestControlIsFoundByAFormerID(t *testing.T) {
	const file = "controls/gender/perspective/control.rego"
	files := small(t, nil)
	files[file].Data = []byte(strings.Replace(string(files[file].Data), "#   remediation", "#   aliases: [GN-01]\n#   remediation", 1))
	generated, err := Generate(files)
	if err != nil {
		t.Fatal(err)
	}
	files[DataFile] = &fstest.MapFile{Data: generated}
	if c, err := open(t, files).Control("GN-01"); err != nil || c.ID != "GEN-01" {
		t.Errorf("control is %q, error %v; want GEN-01", c.ID, err)
	}
}

func TestPrepareRefuses(t *testing.T) {
	pack := open(t, small(t, nil))
	cases := []struct {
		name, profile string
		kind          document.Kind
		want          string
	}{
		{"a misspelt profile", "cores", document.Treaty, `unknown profile "cores", did you mean "core"? profiles are apc-oewg-2021, core, full`},
		{"another profile", "everything", document.Treaty, `unknown profile "everything"; profiles are apc-oewg-2021, core, full`},
		{"a kind without controls", "core", document.NormReport, "profile core: no control applies to documents of kind norms-report"},
		{"another kind", "core", "law", `unknown kind of document "law"`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, err := pack.Prepare(context.Background(), c.profile, c.kind); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
		})
	}
	if e, err := pack.PrepareControls(context.Background(), []string{"MSP-07", "GEN-01", "MSP-07"}, document.Treaty); err != nil || strings.Join(ids(e.Controls()), " ") != "GEN-01 MSP-07" {
		t.Errorf("controls by id: %v", err)
	}
	if _, err := pack.PrepareControls(context.Background(), []string{"GEN-1"}, document.Treaty); err == nil || !strings.Contains(err.Error(), `did you mean "GEN-01"`) {
		t.Errorf("error of an unknown control is %v", err)
	}
}

func TestPrepareLocatesWhatDoesNotCompile(t *testing.T) {
	const file = "controls/gender/perspective/control.rego"
	const head = "package cybernorm.controls.gender.perspective\n\n"
	cases := []struct{ name, body, want string }{
		{"syntax", head + "met contains = 1\n", file + ":3:"},
		{"another package", "package cybernorm.controls.gender.other\n", file + ":1:1: package is data.cybernorm.controls.gender.other"},
		{"unused variable", head + "met contains 1 if {\n\tx := 1\n}\n", file + ":4:2: assigned var x unused"},
		{"network", head + "met contains 1 if http.send({\"method\": \"get\", \"url\": \"http://localhost\"})\n", "undefined function http.send"},
		{"clock", head + "met contains 1 if time.now_ns() > 0\n", "undefined function time.now_ns"},
		{"environment", head + "met contains opa.runtime().env\n", "undefined function opa.runtime"},
		{"chance", head + "met contains rand.intn(\"x\", 3)\n", "undefined function rand.intn"},
		{"lookup", head + "met contains 1 if net.lookup_ip_addr(\"localhost\")\n", "undefined function net.lookup_ip_addr"},
		{"recursion", head + "met contains 1 if data.cybernorm.report\n", file + ":3:1: rule data.cybernorm.controls.gender.perspective.met may be recursive"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			files := small(t, nil)
			files[file].Data = []byte(c.body)
			_, err := open(t, files).Prepare(context.Background(), "full", document.Treaty)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
		})
	}
}
