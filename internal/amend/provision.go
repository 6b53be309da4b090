package amend

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/document"
)

// Provision puts a provision into the text of a description, behind the one with the id after. Only its id, heading, path and
// text are written.
func Provision(name string, text []byte, after string, p document.Provision) ([]byte, error) {
	e, err := open(name, text)
	if err != nil {
		return nil, err
	}
	list := child(e.root, "provisions")
	if e.root.Style&yaml.FlowStyle != 0 || list == nil || list.Kind != yaml.SequenceNode || list.Style&yaml.FlowStyle != 0 {
		return nil, fmt.Errorf("provisions: %w", ErrByHand)
	}
	for _, item := range list.Content {
		if id := child(item, "id"); id == nil || id.Value != after {
			continue
		}
		at := e.afterLast(item)
		e.text = splice(e.text, at, at, e.broken(at)+indent(provisionEntry(p), list.Column-1))
		return e.checked(name, text, func(d *document.Document) { d.Provisions = withoutProvision(d.Provisions, p.ID) })
	}
	return nil, fmt.Errorf("no provision %s: %w", after, ErrByHand)
}

func provisionEntry(p document.Provision) string {
	var b strings.Builder
	fmt.Fprintf(&b, "- id: %s\n", p.ID)
	if p.Heading != "" {
		fmt.Fprintf(&b, "  heading: %s\n", Quoted(p.Heading))
	}
	if len(p.Path) > 0 {
		fmt.Fprintf(&b, "  path: [%s]\n", strings.Join(quotedAll(p.Path), ", "))
	}
	fmt.Fprintf(&b, "  text: |\n%s\n", indent(p.Text, 4))
	return b.String()
}

func withoutProvision(all []document.Provision, id string) []document.Provision {
	var out []document.Provision
	for _, p := range all {
		if p.ID != id {
			out = append(out, p)
		}
	}
	return out
}
