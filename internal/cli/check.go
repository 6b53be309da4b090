package cli

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/gate"
	"cybernorm/internal/importer/reading"
	"cybernorm/internal/render"
)

func (a *app) check() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Stdin: a.In, Version: buildVersion(), Note: a.note}
	var settings *settingsFlags
	var prune bool
	var text bool
	cmd := &cobra.Command{
		Use:   "check FILE...",
		Short: "Evaluate documents and show verdict, evidence and source, control by control",
		Long: `Evaluates documents: descriptions (.yaml), and documents (PDF, DOCX, ODT, HTML, Markdown, plain text) that are
imported on the way, folders of them, patterns such as 'drafts/*.yaml', and - for standard input. What a document has
to pass, which controls are asked and which exceptions are made stands in the nearest .cybernorm.yaml; flags go before.

Exit code: 0 gate passed, 1 gate failed, 2 wrong command line, 3 something could not be evaluated.`,
		Example: `  cybernorm check inputs/oewg-2021-final.yaml
  cybernorm check treaty.txt --kind treaty --profile full
  cybernorm check drafts --format text --format sarif=report.sarif
  cybernorm check drafts --fail-on high --min-theme gender=60 --baseline .cybernorm-baseline.yaml`,
		Args: someFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := validOptions(&o); err != nil {
				return err
			}
			docs, _ := checker.Expand(args) // what stands for nothing is said below
			run, err := a.configure(settings, docs, &o)
			if err != nil {
				return err
			}
			outputs, err := targets(run.Common().Formats, render.Formats())
			if err != nil {
				return err
			}
			if err := errors.Join(keepInputs(outputs, append(docs, run.Files()...)...), refuseStdin(docs, run)); err != nil {
				return err
			}
			o.Text = text || slices.ContainsFunc(outputs, func(t target) bool { return t.format == "html" })
			c, err := a.checkerFor(cmd.Context(), o)
			if err != nil {
				return err
			}
			if err := run.ReadBaselines(); err != nil { // after the profile is known to be one: baselines are held against it
				return err
			}
			var pruned *pruner
			if prune {
				if pruned, err = newPruner(run); err != nil {
					return err
				}
			}
			return a.stream(cmd.Context(), c, args, a.newReports(outputs, c.Head(), text), gate.New(o.Date, run.Gate), pruned)
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	settings = newSettingsFlags(flags)
	settings.gate()
	reportFormats(cmd, &settings.values.formats)
	flags.BoolVar(&prune, "prune", false, "rewrite the baseline without what is mended")
	flags.BoolVar(&text, "with-text", false, "json and jsonl carry the text of the documents, for render --format html")
	runFlags(flags, &o)
	return cmd
}

// runFlags are the flags of every command that evaluates documents.
func runFlags(flags *pflag.FlagSet, o *checker.Options) {
	flags.StringVar(&o.Date, "date", "", "the day that counts as today, YYYY-MM-DD (default that of SOURCE_DATE_EPOCH, or today)")
	flags.IntVar(&o.Jobs, "jobs", 0, "documents at the same time (default one a processor)")
	readFlags(flags, o)
}

// stream evaluates documents, holds each against the gate and writes what becomes of it. The baseline is pruned when p is not
// nil and everything was evaluated.
func (a *app) stream(ctx context.Context, c *checker.Checker, paths []string, all *reports, g *gate.Gate, p *pruner) error {
	passed := true
	for out := range c.Stream(ctx, paths) {
		var err error
		if out.Err != nil {
			a.complain(out.Path, out.Err)
			if ctx.Err() == nil { // an interruption is no document's failure
				err = all.failure(out.Path, out.Err)
			}
		} else {
			g.Apply(out.Document)
			passed = passed && !out.Document.Gate.Fails()
			err = errors.Join(p.add(out.Document), all.document(out.Document))
		}
		if err != nil {
			return err
		}
	}
	if ctx.Err() != nil {
		return silentError(exitError)
	}
	all.all.Audit = g.Audit()
	if err := all.close(); err != nil {
		return err
	}
	if all.skipped {
		return silentError(exitError)
	}
	if err := p.write(a); err != nil {
		return err
	}
	if !passed || !all.all.Audit.Passed {
		return silentError(exitFailed)
	}
	return nil
}

// checkerFor makes a checker; a profile that is not there is a mistake on the command line.
func (a *app) checkerFor(ctx context.Context, o checker.Options) (*checker.Checker, error) {
	c, err := checker.New(ctx, o)
	var profile *checker.ProfileError
	if errors.As(err, &profile) {
		return nil, unknown("profile", profile.Name, profile.Known)
	}
	return c, err
}

// readFlags are the flags of every command that reads documents.
func readFlags(flags *pflag.FlagSet, o *checker.Options) {
	flags.StringVar((*string)(&o.Kind), "kind", "", "kind of the texts: strategy, treaty, norms-report or capacity-programme (default told from the text)")
	flags.StringVar(&o.Language, "language", "", "language of the texts: en, fr or es (default told from the text)")
	flags.StringVar((*string)(&o.Changes), "changes", "final", "side of tracked changes that is read: final or original")
	flags.Int64Var(&o.MaxBytes, "max-bytes", document.DefaultMaxBytes, "largest document that is read")
}

// validOptions refuses values that no document could make right.
func validOptions(o *checker.Options) error {
	if o.Kind != "" {
		if err := oneOf("--kind", string(o.Kind), kindNames()); err != nil {
			return err
		}
	}
	if o.Changes != "" {
		if err := oneOf("--changes", string(o.Changes), []string{string(reading.Final), string(reading.Original)}); err != nil {
			return err
		}
	}
	if o.Date == "" {
		var err error
		if o.Date, err = today(); err != nil {
			return err
		}
	}
	switch _, err := time.Parse(time.DateOnly, o.Date); {
	case err != nil:
		return usagef("--date %q is not a day written YYYY-MM-DD", o.Date)
	case o.Jobs < 0:
		return usagef("--jobs %d is less than one document at a time", o.Jobs)
	case o.MaxBytes <= 0:
		return usagef("--max-bytes %d leaves nothing to read", o.MaxBytes)
	}
	return nil
}

func kindNames() []string {
	var names []string
	for _, k := range document.Kinds() {
		names = append(names, string(k))
	}
	return names
}

// someFiles asks for at least one file.
func someFiles(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usagef("%s needs a file, a folder, or - for standard input", cmd.Name())
	}
	return noEmpty(cmd, args)
}

// oneFile asks for exactly one file.
func oneFile(cmd *cobra.Command, args []string) error {
	switch len(args) {
	case 0:
		return usagef("%s needs a file, or - for standard input", cmd.Name())
	case 1:
		return noEmpty(cmd, args)
	}
	return usagef("%s takes one file, not %d", cmd.Name(), len(args))
}

// noEmpty catches the empty argument of a variable that was not set.
func noEmpty(_ *cobra.Command, args []string) error {
	for _, arg := range args {
		if strings.TrimSpace(arg) == "" {
			return usagef("an argument is empty")
		}
	}
	return nil
}
