package cli

import (
	"bytes"
	"path/filepath"

	"github.com/spf13/cobra"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
)

func (a *app) importCmd() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Stdin: a.In}
	var output string
	var force bool
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Turn a text into a description that can be completed by hand",
		Long: `Turns a text (.txt, .md) into a description: its provisions with numbers, headings and zones, each
tied to its lines in the text. What the program had to assume is said on standard error.`,
		Example: `  cybernorm import strategy.txt --kind strategy -o strategy.yaml`,
		Args:    oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := validOptions(&o); err != nil {
				return err
			}
			source, err := checker.NewReader(o).Import(cmd.Context(), args[0])
			if err != nil {
				a.complain(args[0], err)
				return silentError(exitError)
			}
			header := []string{"Imported by cybernorm from " + filepath.Base(args[0]) + ". Compare it with the text, and add what the process shows."}
			var b bytes.Buffer
			if err := document.Encode(&b, source.Document, header); err != nil {
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
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.StringVarP(&output, "output", "o", "", "file to write (default standard output)")
	flags.BoolVar(&force, "force", false, "overwrite the file if it exists")
	readFlags(flags, &o)
	return cmd
}
