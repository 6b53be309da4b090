package html

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"cybernorm/internal/importer/reading"
)

func TestHostilePagesTakeNoLong(t *testing.T) {
	for name, src := range map[string]string{
		"tables in tables":      strings.Repeat("<table><tr><td>a", 120) + strings.Repeat("x ", 200_000),
		"wide cells":            "<table>" + strings.Repeat("<tr><td colspan=1000 rowspan=1000>a b c", 20_000),
		"links to one place":    strings.Repeat("<sup><a href=#x>1</a></sup>", 20_000) + "<div id=x>" + strings.Repeat("<p>a", 20_000) + "</div>",
		"one long line":         "<p>" + strings.Repeat("word &amp; word\u00a0 ", 150_000),
		"elements that stay":    strings.Repeat("<b><i><u>x</p>", 120) + strings.Repeat("<p>x</b></i>", 50_000),
		"lists in lists":        strings.Repeat("<ol><li>a", 200) + strings.Repeat("<li>b", 50_000),
		"headings asked for":    strings.Repeat("<header>a", 500) + strings.Repeat("<header>b</header>", 50_000),
		"ends without a start":  strings.Repeat("</div></p></table>", 100_000) + "x",
		"references to signs":   strings.Repeat("&amp&lt&notin;&#xfb01;", 50_000),
		"preformatted":          "<pre>" + strings.Repeat("1. a\n\n", 200_000),
		"attributes":            "<p " + strings.Repeat("a=b ", 300_000) + ">x",
		"hidden inside hidden":  strings.Repeat("<div hidden>", 500) + strings.Repeat(law, 2000),
		"notes inside of notes": strings.Repeat("<sup><a href=#x>1</a></sup><div id=x>", 200) + "text",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			r, err := Read(context.Background(), "", []byte(src), reading.Options{})
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%d bytes took %v", len(src), took)
			}
			if err == nil {
				err = r.Check()
			} else if strings.Contains(err.Error(), "512") {
				return
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
}

// TestDamagedPages damages a page in 1,500 ways, the same every time.
func TestDamagedPages(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
	page := sample(t)
	rnd := rand.New(rand.NewPCG(1, 2))
	for n := range 1500 {
		data := append([]byte(nil), page...)
		for k := 1 + rnd.IntN(8); k > 0 && len(data) > 40; k-- {
			at := rnd.IntN(len(data))
			end := min(len(data), at+1+rnd.IntN(200))
			switch rnd.IntN(5) {
			case 0:
				data[at] = byte(rnd.IntN(256))
			case 1:
				data = append(data[:at], data[end:]...)
			case 2:
				data = append(data[:end:end], data[at:]...)
			case 3:
				copy(data[at:], "</table></div><td><li>&#")
			case 4:
				data = data[:max(20, at)]
			}
		}
		r, err := Read(context.Background(), "", data, reading.Options{})
		if err != nil {
			continue
		}
		if err := r.Check(); err != nil {
			t.Fatalf("damage %d: %v\n%s", n, err, data)
		}
	}
}
