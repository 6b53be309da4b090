package agreement

import (
	"cmp"
	"maps"
	"slices"

	"cybernorm/internal/report"
)

// Schema is the value of the `schema` key of a result.
const Schema = "cybernorm.agreement/v1"

// Pair is one document: what a person found and what the program found. Text is the file that the lines of both refer
// to; without it passages are not quoted, and ours count as one line.
type Pair struct {
	Labels  *Labels
	Results []report.Result
	Text    string
}

// Result is the agreement over all documents.
type Result struct {
	Schema string `json:"schema"`
	Figures
	Disagreements []Disagreement `json:"disagreements"` // by document as given, then by control
}

// Figures are what was measured, in all and by theme, control and document. Rows that one side alone has count in no
// metric: labels without a verdict of the program in NotJudged, verdicts without a label in NotLabelled.
type Figures struct {
	Overall     Metrics            `json:"overall"`
	Themes      map[string]Metrics `json:"themes"`
	Controls    map[string]Metrics `json:"controls"`
	Documents   map[string]Metrics `json:"documents"`
	NotJudged   []Count            `json:"not_judged"`
	NotLabelled []Count            `json:"not_labelled"`
}

// Disagreement is a row where the verdicts differ. Why is the person's reason, Reason the program's.
type Disagreement struct {
	Document      string         `json:"document"`
	Control       string         `json:"control"`
	Expected      report.Verdict `json:"expected"`
	Got           report.Verdict `json:"got"`
	ExpectedLines []int          `json:"expected_lines"`
	GotLines      []int          `json:"got_lines"`
	ExpectedText  []string       `json:"expected_text"` // the paragraphs at expected_lines, when the text is at hand
	GotText       []string       `json:"got_text"`      // the passages at got_lines
	Confidence    string         `json:"confidence"`    // of the person
	Why           string         `json:"why"`
	Reason        string         `json:"reason"`
}

// Count says for how many documents a control lacks one of the two verdicts.
type Count struct {
	Control string `json:"control"`
	N       int    `json:"n"`
}

// Compare measures the agreement of pairs. Rows that only one side has are counted apart and change no figure.
func Compare(pairs []Pair) *Result {
	c := comparison{
		themes: make(map[string]*tally), controls: make(map[string]*tally), documents: make(map[string]*tally),
		notJudged: make(map[string]int), notLabelled: make(map[string]int),
		disagreements: []Disagreement{},
	}
	for _, p := range pairs {
		c.pair(p)
	}
	return &Result{
		Schema: Schema,
		Figures: Figures{
			Overall:     c.overall.metrics(),
			Themes:      measured(c.themes),
			Controls:    measured(c.controls),
			Documents:   measured(c.documents),
			NotJudged:   counts(c.notJudged),
			NotLabelled: counts(c.notLabelled),
		},
		Disagreements: c.disagreements,
	}
}

type comparison struct {
	overall                     tally
	themes, controls, documents map[string]*tally
	notJudged, notLabelled      map[string]int
	disagreements               []Disagreement
}

func (c *comparison) pair(p Pair) {
	text := splitLines(p.Text)
	results := make(map[string]report.Result, len(p.Results))
	for _, r := range p.Results {
		results[r.Control] = r
	}
	for _, label := range p.Labels.Rows {
		r, ok := results[label.Control]
		if !ok {
			c.notJudged[label.Control]++
			continue
		}
		delete(results, label.Control)
		c.row(p.Labels.Document, label, r, text)
	}
	for id := range results {
		c.notLabelled[id]++
	}
}

func (c *comparison) row(document string, label Label, r report.Result, text []string) {
	got := verdictOnText(r)
	ours := passages(r.Evidence, text)
	var overlap *bool
	if addressed(label.Verdict) && addressed(got) && len(label.Lines) > 0 {
		same := overlaps(ours, label.Lines)
		overlap = &same
	}
	for _, t := range []*tally{&c.overall, at(c.themes, r.Theme), at(c.controls, r.Control), at(c.documents, document)} {
		t.add(label.Verdict, got, overlap)
	}
	if got == label.Verdict {
		return
	}
	d := Disagreement{
		Document: document, Control: r.Control, Expected: label.Verdict, Got: got,
		ExpectedLines: append([]int{}, label.Lines...), ExpectedText: quotes(label.Lines, text),
		GotLines: []int{}, GotText: []string{},
		Confidence: label.Confidence, Why: label.Why, Reason: r.Reason,
	}
	for _, e := range r.Evidence {
		if inText(e) {
			d.GotLines = append(d.GotLines, e.Line)
			d.GotText = append(d.GotText, shorten(e.Quote))
		}
	}
	c.disagreements = append(c.disagreements, d)
}

// verdictOnText is the program's own verdict on the text alone, since a label judges nothing else: where process facts
// count too, or an assessment stands over the verdict, the report has it apart.
func verdictOnText(r report.Result) report.Verdict {
	if r.TextVerdict == "" || (r.Verdict == report.NotApplicable && r.Assessment == nil) {
		return r.Verdict
	}
	return r.TextVerdict
}

func addressed(v report.Verdict) bool { return v == report.Met || v == report.Partial }

func at(tallies map[string]*tally, key string) *tally {
	if tallies[key] == nil {
		tallies[key] = &tally{}
	}
	return tallies[key]
}

func measured(tallies map[string]*tally) map[string]Metrics {
	metrics := make(map[string]Metrics, len(tallies))
	for key, t := range tallies {
		metrics[key] = t.metrics()
	}
	return metrics
}

func counts(byControl map[string]int) []Count {
	list := make([]Count, 0, len(byControl))
	for _, id := range slices.SortedFunc(maps.Keys(byControl), cmp.Compare) {
		list = append(list, Count{id, byControl[id]})
	}
	return list
}
