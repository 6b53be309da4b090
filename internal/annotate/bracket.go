package annotate

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"cybernorm/internal/document"
)

// bracketed is a stretch of a provision's text between square brackets of a draft, in bytes.
type bracketed struct{ from, to int32 }

// brackets finds, provision by provision, what stands in the square brackets of a negotiating draft. A bracket may be closed
// in a later provision; one that is never closed reaches to the end of its own. An adopted text has no such brackets, and a
// strategy or programme only while it is a draft.
func brackets(d *document.Document) [][]bracketed {
	if d.Status == "adopted" || d.Status != "draft" && (d.Kind == document.Strategy || d.Kind == document.Programme) {
		return nil
	}
	var all [][]bracketed
	var open []place
	for n := range d.Provisions {
		text := d.Provisions[n].Text
		quotes := 0
		for i := 0; i < len(text); i++ {
			switch text[i] {
			case "“"[0]:
				// What stands in brackets within a quotation was put in by who quotes.
				switch {
				case strings.HasPrefix(text[i:], "“"):
					quotes++
				case strings.HasPrefix(text[i:], "”"):
					quotes = max(0, quotes-1)
				}
			case '[':
				if end := editorial(text[i:], quotes > 0); end > 0 {
					i += end
					continue
				}
				if len(open) < deepest {
					open = append(open, place{n, i})
				}
			case ']':
				if len(open) == 0 {
					continue
				}
				if all == nil {
					all = make([][]bracketed, len(d.Provisions))
				}
				first := open[len(open)-1]
				open = open[:len(open)-1]
				mark(d, all, first, place{n, i})
			}
		}
	}
	for _, first := range open {
		if all == nil {
			all = make([][]bracketed, len(d.Provisions))
		}
		mark(d, all, first, place{first.provision, len(d.Provisions[first.provision].Text)})
	}
	for n := range all {
		all[n] = merged(all[n])
	}
	return all
}

// deepest bounds how many brackets may stand open; no draft nests so many.
const deepest = 16

// merged gives the same stretches in order and without overlap.
func merged(spans []bracketed) []bracketed {
	slices.SortFunc(spans, func(a, b bracketed) int { return int(a.from - b.from) })
	kept := spans[:0]
	for _, b := range spans {
		if last := len(kept) - 1; last >= 0 && b.from <= kept[last].to {
			kept[last].to = max(kept[last].to, b.to)
			continue
		}
		kept = append(kept, b)
	}
	return kept
}

// place is a byte in the text of a provision.
type place struct{ provision, offset int }

func mark(d *document.Document, all [][]bracketed, first, last place) {
	for n := first.provision; n <= last.provision; n++ {
		from, to := 0, len(d.Provisions[n].Text)
		if n == first.provision {
			from = first.offset
		}
		if n == last.provision {
			to = last.offset
		}
		all[n] = append(all[n], bracketed{int32(from), int32(to)})
	}
}

// longestNote bounds the bytes of an editor's bracket.
const longestNote = 200

// editorial tells whether the bracket that text begins with is an editor's and gives the place of its end: [sic], [1],
// [...], [GGE 2021], a link, or any within a quotation.
func editorial(text string, quoted bool) int {
	end := strings.IndexByte(text[:min(len(text), longestNote)], ']')
	if end < 0 {
		return 0
	}
	if quoted {
		return end
	}
	inside := strings.TrimSpace(text[1:end])
	if strings.HasPrefix(text[end:], "](") || strings.EqualFold(inside, "sic") || strings.EqualFold(inside, "ibid") || strings.HasPrefix(inside, "emphasis ") {
		return end
	}
	letters, lower, digits := 0, 0, 0
	for _, r := range inside {
		switch {
		case unicode.IsLetter(r):
			letters++
			if unicode.IsLower(r) {
				lower++
			}
		case unicode.IsDigit(r):
			digits++
		}
	}
	if letters == 0 || lower == 0 && digits > 0 || letters == 1 && len(inside) == 1 {
		return end
	}
	return 0
}

// inBrackets tells whether any of the bytes from start to end of a provision stands in brackets.
func inBrackets(spans []bracketed, start, end int32) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].to > start })
	return i < len(spans) && spans[i].from < end
}
