package policy

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"cybernorm/internal/lexicon"
)

var someConcepts = []string{"gender_perspective", "implementation", "powers", "safeguards", "surveillance", "tradeoff_framing"}

func TestPackIsClean(t *testing.T) {
	lex, err := lexicon.Load(os.DirFS(packRoot + "/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range Lint(os.DirFS(packRoot), lex.Concepts()) {
		t.Error(problem)
	}
}

func TestLintFindsWhatTheCompilerDoesNot(t *testing.T) {
	const gender = "controls/gender/perspective/control.rego"
	const surveillance = "controls/human_rights/surveillance/control.rego"
	const obstacle = "controls/human_rights/obstacle/control.rego"
	const safeguards = "controls/cybercrime/safeguards/control.rego"
	cases := []struct{ name, file, replace, by, want string }{
		{"another name", gender, "partial contains", "parital contains", gender + ":29:1: parital is nothing that the library looks for"},
		{"complete value", gender, "partial contains s if", "partial := s if", gender + ":29:1: partial holds findings"},
		{"commitment that is never met", gender, "met contains", "_met contains", gender + ":19:1: a commitment defines met"},
		{"condition of a commitment", gender, "partial contains s if", "applies if", gender + ":29:1: applies belongs to conditional controls; this one is a commitment"},
		{"guard that is met", obstacle, "partial contains", "met contains", obstacle + ":28:1: a guard has no met"},
		{"guard without guard", obstacle, "contradicted contains", "_bad contains", obstacle + ":19:1: a guard defines contradicted"},
		{"condition left out", safeguards, "applies if", "_applies if", safeguards + ":20:1: a conditional defines applies"},
		{"concept in brackets", gender, "input.mentions.gender_perspective\n\ttext.near", "input.mentions[\"gender_perspektive\"]\n\ttext.near", gender + `:24:27: unknown concept "gender_perspektive", did you mean "gender_perspective"?`},
		{"concept of a neighbour", gender, "text.near(s).implementation", "text.near(s).implementations", gender + `:25:15: unknown concept "implementations", did you mean "implementation"?`},
		{"concept in a list", gender, "text.near(s).implementation", "some c in [\"implementation\", \"powerz\"]\n\ttext.near(s)[c]", gender + `:25:31: unknown name "powerz", did you mean "powers"?`},
		{"value of a fact", gender, "text.near(s).implementation", "input.sentences[s].zone == \"operativ\"", gender + `:25:29: unknown name "operativ"`},
		{"threshold", surveillance, "share_met", "share", surveillance + ":32:58: thresholds.yaml has no share for HR-09"},
		{"threshold of another control", surveillance, `threshold("HR-09"`, `threshold("GEN-01"`, "thresholds.yaml has no share_met for HR-09"},
		{"threshold that nobody reads", surveillance, `process.threshold("HR-09", "share_met")`, "30", "thresholds.yaml: control HR-09 never reads the threshold share_met"},
		{"overlap", gender, "#   remediation", "#   overlaps: [GEN-02]\n#   remediation", gender + ": overlaps names GEN-02, which is no control"},
		{"annotations", gender, "tier: core", "tier: basic", gender + `:10:11: unknown value "basic"`},
		{"no examples", "controls/gender/perspective/examples.yaml", "examples", "", "controls/gender/perspective: the control has no examples.yaml"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			pack := clean(t)
			text := string(pack[c.file].Data)
			changed := strings.Replace(text, c.replace, c.by, 1)
			if changed == text {
				t.Fatalf("%s has no %q", c.file, c.replace)
			}
			pack[c.file] = &fstest.MapFile{Data: []byte(changed)}
			if changed == "" {
				delete(pack, c.file)
			}
			var found []string
			for _, problem := range Lint(pack, someConcepts) {
				found = append(found, problem.Error())
			}
			if all := strings.Join(found, "\n"); !strings.Contains(all, c.want) {
				t.Errorf("problems are %q, want %q", all, c.want)
			}
		})
	}
}

func TestLintIsSilentOnACleanPack(t *testing.T) {
	if problems := Lint(clean(t), someConcepts); len(problems) > 0 {
		t.Errorf("problems are %v", problems)
	}
}

// clean is the small pack with the files that Lint asks for.
func clean(t *testing.T) fstest.MapFS {
	t.Helper()
	pack := small(t, nil)
	for _, c := range open(t, pack).Catalogue() {
		pack[c.Folder()+"/examples.yaml"] = &fstest.MapFile{Data: []byte("examples")}
		pack[c.Folder()+"/control_test.rego"] = &fstest.MapFile{Data: []byte("package x\n")}
	}
	return pack
}
