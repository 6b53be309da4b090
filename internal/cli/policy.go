package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"cybernorm/internal/overlay"
	"cybernorm/internal/policy"
	"cybernorm/internal/policytest"
	"cybernorm/internal/render"
	"cybernorm/internal/scaffold"
)

func (a *app) policy() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "policy",
		Short: "Write, test and ship policies of your own",
		Args:  noCommand,
		RunE:  func(*cobra.Command, []string) error { return nil }, // noCommand lets nothing through
	}
	cmd.AddCommand(a.policyNew(), a.policyTest(), a.policyCheck(), a.policyBundle(), a.policyPush(), a.policyPull())
	return cmd
}

func (a *app) policyNew() *cobra.Command {
	o := scaffold.Options{}
	var folder string
	cmd := &cobra.Command{
		Use:   "new ID",
		Short: "Make the folder of a new control: policy, test, examples, concept",
		Long: `Makes what a control consists of, ready to be tested and then changed. The part of the id before the dash
is that of the theme: HR, GEN, MSP, NRM, CCB, CYB or SEC; numbers of your own begin with X, as in GEN-X1.`,
		Example: "  cybernorm policy new GEN-X1 --name parental_leave --dir policies",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("new takes the id of one control, such as GEN-X1")
			}
			return noEmpty(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			o.ID = args[0]
			files, err := scaffold.Control(o)
			if err != nil {
				return usageError{err}
			}
			if err := writeNew(folder, files); err != nil {
				return err
			}
			var b strings.Builder
			for _, f := range files {
				fmt.Fprintf(&b, "%s\n", filepath.Join(folder, filepath.FromSlash(f.Name)))
			}
			fmt.Fprintf(&b, "\nTry it:  cybernorm policy test %s\n", folder)
			return a.print([]byte(b.String()))
		},
	}
	cmd.Flags().StringVar(&folder, "dir", ".", "folder of your policies")
	cmd.Flags().StringVar(&o.Name, "name", "", "name of the control's folder (default made of the id)")
	cmd.Flags().StringVar(&o.Title, "title", "A control of our own", "what is asked, in a few words")
	return cmd
}

// writeNew writes files that are not there yet: nothing is written when one of them is.
func writeNew(folder string, files []scaffold.File) error {
	for _, f := range files {
		if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(f.Name))); err == nil {
			return fmt.Errorf("%s exists; choose another id or --name", filepath.Join(folder, f.Name))
		}
	}
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := writeFile(path, []byte(f.Text), false); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) policyTest() *cobra.Command {
	return &cobra.Command{
		Use:   "test DIR...",
		Short: "Run the Rego tests and the examples of your policies, with coverage",
		Long: `Lays the folders over the policies of the program and runs the tests in Rego and the examples of the controls
in them. Every line of a control has to be run by a test, and every verdict that it can give needs examples.`,
		Args: someFolders,
		RunE: func(cmd *cobra.Command, args []string) error {
			laid, own, err := a.lay(args)
			if err != nil {
				return err
			}
			results, err := policytest.Run(cmd.Context(), laid.FS, own)
			if err != nil {
				return err
			}
			for i := range results {
				for j, p := range results[i].Problems {
					results[i].Problems[j] = laid.Locate(p)
				}
			}
			return a.tested(results)
		},
	}
}

func (a *app) tested(results []policytest.Result) error {
	var b strings.Builder
	failed := 0
	for _, r := range results {
		state := "ok"
		if len(r.Problems) > 0 {
			state = "failed"
			failed++
		}
		fmt.Fprintf(&b, "%-6s %s  %d tests, %d examples\n", state, r.Control, r.Tests, r.Examples)
		for _, p := range r.Problems {
			fmt.Fprintf(&b, "         %s\n", render.Plain(p))
		}
	}
	if err := a.print([]byte(b.String())); err != nil || failed == 0 {
		return err
	}
	return silentError(exitFailed)
}

func (a *app) policyCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check DIR...",
		Short: "Check metadata, names, types and terms of your policies",
		Args:  someFolders,
		RunE: func(_ *cobra.Command, args []string) error {
			laid, own, err := a.lay(args)
			if err != nil {
				return err
			}
			problems, warnings := policytest.Check(laid, own)
			for _, p := range problems {
				a.complain("", p)
			}
			for _, w := range warnings {
				fmt.Fprintln(a.Err, render.Plain("cybernorm: warning: "+laid.Locate(w)))
			}
			if len(problems) > 0 {
				return silentError(exitFailed)
			}
			return a.print(fmt.Appendf(nil, "%d controls checked, nothing found\n", len(own)))
		},
	}
}

// lay lays folders over the pack and gives the controls that they hold.
func (a *app) lay(names []string) (*overlay.Laid, []policy.Control, error) {
	laid, err := a.layOver(a.Pack, names)
	if err != nil {
		return nil, nil, err
	}
	pack, err := policy.Open(laid.FS)
	if err != nil {
		return nil, nil, err
	}
	var own []policy.Control
	for _, c := range pack.Catalogue() {
		if laid.Has("control", c.ID) {
			own = append(own, c)
		}
	}
	return laid, own, nil
}

// someFolders asks for at least one folder.
func someFolders(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usagef("%s needs the folder of your policies", cmd.Name())
	}
	return noEmpty(cmd, args)
}
