package annotate

// hedges is a set of kinds of hedge.
type hedges uint8

const (
	hedgeAsAppropriate hedges = 1 << iota
	hedgeConsider
	hedgeDomesticLaw
	hedgeEndeavour
	hedgeFeasible
	hedgeResources

	allHedges hedges = 1<<iota - 1
)

// hedgeNames are the names in the facts, in the order of the bits, which is that of the alphabet.
var hedgeNames = [...]string{"as-appropriate", "consider", "domestic-law", "endeavour", "feasible", "resources"}

// hedgeLists holds the names of every set, so that sentences share them.
var hedgeLists = func() (lists [allHedges + 1][]string) {
	for set := range lists {
		lists[set] = []string{}
		for bit, name := range hedgeNames {
			if set&(1<<bit) != 0 {
				lists[set] = append(lists[set], name)
			}
		}
	}
	return lists
}()

func (h hedges) names() []string { return hedgeLists[h&allHedges] }

// hedging gives the hedges of a clause. "As appropriate" and its like weaken wherever they stand; an endeavour weakens only
// what it governs, so "projects that seek to …" hedges nothing: those come from the governor.
func (w *worker) hedging(cues []cue, g governor) hedges {
	found := g.hedges
	barred := int32(-1)
	for _, c := range cues {
		switch c.role {
		case roleNotHedge:
			barred = max(barred, c.last)
		case roleHedge:
			if c.last > barred {
				found |= c.hedge
			}
		}
	}
	return found
}
