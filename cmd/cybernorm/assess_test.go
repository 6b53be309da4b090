package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"cybernorm/internal/document"
)

// terminal is the program on a terminal of its own, as a person sits before it.
type terminal struct {
	t      *testing.T
	tty    *os.File
	cmd    *exec.Cmd
	output chan []byte
	seen   bytes.Buffer
}

func openTerminal(t *testing.T, args ...string) *terminal {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "cybernorm") // testscript runs the program under this name
	if err := os.Symlink(program, link); err != nil {
		t.Skip("no links here: ", err)
	}
	cmd := exec.Command(link, args...)
	cmd.Args[0] = "cybernorm"
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 50, Cols: 120})
	if err != nil {
		t.Skip("no terminal to be had here: ", err)
	}
	term := &terminal{t: t, tty: tty, cmd: cmd, output: make(chan []byte)}
	go func() {
		defer close(term.output)
		for {
			b := make([]byte, 4096)
			n, err := tty.Read(b)
			if n > 0 {
				term.output <- b[:n]
			}
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = tty.Close() })
	return term
}

// await reads until the screen has shown a text since the last one that was awaited.
func (m *terminal) await(text string) {
	m.t.Helper()
	late := time.After(20 * time.Second)
	for {
		if i := bytes.Index(m.seen.Bytes(), []byte(text)); i >= 0 {
			m.seen.Next(i + len(text))
			return
		}
		select {
		case b, ok := <-m.output:
			if !ok {
				m.t.Fatalf("the program ended before %q; it showed\n%s", text, m.seen.String())
			}
			m.seen.Write(b)
		case <-late:
			m.t.Fatalf("%q was not shown; this was:\n%s", text, m.seen.String())
		}
	}
}

// keys types, a moment after what was awaited: what is typed while a form is being set up is lost, and nobody types so fast.
func (m *terminal) keys(s string) {
	m.t.Helper()
	time.Sleep(200 * time.Millisecond)
	if _, err := io.WriteString(m.tty, s); err != nil {
		m.t.Fatal(err)
	}
}

// TestAssessOnATerminal answers two questions in the forms, is killed before the third, and finds both answers in the file,
// next to the comments that stood there before.
func TestAssessOnATerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "strategy.yaml")
	text := "# Ours.\nschema: cybernorm/v1\nkind: strategy\ntitle: A strategy\nlanguage: en\nprovisions:\n  # The heart.\n  - {id: s-1, text: The Government will publish a report.}\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	m := openTerminal(t, "assess", path, "--assessor", "A. Reviewer", "--profile", "participation", "--date", "2026-05-04")
	m.await("A consultation was held")
	m.await("leave open")
	m.keys("j")
	m.keys("\r")
	m.await("Evidence")
	m.keys("https://example.org/minutes")
	m.keys("\r")
	m.await("Who could take part")
	m.await("leave open")
	m.keys("j")
	m.keys("\r")
	m.await("Evidence")
	m.keys("\r")
	m.await("Written contributions")
	if err := m.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	saved, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Parse(path, saved)
	if err != nil {
		t.Fatal(err)
	}
	held := d.Process.Consultation.Held
	if !held.Value || held.Evidence == nil || held.Evidence.URL != "https://example.org/minutes" {
		t.Errorf("held is %+v in\n%s", held, saved)
	}
	if d.Process.Consultation.Access.Value != "open" {
		t.Errorf("access is %+v", d.Process.Consultation.Access)
	}
	for line := range strings.Lines(text) {
		if !strings.Contains(string(saved), line) {
			t.Errorf("%q is gone from\n%s", line, saved)
		}
	}
}
