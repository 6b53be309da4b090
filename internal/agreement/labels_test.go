package agreement

import (
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

const goodLabels = `document: harbour-strategy
kind: strategy
labels:
  MSP-03: {verdict: partial, lines: [9, 4], confidence: low, why: "Two groups only"}
  HR-01: {verdict: not_met, lines: [], confidence: high, why: "Nothing on rights"}
  HR-07: {verdict: clear}
`

func TestReadLabelsOrdersRowsByControl(t *testing.T) {
	got, err := ReadLabels("l.yaml", []byte(goodLabels))
	if err != nil {
		t.Fatal(err)
	}
	if got.Document != "harbour-strategy" || got.Kind != document.Strategy || got.File != "l.yaml" || len(got.Rows) != 3 {
		t.Fatalf("labels = %+v", got)
	}
	if ids := []string{got.Rows[0].Control, got.Rows[1].Control, got.Rows[2].Control}; !slices.Equal(ids, []string{"HR-01", "HR-07", "MSP-03"}) {
		t.Errorf("order %v", ids)
	}
	row := got.Rows[2]
	if row.Verdict != report.Partial || !slices.Equal(row.Lines, []int{9, 4}) || row.Confidence != "low" || row.Why != "Two groups only" || row.Pos.Line != 4 {
		t.Errorf("MSP-03 = %+v; the lines keep their order, the best first", row)
	}
}

func TestReadLabelsLocatesEveryMistake(t *testing.T) {
	edit := func(old, replacement string) string {
		if !strings.Contains(goodLabels, old) {
			t.Fatalf("the case's text lacks %q", old)
		}
		return strings.Replace(goodLabels, old, replacement, 1)
	}
	cases := []struct{ name, in, want string }{
		{"unknown verdict", edit("partial", "partly"), `l.yaml:4:21: unknown value "partly"; one of met, partial, not_met`},
		{"not stated is no verdict of a person", edit("partial", "not_stated"), `l.yaml:4:21: unknown value "not_stated"`},
		{"verdict missing", edit("verdict: clear", ""), `l.yaml:6:10: "verdict" is missing`},
		{"control twice", goodLabels + "  HR-01: {verdict: met}\n", `l.yaml:7:3: "HR-01" stands here a second time`},
		{"no control", edit("HR-07", "Rights"), `l.yaml:6:3: "Rights" is not the id of a control`},
		{"no control without number", edit("HR-07", "HR-"), `l.yaml:6:3: "HR-" is not the id of a control`},
		{"no control with a letter", edit("HR-07", "HR-7a"), `l.yaml:6:3: "HR-7a" is not the id of a control`},
		{"unknown kind", edit("kind: strategy", "kind: plan"), `l.yaml:2:7: unknown value "plan"`},
		{"unknown key", edit("why:", "because:"), `unknown key "because"; one of verdict, lines, confidence, why`},
		{"unknown confidence", edit("low", "lowish"), `unknown value "lowish"; one of high, medium, low`},
		{"line zero", edit("[9, 4]", "[0]"), "l.yaml:4:3: MSP-03 cites line 0; lines count from 1"},
		{"negative line", edit("[9, 4]", "[-3]"), "l.yaml:4:3: MSP-03 cites line -3; lines count from 1"},
		{"line twice", edit("[9, 4]", "[9, 9]"), "l.yaml:4:3: MSP-03 cites line 9 twice"},
		{"line as text", edit("[9, 4]", "[nine]"), `expected a whole number, found "nine"`},
		{"fraction of a line", edit("[9, 4]", "[9.5]"), `expected a whole number, found "9.5"`},
		{"one line without a list", edit("[9, 4]", "9"), `expected a list, found "9"`},
		{"lines of nothing", edit("lines: []", "lines: [4]"), "l.yaml:5:3: HR-01 is not_met, which rests on no passage, and cites lines [4]"},
		{"a path for a document", edit("harbour-strategy", "../harbour"), "l.yaml:1:11: "},
		{"a pattern for a document", edit("harbour-strategy", "'*'"), "l.yaml:1:11: "},
		{"no label", "document: a\nkind: strategy\nlabels: {}\n", "l.yaml:1:1: labels holds no verdict"},
		{"labels missing", "document: a\nkind: strategy\n", `l.yaml:1:1: "labels" is missing`},
		{"empty file", "", "l.yaml:1:1: the file is empty"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadLabels("l.yaml", []byte(c.in))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestCheckTextRefusesLinesBehindTheEnd(t *testing.T) {
	labels, err := ReadLabels("l.yaml", []byte(goodLabels))
	if err != nil {
		t.Fatal(err)
	}
	if err := labels.CheckText(strings.Repeat("x\n", 9)); err != nil {
		t.Errorf("nine lines, line 9 cited: %v", err)
	}
	err = labels.CheckText(strings.Repeat("x\n", 8))
	if want := "l.yaml:4:3: MSP-03 points at line 9; harbour-strategy ends at line 8"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func FuzzReadLabels(f *testing.F) {
	f.Add([]byte(goodLabels))
	f.Add([]byte("document: a\nkind: treaty\nlabels: {HR-01: {verdict: met, lines: [1]}}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		labels, err := ReadLabels("l.yaml", data)
		if err != nil {
			return
		}
		for _, row := range labels.Rows {
			if row.Verdict == "" || !isControl(row.Control) || slices.ContainsFunc(row.Lines, func(n int) bool { return n < 1 }) {
				t.Errorf("accepted %+v", row)
			}
		}
	})
}
