package importer

import (
	"fmt"
	"strconv"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// Doubt is something that an import is unsure of: a provision by its id, or a field of the description by its key ("kind",
// "title"). Both are empty where it concerns the whole.
type Doubt struct {
	Provision string
	Field     string
	Text      string
}

// Confidence is how far an import can be relied on before somebody compares it with the document.
type Confidence string

// The degrees of confidence. High means that nothing was doubtful; low, that the structure or the wording may be wrong in
// many places.
const (
	High   Confidence = "high"
	Medium Confidence = "medium"
	Low    Confidence = "low"
)

// longProvision is the number of words from which a provision may be several that ran together.
const longProvision = 350

// longDropped is the number of words from which something left out is running text.
const longDropped = 40

// lookOver finds what is doubtful about the provisions: numbers that are missing or come twice, text that breaks off, very
// long provisions.
func (r *Result) lookOver(s *recogniser) {
	d := r.Document
	for i := range d.Provisions {
		for _, text := range s.doubts[i] {
			r.doubt(d.Provisions[i].ID, "%s", text)
		}
	}
	r.missingNumbers("art-", "article")
	r.missingNumbers("para-", "paragraph")
	operative := 0
	for i := range d.Provisions {
		p := &d.Provisions[i]
		if p.Zone == document.ZoneContents || p.Zone == document.ZoneTitle {
			continue
		}
		if p.Zone == document.ZoneOperative {
			operative++
		}
		words := countWords(p.Text)
		switch next := following(d.Provisions, i); {
		case words > longProvision:
			r.doubt(p.ID, "%d words without a paragraph; several may have run together", words)
		case next != nil && words > 12 && breaksOff(p, next):
			r.doubt(p.ID, "the text seems to go on in %s", next.ID)
		}
		if twice(p) {
			r.doubt(p.ID, "the number %s stands twice in the document", p.Number)
		}
	}
	if operative == 0 {
		r.doubt("", "no operative text found; see the zones of the provisions")
	}
	prose, passages := 0, 0
	for _, x := range r.Dropped {
		if countWords(x.Text) >= longDropped && x.Why != whyFront {
			prose += reading.CountLetters(x.Text)
			passages++
		}
	}
	if prose*50 > r.Total {
		r.doubt("", "running text was left out (%d long passages); see what was dropped", passages)
	}
	if n := countWords(openingText(s.blocks)); n > 1500 && s.headings == 0 {
		r.doubt("", "no headings found; the document may have lost its structure")
	}
}

func (r *Result) doubt(provision, format string, args ...any) {
	r.Doubts = append(r.Doubts, Doubt{Provision: provision, Text: fmt.Sprintf(format, args...)})
}

// missingNumbers finds gaps in the numbers of articles or of paragraphs that are numbered through.
func (r *Result) missingNumbers(prefix, name string) {
	last := 0
	for i := range r.Document.Provisions {
		p := &r.Document.Provisions[i]
		rest, ok := strings.CutPrefix(p.ID, prefix)
		if !ok {
			continue
		}
		num, _, _ := strings.Cut(rest, ".")
		n, err := strconv.Atoi(num)
		if err != nil || n <= last {
			continue
		}
		switch missing := n - last - 1; {
		case last > 0 && missing == 1:
			r.doubt(p.ID, "%s %d is missing before it", name, n-1)
		case last > 0 && missing > 1:
			r.doubt(p.ID, "%ss %d to %d are missing before it", name, last+1, n-1)
		}
		last = n
	}
}

// following is the next provision of running text.
func following(all []document.Provision, i int) *document.Provision {
	for k := i + 1; k < len(all); k++ {
		if z := all[k].Zone; z != document.ZoneTitle && z != document.ZoneContents {
			return &all[k]
		}
	}
	return nil
}

// breaksOff tells a text without an end before one without a beginning.
func breaksOff(p, next *document.Provision) bool {
	return endMark(p.Text) == 0 && !endsWithConjunction(p.Text) && !strings.HasSuffix(p.Text, ",") && next.Number == "" && next.Parent == "" && startsLower(next.Text)
}

// twice tells an id that had to be told from another by a suffix: art-5-2.
func twice(p *document.Provision) bool {
	for _, prefix := range []string{"art-", "para-", "section-"} {
		if rest, ok := strings.CutPrefix(p.ID, prefix); ok {
			_, suffix, ok := strings.Cut(rest, "-")
			_, err := strconv.Atoi(suffix)
			return ok && err == nil && p.Number != ""
		}
	}
	return false
}

// confidence sums up how much was doubtful.
func (r *Result) confidence() Confidence {
	doubted := map[string]bool{}
	whole := 0
	for _, d := range r.Doubts {
		if d.Provision == "" {
			whole++
		} else {
			doubted[d.Provision] = true
		}
	}
	switch n := len(r.Document.Provisions); {
	case whole >= 2, len(doubted)*5 > n:
		return Low
	case whole == 1, len(doubted) > 0:
		return Medium
	}
	return High
}
