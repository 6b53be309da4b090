package reading

import (
	"strings"
	"testing"

	"cybernorm/internal/document"
)

func TestCleanLeavesOneSpaceAndNothingInvisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain words":                      "plain words",
		"a  b\t\nc":                        "a b c",
		"non\u00a0breaking\u202fspaces":    "non breaking spaces",
		"soft\u00adhyphen":                 "softhyphen",
		"e\ufb03cient \ufb01le":            "efficient file",
		"mark\ufeff and joiner\u200bs\x01": "mark and joiners",
		"\u2067عربي\u2069":                 "عربي",
		" at either end ":                  " at either end ",
		"Größe, été, 中文":                   "Größe, été, 中文",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
		if n, m := CountLetters(in), CountLetters(want); n != m {
			t.Errorf("%q has %d letters, cleaned %d", in, n, m)
		}
	}
}

func TestCheckFindsBrokenReadings(t *testing.T) {
	good := func() *Reading {
		return &Reading{Letters: 12, Blocks: []Block{{Text: "The towns", Line: 2, LastLine: 3, Spans: []document.Span{{Line: 2, Column: 1}, {Offset: 4, Line: 3, Column: 1}}}},
			Dropped: []Dropped{{Line: 1, Text: "p 12", Why: "page number"}, {Line: 9, Text: "7", Why: "page number"}}}
	}
	if err := good().Check(); err != nil {
		t.Errorf("a sound reading: %v", err)
	}
	for name, c := range map[string]struct {
		spoil func(r *Reading)
		want  string
	}{
		"letters":      {func(r *Reading) { r.Letters++ }, "13 in the source"},
		"empty text":   {func(r *Reading) { r.Blocks[0].Text = "--" }, "no letters"},
		"two spaces":   {func(r *Reading) { r.Blocks[0].Text = "The  towns" }, "not clean"},
		"soft hyphen":  {func(r *Reading) { r.Blocks[0].Text = "The to\u00adwns" }, "not clean"},
		"line":         {func(r *Reading) { r.Blocks[0].LastLine = 1 }, "from line 2 to 1"},
		"span order":   {func(r *Reading) { r.Blocks[0].Spans[1].Offset = 0 }, "span"},
		"span outside": {func(r *Reading) { r.Blocks[0].Spans[1].Offset = 40 }, "span"},
		"no reason":    {func(r *Reading) { r.Dropped[0].Why = "" }, "because"},
	} {
		r := good()
		c.spoil(r)
		if err := r.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want an error that says %q", name, err, c.want)
		}
	}
}
