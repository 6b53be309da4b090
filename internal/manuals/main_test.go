package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestManualsAreWhole: a page a command, with its flags, and completions that their shells read; the same bytes at any time.
func TestManualsAreWhole(t *testing.T) {
	folder := t.TempDir()
	if err := run(folder, "1767312000"); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(folder, "man", "cybernorm-check.1"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Jan 2026", `--format`, "cybernorm check", "Exit code", "sarif"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page of check does not say %s", want)
		}
	}
	again := t.TempDir()
	if err := run(again, "1767312000"); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(files(t, folder), files(t, again)); diff != "" {
		t.Errorf("a second run writes something else:\n%s", diff)
	}
	for shell, file := range map[string]string{"bash": "cybernorm.bash", "zsh": "_cybernorm", "fish": "cybernorm.fish"} {
		path, err := exec.LookPath(shell)
		if err != nil {
			continue // the text is there all the same, see above
		}
		if out, err := exec.CommandContext(t.Context(), path, "-n", filepath.Join(folder, "completions", file)).CombinedOutput(); err != nil {
			t.Errorf("%s does not read its completion: %v\n%s", shell, err, out)
		}
	}
	if err := run(t.TempDir(), "today"); err == nil {
		t.Error("a date that is no number was taken")
	}
}

func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	paths, err := filepath.Glob(filepath.Join(folder, "*", "*"))
	if err != nil || len(paths) < 15 {
		t.Fatalf("%d files (%v)", len(paths), err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimPrefix(path, folder)] = string(text)
	}
	return all
}
