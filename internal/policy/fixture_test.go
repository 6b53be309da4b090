package policy

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"

	"github.com/open-policy-agent/opa/v1/ast"
)

// packRoot is the real pack, with its tests and examples, which the embedded one lacks.
const packRoot = "../../policies"

// small is the pack of testdata, five controls of all modes, on the real library. Changes replace files; an empty one removes.
func small(t testing.TB, changes map[string]string) fstest.MapFS {
	t.Helper()
	pack := fstest.MapFS{}
	load(t, pack, "testdata/pack", "")
	load(t, pack, packRoot, "lib/")
	for name, content := range changes {
		if content == "" {
			delete(pack, name)
			continue
		}
		pack[name] = &fstest.MapFile{Data: []byte(content)}
	}
	if _, given := changes[DataFile]; !given {
		generated, err := Generate(pack)
		if err != nil {
			t.Fatal(err)
		}
		pack[DataFile] = &fstest.MapFile{Data: generated}
	}
	return pack
}

// real is the real pack as the annotations describe it now, without the controls whose annotations are wrong: those are the
// matter of TestPackIsClean, and must not hide what other controls do.
func real(t testing.TB) fstest.MapFS {
	t.Helper()
	pack := fstest.MapFS{}
	load(t, pack, packRoot, "")
	c, _ := readCatalogue(pack)
	for name := range pack {
		parts := strings.Split(name, "/")
		if parts[0] != "controls" || len(parts) < 4 {
			continue
		}
		known := false
		for _, control := range c.Controls {
			known = known || strings.HasPrefix(name, control.Folder()+"/")
		}
		if !known {
			delete(pack, name)
		}
	}
	generated, err := c.encode()
	if err != nil {
		t.Fatal(err)
	}
	pack[DataFile] = &fstest.MapFile{Data: generated}
	return pack
}

func load(t testing.TB, into fstest.MapFS, root, prefix string) {
	t.Helper()
	fsys := os.DirFS(root)
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasPrefix(name, prefix) {
			return err
		}
		content, err := fs.ReadFile(fsys, name)
		into[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func open(t testing.TB, fsys fs.FS) *Pack {
	t.Helper()
	p, err := Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func prepare(t testing.TB, p *Pack, profile string, kind document.Kind, options ...Option) *Engine {
	t.Helper()
	e, err := p.Prepare(context.Background(), profile, kind, options...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// said is a sentence of a test's facts, in a provision of its own unless it joins the one before.
type said struct {
	concepts []string
	zone     document.Zone
	hedged   bool
	joins    bool
}

// factsOf makes facts as the annotator would: complete, with indices that agree.
func factsOf(kind document.Kind, sentences ...said) *annotate.Facts {
	f := &annotate.Facts{
		Document: annotate.DocumentFacts{Kind: kind, Title: "A text", Language: "en", Status: "draft", ICT: true},
		Process:  annotate.ProcessFacts{}, Assessment: map[string]annotate.Assessed{},
		Offences: []annotate.OffenceFacts{}, Powers: []annotate.PowerFacts{}, Actions: []annotate.ActionFacts{},
		Programme: annotate.ProgrammeFacts{Partners: []string{}, Equipment: []annotate.EquipmentFacts{}, Indicators: []string{}},
		Mentions:  map[string][]int{}, Denied: map[string][]int{},
		Sentences: []annotate.Sentence{}, Provisions: []annotate.Provision{}, Sections: []annotate.Section{},
	}
	for _, c := range []string{"gender_perspective", "implementation", "tradeoff_framing", "surveillance", "safeguards", "powers"} {
		f.Mentions[c], f.Denied[c] = []int{}, []int{}
	}
	for n, s := range sentences {
		add(f, n, s)
	}
	return f
}

func add(f *annotate.Facts, n int, s said) {
	if s.zone == "" {
		s.zone = document.ZoneOperative
	}
	if !s.joins || len(f.Provisions) == 0 {
		at := len(f.Provisions)
		f.Provisions = append(f.Provisions, annotate.Provision{
			ID: "p-" + string(rune('1'+at)), Zone: s.zone, Path: []string{}, Line: n + 1, Column: 1, Section: at, Parent: -1,
			Items: []int{}, Refs: []int{}, Sentences: []int{}, Concepts: map[string][]int{}, Denied: map[string][]int{},
			Block: map[string][]int{}, Topic: map[string][]string{},
		})
		f.Sections = append(f.Sections, annotate.Section{ID: at, Zone: s.zone, Provisions: []int{at}, Concepts: map[string][]int{}})
	}
	provision := len(f.Provisions) - 1
	sentence := annotate.Sentence{
		ID: n, Provision: provision, Zone: s.zone, Text: "Words « of » the text.", Line: n + 1, Column: 1, Force: annotate.Binding,
		Governor: "shall", Hedges: []string{}, Concepts: map[string][]annotate.Mention{}, Denied: map[string][]annotate.Mention{},
	}
	if s.hedged {
		sentence.Hedges = []string{"feasible"}
	}
	p := &f.Provisions[provision]
	p.Sentences = append(p.Sentences, n)
	for _, c := range s.concepts {
		sentence.Concepts[c] = []annotate.Mention{{Term: c, Start: 0, End: 5}}
		f.Mentions[c] = append(f.Mentions[c], n)
		p.Concepts[c] = append(p.Concepts[c], n)
		p.Block[c] = append(p.Block[c], n)
		f.Sections[provision].Concepts[c] = append(f.Sections[provision].Concepts[c], n)
	}
	f.Sentences = append(f.Sentences, sentence)
}

// everything makes facts in which each sentence has some of the concepts that controls speak of, so that most find something.
func everything(kind document.Kind, pack *Pack, zone document.Zone) *annotate.Facts {
	concepts := spokenOf(pack)
	var sentences []said
	for n := range concepts {
		sentences = append(sentences, said{
			concepts: []string{concepts[n], concepts[(n+1)%len(concepts)], concepts[(n+5)%len(concepts)]},
			zone:     zone, hedged: n%5 == 4, joins: n%4 != 0,
		})
	}
	f := factsOf(kind, sentences...)
	f.Process["sessions"] = map[string]annotate.Fact{"women_delegates_pct": {Value: 47.5, Documented: true, Line: 4, Column: 7}}
	f.Process["drafting"] = map[string]annotate.Fact{"records_published": {Value: true, Line: 5, Column: 7}}
	f.Assessment["GEN-01"] = annotate.Assessed{Verdict: "partial", Provisions: []string{"p-1"}, Assessor: "A. Reader", Rationale: "It is « half » of it."}
	return f
}

// spokenOf lists the concepts that the controls of a pack look up in the mentions.
func spokenOf(pack *Pack) []string {
	concepts := map[string]bool{}
	for _, m := range pack.modules {
		parsed, err := m.parse()
		if err != nil {
			continue
		}
		ast.WalkRefs(parsed, func(ref ast.Ref) bool {
			if len(ref) > 2 && ref.HasPrefix(ast.MustParseRef("input.mentions")) {
				if name, ok := ref[2].Value.(ast.String); ok {
					concepts[string(name)] = true
				}
			}
			return false
		})
	}
	return slices.Sorted(maps.Keys(concepts))
}
