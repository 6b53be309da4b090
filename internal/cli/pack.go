package cli

import (
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/pflag"

	"cybernorm/internal/bundle"
	"cybernorm/internal/overlay"
)

// pack is the policy pack of a run. Commands hold it from the moment that they are made; which one it is, flags decide later.
type pack struct{ now fs.FS }

func (p *pack) Open(name string) (fs.File, error)          { return p.now.Open(name) }
func (p *pack) ReadFile(name string) ([]byte, error)       { return fs.ReadFile(p.now, name) }
func (p *pack) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(p.now, name) }

// packFlags choose the policies of a run: those of the program, those of a bundle, with folders laid over them.
type packFlags struct {
	folders             []string
	bundle, key, digest string
}

func (f *packFlags) add(flags *pflag.FlagSet) {
	flags.StringArrayVar(&f.folders, "policies", nil, "folder of policies to lay over those of the program; repeatable")
	flags.StringVar(&f.bundle, "bundle", "", "take the policies of a bundle, verified by --bundle-key or --bundle-digest")
	flags.StringVar(&f.key, "bundle-key", "", "file with the public key that the bundle is signed by (PEM)")
	flags.StringVar(&f.digest, "bundle-digest", "", "digest of the bundle, sha256:...")
}

// choose takes the policies that the flags name.
func (a *app) choose(p *pack, f *packFlags) error {
	switch {
	case f.bundle == "" && (f.key != "" || f.digest != ""):
		return usagef("--bundle-key and --bundle-digest verify a bundle; name it with --bundle FILE")
	case f.bundle != "":
		if err := a.chooseBundle(p, f); err != nil {
			return err
		}
	}
	if len(f.folders) == 0 {
		return nil
	}
	laid, changes, err := overlay.Lay(p.now, foldersOf(f.folders))
	if err != nil {
		return err
	}
	for _, c := range changes {
		if c.Replaces {
			fmt.Fprintf(a.Err, "cybernorm: note: %s\n", c)
		}
	}
	p.now = laid
	return nil
}

func (a *app) chooseBundle(p *pack, f *packFlags) error {
	data, err := os.ReadFile(f.bundle)
	if err != nil {
		return err
	}
	v, err := f.verification()
	if err != nil {
		return err
	}
	fsys, _, err := bundle.Read(data, v)
	if err != nil {
		return fmt.Errorf("%s: %w", f.bundle, err)
	}
	p.now = fsys
	return nil
}

// verification is what --bundle-key and --bundle-digest ask of a bundle.
func (f *packFlags) verification() (bundle.Verification, error) {
	v := bundle.Verification{Digest: f.digest}
	if f.key != "" {
		pem, err := os.ReadFile(f.key)
		if err != nil {
			return v, err
		}
		v.Key = &bundle.Key{PEM: string(pem)}
	}
	return v, nil
}

func foldersOf(names []string) []overlay.Folder {
	var out []overlay.Folder
	for _, name := range names {
		out = append(out, overlay.Folder{Name: name, FS: os.DirFS(name)})
	}
	return out
}
