package htmlreport_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// TestInABrowser opens the pages in Chromium as a reader does. It needs Chromium, and for the rules of accessibility axe-core: the path
// of its axe.min.js in CYBERNORM_AXE, which `make browser-test` fetches.
func TestInABrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: short")
	}
	open := browser(t)
	for name, written := range pages(t) {
		if name == "model-strategy" || name == "oewg-2021-final" || name == "three-drafts" {
			continue // reports like the others; a browser takes its time
		}
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "page.html")
			if err := os.WriteFile(file, written, 0o600); err != nil {
				t.Fatal(err)
			}
			address := (&url.URL{Scheme: "file", Path: file}).String()
			for _, s := range []setting{{1280, "light"}, {1280, "dark"}, {390, "light"}, {390, "dark"}, {320, "light"}} {
				t.Run(s.String(), func(t *testing.T) { look(t, open(t), address, s) })
			}
			t.Run("print", func(t *testing.T) { prints(t, open(t), address) })
		})
	}
}

// setting is how a reader sees a page: the width in pixels and the colours asked for.
type setting struct {
	width  int64
	scheme string
}

func (s setting) String() string { return fmt.Sprintf("%d-%s", s.width, s.scheme) }

// browser starts Chromium and gives a function that opens a tab in it.
func browser(t *testing.T) func(t *testing.T) context.Context {
	path := os.Getenv("CHROME")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); path == "" && err == nil {
			path = found
		}
	}
	if path == "" {
		t.Skip("skipped: no Chromium; install it, or name it in CHROME")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox)
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	first, end := chromedp.NewContext(allocator)
	t.Cleanup(end)
	if err := chromedp.Do(first); err != nil {
		t.Fatalf("start %s: %v", path, err)
	}
	return func(t *testing.T) context.Context {
		tab, end := chromedp.NewContext(first)
		t.Cleanup(end)
		tab, stop := context.WithTimeout(tab, 2*time.Minute)
		t.Cleanup(stop)
		return tab
	}
}

// mostOpening is how long a page may take from the call to the end of loading.
const mostOpening = time.Second

func look(t *testing.T, tab context.Context, address string, s setting) {
	var mu sync.Mutex
	var complaints []string
	must(t, chromedp.Listen(tab, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *log.EventEntryAdded:
			complaints = append(complaints, e.Entry.Text)
		case *network.EventRequestWillBeSent:
			if e.Request.URL != address {
				complaints = append(complaints, "the page asks for "+e.Request.URL)
			}
		}
	}))
	call(t, tab, network.Enable, network.EnableParams{})
	call(t, tab, log.Enable, cdp.Empty{})
	resize(t, tab, s.width, 844)
	call(t, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: s.scheme}}})
	must(t, chromedp.Do(tab, chromedp.Navigate(address)))
	painted := inPage[float64](t, tab, `new Promise(done => requestAnimationFrame(() => setTimeout(() =>
		done((performance.getEntriesByName("first-contentful-paint")[0] || {startTime: 0}).startTime), 50)))`)
	const opened = `performance.getEntriesByType("navigation")[0].loadEventEnd`
	loaded := inPage[float64](t, tab, opened)
	for range 2 { // the first opening pays for the start of a tab, and the machine may be busy
		must(t, chromedp.Do(tab, chromedp.Navigate(address)))
		loaded = min(loaded, inPage[float64](t, tab, opened))
	}
	wide := inPage[[]string](t, tab, overflowing)
	scheme := inPage[string](t, tab, `getComputedStyle(document.body).backgroundColor`)
	mu.Lock()
	for _, c := range complaints {
		t.Errorf("the browser complains: %s", c)
	}
	mu.Unlock()
	t.Logf("loaded in %.0f ms, first paint after %.0f ms", loaded, painted)
	if took := time.Duration(loaded * float64(time.Millisecond)); took > mostOpening || took <= 0 {
		t.Errorf("the page takes %v to open", took)
	}
	for _, w := range wide {
		t.Errorf("wider than the screen: %s", w)
	}
	if light := scheme == "rgb(255, 255, 255)"; light != (s.scheme == "light") {
		t.Errorf("the page is %s where %s is asked for", scheme, s.scheme)
	}
	if s.width != 320 {
		accessible(t, tab)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func call[P, R any](t *testing.T, tab context.Context, command cdp.Command[P, R], params P) {
	t.Helper()
	_, err := chromedp.Call(tab, command, params)
	must(t, err)
}

// inPage gives the value of a script, or what it promises.
func inPage[T any](t *testing.T, tab context.Context, script string) T {
	t.Helper()
	v, err := chromedp.Run(tab, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	must(t, err)
	return v
}

func resize(t *testing.T, tab context.Context, width, height int64) {
	t.Helper()
	call(t, tab, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1, Mobile: width < 600})
}

// overflowing lists what stands out of the page at its sides, where a reader would have to scroll.
const overflowing = `(() => {
	const room = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth <= room) return [];
	return [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > room + 1 && !e.closest(".scroll, pre, .hidden"))
		.slice(0, 5).map(e => e.outerHTML.slice(0, 200)).concat("the page");
})()`

// accessible holds the page to the rules of axe-core.
func accessible(t *testing.T, tab context.Context) {
	path := os.Getenv("CYBERNORM_AXE")
	if path == "" {
		t.Log("rules of accessibility not held: no axe-core; make browser-test fetches it")
		return
	}
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	must(t, chromedp.Do(tab, chromedp.Evaluate[chromedp.Void](string(source)+";1")))
	result := inPage[string](t, tab, `axe.run(document, {resultTypes: ["violations"]}).then(r => JSON.stringify({passes: r.passes.length,
		violations: r.violations.map(v => ({id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.slice(0, 3).map(n => n.html + " " + n.failureSummary)}))}))`)
	var found struct {
		Passes     int
		Violations []struct {
			ID, Impact, Help string
			Nodes            []string
		}
	}
	if err := json.Unmarshal([]byte(result), &found); err != nil {
		t.Fatal(err)
	}
	t.Logf("axe: %d rules pass, %d are broken", found.Passes, len(found.Violations))
	if found.Passes < 20 {
		t.Errorf("only %d rules of axe were applied", found.Passes)
	}
	for _, v := range found.Violations {
		t.Errorf("%s (%s): %s\n%s", v.ID, v.Impact, v.Help, strings.Join(v.Nodes, "\n"))
	}
}

// prints prints the page as a reader would.
func prints(t *testing.T, tab context.Context, address string) {
	must(t, chromedp.Do(tab, chromedp.Navigate(address)))
	pdf, err := chromedp.Run(tab, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFOutlineAndTagged()))
	must(t, err)
	pages := strings.Count(string(pdf), "/Type /Page\n") + strings.Count(string(pdf), "/Type /Page/")
	t.Logf("%d KB on %d pages", len(pdf)>>10, pages)
	if !strings.HasPrefix(string(pdf), "%PDF-") || len(pdf) < 10_000 {
		t.Errorf("no PDF: %.20q, %d bytes", pdf, len(pdf))
	}
}
