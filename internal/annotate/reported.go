package annotate

import (
	"strings"

	"cybernorm/internal/document"
)

// isReported tells whether a sentence gives the position of somebody else: some States, a single State in a record of
// positions, a quotation, or words held at arm's length. What the issuing body itself concludes, agrees or recommends is
// its own, also when it builds on what was said.
func (w *worker) isReported(text string, cues []cue, g governor) bool {
	for _, c := range cues {
		switch c.role {
		case roleReported:
			if g.own && g.force >= rankRecommended && g.start < c.start {
				continue // "States should, as several delegations proposed, adopt …"
			}
			return true
		case roleReportedSubject:
			// What some States say, do or lack is no word of the document's own, unless it says what they should do.
			if c.first <= w.opens+1 && (g.force < rankRecommended || g.role == roleConclusion) {
				return true
			}
		case roleReportedSingle:
			// In a strategy a State's own name is its government.
			if w.kind == document.NormReport && c.start <= g.start+1 {
				return true
			}
		case roleDistancing:
			// A duty that takes such words up is still a duty: "so-called honour shall be no excuse".
			if g.force < rankRecommended {
				return true
			}
		case roleAttribution:
			if quotes(text) {
				return true
			}
		}
	}
	return false
}

// quotes tells whether text holds a quotation of more than a few words; short ones are terms.
func quotes(text string) bool {
	for _, pair := range [...][2]string{{"“", "”"}, {"«", "»"}, {"\"", "\""}} {
		_, rest, ok := strings.Cut(text, pair[0])
		if !ok {
			continue
		}
		inside, _, _ := strings.Cut(rest, pair[1])
		if strings.Count(inside, " ") >= 5 {
			return true
		}
	}
	return false
}
