package docs

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestTutorial runs the commands of tutorial.md in a folder of their own, in order, on the document that the page names.
func TestTutorial(t *testing.T) {
	page, err := os.ReadFile("tutorial.md")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	source, err := os.ReadFile("../testdata/formats/strategy.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "strategy.pdf"), source, 0o600); err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, b := range block.FindAllSubmatch(page, -1) {
		for line := range strings.Lines(string(b[2])) {
			shown++
			args := strings.Fields(line)
			if args[0] != "cybernorm" {
				t.Fatalf("%q is no command of the program", line)
			}
			if args[1] == "compare" { // the next version, with one paragraph taken out
				next(t, folder)
			}
			cmd := exec.CommandContext(t.Context(), program(t), args[1:]...)
			cmd.Dir = folder
			out, err := cmd.CombinedOutput()
			if err != nil || len(out) == 0 && !strings.Contains(line, "--format") {
				t.Fatalf("%s: %v\n%s", line, err, out)
			}
			for _, arg := range args {
				if _, file, ok := strings.Cut(arg, "="); ok {
					if info, err := os.Stat(filepath.Join(folder, file)); err != nil || info.Size() < 1000 {
						t.Errorf("%s writes no %s: %v", line, file, err)
					}
				}
			}
		}
	}
	if shown != 5 {
		t.Errorf("the page promises five commands and shows %d", shown)
	}
}

// next writes the description once more, without its last provision.
func next(t *testing.T, folder string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, "strategy.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	last := strings.LastIndex(string(text), "\n  - id:")
	if last < 0 {
		t.Fatalf("no provision in\n%s", text)
	}
	if err := os.WriteFile(filepath.Join(folder, "strategy-2.yaml"), append(text[:last:last], '\n'), 0o600); err != nil {
		t.Fatal(err)
	}
}
