package policy

// Control is one thing that is asked of a document, as the annotations of its Rego file describe it.
type Control struct {
	ID          string      `json:"id"`
	Title       string      `json:"title"`
	Description string      `json:"description"`            // the statement: what is asked, in a sentence or two
	Package     [2]string   `json:"package"`                // theme and name of its folder below controls/, which are its Rego package too
	Theme       string      `json:"theme"`                  // human-rights, gender, participation …
	Tier        string      `json:"tier"`                   // core or extended
	Severity    string      `json:"severity"`               // critical, high, medium or low
	Mode        string      `json:"mode"`                   // commitment (has to be there), guard (must not be), conditional (asked where its subject is dealt with)
	EffectiveOn string      `json:"effective_on,omitempty"` // first day on which it can fail a gate, YYYY-MM-DD; empty for always
	AppliesTo   []string    `json:"applies_to"`             // kinds of document
	AppliesWhen string      `json:"applies_when,omitempty"` // the subject of a conditional control, as the end of "applies only when …"
	JudgedFrom  string      `json:"judged_from"`            // text, process or both
	Combine     string      `json:"combine,omitempty"`      // both (the default) or either, for a control that is judged from both
	Facts       [][2]string `json:"facts"`                  // process facts that it rests on, as group and name
	Expected    Expected    `json:"expected"`
	Remediation string      `json:"remediation"` // wording to propose, or what to do
	Sources     []Source    `json:"sources"`
	Concepts    []string    `json:"concepts"`             // concepts of the lexicon that it looks up
	Overlaps    []string    `json:"overlaps"`             // ids of controls that ask for something near
	Aliases     []string    `json:"aliases,omitempty"`    // ids that it had before
	Thresholds  []Threshold `json:"thresholds,omitempty"` // numbers that it compares with
}

// Expected says in words what each verdict of a control takes.
type Expected struct {
	Met          string `json:"met"`
	Partial      string `json:"partial"`
	NotMet       string `json:"not_met"`
	Contradicted string `json:"contradicted,omitempty"` // for a guard, and for a control with a red flag
}

// Source is a place in a source document that a control rests on.
type Source struct {
	Seed    string `json:"seed"`    // id of the source document, such as apc-2021
	Locator string `json:"locator"` // heading and paragraph
	Basis   string `json:"basis"`   // explicit (the source says it) or implied (it follows from a criticism or an example)
}

// Threshold is a number that no source gives. It can be overridden, see [WithThresholds].
type Threshold struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Why   string  `json:"why"`
}

// Profile is a named choice of controls.
type Profile struct {
	Name        string   `json:"name"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Controls    []string `json:"controls"` // ids, in order
}

// Severities lists the severities of controls, the gravest first.
func Severities() []string { return []string{"critical", "high", "medium", "low"} }

// Folder is the place of the control in the pack.
func (c *Control) Folder() string { return "controls/" + c.Package[0] + "/" + c.Package[1] }

// AppliesToKind tells whether the control is asked of documents of a kind.
func (c *Control) AppliesToKind(kind string) bool {
	for _, k := range c.AppliesTo {
		if k == kind {
			return true
		}
	}
	return false
}
