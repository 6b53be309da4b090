package docs

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// source is a Go file of the project.
type source struct {
	path  string // with slashes, from the root
	lines int
	file  *ast.File
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if base := entry.Name(); entry.IsDir() && (base != ".." && strings.HasPrefix(base, ".") || slices.Contains([]string{"build", "dist", "testdata"}, base)) {
			return fs.SkipDir
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
		relative, _ := filepath.Rel("..", name)
		all = append(all, source{filepath.ToSlash(relative), bytes.Count(text, []byte("\n")), file})
		return err
	})
	if err != nil || len(all) < 100 {
		t.Fatalf("%d files (%v)", len(all), err)
	}
	return all
}

// TestFilesAreShort: a file is read in one sitting.
func TestFilesAreShort(t *testing.T) {
	for _, s := range sources(t) {
		if limit := 400; s.lines > limit {
			t.Errorf("%s has %d lines, more than %d; what does it do that is another thing?", s.path, s.lines, limit)
		}
	}
}

// TestNothingHappensOnImport: no init, so that a package that is linked does nothing until it is called.
func TestNothingHappensOnImport(t *testing.T) {
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init", s.path)
			}
		}
	}
}

// TestNoGlobalState: variables of a package are tables and errors that nothing writes to, so that two runs in one process cannot
// disturb each other.
func TestNoGlobalState(t *testing.T) {
	globals := map[string]map[string]bool{} // folder → names
	all := slices.DeleteFunc(sources(t), func(s source) bool { return strings.HasSuffix(s.path, "_test.go") })
	for _, s := range all {
		folder := path.Dir(s.path)
		if globals[folder] == nil {
			globals[folder] = map[string]bool{}
		}
		for _, d := range s.file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, spec := range g.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					globals[folder][name.Name] = name.Name != "_"
				}
			}
		}
	}
	for _, s := range all {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				for _, name := range written(f) {
					if globals[path.Dir(s.path)][name] {
						t.Errorf("%s: %s writes to the package's variable %s", s.path, f.Name.Name, name)
					}
				}
			}
		}
	}
}

// written lists the names that f assigns to and does not declare itself.
func written(f *ast.FuncDecl) (names []string) {
	local := map[string]bool{}
	declare := func(fields *ast.FieldList) {
		if fields == nil {
			return
		}
		for _, field := range fields.List {
			for _, name := range field.Names {
				local[name.Name] = true
			}
		}
	}
	declare(f.Recv)
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncType:
			declare(n.Params)
			declare(n.Results)
		case *ast.ValueSpec:
			for _, name := range n.Names {
				local[name.Name] = true
			}
		case *ast.RangeStmt:
			if n.Tok == token.DEFINE {
				local[root(n.Key)], local[root(n.Value)] = true, true
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				for _, e := range n.Lhs {
					local[root(e)] = true
				}
			}
		}
		return true
	})
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				names = append(names, root(e))
			}
		case *ast.IncDecStmt:
			names = append(names, root(n.X))
		}
		return true
	})
	return slices.DeleteFunc(names, func(name string) bool { return local[name] })
}

// root is the variable that an expression writes into.
func root(e ast.Expr) string {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x.Name
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return ""
		}
	}
}

// TestDataFlowsOneWay: a stop on the way from file to rendering knows nothing of those that come after it.
func TestDataFlowsOneWay(t *testing.T) {
	after := map[string][]string{
		"document": {"importer", "lexicon", "annotate", "policy", "report", "gate", "config", "checker", "render", "cli"},
		"importer": {"lexicon", "annotate", "policy", "report", "gate", "config", "checker", "render", "cli"},
		"lexicon":  {"document", "importer", "annotate", "policy", "report", "gate", "config", "checker", "render", "cli"},
		"annotate": {"importer", "policy", "report", "gate", "config", "checker", "render", "cli"},
		"policy":   {"importer", "gate", "config", "checker", "render", "cli"},
		"report":   {"document", "importer", "lexicon", "annotate", "policy", "gate", "config", "checker", "render", "cli"},
		"checker":  {"gate", "config", "render", "cli"},
		"gate":     {"importer", "lexicon", "annotate", "config", "checker", "render", "cli"},
		"config":   {"importer", "lexicon", "annotate", "checker", "render", "cli"},
		"compare":  {"render", "cli"},
		"render":   {"lexicon", "annotate", "gate", "checker", "cli"},
	}
	for _, s := range sources(t) {
		if strings.HasSuffix(s.path, "_test.go") {
			continue
		}
		here := strings.Split(strings.TrimPrefix(s.path, "internal/"), "/")[0]
		for _, i := range s.file.Imports {
			there, ours := strings.CutPrefix(strings.Trim(i.Path.Value, `"`), "cybernorm/internal/")
			there, _, _ = strings.Cut(there, "/")
			if ours && slices.Contains(after[here], there) {
				t.Errorf("%s imports %s, which comes after it", s.path, there)
			}
		}
	}
}

// TestNoNetwork: none of our packages can make a connection but the one that takes bundles to a registry, and none but the
// commands push and pull can call that one. Tests may start servers.
func TestNoNetwork(t *testing.T) {
	const alone = "internal/registry/"
	callers := 0
	for _, s := range sources(t) {
		if strings.HasSuffix(s.path, "_test.go") {
			continue
		}
		for _, i := range s.file.Imports {
			switch name := strings.Trim(i.Path.Value, `"`); {
			case strings.HasPrefix(s.path, alone):
			case name == "net", strings.HasPrefix(name, "net/http"), strings.HasPrefix(name, "net/rpc"), strings.HasPrefix(name, "crypto/tls"),
				strings.HasPrefix(name, "oras.land/"):
				t.Errorf("%s imports %s", s.path, name)
			case name == "cybernorm/"+strings.TrimSuffix(alone, "/"):
				if callers++; s.path != "internal/cli/bundle.go" {
					t.Errorf("%s imports %s, which is for the commands push and pull", s.path, name)
				}
			}
		}
	}
	if callers == 0 {
		t.Error("nothing calls " + alone + "; was it moved?")
	}
}

// TestGeneratedPagesAreFew: a page a control and their list are kept; what can be made when it is wanted is not.
func TestGeneratedPagesAreFew(t *testing.T) {
	controls, err := filepath.Glob("../policies/controls/*/*/control.rego")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob("controls/*")
	if err != nil || len(controls) == 0 || len(pages) > len(controls)+5 {
		t.Errorf("%d pages for %d controls (%v)", len(pages), len(controls), err)
	}
}
