package cli

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"
)

// schemas are the published formats. That of the facts has the name by which controls refer to it.
var schemas = []string{"description", "facts", "report", "config", "baseline"}

func schemaFile(name string) string {
	if name == "facts" {
		return "schema/facts.json"
	}
	return "schema/" + name + ".schema.json"
}

func (a *app) schema() *cobra.Command {
	return &cobra.Command{
		Use:       "schema [" + strings.Join(schemas, "|") + "]",
		Short:     "Print the JSON Schema of a format",
		Long:      "Prints the JSON Schema of descriptions (the default), of the facts that the policies see, of reports, of the\nconfiguration, or of baselines.",
		Example:   "  cybernorm schema > description.schema.json",
		ValidArgs: schemas,
		Args: func(_ *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				return nil
			case 1:
				return oneOf("schema", args[0], schemas)
			}
			return usagef("schema takes one name, not %d", len(args))
		},
		RunE: func(_ *cobra.Command, args []string) error {
			name := append(args, schemas[0])[0]
			b, err := fs.ReadFile(a.Pack, schemaFile(name))
			if err != nil {
				return fmt.Errorf("read schema: %w", err)
			}
			return a.print(b)
		},
	}
}
