package cli

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"cybernorm/internal/policy"
)

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of its policies",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			pack, err := policy.Open(a.Pack)
			if err != nil {
				return err
			}
			var b strings.Builder
			fmt.Fprintf(&b, "cybernorm %s\n", buildVersion())
			info, ok := debug.ReadBuildInfo()
			if ok {
				fmt.Fprintf(&b, "go        %s\n", info.GoVersion)
				for _, m := range info.Deps {
					if m.Path == "github.com/open-policy-agent/opa" {
						fmt.Fprintf(&b, "opa       %s\n", m.Version)
					}
				}
			}
			fmt.Fprintf(&b, "policies  %d controls, %s\n", len(pack.Catalogue()), pack.Digest())
			return a.print([]byte(b.String()))
		},
	}
}

// buildVersion is the version that the Go tool recorded: a tag, or the commit for a build from a clone.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
