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

// importOf imports a document without a word about its kind.
func importOf(t *testing.T, name string) (stdout, stderr string, code int) {
	t.Helper()
	return run(t, "import", name, "--show-dropped")
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

// verdicts gives the verdict of every control of the full profile, document by document, from one run over all of them.
// Documents in a language that cannot be judged are not among them. Further arguments are flags.
func verdicts(t *testing.T, files []string, flags ...string) map[string]map[string]string {
	t.Helper()
	args := append([]string{"check", "--profile", "full", "--date", "2026-01-01", "--format", "json"}, flags...)
	stdout, stderr, _ := run(t, append(args, files...)...)
	var report struct {
		Documents []struct {
			Path    string
			Results []struct {
				Control, Verdict string
				Evidence         []struct{ Page, Line, Column int }
			}
		}
	}
	if err := json.Unmarshal([]byte(stdout), &report); err != nil {
		t.Fatalf("%v\n%s", err, stderr)
	}
	if n := strings.Count(stderr, "can be judged"); len(report.Documents)+n != len(files) {
		t.Fatalf("%d of %d documents were judged\n%s", len(report.Documents), len(files), stderr)
	}
	all := map[string]map[string]string{}
	for _, d := range report.Documents {
		out := map[string]string{}
		for _, r := range d.Results {
			out[r.Control] = r.Verdict
			for _, e := range r.Evidence {
				if e.Line == 0 || e.Column == 0 || (e.Page > 0) != strings.HasSuffix(d.Path, ".pdf") {
					t.Errorf("%s: %s: evidence at page %d, line %d, column %d", d.Path, r.Control, e.Page, e.Line, e.Column)
				}
			}
		}
		all[d.Path] = out
	}
	return all
}

// TestDescriptionGivesTheVerdictsOfItsDocument takes every document the long way too: import, then check.
func TestDescriptionGivesTheVerdictsOfItsDocument(t *testing.T) {
	documents, descriptions := map[string][]string{}, map[string]string{}
	dir := t.TempDir()
	for _, name := range imports(t) {
		stdout, err := os.ReadFile(name + ".yaml")
		if err != nil {
			continue // cannot be read; see its notes
		}
		_, kind, _ := strings.Cut(string(stdout), "\nkind: ")
		kind, _, _ = strings.Cut(kind, "\n")
		documents[kind] = append(documents[kind], name)
		descriptions[name] = filepath.Join(dir, name+".yaml")
		if err := os.WriteFile(descriptions[name], stdout, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for kind, names := range documents {
		var files []string
		for _, name := range names {
			files = append(files, name, descriptions[name])
		}
		all := verdicts(t, files, "--kind", kind)
		for _, name := range names {
			direct, long := all[name], all[descriptions[name]]
			if len(direct) != len(long) {
				t.Errorf("%s: %d verdicts, %d of its description", name, len(direct), len(long))
			}
			for control, v := range direct {
				if long[control] != v {
					t.Errorf("%s: %s is %s, and %s for the description", name, control, v, long[control])
				}
			}
		}
	}
}
