// Command manuals writes the manual pages and the completions of shells that a release carries. It is no part of the program.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"cybernorm/internal/cli"
	"cybernorm/policies"
	"cybernorm/seeds"
)

func main() {
	out := flag.String("o", "build/manuals", "folder to write, made if it is not there")
	seconds := flag.String("date", "", "date of the pages, in seconds since 1970 (default now)")
	flag.Parse()
	if err := run(*out, *seconds); err != nil {
		fmt.Fprintln(os.Stderr, "manuals:", err)
		os.Exit(1)
	}
}

func run(out, seconds string) error {
	date := time.Now()
	if seconds != "" {
		n, err := strconv.ParseInt(seconds, 10, 64)
		if err != nil {
			return fmt.Errorf("-date %q is no number of seconds", seconds)
		}
		date = time.Unix(n, 0)
	}
	date = date.UTC()
	root := cli.Command(cli.Environment{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Pack: policies.FS, Seeds: seeds.FS})
	return errors.Join(pages(root, filepath.Join(out, "man"), date), completions(root, filepath.Join(out, "completions")))
}

func pages(root *cobra.Command, folder string, date time.Time) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	root.DisableAutoGenTag = true
	return doc.GenManTree(root, &doc.GenManHeader{Title: "CYBERNORM", Section: "1", Source: "cybernorm", Date: &date}, folder)
}

func completions(root *cobra.Command, folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return errors.Join(
		root.GenBashCompletionFileV2(filepath.Join(folder, "cybernorm.bash"), true),
		root.GenZshCompletionFile(filepath.Join(folder, "_cybernorm")),
		root.GenFishCompletionFile(filepath.Join(folder, "cybernorm.fish"), true),
		root.GenPowerShellCompletionFileWithDesc(filepath.Join(folder, "cybernorm.ps1")),
	)
}
