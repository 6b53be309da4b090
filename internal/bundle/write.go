// Package bundle writes a policy pack as a bundle of Open Policy Agent and reads it back, with its signature and digest
// verified before anything in it is used.
//
// A bundle holds all of the pack: what judges (library, controls, data) in the places where a stock OPA looks for it, and
// what it passes over (lexicon, profiles, wording), which this program needs. The same pack gives the same bytes.
package bundle

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	opa "github.com/open-policy-agent/opa/v1/bundle"
	"github.com/open-policy-agent/opa/v1/util"
)

// Names that OPA gives the files that describe a bundle.
const (
	manifestFile   = ".manifest"
	signaturesFile = ".signatures.json"
)

// root is the one branch of data that a bundle owns, so that it can stand beside others on a server.
const root = "cybernorm"

// Write writes a pack as a bundle. Revision says which version it is; key is nil for a bundle without signature.
func Write(w io.Writer, pack fs.FS, revision string, key *Key) error {
	files, err := contents(pack)
	if err != nil {
		return fmt.Errorf("read the policy pack: %w", err)
	}
	manifest, err := json.Marshal(map[string]any{"revision": revision, "roots": []string{root}, "rego_version": 1})
	if err != nil {
		return err
	}
	files = append(files, file{manifestFile, manifest})
	if key != nil {
		signed, err := sign(files, key)
		if err != nil {
			return fmt.Errorf("sign the bundle: %w", err)
		}
		files = append(files, file{signaturesFile, signed})
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	zip := gzip.NewWriter(w)
	archive := tar.NewWriter(zip)
	for _, f := range files {
		// No time and no owner: nothing that differs from one machine to the next.
		if err := archive.WriteHeader(&tar.Header{Name: "/" + f.name, Mode: 0o644, Size: int64(len(f.data)), Typeflag: tar.TypeReg, Format: tar.FormatUSTAR}); err != nil {
			return fmt.Errorf("write bundle: %w", err)
		}
		if _, err := archive.Write(f.data); err != nil {
			return fmt.Errorf("write bundle: %w", err)
		}
	}
	if err := archive.Close(); err != nil {
		return fmt.Errorf("write bundle: %w", err)
	}
	if err := zip.Close(); err != nil {
		return fmt.Errorf("write bundle: %w", err)
	}
	return nil
}

type file struct {
	name string
	data []byte
}

// contents reads all files of a pack. Tests stay outside: they would be policies of the server that loads the bundle.
func contents(pack fs.FS) ([]file, error) {
	var files []file
	err := fs.WalkDir(pack, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasSuffix(name, "_test.rego") || strings.HasSuffix(name, ".go") {
			return err
		}
		data, err := fs.ReadFile(pack, name)
		files = append(files, file{name, data})
		return err
	})
	return files, err
}

// sign makes the file of signatures: a token over the digest of every file, as OPA asks for.
func sign(files []file, key *Key) ([]byte, error) {
	hasher, err := opa.NewSignatureHasher(opa.SHA256)
	if err != nil {
		return nil, err
	}
	var infos []opa.FileInfo
	for _, f := range files {
		var value any = f.data
		if opa.IsStructuredDoc(f.name) {
			if err := util.Unmarshal(f.data, &value); err != nil {
				return nil, fmt.Errorf("%s: %w", f.name, err)
			}
		}
		sum, err := hasher.HashFile(value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		infos = append(infos, opa.NewFile(f.name, hex.EncodeToString(sum), opa.SHA256.String()))
	}
	slices.SortFunc(infos, func(a, b opa.FileInfo) int { return strings.Compare(a.Name, b.Name) })
	token, err := opa.GenerateSignedToken(infos, opa.NewSigningConfig(key.PEM, key.signs(), ""), key.id())
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = json.NewEncoder(&out).Encode(opa.SignaturesConfig{Signatures: []string{token}})
	return out.Bytes(), err
}
