package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"cybernorm/internal/document"
	"cybernorm/internal/register/strict"
	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

// Exit codes.
const (
	exitPassed = iota
	exitFailed
	exitUsage
	exitError
)

// Environment is what a run needs from outside.
type Environment struct {
	In       io.Reader
	Out, Err io.Writer
	Pack     fs.FS // policy pack
	Seeds    fs.FS // register of source documents and recommendations
}

// app is one run.
type app struct {
	Environment
	pack    *pack
	from    packFlags // where the policies come from
	color   string
	started bool // the command line was understood and the command runs
}

// usageError is a mistake on the command line that only the command itself could see.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// silentError ends a run whose errors were printed already, with a code.
type silentError int

func (silentError) Error() string { return "" }

// Run executes the command that args name and gives the exit code.
func Run(ctx context.Context, args []string, env Environment) int {
	chosen := &pack{now: env.Pack}
	env.Pack = chosen
	a := &app{Environment: env, pack: chosen}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(env.In)
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		return exitPassed
	}
	var silent silentError
	if errors.As(err, &silent) {
		return int(silent)
	}
	a.complain("", err)
	var usage usageError
	if !a.started || errors.As(err, &usage) {
		fmt.Fprintf(a.Err, "run '%s --help' for usage\n", cmd.CommandPath())
		return exitUsage
	}
	return exitError
}

// Command gives the commands without running one, for what documents them.
func Command(env Environment) *cobra.Command { return (&app{Environment: env}).root() }

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "cybernorm",
		Short: "Check cyber policy documents against what human rights, gender and participation ask of them",
		Long: `Cybernorm evaluates strategies, treaties, norm reports and capacity-building programmes on cyber
issues, control by control, and shows the passage that decides each verdict and its source.

Start with:  cybernorm check FILE`,
		Args:          noCommand,
		RunE:          func(*cobra.Command, []string) error { return nil }, // noCommand lets nothing through
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("--color", a.color, []string{"auto", "always", "never"}); err != nil {
				return err
			}
			a.started = true
			if cmd.Annotations[noPolicies] != "" {
				return nil
			}
			return a.choose(a.pack, &a.from)
		},
	}
	a.from.add(root.PersistentFlags())
	root.PersistentFlags().StringVar(&a.color, "color", "auto", "colours: auto, always or never")
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(
		a.check(), a.render(), a.compare(), a.assess(), a.suggest(), a.initCmd(), a.importCmd(), a.facts(), a.controls(), a.explain(), a.trace(),
		a.agreement(), a.baseline(), a.config(), a.policy(), a.schema(), a.version(),
	)
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	root.SetHelpCommand(helpCmd())
	root.InitDefaultCompletionCmd()
	if completion, _, err := root.Find([]string{"completion"}); err == nil {
		completion.Args = noCommand
		completion.RunE = func(*cobra.Command, []string) error { return nil }
	}
	return root
}

// noCommand refuses a group of commands without one of them, which cobra takes for a call for help.
func noCommand(group *cobra.Command, args []string) error {
	var names []string
	for _, c := range group.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	if len(args) == 0 {
		return usagef("no command given after %s; there are %s", group.CommandPath(), strings.Join(names, ", "))
	}
	return unknown("command", args[0], names)
}

// helpCmd is cobra's, but for a command that does not exist it is an error.
func helpCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "help [command]",
		Short: "Help about any command",
		RunE: func(cmd *cobra.Command, args []string) error {
			target, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return noCommand(cmd.Root(), args)
			}
			target.InitDefaultHelpFlag()
			return target.Help()
		},
	}
}

// complain prints an error about path (empty for none). Lines that begin with a place in a file are left as they are.
func (a *app) complain(path string, err error) {
	if errors.Is(err, context.Canceled) {
		err = errors.New("interrupted")
	}
	prefix := "cybernorm: "
	if path != "" {
		prefix += path + ": "
	}
	var description document.Errors
	var data strict.Errors
	var saved *report.ReadError
	located := errors.As(err, &description) || errors.As(err, &data) || errors.As(err, &saved)
	for line := range strings.SplitSeq(err.Error(), "\n") {
		if a.pack != nil && a.pack.locate != nil {
			line = a.pack.locate(line)
		}
		if located || (path != "" && strings.HasPrefix(line, path+":")) {
			fmt.Fprintln(a.Err, render.Plain(line))
			continue
		}
		fmt.Fprintln(a.Err, render.Plain(prefix+line))
	}
}

// note says what was assumed about a document.
func (a *app) note(path, text string) {
	fmt.Fprintln(a.Err, render.Plain("cybernorm: note: "+path+": "+text))
}
