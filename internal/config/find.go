package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// maxBytes bounds a configuration and a baseline.
const maxBytes = 16 << 20

// Finder finds the configurations of documents and reads each once.
type Finder struct {
	// Explicit is the one file for all documents; empty to look for them.
	Explicit string
	// None leaves all configurations out.
	None bool
	// Known gives what configurations may name; it is asked when one was found.
	Known Names

	found map[string]*Config // by path of the file
	dirs  map[string]string  // folder → path of the file that it is under; empty for none
}

// For gives the configuration of a document: the nearest one in its folder or above, up to the folder that holds .git or to
// the root; nil when there is none. For standard input ("-") it is looked for from the working directory. A path that is a
// folder is looked at itself.
func (f *Finder) For(path string) (*Config, error) {
	if f.None {
		return nil, nil
	}
	if f.Explicit != "" {
		return f.read(f.Explicit)
	}
	dir := "."
	if path != "-" {
		dir = filepath.Dir(path)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			dir = path
		}
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("look for %s: %w", Name, err)
	}
	file, err := f.above(dir)
	if err != nil || file == "" {
		return nil, err
	}
	return f.read(shown(file))
}

// above finds the file that a folder is under.
func (f *Finder) above(dir string) (string, error) {
	if file, known := f.dirs[dir]; known {
		return file, nil
	}
	if f.dirs == nil {
		f.dirs = map[string]string{}
	}
	file := filepath.Join(dir, Name)
	switch info, err := os.Stat(file); {
	case err == nil && info.IsDir():
		return "", fmt.Errorf("%s is a folder; it should be a file", shown(file))
	case err == nil:
		f.dirs[dir] = file
		return file, nil
	case !errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("look for a configuration: %w", err)
	}
	file = ""
	_, err := os.Stat(filepath.Join(dir, ".git"))
	if up := filepath.Dir(dir); up != dir && err != nil {
		if file, err = f.above(up); err != nil {
			return "", err
		}
	}
	f.dirs[dir] = file
	return file, nil
}

func (f *Finder) read(path string) (*Config, error) {
	if c, ok := f.found[path]; ok {
		return c, nil
	}
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	c, err := Parse(path, data, f.Known)
	if err != nil {
		return nil, err
	}
	if f.found == nil {
		f.found = map[string]*Config{}
	}
	f.found[path] = c
	return c, nil
}

func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: cannot read: %w", path, cause(err))
	case info.Size() > maxBytes:
		return nil, fmt.Errorf("%s: larger than %d bytes", path, maxBytes)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot read: %w", path, cause(err))
	}
	return data, nil
}

// cause is an error of the file system without the path, which the caller names.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// shown is an absolute path as seen from the working directory.
func shown(path string) string {
	wd, err := os.Getwd()
	if err != nil {
		return path
	}
	below, err := filepath.Rel(wd, path)
	if err != nil {
		return path
	}
	return below
}
