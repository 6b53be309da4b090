package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
)

func (a *app) initCmd() *cobra.Command {
	var kind, title, output string
	var force bool
	cmd := &cobra.Command{
		Use:   "init --kind KIND",
		Short: "Write a commented description to begin with",
		Long: `Writes a description of a document to begin with: what is required with values to replace, all else as
comments, each with what it means and which controls ask for it. 'cybernorm import' makes one from a text.`,
		Example: "  cybernorm init --kind strategy -o strategy.yaml",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			if kind == "" {
				return usagef("init needs --kind: %s", strings.Join(kindNames(), ", "))
			}
			if err := oneOf("--kind", kind, kindNames()); err != nil {
				return err
			}
			pack, err := policy.Open(a.Pack)
			if err != nil {
				return err
			}
			text := document.Starter(document.Kind(kind), title, asks(pack.Catalogue(), kind))
			if output == "" || output == "-" {
				return a.print(text)
			}
			return writeFile(output, text, force)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	flags := cmd.Flags()
	flags.StringVar(&kind, "kind", "", "kind of document: strategy, treaty, norms-report or capacity-programme")
	flags.StringVar(&title, "title", "Title of the document", "its title")
	flags.StringVarP(&output, "output", "o", "", "file to write (default standard output)")
	flags.BoolVar(&force, "force", false, "overwrite the file if it exists")
	return cmd
}

// asks tells which controls that are asked of a kind rest on a process fact.
func asks(catalogue []policy.Control, kind string) document.Question {
	return func(group, fact string) []string {
		var ids []string
		for _, c := range catalogue {
			if c.AppliesToKind(kind) && slices.Contains(c.Facts, [2]string{group, fact}) {
				ids = append(ids, c.ID)
			}
		}
		return ids
	}
}
