package document

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the expected files anew")

const badDir = "../../testdata/bad"

// TestBadDescriptions holds every file of testdata/bad against the messages beside it.
func TestBadDescriptions(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(badDir, "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 45 {
		t.Fatalf("only %d bad descriptions found", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := Parse(filepath.Base(file), data)
			if err == nil || doc != nil {
				t.Fatal("a bad description was accepted")
			}
			checkPlaces(t, filepath.Base(file), data, err)
			golden := strings.TrimSuffix(file, ".yaml") + ".err"
			got := err.Error() + "\n"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// checkPlaces asserts that each mistake has a message, the name of the file and a place inside it, in order.
func checkPlaces(t *testing.T, name string, data []byte, err error) {
	t.Helper()
	errs, ok := err.(Errors)
	if !ok || len(errs) == 0 {
		t.Fatalf("error is %T, want Errors", err)
	}
	src := newSource(name, data)
	widths := map[int]int{}
	for i, e := range errs {
		if e.File != name || e.Message == "" {
			t.Fatalf("incomplete error: %#v", e)
		}
		if e.Line == 0 && strings.HasSuffix(e.Message, "are not shown") {
			continue
		}
		width, ok := widths[e.Line]
		if !ok {
			width = utf8.RuneCount(src.line(e.Line))
			widths[e.Line] = width
		}
		if e.Line < 1 || e.Line > len(src.lines) || e.Column < 1 || e.Column > width+2 {
			t.Fatalf("%v: no such place in a file of %d lines", e, len(src.lines))
		}
		if i > 0 && e.Line != 0 && less(e.Pos, errs[i-1].Pos) {
			t.Fatalf("%v stands after %v", e, errs[i-1])
		}
	}
}
