package cli

import (
	"bytes"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cybernorm/internal/policy"
	"cybernorm/internal/register"
	"cybernorm/internal/render"
)

func (a *app) explain() *cobra.Command {
	return &cobra.Command{
		Use:     "explain ID",
		Short:   "Show one control in full: what it asks, why, examples, wording to propose",
		Example: "  cybernorm explain GEN-01",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("explain takes the id of one control, such as GEN-01")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			pack, err := policy.Open(a.Pack)
			if err != nil {
				return err
			}
			x, err := a.explanation(pack, args[0])
			if err != nil {
				return err
			}
			screen, err := a.screen(a.Out)
			if err != nil {
				return err
			}
			var b bytes.Buffer
			if err := render.Explain(&b, x, screen); err != nil {
				return err
			}
			return a.print(b.Bytes())
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			pack, err := policy.Open(a.Pack)
			if err != nil || len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			var ids []string
			for _, c := range pack.Catalogue() {
				ids = append(ids, c.ID+"\t"+c.Title)
			}
			return ids, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// explanation finds a control, whatever the case of its id, and gathers what is known of it.
func (a *app) explanation(pack *policy.Pack, id string) (render.Explanation, error) {
	r, err := register.Load(a.Seeds)
	if err != nil {
		return render.Explanation{}, err
	}
	var ids []string
	for _, c := range pack.Catalogue() {
		if strings.EqualFold(c.ID, id) || slices.Contains(c.Aliases, id) {
			return render.Gather(pack, r, c)
		}
		ids = append(ids, c.ID)
	}
	return render.Explanation{}, unknown("control", id, ids)
}
