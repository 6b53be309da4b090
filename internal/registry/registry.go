// Package registry takes bundles of policies to a registry of containers and back. It is the one package of the program that
// makes connections, and only the commands policy push and policy pull call it.
//
// A bundle lies in a registry as Open Policy Agent expects it: a manifest of an OCI image with one layer, which is the bundle, and
// an empty configuration. A server of OPA that has the registry as a service loads it from there.
package registry

import (
	"context"
	"errors"
	"fmt"
	"io"

	oci "github.com/opencontainers/image-spec/specs-go/v1"
	"oras.land/oras-go/v2"
	"oras.land/oras-go/v2/content"
	"oras.land/oras-go/v2/content/memory"
)

// configType is the type that OPA gives the configuration of a bundle.
const configType = oci.MediaTypeImageConfig

// maxBytes bounds a bundle and a manifest, as the reader of bundles does.
const maxBytes = 64 << 20

// Options are what is true of the registry.
type Options struct {
	PlainHTTP bool // http in place of https, for a registry on this machine
}

// Pushed says where a bundle lies now.
type Pushed struct {
	Manifest string // digest by which the registry knows it
	Bundle   string // digest of the bundle's bytes
}

// Push writes a bundle to a registry under a reference such as ghcr.io/owner/policies:1.0. The same bundle has the same manifest.
// Credentials are those that Docker's own login left.
func Push(ctx context.Context, reference string, bundle []byte, o Options) (Pushed, error) {
	repository, err := open(reference, o)
	if err != nil {
		return Pushed{}, err
	}
	if repository.Reference.Reference == "" {
		return Pushed{}, fmt.Errorf("%s names no version; write %s:VERSION", reference, reference)
	}
	if _, err := repository.Reference.Digest(); err == nil {
		return Pushed{}, fmt.Errorf("%s names a digest, which follows from the bundle; name a version", reference)
	}
	store := memory.New()
	layer, err := oras.PushBytes(ctx, store, oci.MediaTypeImageLayerGzip, bundle)
	if err != nil {
		return Pushed{}, err
	}
	config, err := oras.PushBytes(ctx, store, configType, []byte("{}"))
	if err != nil {
		return Pushed{}, err
	}
	layer.Annotations = map[string]string{oci.AnnotationTitle: "bundle.tar.gz"}
	// The time of creation would otherwise be now, and the same bundle another manifest each time.
	manifest, err := oras.PackManifest(ctx, store, oras.PackManifestVersion1_1, "", oras.PackManifestOptions{
		Layers: []oci.Descriptor{layer}, ConfigDescriptor: &config,
		ManifestAnnotations: map[string]string{oci.AnnotationCreated: "1970-01-01T00:00:00Z"},
	})
	if err != nil {
		return Pushed{}, fmt.Errorf("manifest of %s: %w", reference, err)
	}
	if err := oras.CopyGraph(ctx, store, repository, manifest, oras.DefaultCopyGraphOptions); err != nil {
		return Pushed{}, explain("push to", reference, err)
	}
	if err := repository.Tag(ctx, manifest, repository.Reference.Reference); err != nil {
		return Pushed{}, explain("push to", reference, err)
	}
	return Pushed{Manifest: manifest.Digest.String(), Bundle: layer.Digest.String()}, nil
}

// Pull reads the bundle of a reference. Its bytes are those of the manifest's digest; whether they are to be trusted is for the
// caller to verify.
func Pull(ctx context.Context, reference string, o Options) ([]byte, error) {
	repository, err := open(reference, o)
	if err != nil {
		return nil, err
	}
	if repository.Reference.Reference == "" {
		return nil, fmt.Errorf("%s names no version; write %s:VERSION or a digest behind %s@", reference, reference, reference)
	}
	_, body, err := oras.FetchBytes(ctx, repository, repository.Reference.Reference, oras.FetchBytesOptions{MaxBytes: maxBytes})
	if err != nil {
		return nil, explain("pull", reference, err)
	}
	manifest, err := parse(body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", reference, err)
	}
	layer, err := bundleOf(manifest)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", reference, err)
	}
	blob, err := repository.Fetch(ctx, layer)
	if err != nil {
		return nil, explain("pull", reference, err)
	}
	data, err := content.ReadAll(io.LimitReader(blob, maxBytes+1), layer) // holds the bytes to size and digest
	if err := errors.Join(err, blob.Close()); err != nil {
		return nil, explain("pull", reference, err)
	}
	return data, nil
}
