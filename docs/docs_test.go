// Package docs holds no code: its test runs the commands that the documentation shows and compares what they print.
package docs

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var block = regexp.MustCompile("(?ms)^```(sh|text|yaml)\n(.*?)^```$")

func TestReadmeShowsWhatTheFirstCommandPrints(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.FindAllSubmatch(readme, -1)
	if len(blocks) < 3 || string(blocks[0][1]) != "sh" || string(blocks[2][1]) != "text" {
		t.Fatal("README.md should begin with two commands and the output of the first")
	}
	if got := strings.TrimSpace(string(blocks[1][2])); got != "go test ./..." {
		t.Errorf("the second command is %q, it should run the tests", got)
	}
	printed := run(t, strings.Fields(string(blocks[0][2])))
	if shown := string(blocks[2][2]); !strings.HasPrefix(printed, shown) || len(shown) < 1000 {
		t.Errorf("README.md shows what the command does not print:\n%s\n--- printed:\n%.2000s", shown, printed)
	}
}

// TestShownCommandsWork runs every other command of the documentation that needs no file of the reader's own.
func TestShownCommandsWork(t *testing.T) {
	for _, command := range []string{
		"go run ./cmd/cybernorm check inputs/model-strategy.yaml --profile gender",
		"go run ./cmd/cybernorm controls",
		"go run ./cmd/cybernorm explain GEN-01",
		"go run ./cmd/cybernorm trace",
		"go run ./cmd/cybernorm facts inputs/budapest-2001.yaml",
		"go run ./cmd/cybernorm schema description",
		"go run ./cmd/cybernorm import testdata/import/action-plan.html --show-dropped",
	} {
		if out := run(t, strings.Fields(command)); len(out) < 200 {
			t.Errorf("%s prints %q", command, out)
		}
	}
}

// TestShownReportsAreWritten runs the commands of docs/reports.md in their order and wants the files that they name.
func TestShownReportsAreWritten(t *testing.T) {
	page, err := os.ReadFile("reports.md")
	if err != nil {
		t.Fatal(err)
	}
	folder, shown := t.TempDir(), 0
	for _, b := range block.FindAllSubmatch(page, -1) {
		for line := range strings.Lines(string(b[2])) {
			shown++
			line = strings.ReplaceAll(line, "html=", "html="+folder+"/")
			line = strings.NewReplacer("json=", "json="+folder+"/", "markdown=", "markdown="+folder+"/", "patch=", "patch="+folder+"/", "render ", "render "+folder+"/").Replace(line)
			args := strings.Fields(line)
			run(t, args)
			_, file, _ := strings.Cut(args[len(args)-1], "=")
			if info, err := os.Stat(file); err != nil || info.Size() < 10_000 {
				t.Errorf("%s writes no report: %v", line, err)
			}
		}
	}
	if shown < 6 {
		t.Errorf("reports.md shows %d commands", shown)
	}
}

// TestShownDescriptionIsSound checks the example of docs/description.md.
func TestShownDescriptionIsSound(t *testing.T) {
	page, err := os.ReadFile("description.md")
	if err != nil {
		t.Fatal(err)
	}
	found := block.FindSubmatch(page)
	if found == nil || string(found[1]) != "yaml" {
		t.Fatal("description.md shows no description")
	}
	file := filepath.Join(t.TempDir(), "shown.yaml")
	if err := os.WriteFile(file, found[2], 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, []string{"go", "run", "./cmd/cybernorm", "check", file})
}

// TestShownGateWorks follows docs/gate.md in a scratch repository: its configuration, and its commands with the exit codes that it
// gives.
func TestShownGateWorks(t *testing.T) {
	page, err := os.ReadFile("gate.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "cybernorm")
	run(t, []string{"go", "build", "-o", program, "./cmd/cybernorm"})
	draft, err := os.ReadFile("../inputs/budapest-2001.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "drafts"), 0o755); err != nil {
		t.Fatal(err)
	}
	files, commands := map[string][]byte{filepath.Join("drafts", "report.yaml"): draft}, []string{}
	for _, b := range block.FindAllSubmatch(page, -1) {
		switch {
		case string(b[1]) == "yaml" && files[".cybernorm.yaml"] == nil && bytes.HasPrefix(b[2], []byte("schema: cybernorm.config")):
			files[".cybernorm.yaml"] = b[2]
		case string(b[1]) == "sh":
			for line := range strings.Lines(string(b[2])) {
				if strings.HasPrefix(line, "cybernorm ") {
					commands = append(commands, line)
				}
			}
		}
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if len(files) != 2 || len(commands) < 6 {
		t.Fatalf("gate.md shows %d files and %d commands", len(files)-1, len(commands))
	}
	for _, line := range commands {
		shown, comment, _ := strings.Cut(line, "#")
		want := 0
		if strings.Contains(comment, "exits with 1") {
			want = 1
		}
		command := exec.CommandContext(t.Context(), program, strings.Fields(shown)[1:]...)
		command.Dir = dir
		out, err := command.CombinedOutput()
		if got := command.ProcessState.ExitCode(); got != want {
			t.Errorf("%s exits with %d (%v):\n%.3000s", shown, got, err, out)
		}
	}
}

func run(t *testing.T, args []string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), args[0], args[1:]...)
	command.Dir = ".."
	var out, problems bytes.Buffer
	command.Stdout, command.Stderr = &out, &problems
	if err := command.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", strings.Join(args, " "), err, problems.String())
	}
	return out.String()
}
