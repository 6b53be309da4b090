package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"cybernorm/internal/report"
)

// judged is the part of a report that the policies make.
type judged struct {
	Score   report.Scores   `json:"score"`
	Results []report.Result `json:"results"`
}

// stock is a signed bundle, the facts of all inputs, and what check says of the inputs by that bundle.
type stock struct {
	dir, bundle, public string
	facts               []string // files
	ours                map[string]judged
}

// TestOtherEnginesSayTheSame gives the bundle and the facts to the other programs that read them, as they are shipped.
func TestOtherEnginesSayTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: starts other programs")
	}
	s := newStock(t)
	seen := map[report.Verdict]bool{}
	for _, d := range s.ours {
		for _, r := range d.Results {
			seen[r.Verdict] = true
		}
	}
	if len(s.ours) < 10 || len(seen) != 7 {
		t.Fatalf("%d documents with the verdicts %v, want all seven for a comparison that means something", len(s.ours), seen)
	}
	opa := opaProgram(t)
	t.Run("opa exec", func(t *testing.T) { s.exec(t, opa) })
	t.Run("opa eval", func(t *testing.T) { s.eval(t, opa) })
	t.Run("opa run --server", func(t *testing.T) { s.server(t, opa) })
	t.Run("conftest", s.conftest)
	t.Run("tampered", func(t *testing.T) { s.tampered(t, opa) })
}

func newStock(t *testing.T) *stock {
	t.Helper()
	dir := t.TempDir()
	s := &stock{dir: dir, bundle: filepath.Join(dir, "cybernorm.tar.gz"), public: filepath.Join(dir, "public.pem"), ours: map[string]judged{}}
	private := filepath.Join(dir, "private.pem")
	if err := writeKeys(private, s.public); err != nil {
		t.Fatal(err)
	}
	must(t, "policy", "bundle", "-o", s.bundle, "--sign", private)
	inputs, err := filepath.Glob("../../inputs/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	saved := filepath.Join(dir, "report.json")
	must(t, append([]string{"check", "--bundle", s.bundle, "--bundle-key", s.public, "--profile", "full", "--date", "2026-01-01", "--no-config",
		"--format", "json=" + saved}, inputs...)...)
	var all struct {
		Documents []struct {
			Path string `json:"path"`
			judged
		} `json:"documents"`
	}
	decode(t, contents(t, saved), &all)
	for n, d := range all.Documents {
		file := filepath.Join(dir, strings.TrimSuffix(filepath.Base(d.Path), ".yaml")+".facts.json")
		if err := os.WriteFile(file, []byte(must(t, "facts", inputs[n])), 0o600); err != nil {
			t.Fatal(err)
		}
		s.facts = append(s.facts, file)
		s.ours[file] = d.judged
	}
	if len(s.facts) != len(inputs) {
		t.Fatalf("%d reports for %d documents", len(s.facts), len(inputs))
	}
	return s
}

// exec verifies the bundle by the key of its configuration.
func (s *stock) exec(t *testing.T, opa string) {
	config, err := json.Marshal(map[string]any{
		"bundles": map[string]any{"cybernorm": map[string]any{"resource": "file://" + s.bundle, "signing": map[string]any{"keyid": "default"}}},
		"keys":    map[string]any{"default": map[string]any{"algorithm": "RS256", "key": string(contents(t, s.public))}},
	})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "opa.json")
	if err := os.WriteFile(file, config, 0o600); err != nil {
		t.Fatal(err)
	}
	args := append([]string{"exec", "--config-file", file, "--decision", "cybernorm/report"}, s.facts...)
	var out struct {
		Result []struct {
			Path   string
			Result *judged
			Error  any
		}
	}
	decode(t, output(t, opa, args...), &out)
	if len(out.Result) != len(s.facts) {
		t.Fatalf("%d decisions for %d documents", len(out.Result), len(s.facts))
	}
	for _, r := range out.Result {
		if r.Result == nil {
			t.Fatalf("%s: %v", r.Path, r.Error)
		}
		s.same(t, filepath.Join(s.dir, filepath.Base(r.Path)), *r.Result)
	}
}

func (s *stock) eval(t *testing.T, opa string) {
	for _, file := range s.facts[:3] { // each is a process of its own that compiles everything
		var theirs judged
		decode(t, output(t, opa, "eval", "--format", "raw", "--bundle", s.bundle, "--input", file, "data.cybernorm.report"), &theirs)
		s.same(t, file, theirs)
	}
}

// server starts a server on this machine that verifies the bundle, and posts the facts to it.
func (s *stock) server(t *testing.T, opa string) {
	address, _ := serve(t, opa, "--bundle", s.bundle, "--verification-key", s.public)
	for _, file := range s.facts {
		answer, err := http.Post("http://"+address+"/v0/data/cybernorm/report", "application/json", bytes.NewReader(contents(t, file)))
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(answer.Body)
		if err := errors.Join(err, answer.Body.Close()); err != nil || answer.StatusCode != http.StatusOK {
			t.Fatalf("%s %v\n%s", answer.Status, err, body)
		}
		var theirs judged
		decode(t, body, &theirs)
		s.same(t, file, theirs)
	}
}

// conftest reads folders, not bundles: what the bundle unpacks to.
func (s *stock) conftest(t *testing.T) {
	program := os.Getenv("CYBERNORM_CONFTEST")
	if program == "" {
		t.Skip("skipped: CYBERNORM_CONFTEST names no conftest; make conftest builds it and runs this")
	}
	folder := filepath.Join(t.TempDir(), "policy")
	rewrite(t, s.bundle, "", func(name string, data []byte) []byte {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, data, 0o600)); err != nil {
			t.Fatal(err)
		}
		return data
	})
	args := append([]string{"test", "--policy", folder, "--data", filepath.Join(folder, "data.json"), "--namespace", "cybernorm.conftest",
		"--output", "json", "--no-fail"}, s.facts...)
	type finding struct {
		Metadata struct {
			Control string
			Verdict report.Verdict
		}
	}
	var out []struct {
		Filename           string
		Failures, Warnings []finding
	}
	decode(t, output(t, program, args...), &out)
	if len(out) != len(s.facts) {
		t.Fatalf("%d results for %d documents", len(out), len(s.facts))
	}
	for _, r := range out {
		failures, warnings := map[string]report.Verdict{}, map[string]report.Verdict{}
		for _, record := range s.ours[r.Filename].Results {
			switch record.Verdict {
			case "contradicted", "not_met":
				failures[record.Control] = record.Verdict
			case "partial", "not_stated":
				warnings[record.Control] = record.Verdict
			}
		}
		for _, side := range []struct {
			name  string
			found []finding
			want  map[string]report.Verdict
		}{{"failures", r.Failures, failures}, {"warnings", r.Warnings, warnings}} {
			got := map[string]report.Verdict{}
			for _, f := range side.found {
				got[f.Metadata.Control] = f.Metadata.Verdict
			}
			if len(side.found) != len(side.want) || !reflect.DeepEqual(got, side.want) {
				t.Errorf("%s: %s\nconftest says %v\n      we say %v", filepath.Base(r.Filename), side.name, got, side.want)
			}
		}
	}
}

// tampered changes one severity in the bundle and leaves the signature: nobody takes it.
func (s *stock) tampered(t *testing.T, opa string) {
	changed := filepath.Join(t.TempDir(), "changed.tar.gz")
	rewrite(t, s.bundle, changed, func(name string, data []byte) []byte {
		if name == "data.json" {
			return bytes.Replace(data, []byte(`"critical"`), []byte(`"low"`), 1)
		}
		return data
	})
	_, stderr, code := run(t, "check", "../../inputs/twin-en.yaml", "--bundle", changed, "--bundle-key", s.public)
	if code != 3 || !strings.Contains(stderr, "data.json") {
		t.Errorf("cybernorm exits with %d: %s", code, stderr)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	server := exec.CommandContext(ctx, opa, "run", "--server", "--addr", "127.0.0.1:0", "--skip-version-check", "--bundle", changed, "--verification-key", s.public)
	out, err := server.CombinedOutput()
	if ctx.Err() != nil || err == nil || !strings.Contains(string(out), "digest mismatch") {
		t.Errorf("opa serves it, or says something else (%v):\n%s", err, out)
	}
}

// same holds what another program says of a document against what check says.
func (s *stock) same(t *testing.T, file string, theirs judged) {
	t.Helper()
	ours, known := s.ours[file]
	if !known {
		t.Fatalf("%s is no document of this comparison", file)
	}
	ours.Results = slices.Clone(ours.Results)
	for i := range min(len(ours.Results), len(theirs.Results)) {
		// In the place of the advice of the policies check puts a clause that is fitted to the document.
		if r := &ours.Results[i]; r.Verdict.Shortfall() && r.TextVerdict != report.Met && r.Remediation != "" {
			r.Remediation = theirs.Results[i].Remediation
		}
	}
	if !reflect.DeepEqual(ours, theirs) {
		t.Errorf("%s\n  we say %+v\nthey say %+v", filepath.Base(file), ours, theirs)
	}
}

// opaProgram gives the path of the opa command of go.mod, so that it is a process that can be ended.
func opaProgram(t *testing.T) string {
	t.Helper()
	return strings.TrimSpace(string(output(t, "go", "tool", "-n", "opa")))
}

// serve runs opa as a server on this machine until the test ends, and gives its address when it is ready.
func serve(t *testing.T, opa string, args ...string) (address string, log *bytes.Buffer) {
	t.Helper()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address, log = free.Addr().String(), &bytes.Buffer{}
	if err := free.Close(); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	server := exec.CommandContext(ctx, opa, append([]string{"run", "--server", "--addr", address, "--log-level", "error", "--skip-version-check"}, args...)...)
	server.Stdout, server.Stderr, server.WaitDelay = log, log, 5*time.Second
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { defer close(ended); _ = server.Wait() }() // killed at the end, which is no failure
	t.Cleanup(func() { cancel(); <-ended })
	for deadline := time.Now().Add(2 * time.Minute); ; time.Sleep(100 * time.Millisecond) {
		answer, err := http.Get("http://" + address + "/health?bundles")
		if err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return address, log
			}
		}
		select {
		case <-ended:
			t.Fatalf("the server ended:\n%s", log)
		default:
		}
		if time.Now().After(deadline) {
			t.Fatal("the server is not ready")
		}
	}
}

// rewrite writes an archive anew, each file as edit gives it; to is empty when edit alone is wanted.
func rewrite(t *testing.T, from, to string, edit func(name string, data []byte) []byte) {
	t.Helper()
	zip, err := gzip.NewReader(bytes.NewReader(contents(t, from)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	packed := gzip.NewWriter(&out)
	archive := tar.NewWriter(packed)
	for reader := tar.NewReader(zip); ; {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		data, readErr := io.ReadAll(reader)
		if err := errors.Join(err, readErr); err != nil {
			t.Fatal(err)
		}
		data = edit(strings.TrimPrefix(header.Name, "/"), data)
		header.Size = int64(len(data))
		if err := archive.WriteHeader(header); err != nil {
			t.Fatal(err)
		}
		if _, err := archive.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(archive.Close(), packed.Close()); err != nil {
		t.Fatal(err)
	}
	if to != "" {
		if err := os.WriteFile(to, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// writeKeys makes a pair of keys.
func writeKeys(private, public string) error {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	der, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(private, pem.EncodeToMemory(&pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(key)}), 0o600),
		os.WriteFile(public, pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}), 0o600),
	)
}

// must calls the program, whose gate passes, and gives what it prints.
func must(t *testing.T, args ...string) string {
	t.Helper()
	stdout, stderr, code := run(t, args...)
	if code != 0 {
		t.Fatalf("cybernorm %s exits with %d:\n%s", strings.Join(args, " "), code, stderr)
	}
	return stdout
}

func output(t *testing.T, program string, args ...string) []byte {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %.200s: %v\n%s%.2000s", filepath.Base(program), strings.Join(args, " "), err, stderr.Bytes(), out)
	}
	return out
}

func contents(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func decode(t *testing.T, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%v\n%.500s", err, data)
	}
}
