// Package html reads web pages: the main content with its headings, lists, tables and footnotes, without what surrounds it.
//
// The tokenizer of golang.org/x/net/html does the reading. Its parser keeps no places in the source, and evidence has to
// point at them; so the tree is built here, by the few rules of HTML about end tags that may be left out.
package html

import (
	"context"
	"errors"

	"cybernorm/internal/importer/reading"
)

// What is left out, and why.
const (
	whyAround   = "outside of the main content"
	whyChrome   = "navigation, footer or the like"
	whyCookies  = "cookie notice"
	whyHidden   = "hidden on the page"
	whyControls = "form or button"
	whyDrawing  = "words in a drawing"
	whyHelper   = "read out to the blind alone"
)

// Read reads a page. Lines and columns are those of the source.
func Read(ctx context.Context, _ string, data []byte, o reading.Options) (*reading.Reading, error) {
	src, notes, err := decode(data)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	page, err := parse(ctx, src)
	if err != nil {
		return nil, err
	}
	if page.frames && page.letters == 0 {
		return nil, errors.New("this page only holds frames; save the page inside the frame instead")
	}
	w := &walker{page: page, places: newPlaces(src), out: &reading.Reading{Notes: notes, Letters: page.letters, Title: page.title, Date: page.date, Tongue: page.tongue}}
	w.targets = noteTargets(page)
	w.read(page.main())
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	o.Step(1, 1)
	return w.out, nil
}
