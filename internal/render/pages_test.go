package render_test

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"cybernorm/internal/policy"
	"cybernorm/internal/register"
	"cybernorm/internal/render"
)

func TestGoldenPage(t *testing.T) {
	var got bytes.Buffer
	if err := render.Page(&got, explanation(), seeds); err != nil {
		t.Fatal(err)
	}
	golden(t, "page.md", got.Bytes())
}

func TestGoldenIndex(t *testing.T) {
	documents := []register.Document{
		{ID: "khasanova-2022", Title: "Negotiations", Author: "L. Khasanova", Publisher: "WIIS", Date: "2022"},
		{ID: "apc-2021", Title: "[Key messages]", Publisher: "APC", Date: "2021-02-25"},
	}
	var got bytes.Buffer
	if err := render.Index(&got, controls(), documents); err != nil {
		t.Fatal(err)
	}
	golden(t, "index.md", got.Bytes())
}

// TestPageSaysWhatExplainSays: word for word and in the same order, but for the mark of generated files and the link back.
func TestPageSaysWhatExplainSays(t *testing.T) {
	guard := controls()[0]
	guard.Mode, guard.AppliesWhen = "guard", ""
	for _, x := range []render.Explanation{explanation(), {Control: controls()[0]}, {Control: guard}} {
		var text, page bytes.Buffer
		if err := render.Explain(&text, x, render.TextOptions{Seeds: seeds}); err != nil {
			t.Fatal(err)
		}
		if err := render.Page(&page, x, seeds); err != nil {
			t.Fatal(err)
		}
		terminal := slices.DeleteFunc(strings.Fields(text.String()), func(word string) bool { return word == ">" || word == "-" })
		read := strings.TrimSuffix(shown(t, page.Bytes()), "All controls")
		// The marks of lists and quotations are dropped on both sides, also where an example has one of its own.
		markdown := slices.DeleteFunc(strings.Fields(read), func(word string) bool { return word == "-" })
		if !slices.Equal(terminal, markdown) {
			t.Errorf("explain and page of %s differ:\n%s\n---\n%s", x.Control.ID, strings.Join(terminal, " "), strings.Join(markdown, " "))
		}
	}
}

func TestGuardIsClearOrContradicted(t *testing.T) {
	guard := controls()[0]
	guard.Mode = "guard"
	var b bytes.Buffer
	if err := render.Page(&b, render.Explanation{Control: guard}, seeds); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"- **clear** a clause with conditions.", "- **partial** a hedged clause.", "- **contradicted** no clause."} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page of a guard lacks %q:\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "**not met**") {
		t.Errorf("a guard cannot be not met:\n%s", b.String())
	}
}

// FuzzMarkdown: whatever a text holds, Markdown shows it as it is, in one paragraph.
func FuzzMarkdown(f *testing.F) {
	for _, text := range []string{"# a", "1. b", "12) b", "- c", "> d", "a_b_c *d* `e` [f](g) <h> &amp; i|j ~~k~~", "===", "---", "+ l", "\\", "\\#", "http://a.example", "a\n\nb", ":-", "!", "$x$", "    a", "* * *", "\x1b[31m"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var b bytes.Buffer
		if err := render.Page(&b, render.Explanation{Control: policy.Control{Remediation: text}}, nil); err != nil {
			t.Fatal(err)
		}
		_, read, found := strings.Cut(shown(t, b.Bytes()), "Wording to propose\n")
		read, _ = strings.CutSuffix(read, "All controls")
		if want := strings.Fields(render.Plain(text)); !found || !slices.Equal(strings.Fields(read), want) {
			t.Errorf("%q is shown as %q", want, read)
		}
	})
}

var tag = regexp.MustCompile(`(?s)<!--.*?-->|<[^>]*>`)

// shown is what a reader of a page sees, without marks.
func shown(t *testing.T, page []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert(page, &b); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(html.UnescapeString(tag.ReplaceAllString(b.String(), "")))
}
