package main

import (
	"bytes"
	"debug/buildinfo"
	"os"
	"path/filepath"
	"testing"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

func TestBillHasEveryModuleOfTheProgram(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "new", "bill.json")
	if err := run([]string{program}, path, 1700000000); err != nil {
		t.Fatal(err)
	}
	first, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var bom cdx.BOM
	if err := cdx.NewBOMDecoder(bytes.NewReader(first), cdx.BOMFileFormatJSON).Decode(&bom); err != nil {
		t.Fatal(err)
	}
	versions := map[string]string{}
	for _, c := range *bom.Components {
		versions[c.PackageURL] = c.Version
	}
	if want := len(info.Deps) + 1; len(versions) != want {
		t.Errorf("%d components, the program has %d modules and the standard library", len(versions), want-1)
	}
	for _, m := range info.Deps {
		if got := versions["pkg:golang/"+m.Path+"@"+m.Version]; got != m.Version {
			t.Errorf("%s: version %q, want %q", m.Path, got, m.Version)
		}
	}
	if bom.Metadata.Component.Name != info.Main.Path || bom.Metadata.Timestamp != "2023-11-14T22:13:20Z" {
		t.Errorf("metadata %+v", bom.Metadata)
	}
	if err := run([]string{program}, path, 1700000000); err != nil {
		t.Fatal(err)
	}
	if second, err := os.ReadFile(path); err != nil || !bytes.Equal(first, second) {
		t.Errorf("a second bill differs from the first (%v)", err)
	}
}

func TestWhatIsNoGoProgramHasNoBill(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text")
	if err := os.WriteFile(text, []byte("no program"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{nil, {text}, {filepath.Join(dir, "nowhere")}, {text, text}} {
		out := filepath.Join(dir, "out.json")
		if err := run(args, out, 0); err == nil {
			t.Errorf("%v: no error", args)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%v: something was written", args)
		}
	}
}
