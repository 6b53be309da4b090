package htmlreport

import (
	"html/template"
	"regexp"
	"slices"
	"strings"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// text is the wording of a document on its page: where its provisions and passages stand, for links both ways.
type text struct {
	b          *builder
	d          *report.Document
	prefix     string
	provisions map[string]string       // id → anchor
	numbers    map[string]int          // id → place in the text
	passages   map[passage]placed      // evidence → its mark
	controls   map[string]*controlView // id → the control
	marks      map[int][]*span         // place of a provision → its marks, in order, those of the same words as one
}

// passage names a piece of evidence.
type passage struct {
	control  string
	evidence int
}

type placed struct {
	anchor                string
	provision, start, end int
}

// span is words of a provision that one or more controls rest on.
type span struct {
	start, end int
	anchor     string
	of         []report.Mark
}

func (b *builder) newText(d *report.Document, prefix string) *text {
	t := &text{
		b: b, d: d, prefix: prefix, provisions: map[string]string{}, numbers: map[string]int{},
		passages: map[passage]placed{}, controls: map[string]*controlView{}, marks: map[int][]*span{},
	}
	if d.Text == nil {
		return t
	}
	for i := range d.Text.Provisions {
		p := &d.Text.Provisions[i]
		t.provisions[p.ID] = b.ids.take(prefix + "text-" + p.ID)
		t.numbers[p.ID] = i
		for _, m := range p.Marks {
			if m.Start < 0 || m.End > len(p.Text) || m.Start >= m.End {
				continue // a report that was changed by hand
			}
			s := t.span(i, m)
			s.of = append(s.of, m)
			t.passages[passage{m.Control, m.Evidence}] = placed{s.anchor, i, m.Start, m.End}
		}
	}
	return t
}

// span is the mark of the same words, a new one where there is none.
func (t *text) span(provision int, m report.Mark) *span {
	for _, s := range t.marks[provision] {
		if s.start == m.Start && s.end == m.End {
			return s
		}
	}
	s := &span{start: m.Start, end: m.End, anchor: t.b.ids.take(t.provisions[t.d.Text.Provisions[provision].ID] + "-m")}
	t.marks[provision] = append(t.marks[provision], s)
	return s
}

// where names a provision the way it is cited.
func (t *text) where(id string) string {
	i, known := t.numbers[id]
	if !known {
		return t.b.cite(id, "", "")
	}
	p := &t.d.Text.Provisions[i]
	return t.b.cite(id, p.Number, p.Heading)
}

var (
	articleID   = regexp.MustCompile(`^art-(\w[\w.]*)$`)
	paragraphID = regexp.MustCompile(`^(?:para?|p)-?(\d[\w.]*)$`)
	preambleID  = regexp.MustCompile(`^pre(?:amble)?-(\d+)$`)
	ownNumber   = regexp.MustCompile(`^(?i:article|art\.?|section|§)?\s*[\d.]+\s*[-–—.:]?\s*`)
)

// cite names a provision by article or paragraph as its id and number tell, with its heading.
func (b *builder) cite(id, number, heading string) string {
	heading = ownNumber.ReplaceAllString(legible.Line(heading), "")
	name := ""
	if m := articleID.FindStringSubmatch(id); m != nil {
		name = b.w.form(b.w.Article, m[1])
	} else if m := paragraphID.FindStringSubmatch(id); m != nil {
		name = b.w.form(b.w.Paragraph, m[1])
	} else if m := preambleID.FindStringSubmatch(id); m != nil {
		name, heading = b.w.form(b.w.PreamblePart, m[1]), ""
	} else if number != "" {
		name = legible.Line(number)
	} else if heading == "" {
		return legible.Line(id)
	}
	switch {
	case name == "":
		return heading
	case heading == "":
		return name
	}
	return name + ", " + heading
}

// textView is the document with its passages marked.
type textView struct {
	Lang, Dir string
	Lead      string
	Blocks    []blockView
	Missing   bool // the report was saved without it
}

// blockView is a heading or a provision. Level counts from the heading of the section.
type blockView struct {
	Heading   string
	Level     int
	ID        string
	Number    string
	Depth     int
	Zone      string
	Body      template.HTML
	Marked    bool
	TitleLine bool
}

// most headings nest this deep below the section; what stands deeper is indented no further.
const mostDepth = 4

func (t *text) view(d *documentView) *textView {
	v := &textView{Lang: d.Lang, Dir: d.Dir}
	if t.d.Text == nil {
		v.Missing = true
		return v
	}
	path, heading, zone := "", "", ""
	marks := 0
	for i := range t.d.Text.Provisions {
		p := &t.d.Text.Provisions[i]
		level := 1
		if joined := strings.Join(p.Path, " › "); joined != path {
			path, heading = joined, ""
			if path != "" {
				v.Blocks = append(v.Blocks, blockView{Heading: legible.Line(path), Level: 1})
			}
		}
		if path != "" {
			level = 2
		}
		if p.Heading != heading && p.Heading != "" && p.Heading != strings.Join(p.Path, "") {
			v.Blocks = append(v.Blocks, blockView{Heading: legible.Line(p.Heading), Level: level})
		}
		heading = p.Heading
		block := blockView{
			ID: t.provisions[p.ID], Number: legible.Line(p.Number), Depth: min(p.Depth, mostDepth), TitleLine: p.Zone == "title",
			Body: t.body(i, p), Marked: len(t.marks[i]) > 0,
		}
		if p.Zone != zone && p.Zone != "operative" && p.Zone != "title" {
			block.Zone = t.b.w.Zones[p.Zone] // said once, where it begins
		}
		zone = p.Zone
		marks += len(t.marks[i])
		v.Blocks = append(v.Blocks, block)
	}
	v.Lead = t.b.w.n(marks, t.b.w.AnnotatedLead)
	return v
}

// body writes the text of a provision with its marks. Where marks overlap, the words that they share are marked once, in the tone that
// weighs most, and each mark keeps its links.
func (t *text) body(n int, p *report.Provision) template.HTML {
	spans := t.marks[n]
	cuts := []int{0, len(p.Text)}
	var terms []report.Span
	for _, s := range spans {
		cuts = append(cuts, s.start, s.end)
		for _, m := range s.of {
			for _, term := range m.Terms {
				if term.Start >= s.start && term.End <= s.end && term.Start < term.End {
					terms = append(terms, term)
					cuts = append(cuts, term.Start, term.End)
				}
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out strings.Builder
	open := ""
	for i, from := range cuts {
		for _, s := range spans {
			if s.end == from {
				if open != "" {
					out.WriteString("</mark>")
					open = ""
				}
				t.links(&out, s)
			}
		}
		if i+1 == len(cuts) {
			break
		}
		to := cuts[i+1]
		class := t.class(spans, from)
		starts := slices.ContainsFunc(spans, func(s *span) bool { return s.start == from })
		if open != "" && (class != open || starts) {
			out.WriteString("</mark>")
			open = ""
		}
		for _, s := range spans {
			if s.start == from {
				out.WriteString(`<span id="` + template.HTMLEscapeString(s.anchor) + `"></span>`)
			}
		}
		if class != "" && open == "" {
			out.WriteString(`<mark class="` + class + `">`)
			open = class
		}
		words := lines(p.Text[from:to])
		if slices.ContainsFunc(terms, func(s report.Span) bool { return s.Start <= from && to <= s.End }) {
			words = "<b>" + words + "</b>"
		}
		out.WriteString(words)
	}
	return template.HTML(out.String())
}

// class is the tone of the mark that covers a byte; empty where none does. What offends weighs most, then what counts.
func (t *text) class(spans []*span, at int) string {
	found := ""
	for _, s := range spans {
		if at < s.start || at >= s.end {
			continue
		}
		for _, m := range s.of {
			switch c := t.tone(m).Class; {
			case c == "offends":
				return c
			case c == "counts" || found == "":
				found = c
			}
		}
	}
	return found
}

// tone is how the passage of a mark counts for its control.
func (t *text) tone(m report.Mark) tone {
	for i := range t.d.Results {
		if r := &t.d.Results[i]; r.Control == m.Control && m.Evidence >= 0 && m.Evidence < len(r.Evidence) {
			return t.b.tone(r, &r.Evidence[m.Evidence])
		}
	}
	return tone{"short", t.b.w.TonePart}
}

// links writes the way from a mark to the controls that rest on it.
func (t *text) links(out *strings.Builder, s *span) {
	out.WriteString(`<span class="refs" lang="` + template.HTMLEscapeString(t.b.w.Tag) + `" dir="ltr">`)
	var seen []string
	for _, m := range s.of {
		c := t.controls[m.Control]
		if c == nil || slices.Contains(seen, m.Control) {
			continue
		}
		seen = append(seen, m.Control)
		tone := t.tone(m)
		label := template.HTMLEscapeString(c.Control + ", " + c.Title + ": " + tone.Word)
		out.WriteString(` <a class="ref ` + tone.Class + `" href="#` + template.HTMLEscapeString(c.ID) + `" title="` + label + `" aria-label="` + label + `">` +
			template.HTMLEscapeString(c.Control) + `</a>`)
	}
	out.WriteString(`</span>`)
}

// listItem is a line that begins an item of its own.
var listItem = regexp.MustCompile(`^\s*(?:[-–•·*▪]|\(?[a-z0-9]{1,4}[.)])\s`)

// lines escapes text and keeps the breaks that mean something: empty lines, and lines that begin an item. Other breaks come from
// how a file was wrapped.
func lines(s string) string {
	parts := strings.Split(legible.Text(s), "\n")
	var out strings.Builder
	for i, line := range parts {
		switch {
		case i == 0:
		case strings.TrimSpace(line) == "" && i+1 < len(parts):
			out.WriteString(`<span class="gap"></span>`)
			continue
		case listItem.MatchString(line):
			out.WriteString("<br>")
		default:
			out.WriteByte(' ')
		}
		out.WriteString(template.HTMLEscapeString(line))
	}
	return out.String()
}

// Inner gives the level of its heading, which stands n levels below that of the section.
func (v blockView) Inner(n int) int { return v.Level + n }
