// Command cybernorm checks cyber policy documents; see package cli for what it writes where.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"cybernorm/internal/cli"
	"cybernorm/policies"
	"cybernorm/seeds"
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // a run is short: collecting less often saves a quarter of its time
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(cli.Run(ctx, os.Args[1:], cli.Environment{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Pack: policies.FS, Seeds: seeds.FS,
	}))
}
