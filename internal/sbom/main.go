// Command sbom writes the bill of materials of a Go program, as CycloneDX, from what the Go tool recorded in it: which modules
// are compiled in, in which version. It is for releases and no part of the program.
package main

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

func main() {
	out := flag.String("o", "", "file to write (default standard output)")
	seconds := flag.Int64("date", 0, "date of the bill, in seconds since 1970 (default none)")
	flag.Parse()
	if err := run(flag.Args(), *out, *seconds); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func run(args []string, out string, seconds int64) error {
	if len(args) != 1 {
		return errors.New("name one program")
	}
	data, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	info, err := buildinfo.Read(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	sum := sha256.Sum256(data)
	var b bytes.Buffer
	if err := cdx.NewBOMEncoder(&b, cdx.BOMFileFormatJSON).SetPretty(true).Encode(bill(info, hex.EncodeToString(sum[:]), seconds)); err != nil {
		return err
	}
	if out == "" {
		_, err = os.Stdout.Write(b.Bytes())
		return err
	}
	return errors.Join(os.MkdirAll(filepath.Dir(out), 0o755), os.WriteFile(out, b.Bytes(), 0o644))
}

// bill has the program, the Go that it was built with, and every module in it. It has no serial number, which would have to be
// new each time: the same program gives the same bytes.
func bill(info *debug.BuildInfo, sum string, seconds int64) *cdx.BOM {
	program := module(cdx.ComponentTypeApplication, info.Main.Path, info.Main.Version)
	program.Hashes = &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: sum}}
	program.Properties = settings(info)
	library := module(cdx.ComponentTypeLibrary, "std", strings.TrimPrefix(info.GoVersion, "go"))
	components := []cdx.Component{library}
	for _, m := range info.Deps {
		for m.Replace != nil {
			m = m.Replace
		}
		components = append(components, module(cdx.ComponentTypeLibrary, m.Path, m.Version))
	}
	slices.SortFunc(components, func(a, b cdx.Component) int { return strings.Compare(a.BOMRef, b.BOMRef) })
	var refs []string
	for _, c := range components {
		refs = append(refs, c.BOMRef)
	}
	b := cdx.NewBOM()
	b.Metadata = &cdx.Metadata{Component: &program}
	if seconds != 0 {
		b.Metadata.Timestamp = time.Unix(seconds, 0).UTC().Format(time.RFC3339)
	}
	b.Components = &components
	b.Dependencies = &[]cdx.Dependency{{Ref: program.BOMRef, Dependencies: &refs}}
	return b
}

func module(kind cdx.ComponentType, path, version string) cdx.Component {
	if version == "(devel)" { // what Go says of a program built without a tag
		version = ""
	}
	purl := "pkg:golang/" + path
	if version != "" {
		purl += "@" + url.PathEscape(version)
	}
	return cdx.Component{BOMRef: purl, Type: kind, Name: path, Version: version, PackageURL: purl}
}

// settings are those of the build that decide what is compiled in.
func settings(info *debug.BuildInfo) *[]cdx.Property {
	var out []cdx.Property
	for _, s := range info.Settings {
		if slices.Contains([]string{"CGO_ENABLED", "GOARCH", "GOOS", "vcs.revision", "vcs.modified"}, s.Key) {
			out = append(out, cdx.Property{Name: "go:" + s.Key, Value: s.Value})
		}
	}
	out = append(out, cdx.Property{Name: "go:modules", Value: strconv.Itoa(len(info.Deps))})
	return &out
}
