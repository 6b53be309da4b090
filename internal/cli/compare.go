package cli

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"cybernorm/internal/checker"
	"cybernorm/internal/compare"
	"cybernorm/internal/htmlreport"
	"cybernorm/internal/render"
)

func (a *app) compare() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Stdin: a.In, Version: buildVersion(), Note: a.note}
	var formats []string
	var side, strict bool
	cmd := &cobra.Command{
		Use:   "compare FILE FILE...",
		Short: "Tell what became of one draft in the next, or show documents side by side",
		Long: `Compares documents. Drafts in the order given: which controls gained, lost or were weakened, with both
passages and the words that differ, and what became of every provision. With --side-by-side, documents that do
not follow each other: a matrix of controls and documents, with ranks, spread and passages to borrow.

Exit code: 0, or 1 with --fail-on-regression when a control lost or was weakened; 2 wrong command line, 3 something
could not be evaluated.`,
		Example: `  cybernorm compare draft-1.yaml draft-2.yaml --fail-on-regression
  cybernorm compare strategies/*.txt --side-by-side --format csv=matrix.csv`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) < 2 && !(side && len(args) == 1) {
				return usagef("compare needs at least two files")
			}
			return noEmpty(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			outputs, err := targets(formats, []string{"text", "html", "json", "markdown", "csv"})
			if err != nil {
				return err
			}
			if err := keepInputs(outputs, args...); err != nil {
				return err
			}
			if side && strict {
				return usagef("--fail-on-regression is for drafts; documents side by side do not follow each other")
			}
			if err := validOptions(&o); err != nil {
				return err
			}
			c, err := a.checkerFor(cmd.Context(), o)
			if err != nil {
				return err
			}
			if side {
				return a.sideBySide(cmd.Context(), c, args, outputs)
			}
			return a.drafts(cmd.Context(), c, args, outputs, strict)
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&formats, "format", []string{"text"}, "output: text, html, json, markdown or csv, as NAME or NAME=PATH; repeatable")
	flags.BoolVar(&side, "side-by-side", false, "documents that do not follow each other")
	flags.BoolVar(&strict, "fail-on-regression", false, "fail when a control lost or was weakened")
	flags.StringVar(&o.Profile, "profile", checker.DefaultProfile, "which controls: core, full, a theme or a source document")
	flags.StringVar(&o.Date, "date", "", "the day that counts as today, YYYY-MM-DD (default today)")
	readFlags(flags, &o)
	return cmd
}

func (a *app) drafts(ctx context.Context, c *checker.Checker, paths []string, outputs []target, strict bool) error {
	drafts, failures := c.Drafts(ctx, paths)
	if a.failed(failures) {
		return silentError(exitError)
	}
	head := c.Head()
	result := &compare.Drafts{Schema: compare.Schema, Tool: head.Tool, Policy: head.Policy, Date: head.Date}
	regressed := false
	for i := 1; i < len(drafts); i++ {
		step := compare.Compare(compare.Draft{Facts: drafts[i-1].Facts, Report: drafts[i-1].Report}, compare.Draft{Facts: drafts[i].Facts, Report: drafts[i].Report}, c.Concepts())
		regressed = regressed || len(step.Regressed) > 0
		result.Steps = append(result.Steps, step)
	}
	err := a.write(outputs, func(format string, w, place io.Writer) error {
		switch format {
		case "json":
			return writeJSON(w, result)
		case "markdown":
			return render.DraftsMarkdown(w, result)
		case "html":
			return htmlreport.Drafts(w, result, htmlreport.Options{})
		case "csv":
			return render.DraftsCSV(w, result)
		}
		screen, err := a.screen(place)
		if err != nil {
			return err
		}
		return render.Drafts(w, result, screen)
	})
	if err == nil && strict && regressed {
		return silentError(exitFailed)
	}
	return err
}

func (a *app) sideBySide(ctx context.Context, c *checker.Checker, paths []string, outputs []target) error {
	docs, failures := c.SideBySide(ctx, paths)
	if a.failed(failures) {
		return silentError(exitError)
	}
	var drafts []compare.Draft
	for _, d := range docs {
		drafts = append(drafts, compare.Draft{Facts: d.Facts, Report: d.Report})
	}
	if len(drafts) < 2 {
		return usagef("compare needs at least two documents")
	}
	m := compare.SideBySide(drafts)
	head := c.Head()
	m.Tool, m.Policy, m.Date = head.Tool, head.Policy, head.Date
	return a.write(outputs, func(format string, w, place io.Writer) error {
		switch format {
		case "json":
			return writeJSON(w, m)
		case "markdown":
			return render.MatrixMarkdown(w, m)
		case "html":
			return htmlreport.Matrix(w, m, htmlreport.Options{})
		case "csv":
			return render.MatrixCSV(w, m)
		}
		screen, err := a.screen(place)
		if err != nil {
			return err
		}
		return render.Matrix(w, m, screen)
	})
}

// failed complains about all failures and tells whether there are any: a comparison without one of its documents would be
// one of something else.
func (a *app) failed(failures []checker.Failure) bool {
	for _, f := range failures {
		a.complain(f.Path, f.Err)
	}
	return len(failures) > 0
}
