package checker_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/checker"
)

// tree makes files and gives their folder, which becomes the working directory.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(root)
}

func TestExpand(t *testing.T) {
	tree(t, map[string]string{
		"b.yaml": "", "a.TXT": "", "notes.log": "", "d/z.md": "", "d/c.yml": "", "d/README.md": "", "d/.x.yaml": "",
		"d/.git/y.yaml": "", "empty/notes.log": "", "odd[1].yaml": "",
	})
	if err := os.Symlink("../b.yaml", "d/link.yaml"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(".", "d/circle.yaml"); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, paths, want, failed string
	}{
		{"files as named, whatever their ending", "b.yaml notes.log d/README.md", "b.yaml notes.log d/README.md", ""},
		{"folder by name", "d", "d/c.yml d/link.yaml d/z.md", ""},
		{"ending in any case", ".", "a.TXT b.yaml d/c.yml d/link.yaml d/z.md odd[1].yaml", ""},
		{"once each", "b.yaml ./b.yaml d d/../b.yaml - -", "b.yaml d/c.yml d/link.yaml d/z.md -", ""},
		{"pattern", "d/*.y*", "d/c.yml d/link.yaml", ""},
		{"a file whose name looks like a pattern", "odd[1].yaml", "odd[1].yaml", ""},
		{"pattern for nothing", "x*.yaml b.yaml", "b.yaml", "x*.yaml: no file has a name of this pattern"},
		{"malformed pattern", "[", "", "[: malformed pattern: syntax error in pattern"},
		{"missing", "nowhere.yaml", "", "nowhere.yaml: no such file or folder"},
		{"empty folder", "empty", "", "empty: no documents in this folder (files that end in .yaml, .yml, .txt, .md, .pdf, .docx, .odt, .html, .htm)"},
		{"through a file", "b.yaml/x", "", "b.yaml/x: not a directory"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			docs, failures := checker.Expand(strings.Fields(tt.paths))
			if got := strings.Join(docs, " "); got != tt.want {
				t.Errorf("documents are %q, want %q", got, tt.want)
			}
			var failed []string
			for _, f := range failures {
				failed = append(failed, f.Path+": "+f.Err.Error())
			}
			if got := strings.Join(failed, "; "); got != tt.failed {
				t.Errorf("failures are %q, want %q", got, tt.failed)
			}
		})
	}
}

// TestExpandKeepsOrder: documents come in the order of the arguments, so that a report can be compared with its command line.
func TestExpandKeepsOrder(t *testing.T) {
	tree(t, map[string]string{"1.yaml": "", "2.yaml": "", "3.yaml": ""})
	docs, failures := checker.Expand([]string{"3.yaml", "1.yaml", "2.yaml"})
	if want := []string{"3.yaml", "1.yaml", "2.yaml"}; !slices.Equal(docs, want) || failures != nil {
		t.Errorf("Expand = %v, %v; want %v", docs, failures, want)
	}
}
