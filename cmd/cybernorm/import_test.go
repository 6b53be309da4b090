package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cybernorm/internal/cli"
	"cybernorm/policies"
	"cybernorm/seeds"
)

// run calls the program as main does, in the folder of the fixtures.
func run(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	code = cli.Run(context.Background(), args, cli.Environment{In: strings.NewReader(""), Out: &out, Err: &errs, Pack: policies.FS, Seeds: seeds.FS})
	return out.String(), errs.String(), code
}

// imports gives the documents of testdata/import; what is expected of NAME stands in NAME.yaml, and what the program says
// of it in NAME.notes.
func imports(t *testing.T) []string {
	t.Helper()
	t.Chdir("../../testdata/import")
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		switch filepath.Ext(e.Name()) {
		case ".yaml", ".notes", ".sh", ".go":
		default:
			if !e.IsDir() {
				names = append(names, e.Name())
			}
		}
	}
	return names
}

// importOf imports a document; one whose kind the text does not tell, as a strategy.
func importOf(t *testing.T, name string) (stdout, stderr string, code int) {
	t.Helper()
	stdout, stderr, code = run(t, "import", name, "--show-dropped")
	if strings.Contains(stderr, "set --kind") && code != 0 {
		return run(t, "import", name, "--show-dropped", "--kind", "strategy")
	}
	return stdout, stderr, code
}

// TestImports holds the descriptions of all documents in testdata/import, or the errors where one cannot be read, to what
// was found right when somebody read them against the document.
func TestImports(t *testing.T) {
	names := imports(t)
	if len(names) < 20 {
		t.Fatalf("only %d documents", len(names))
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			stdout, stderr, code := importOf(t, name)
			if (code == 0) != (stdout != "") || code != 0 && code != 3 {
				t.Errorf("exit code %d with %d bytes", code, len(stdout))
			}
			golden(t, name+".yaml", stdout)
			golden(t, name+".notes", stderr)
		})
	}
}

// golden compares with a file, which is not there when nothing is expected.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		var err error
		if got == "" {
			if err = os.Remove(name); os.IsNotExist(err) {
				err = nil
			}
		} else {
			err = os.WriteFile(name, []byte(got), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("differs from %s; run with -update and read the difference\n%s", name, firstDifference(got, string(want)))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			return " got " + g[i] + "\nwant " + strings.Join(w[min(i, len(w)):min(i+1, len(w))], "")
		}
	}
	return "the file goes on"
}

// verdicts gives the verdict of every control on a document, by the full profile, and whether it could be judged.
func verdicts(t *testing.T, args ...string) (map[string]string, bool) {
	t.Helper()
	stdout, stderr, code := run(t, append([]string{"check", "--profile", "full", "--date", "2026-01-01", "--format", "json"}, args...)...)
	if code > 1 {
		if !strings.Contains(stderr, "can be judged") {
			t.Fatalf("exit code %d: %s", code, stderr)
		}
		return nil, false
	}
	var report struct {
		Documents []struct {
			Results []struct {
				Control, Verdict string
				Evidence         []struct{ Page, Line, Column int }
			}
		}
	}
	if err := json.Unmarshal([]byte(stdout), &report); err != nil || len(report.Documents) != 1 {
		t.Fatalf("%d documents: %v", len(report.Documents), err)
	}
	out := map[string]string{}
	for _, r := range report.Documents[0].Results {
		out[r.Control] = r.Verdict
		for _, e := range r.Evidence {
			if e.Line == 0 || e.Column == 0 || (e.Page > 0) != strings.HasSuffix(args[0], ".pdf") {
				t.Errorf("%s: evidence at page %d, line %d, column %d", r.Control, e.Page, e.Line, e.Column)
			}
		}
	}
	return out, true
}

// TestDescriptionGivesTheVerdictsOfItsDocument takes every document the long way too: import, then check.
func TestDescriptionGivesTheVerdictsOfItsDocument(t *testing.T) {
	for _, name := range imports(t) {
		t.Run(name, func(t *testing.T) {
			stdout, _, code := importOf(t, name)
			if code != 0 {
				t.Skip("not a document that can be read; see its notes")
			}
			description := filepath.Join(t.TempDir(), "a.yaml")
			if err := os.WriteFile(description, []byte(stdout), 0o600); err != nil {
				t.Fatal(err)
			}
			_, kind, _ := strings.Cut(stdout, "\nkind: ")
			kind, _, _ = strings.Cut(kind, "\n")
			direct, ok := verdicts(t, name, "--kind", kind)
			long, ok2 := verdicts(t, description)
			if ok != ok2 {
				t.Fatalf("judged %t directly, %t as a description", ok, ok2)
			}
			for control, v := range direct {
				if long[control] != v {
					t.Errorf("%s is %s, and %s for the description", control, v, long[control])
				}
			}
		})
	}
}
