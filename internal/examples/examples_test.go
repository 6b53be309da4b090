package examples

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/lexicon"
	"cybernorm/internal/policy"
	"cybernorm/internal/report"
)

const packRoot = "../../policies"

// TestControls runs the examples of every control, a subtest each:
//
//	go test ./internal/examples -run TestControls/GEN-01
func TestControls(t *testing.T) {
	pack := openPack(t)
	lex, err := lexicon.Load(os.DirFS(packRoot + "/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	annotator := annotate.New(lex)
	for _, c := range pack.Catalogue() {
		t.Run(c.ID, func(t *testing.T) {
			t.Parallel()
			outcomes, err := Run(context.Background(), pack, annotator, c.ID)
			if err != nil {
				t.Fatal(err)
			}
			var list []policy.Example
			for _, o := range outcomes {
				list = append(list, o.Example)
				switch at := o.Example.Pos; {
				case o.Err != nil:
					t.Errorf("%s/examples.yaml:%d:%d: %v", c.Folder(), at.Line, at.Column, o.Err)
				case !o.OK():
					t.Errorf("%s/examples.yaml:%d:%d: %s, expected %s (%s)\n%s%s", c.Folder(), at.Line, at.Column,
						o.Result.Verdict, o.Example.Expect, o.Example.Why, o.Result.Reason, quotes(o.Result))
				}
			}
			for _, missing := range Missing(c, list) {
				t.Errorf("%s/examples.yaml: there should be %s", c.Folder(), missing)
			}
		})
	}
}

func quotes(r report.Result) string {
	var out strings.Builder
	for _, e := range r.Evidence {
		out.WriteString("\n  " + e.Force + " " + e.Zone + " " + strings.Join(e.Shortfalls, ",") + ": " + e.Quote)
	}
	return out.String()
}

// openPack opens the real pack with the catalogue that its annotations make now.
func openPack(t *testing.T) *policy.Pack {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS(packRoot)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(root, name)
		files[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	generated, err := policy.Generate(root)
	if err != nil {
		t.Fatal(err)
	}
	files[policy.DataFile] = &fstest.MapFile{Data: generated}
	pack, err := policy.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

func TestMissing(t *testing.T) {
	two := []policy.Example{{Expect: report.Met}, {Expect: report.Met}, {Expect: report.Partial}, {Expect: report.Partial}, {Expect: report.NotMet}}
	cases := []struct {
		control policy.Control
		want    string
	}{
		{policy.Control{Mode: "commitment", JudgedFrom: "text"}, "1 more of not_met"},
		{policy.Control{Mode: "commitment", JudgedFrom: "process"}, "1 more of not_met, 1 more of not_stated"},
		{policy.Control{Mode: "conditional", JudgedFrom: "text"}, "1 more of not_met, 1 more of not_applicable"},
		{policy.Control{Mode: "guard", JudgedFrom: "text"}, "2 more of clear, 2 more of contradicted"},
	}
	for _, c := range cases {
		if got := strings.Join(Missing(c.control, two), ", "); got != c.want {
			t.Errorf("%s from %s: %q, want %q", c.control.Mode, c.control.JudgedFrom, got, c.want)
		}
	}
}

type failing struct{ err error }

func (f failing) Annotate(context.Context, *document.Document) (*annotate.Facts, error) {
	return nil, f.err
}

func TestRunTellsWhyThereIsNoResult(t *testing.T) {
	pack := openPack(t)
	cause := errors.New("no words")
	outcomes, err := Run(context.Background(), pack, failing{cause}, "GEN-01")
	if err != nil || len(outcomes) == 0 {
		t.Fatalf("%d outcomes, %v", len(outcomes), err)
	}
	for _, o := range outcomes {
		if o.OK() || !errors.Is(o.Err, cause) {
			t.Errorf("outcome is %+v, want the annotator's error", o)
		}
	}
	if _, err := Run(context.Background(), pack, failing{cause}, "GEN-99"); err == nil {
		t.Error("a control that is not there has examples")
	}
}

// openRunners gives a runner for each control of the catalogue; all share one annotator.
func openRunners(t *testing.T, pack *policy.Pack) map[string]*runner {
	t.Helper()
	lex, err := lexicon.Load(os.DirFS(packRoot + "/lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	annotator := annotate.New(lex)
	runners := map[string]*runner{}
	for _, c := range pack.Catalogue() {
		runners[c.ID] = &runner{pack: pack, annotator: annotator, id: c.ID, engines: map[document.Kind]*policy.Engine{}}
	}
	return runners
}

// readCases decodes a file of cases below testdata; a field that it does not know fails the test.
func readCases(t *testing.T, name string, into any) {
	t.Helper()
	file, err := os.Open("../../testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoder := yaml.NewDecoder(file)
	decoder.KnownFields(true)
	if err := decoder.Decode(into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}
