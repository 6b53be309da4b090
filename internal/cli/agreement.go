package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"cybernorm/internal/agreement"
	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/render"
)

func (a *app) agreement() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Version: buildVersion(), MaxBytes: document.DefaultMaxBytes}
	var texts string
	var formats []string
	cmd := &cobra.Command{
		Use:   "agreement LABELS... --texts DIR",
		Short: "Compare the program's verdicts with those of people on the same texts",
		Long: `Compares verdicts of people with the program's. Each file of labels names a document; its text is
looked for in the folder of texts. Every document is evaluated as the kind that its labels name.`,
		Example: "  cybernorm agreement labels/*.yaml --texts corpus --format json",
		Args:    someFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			outputs, err := targets(formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			if err := keepInputs(outputs, args...); err != nil {
				return err
			}
			if texts == "" {
				return usagef("agreement needs the folder of the texts: --texts DIR")
			}
			if err := validOptions(&o); err != nil {
				return err
			}
			labels, failed := a.labels(args)
			if failed {
				return silentError(exitError)
			}
			pairs, err := a.pairs(cmd.Context(), o, labels, texts)
			if err != nil {
				return err
			}
			result := agreement.Compare(pairs)
			return a.write(outputs, func(format string, w, place io.Writer) error {
				if format == "json" {
					return writeJSON(w, result)
				}
				screen, err := a.screen(place)
				if err != nil {
					return err
				}
				return render.Agreement(w, result, screen)
			})
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.StringVar(&texts, "texts", "", "folder of the texts that were labelled")
	flags.StringVar(&o.Profile, "profile", "full", "which controls: core, full, a theme or a source document")
	flags.IntVar(&o.Jobs, "jobs", 0, "documents at the same time (default one a processor)")
	flags.StringArrayVar(&formats, "format", []string{"text"}, "output: text or json, as NAME or NAME=PATH; repeatable")
	return cmd
}

// labels reads all files of labels and complains about each that cannot be read.
func (a *app) labels(paths []string) (all []*agreement.Labels, failed bool) {
	docs, failures := checker.Expand(paths)
	for _, f := range failures {
		a.complain(f.Path, f.Err)
	}
	failed = len(failures) > 0
	for _, path := range docs {
		if ending := filepath.Ext(path); !slices.Contains(paths, path) && ending != ".yaml" && ending != ".yml" {
			continue // stands beside the labels in a folder that was named
		}
		data, err := os.ReadFile(path)
		if err != nil {
			a.complain("", err)
			failed = true
			continue
		}
		l, err := agreement.ReadLabels(path, data)
		if err != nil {
			a.complain(path, err)
			failed = true
			continue
		}
		all = append(all, l)
	}
	return all, failed
}

// pairs evaluates the text of every file of labels as the kind that it names. A text that fails fails the run: figures over
// the rest would be figures of something else.
func (a *app) pairs(ctx context.Context, o checker.Options, labels []*agreement.Labels, texts string) ([]agreement.Pair, error) {
	pairs := make([]agreement.Pair, len(labels))
	byKind := map[document.Kind][]int{}
	paths := make([]string, len(labels))
	var errs []error
	for i, l := range labels {
		path, err := textOf(texts, l)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		paths[i] = path
		text, err := os.ReadFile(path)
		if err == nil {
			err = l.CheckText(string(text))
		}
		if err != nil {
			errs = append(errs, err)
		}
		pairs[i] = agreement.Pair{Labels: l, Text: string(text)}
		byKind[l.Kind] = append(byKind[l.Kind], i)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	for _, kind := range document.Kinds() {
		if len(byKind[kind]) == 0 {
			continue
		}
		o.Kind = kind
		c, err := a.checkerFor(ctx, o)
		if err != nil {
			return nil, err
		}
		var batch []string
		for _, i := range byKind[kind] {
			batch = append(batch, paths[i])
		}
		r, failures := c.Check(ctx, batch)
		for _, f := range failures {
			errs = append(errs, fmt.Errorf("%s: %w", f.Path, f.Err))
		}
		results := map[string]int{}
		for n, d := range r.Documents {
			results[d.Path] = n
		}
		for _, i := range byKind[kind] {
			if n, ok := results[paths[i]]; ok {
				pairs[i].Results = r.Documents[n].Results
			}
		}
	}
	return pairs, errors.Join(errs...)
}

// textOf finds the text of labels in a folder, whatever its ending.
func textOf(folder string, l *agreement.Labels) (string, error) {
	for _, ending := range []string{".txt", ".md", ".yaml", ".yml"} {
		path := filepath.Join(folder, l.Document+ending)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("%s: no text %s in %s", l.File, l.Document+".*", folder)
}
