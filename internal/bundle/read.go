package bundle

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"testing/fstest"

	opa "github.com/open-policy-agent/opa/v1/bundle"
)

// Limits of what a bundle may unpack to, far above the pack of this program.
const (
	maxBytes = 64 << 20
	maxFiles = 10_000
)

// Verification says what a bundle has to prove. At least one of the two has to be given.
type Verification struct {
	Key    *Key   // its signature is by this key
	Digest string // its bytes have this digest, sha256:…
}

// Info is what a bundle says of itself, and the digest of its bytes.
type Info struct {
	Revision string
	Signed   bool
	Digest   string
}

// ErrUnverified is for a bundle that there is nothing to verify by.
var ErrUnverified = errors.New("nothing to verify the bundle by")

// Read verifies a bundle and gives the policy pack in it. A bundle that fails is an error, and nothing of it is given.
func Read(data []byte, v Verification) (fs.FS, Info, error) {
	info := Info{Digest: Digest(data)}
	switch {
	case v.Key == nil && v.Digest == "":
		return nil, info, fmt.Errorf("%w: give its key or its digest; this file has %s", ErrUnverified, info.Digest)
	case v.Digest != "" && v.Digest != info.Digest:
		return nil, info, fmt.Errorf("the bundle has digest %s, not %s: it is another one, or was tampered with", info.Digest, v.Digest)
	}
	files, err := unpack(data)
	if err != nil {
		return nil, info, err
	}
	_, info.Signed = files[signaturesFile]
	switch {
	case v.Key != nil && !info.Signed:
		return nil, info, errors.New("the bundle has no signature, and one by the given key is asked for")
	case v.Key != nil:
		if err := verify(files, v.Key); err != nil {
			return nil, info, fmt.Errorf("the signature of the bundle does not hold: %w", err)
		}
	}
	if info.Revision, err = manifest(files); err != nil {
		return nil, info, err
	}
	return files, info, nil
}

// Digest is the digest of a bundle's bytes, sha256:….
func Digest(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// unpack reads the archive into memory, within limits.
func unpack(data []byte) (fstest.MapFS, error) {
	zip, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("this is no bundle (a tar archive, compressed with gzip): %w", err)
	}
	files := fstest.MapFS{}
	archive := tar.NewReader(io.LimitReader(zip, maxBytes+1))
	total := int64(0)
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("read bundle: %w", err)
		}
		if header.Typeflag == tar.TypeDir {
			continue
		}
		name := strings.TrimPrefix(path.Clean("/"+header.Name), "/")
		switch total += header.Size; {
		case header.Typeflag != tar.TypeReg:
			return nil, fmt.Errorf("read bundle: %s is no regular file", header.Name)
		case total > maxBytes || len(files) >= maxFiles:
			return nil, fmt.Errorf("read bundle: it unpacks to more than %d bytes or %d files", maxBytes, maxFiles)
		case files[name] != nil:
			return nil, fmt.Errorf("read bundle: %s is in it twice", name)
		}
		content, err := io.ReadAll(archive)
		if err != nil {
			return nil, fmt.Errorf("read bundle: %s: %w", name, err)
		}
		files[name] = &fstest.MapFile{Data: content, Mode: 0o444}
	}
	return files, nil
}

// verify holds the signature to the key, and every file to the digest that was signed.
func verify(files fstest.MapFS, key *Key) error {
	var signatures opa.SignaturesConfig
	if err := json.Unmarshal(files[signaturesFile].Data, &signatures); err != nil {
		return fmt.Errorf("%s: %w", signaturesFile, err)
	}
	algorithm, err := key.verifies(signatures)
	if err != nil {
		return err
	}
	config := opa.NewVerificationConfig(map[string]*opa.KeyConfig{key.id(): {Key: key.PEM, Algorithm: algorithm}}, key.id(), "", nil)
	signed, err := opa.VerifyBundleSignature(signatures, config)
	if err != nil {
		return err
	}
	for name, f := range files {
		if name == signaturesFile {
			continue
		}
		if err := opa.VerifyBundleFile(name, *bytes.NewBuffer(f.Data), signed); err != nil {
			return err
		}
		delete(signed, name)
	}
	for name := range signed {
		return fmt.Errorf("%s was signed and is not there", name)
	}
	return nil
}

// manifest reads which revision the bundle is, and that it is one of ours.
func manifest(files fstest.MapFS) (revision string, err error) {
	f := files[manifestFile]
	if f == nil {
		return "", fmt.Errorf("the bundle has no %s", manifestFile)
	}
	var m struct {
		Revision string   `json:"revision"`
		Roots    []string `json:"roots"`
	}
	if err := json.Unmarshal(f.Data, &m); err != nil {
		return "", fmt.Errorf("%s: %w", manifestFile, err)
	}
	if len(m.Roots) != 1 || m.Roots[0] != root {
		return "", fmt.Errorf("%s: roots are %v, those of a cybernorm bundle are [%s]", manifestFile, m.Roots, root)
	}
	return m.Revision, nil
}
