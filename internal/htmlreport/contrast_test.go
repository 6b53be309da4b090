package htmlreport_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"testing"
)

// TestColoursCanBeRead computes the contrast of the colours of the style in every scheme: 4.5 for text and 3 for shapes, as WCAG 2.2
// asks at level AA.
func TestColoursCanBeRead(t *testing.T) {
	style, err := os.ReadFile("style.css")
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile(`(?s):root \{(.*?)\n\s*\}`).FindAllSubmatch(style, -1)
	if len(blocks) != 3 {
		t.Fatalf("%d sets of colours, want light, dark and print", len(blocks))
	}
	text := []string{"ink", "soft", "accent", "met", "partial", "not-met", "contradicted", "clear", "not-stated", "not-applicable"}
	for i, name := range []string{"light", "dark", "print"} {
		colours := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([\w-]+): (#[0-9a-f]{6})`).FindAllSubmatch(blocks[i][1], -1) {
			colours[string(m[1])] = luminance(t, string(m[2]))
		}
		hold := func(fore, back string, least float64) {
			f, known := colours[fore]
			b, knownToo := colours[back]
			if !known || !knownToo {
				t.Errorf("%s: no colour %s or %s", name, fore, back)
				return
			}
			if ratio := (math.Max(f, b) + .05) / (math.Min(f, b) + .05); ratio < least {
				t.Errorf("%s: %s on %s has a contrast of %.2f, want %.1f", name, fore, back, ratio, least)
			}
		}
		for _, fore := range text {
			hold(fore, "paper", 4.5)
			hold(fore, "panel", 4.5)
		}
		hold("fill", "paper", 3)
		hold("fill", "track", 3)
		if name != "print" {
			for _, back := range []string{"mark-counts", "mark-short", "mark-offends"} {
				hold("ink", back, 4.5)
			}
			hold("met", "mark-counts", 3)
			hold("partial", "mark-short", 3)
			hold("contradicted", "mark-offends", 3)
		}
	}
}

// luminance is the relative luminance of a colour.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	channel := func(shift int) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
}
