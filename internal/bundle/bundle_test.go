package bundle_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"

	"cybernorm/internal/bundle"
	"cybernorm/internal/policy"
	"cybernorm/policies"
)

// keys makes a pair of keys.
func keys(t *testing.T) (private, public *bundle.Key) {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	block := func(kind string, b []byte) *bundle.Key {
		return &bundle.Key{PEM: string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: b}))}
	}
	return block("RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(key)), block("PUBLIC KEY", der)
}

func write(t *testing.T, key *bundle.Key) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := bundle.Write(&b, policies.FS, "1.0", key); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestRoundTrip reads a signed bundle back: the pack in it has the digest of the one that it was made of.
func TestRoundTrip(t *testing.T) {
	private, public := keys(t)
	data := write(t, private)
	if again := write(t, private); !bytes.Equal(data, again) {
		t.Error("the same pack and key give other bytes")
	}
	fsys, info, err := bundle.Read(data, bundle.Verification{Key: public, Digest: bundle.Digest(data)})
	if err != nil {
		t.Fatal(err)
	}
	if info.Revision != "1.0" || !info.Signed {
		t.Errorf("info is %+v", info)
	}
	want, err := policy.Open(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	got, err := policy.Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if got.Digest() != want.Digest() {
		t.Errorf("the pack has digest %s, expected %s", got.Digest(), want.Digest())
	}
	if _, err := fs.Stat(fsys, "lexicon"); err != nil {
		t.Error(err)
	}
}

// TestTamperedBundlesAreRefused changes a signed bundle in each way in which it could be made to judge otherwise.
func TestTamperedBundlesAreRefused(t *testing.T) {
	private, public := keys(t)
	_, stranger := keys(t)
	data := write(t, private)
	for name, c := range map[string]struct {
		data []byte
		v    bundle.Verification
		want string
	}{
		"a control changed": {change(t, data, func(n string, b []byte) []byte {
			return on(n, "controls/gender/mainstreaming/control.rego", append(b, '\n'), b)
		}, nil), bundle.Verification{Key: public}, "control.rego"},
		"a term changed": {change(t, data, func(n string, b []byte) []byte { return on(n, "lexicon/gender.yaml", nil, b) }, map[string]string{"lexicon/new.yaml": "x: 1"}), bundle.Verification{Key: public}, "lexicon/new.yaml"},
		"the data changed": {change(t, data, func(n string, b []byte) []byte {
			return on(n, "data.json", bytes.Replace(b, []byte("critical"), []byte("low"), 1), b)
		}, nil), bundle.Verification{Key: public}, "data.json"},
		"a control added":     {change(t, data, nil, map[string]string{"controls/x/y/control.rego": "package x"}), bundle.Verification{Key: public}, "controls/x/y/control.rego"},
		"a control taken out": {change(t, data, func(n string, b []byte) []byte { return on(n, "controls/gender/mainstreaming/control.rego", nil, b) }, nil), bundle.Verification{Key: public}, "is not there"},
		"another key":         {data, bundle.Verification{Key: stranger}, "signature"},
		"another digest":      {data, bundle.Verification{Digest: "sha256:00"}, "tampered"},
		"no signature":        {write(t, nil), bundle.Verification{Key: public}, "no signature"},
		"signature taken out": {change(t, data, func(n string, b []byte) []byte { return on(n, ".signatures.json", nil, b) }, nil), bundle.Verification{Key: public}, "no signature"},
		"cut off":             {data[:len(data)/2], bundle.Verification{Digest: bundle.Digest(data[:len(data)/2])}, "read bundle"},
		"no archive":          {[]byte("text"), bundle.Verification{Digest: bundle.Digest([]byte("text"))}, "no bundle"},
		"somebody else's":     {change(t, data, func(n string, b []byte) []byte { return on(n, ".manifest", []byte(`{"roots":["other"]}`), b) }, nil), bundle.Verification{Key: nil, Digest: ""}, "nothing to verify"},
	} {
		t.Run(name, func(t *testing.T) {
			fsys, _, err := bundle.Read(c.data, c.v)
			if err == nil || fsys != nil {
				t.Fatal("it was read")
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %q does not say %q", err, c.want)
			}
		})
	}
	if _, _, err := bundle.Read(data, bundle.Verification{}); !errors.Is(err, bundle.ErrUnverified) || !strings.Contains(err.Error(), bundle.Digest(data)) {
		t.Errorf("without anything to verify by: %v", err)
	}
}

func on(name, want string, changed, as []byte) []byte {
	if name == want {
		return changed
	}
	return as
}

// change writes an archive anew: a file that edit makes nil is left out, those of add are put in.
func change(t *testing.T, data []byte, edit func(string, []byte) []byte, add map[string]string) []byte {
	t.Helper()
	zip, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to := gzip.NewWriter(&out)
	archive := tar.NewWriter(to)
	put := func(name string, b []byte) {
		if err := archive.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(b)), Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		if _, err := archive.Write(b); err != nil {
			t.Fatal(err)
		}
	}
	for from := tar.NewReader(zip); ; {
		h, err := from.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(from)
		if err != nil {
			t.Fatal(err)
		}
		if edit != nil {
			if b = edit(strings.TrimPrefix(h.Name, "/"), b); b == nil {
				continue
			}
		}
		put(h.Name, b)
	}
	for name, text := range add {
		put(name, []byte(text))
	}
	if err := errors.Join(archive.Close(), to.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// FuzzRead holds the reader to errors, whatever it is given.
func FuzzRead(f *testing.F) {
	f.Add([]byte("text"))
	f.Fuzz(func(t *testing.T, data []byte) {
		fsys, _, err := bundle.Read(data, bundle.Verification{Digest: bundle.Digest(data)})
		if (err == nil) == (fsys == nil) {
			t.Errorf("pack %v and error %v", fsys, err)
		}
	})
}
