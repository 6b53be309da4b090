package bundle_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"strings"
	"testing"

	"cybernorm/internal/bundle"
	"cybernorm/policies"
)

// TestTheKeyTellsHowItSigns: whoever verifies has a key and no more.
func TestTheKeyTellsHowItSigns(t *testing.T) {
	private, public := keys(t)
	curve, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(curve)
	if err != nil {
		t.Fatal(err)
	}
	pub, err := x509.MarshalPKIXPublicKey(&curve.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	encode := func(kind string, der []byte) string {
		return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}))
	}
	for name, c := range map[string]struct{ sign, verify *bundle.Key }{
		"RS256 by default":  {private, public},
		"PS256":             {&bundle.Key{PEM: private.PEM, Algorithm: "PS256"}, public},
		"RS512":             {&bundle.Key{PEM: private.PEM, Algorithm: "RS512"}, public},
		"that of the curve": {&bundle.Key{PEM: encode("PRIVATE KEY", der)}, &bundle.Key{PEM: encode("PUBLIC KEY", pub)}},
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := bundle.Read(write(t, c.sign), bundle.Verification{Key: c.verify}); err != nil {
				t.Error(err)
			}
		})
	}
	// A common secret that happens to be the public key would let anybody sign.
	forged := &bundle.Key{PEM: public.PEM, Algorithm: "HS256"}
	var b bytes.Buffer
	if err := bundle.Write(&b, policies.FS, "1.0", forged); err != nil {
		t.Fatal(err)
	}
	if _, _, err := bundle.Read(b.Bytes(), bundle.Verification{Key: public}); err == nil || !strings.Contains(err.Error(), `"HS256"`) {
		t.Errorf("signed by the public key as a secret: %v", err)
	}
}
