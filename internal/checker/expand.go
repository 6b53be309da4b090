package checker

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// endings are those of the files that are taken from a folder. A file that is named is read whatever it is called.
var endings = []string{".yaml", ".yml", ".txt", ".md", ".pdf", ".docx", ".odt", ".html", ".htm"}

// guide is the file that tells people about a folder and is no document of it, whatever its case and ending.
const guide = "readme"

// Failure is a path that could not be evaluated, and why.
type Failure struct {
	Path string
	Err  error
}

// Expand gives the documents that paths stand for: files as they are, folders by the documents in and below them in order
// of name, patterns by the files that they describe. A document that is reached twice is taken once. A path that stands
// for nothing is a failure: nobody asks for a document that is not there and means to hear that all is well.
func Expand(paths []string) ([]string, []Failure) {
	var docs []string
	var failures []Failure
	seen := map[string]bool{}
	for _, path := range paths {
		found, err := expand(path)
		if err != nil {
			failures = append(failures, Failure{Path: path, Err: err})
		}
		for _, doc := range found {
			key := doc
			if doc != Stdin {
				key = filepath.Clean(doc)
			}
			if !seen[key] {
				seen[key] = true
				docs = append(docs, doc)
			}
		}
	}
	return docs, failures
}

func expand(path string) ([]string, error) {
	if path == Stdin {
		return []string{path}, nil
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return folder(path)
	case err == nil:
		return []string{path}, nil
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?["):
		return pattern(path)
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("no such file or folder")
	}
	return nil, reason(err)
}

func pattern(path string) ([]string, error) {
	names, err := filepath.Glob(path)
	if err != nil {
		return nil, fmt.Errorf("malformed pattern: %w", err)
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		if strings.HasPrefix(filepath.Base(name), ".") && !strings.HasPrefix(filepath.Base(path), ".") {
			return true // as in a shell
		}
		info, err := os.Stat(name)
		return err == nil && info.IsDir()
	})
	if len(names) == 0 {
		return nil, errors.New("no file has a name of this pattern")
	}
	return names, nil
}

func folder(root string) ([]string, error) {
	var docs []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", path, reason(err))
		case path != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return filepath.SkipDir
			}
		case !entry.IsDir() && isDocument(entry.Name()) && isFile(path, entry):
			docs = append(docs, path)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("no documents in this folder (files that end in %s)", strings.Join(endings, ", "))
	}
	return docs, nil
}

func isDocument(name string) bool {
	ending := filepath.Ext(name)
	return slices.Contains(endings, strings.ToLower(ending)) && !strings.EqualFold(strings.TrimSuffix(name, ending), guide)
}

// isFile follows a link, so that a linked document counts and a linked folder, which could lead in a circle, does not.
func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular() // a broken link is named when it is read
}

// reason is an error of the file system without the path, which the caller names.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
