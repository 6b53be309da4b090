package cli

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"cybernorm/internal/checker"
)

func (a *app) facts() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Stdin: a.In, Note: a.note}
	cmd := &cobra.Command{
		Use:   "facts FILE",
		Short: "Print what the policies see of a document, as JSON",
		Long: `Prints the input of the policies: sentences with their force and concepts, provisions, process facts.
The policies give the same verdicts on it in a stock Open Policy Agent.`,
		Example: `  cybernorm facts treaty.txt --kind treaty > facts.json
  opa eval -b policies -i facts.json data.cybernorm.report`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := validOptions(&o); err != nil {
				return err
			}
			b, err := factsOf(cmd, o, args[0])
			if err != nil {
				a.complain(args[0], err)
				return silentError(exitError)
			}
			return a.print(b)
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	readFlags(cmd.Flags(), &o)
	return cmd
}

func factsOf(cmd *cobra.Command, o checker.Options, path string) ([]byte, error) {
	reader := checker.NewReader(o)
	source, err := reader.Read(cmd.Context(), path)
	if err != nil {
		return nil, err
	}
	for _, note := range source.Notes {
		o.Note(path, note)
	}
	facts, err := reader.Facts(cmd.Context(), source)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = writeJSON(&b, facts)
	return b.Bytes(), err
}

// writeJSON writes v for people and programs: indented, and characters as they are.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
