package registry

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	oci "github.com/opencontainers/image-spec/specs-go/v1"
	"oras.land/oras-go/v2/errdef"
	"oras.land/oras-go/v2/registry/remote"
	"oras.land/oras-go/v2/registry/remote/auth"
	"oras.land/oras-go/v2/registry/remote/credentials"
	"oras.land/oras-go/v2/registry/remote/errcode"
	"oras.land/oras-go/v2/registry/remote/retry"
)

// open makes a client for the repository of a reference, with the credentials that Docker keeps.
func open(reference string, o Options) (*remote.Repository, error) {
	repository, err := remote.NewRepository(strings.TrimPrefix(reference, "oci://"))
	if err != nil {
		return nil, fmt.Errorf("%q is no place in a registry (%w); write HOST/NAME:VERSION, as in ghcr.io/owner/policies:1.0", reference, err)
	}
	repository.PlainHTTP = o.PlainHTTP
	store, err := credentials.NewStoreFromDocker(credentials.StoreOptions{})
	if err != nil {
		return nil, fmt.Errorf("read Docker's configuration for its credentials: %w", err)
	}
	repository.Client = &auth.Client{Client: retry.DefaultClient, Cache: auth.NewCache(), Credential: credentials.Credential(store)}
	return repository, nil
}

// explain says what to do about an error of a registry.
func explain(doing, reference string, err error) error {
	var answer *errcode.ErrorResponse
	hint := ""
	switch {
	case errors.Is(err, errdef.ErrNotFound):
		return fmt.Errorf("%s %s: the registry has nothing by that name and version", doing, reference)
	case errors.Is(err, auth.ErrBasicCredentialNotFound), errors.As(err, &answer) && (answer.StatusCode == http.StatusUnauthorized || answer.StatusCode == http.StatusForbidden):
		hint = "; log in with: docker login " + strings.Split(strings.TrimPrefix(reference, "oci://"), "/")[0]
	case strings.Contains(err.Error(), "server gave HTTP response to HTTPS client"):
		hint = "; a registry on this machine may need --plain-http"
	}
	return fmt.Errorf("%s %s: %w%s", doing, reference, err, hint)
}

func parse(body []byte) (*oci.Manifest, error) {
	var m oci.Manifest
	if err := json.Unmarshal(body, &m); err != nil {
		return nil, fmt.Errorf("its manifest cannot be read: %w", err)
	}
	return &m, nil
}

// bundleOf finds the one layer that is a bundle.
func bundleOf(m *oci.Manifest) (oci.Descriptor, error) {
	var found []oci.Descriptor
	for _, l := range m.Layers {
		if l.MediaType == oci.MediaTypeImageLayerGzip {
			found = append(found, l)
		}
	}
	switch {
	case len(found) != 1:
		return oci.Descriptor{}, fmt.Errorf("it is no bundle of policies: it has %d layers of type %s, a bundle has one", len(found), oci.MediaTypeImageLayerGzip)
	case found[0].Size > maxBytes:
		return oci.Descriptor{}, fmt.Errorf("its bundle has %d bytes, more than %d", found[0].Size, maxBytes)
	}
	return found[0], nil
}
