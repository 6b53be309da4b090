package pdf

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

const (
	// maxTotalWords is what a file may show; it bounds the memory.
	maxTotalWords = 1 << 20
	// lettersPerPage is what a page of text has at the very least; scans have fewer.
	lettersPerPage = 50
	// openTime bounds the reading of the objects, which damage can draw out.
	openTime = 4 * time.Second
)

// ErrPassword says that a file opens only with a password.
var ErrPassword = errors.New("the file is encrypted and opens only with a password; open it with the password and print or save it to a new PDF without one")

// Read reads the text of a PDF. Its errors say what to do instead; they do not name the file.
func Read(ctx context.Context, data []byte, o Options) (doc *Document, err error) {
	defer func() {
		if x := recover(); x != nil {
			doc, err = nil, damaged(fmt.Errorf("%v", x))
		}
	}()
	opening, cancel := context.WithTimeout(ctx, openTime)
	defer cancel()
	s, err := openStore(opening, data)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case isEncrypted(err):
		return nil, ErrPassword
	case err != nil:
		return nil, damaged(err)
	}
	leaves := s.pages()
	if len(leaves) == 0 {
		return nil, damaged(errors.New("it has no pages"))
	}
	if len(leaves) > maxPages {
		return nil, fmt.Errorf("%d pages or more are over the limit of %d; split the file", len(leaves), maxPages)
	}
	sheets, err := show(ctx, s, leaves, o.Progress)
	if err != nil {
		return nil, err
	}
	d := &Document{Pages: len(leaves)}
	d.Title, d.Language = s.properties()
	if err := d.judge(sheets); err != nil {
		return nil, err
	}
	d.lay(sheets)
	return d, nil
}

// DamageError says that a file is no whole PDF. Its text says what to do; Cause speaks of the insides of the file.
type DamageError struct{ Cause error }

func (e *DamageError) Error() string {
	return "the PDF is damaged or incomplete; download it again, or open it in a viewer and print it to a new PDF"
}

// Unwrap gives the cause.
func (e *DamageError) Unwrap() error { return e.Cause }

func damaged(err error) error { return &DamageError{err} }

// show runs the content of all pages.
func show(ctx context.Context, s *store, leaves []leaf, progress func(done, total int)) ([]*sheet, error) {
	in := &interpreter{ctx: ctx, store: s, fonts: map[types.IndirectRef]*font{}}
	sheets := make([]*sheet, len(leaves))
	total := 0
	for i, l := range leaves {
		sh, err := in.run(l)
		if err != nil {
			return nil, err
		}
		sheets[i] = sh
		if progress != nil {
			progress(i+1, len(leaves))
		}
		if total += len(sh.words); total > maxTotalWords {
			return nil, fmt.Errorf("the first %d pages hold more than %d words; split the file", i+1, maxTotalWords)
		}
	}
	return sheets, nil
}

// judge tells whether the pages hold text that can be read at all.
func (d *Document) judge(sheets []*sheet) error {
	unmapped, images, arabic := 0, 0, 0
	for i, sh := range sheets {
		d.Letters += sh.letters
		unmapped += sh.unmapped
		images += sh.images
		for _, w := range sh.words {
			for _, r := range w.text {
				if isRightToLeft(r) {
					arabic++
				}
			}
		}
		if sh.cut {
			d.warn("page %d holds more than can be read; what comes after the limit is missing", i+1)
		}
	}
	switch pages := len(sheets); {
	case unmapped > 100 && unmapped > d.Letters/2:
		return fmt.Errorf("its fonts do not say which letters they show (%d of %d signs are unknown), so the text cannot be read; recognise it with OCR, or take the document as DOCX or HTML", unmapped, unmapped+d.Letters)
	case d.Letters < lettersPerPage*pages && (images > 0 || d.Letters == 0):
		return fmt.Errorf("letters on its pages: %d, pages: %d; they are pictures of text (a scan), so recognise the text first (OCR, for example with ocrmypdf), or take the document as DOCX or HTML", d.Letters, pages)
	}
	if unmapped > 20 && unmapped*50 > d.Letters {
		d.warn("%d signs are missing: their fonts do not say which letters they show; compare with the pages", unmapped)
	}
	if arabic*5 > d.Letters && arabic > 0 {
		d.warn("text that runs from right to left comes out of a PDF in the order of its drawing, often reversed and with lam-alef broken; take the document as DOCX or HTML")
	}
	return nil
}

// isRightToLeft tells the letters of Hebrew, Arabic and their like, and the shapes of Arabic letters.
func isRightToLeft(r rune) bool {
	return r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

func (d *Document) warn(format string, args ...any) {
	d.Warnings = append(d.Warnings, fmt.Sprintf(format, args...))
}

// lay brings the words of all pages into reading order.
func (d *Document) lay(sheets []*sheet) {
	pages := make([][]*row, len(sheets))
	for i, sh := range sheets {
		sh.keepInside()
		sh.restoreArtifacts()
		sh.takeShadows()
		pages[i] = makeRows(sh.words)
	}
	set := survey(pages)
	dropRunning(pages, set.body)
	dropRuled(pages, sheets, set.body)
	regions := make([][]region, len(sheets))
	for i, sh := range sheets {
		regions[i] = d.regions(sh, pages[i])
	}
	alignColumns(regions)
	settleMargins(regions)
	for i, sh := range sheets {
		d.page(i+1, sh, pages[i], regions[i], set)
	}
	d.Body = set.body
	markHeadings(d.Blocks, set.body)
}

// restoreArtifacts keeps what is marked as furniture of the page where that is most of the page: the marks are wrong then.
func (sh *sheet) restoreArtifacts() {
	marked, kept := 0, 0
	for _, w := range sh.artifacts {
		marked += countLetters(w.text)
	}
	for _, w := range sh.words {
		kept += countLetters(w.text)
	}
	if marked > 300 && marked > kept/2 {
		sh.words = append(sh.words, sh.artifacts...)
		sh.artifacts = nil
	}
}

// keepInside takes words off the page that stand outside of it.
func (sh *sheet) keepInside() {
	in := sh.words[:0]
	for _, w := range sh.words {
		if w.x1 > -2 && w.x0 < sh.width+2 && w.y > -2 && w.y < sh.height+w.size {
			in = append(in, w)
		} else {
			sh.outside = append(sh.outside, w)
		}
	}
	sh.words = in
}

// survey finds the size of the running text and the distance of its lines.
func survey(pages [][]*row) setting {
	sizes := map[float64]int{}
	for _, rows := range pages {
		for _, r := range rows {
			sizes[round(r.size)] += r.letters
		}
	}
	set := setting{pitches: map[float64]float64{}}
	best := 0
	for s, n := range sizes {
		if n > best || n == best && s < set.body {
			best, set.body = n, s
		}
	}
	for side := range set.margins {
		starts := map[float64]int{}
		for p := 1 - side; p < len(pages); p += 2 { // pages count from 1
			for _, r := range pages[p] {
				if math.Abs(r.size-set.body) < 1 && r.letters > 20 {
					starts[math.Round(r.x0)]++
				}
			}
		}
		set.margins[side] = firstUsual(starts)
	}
	steps := map[float64]map[float64]int{}
	for _, rows := range pages {
		for i := 1; i < len(rows); i++ {
			a, b := rows[i-1], rows[i]
			s := round(b.size)
			if dy := b.y - a.y; round(a.size) == s && dy > 0.8*s && dy < 2.6*s && a.letters > 15 && b.letters > 5 {
				if steps[s] == nil {
					steps[s] = map[float64]int{}
				}
				steps[s][math.Round(dy*4)/4]++
			}
		}
	}
	for s, m := range steps {
		if p, n := mode(m); n >= 3 || p < 1.6*s {
			set.pitches[s] = p
		}
	}
	return set
}

// firstUsual gives the leftmost place where a fair share of the lines begin.
func firstUsual(starts map[float64]int) float64 {
	all := 0
	for _, n := range starts {
		all += n
	}
	keys := make([]float64, 0, len(starts))
	for x := range starts {
		keys = append(keys, x)
	}
	slices.Sort(keys)
	for _, x := range keys {
		if n := starts[x] + starts[x+1]; n*25 >= all {
			return x
		}
	}
	return 0
}

func leftOf(words []word) float64 {
	left := math.Inf(1)
	for _, w := range words {
		left = min(left, w.x0)
	}
	return left
}

// mode gives the most frequent step and its count, with its near neighbours counted in.
func mode(m map[float64]int) (step float64, count int) {
	keys := make([]float64, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	best, at := 0, 0.0
	for _, k := range keys {
		n := 0
		for _, o := range keys {
			if math.Abs(o-k) <= 0.5 {
				n += m[o]
			}
		}
		if n > best {
			best, at = n, k
		}
	}
	return at, best
}

// regions gives the regions of a page in reading order, without what was left out of it.
func (d *Document) regions(sh *sheet, rows []*row) []region {
	var words []word
	for _, r := range rows {
		if r.why == "" {
			words = append(words, r.words...)
		}
	}
	words, grids := takeTables(words, sh.rules)
	for _, g := range grids {
		d.tables++
		g.number = d.tables
	}
	return split(words, 0)
}

// page adds the blocks of a page and what is left out of it.
func (d *Document) page(n int, sh *sheet, rows []*row, regions []region, set setting) {
	num := 0
	next := func() int { num++; return num }
	var under []*row
	for i, r := range rows {
		switch {
		case r.why == "":
		case i < len(rows)-1-i:
			d.Dropped = append(d.Dropped, Dropped{n, next(), r.text(), r.why})
		default:
			under = append(under, r)
		}
	}
	for _, reg := range regions {
		c := &column{setting: set, region: reg, page: n, rules: sh.rules, number: next, margin: set.margins[n%2]}
		if reg.columns > 1 {
			c.margin = reg.margin
		}
		var aligned []*grid
		if reg.columns == 1 { // the stretched lines of narrow columns leave white spaces that mean nothing
			c.words, aligned = takeAligned(c.words)
		}
		for _, g := range aligned {
			d.tables++
			g.number = d.tables
		}
		d.Blocks = append(d.Blocks, c.blocks()...)
		d.Letters -= c.raised
	}
	for _, r := range under {
		d.Dropped = append(d.Dropped, Dropped{n, next(), r.text(), r.why})
	}
	for _, part := range [...]struct {
		words []word
		why   string
	}{{sh.artifacts, WhyArtifact}, {sh.turned, WhyTurned}, {sh.outside, WhyOutside}, {sh.shadows, WhyShadow}} {
		for _, r := range makeRows(part.words) {
			if r.letters > 0 {
				d.Dropped = append(d.Dropped, Dropped{n, next(), r.text(), part.why})
			}
		}
	}
}
