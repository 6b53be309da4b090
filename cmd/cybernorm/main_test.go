package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-containerregistry/pkg/registry"
	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the stories expect anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"cybernorm": main, "offline": offline})
}

// TestStories runs testdata/script: each file is a story, named for what it shows, against the program as it is built.
func TestStories(t *testing.T) {
	inputs, err := filepath.Abs("../../inputs")
	if err != nil {
		t.Fatal(err)
	}
	images := httptest.NewServer(registry.New(registry.Logger(log.New(io.Discard, "", 0))))
	t.Cleanup(images.Close) // the stories run after this function returns
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("INPUTS", inputs)
			env.Setenv("REGISTRY", strings.TrimPrefix(images.URL, "http://"))
			env.Setenv("LC_ALL", "C.UTF-8")
			return nil
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "root":
				return os.Geteuid() == 0, nil
			case "sockets-deniable":
				return canDenySockets(), nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code,
			"keys": keys,
		},
	})
}

// code runs a program and asserts its exit code: code N PROGRAM ARG... Then stdout and stderr look at its output.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N PROGRAM ARG...")
	}
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%s does not run: %v", args[1], err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code is %d, want %s", got, args[0])
	}
}

// keys makes a pair of keys: keys PRIVATE PUBLIC.
func keys(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: keys PRIVATE PUBLIC")
	}
	ts.Check(writeKeys(ts.MkAbs(args[0]), ts.MkAbs(args[1])))
}
