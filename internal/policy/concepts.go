package policy

import (
	"fmt"
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// conceptsOf lists the concepts that a control looks up, in order. The library ranks passages by them: one that names more
// of what the control looks for is better evidence.
func conceptsOf(name string, content []byte) ([]string, error) {
	module, err := ast.ParseModuleWithOpts(name, string(content), ast.ParserOptions{RegoVersion: ast.RegoV1})
	if err != nil {
		return nil, fmt.Errorf("parsing control: %w", err)
	}
	found := map[string]bool{}
	ast.WalkRefs(module, func(ref ast.Ref) bool {
		for n := 1; n < len(ref); n++ {
			if concept, isName := ref[n].Value.(ast.String); isName && conceptTable(ref[:n]) {
				found[string(concept)] = true
			}
		}
		return false
	})
	return append([]string{}, slices.Sorted(maps.Keys(found))...), nil
}

// conceptTable tells whether what comes next in a reference is the name of a concept.
func conceptTable(head ast.Ref) bool {
	switch last := head[len(head)-1].Value.(type) {
	case ast.Call:
		function := last[0].Value.String()
		return slices.Contains([]string{"text.here", "text.near", "text.block", "text.around", "text.topic", "text.denied"}, function)
	case ast.String:
		return head[0].Equal(ast.InputRootDocument) && slices.Contains([]string{"mentions", "denied", "concepts", "block", "topic"}, string(last))
	}
	return false
}
