package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"cybernorm/internal/checker"
	"cybernorm/internal/config"
	"cybernorm/internal/document"
	"cybernorm/internal/render"
)

func (a *app) config() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show what counts for a document, and where it is set",
		Args:  noCommand,
		RunE:  func(*cobra.Command, []string) error { return nil }, // noCommand lets nothing through
	}
	cmd.AddCommand(a.configShow())
	return cmd
}

func (a *app) configShow() *cobra.Command {
	o := checker.Options{Pack: a.Pack, MaxBytes: document.DefaultMaxBytes}
	var formats []string
	cmd := &cobra.Command{
		Use:   "show [FILE]",
		Short: "Print the configuration in force for a document, and where each value came from",
		Long: `Prints what counts for a document, or for the working directory: every value, and whether it came
from a flag, from a place in a configuration, or is the default. Takes the flags of check.`,
		Example: "  cybernorm config show drafts/treaty.yaml --fail-on high",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usagef("show takes one file, not %d", len(args))
			}
			return noEmpty(cmd, args)
		},
	}
	settings := newSettingsFlags(cmd.Flags())
	settings.gate()
	cmd.Flags().StringVar(&o.Date, "date", "", "the day that counts as today, YYYY-MM-DD (default that of SOURCE_DATE_EPOCH, or today)")
	cmd.Flags().StringArrayVar(&formats, "format", []string{"text"}, "output: text or json, as NAME or NAME=PATH; repeatable")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		outputs, err := targets(formats, []string{"text", "json"})
		if err != nil {
			return err
		}
		dated := o.Date != ""
		if err := validOptions(&o); err != nil {
			return err
		}
		path := append(args, checker.Stdin)[0]
		if _, err := os.Stat(path); path != checker.Stdin && errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s: no such file or folder", path)
		}
		run, err := a.configure(settings, []string{path}, &o)
		if err != nil {
			return err
		}
		if _, err := a.checkerFor(cmd.Context(), o); err != nil { // refuses a profile that there is not
			return err
		}
		if err := keepInputs(outputs, append(run.Files(), path)...); err != nil {
			return err
		}
		shown := append([]config.Entry{{Key: "date", Value: o.Date, Origin: dateOrigin(dated)}}, run.Of(path).Entries...)
		return a.write(outputs, func(format string, w, place io.Writer) error {
			if format == "json" {
				return writeJSON(w, shown)
			}
			screen, err := a.screen(place)
			if err != nil {
				return err
			}
			return render.Config(w, shown, screen)
		})
	}
	cmd.ValidArgsFunction = cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault)
	return cmd
}
