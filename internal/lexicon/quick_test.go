package lexicon

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

// flat writes a tree out with all places, to compare the two readers.
func flat(f *file, t *tree, depth int, b *strings.Builder) {
	line, column := place{f, t}.at()
	b.WriteString(strings.Repeat(" ", depth))
	b.WriteString(t.shape.String())
	b.WriteByte(' ')
	b.WriteString(t.text)
	b.WriteString(" " + strings.Repeat("|", line%7) + strings.Repeat("-", column%11) + "\n")
	for i, item := range t.items {
		if t.shape == aMapping {
			flat(f, t.keys[i], depth+1, b)
		}
		flat(f, item, depth+1, b)
	}
}

// bothTrees reads data with both readers; ok is false where quick gives up.
func bothTrees(t *testing.T, data []byte) (library, own string, ok bool) {
	t.Helper()
	root, ok := quickTree(data)
	if !ok {
		return "", "", false
	}
	r := &reader{file: &file{"x.yaml", data}}
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		t.Fatalf("quick reads what is not YAML (%v):\n%s", err, data)
	}
	var a, b strings.Builder
	flat(r.file, r.convert(document.Content[0]), 0, &a)
	flat(r.file, root, 0, &b)
	if len(r.errs) > 0 {
		t.Fatalf("quick reads what is an error (%v):\n%s", r.errs, data)
	}
	return a.String(), b.String(), true
}

func TestQuickReadsThePackAsTheLibraryDoes(t *testing.T) {
	fsys := os.DirFS("../../policies/lexicon")
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".yaml") {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		library, own, ok := bothTrees(t, data)
		if !ok {
			t.Errorf("%s is written in a way that makes every start slow; see quick", name)
		} else if diff := cmp.Diff(library, own); diff != "" {
			t.Errorf("%s (-library +quick):\n%s", name, diff)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func FuzzQuick(f *testing.F) {
	for _, seed := range []string{
		"a: b\n", "a:\n  b: [c, \"d e\"]\n  # comment\n  f: {g: [h,\n    i], j: {}}\nk:\n- l\n- m\n", "a: [b, c,]\n", "a: b # c\n", "a:\n", "a: - b\n", "- a\n- b: c\n",
		"a: [b\nc]\n", "a: \"b\" \n", "a: é\nb: ñ à\n", "a: b\n  c\n", "a: [b c , d]\n", "a:b\n", "a: {b: c, d: \"e\"}\n", "a: [ ]", "a: true\nb: 1\n", "---\na: b\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		library, own, ok := bothTrees(t, data)
		if ok && library != own {
			t.Fatalf("%q (-library +quick):\n%s", data, cmp.Diff(library, own))
		}
	})
}
