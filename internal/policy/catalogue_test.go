package policy

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "rewrite generated files")

// TestCatalogueUpToDate is what makes data.json:
//
//	go test ./internal/policy -run TestCatalogueUpToDate -update
func TestCatalogueUpToDate(t *testing.T) {
	generated, err := Generate(os.DirFS(packRoot))
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(packRoot, DataFile)
	if *update {
		if err := os.WriteFile(name, generated, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	committed, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(committed, generated) {
		t.Errorf("%s is not what the annotations say; run: go test ./internal/policy -run TestCatalogueUpToDate -update", name)
	}
}

func TestGenerateWritesWhatTheAnnotationsSay(t *testing.T) {
	var got struct {
		Cybernorm catalogue `json:"cybernorm"`
	}
	if err := json.Unmarshal(small(t, nil)[DataFile].Data, &got); err != nil {
		t.Fatal(err)
	}
	want := Control{
		ID: "HR-09", Title: "Surveillance is limited", Description: "A control of the tests.",
		Package: [2]string{"human_rights", "surveillance"}, Theme: "human-rights", Tier: "extended", Severity: "medium",
		Mode: "commitment", AppliesTo: []string{"treaty", "strategy"}, JudgedFrom: "both",
		Facts:       [][2]string{{"programme", "local_budget_share_pct"}},
		Concepts:    []string{"safeguards", "surveillance"},
		Expected:    Expected{Met: "it is there.", Partial: "half of it is there.", NotMet: "it is not there."},
		Remediation: "Add it.", Sources: []Source{{"apc-oewg-2021", "Opening ¶1", "explicit"}}, Overlaps: []string{},
		Thresholds: []Threshold{{"share_met", 30, "A share with which a partner can lead."}},
	}
	if control := got.Cybernorm.Controls["HR-09"]; !reflect.DeepEqual(control, want) {
		t.Errorf("control\n got %+v\nwant %+v", control, want)
	}
	if when := got.Cybernorm.Controls["CYB-10"].AppliesWhen; when != "the text gives powers" {
		t.Errorf("CYB-10 applies when %q", when)
	}
	if limit := got.Cybernorm.Thresholds["HR-09"]["share_met"]; limit != 30 {
		t.Errorf("threshold is %v, want 30", limit)
	}
	profiles := map[string]string{"core": "CYB-10 GEN-01 HR-07 MSP-07", "full": "CYB-10 GEN-01 HR-07 HR-09 MSP-07", "apc-oewg-2021": "HR-09 MSP-07"}
	for name, want := range profiles {
		if ids := strings.Join(got.Cybernorm.Profiles[name].Controls, " "); ids != want {
			t.Errorf("profile %s holds %s, want %s", name, ids, want)
		}
	}
}

func TestGenerateLocatesMistakes(t *testing.T) {
	const gender = "controls/gender/perspective/control.rego"
	const surveillance = "controls/human_rights/surveillance/control.rego"
	cases := []struct{ name, file, replace, by, want string }{
		{"no annotations", gender, "# METADATA", "# Notes", gender + ":1:1: no METADATA block"},
		{"missing title", gender, "# title: Gender perspective\n", "", gender + `:2:3: "title" is missing`},
		{"unknown key", gender, "#   tier: core", "#   teir: core", gender + `:10:5: unknown key "teir"`},
		{"unknown severity", gender, "severity: critical", "severity: grave", gender + `:12:15: unknown value "grave"; one of critical`},
		{"wrong form of id", gender, "GEN-01", "GEN-1", gender + ":8:9: \"GEN-1\" does not have the form"},
		{"id of another theme", gender, "GEN-01", "HR-01", gender + ":8:5: id HR-01 is of theme human-rights"},
		{"theme of another folder", gender, "theme: gender", "theme: norms", gender + ":8:5: theme is norms, the folder is gender"},
		{"unknown source", gender, "khasanova-2022", "khasanova", gender + `:16:16: unknown value "khasanova"`},
		{"subject without condition", gender, "#   judged_from", "#   applies_when: it is so\n#   judged_from", gender + ":8:5: applies_when belongs to conditional"},
		{"no kind of document", gender, "applies_to: [treaty, strategy]", "applies_to: []", gender + ":8:5: schemas, applies_to and sources need"},
		{"facts of a text control", gender, "judged_from: text", "judged_from: text\n#   facts: [[drafting, records_published]]", gender + ":8:5: facts belong to"},
		{"no facts", surveillance, "#   facts: [[programme, local_budget_share_pct]]\n", "", surveillance + ":8:5: facts belong to"},
		{"unknown fact", surveillance, "local_budget_share_pct", "local_budget", surveillance + ":8:5: no process fact programme.local_budget"},
		{"half a fact", surveillance, "[[programme, local_budget_share_pct]]", "[[programme]]", surveillance + ":8:5: no process fact programme;"},
		{"combine of a text control", gender, "judged_from: text", "judged_from: text\n#   combine: either", gender + ":8:5: combine belongs to"},
		{"form of the day", gender, "#   tier: core", "#   tier: core\n#   effective_on: tomorrow", gender + `:11:19: "tomorrow" does not have the form`},
		{"no such day", gender, "#   tier: core", "#   tier: core\n#   effective_on: 2027-02-30", gender + ":8:5: effective_on 2027-02-30 is no day of the calendar"},
		{"same id", "controls/human_rights/obstacle/control.rego", "HR-07", "HR-09", surveillance + ": id HR-09 is taken by controls/human_rights/obstacle/control.rego"},
		{"profile", "profiles/core.yaml", "tier: core", "tier: main", `profiles/core.yaml:3:16: unknown value "main"`},
		{"threshold", "thresholds.yaml", "value: 30", "value: high", `thresholds.yaml:3:24: expected a whole number`},
		{"YAML", gender, "title: Gender", "title: [Gender", gender + ":"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			pack := small(t, nil)
			before := string(pack[c.file].Data)
			after := strings.Replace(before, c.replace, c.by, 1)
			if after == before {
				t.Fatalf("%s does not contain %q", c.file, c.replace)
			}
			pack[c.file] = &fstest.MapFile{Data: []byte(after)}
			_, err := Generate(pack)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want %q", err, c.want)
			}
		})
	}
}

func TestGenerateNeedsAControlInEachFolder(t *testing.T) {
	pack := small(t, nil)
	pack["controls/gender/empty/examples.yaml"] = &fstest.MapFile{Data: []byte("examples: []\n")}
	if _, err := Generate(pack); err == nil || !strings.Contains(err.Error(), "controls/gender/empty: the folder has no control.rego") {
		t.Errorf("error is %v", err)
	}
}
