package suggest

import (
	"errors"
	"fmt"

	"github.com/aymanbagabas/go-udiff"

	"cybernorm/internal/amend"
	"cybernorm/internal/document"
)

// Apply puts the clauses into the text of a description, each as a provision of its own named new- and the control. It gives
// the text that comes out and the suggestions that it could not put in.
func Apply(d *document.Document, text []byte, suggestions []Suggestion) ([]byte, []Suggestion, error) {
	var left []Suggestion
	for i := len(suggestions) - 1; i >= 0; i-- { // from the least grave, so that the gravest stands first behind a provision
		s := suggestions[i]
		if s.Clause == "" {
			left = append(left, s)
			continue
		}
		p := document.Provision{ID: freeID(d, "new-"+s.Control), Text: s.Clause}
		for _, v := range d.Provisions {
			if v.ID == s.After {
				p.Heading, p.Path = v.Heading, v.Path
			}
		}
		next, err := amend.Provision(d.Path, text, s.After, p)
		if errors.Is(err, amend.ErrByHand) {
			left = append(left, s)
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		text = next
	}
	return text, left, nil
}

// freeID gives an id that no provision has.
func freeID(d *document.Document, id string) string {
	taken := map[string]bool{}
	for _, p := range d.Provisions {
		taken[p.ID] = true
	}
	free := id
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	return free
}

// Patch gives the change from one text to another as a unified difference, for patch and git apply.
func Patch(path string, before, after []byte) string {
	return udiff.Unified("a/"+path, "b/"+path, string(before), string(after))
}
