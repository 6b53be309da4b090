package policy

import (
	"fmt"
	"runtime"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// module is one Rego file. It is parsed once, when it is first asked for.
type module struct {
	name    string
	control string // id of the control that the file holds; empty for the library
	parse   func() (*ast.Module, error)
}

func newModule(name string, source []byte) *module {
	return &module{name: name, parse: sync.OnceValues(func() (*ast.Module, error) {
		parsed, err := ast.ParseModuleWithOpts(name, string(source), ast.ParserOptions{RegoVersion: ast.RegoV1})
		if err != nil {
			return nil, regoErrors(err)
		}
		if want := packageOf(name); want != "" && parsed.Package.Path.String() != want {
			at := parsed.Package.Location
			return nil, fmt.Errorf("%s:%d:%d: package is %s; the folder asks for %s", name, at.Row, at.Col, parsed.Package.Path, want)
		}
		return parsed, nil
	})}
}

// packageOf is the package that a control's file must have; empty for a file of the library.
func packageOf(name string) string {
	parts := strings.Split(name, "/")
	if len(parts) != 4 || parts[0] != "controls" {
		return ""
	}
	return "data.cybernorm.controls." + parts[1] + "." + parts[2]
}

// parseAll parses modules with as many workers as there are processors: parsing is a third of a cold start.
func parseAll(modules []*module) (map[string]*ast.Module, error) {
	parsed := make([]*ast.Module, len(modules))
	faults := make([]error, len(modules))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(modules)) {
		workers.Go(func() {
			for n := range next {
				parsed[n], faults[n] = modules[n].parse()
			}
		})
	}
	for n := range modules {
		next <- n
	}
	close(next)
	workers.Wait()

	byName := make(map[string]*ast.Module, len(modules))
	for n, m := range modules {
		byName[m.name] = parsed[n]
	}
	return byName, joinErrors(faults)
}
