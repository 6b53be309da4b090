package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

// maxReport is the largest report that is read back, in bytes: some ten thousand documents.
const maxReport = 1 << 30

func (a *app) render() *cobra.Command {
	var formats []string
	cmd := &cobra.Command{
		Use:   "render REPORT",
		Short: "Show a report that was saved as JSON in other formats",
		Long: `Reads a report that check wrote with --format json (- for standard input) and writes it in other
formats. Nothing is evaluated: the verdicts are those of the report.`,
		Example: `  cybernorm check drafts --format json=report.json
  cybernorm render report.json --format sarif=report.sarif --format markdown`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			outputs, err := targets(formats, render.Formats())
			if err != nil {
				return err
			}
			if err := keepInputs(outputs, args[0]); err != nil {
				return err
			}
			r, err := a.readReport(args[0])
			if err != nil {
				a.complain(args[0], err)
				return silentError(exitError)
			}
			return a.writeReport(outputs, r, true)
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	reportFormats(cmd, &formats)
	return cmd
}

// reportFormats is the flag of commands that write reports.
func reportFormats(cmd *cobra.Command, formats *[]string) {
	known := render.Formats()
	cmd.Flags().StringArrayVar(formats, "format", []string{"text"}, "output, as NAME or NAME=PATH; repeatable; one of "+strings.Join(known, ", "))
	complete := cobra.FixedCompletions(known, cobra.ShellCompDirectiveNoSpace)
	if err := cmd.RegisterFlagCompletionFunc("format", complete); err != nil {
		panic(err) // the flag was defined a line above
	}
}

func (a *app) readReport(path string) (*report.Report, error) {
	schema, err := fs.ReadFile(a.Pack, schemaFile("report"))
	if err != nil {
		return nil, fmt.Errorf("read schema: %w", err)
	}
	in := a.In
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("cannot read: %w", errors.Unwrap(err))
		}
		defer file.Close()
		in = file
	}
	data, err := io.ReadAll(io.LimitReader(in, maxReport+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("cannot read: %w", err)
	case len(data) > maxReport:
		return nil, fmt.Errorf("larger than %d bytes; render its documents in several reports", maxReport)
	}
	return report.Read(path, data, schema)
}
