package checker

import (
	"cmp"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

// anchors finds the places of what is missing in d.
func anchors(d *document.Document, facts *annotate.Facts) report.Anchors {
	first := report.Place{Line: max(1, d.Pos.Line), Column: max(1, d.Pos.Column)}
	return report.Anchors{
		Text:    cmp.Or(operative(d), first),
		Process: cmp.Or(process(facts), first),
	}
}

// operative is where the text of the first operative provision begins, since a commitment counts nowhere else.
func operative(d *document.Document) report.Place {
	for i := range d.Provisions {
		p := &d.Provisions[i]
		if p.Zone != document.ZoneOperative {
			continue
		}
		at := p.At(0)
		return report.Place{Page: at.Page, Line: at.Line, Column: at.Column}
	}
	return report.Place{}
}

// process is the place of the process fact that comes first in the file.
func process(facts *annotate.Facts) report.Place {
	var first report.Place
	for _, group := range facts.Process {
		for _, fact := range group {
			place := report.Place{Line: fact.Line, Column: fact.Column}
			if fact.Line > 0 && (first.Line == 0 || before(place, first)) {
				first = place
			}
		}
	}
	return first
}

func before(a, b report.Place) bool {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column)) < 0
}
