package htmlreport_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// mostBytes is the most that the page of a treaty of 100 KB may weigh.
const mostBytes = 1_500_000

// TestPagesAreWellBuilt holds every page to what readers and their tools rely on.
func TestPagesAreWellBuilt(t *testing.T) {
	for name, text := range pages(t) {
		t.Run(name, func(t *testing.T) {
			t.Logf("%d KB", len(text)>>10)
			if len(text) > mostBytes {
				t.Errorf("%d bytes", len(text))
			}
			p := parse(t, text)
			p.anchors(t)
			p.headings(t)
			p.landmarks(t)
			p.loadsNothing(t)
			p.tables(t)
		})
	}
}

// parsed is a page as a browser understands it.
type parsed struct {
	root *html.Node
	text []byte
}

func parse(t *testing.T, text []byte) parsed {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return parsed{root, text}
}

// all gives the elements of these names in the order of the page.
func (p parsed) all(names ...string) []*html.Node {
	var out []*html.Node
	for n := range p.root.Descendants() {
		if n.Type == html.ElementNode && (len(names) == 0 || slices.Contains(names, n.Data)) {
			out = append(out, n)
		}
	}
	return out
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func inner(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// anchors: ids are unique, and every link inside the page leads somewhere.
func (p parsed) anchors(t *testing.T) {
	ids := map[string]bool{}
	for _, n := range p.all() {
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("id %q is there twice", id)
			}
			ids[id] = true
		}
	}
	links := 0
	for _, n := range p.all() {
		for _, key := range []string{"href", "aria-labelledby"} {
			target := attribute(n, key)
			if target == "" {
				continue
			}
			links++
			if key == "href" && !strings.HasPrefix(target, "#") {
				t.Errorf("<%s> leads out of the page: %s", n.Data, target)
			} else if !ids[strings.TrimPrefix(target, "#")] {
				t.Errorf("<%s %s=%q> leads nowhere", n.Data, key, target)
			}
		}
	}
	if links < 30 {
		t.Errorf("only %d links", links)
	}
}

// headings: one of level 1 and no level left out, none empty.
func (p parsed) headings(t *testing.T) {
	last, first := 0, 0
	for _, n := range p.all("h1", "h2", "h3", "h4", "h5", "h6") {
		level := int(n.Data[1] - '0')
		if level == 1 {
			first++
		}
		if level > last+1 {
			t.Errorf("%s %q follows a heading of level %d", n.Data, inner(n), last)
		}
		if inner(n) == "" {
			t.Errorf("an empty %s", n.Data)
		}
		last = level
	}
	if first != 1 {
		t.Errorf("%d headings of level 1", first)
	}
}

func (p parsed) landmarks(t *testing.T) {
	for _, name := range []string{"main", "nav", "footer", "title"} {
		if n := len(p.all(name)); n != 1 {
			t.Errorf("%d of <%s>", n, name)
		}
	}
	if attribute(p.all("html")[0], "lang") == "" {
		t.Error("the page has no language")
	}
	if first := p.all("a")[0]; attribute(first, "href") != "#main" {
		t.Errorf("the first link is %q, not the one that skips to the report", inner(first))
	}
	for _, n := range p.all("blockquote") {
		if attribute(n, "lang") == "" {
			t.Errorf("a quote without its language: %.60s", inner(n))
		}
	}
}

// loadsNothing: no script, no handler, no style but the one whose digest the page states, nothing from elsewhere.
func (p parsed) loadsNothing(t *testing.T) {
	for _, n := range p.all("script", "link", "img", "iframe", "object", "embed", "base", "form", "input", "video", "audio") {
		t.Errorf("the page has <%s>", n.Data)
	}
	for _, n := range p.all() {
		for _, a := range n.Attr {
			if a.Key == "style" || a.Key == "src" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	styles := p.all("style")
	if len(styles) != 1 {
		t.Fatalf("%d styles", len(styles))
	}
	style := styles[0].FirstChild.Data
	sum := sha256.Sum256([]byte(style))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
	policy := ""
	for _, n := range p.all("meta") {
		if attribute(n, "http-equiv") == "Content-Security-Policy" {
			policy = attribute(n, "content")
		}
	}
	if policy != want {
		t.Errorf("the policy is %q, want %q", policy, want)
	}
	if strings.Contains(style, "url(") || strings.Contains(style, "@import") {
		t.Error("the style loads something")
	}
}

// tables: header cells say what they head.
func (p parsed) tables(t *testing.T) {
	for _, n := range p.all("th") {
		if s := attribute(n, "scope"); s != "col" && s != "row" {
			t.Errorf("header cell %q has no scope", inner(n))
		}
		if inner(n) == "" {
			t.Error("an empty header cell")
		}
	}
}
