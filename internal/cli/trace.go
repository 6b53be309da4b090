package cli

import (
	"io"

	"github.com/spf13/cobra"

	"cybernorm/internal/policy"
	"cybernorm/internal/register"
	"cybernorm/internal/render"
)

func (a *app) trace() *cobra.Command {
	var formats []string
	cmd := &cobra.Command{
		Use:   "trace",
		Short: "Show which recommendation of which source each control encodes, and which are open",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			outputs, err := targets(formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			r, err := register.Load(a.Seeds)
			if err != nil {
				return err
			}
			pack, err := policy.Open(a.Pack)
			if err != nil {
				return err
			}
			var ids []string
			for _, c := range pack.Catalogue() {
				ids = append(ids, c.ID)
			}
			tracing := register.Trace(r, ids)
			return a.write(outputs, func(format string, w, place io.Writer) error {
				if format == "json" {
					return writeJSON(w, tracing)
				}
				screen, err := a.screen(place)
				if err != nil {
					return err
				}
				return render.Trace(w, tracing, screen)
			})
		},
	}
	cmd.Flags().StringArrayVar(&formats, "format", []string{"text"}, "output: text or json, as NAME or NAME=PATH; repeatable")
	return cmd
}
