package docs

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cybernorm/internal/policy"
	"cybernorm/internal/register"
	"cybernorm/internal/render"
	"cybernorm/seeds"
)

var update = flag.Bool("update", false, "write the pages of the catalogue anew")

const (
	pagesFolder = "controls"
	packFolder  = "../policies"
)

// TestCataloguePages is what makes the pages in controls/, and removes those of controls that are gone:
//
//	go test ./docs -run TestCataloguePages -update
func TestCataloguePages(t *testing.T) {
	pages := cataloguePages(t)
	if *update {
		writePages(t, pages)
	}
	committed := committedPages(t)
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		switch was, ok := committed[name]; {
		case !ok:
			t.Errorf("%s is missing", filepath.Join(pagesFolder, name))
		case was != pages[name]:
			t.Errorf("%s is not what the catalogue says", filepath.Join(pagesFolder, name))
		}
		delete(committed, name)
	}
	for _, name := range slices.Sorted(maps.Keys(committed)) {
		t.Errorf("%s belongs to no control", filepath.Join(pagesFolder, name))
	}
	if t.Failed() {
		t.Log("run: go test ./docs -run TestCataloguePages -update")
	}
}

// cataloguePages makes all pages, by the names of their files.
func cataloguePages(t *testing.T) map[string]string {
	t.Helper()
	r, err := register.Load(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	pack := openPack(t)
	pages := map[string]string{}
	var b bytes.Buffer
	if err := render.Index(&b, pack.Catalogue(), r.Documents); err != nil {
		t.Fatal(err)
	}
	pages["README.md"] = b.String()
	for _, c := range pack.Catalogue() {
		x, err := render.Gather(pack, r, c)
		if err != nil {
			t.Fatal(err)
		}
		b.Reset()
		if err := render.Page(&b, x, r.Citations()); err != nil {
			t.Fatal(err)
		}
		pages[c.ID+".md"] = b.String()
	}
	return pages
}

// openPack opens the pack with the catalogue that its annotations make now, so that a stale data.json does not matter.
func openPack(t *testing.T) *policy.Pack {
	t.Helper()
	root := os.DirFS(packFolder)
	generated, err := policy.Generate(root)
	if err != nil {
		t.Fatal(err)
	}
	pack, err := policy.Open(freshPack{root, fstest.MapFS{policy.DataFile: {Data: generated}}})
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// freshPack is a pack with some of its files replaced.
type freshPack struct {
	fs.FS
	fresh fstest.MapFS
}

func (p freshPack) Open(name string) (fs.File, error) {
	if _, ok := p.fresh[name]; ok {
		return p.fresh.Open(name)
	}
	return p.FS.Open(name)
}

func writePages(t *testing.T, pages map[string]string) {
	t.Helper()
	if err := os.MkdirAll(pagesFolder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name := range committedPages(t) {
		if _, ok := pages[name]; !ok {
			if err := os.Remove(filepath.Join(pagesFolder, name)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, page := range pages {
		if err := os.WriteFile(filepath.Join(pagesFolder, name), []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// committedPages reads what stands in the folder; a folder that is not there holds nothing.
func committedPages(t *testing.T) map[string]string {
	t.Helper()
	pages := map[string]string{}
	entries, err := os.ReadDir(pagesFolder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(pagesFolder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		pages[e.Name()] = string(content)
	}
	return pages
}

// TestPagesLinkOnlyToPages: a link that leads nowhere is worse than none.
func TestPagesLinkOnlyToPages(t *testing.T) {
	pages := cataloguePages(t)
	for name, page := range pages {
		for _, part := range strings.Split(page, "](")[1:] {
			target, _, _ := strings.Cut(part, ")")
			if _, ok := pages[target]; !ok {
				t.Errorf("%s links to %s, which is no page", name, target)
			}
		}
		if name != "README.md" && !strings.Contains(page, "\n## Why\n") {
			t.Errorf("%s does not say why", name)
		}
	}
	if index := pages["README.md"]; strings.Count(index, ".md)") != len(pages)-1 {
		t.Errorf("the index links to %d pages, there are %d", strings.Count(index, ".md)"), len(pages)-1)
	}
}
