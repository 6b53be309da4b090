package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"cybernorm/internal/checker"
	"cybernorm/internal/config"
	"cybernorm/internal/gate"
	"cybernorm/internal/report"
)

// defaultBaseline is where a baseline goes that nobody names.
const defaultBaseline = ".cybernorm-baseline.yaml"

func (a *app) baseline() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "baseline",
		Short: "Record today's shortfalls, so that only what is new or worse fails",
		Args:  noCommand,
		RunE:  func(*cobra.Command, []string) error { return nil }, // noCommand lets nothing through
	}
	cmd.AddCommand(a.baselineWrite())
	return cmd
}

func (a *app) baselineWrite() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Stdin: a.In, Version: buildVersion(), Note: a.note}
	var output string
	var force bool
	cmd := &cobra.Command{
		Use:   "write FILE...",
		Short: "Write the shortfalls of documents into a baseline",
		Long: `Evaluates documents and writes their shortfalls into a baseline. A shortfall is known again by its
control and by the path of the document as seen from the baseline, whatever its line. What is waived is left out.`,
		Example: "  cybernorm baseline write drafts",
		Args:    someFiles,
	}
	flags := cmd.Flags()
	settings := newSettingsFlags(flags)
	flags.StringVarP(&output, "output", "o", "", "file to write (default that of the configuration, or "+defaultBaseline+")")
	flags.BoolVar(&force, "force", false, "overwrite the file if it exists")
	runFlags(flags, &o)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := validOptions(&o); err != nil {
			return err
		}
		docs, _ := checker.Expand(args) // what stands for nothing is said below
		run, err := a.configure(settings, docs, &o)
		if err != nil {
			return err
		}
		if output == "" {
			if output = run.Common().Baseline; output == "" {
				output = defaultBaseline
			}
		}
		if err := keepInputs([]target{{"the baseline", output}}, append(docs, run.Configurations()...)...); err != nil {
			return err
		}
		c, err := a.checkerFor(cmd.Context(), o)
		if err != nil {
			return err
		}
		dir, err := filepath.Abs(filepath.Dir(output))
		if err != nil {
			return err
		}
		g, recorder := gate.New(o.Date, run.Gate), gate.NewRecorder(dir)
		shortfalls := 0
		failed := false
		for out := range c.Stream(cmd.Context(), args) {
			if out.Err == nil {
				g.Apply(out.Document)
				out.Err = recorder.Add(out.Document)
			}
			if out.Err != nil {
				failed = true
				a.complain(out.Path, out.Err)
			}
		}
		if failed {
			return silentError(exitError)
		}
		b := recorder.Baseline(o.Profile, o.Date)
		for _, e := range b.Documents {
			shortfalls += len(e.Shortfalls)
		}
		if err := writeFile(output, b.Encode(), force); err != nil {
			return err
		}
		a.note(output, fmt.Sprintf("%d shortfalls of %d documents are recorded", shortfalls, len(b.Documents)))
		return nil
	}
	cmd.ValidArgsFunction = cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault)
	return cmd
}

// pruner rewrites the baselines of a run without what its documents have mended; nil does nothing.
type pruner struct {
	run       *config.Run
	recorders map[*gate.Baseline]*gate.Recorder
}

func newPruner(run *config.Run) (*pruner, error) {
	p := &pruner{run, map[*gate.Baseline]*gate.Recorder{}}
	for _, s := range run.All() {
		if b := s.Gate.Baseline; b != nil {
			p.recorders[b] = gate.NewRecorder(b.Dir)
		}
	}
	if len(p.recorders) == 0 {
		return nil, usagef("--prune needs a baseline: --baseline FILE, or one in the configuration")
	}
	return p, nil
}

func (p *pruner) add(d *report.Document) error {
	if p == nil {
		return nil
	}
	if b := p.run.Gate(d.Path).Baseline; b != nil {
		return p.recorders[b].Add(d)
	}
	return nil
}

func (p *pruner) write(a *app) error {
	if p == nil {
		return nil
	}
	for _, s := range p.run.All() {
		b := s.Gate.Baseline
		if b == nil || p.recorders[b] == nil {
			continue
		}
		pruned, shortfalls, documents := p.recorders[b].Pruned(b)
		delete(p.recorders, b) // several configurations can share a baseline
		if err := writeFile(s.Baseline, pruned.Encode(), true); err != nil {
			return err
		}
		a.note(s.Baseline, fmt.Sprintf("%d shortfalls that are mended and %d documents that are gone are removed", shortfalls, documents))
	}
	return nil
}
