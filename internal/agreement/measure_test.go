package agreement

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

func TestMeasureJudgesEachDocumentAsItsKind(t *testing.T) {
	folder := folderWith(t, "b.txt", "a.md", "c.pdf")
	asked := make(map[document.Kind][]string)
	got, err := Measure(t.Context(), []*Labels{
		labelled("b", document.Treaty, 1), labelled("a", document.Strategy, 1), labelled("c", document.Treaty, 99),
	}, folder, func(_ context.Context, kind document.Kind, paths []string) ([]report.Document, error) {
		asked[kind] = paths
		return judgedMet(kind, paths), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{filepath.Join(folder, "b.txt"), filepath.Join(folder, "c.pdf")}; !slices.Equal(asked[document.Treaty], want) {
		t.Errorf("treaties %v, want %v", asked[document.Treaty], want)
	}
	if len(asked) != 2 || got.Overall.N != 3 || got.Documents["a"].N != 1 {
		t.Errorf("asked %v, %d rows", asked, got.Overall.N)
	}
}

func TestMeasureFailsRatherThanLeaveADocumentOut(t *testing.T) {
	folder := folderWith(t, "a.txt", "b.txt", "b.md")
	broken := errors.New("the pack does not compile")
	cases := []struct {
		name   string
		labels []*Labels
		folder string
		judge  Judge
		want   string
	}{
		{"no such document", []*Labels{labelled("x", document.Treaty, 1), labelled("y", document.Treaty, 1)}, folder, nil,
			"x.yaml: no file x.* in " + folder + "\ny.yaml: no file y.* in " + folder},
		{"two files of the name", []*Labels{labelled("b", document.Treaty, 1)}, folder, nil, "b could be any of b.md, b.txt"},
		{"labelled twice", []*Labels{labelled("a", document.Treaty, 1), labelled("a", document.Treaty, 1)}, folder, nil, "a.yaml: a is labelled in a.yaml too"},
		{"labels of another text", []*Labels{labelled("a", document.Treaty, 2)}, folder, nil, "a.yaml:1:1: HR-01 points at line 2; a ends at line 1"},
		{"no such folder", []*Labels{labelled("a", document.Treaty, 1)}, folder + "x", nil, "look for the documents of the labels"},
		{"the judge fails", []*Labels{labelled("a", document.Treaty, 1)}, folder,
			func(context.Context, document.Kind, []string) ([]report.Document, error) { return nil, broken }, broken.Error()},
		{"a result is lost", []*Labels{labelled("a", document.Treaty, 1)}, folder,
			func(context.Context, document.Kind, []string) ([]report.Document, error) { return nil, nil }, "0 of 1 documents of kind treaty were evaluated"},
		{"a description says another kind", []*Labels{labelled("a", document.Treaty, 1)}, folder,
			func(_ context.Context, _ document.Kind, paths []string) ([]report.Document, error) {
				return judgedMet(document.Strategy, paths), nil
			}, "labelled as treaty and described as strategy"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Measure(t.Context(), c.labels, c.folder, c.judge)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func labelled(name string, kind document.Kind, line int) *Labels {
	l := &Labels{File: name + ".yaml", Document: name, Kind: kind, Rows: []Label{{Control: "HR-01", Verdict: report.Met, Lines: []int{line}}}}
	l.Rows[0].Pos.Line, l.Rows[0].Pos.Column = 1, 1
	return l
}

func judgedMet(kind document.Kind, paths []string) []report.Document {
	judged := make([]report.Document, len(paths))
	for i := range paths {
		judged[i] = report.Document{Kind: string(kind), Results: []report.Result{{Control: "HR-01", Theme: "human-rights", Verdict: report.Met}}}
	}
	return judged
}

func folderWith(t *testing.T, names ...string) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("One line.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
