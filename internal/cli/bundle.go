package cli

import (
	"bytes"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cybernorm/internal/bundle"
	"cybernorm/internal/policy"
	"cybernorm/internal/registry"
)

// noPolicies marks a command that works without policies, so that the flags of a bundle can mean what they verify.
const noPolicies = "no policies"

// bundleFlags say how a bundle is made.
type bundleFlags struct{ key, algorithm, revision string }

func (f *bundleFlags) add(flags *pflag.FlagSet) {
	flags.StringVar(&f.key, "sign", "", "file with the private key to sign by (PEM)")
	flags.StringVar(&f.algorithm, "algorithm", "", "how to sign: RS256, RS512, ES256, PS256 ... (default RS256, or that of the curve)")
	flags.StringVar(&f.revision, "revision", "", "revision in the manifest (default the digest of the policies)")
}

// bundleOf makes a bundle of the policies of the run.
func (a *app) bundleOf(f bundleFlags) ([]byte, error) {
	var signing *bundle.Key
	if f.key != "" {
		pem, err := os.ReadFile(f.key)
		if err != nil {
			return nil, err
		}
		signing = &bundle.Key{PEM: string(pem), Algorithm: f.algorithm}
	}
	if f.revision == "" {
		pack, err := policy.Open(a.Pack)
		if err != nil {
			return nil, err
		}
		f.revision = pack.Digest()
	}
	var b bytes.Buffer
	err := bundle.Write(&b, a.Pack, f.revision, signing)
	return b.Bytes(), err
}

func (a *app) policyBundle() *cobra.Command {
	var making bundleFlags
	var output string
	var force bool
	cmd := &cobra.Command{
		Use:   "bundle -o FILE",
		Short: "Write the policies as a bundle of Open Policy Agent",
		Long: `Writes the policies, with the folders of --policies laid over them, as a bundle that 'opa run --server',
'opa exec' and 'opa eval' take as it is. The same policies give the same bytes. With --sign, the bundle is signed; its
key file holds a private key in PEM.`,
		Example: "  cybernorm policy bundle -o cybernorm.tar.gz --sign private.pem",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			if output == "" {
				return usagef("bundle needs a file to write: -o FILE")
			}
			data, err := a.bundleOf(making)
			if err != nil {
				return err
			}
			return a.keepBundle(output, data, force)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&output, "output", "o", "", "file to write")
	making.add(flags)
	flags.BoolVar(&force, "force", false, "overwrite the file if it exists")
	return cmd
}

// keepBundle writes a bundle to a file and prints its digest.
func (a *app) keepBundle(path string, data []byte, force bool) error {
	if err := writeFile(path, data, force); err != nil {
		return err
	}
	return a.print([]byte(bundle.Digest(data) + "  " + path + "\n"))
}

func (a *app) policyPush() *cobra.Command {
	var making bundleFlags
	var where registry.Options
	cmd := &cobra.Command{
		Use:   "push REF [FILE]",
		Short: "Push a bundle to a registry",
		Long: `Pushes the bundle in FILE, or the policies of the program with the folders of --policies laid over them, to an OCI
registry, in the form in which servers of Open Policy Agent load it. Prints the digest of the bundle, by which
'policy pull' and 'check --bundle' verify it. Credentials are those of 'docker login'.`,
		Example: "  cybernorm policy push ghcr.io/owner/policies:1.0 cybernorm.tar.gz",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 {
				return usagef("push takes a place in a registry, HOST/NAME:VERSION, and at most one bundle")
			}
			return noEmpty(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			data, err := a.pushed(args[1:], making)
			if err != nil {
				return err
			}
			pushed, err := registry.Push(cmd.Context(), args[0], data, where)
			if err != nil {
				return err
			}
			return a.print(fmt.Appendf(nil, "%s  %s\nmanifest %s\n", pushed.Bundle, args[0], pushed.Manifest))
		},
	}
	making.add(cmd.Flags())
	registryFlags(cmd.Flags(), &where)
	return cmd
}

// pushed gives the bundle that a file holds, or makes one.
func (a *app) pushed(file []string, making bundleFlags) ([]byte, error) {
	if len(file) == 0 {
		return a.bundleOf(making)
	}
	if making != (bundleFlags{}) {
		return nil, usagef("--sign, --algorithm and --revision make a bundle; %s is one already", file[0])
	}
	data, err := os.ReadFile(file[0])
	if err != nil {
		return nil, err
	}
	// What is pushed is the file as it is; that it is one of ours is asked all the same.
	if _, _, err := bundle.Read(data, bundle.Verification{Digest: bundle.Digest(data)}); err != nil {
		return nil, fmt.Errorf("%s: %w", file[0], err)
	}
	return data, nil
}

func (a *app) policyPull() *cobra.Command {
	var output string
	var force bool
	var where registry.Options
	cmd := &cobra.Command{
		Use:   "pull REF -o FILE",
		Short: "Pull a bundle from a registry and verify it",
		Long: `Pulls a bundle from an OCI registry and writes it to a file when its signature or its digest holds: give
--bundle-key or --bundle-digest. 'check --bundle FILE' judges by it, without a network.`,
		Example:     "  cybernorm policy pull ghcr.io/owner/policies:1.0 -o cybernorm.tar.gz --bundle-key public.pem",
		Annotations: map[string]string{noPolicies: "true"},
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("pull takes one place in a registry, HOST/NAME:VERSION")
			}
			return noEmpty(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case output == "":
				return usagef("pull needs a file to write: -o FILE")
			case a.from.bundle != "" || len(a.from.folders) > 0:
				return usagef("pull takes its policies from the registry; leave --bundle and --policies out")
			}
			v, err := a.from.verification()
			if err != nil {
				return err
			}
			data, err := registry.Pull(cmd.Context(), args[0], where)
			if err != nil {
				return err
			}
			if _, _, err := bundle.Read(data, v); err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			return a.keepBundle(output, data, force)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "file to write")
	cmd.Flags().BoolVar(&force, "force", false, "overwrite the file if it exists")
	registryFlags(cmd.Flags(), &where)
	return cmd
}

func registryFlags(flags *pflag.FlagSet, where *registry.Options) {
	flags.BoolVar(&where.PlainHTTP, "plain-http", false, "speak http to the registry, for one on this machine")
}
