package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// unknown says that there is no such thing, which one was probably meant, and which there are.
func unknown(what, name string, known []string) error {
	known = slices.Sorted(slices.Values(known))
	if near := closest(name, known); near != "" {
		return usagef("unknown %s %q, did you mean %q?", what, name, near)
	}
	return usagef("unknown %s %q; there are %s", what, name, strings.Join(known, ", "))
}

// closest gives the known name that differs by the fewest letters, if it is a few only.
func closest(name string, known []string) string {
	best, distance := "", min(3, len(name)/2+1)
	for _, k := range known {
		if d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(k)); d < distance {
			best, distance = k, d
		}
	}
	return best
}

// oneOf refuses a value of a flag that is not in the list.
func oneOf(flag, value string, known []string) error {
	if slices.Contains(known, value) {
		return nil
	}
	return unknown("value of "+flag, value, known)
}

// flagError says in our words what is wrong with a flag, and which one was probably meant.
func flagError(cmd *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &missing):
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if near := closest(missing.GetSpecifiedName(), known); near != "" {
			return usagef("unknown flag --%s, did you mean --%s?", missing.GetSpecifiedName(), near)
		}
	case errors.As(err, &invalid) && strings.HasPrefix(invalid.GetFlag().Value.Type(), "int"):
		return usagef("--%s %q is not a whole number", invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &invalid) && strings.HasPrefix(invalid.GetFlag().Value.Type(), "float"):
		return usagef("--%s %q is not a number", invalid.GetFlag().Name, invalid.GetValue())
	}
	return usageError{err}
}
