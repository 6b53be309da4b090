package importer

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGoldenImports(t *testing.T) {
	files, err := filepath.Glob("testdata/*.[tm]*[td]")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d documents in testdata", len(files))
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			kind := map[string]document.Kind{"memo.txt": document.Strategy, "declaration.txt": document.NormReport}[filepath.Base(file)]
			r, err := Import(context.Background(), file, data, Options{Kind: kind})
			if err != nil {
				t.Fatal(err)
			}
			checkResult(t, string(data), r)
			got := describe(r)
			golden := file + ".golden"
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
				t.Errorf("import differs from %s (run with -update and read the difference)\n%s", golden, firstDifference(got, string(want)))
			}
		})
	}
}

// describe writes an import so that a person can read it.
func describe(r *Result) string {
	var b strings.Builder
	d := r.Document
	fmt.Fprintf(&b, "kind: %s\ntitle: %s\nissuer: %s\ndate: %s\nlanguage: %s\nkept: %d of %d\n", d.Kind, d.Title, d.Issuer, d.Date, d.Language, r.Kept, r.Total)
	for _, n := range r.Notes {
		fmt.Fprintf(&b, "note: %s\n", n)
	}
	for _, x := range r.Dropped {
		fmt.Fprintf(&b, "dropped: line %d: %q: %s\n", x.Line, x.Text, x.Why)
	}
	under := ""
	for i := range d.Provisions {
		p := &d.Provisions[i]
		if h := strings.Join(append(p.Path[:len(p.Path):len(p.Path)], p.Heading), " > "); h != under {
			under = h
			fmt.Fprintf(&b, "\n## %s\n", h)
		}
		fmt.Fprintf(&b, "%s [%s] %d-%d", p.ID, p.Zone, p.Origin.Line, p.Origin.LastLine)
		if p.Number != "" {
			fmt.Fprintf(&b, " number %q", p.Number)
		}
		if p.Parent != "" {
			fmt.Fprintf(&b, " under %s", p.Parent)
		}
		if len(p.Refs) > 0 {
			fmt.Fprintf(&b, " refers to %s", strings.Join(p.Refs, " "))
		}
		fmt.Fprintf(&b, "\n    %s\n", p.Text)
	}
	return b.String()
}

// checkResult asserts what holds for every import: ids are unique and parents exist, every letter is kept or dropped,
// and every span points at the character that it stands for.
func checkResult(t *testing.T, src string, r *Result) {
	t.Helper()
	lost := 0
	for _, x := range r.Dropped {
		lost += reading.CountLetters(x.Text)
	}
	if r.Kept+lost != r.Total {
		t.Errorf("kept %d and dropped %d letters do not make up %d", r.Kept, lost, r.Total)
	}
	lines := strings.Split(src, "\n")
	ids := map[string]bool{}
	for i := range r.Document.Provisions {
		p := &r.Document.Provisions[i]
		switch {
		case p.ID == "" || ids[p.ID]:
			t.Errorf("id %q is empty or not unique", p.ID)
		case p.Text == "":
			t.Errorf("%s has no text", p.ID)
		case p.Parent != "" && !ids[p.Parent]:
			t.Errorf("%s stands under %s, which does not come before it", p.ID, p.Parent)
		case len(p.Spans) == 0 || p.Spans[0].Offset != 0:
			t.Errorf("%s has no span at its beginning", p.ID)
		}
		ids[p.ID] = true
		checkSpans(t, lines, p)
	}
}

func checkSpans(t *testing.T, lines []string, p *document.Provision) {
	t.Helper()
	last := -1
	for _, s := range p.Spans {
		if s.Offset <= last && last >= 0 || s.Offset > len(p.Text) || s.Line < 1 || s.Line > len(lines) {
			t.Errorf("%s: span %+v after offset %d in %d bytes", p.ID, s, last, len(p.Text))
			return
		}
		last = s.Offset
		want, _ := utf8.DecodeRuneInString(p.Text[s.Offset:])
		runes := []rune(lines[s.Line-1])
		if s.Column < 1 || s.Column > len(runes) {
			t.Errorf("%s: span %+v lies outside of line %q", p.ID, s, lines[s.Line-1])
			return
		}
		if got := runes[s.Column-1]; got != want && got != '\\' && got != '&' && got != '\u00a0' && got != '\t' && !(got >= 0xFB00 && got <= 0xFB06) {
			t.Errorf("%s: span %+v points at %q, the text has %q", p.ID, s, got, want)
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			other := "(end)"
			if i < len(w) {
				other = w[i]
			}
			return fmt.Sprintf("line %d:\n got %s\nwant %s", i+1, g[i], other)
		}
	}
	return "the golden file is longer"
}
