package docs

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"gopkg.in/yaml.v3"
)

// program is the path of cybernorm, built for all tests of this package.
func program(t *testing.T) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var folder string // of the program, removed at the end

var built = sync.OnceValues(func() (string, error) {
	path := filepath.Join(folder, "cybernorm")
	build := exec.Command("go", "build", "-o", path, "./cmd/cybernorm")
	build.Dir = ".."
	out, err := build.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return path, nil
})

func TestMain(m *testing.M) {
	var err error
	if folder, err = os.MkdirTemp("", "cybernorm"); err != nil {
		panic(err)
	}
	code := m.Run()
	os.RemoveAll(folder)
	os.Exit(code)
}

func readYAML(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(text, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

var shownCommand = regexp.MustCompile(`(?m)^\s*(?:- script: |- |sh ')?(cybernorm (?:check|render) [^'\n]*?)'?$`)

// TestCommandsOfCIWork runs every command of docs/ci.md in order in a folder with documents: none is a wrong command line, and each
// writes the files that it names.
func TestCommandsOfCIWork(t *testing.T) {
	binary, folder := program(t), t.TempDir()
	for _, name := range []string{"model-strategy.yaml", "stuffed.yaml"} {
		text, err := os.ReadFile(filepath.Join("../inputs", name))
		if err == nil {
			err = errors.Join(os.MkdirAll(filepath.Join(folder, "drafts"), 0o700), os.WriteFile(filepath.Join(folder, "drafts", name), text, 0o600))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	guide, err := os.ReadFile("ci.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := shownCommand.FindAllStringSubmatch(string(guide), -1)
	if len(commands) < 5 {
		t.Fatalf("%d commands in ci.md", len(commands))
	}
	for _, found := range commands {
		args := strings.Fields(found[1])
		command := exec.CommandContext(t.Context(), binary, args[1:]...)
		command.Dir = folder
		out, err := command.CombinedOutput()
		var exit *exec.ExitError
		if errors.As(err, &exit) && exit.ExitCode() > 1 || err != nil && exit == nil {
			t.Errorf("%s: %v\n%.2000s", found[1], err, out)
		}
		for _, arg := range args {
			if _, file, ok := strings.Cut(arg, "="); ok {
				if _, err := os.Stat(filepath.Join(folder, file)); err != nil {
					t.Errorf("%s: %v", found[1], err)
				}
			}
		}
	}
}

// TestFormatsAreDescribed: the table of docs/ci.md has every format of the program and no other.
func TestFormatsAreDescribed(t *testing.T) {
	help := run(t, []string{program(t), "check", "--help"})
	known := regexp.MustCompile(`repeatable; one of ([a-z, -]+)`).FindStringSubmatch(help)
	if known == nil {
		t.Fatal("the help lists no formats")
	}
	guide, err := os.ReadFile("ci.md")
	if err != nil {
		t.Fatal(err)
	}
	table, _, _ := strings.Cut(string(guide), "A saved report")
	var described []string
	for _, row := range regexp.MustCompile("(?m)^\\| (`.*?) \\|").FindAllStringSubmatch(table, -1) {
		for name := range strings.SplitSeq(row[1], ", ") {
			described = append(described, strings.Trim(name, "`"))
		}
	}
	names := strings.Split(strings.TrimRight(known[1], " ("), ", ")
	slices.Sort(names)
	slices.Sort(described)
	if !slices.Equal(names, described) {
		t.Errorf("the program has %v, ci.md describes %v", names, described)
	}
}

// action is the part of action.yml that runs something.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Using string
		Steps []struct {
			Name, If, Uses, Shell, Run string
			Env                        map[string]string
		}
	}
}

// TestActionRuns does what the last step of the action does, with its defaults and with inputs that a shell would like to
// interpret, and looks at what the program was given and wrote.
func TestActionRuns(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("skipped: no bash")
	}
	var a action
	readYAML(t, "../action.yml", &a)
	step := a.Runs.Steps[len(a.Runs.Steps)-1]
	if a.Runs.Using != "composite" || step.Name != "Check" || strings.Contains(step.Run, "${{") {
		t.Fatalf("the last step is %+v", step)
	}
	binary := program(t)
	for _, tt := range []struct {
		name   string
		inputs map[string]string
		code   int
		stdout string
		files  []string
		config string
		never  string // in standard output
	}{
		{"defaults", nil, 0, "::error file=drafts/odd $(name).yaml,", []string{"summary"}, "", ""},
		{"the profile of the configuration", nil, 0, "title=GEN-", nil, "schema: cybernorm.config/v1\nprofile: gender\n", "title=HR-"},
		{"several", map[string]string{"path": "drafts\n./drafts/b.yaml\n", "format": "github\nsarif=out.sarif\njunit=out.xml\n", "profile": "gender", "summary": "false"},
			0, "title=GEN-", []string{"out.sarif", "out.xml"}, "", "title=HR-"},
		{"odd names", map[string]string{"path": "drafts/odd $(name).yaml\n", "args": "--fail-on=critical\n--date=2026-01-02"}, 1, "::error file=drafts/odd $(name).yaml,", nil, "", ""},
		{"wrong", map[string]string{"format": "srif"}, 2, "", nil, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder := t.TempDir()
			write(t, filepath.Join(folder, "drafts", "odd $(name).yaml"))
			write(t, filepath.Join(folder, "drafts", "b.yaml"))
			if tt.config != "" {
				if err := os.WriteFile(filepath.Join(folder, ".cybernorm.yaml"), []byte(tt.config), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			command := exec.CommandContext(t.Context(), bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
			command.Dir = folder
			command.Env = append(os.Environ(), "GITHUB_STEP_SUMMARY="+filepath.Join(folder, "summary"), "RUNNER_TEMP="+filepath.Dir(binary))
			for name, expression := range step.Env {
				input := regexp.MustCompile(`^\$\{\{ inputs\.(\w+) \}\}$`).FindStringSubmatch(expression)
				declared, ok := a.Inputs[input[1]]
				if !ok {
					t.Fatalf("there is no input %s", input[1])
				}
				value := declared.Default
				if given, ok := tt.inputs[input[1]]; ok {
					value = given
				}
				command.Env = append(command.Env, name+"="+value)
			}
			var out, problems bytes.Buffer
			command.Stdout, command.Stderr = &out, &problems
			err := command.Run()
			if got := command.ProcessState.ExitCode(); got != tt.code {
				t.Fatalf("exit code is %d, want %d (%v)\n%s", got, tt.code, err, problems.String())
			}
			if !strings.Contains(out.String(), tt.stdout) {
				t.Errorf("standard output is %.500s, want %s", out.String(), tt.stdout)
			}
			if tt.never != "" && strings.Contains(out.String(), tt.never) {
				t.Errorf("standard output has %s", tt.never)
			}
			for _, file := range tt.files {
				if text, err := os.ReadFile(filepath.Join(folder, file)); err != nil || len(text) == 0 {
					t.Errorf("%s: %v", file, err)
				}
			}
		})
	}
}

func write(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	text := "schema: cybernorm/v1\nkind: strategy\ntitle: Alpha\nlanguage: en\nprovisions: [{id: p-1, text: \"The Government will buy computers.\"}]\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestHookAndReleaseNameWhatIsThere: the hook's command exists with what it takes, and the release builds what is there.
func TestHookAndReleaseNameWhatIsThere(t *testing.T) {
	var hooks []struct{ ID, Entry, Language, Files string }
	readYAML(t, "../.pre-commit-hooks.yaml", &hooks)
	binary := program(t)
	for _, h := range hooks {
		folder := t.TempDir()
		write(t, filepath.Join(folder, "a.yaml"))
		args := append(strings.Fields(h.Entry)[1:], "--fail-on", "high", "a.yaml")
		command := exec.CommandContext(t.Context(), binary, args...)
		command.Dir = folder
		if out, _ := command.CombinedOutput(); command.ProcessState.ExitCode() != 1 {
			t.Errorf("hook %s: exit code %d\n%s", h.ID, command.ProcessState.ExitCode(), out)
		}
		if h.Language != "golang" || !regexp.MustCompile(h.Files).MatchString("drafts/a.yaml") {
			t.Errorf("hook %s: language %s, files %s", h.ID, h.Language, h.Files)
		}
	}
	var release struct {
		Before struct{ Hooks []string }
		Builds []struct {
			Main         string
			Env, Flags   []string
			Goos, Goarch []string
			Timestamp    string `yaml:"mod_timestamp"`
		}
		Bills []struct{ Args []string } `yaml:"sboms"`
	}
	readYAML(t, "../.goreleaser.yaml", &release)
	b := release.Builds[0]
	if len(b.Goos)*len(b.Goarch) != 6 || !slices.Contains(b.Flags, "-trimpath") || !slices.Contains(b.Env, "CGO_ENABLED=0") || !strings.Contains(b.Timestamp, "Commit") {
		t.Errorf("the build is %+v", b)
	}
	var pkg struct{ Name string }
	for _, path := range []string{b.Main, strings.Fields(release.Before.Hooks[0])[2], release.Bills[0].Args[1]} {
		if err := json.Unmarshal([]byte(run(t, []string{"go", "list", "-json=Name", path})), &pkg); err != nil || pkg.Name != "main" {
			t.Errorf("%s is the package %q (%v)", path, pkg.Name, err)
		}
	}
	manuals := strings.Fields(strings.NewReplacer("{{ .CommitTimestamp }}", "0", "build/manuals", t.TempDir()).Replace(release.Before.Hooks[0]))
	run(t, manuals)
}
