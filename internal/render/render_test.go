package render_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

var seeds = map[string]string{"khasanova-2022": "Khasanova (2022)", "apc-2021": "APC (2021)", "un-women-2024": "UN Women (2024)"}

func TestGolden(t *testing.T) {
	pipe := render.TextOptions{Seeds: seeds}
	terminal := render.TextOptions{Seeds: seeds, Width: 100, Colour: true, Unicode: true}
	text := func(o render.TextOptions) func(*bytes.Buffer, *report.Report) error {
		return func(b *bytes.Buffer, r *report.Report) error { return render.Text(b, r, o) }
	}
	for _, tt := range []struct {
		name   string
		report *report.Report
		write  func(*bytes.Buffer, *report.Report) error
	}{
		{"pipe.txt", reportOf(treaty()), text(pipe)},
		{"narrow.txt", reportOf(treaty()), text(render.TextOptions{Seeds: seeds, Width: 10})},
		{"terminal.txt", reportOf(treaty()), text(terminal)},
		{"gate.txt", audited(), text(pipe)},
		{"several.txt", reportOf(french(), silent(), treaty()), text(pipe)},
		{"several-terminal.txt", reportOf(french(), silent()), text(terminal)},
		{"report.json", reportOf(treaty(), french()), func(b *bytes.Buffer, r *report.Report) error { return render.JSON(b, r) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got bytes.Buffer
			if err := tt.write(&got, tt.report); err != nil {
				t.Fatal(err)
			}
			golden(t, tt.name, got.Bytes())
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got; write anew with -update):\n%s", path, diff)
	}
}

// TestPipeIsPlain: what goes into a pipe or file has no escape sequence, no control or direction character from a quote,
// nothing wider than the page but a place that must stay whole, and no blanks at the end of a line.
func TestPipeIsPlain(t *testing.T) {
	for _, width := range []int{0, 60, 97, 300} {
		var b bytes.Buffer
		if err := render.Text(&b, reportOf(treaty(), french(), silent()), render.TextOptions{Width: width}); err != nil {
			t.Fatal(err)
		}
		limit := map[int]int{0: 80, 60: 60, 97: 97, 300: 110}[width]
		for n, l := range strings.Split(b.String(), "\n") {
			if strings.ContainsAny(l, "\x1b\r\t\u202e█░─") {
				t.Errorf("width %d, line %d steers the terminal: %q", width, n+1, l)
			}
			if w := displaywidth.String(l); w > limit && !strings.HasSuffix(l, ".yaml") && !strings.HasSuffix(l, ".txt") {
				t.Errorf("width %d, line %d has %d columns: %q", width, n+1, w, l)
			}
			if strings.TrimRight(l, " ") != l {
				t.Errorf("width %d, line %d ends in blanks: %q", width, n+1, l)
			}
		}
	}
}

// TestColourChangesNothingElse: without its escape sequences the coloured page is the plain one.
func TestColourChangesNothingElse(t *testing.T) {
	r := reportOf(treaty(), french())
	var plain, coloured bytes.Buffer
	if err := errors.Join(render.Text(&plain, r, render.TextOptions{}), render.Text(&coloured, r, render.TextOptions{Colour: true})); err != nil {
		t.Fatal(err)
	}
	bare := coloured.String()
	for {
		i := strings.Index(bare, "\x1b[")
		if i < 0 {
			break
		}
		end := strings.IndexByte(bare[i:], 'm')
		bare = bare[:i] + bare[i+end+1:]
	}
	if diff := cmp.Diff(plain.String(), bare); diff != "" {
		t.Errorf("colour changed the text (-plain +coloured):\n%s", diff)
	}
	if coloured.Len() == plain.Len() {
		t.Error("no colour was written")
	}
}

// TestEveryControlIsShown: no verdict drops out of the page.
func TestEveryControlIsShown(t *testing.T) {
	d := treaty()
	var b bytes.Buffer
	if err := render.Text(&b, reportOf(d), render.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, r := range d.Results {
		if !strings.Contains(b.String(), " "+r.Control+" ") {
			t.Errorf("%s (%s) is not on the page", r.Control, r.Verdict)
		}
	}
}

func TestJSONKeepsCharacters(t *testing.T) {
	d := french()
	d.Title = "<A & B> « œuvre »"
	var a, b bytes.Buffer
	if err := errors.Join(render.JSON(&a, reportOf(d)), render.JSON(&b, reportOf(d))); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(a.String(), `"title": "<A & B> « œuvre »"`) {
		t.Errorf("title was escaped:\n%s", a.String())
	}
	if a.String() != b.String() {
		t.Error("two runs differ")
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrorIsReported(t *testing.T) {
	for name, err := range map[string]error{
		"text": render.Text(broken{}, reportOf(french()), render.TextOptions{}),
		"json": render.JSON(broken{}, reportOf(french())),
	} {
		if err == nil || !strings.Contains(err.Error(), "disk full") {
			t.Errorf("%s: error %v does not name the cause", name, err)
		}
	}
}
