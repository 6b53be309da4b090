package cli

import (
	"io"
	"slices"

	"github.com/spf13/cobra"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/render"
)

func (a *app) controls() *cobra.Command {
	var theme, profile, lang string
	var formats []string
	o := checker.Options{MaxBytes: document.DefaultMaxBytes}
	cmd := &cobra.Command{
		Use:     "controls",
		Short:   "List the catalogue of controls",
		Example: "  cybernorm controls --theme gender --kind treaty",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			outputs, err := targets(formats, []string{"text", "json"})
			if err != nil {
				return err
			}
			if err := validOptions(&o); err != nil {
				return err
			}
			say, err := a.words(lang)
			if err != nil {
				return err
			}
			pack, err := policy.Open(a.Pack)
			if err != nil {
				return err
			}
			list, err := choose(pack, theme, string(o.Kind), profile)
			if err != nil {
				return err
			}
			return a.write(outputs, func(format string, w, place io.Writer) error {
				if format == "json" {
					return writeJSON(w, map[string][]policy.Control{"controls": list})
				}
				screen, err := a.screen(place)
				if err != nil {
					return err
				}
				return render.Controls(w, list, say, screen)
			})
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&theme, "theme", "", "only controls of this theme")
	flags.StringVar((*string)(&o.Kind), "kind", "", "only controls that apply to this kind of document")
	flags.StringVar(&profile, "profile", "", "only controls of this profile")
	langFlag(flags, &lang)
	flags.StringArrayVar(&formats, "format", []string{"text"}, "output: text or json, as NAME or NAME=PATH; repeatable")
	return cmd
}

// choose narrows the catalogue; an empty choice takes everything.
func choose(pack *policy.Pack, theme, kind, profile string) ([]policy.Control, error) {
	var wanted []string
	if profile != "" {
		var names []string
		for _, p := range pack.Profiles() {
			names = append(names, p.Name)
			if p.Name == profile {
				wanted = p.Controls
			}
		}
		if !slices.Contains(names, profile) {
			return nil, unknown("profile", profile, names)
		}
	}
	var themes []string
	list := slices.DeleteFunc(pack.Catalogue(), func(c policy.Control) bool {
		themes = append(themes, c.Theme)
		return (theme != "" && c.Theme != theme) || (kind != "" && !c.AppliesToKind(kind)) || (profile != "" && !slices.Contains(wanted, c.ID))
	})
	if slices.Sort(themes); theme != "" && !slices.Contains(themes, theme) {
		return nil, unknown("theme", theme, slices.Compact(themes))
	}
	return list, nil
}

// noArgs refuses arguments.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no arguments, but got %q", cmd.Name(), args[0])
	}
	return nil
}
