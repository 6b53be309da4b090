// Package report holds the one result model: what was found in which document, control by control, with evidence and scores.
package report

// Schema is the value of the `schema` key of a report.
const Schema = "cybernorm.report/v1"

// Report is the result of a run over documents, in the order in which they were given.
type Report struct {
	Schema    string     `json:"schema"`
	Tool      Tool       `json:"tool"`
	Policy    Policy     `json:"policy"`
	Date      string     `json:"date"` // the day that the run counts as today, YYYY-MM-DD
	Documents []Document `json:"documents"`
	Failures  []Failure  `json:"failures"` // what could not be evaluated, in the order in which it was given
}

// Tool names the program that made the report.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Policy identifies the policies that judged.
type Policy struct {
	Digest   string `json:"digest"`   // of all policy files and data, sha256:…
	Profile  string `json:"profile"`  // name of the profile
	Controls int    `json:"controls"` // number of controls in the profile
}

// Failure is a document that could not be evaluated, or an error that belongs to no document.
type Failure struct {
	Path    string `json:"path"` // as given; empty for an error of the run
	Message string `json:"message"`
}

// Document is the result for one document.
type Document struct {
	Path     string   `json:"path"`
	Digest   string   `json:"digest"` // of the file, sha256:…
	Title    string   `json:"title"`
	Kind     string   `json:"kind"`
	Language string   `json:"language"`
	Status   string   `json:"status"`
	Anchors  Anchors  `json:"anchors"`
	Score    Scores   `json:"score"`
	Gate     Gate     `json:"gate"`
	Results  []Result `json:"results"` // ordered by control id
}

// Anchors are the places of what is missing: it has no line of its own, so it is shown where it belongs.
type Anchors struct {
	Text    Place `json:"text"`    // where the operative text begins
	Process Place `json:"process"` // where the process facts begin; the first line where none is stated
}

// Place is a place in the file that the user gave: page, line and column count from 1, columns in characters. In a format
// that has pages and no lines of its own, such as PDF, Line counts the lines of the page; elsewhere Page is 0. In a word
// processor's file Line counts paragraphs. The zero Place is unknown.
type Place struct {
	Page   int `json:"page"`
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Scores holds the overall score, the same for what text and process say alone, and one a theme.
type Scores struct {
	Score
	Text    Score                 `json:"text"`
	Process Score                 `json:"process"`
	Themes  map[string]ThemeScore `json:"themes"`
}

// Score is a value from 0 to 100 with one decimal, nil when nothing was stated, the share of the weight that was stated
// (coverage, 0 to 1, nil when nothing applies), and the arithmetic behind them in weights.
type Score struct {
	Value    *float64 `json:"value"`
	Coverage *float64 `json:"coverage"`
	Earned   float64  `json:"earned"`
	Stated   float64  `json:"stated"`
	Applies  float64  `json:"applies"`
}

// ThemeScore is a theme's score and how many of its controls got each verdict.
type ThemeScore struct {
	Score
	Met           int `json:"met"`
	Partial       int `json:"partial"`
	NotMet        int `json:"not_met"`
	Contradicted  int `json:"contradicted"`
	Clear         int `json:"clear"`
	NotStated     int `json:"not_stated"`
	NotApplicable int `json:"not_applicable"`
}

// Gate is whether the document passed, and every reason why not.
type Gate struct {
	Passed  bool     `json:"passed"`
	Reasons []string `json:"reasons"`
}

// Verdict is the outcome of one control.
type Verdict string

// The verdicts.
const (
	Met           Verdict = "met"
	Partial       Verdict = "partial"
	NotMet        Verdict = "not_met"
	Contradicted  Verdict = "contradicted"
	Clear         Verdict = "clear"
	NotStated     Verdict = "not_stated"
	NotApplicable Verdict = "not_applicable"
)

// Result is the outcome of one control on one document.
type Result struct {
	Control        string      `json:"control"`
	Title          string      `json:"title"`
	Theme          string      `json:"theme"`
	Severity       string      `json:"severity"`
	Tier           string      `json:"tier"`
	Mode           string      `json:"mode"`
	JudgedFrom     string      `json:"judged_from"`
	Verdict        Verdict     `json:"verdict"`
	TextVerdict    Verdict     `json:"text_verdict"`    // what the text alone says; empty for a control that is judged from process facts
	ProcessVerdict Verdict     `json:"process_verdict"` // what the process facts alone say; empty for a control that is judged from the text
	Reason         string      `json:"reason"`          // why this verdict, in a sentence
	Expected       string      `json:"expected"`        // what meets the control
	Remediation    string      `json:"remediation"`
	Evidence       []Evidence  `json:"evidence"`
	Sources        []Source    `json:"sources"`
	Waiver         *Waiver     `json:"waiver"`
	Assessment     *Assessment `json:"assessment"`
}

// Evidence is a passage, a process fact or a structured entry that decides, with its place in the file.
type Evidence struct {
	Provision  string   `json:"provision"` // id; empty for a process fact
	Fact       string   `json:"fact"`      // group.name of a process fact, or the id of an offence, power or action; empty for a passage
	Page       int      `json:"page"`      // in a file that has pages, such as a PDF, where Line counts the lines of the page; 0 elsewhere
	Line       int      `json:"line"`
	Column     int      `json:"column"`
	Quote      string   `json:"quote"`      // the passage, or the value of the fact
	Force      string   `json:"force"`      // of a passage
	Zone       string   `json:"zone"`       // of a passage
	Polarity   string   `json:"polarity"`   // supports, or offends for a red flag
	Shortfalls []string `json:"shortfalls"` // why a passage is not at full strength: zone, reported, bracketed, negated, hedged, force
	Hedges     []string `json:"hedges"`     // kinds of hedge in a passage
	Documented bool     `json:"documented"` // for a fact: whether evidence is given
}

// Source says where a recommendation stands.
type Source struct {
	Seed    string `json:"seed"`
	Locator string `json:"locator"`
	Basis   string `json:"basis"` // explicit or implied
}

// Waiver is a dated, reasoned exception.
type Waiver struct {
	Reason  string `json:"reason"`
	Owner   string `json:"owner"`
	Expires string `json:"expires"`
}

// Assessment is a person's verdict that stands over the program's.
type Assessment struct {
	Verdict   Verdict `json:"verdict"`
	Rationale string  `json:"rationale"`
	Assessor  string  `json:"assessor"`
	Date      string  `json:"date"`
}
