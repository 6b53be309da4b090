package agreement

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"cybernorm/internal/report"
)

const wantText = `Agreement of the program with people: 4 verdicts on 1 document

theme          rows  exact  kappa  precision  recall  evidence  contradicted
all               4   0.50   0.80       1.00    1.00      1.00         0/1/0
human-rights      2   0.50      –       1.00    1.00      1.00         0/1/0
gender            1   1.00      –          –       –         –             –
participation     1   0.00   0.00       1.00    1.00      1.00             –

control  rows  exact  kappa  precision  recall  evidence  contradicted
GEN-01      1   1.00      –          –       –         –             –
HR-01       1   1.00      –       1.00    1.00      1.00             –
HR-07       1   0.00      –          –       –         –         0/1/0
MSP-03      1   0.00   0.00       1.00    1.00      1.00             –

document  rows  exact  kappa  precision  recall  evidence  contradicted
harbour      4   0.50   0.80       1.00    1.00      1.00         0/1/0
`

const wantRest = `
Labelled and not judged by the program, 1 row of 1 control, not part of the figures:
SEC-01 (1)

Judged by the program and not labelled, 1 row of 1 control, not part of the figures:
MSP-05 (1)

2 disagreements

harbour HR-07: person clear, program contradicted
  person: no reason given
  program: no reason given

harbour MSP-03: person met (confidence low), program partial
  person: Two groups are heard
    line 9: “3. The authority may listen to lighthouse keepers when it sees fit.”
    line 7: “2. Fishers are welcome.”
  program: The verb permits only
    line 9: “The authority may listen to lighthouse keepers when it sees fit.”
`

func TestTextShowsTablesAndDisagreements(t *testing.T) {
	var b strings.Builder
	if err := Text(&b, Compare([]Pair{pair()})); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), wantText) {
		t.Errorf("got\n%s\nwant it to begin with\n%s", b.String(), wantText)
	}
	if !strings.HasSuffix(b.String(), wantRest) {
		t.Errorf("got\n%s\nwant it to end with\n%s", b.String(), wantRest)
	}
}

func TestTextShowsNoCharacterThatSteersATerminal(t *testing.T) {
	r := &Result{Disagreements: []Disagreement{{
		Document: "harbour", Control: "HR-01", Expected: report.Met, Got: report.NotMet, Why: "safe\x1b[2J\u202e reason",
		ExpectedLines: []int{1}, ExpectedText: []string{"red\x07\u200bdy"},
	}}}
	var b strings.Builder
	if err := Text(&b, r); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "person: safe[2J reason\n    line 1: “reddy”\n") {
		t.Errorf("got %q", b.String())
	}
}

func TestOutputIsTheSameEveryTime(t *testing.T) {
	write := func() string {
		var b bytes.Buffer
		second := pair()
		labels := *second.Labels
		labels.Document = "haven"
		second.Labels = &labels
		r := Compare([]Pair{second, pair()})
		if err := errors.Join(JSON(&b, r), Text(&b, r), Markdown(&b, Record("Own labels", r))); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := write()
	for range 20 {
		if got := write(); got != want {
			t.Fatalf("the same pairs gave\n%s\nand\n%s", want, got)
		}
	}
}

func TestMarkdownQuotesNoPassage(t *testing.T) {
	var b strings.Builder
	if err := Markdown(&b, Record("Own labels", Compare([]Pair{pair()}))); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Own labels: 4 verdicts on 1 document, 2 disagreements.\n",
		"| theme | rows | exact | kappa | precision | recall | evidence | contradicted |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n| all | 4 | 0.50 | 0.80 |",
		"| MSP-03 | 1 | 0.00 | 0.00 | 1.00 | 1.00 | 1.00 | – |\n",
		"SEC-01 (1)",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("lacks %q:\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "lighthouse") {
		t.Errorf("quotes the document:\n%s", b.String())
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestOutputReportsThatItCouldNotBeWritten(t *testing.T) {
	r := Compare(nil)
	for name, err := range map[string]error{"text": Text(full{}, r), "JSON": JSON(full{}, r), "Markdown": Markdown(full{}, Record("Own labels", r))} {
		if err == nil || !strings.Contains(err.Error(), "disk full") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
