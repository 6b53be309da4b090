package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"cybernorm/internal/render"
)

// target is one output: a format, and the file that it goes to, empty for standard output.
type target struct{ format, path string }

// targets reads the values of --format, each NAME or NAME=PATH. Two formats cannot share a place.
func targets(values, known []string) ([]target, error) {
	var out []target
	for _, v := range values {
		name, path, file := strings.Cut(v, "=")
		if err := oneOf("--format", name, known); err != nil {
			return nil, err
		}
		switch {
		case file && path == "":
			return nil, usagef("--format %s names no file; write %s=PATH", v, name)
		case path == "-":
			path = ""
		case path != "":
			path = filepath.Clean(path)
		}
		if path == "" && render.Binary(name) {
			return nil, usagef("--format %s is no text; write %s=PATH", name, name)
		}
		t := target{name, path}
		if i := slices.IndexFunc(out, func(o target) bool { return o.path == t.path }); i >= 0 {
			place := "standard output"
			if path != "" {
				place = path
			}
			return nil, usagef("formats %s and %s both go to %s; write NAME=PATH for one of them", out[i].format, name, place)
		}
		out = append(out, t)
	}
	return out, nil
}

// keepInputs refuses outputs that would take the place of a file that the run reads, however either path is written.
func keepInputs(outputs []target, inputs ...string) error {
	for _, t := range outputs {
		if t.path == "" {
			continue
		}
		there, err := os.Stat(t.path)
		if err != nil || !there.Mode().IsRegular() {
			continue // nothing is lost; what cannot be written is said when it is
		}
		for _, input := range inputs {
			if info, err := os.Stat(input); err == nil && os.SameFile(there, info) {
				return usagef("%s would be written over %s, which this run reads; name another file", t.format, filepath.ToSlash(input))
			}
		}
	}
	return nil
}

// write makes every output in memory, then the files, then standard output, so that a failure leaves nothing half done.
func (a *app) write(targets []target, make func(format string, w io.Writer, place io.Writer) error) error {
	contents := []*bytes.Buffer{}
	for _, t := range targets {
		var b bytes.Buffer
		var place io.Writer
		if t.path == "" {
			place = a.Out
		}
		if err := make(t.format, &b, place); err != nil {
			return err
		}
		contents = append(contents, &b)
	}
	for i, t := range targets {
		if t.path != "" {
			if err := writeFile(t.path, contents[i].Bytes(), true); err != nil {
				return err
			}
		}
	}
	for i, t := range targets {
		if t.path == "" {
			return a.print(contents[i].Bytes())
		}
	}
	return nil
}

// print writes b to standard output.
func (a *app) print(b []byte) error {
	if _, err := a.Out.Write(b); err != nil {
		return fmt.Errorf("write to standard output: %w", err)
	}
	return nil
}

// writeFile writes a file whole or not at all: under another name first, which is then given up. A file that is there is kept
// unless replace is set. What is no regular file (a device, a pipe) is written to directly.
func writeFile(path string, data []byte, replace bool) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a folder", path)
	case err == nil && !info.Mode().IsRegular():
		return os.WriteFile(path, data, 0o644)
	case err == nil && !replace:
		return fmt.Errorf("%s exists; --force overwrites it", path)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".cybernorm-*")
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, errors.Unwrap(err))
	}
	defer os.Remove(temp.Name())
	mode := os.FileMode(0o644)
	if info != nil {
		mode = info.Mode().Perm()
	}
	_, err = temp.Write(data)
	if err = errors.Join(err, temp.Chmod(mode), temp.Close()); err != nil {
		return fmt.Errorf("cannot write %s: %w", path, err)
	}
	if replace {
		return os.Rename(temp.Name(), path)
	}
	if err := os.Link(temp.Name(), path); err != nil { // unlike a rename, fails when a file came to be there meanwhile
		return fmt.Errorf("cannot write %s: %w", path, err)
	}
	return nil
}
