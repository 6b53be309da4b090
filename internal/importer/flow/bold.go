package flow

import (
	"strings"

	"cybernorm/internal/importer/reading"
)

// boldHeadings takes short paragraphs in bold print for headings in a document that has next to none by style, since many
// people set them so: what follows is not bold, running text has come before, and bold print is rare.
func boldHeadings(paragraphs []Paragraph) []Paragraph {
	bold, all, styled := 0, 0, 0
	for i := range paragraphs {
		switch p := &paragraphs[i]; p.Kind {
		case Heading:
			styled++
		case Body, Item:
			n := reading.CountLetters(p.Text)
			if all += n; p.Bold {
				bold += n
			}
		}
	}
	if styled > 2 || bold == 0 || bold*4 > all {
		return paragraphs
	}
	out := make([]Paragraph, len(paragraphs))
	copy(out, paragraphs)
	begun := false
	for i := range out {
		p := &out[i]
		words := len(strings.Fields(p.Text))
		switch {
		case p.Kind == Body && !p.Bold && words >= 12:
			begun = true
		case begun && p.isBoldLine(words) && i+1 < len(out) && !out[i+1].Bold && (out[i+1].Kind == Body || out[i+1].Kind == Item):
			p.Kind, p.Level = Heading, 2 // the first level is that of the title
		}
	}
	return out
}

// isBoldLine tells a paragraph that is bold, short, and neither a sentence nor the beginning of one.
func (p *Paragraph) isBoldLine(words int) bool {
	if p.Kind != Body || !p.Bold || p.Label != "" || words == 0 || words > 14 || reading.CountLetters(p.Text) < 3 {
		return false
	}
	text := strings.TrimSpace(p.Text)
	return !strings.ContainsAny(text, "\n\f") && !strings.ContainsRune(".;:,!?", rune(text[len(text)-1]))
}
