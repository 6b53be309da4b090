package htmlreport

import (
	"fmt"
	"html/template"
	"strings"
)

// bar draws a value from 0 to 100. Its number stands beside it, so that it says nothing to those who cannot see it. A value above
// 0 shows at least a sliver and one below 100 leaves one, so that nothing looks like all or nothing that is not.
func bar(v *float64) template.HTML {
	const open = `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">`
	if v == nil {
		return template.HTML(open + `<path class="none" d="M0 3H100"/></svg>`)
	}
	width := min(max(*v, 0), 100)
	switch {
	case width > 0 && width < 1:
		width = 1
	case width < 100 && width > 99:
		width = 99
	}
	return template.HTML(fmt.Sprintf(`%s<path class="track" d="M0 0H100V6H0z"/><path class="fill" d="M0 0H%.1fV6H0z"/></svg>`, open, width))
}

// tallied draws how verdicts are spread, in the order of their list, which says the same in numbers.
func tallied(tally []count) template.HTML {
	sum := 0
	for _, c := range tally {
		sum += c.N
	}
	if sum == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<svg class="tally-bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">`)
	const gap = 3.0
	at, scale := 0.0, (1000-gap*float64(len(tally)-1))/float64(sum)
	for _, c := range tally {
		width := float64(c.N) * scale
		fmt.Fprintf(&b, `<rect class="v-%s" x="%.1f" width="%.1f" height="16"/>`, c.Class, at, width)
		at += width + gap
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}
