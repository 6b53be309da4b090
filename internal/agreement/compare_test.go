package agreement

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/report"
)

// harbour is a text of our own with hard-wrapped paragraphs.
const harbour = `Harbour Strategy

1. The port authority will protect the rights of sailors who
go online, and it will publish every year how it
did so.

2. Fishers are welcome.

3. The authority may listen to lighthouse keepers when it
sees fit.
`

func pair() Pair {
	return Pair{
		Text: harbour,
		Labels: &Labels{Document: "harbour", Rows: []Label{
			{Control: "GEN-01", Verdict: report.NotMet},
			{Control: "HR-01", Verdict: report.Met, Lines: []int{3}},
			{Control: "HR-07", Verdict: report.Clear},
			{Control: "MSP-03", Verdict: report.Met, Lines: []int{9, 7}, Confidence: "low", Why: "Two groups are heard"},
			{Control: "SEC-01", Verdict: report.Partial, Lines: []int{7}},
		}},
		Results: []report.Result{
			{Control: "GEN-01", Theme: "gender", Verdict: report.NotMet},
			{Control: "HR-01", Theme: "human-rights", Verdict: report.Met, Evidence: []report.Evidence{{Provision: "p1", Line: 3, Column: 4, Quote: "The port authority will protect the rights of sailors who go online, and it will publish every year how it did so."}}},
			{Control: "HR-07", Theme: "human-rights", Verdict: report.Contradicted},
			{Control: "MSP-03", Theme: "participation", Verdict: report.Partial, Reason: "The verb permits only", Evidence: []report.Evidence{
				{Provision: "p3", Line: 9, Column: 4, Quote: "The authority may listen to lighthouse keepers when it sees fit."},
				{Fact: "consultation.held", Line: 2, Quote: "true"},
			}},
			{Control: "MSP-05", Theme: "participation", Verdict: report.NotStated},
		},
	}
}

func TestCompareCountsByThemeControlAndDocument(t *testing.T) {
	got := Compare([]Pair{pair()})

	if got.Schema != "cybernorm.agreement/v1" || got.Overall.N != 4 {
		t.Errorf("schema %q, %d rows; want 4: the row that the program did not judge counts nowhere", got.Schema, got.Overall.N)
	}
	same(t, "exact", got.Overall.Exact, 0.5)
	same(t, "evidence", got.Overall.EvidenceOverlap, 1.0)
	if got.Overall.Contradicted != (Contradicted{FP: 1}) {
		t.Errorf("contradicted %+v", got.Overall.Contradicted)
	}
	for theme, n := range map[string]int{"gender": 1, "human-rights": 2, "participation": 1} {
		if got.Themes[theme].N != n {
			t.Errorf("%s has %d rows, want %d", theme, got.Themes[theme].N, n)
		}
	}
	if len(got.Themes) != 3 || len(got.Controls) != 4 || got.Documents["harbour"].N != 4 {
		t.Errorf("%d themes, %d controls, harbour %d", len(got.Themes), len(got.Controls), got.Documents["harbour"].N)
	}
	if !slices.Equal(got.NotJudged, []Count{{"SEC-01", 1}}) || !slices.Equal(got.NotLabelled, []Count{{"MSP-05", 1}}) {
		t.Errorf("not judged %v, not labelled %v", got.NotJudged, got.NotLabelled)
	}
}

func TestCompareShowsDisagreementsWithBothPassages(t *testing.T) {
	got := Compare([]Pair{pair()}).Disagreements
	if len(got) != 2 || got[0].Control != "HR-07" || got[1].Control != "MSP-03" {
		t.Fatalf("disagreements %+v, want HR-07 and MSP-03", got)
	}
	want := Disagreement{
		Document: "harbour", Control: "MSP-03", Expected: report.Met, Got: report.Partial,
		ExpectedLines: []int{9, 7}, GotLines: []int{9},
		ExpectedText: []string{"3. The authority may listen to lighthouse keepers when it sees fit.", "2. Fishers are welcome."},
		GotText:      []string{"The authority may listen to lighthouse keepers when it sees fit."},
		Confidence:   "low", Why: "Two groups are heard", Reason: "The verb permits only",
	}
	if !reflect.DeepEqual(got[1], want) {
		t.Errorf("got  %+v\nwant %+v\n(a process fact is no passage)", got[1], want)
	}
}

func TestCompareWithoutTextQuotesNothingOfTheirs(t *testing.T) {
	p := pair()
	p.Text = ""
	got := Compare([]Pair{p}).Disagreements[1]
	if len(got.ExpectedText) != 0 || !slices.Equal(got.ExpectedLines, []int{9, 7}) || len(got.GotText) != 1 {
		t.Errorf("expected_text %v, expected_lines %v, got_text %v", got.ExpectedText, got.ExpectedLines, got.GotText)
	}
}

func TestCompareJudgesTheTextAlone(t *testing.T) {
	cases := []struct {
		name string
		in   report.Result
		want report.Verdict
	}{
		{"text only", report.Result{Verdict: report.Met}, report.Met},
		{"process facts pull it down", report.Result{Verdict: report.Partial, TextVerdict: report.Met, ProcessVerdict: report.NotMet}, report.Met},
		{"an assessment stands over it", report.Result{Verdict: report.Met, TextVerdict: report.NotMet, Assessment: &report.Assessment{}}, report.NotMet},
		{"a conditional whose subject is absent", report.Result{Verdict: report.NotApplicable, TextVerdict: report.NotMet}, report.NotApplicable},
		{"process only", report.Result{Verdict: report.NotStated, ProcessVerdict: report.NotStated}, report.NotStated},
	}
	for _, c := range cases {
		if got := verdictOnText(c.in); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestCompareOfNothingDeterminesNothing(t *testing.T) {
	got := Compare(nil)
	if !reflect.DeepEqual(got.Overall, Metrics{}) || got.Disagreements == nil || got.NotJudged == nil || got.NotLabelled == nil {
		t.Errorf("got %+v, want no figures and empty lists", got)
	}
}

func TestPassagesOverlapAcrossWrappedLines(t *testing.T) {
	text := splitLines(harbour)
	first := report.Evidence{Line: 3, Column: 4, Quote: strings.Join(strings.Fields(strings.Join(text[2:5], " ")), " ")[3:]}
	cases := []struct {
		name     string
		evidence report.Evidence
		lines    []int
		want     bool
	}{
		{"same line", first, []int{3}, true},
		{"inside", first, []int{5}, true},
		{"two lines after the last", first, []int{7}, true},
		{"three lines after the last", first, []int{8}, false},
		{"two lines before the first", first, []int{1}, true},
		{"one of several", first, []int{10, 4}, true},
		{"a short passage", report.Evidence{Line: 7, Column: 4, Quote: "Fishers are welcome."}, []int{10}, false},
		{"begins in the middle of a line", report.Evidence{Line: 4, Column: 12, Quote: "and it will publish every year how it did so."}, []int{8}, false},
		{"ends two lines below its beginning", report.Evidence{Line: 3, Column: 44, Quote: "sailors who go online, and it will publish every year how it did so."}, []int{7}, true},
		{"behind the end of the text", report.Evidence{Line: 40, Quote: "Nothing."}, []int{41}, true},
		{"a process fact", report.Evidence{Fact: "consultation.held", Line: 3, Quote: "true"}, []int{3}, false},
		{"no line", report.Evidence{Quote: "Somewhere."}, []int{1}, false},
	}
	for _, c := range cases {
		if got := overlaps(passages([]report.Evidence{c.evidence}, text), c.lines); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestParagraphOfALabel(t *testing.T) {
	text := splitLines(harbour)
	cases := []struct {
		name string
		line int
		want string
	}{
		{"whole paragraph", 9, "3. The authority may listen to lighthouse keepers when it sees fit."},
		{"from its middle", 10, "sees fit."},
		{"from the blank line before it", 6, "2. Fishers are welcome."},
	}
	for _, c := range cases {
		if got := paragraph(c.line, text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	long := paragraph(1, []string{strings.Repeat("mâts ", 200)})
	if n := len([]rune(long)); n > quoteLength+2 || !strings.HasSuffix(long, " …") {
		t.Errorf("a long paragraph is shown with %d characters: %q", n, long)
	}
}
