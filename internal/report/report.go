// Package report holds the one result model: what was found in which document, control by control, with evidence and scores.
package report

import "slices"

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
	Audit     Audit      `json:"audit"`
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
	Version  string   `json:"version"` // name of the version, such as second draft
	Date     string   `json:"date"`    // of the version, YYYY-MM-DD
	Issuer   string   `json:"issuer"`
	Anchors  Anchors  `json:"anchors"`
	Config   Config   `json:"config"`
	Score    Scores   `json:"score"`
	Gate     Gate     `json:"gate"`
	Results  []Result `json:"results"` // ordered by control id
	Text     *Text    `json:"text"`    // the wording, for formats that show it; nil unless the run was asked for it
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

// Config is what a configuration changed in the judgement of a document. What it changes in the severity of a control is in
// the control's result.
type Config struct {
	File            string      `json:"file"`             // path of the configuration; empty when there is none
	RequireEvidence bool        `json:"require_evidence"` // a process fact without evidence earned half
	Thresholds      []Threshold `json:"thresholds"`       // numbers in place of the catalogue's, in order of control and name
}

// Threshold is a number that a control compares with and that the configuration replaced.
type Threshold struct {
	Control   string  `json:"control"`
	Name      string  `json:"name"`
	Value     float64 `json:"value"`
	Catalogue float64 `json:"catalogue"` // the value that it replaces
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

// Gate is whether the document passed, what it was asked to pass, and every reason why it did not. Score is what minima are
// held against: the score without the shortfalls that are waived or not in force yet; nil when there are none.
type Gate struct {
	Passed   bool     `json:"passed"`
	Advisory bool     `json:"advisory"` // a gate that was not passed does not fail the run
	Criteria []string `json:"criteria"` // what was asked, such as "fail-on high"; empty when no gate was set
	Score    *Score   `json:"score"`
	Reasons  []Reason `json:"reasons"`
	Warnings []Reason `json:"warnings"` // what will be a reason from the day on which a control takes effect
}

// Fails says whether the gate fails the run.
func (g *Gate) Fails() bool { return !g.Passed && !g.Advisory }

// Fails says whether a gate of a document, or what was found in waivers, fails the run.
func (r *Report) Fails() bool {
	return !r.Audit.Passed || slices.ContainsFunc(r.Documents, func(d Document) bool { return d.Gate.Fails() })
}

// Reason is one thing that a gate did not let pass.
type Reason struct {
	Kind     ReasonKind `json:"kind"`
	Control  string     `json:"control"`  // id; empty for a figure of the whole document
	Theme    string     `json:"theme"`    // for the minimum of a theme
	Severity string     `json:"severity"` // of the control
	Verdict  Verdict    `json:"verdict"`  // of the control; empty for a figure
	Value    *float64   `json:"value"`    // the figure, from 0 to 100; nil for a control, and where there is no figure
	Limit    *float64   `json:"limit"`    // the figure that was asked for; nil for a control
	Message  string     `json:"message"`
}

// ReasonKind says what kind of criterion was not met.
type ReasonKind string

// The kinds of reason: of a control (its verdict, a verdict that is not stated, a shortfall that the baseline does not have or
// has as a lesser one), and of a figure.
const (
	ReasonVerdict   ReasonKind = "verdict"
	ReasonNotStated ReasonKind = "not_stated"
	ReasonNew       ReasonKind = "new"
	ReasonWorse     ReasonKind = "worse"
	ReasonScore     ReasonKind = "score"
	ReasonTheme     ReasonKind = "theme"
	ReasonCoverage  ReasonKind = "coverage"
)

// Audit is what only the whole run can tell of waivers and baselines.
type Audit struct {
	Passed   bool           `json:"passed"` // no finding fails the run
	Findings []AuditFinding `json:"findings"`
}

// AuditFinding is something to put right in a waiver or a baseline.
type AuditFinding struct {
	Kind    AuditKind `json:"kind"`
	Fails   bool      `json:"fails"` // it fails the run
	Control string    `json:"control"`
	File    string    `json:"file"` // where the waiver or the entry of the baseline stands
	Line    int       `json:"line"`
	Column  int       `json:"column"`
	Expires string    `json:"expires"` // of a waiver
	Message string    `json:"message"`
}

// AuditKind says what is to be put right.
type AuditKind string

// The kinds of finding. A waiver is needless when every document that it names meets the control, and unused when no document
// of the run is one that it names, or none is asked the control; an entry of a baseline is gone when its document is.
const (
	WaiverExpired  AuditKind = "waiver_expired"
	WaiverExpiring AuditKind = "waiver_expiring"
	WaiverUnused   AuditKind = "waiver_unused"
	WaiverNeedless AuditKind = "waiver_needless"
	BaselineGone   AuditKind = "baseline_gone"
)

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
	Declared       string      `json:"declared_severity"` // the severity of the catalogue where the configuration changed it; else empty
	EffectiveOn    string      `json:"effective_on"`      // first day on which the control can fail a gate, YYYY-MM-DD; empty for always
	Tier           string      `json:"tier"`
	Mode           string      `json:"mode"`
	JudgedFrom     string      `json:"judged_from"`
	Points         Points      `json:"points"`
	Verdict        Verdict     `json:"verdict"`
	TextVerdict    Verdict     `json:"text_verdict"`    // what the text alone says; empty for a control that is judged from process facts
	ProcessVerdict Verdict     `json:"process_verdict"` // what the process facts alone say; empty for a control that is judged from the text
	Reason         string      `json:"reason"`          // why this verdict, in a sentence
	Expected       string      `json:"expected"`        // what meets the control
	Remediation    string      `json:"remediation"`
	Evidence       []Evidence  `json:"evidence"`
	Sources        []Source    `json:"sources"`
	Waiver         *Waiver     `json:"waiver"`
	Baseline       *Baseline   `json:"baseline"`
	Assessment     *Assessment `json:"assessment"`
	Measure        *Measure    `json:"measure"` // what the control counted; nil for those that count nothing
}

// Points is what a control adds to the score of its document, in weights; the scores are their sums.
type Points struct {
	Earned  float64 `json:"earned"`
	Stated  float64 `json:"stated"`
	Applies float64 `json:"applies"`
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

// Waiver is a dated, reasoned exception that names the control and the document of a result.
type Waiver struct {
	Reason    string      `json:"reason"`
	Owner     string      `json:"owner"`
	Expires   string      `json:"expires"`   // last day on which it holds, YYYY-MM-DD
	Provision string      `json:"provision"` // id of the provision that it is limited to; empty for the whole document
	State     WaiverState `json:"state"`
	File      string      `json:"file"` // where it stands
	Line      int         `json:"line"`
	Column    int         `json:"column"`
}

// WaiverState says what a waiver does to a result. Only active and expiring keep a shortfall from the gate.
type WaiverState string

// The states of a waiver. One is expiring in its last thirty days, needless where there is no shortfall, and short of the
// matter where it is limited to a provision and the shortfall is elsewhere as well.
const (
	WaiverActive    WaiverState = "active"
	WaiverEnding    WaiverState = "expiring"
	WaiverOver      WaiverState = "expired"
	WaiverNotNeeded WaiverState = "needless"
	WaiverElsewhere WaiverState = "elsewhere"
)

// Holds says whether the waiver keeps the shortfall of its result from the gate.
func (w *Waiver) Holds() bool {
	return w != nil && (w.State == WaiverActive || w.State == WaiverEnding)
}

// Baseline is what the baseline says of a result.
type Baseline struct {
	State BaselineState `json:"state"`
	Was   Verdict       `json:"was"` // the verdict that it records; empty for a shortfall that it does not have
}

// BaselineState compares a result with the baseline.
type BaselineState string

// The states: a shortfall that the baseline does not have, has, has as a lesser one, has as a greater one; and none where the
// baseline has one.
const (
	BaselineNew    BaselineState = "new"
	BaselineKnown  BaselineState = "known"
	BaselineWorse  BaselineState = "worse"
	BaselineBetter BaselineState = "better"
	BaselineFixed  BaselineState = "fixed"
)

// Measure is the arithmetic of a control that counts: how many provisions of the draft before are kept, and the passages on
// both sides, with their places in the file of each.
type Measure struct {
	What    string    `json:"what"`
	Of      int       `json:"of"`
	Kept    int       `json:"kept"`
	Earlier []Passage `json:"earlier"`
	Later   []Passage `json:"later"`
}

// Passage is words of a document with their place; Page is 0 in a format without pages.
type Passage struct {
	Page   int    `json:"page"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Quote  string `json:"quote"`
}

// Assessment is a person's verdict that stands over the program's.
type Assessment struct {
	Verdict   Verdict `json:"verdict"`
	Rationale string  `json:"rationale"`
	Assessor  string  `json:"assessor"`
	Date      string  `json:"date"`
}
