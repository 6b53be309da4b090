package report

// Text is the wording of a document, provision by provision, with the passages that verdicts rest on. It makes a report
// several times as long, so it is part of one only on demand.
type Text struct {
	Provisions []Provision `json:"provisions"` // in the order of the document
}

// Provision is a provision of a document as it is shown.
type Provision struct {
	ID      string   `json:"id"`
	Number  string   `json:"number"`  // as printed; may be empty, as may Heading
	Heading string   `json:"heading"` // that it stands under
	Path    []string `json:"path"`    // headings of the parts that hold it, from the outside in
	Zone    string   `json:"zone"`
	Depth   int      `json:"depth"` // how many lists it stands in: 0 for none, 1 for an item of a list, 2 for an item of such an item
	Place   Place    `json:"place"` // where its text begins
	Text    string   `json:"text"`
	Marks   []Mark   `json:"marks"` // in order of Start, then of control
}

// Mark is a passage of a provision that is evidence for a control. Offsets count bytes of the provision's text.
type Mark struct {
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Control  string `json:"control"`
	Evidence int    `json:"evidence"` // place in the evidence of the control's result
	Terms    []Span `json:"terms"`    // the words inside it that the control looked for, in order, without overlap
}

// Span is a part of a text from byte Start up to byte End.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// WithoutText gives r without the wording of its documents; r stays as it is.
func (r *Report) WithoutText() *Report {
	lean := *r
	lean.Documents = make([]Document, len(r.Documents))
	for i, d := range r.Documents {
		d.Text = nil
		lean.Documents[i] = d
	}
	return &lean
}
