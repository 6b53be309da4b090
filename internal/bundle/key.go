package bundle

import (
	"cmp"
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"slices"
	"strings"

	opa "github.com/open-policy-agent/opa/v1/bundle"
)

// Key signs a bundle, or verifies one. Algorithm is a name of RFC 7518; when it is empty, a key signs by RS256 or as its curve
// asks, and verifies by any algorithm of its kind. Signatures of RS256 are the same each time, those of ES256 and PS256 differ.
type Key struct {
	ID        string // "default" when empty; whoever verifies has to use the same
	PEM       string
	Algorithm string
}

func (k *Key) id() string { return cmp.Or(k.ID, "default") }

// signs gives the algorithm to sign by.
func (k *Key) signs() string { return cmp.Or(k.Algorithm, k.algorithms()[0]) }

// verifies gives the algorithm of a signature, which must be one for the key: a signature that chose among all could take the
// public key for a common secret.
func (k *Key) verifies(s opa.SignaturesConfig) (string, error) {
	if k.Algorithm != "" {
		return k.Algorithm, nil
	}
	if len(s.Signatures) != 1 {
		return "", fmt.Errorf("%s: %d signatures, there should be one", signaturesFile, len(s.Signatures))
	}
	head, _, _ := strings.Cut(s.Signatures[0], ".")
	text, err := base64.RawURLEncoding.DecodeString(head)
	var header struct {
		Algorithm string `json:"alg"`
	}
	if err := errors.Join(err, json.Unmarshal(text, &header)); err != nil {
		return "", fmt.Errorf("%s: the signature cannot be read: %w", signaturesFile, err)
	}
	if known := k.algorithms(); !slices.Contains(known, header.Algorithm) {
		return "", fmt.Errorf("%s: the signature is by %q; the key is one for %s", signaturesFile, header.Algorithm, strings.Join(known, ", "))
	}
	return header.Algorithm, nil
}

// algorithms are those that a key can serve, the usual one first.
func (k *Key) algorithms() []string {
	if block, _ := pem.Decode([]byte(k.PEM)); block != nil {
		switch key := curveKey(block.Bytes); {
		case key == nil:
		case key.Curve.Params().BitSize == 256:
			return []string{"ES256"}
		case key.Curve.Params().BitSize == 384:
			return []string{"ES384"}
		default:
			return []string{"ES512"}
		}
	}
	return []string{"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}
}

// curveKey reads the public half of a key on an elliptic curve; nil for any other.
func curveKey(der []byte) *ecdsa.PublicKey {
	if key, err := x509.ParseECPrivateKey(der); err == nil {
		return &key.PublicKey
	}
	if key, err := x509.ParsePKCS8PrivateKey(der); err == nil {
		if private, ok := key.(*ecdsa.PrivateKey); ok {
			return &private.PublicKey
		}
	}
	if key, err := x509.ParsePKIXPublicKey(der); err == nil {
		public, _ := key.(*ecdsa.PublicKey)
		return public
	}
	return nil
}
