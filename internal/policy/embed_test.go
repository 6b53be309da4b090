package policy

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"cybernorm/policies"
)

func TestEmbeddedPackIsTheOneInTheFolder(t *testing.T) {
	embedded := open(t, policies.FS)
	if folder := open(t, os.DirFS(packRoot)); embedded.Digest() != folder.Digest() {
		t.Errorf("digests are %s and %s: the embedding leaves something out", embedded.Digest(), folder.Digest())
	}
	for _, c := range embedded.Catalogue() {
		if _, err := fs.Stat(policies.FS, c.Folder()+"/examples.yaml"); err != nil {
			t.Error(err)
		}
	}
	err := fs.WalkDir(policies.FS, "controls", func(name string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(name, "_test.rego") {
			t.Errorf("%s is embedded", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestEveryProfileHasControls(t *testing.T) {
	for _, p := range open(t, real(t)).Profiles() {
		if len(p.Controls) == 0 || p.Title == "" || p.Description == "" {
			t.Errorf("profile %s is %+v", p.Name, p)
		}
	}
}
