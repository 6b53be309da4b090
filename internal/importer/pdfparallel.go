package importer

import (
	"fmt"
	"strings"

	"cybernorm/internal/importer/pdf"
	"cybernorm/internal/importer/reading"
)

// whyParallel is why a column is left out.
const whyParallel = "the same text in another language, printed side by side"

// pickLanguage finds laws that print their text in several languages side by side, a column for each, and keeps one
// column: the language that is asked for, or else the first of English, French and Spanish.
func pickLanguage(d *pdf.Document, want string) (dropped []Dropped, note string) {
	n, letters := commonColumns(d)
	if n < 2 {
		return nil, ""
	}
	columns := make([][]block, n+1)
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Columns == n {
			columns[b.Column] = append(columns[b.Column], block{text: pdfText(b)})
		}
	}
	tags := map[string]int{}
	for k := 1; k <= n; k++ {
		if letters[k]*3 < letters[1] || letters[1]*3 < letters[k] {
			return nil, ""
		}
		tag, sure := detectLanguage(columns[k])
		if !sure {
			continue
		}
		if tags[tag] > 0 {
			return nil, ""
		}
		tags[tag] = k
	}
	if len(tags) < 2 {
		return nil, ""
	}
	keep := 0
	for _, tag := range [...]string{want, "en", "fr", "es"} {
		if keep == 0 && tags[tag] > 0 {
			keep, want = tags[tag], tag
		}
	}
	if keep == 0 {
		return nil, ""
	}
	kept := d.Blocks[:0]
	for i := range d.Blocks {
		b := d.Blocks[i]
		if b.Columns == n && b.Column != keep {
			dropped = append(dropped, Dropped{Page: b.Page, Line: b.Lines[0].Number, Text: pdfText(&b), Why: whyParallel})
			continue
		}
		kept = append(kept, b)
	}
	d.Blocks = kept
	return dropped, fmt.Sprintf("languages: the pages print the text in %d languages side by side; column %d was read (%s), set --language for another", n, keep, want)
}

// commonColumns gives the number of columns that nearly all of the text is set in, and the letters of each; 0 when there
// is none.
func commonColumns(d *pdf.Document) (n int, letters []int) {
	count := map[int]int{}
	all := 0
	for i := range d.Blocks {
		l := reading.CountLetters(pdfText(&d.Blocks[i]))
		count[d.Blocks[i].Columns] += l
		all += l
	}
	for c := range count {
		if c > 1 && c < 5 && count[c]*10 >= all*8 {
			n = c
		}
	}
	letters = make([]int, n+1)
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Columns == n {
			letters[b.Column] += reading.CountLetters(pdfText(b))
		}
	}
	return n, letters
}

func pdfText(b *pdf.Block) string {
	var s strings.Builder
	for i, l := range b.Lines {
		if i > 0 {
			s.WriteByte(' ')
		}
		s.WriteString(reading.Clean(l.Text))
	}
	return s.String()
}
