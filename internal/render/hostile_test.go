package render_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

// hostile is what documents, configurations and file names may say.
var hostile = map[string]string{
	"line breaks":       "first\nsecond\r\nthird\rfourth\u2028fifth\u0085sixth",
	"percent":           "100 % of %0A %25 %0D %AZP25 %s %d %!v(MISSING) %n",
	"quotes and markup": `"double" 'single' <b>bold</b> & &amp; ]]> <![CDATA[x]]> <!-- y --> </failure>`,
	"GitHub commands":   "::error file=x::y ::set-output name=a::b ##[add-matcher]c ::stop-commands::d",
	"Azure commands":    "##vso[task.setvariable variable=a]b ##VSO[task.complete]c ;type=error] a=b;c=d]",
	"escape sequences":  "\x1b[31mred\x1b[0m \x1b]0;title\x07 \u009b1m",
	"control":           "nul \x00 bell \x07 backspace \b delete \x7f shift \x0e",
	"directions":        "\u202eright\u202c \u2066left\u2069 \u200f\u061c\u200e",
	"formulas":          `=HYPERLINK("x","y") +1 -1 @SUM(A1)`,
	"minus first":       "-1+cmd|x",
	"protocol":          "# TODO later \\# SKIP \\ not ok 1 - x\n  ...\n  ---\nBail out!",
	"Markdown":          "# a *b* _c_ `d` [e](http://x.example) ![f](g) | h | ~~i~~ www.x.example $j$",
	"references":        "@person #12 !34 group/project#5 &6 ~label %milestone",
	"separators":        "a,b;c:d]e\te\"f",
	"broken bytes":      "a\xffb\xc3(",
	"beyond the plane":  "𝔘𝔫𝔦 \U0001F600 \ufffe \U000e0041 e\u0301 \u00ad",
	"empty":             "",
}

// hostileReport says text wherever a text can stand that somebody else wrote.
func hostileReport(text string) *report.Report {
	d := treaty()
	d.Title = text
	for i := range d.Results {
		r := &d.Results[i]
		r.Title, r.Reason, r.Remediation, r.Expected = r.Control+" "+text, "Why: "+text, text, text
		r.Sources = []report.Source{{Seed: "apc-2021", Locator: text, Basis: "explicit"}}
		for j := range r.Evidence {
			r.Evidence[j].Quote = text
		}
	}
	d.Results[4].Waiver.Reason = text
	d.Gate.Reasons[0].Message = text
	odd := french()
	odd.Path = "odd " + strings.NewReplacer("\x00", "", "/", "").Replace(text) + ".txt"
	odd.Results[0].Verdict, odd.Results[0].Severity, odd.Results[0].Reason = report.NotMet, "medium", "Why: it is odd."
	r := reportOf(d, odd)
	r.Failures = []report.Failure{{Path: "broken.yaml", Message: text}, {Message: text}}
	r.Audit.Findings = []report.AuditFinding{
		{Kind: report.WaiverExpired, Fails: true, Control: "HR-03", File: ".cybernorm.yaml", Line: 9, Column: 5, Message: text},
		{Kind: report.WaiverUnused, Control: "HR-04", File: ".cybernorm.yaml", Line: 14, Column: 5, Message: text},
	}
	return r
}

// said is a finding as a format says it.
type said struct {
	Control, Path, Message string
	Level                  report.Level
	Line, Column           int
}

// reader gives the findings back from what a format wrote, each with what the format has of it, and how it says a finding.
type reader struct {
	read func(t *testing.T, out []byte) []said
	as   func(f said) said // what the format keeps; the message comes as it is shown
}

var readers = map[string]reader{
	"sarif":  {readSARIF, func(f said) said { return f }},
	"junit":  {readJUnit, func(f said) said { f.Level, f.Column, f.Line = "", 0, 0; return f }},
	"tap":    {readTAP, func(f said) said { return f }},
	"github": {readGitHub, func(f said) said { return f }},
	"gitlab": {readGitLab, func(f said) said { f.Level, f.Column = "", 0; return f }},
	"azure":  {readAzure, func(f said) said { return f }},
	"csv":    {readCSV, func(f said) said { return f }},
	"jsonl":  {readLines, func(f said) said { return f }},
	"json":   {readJSON, func(f said) said { return f }},
}

// TestEveryFormatCarriesTheSameFindings: whatever a document says, each format gives every finding back, at its place and with
// what is to be said of it; formats that people look at show what steers as a code.
func TestEveryFormatCarriesTheSameFindings(t *testing.T) {
	exact := []string{"json", "jsonl"}
	for kind, text := range hostile {
		r := hostileReport(text)
		for name, format := range readers {
			t.Run(name+"/"+kind, func(t *testing.T) {
				var want []said
				for i := range r.Documents {
					for _, f := range r.Documents[i].Findings(r.Date) {
						s := said{f.Result.Control, f.Document.Path, f.Message(), f.Level, f.Place.Line, f.Place.Column}
						if slices.Contains(exact, name) {
							s.Path, s.Message = strings.ToValidUTF8(s.Path, "\ufffd"), strings.ToValidUTF8(s.Message, "\ufffd")
						} else {
							s.Path, s.Message = render.Plain(s.Path), render.Plain(s.Message)
						}
						want = append(want, format.as(s))
					}
				}
				got := format.read(t, written(t, name, r))
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("findings (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// TestWhatPeopleLookAtSteersNothing: no format but those for programs has a character that a terminal or a reader of text would
// obey, and no line that a build service would obey but those that the format is made of.
func TestWhatPeopleLookAtSteersNothing(t *testing.T) {
	for kind, text := range hostile {
		r := hostileReport(text)
		for _, name := range render.Formats() {
			if name == "json" || name == "jsonl" {
				continue
			}
			t.Run(name+"/"+kind, func(t *testing.T) {
				for n, line := range strings.Split(string(written(t, name, r)), "\n") {
					if i := strings.IndexFunc(line, steering); i >= 0 {
						t.Errorf("line %d has %U: %q", n+1, []rune(line[i:])[0], line)
					}
					if render.Binary(name) {
						continue // no build service reads these
					}
					command := strings.HasPrefix(strings.TrimSpace(line), "::")
					if service := name == "github"; command != service && line != "" {
						t.Errorf("line %d: %q", n+1, line)
					}
					line = strings.TrimPrefix(strings.TrimPrefix(line, "##vso[task.logissue "), "##[debug]")
					if lower := strings.ToLower(line); strings.Contains(lower, "##[") || strings.Contains(lower, "##vso[") {
						t.Errorf("line %d: %q", n+1, line)
					}
				}
			})
		}
	}
}

func steering(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x61c
}

// TestRemarksAreCarried: what could not be evaluated and what is wrong with waivers is in every format, with its text.
func TestRemarksAreCarried(t *testing.T) {
	for _, name := range render.Formats() {
		r := hostileReport("SENTINEL")
		out := string(written(t, name, r))
		for _, want := range []string{"broken.yaml", ".cybernorm.yaml", "HR-03", "HR-04"} {
			if !strings.Contains(out, want) && !strings.Contains(out, strings.ReplaceAll(want, "-", `\-`)) {
				t.Errorf("%s does not say %s", name, want)
			}
		}
	}
}

// TestFormatsAreTheSameTwice: the order of maps is nowhere the order of the output.
func TestFormatsAreTheSameTwice(t *testing.T) {
	r := hostileReport("x")
	for _, name := range render.Formats() {
		first := written(t, name, r)
		for range 20 {
			if again := written(t, name, r); !bytes.Equal(first, again) {
				t.Errorf("%s differs from one time to the next:\n%s", name, cmp.Diff(string(first), string(again)))
				break
			}
		}
	}
}

// TestUnknownFormatIsAnError, and one that there is never is.
func TestUnknownFormatIsAnError(t *testing.T) {
	var b bytes.Buffer
	if err := render.Write(&b, "yaml", reportOf(french()), render.TextOptions{}); err == nil || b.Len() > 0 {
		t.Errorf("error is %v, with %d bytes", err, b.Len())
	}
	for _, name := range render.Formats() {
		if err := render.Write(broken{}, name, hostileReport("x"), render.TextOptions{}); err == nil || !strings.Contains(err.Error(), "disk full") {
			t.Errorf("%s: error %v does not name the cause", name, err)
		}
	}
}

func written(t *testing.T, format string, r *report.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := render.Write(&b, format, r, render.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if render.Binary(format) {
		return unpacked(t, b.Bytes())
	}
	return b.Bytes()
}

// unpacked is what stands in the parts of an office file.
func unpacked(t *testing.T, data []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&out, r); err != nil {
			t.Fatal(err)
		}
		out.WriteByte('\n')
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// trimmed takes what a format puts around a message away: the verdict before it and the excuse behind it.
func trimmed(t *testing.T, message string) string {
	t.Helper()
	verdict, rest, ok := strings.Cut(message, ": ")
	if !ok || !slices.Contains([]string{"not met", "partial", "contradicted", "not stated"}, verdict) {
		t.Errorf("message %q begins with no verdict", message)
	}
	if i := strings.LastIndex(rest, " [waived until "); i >= 0 {
		rest = rest[:i]
	}
	return rest
}

func number(t *testing.T, s string) int {
	t.Helper()
	n := 0
	if _, err := fmt.Sscanf(s, "%d", &n); s != "" && err != nil {
		t.Fatalf("%q is no number", s)
	}
	return n
}
