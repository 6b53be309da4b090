package cli

import (
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"cybernorm/internal/bundle"
	"cybernorm/internal/overlay"
	"cybernorm/internal/policy"
)

// pack is the policy pack of a run. Commands hold it from the moment that they are made; which one it is, flags decide later.
type pack struct {
	now     fs.FS
	folders []string // those that the flags laid over it

	locate func(message string) string // names the user's file for a place in the pack; nil when no folder is laid over it
}

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
	laid, err := a.layOver(p.now, f.folders)
	if err != nil {
		return err
	}
	p.now, p.folders = laid.FS, f.folders
	return nil
}

// layOver lays folders of policies over a pack and says what they replace. From then on, messages name the files of the folders.
func (a *app) layOver(base fs.FS, folders []string) (*overlay.Laid, error) {
	laid, err := overlay.Lay(base, foldersOf(folders))
	if err != nil {
		return nil, err
	}
	for _, c := range laid.Changes {
		if c.Replaces {
			fmt.Fprintf(a.Err, "cybernorm: note: %s\n", c)
		}
	}
	a.pack.locate = laid.Locate
	return laid, nil
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

// layers are the packs of a run under configurations: the one that the flags chose, and with folders of a configuration over it.
// Folders that the flags name go before those of configurations.
type layers struct {
	app  *app
	made map[string]*layer
}

type layer struct {
	files fs.FS
	pack  *policy.Pack
}

func (l *layers) open(folders []string) (*policy.Pack, error) {
	made, err := l.layer(folders)
	if err != nil {
		return nil, err
	}
	return made.pack, nil
}

func (l *layers) layer(folders []string) (*layer, error) {
	if len(l.app.pack.folders) > 0 {
		folders = nil
	}
	key := strings.Join(folders, "\x00")
	if made := l.made[key]; made != nil {
		return made, nil
	}
	made := &layer{files: l.app.pack.now}
	if len(folders) > 0 {
		laid, err := l.app.layOver(made.files, folders)
		if err != nil {
			return nil, err
		}
		made.files = laid.FS
	}
	var err error
	if made.pack, err = policy.Open(made.files); err != nil {
		return nil, err
	}
	l.made[key] = made
	return made, nil
}

// use makes the pack with folders over it the one of the run. Without folders it stays as it is, and nothing is opened.
func (l *layers) use(folders []string) error {
	if len(folders) == 0 {
		return nil
	}
	made, err := l.layer(folders)
	if err != nil {
		return err
	}
	l.app.pack.now = made.files
	return nil
}
