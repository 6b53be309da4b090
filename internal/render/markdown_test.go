package render_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"

	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

// page renders Markdown as a service does that allows HTML, and gives its elements and its text.
func page(t *testing.T, source []byte) (elements map[string]int, text string) {
	t.Helper()
	var b bytes.Buffer
	service := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := service.Convert(source, &b); err != nil {
		t.Fatal(err)
	}
	elements = map[string]int{}
	var words strings.Builder
	for tokens := nethtml.NewTokenizer(&b); ; {
		switch tokens.Next() {
		case nethtml.ErrorToken:
			return elements, strings.Join(strings.Fields(words.String()), " ")
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			name, _ := tokens.TagName()
			elements[string(name)]++
		case nethtml.TextToken:
			words.WriteString(string(tokens.Text()))
		}
	}
}

// TestBriefingShowsTextAsItIs: what documents say becomes no link, picture, heading or tag of the page, and every finding is on it.
func TestBriefingShowsTextAsItIs(t *testing.T) {
	harmless, _ := page(t, written(t, "markdown", hostileReport("x")))
	for kind, text := range hostile {
		t.Run(kind, func(t *testing.T) {
			r := hostileReport(text)
			elements, shown := page(t, written(t, "markdown", r))
			for name, n := range elements {
				if n != harmless[name] && text != "" { // nothing is quoted of nothing
					t.Errorf("%d elements %s, with harmless text %d", n, name, harmless[name])
				}
			}
			for i := range r.Documents {
				for _, f := range r.Documents[i].Findings(r.Date) {
					for _, want := range []string{render.Plain(f.Result.Control + " " + f.Result.Title), render.Plain(f.Result.Reason), render.Plain(f.Advice)} {
						if !strings.Contains(shown, want) {
							t.Errorf("%q is not on the page:\n%s", want, shown)
						}
					}
				}
			}
		})
	}
}

// TestBriefingNamesNobody: a quoted passage calls no person and no issue of the service, since what would be a reference is in
// two pieces.
func TestBriefingNamesNobody(t *testing.T) {
	r := hostileReport("@person see #12 and group/project#5, !34, &6, ~label, %milestone, http://x.example")
	r.Documents = r.Documents[:1] // the other has it as its path, which is shown as code
	source := string(written(t, "markdown", r))
	for _, reference := range []string{"@person", "#12", "#5", "!34", "&6", "~label", "%milestone", "http://"} {
		if strings.Contains(source, reference) {
			t.Errorf("the page says %s in one piece", reference)
		}
	}
}

// TestSummaryStaysBelowWhatGitHubShows, and says how many documents it leaves out.
func TestSummaryStaysBelowWhatGitHubShows(t *testing.T) {
	var docs []report.Document
	for i := range 2000 {
		d := treaty()
		d.Path = fmt.Sprintf("drafts/%04d.yaml", i)
		docs = append(docs, d)
	}
	r := reportOf(docs...)
	whole, cut := written(t, "markdown", r), written(t, "github-summary", r)
	if len(cut) > 1<<20 || len(cut) < 900<<10 || len(whole) < 2<<20 {
		t.Errorf("the summary has %d bytes, the briefing %d", len(cut), len(whole))
	}
	left := regexp.MustCompile(`details of (\d+) documents are left out`).FindSubmatch(cut)
	if left == nil {
		t.Fatal("nothing says that documents are left out")
	}
	if n := number(t, string(left[1])) + strings.Count(string(cut), "\n### "); n != len(docs) {
		t.Errorf("shown and left out documents are %d", n)
	}
	few := reportOf(treaty(), french())
	if a, b := written(t, "markdown", few), written(t, "github-summary", few); !bytes.Equal(a, b) {
		t.Error("a short summary is not the briefing")
	}
}
