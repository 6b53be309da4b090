package annotate

import "cybernorm/internal/document"

// describe fills what the facts take from the description without reading the text.
func (w *worker) describe(f *Facts, d *document.Document, o *outline) {
	f.Document = DocumentFacts{
		Kind: d.Kind, Title: d.Title, Issuer: d.Issuer, Jurisdiction: d.Jurisdiction, Status: d.Status, Version: d.Version,
		Date: string(d.Date), Language: d.Language, ICT: w.aboutICT(),
	}
	f.Earlier = Earlier{Mentions: map[string][]int{}, Sentences: []Sentence{}}
	f.Process = processFacts(&d.Process)
	f.Assessment = make(map[string]Assessed, len(d.Assessments))
	for _, a := range d.Assessments {
		f.Assessment[a.Control] = Assessed{
			Verdict: a.Verdict, Provisions: orEmpty(a.Provisions), Rationale: a.Rationale, Assessor: a.Assessor, Date: string(a.Date),
			Line: a.Pos.Line, Column: a.Pos.Column,
		}
	}
	f.Offences = make([]OffenceFacts, len(d.Offences))
	for i, e := range d.Offences {
		f.Offences[i] = OffenceFacts{
			ID: e.ID, Title: e.Title, Provision: o.place(e.Provision), Class: e.Class, Intent: e.Intent, Harm: e.Harm,
			Page: e.Pos.Page, Line: e.Pos.Line, Column: e.Pos.Column,
		}
	}
	f.Powers = make([]PowerFacts, len(d.Powers))
	for i, e := range d.Powers {
		f.Powers[i] = PowerFacts{
			ID: e.ID, Title: e.Title, Provision: o.place(e.Provision), Scope: e.Scope, Safeguards: orEmpty(e.Safeguards),
			Page: e.Pos.Page, Line: e.Pos.Line, Column: e.Pos.Column,
		}
	}
	f.Actions = make([]ActionFacts, len(d.Actions))
	for i, e := range d.Actions {
		f.Actions[i] = ActionFacts{
			ID: e.ID, Title: e.Title, Provision: o.place(e.Provision), Owner: e.Owner, Deadline: e.Deadline, Budget: e.Budget,
			Indicators: orEmpty(e.Indicators), Gender: answer(e.Gender),
			Page: e.Pos.Page, Line: e.Pos.Line, Column: e.Pos.Column,
		}
	}
	f.Programme = programme(d.Programme)
	w.references(f, d, o)
}

func programme(c *document.Capacity) ProgrammeFacts {
	facts := ProgrammeFacts{Partners: noStrings, Equipment: []EquipmentFacts{}, Indicators: noStrings}
	if c == nil {
		return facts
	}
	facts.Partners, facts.Indicators, facts.FundingYears = orEmpty(c.Partners), orEmpty(c.Indicators), c.FundingYears
	facts.Line, facts.Column = c.Pos.Line, c.Pos.Column
	for _, e := range c.Equipment {
		facts.Equipment = append(facts.Equipment, EquipmentFacts{e.Item, answer(e.Surveillance), e.Assessment})
	}
	return facts
}

func answer(b *bool) string {
	switch {
	case b == nil:
		return ""
	case *b:
		return "yes"
	}
	return "no"
}

// place gives the number of a provision, -1 for none.
func (o *outline) place(id string) int {
	if n, ok := o.places[id]; ok && id != "" {
		return n
	}
	return -1
}
