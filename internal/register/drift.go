package register

import (
	"fmt"
	"slices"
	"strings"
)

// Control is what a catalogue says of a control and the register says too.
type Control struct {
	ID         string
	Theme      string
	Tier       string
	Title      string
	JudgedFrom string
	AppliesTo  []string
	Sources    []Source
}

// Drift lists where a catalogue and the register tell different things: a control that no recommendation names, and a
// control whose theme, tier, title, kinds or sources differ from those of the recommendation of the same id. A
// recommendation without a control is no drift; [Trace] lists it as open.
func Drift(r *Register, catalogue []Control) []string {
	var drift []string
	for _, control := range catalogue {
		if len(r.encodedBy(control.ID)) == 0 {
			drift = append(drift, fmt.Sprintf("%s is named by no recommendation", control.ID))
			continue
		}
		// A control that encodes several recommendations agrees with the one whose id it bears.
		if c, ok := r.Recommendation(control.ID); ok {
			drift = append(drift, differences(c, control)...)
		}
	}
	return drift
}

func differences(c Recommendation, control Control) []string {
	var drift []string
	differ := func(what, register, catalogue string) {
		if register != catalogue {
			drift = append(drift, fmt.Sprintf("%s: %s is %q in the register and %q in the catalogue", c.ID, what, register, catalogue))
		}
	}
	differ("theme", c.Theme, control.Theme)
	differ("tier", c.Tier, control.Tier)
	differ("title", c.Title, control.Title)
	differ("judged_from", c.JudgedFrom, control.JudgedFrom)
	differ("applies_to", sorted(c.AppliesTo), sorted(control.AppliesTo))
	differ("sources", sorted(cited(c.Sources)), sorted(cited(control.Sources)))
	return drift
}

// cited writes each source as one line, so that lists can be compared whatever their order.
func cited(sources []Source) []string {
	lines := make([]string, len(sources))
	for i, s := range sources {
		lines[i] = fmt.Sprintf("%s, %s (%s)", s.Document, s.Locator, s.Basis)
	}
	return lines
}

func sorted(list []string) string {
	return strings.Join(slices.Sorted(slices.Values(list)), "; ")
}
