package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"cybernorm/internal/checker"
	"cybernorm/internal/config"
	"cybernorm/internal/policy"
	"cybernorm/internal/render"
)

// settingsFlags are the flags that a configuration can stand in for, and those that choose the configuration.
type settingsFlags struct {
	set    *pflag.FlagSet
	file   string
	none   bool
	values struct {
		profile, failOn, baseline                  string
		minScore, minCoverage                      float64
		minThemes, formats                         []string
		failOnNotStated, requireEvidence, advisory bool
	}
}

// newSettingsFlags adds the flags of every command that works under a configuration.
func newSettingsFlags(flags *pflag.FlagSet) *settingsFlags {
	s := &settingsFlags{set: flags}
	flags.StringVar(&s.file, "config", "", "configuration for all documents (default the nearest "+config.Name+" of each)")
	flags.BoolVar(&s.none, "no-config", false, "leave configurations out")
	flags.StringVar(&s.values.profile, "profile", checker.DefaultProfile, "which controls: core, full, a theme or a source document")
	return s
}

// gate adds the flags of what a document has to pass.
func (s *settingsFlags) gate() {
	v := &s.values
	s.set.StringVar(&v.failOn, "fail-on", "none", "fail on controls not met or contradicted from this severity up: critical, high, medium, low or none")
	s.set.BoolVar(&v.failOnNotStated, "fail-on-not-stated", false, "fail on what is not stated as well, from the severity of --fail-on up")
	s.set.Float64Var(&v.minScore, "min-score", 0, "lowest score that passes")
	s.set.Float64Var(&v.minCoverage, "min-coverage", 0, "lowest coverage that passes, per cent")
	s.set.StringArrayVar(&v.minThemes, "min-theme", nil, "lowest score of a theme that passes, as THEME=SCORE; repeatable")
	s.set.BoolVar(&v.requireEvidence, "require-evidence", false, "let a process fact without evidence earn half")
	s.set.BoolVar(&v.advisory, "advisory", false, "report what does not pass without failing")
	s.set.StringVar(&v.baseline, "baseline", "", "fail only on what is new or worse than in this file; see cybernorm baseline write")
}

// given gives the values of the flags that were written on the command line.
func (s *settingsFlags) given(a *app, pack func() (*policy.Pack, error)) (config.Flags, error) {
	v, f := &s.values, config.Flags{}
	has := func(name string) bool { flag := s.set.Lookup(name); return flag != nil && flag.Changed }
	pick := func(name string, value *string, into **string) {
		if has(name) {
			*into = value
		}
	}
	pick("profile", &v.profile, &f.Profile)
	pick("baseline", &v.baseline, &f.Baseline)
	pick("color", &a.color, &f.Color)
	if pick("fail-on", &v.failOn, &f.FailOn); f.FailOn != nil {
		if err := oneOf("--fail-on", v.failOn, append(policy.Severities(), "none")); err != nil {
			return f, err
		}
	}
	for name, flag := range map[string]struct {
		value *bool
		into  **bool
	}{
		"fail-on-not-stated": {&v.failOnNotStated, &f.FailOnNotStated}, "require-evidence": {&v.requireEvidence, &f.RequireEvidence},
		"advisory": {&v.advisory, &f.Advisory},
	} {
		if has(name) {
			*flag.into = flag.value
		}
	}
	for _, flag := range []struct {
		name  string
		value *float64
		into  **float64
	}{{"min-score", &v.minScore, &f.MinScore}, {"min-coverage", &v.minCoverage, &f.MinCoverage}} {
		if !has(flag.name) {
			continue
		}
		if !(*flag.value >= 0 && *flag.value <= 100) {
			return f, usagef("--%s %v is not between 0 and 100", flag.name, *flag.value)
		}
		*flag.into = flag.value
	}
	if has("format") {
		f.Formats = v.formats
	}
	return f, s.themes(&f, pack)
}

// themes reads the values of --min-theme.
func (s *settingsFlags) themes(f *config.Flags, pack func() (*policy.Pack, error)) error {
	for _, value := range s.values.minThemes {
		theme, text, ok := strings.Cut(value, "=")
		score, err := strconv.ParseFloat(text, 64)
		switch {
		case !ok || theme == "":
			return usagef("--min-theme %q is not written THEME=SCORE", value)
		case err != nil || !(score >= 0 && score <= 100):
			return usagef("--min-theme %s: %q is not a number between 0 and 100", theme, text)
		}
		p, err := pack()
		if err != nil {
			return err
		}
		if _, err := choose(p, theme, "", ""); err != nil {
			return err
		}
		if f.MinThemes == nil {
			f.MinThemes = map[string]float64{}
		}
		f.MinThemes[theme] = score
	}
	return nil
}

// configure finds what counts for the documents of a run, and sets in o what it means for their judgement.
func (a *app) configure(s *settingsFlags, documents []string, o *checker.Options) (*config.Run, error) {
	if s.none && s.file != "" {
		return nil, usagef("--config and --no-config exclude each other")
	}
	layers := &layers{app: a, made: map[string]*layer{}}
	flags, err := s.given(a, func() (*policy.Pack, error) { return layers.open(nil) })
	if err != nil {
		return nil, err
	}
	flags.Policies = a.pack.folders
	finder := &config.Finder{Explicit: s.file, None: s.none, Known: func(folders []string) (config.Known, error) {
		p, err := layers.open(folders)
		if err != nil {
			return config.Known{}, err
		}
		return config.Known{Controls: p.Catalogue(), Profiles: p.Profiles(), Formats: render.Formats()}, nil
	}}
	defaults := config.Defaults{Profile: checker.DefaultProfile, Formats: []string{"text"}, Color: "auto"}
	run, err := config.NewRun(finder, documents, flags, defaults)
	var conflict *config.Conflict
	if errors.As(err, &conflict) {
		return nil, usageError{err}
	}
	if err != nil {
		return nil, err
	}
	a.color, o.Profile = run.Common().Color, run.Common().Profile
	if err := layers.use(run.Common().Policies); err != nil {
		return nil, err
	}
	tunings := map[*config.Settings]*checker.Tuning{}
	for _, s := range run.All() {
		tunings[s] = &checker.Tuning{Config: s.Config, Thresholds: s.Thresholds, Severities: s.Severities, RequireEvidence: s.RequireEvidence}
	}
	o.Tuning = func(path string) *checker.Tuning { return tunings[run.Of(path)] }
	return run, nil
}

// today is the day of a run that names none: that of SOURCE_DATE_EPOCH where it is set, so that a build can be repeated.
func today() (string, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Now().Format(time.DateOnly), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if day := time.Unix(seconds, 0).UTC(); err == nil && seconds >= 0 && day.Year() <= 9999 {
		return day.Format(time.DateOnly), nil
	}
	return "", usagef("SOURCE_DATE_EPOCH %q is not a number of seconds since 1970", epoch)
}

// dateOrigin says where the day of a run came from.
func dateOrigin(flag bool) string {
	switch {
	case flag:
		return "flag"
	case os.Getenv("SOURCE_DATE_EPOCH") != "":
		return "SOURCE_DATE_EPOCH"
	}
	return "default"
}

// refuseStdin: what comes from standard input has no path by which a baseline could know it.
func refuseStdin(documents []string, run *config.Run) error {
	for _, path := range documents {
		if path == checker.Stdin && run.Of(path).Baseline != "" {
			return usagef("standard input has no path by which the baseline %s could know it; name a file, or write --baseline ''", filepath.ToSlash(run.Of(path).Baseline))
		}
	}
	return nil
}
