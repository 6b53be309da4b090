package render

import (
	"io"

	"github.com/clipperhouse/displaywidth"

	"cybernorm/internal/config"
)

// Config writes the values in force, each with the place that it came from.
func Config(w io.Writer, entries []config.Entry, o TextOptions) error {
	p := newPage(o)
	keys, values := 0, 0
	for _, e := range entries {
		keys, values = max(keys, displaywidth.String(plain(e.Key))), max(values, min(displaywidth.String(plain(e.Value)), 40))
	}
	for _, e := range entries {
		value := plain(e.Value)
		if value == "" {
			value = "-"
		}
		p.line(pad(plain(e.Key), keys), "  ", pad(value, values), "  ", p.paint(faint, plain(e.Origin)))
	}
	return p.flush(w)
}
