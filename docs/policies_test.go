package docs

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	shownCode = regexp.MustCompile("(?ms)^```(sh|yaml|rego)\n(.*?)^```$")
	shownFile = regexp.MustCompile("(?m)^`(policies/[^`]+)`")
)

// TestShownControlJudges follows docs/policies.md from the first command to a control that judges, in a folder of its own.
func TestShownControlJudges(t *testing.T) {
	page, err := os.ReadFile("policies.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "cybernorm")
	run(t, []string{"go", "build", "-o", program, "./cmd/cybernorm"})
	const strategy = "schema: cybernorm/v1\nkind: strategy\ntitle: S\nlanguage: en\nprovisions:\n  - {id: s-1, text: The Government will introduce maternity leave.}\n"
	place(t, filepath.Join(dir, "strategy.yaml"), strategy)
	files, commands := 0, 0
	behind := 0 // the block before
	for _, b := range shownCode.FindAllSubmatchIndex(page, -1) {
		file, kind, body := "", string(page[b[2]:b[3]]), string(page[b[4]:b[5]])
		if named := shownFile.FindSubmatch(page[behind:b[0]]); named != nil {
			file = string(named[1])
		}
		behind = b[1]
		switch {
		case file != "":
			files++
			place(t, filepath.Join(dir, filepath.FromSlash(file)), body)
		case strings.HasPrefix(body, "schema: cybernorm.config"):
			place(t, filepath.Join(dir, ".cybernorm.yaml"), body)
		case kind == "sh":
			for line := range strings.Lines(body) {
				commands++
				command := exec.CommandContext(t.Context(), program, strings.Fields(line)[1:]...)
				command.Dir = dir
				if out, err := command.CombinedOutput(); err != nil {
					t.Fatalf("%s: %v\n%.3000s", line, err, out)
				}
			}
		default:
			t.Errorf("no file is named before:\n%.200s", body)
		}
	}
	if files != 3 || commands < 6 {
		t.Errorf("the page shows %d files and %d commands", files, commands)
	}
	command := exec.CommandContext(t.Context(), program, "check", "strategy.yaml", "--profile", "gender", "--format", "json")
	command.Dir = dir
	out, err := command.Output()
	if err != nil || !regexp.MustCompile(`(?s)"control": "GEN-X1".{0,800}"verdict": "met"`).Match(out) {
		t.Errorf("by the configuration that the page shows, GEN-X1 is not met (%v)", err)
	}
}

// TestShownServersJudge: docs/scale.md shows the calls that the comparison of engines makes, with the same flags.
func TestShownServersJudge(t *testing.T) {
	page, err := os.ReadFile("scale.md")
	if err != nil {
		t.Fatal(err)
	}
	compared, err := os.ReadFile("../cmd/cybernorm/stock_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for shown, tested := range map[string]string{
		"opa run --server": `"run", "--server"`, "--verification-key": `"--verification-key"`, "/v0/data/cybernorm/report": "/v0/data/cybernorm/report",
		"policy bundle -o": `"policy", "bundle", "-o"`, "--namespace cybernorm.conftest": `"--namespace", "cybernorm.conftest"`,
	} {
		if !strings.Contains(string(page), shown) || !strings.Contains(string(compared), tested) {
			t.Errorf("%s is shown or tested, but not both", shown)
		}
	}
}

func place(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
