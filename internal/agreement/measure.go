package agreement

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/report"
)

// Judge evaluates the documents at paths as documents of one kind. It gives one result a path, in the order of paths.
type Judge func(ctx context.Context, kind document.Kind, paths []string) ([]report.Document, error)

// Measure finds the documents of labels in a folder, has them judged, and compares. It fails when a single document
// cannot be compared: figures over the rest would be taken for figures over all.
func Measure(ctx context.Context, labels []*Labels, folder string, judge Judge) (*Result, error) {
	pairs, paths, err := find(labels, folder)
	if err != nil {
		return nil, err
	}
	for _, kind := range document.Kinds() {
		var places []int
		var chosen []string
		for i, p := range pairs {
			if p.Labels.Kind == kind {
				places = append(places, i)
				chosen = append(chosen, paths[i])
			}
		}
		if len(chosen) == 0 {
			continue
		}
		judged, err := judge(ctx, kind, chosen)
		if err != nil {
			return nil, err
		}
		if len(judged) != len(chosen) {
			return nil, fmt.Errorf("%d of %d documents of kind %s were evaluated", len(judged), len(chosen), kind)
		}
		for k, i := range places {
			if judged[k].Kind != string(kind) {
				return nil, fmt.Errorf("%s: labelled as %s and described as %s", chosen[k], kind, judged[k].Kind)
			}
			pairs[i].Results = judged[k].Results
		}
	}
	return Compare(pairs), nil
}

// find pairs labels with their documents. The error names every label file that has none.
func find(labels []*Labels, folder string) (pairs []Pair, paths []string, err error) {
	names, err := fileNames(folder)
	if err != nil {
		return nil, nil, err
	}
	var errs []error
	first := make(map[string]string)
	for _, l := range labels {
		if other, ok := first[l.Document]; ok {
			errs = append(errs, fmt.Errorf("%s: %s is labelled in %s too; compare one at a time", l.File, l.Document, other))
			continue
		}
		first[l.Document] = l.File
		path, err := choose(l, folder, names)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		text, err := readText(path)
		if err == nil && text != "" {
			err = l.CheckText(text)
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		pairs = append(pairs, Pair{Labels: l, Text: text})
		paths = append(paths, path)
	}
	return pairs, paths, errors.Join(errs...)
}

func fileNames(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("look for the documents of the labels: %w", err)
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// choose finds the one file that bears the document's name, whatever its ending.
func choose(l *Labels, folder string, names []string) (string, error) {
	var found []string
	for _, name := range names {
		if strings.TrimSuffix(name, filepath.Ext(name)) == l.Document {
			found = append(found, name)
		}
	}
	switch len(found) {
	case 0:
		return "", fmt.Errorf("%s: no file %s.* in %s", l.File, l.Document, folder)
	case 1:
		return filepath.Join(folder, found[0]), nil
	}
	return "", fmt.Errorf("%s: %s could be any of %s; keep one of them in the folder", l.File, l.Document, strings.Join(found, ", "))
}

// readText gives the text of a file whose lines can be shown; other formats have none.
func readText(path string) (string, error) {
	if !slices.Contains([]string{".txt", ".md", ".yaml", ".yml"}, strings.ToLower(filepath.Ext(path))) {
		return "", nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("read the labelled document: %w", err)
	}
	return string(data), nil
}
