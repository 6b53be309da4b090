package cli

import (
	"bytes"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/importer"
	"cybernorm/internal/render"
)

func (a *app) importCmd() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Stdin: a.In, Progress: a.progress()}
	var output string
	var force, showDropped bool
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Turn a document into a description that can be completed by hand",
		Long: `Turns a document (PDF, DOCX, ODT, HTML, Markdown, plain text; - for standard input) into a
description: its provisions with numbers, headings and zones, each tied to its place in the file. What
the program had to assume, what it is unsure of and how much of the text it kept is said on standard
error, and in comments of the description.`,
		Example: `  cybernorm import strategy.pdf -o strategy.yaml
  cybernorm import treaty.docx --kind treaty --changes original --show-dropped`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := validOptions(&o); err != nil {
				return err
			}
			if err := keepInputs([]target{{"the description", output}}, args[0]); err != nil {
				return err
			}
			source, err := checker.NewReader(o).Import(cmd.Context(), args[0])
			if err != nil {
				a.complain(args[0], err)
				return silentError(exitError)
			}
			var b bytes.Buffer
			if err := document.EncodeCommented(&b, source.Document, render.ImportComments(filepath.Base(args[0]), source.Imported)); err != nil {
				return err
			}
			if output == "" || output == "-" {
				err = a.print(b.Bytes())
			} else {
				err = writeFile(output, b.Bytes(), force)
			}
			if err != nil {
				return err
			}
			for _, note := range source.Notes {
				a.note(args[0], note)
			}
			for _, line := range render.ImportSummary(source.Imported) {
				a.note(args[0], line)
			}
			if showDropped {
				a.dropped(args[0], source.Imported)
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.StringVarP(&output, "output", "o", "", "file to write (default standard output)")
	flags.BoolVar(&force, "force", false, "overwrite the file if it exists")
	flags.BoolVar(&showDropped, "show-dropped", false, "list on standard error what was left out, with its place and why")
	readFlags(flags, &o)
	return cmd
}

// dropped lists what an import left out.
func (a *app) dropped(path string, r *importer.Result) {
	for _, d := range r.Dropped {
		fmt.Fprintln(a.Err, render.Place(path, d.Page, d.Line, 0)+": "+render.Plain(fmt.Sprintf("left out (%s): %s", d.Why, d.Text)))
	}
}
