package registry_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	memory "github.com/google/go-containerregistry/pkg/registry"
	"github.com/open-policy-agent/opa/v1/download"
	"github.com/open-policy-agent/opa/v1/plugins/rest"

	"cybernorm/internal/bundle"
	"cybernorm/internal/registry"
	"cybernorm/policies"
)

func plain() registry.Options { return registry.Options{PlainHTTP: true} }

// start runs a registry in this process, on this machine alone. A wrapper stands before it unless it is nil.
func start(t *testing.T, wrap func(http.Handler) http.Handler) (host string) {
	t.Helper()
	t.Setenv("DOCKER_CONFIG", t.TempDir())
	handler := memory.New(memory.Logger(log.New(io.Discard, "", 0)))
	if wrap != nil {
		handler = wrap(handler)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return strings.TrimPrefix(server.URL, "http://")
}

func packed(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := bundle.Write(&b, policies.FS, "1.0", nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhatIsPushedIsPulled(t *testing.T) {
	host, data := start(t, nil), packed(t)
	first, err := registry.Push(t.Context(), host+"/owner/policies:1.0", data, plain())
	if err != nil {
		t.Fatal(err)
	}
	if first.Bundle != bundle.Digest(data) {
		t.Errorf("the bundle has digest %s, pushed was %s", bundle.Digest(data), first.Bundle)
	}
	again, err := registry.Push(t.Context(), host+"/owner/policies:1.1", data, plain())
	if err != nil || again != first {
		t.Errorf("the same bundle is %+v, and was %+v (%v)", again, first, err)
	}
	for _, reference := range []string{"/owner/policies:1.0", "/owner/policies:1.1", "/owner/policies@" + first.Manifest} {
		if got, err := registry.Pull(t.Context(), host+reference, plain()); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%s: %d bytes of %d (%v)", reference, len(got), len(data), err)
		}
	}
}

// TestOPALoadsWhatIsPushed lets the downloader of OPA's own servers fetch the bundle.
func TestOPALoadsWhatIsPushed(t *testing.T) {
	host := start(t, nil)
	if _, err := registry.Push(t.Context(), host+"/owner/policies:1.0", packed(t), plain()); err != nil {
		t.Fatal(err)
	}
	client, err := rest.New([]byte(fmt.Sprintf(`{"url": "http://%s", "type": "oci"}`, host)), nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	loaded := make(chan download.Update, 1)
	config := download.Config{}
	if err := config.ValidateAndInjectDefaults(); err != nil {
		t.Fatal(err)
	}
	d := download.NewOCI(config, client, host+"/owner/policies:1.0", t.TempDir()).WithCallback(func(_ context.Context, u download.Update) error {
		select {
		case loaded <- u:
		default:
		}
		return nil
	})
	d.Start(ctx)
	defer d.Stop(context.Background())
	select {
	case u := <-loaded:
		if u.Error != nil || u.Bundle == nil || u.Bundle.Manifest.Revision != "1.0" {
			t.Errorf("OPA reads %+v (%v)", u.Bundle, u.Error)
		}
	case <-ctx.Done():
		t.Error("OPA loads nothing")
	}
}

// TestCredentialsAreThoseOfDocker: without them the error says how to log in.
func TestCredentialsAreThoseOfDocker(t *testing.T) {
	host := start(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if user, password, ok := r.BasicAuth(); !ok || user != "ada" || password != "secret" {
				w.Header().Set("WWW-Authenticate", `Basic realm="policies"`)
				w.WriteHeader(http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r)
		})
	})
	data := packed(t)
	_, err := registry.Push(t.Context(), host+"/owner/policies:1.0", data, plain())
	if err == nil || !strings.Contains(err.Error(), "docker login "+host) {
		t.Errorf("without credentials: %v", err)
	}
	config := fmt.Sprintf(`{"auths": {%q: {"auth": %q}}}`, host, base64.StdEncoding.EncodeToString([]byte("ada:secret")))
	if err := os.WriteFile(filepath.Join(os.Getenv("DOCKER_CONFIG"), "config.json"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := registry.Push(t.Context(), host+"/owner/policies:1.0", data, plain()); err != nil {
		t.Error(err)
	}
	if got, err := registry.Pull(t.Context(), host+"/owner/policies:1.0", plain()); err != nil || !bytes.Equal(got, data) {
		t.Errorf("%d bytes (%v)", len(got), err)
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	host := start(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch {
			case strings.Contains(r.URL.Path, "/image/manifests/"):
				w.Header().Set("Content-Type", "application/vnd.oci.image.manifest.v1+json")
				_, _ = io.WriteString(w, `{"schemaVersion": 2, "layers": []}`)
			case strings.Contains(r.URL.Path, "/blobs/sha256:") && r.Method == http.MethodGet:
				_, _ = io.WriteString(w, "something else")
			default:
				next.ServeHTTP(w, r)
			}
		})
	})
	data := packed(t)
	if _, err := registry.Push(t.Context(), host+"/owner/swapped:1", data, plain()); err != nil {
		t.Fatal(err)
	}
	pull := func(reference string, o registry.Options) error {
		got, err := registry.Pull(t.Context(), reference, o)
		if err != nil && got != nil {
			t.Errorf("%s: an error, and %d bytes", reference, len(got))
		}
		return err
	}
	push := func(reference string) error {
		_, err := registry.Push(t.Context(), reference, data, plain())
		return err
	}
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"no place":          {pull("policies", plain()), "HOST/NAME:VERSION"},
		"no version":        {pull(host+"/owner/policies", plain()), "names no version"},
		"no version pushed": {push(host + "/owner/policies"), "names no version"},
		"a digest pushed":   {push(host + "/owner/policies@" + bundle.Digest(nil)), "name a version"},
		"not there":         {pull(host+"/owner/none:1", plain()), "nothing by that name"},
		"another image":     {pull(host+"/owner/image:1", plain()), "no bundle of policies"},
		"other bytes":       {pull(host+"/owner/swapped:1", plain()), "pull " + host},
		"https":             {pull(host+"/owner/swapped:1", registry.Options{}), "--plain-http"},
	} {
		if c.err == nil || !strings.Contains(c.err.Error(), c.want) {
			t.Errorf("%s: error %q does not say %q", name, c.err, c.want)
		}
	}
}
