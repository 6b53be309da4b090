// Package importer turns a document as people have it (plain text, Markdown) into a [document.Document].
//
// It works in two steps that know nothing of each other. A reader turns a file into blocks: text with its place in the
// file and what the format itself says about it (a Markdown heading, a list item). The structure recogniser turns blocks
// into provisions: headings, articles, numbered paragraphs, items under the sentence that introduces them, and the zone
// of each. Every letter of the source lands in a provision, in a heading, or in [Result.Dropped] with a reason.
package importer

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"cybernorm/internal/crossref"
	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
	"cybernorm/internal/language"
)

// DefaultMaxBytes is the largest input that Import reads when Options.MaxBytes is zero.
const DefaultMaxBytes int64 = 32 << 20

// Options say what the caller knows about the document. The zero Options let Import tell everything from the text.
type Options struct {
	Kind     document.Kind
	Nearest  bool // take the nearest kind where none can be told, which is an [UnknownKindError] else
	Language string
	MaxBytes int64
	Reading  reading.Options // for the reader of the format
}

// Result is an imported document with an account of the import. Kept and Total count letters and digits of the source;
// what is not kept stands in Dropped.
type Result struct {
	Document *document.Document
	Format   string   // that the file was read as: "plain text", "DOCX"
	Notes    []string // what the user should know
	Kept     int
	Total    int
	Dropped  []Dropped

	Doubts     []Doubt
	Confidence Confidence
}

// Share is the part of the letters of the source that stands in provisions, from 0 to 1.
func (r *Result) Share() float64 { return float64(r.Kept) / float64(max(1, r.Total)) }

// Dropped is a piece of the source that belongs to no provision.
type Dropped = reading.Dropped

// Import reads a document in plain text or Markdown. Its error says what to do about the input.
func Import(ctx context.Context, name string, data []byte, o Options) (*Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	limit := o.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("%s: %d bytes are more than the limit of %d; split the file or raise the limit", name, len(data), limit)
	}
	if o.Reading.Language == "" {
		o.Reading.Language = o.Language
	}
	in, err := read(ctx, name, data, o.Reading)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	blocks := in.blocks
	r := &Result{Format: in.format.String(), Notes: in.notes, Dropped: in.dropped, Total: in.letters}
	d := &document.Document{Path: name, Schema: document.Schema}
	r.Document = d
	f := findFront(blocks)
	s := recognise(blocks, f)
	d.Provisions = s.provisions
	if len(d.Provisions) == 0 {
		return nil, fmt.Errorf("%s: no paragraph found; if this is a scan, recognise its text first (OCR)", name)
	}
	r.Dropped = append(r.Dropped, s.dropped...)
	d.Source = &document.Source{File: filepath.Base(name)}
	d.Issuer, d.Date = f.issuer, f.date
	d.Title = f.title
	if d.Title == "" {
		d.Title = titleFromHeaders(in.dropped)
		f.title = d.Title
	}
	if d.Title == "" && in.title != "" {
		d.Title = in.title
		r.note("title: %q, from the properties of the file; the text has none that stands out", d.Title)
	}
	if d.Title == "" {
		d.Title = titleFromName(name)
		r.note("title: %q, from the file name; the text has none that stands out", d.Title)
		r.doubt("", "the title, taken from the file name")
	}
	detected, sure := detectLanguage(blocks)
	switch d.Language = o.Language; {
	case d.Language == "":
		d.Language = detected
		if !sure {
			r.note("language: %s, but the text is too short or mixed to be sure; set --language to change", language.Name(d.Language))
			r.doubt("", "the language, %s: the text is too short or mixed to be sure", language.Name(d.Language))
		}
	case sure && detected != d.Language:
		r.note("language: %s as asked, but the text looks like %s; the verdicts are worth nothing if it is", language.Name(d.Language), language.Name(detected))
		r.doubt("", "the language: %s as asked, but the text looks like %s", language.Name(d.Language), language.Name(detected))
	}
	d.Kind = o.Kind
	nearest := false
	if d.Kind == "" {
		g := guessKind(f, s, blocks)
		if g.nearest && !o.Nearest {
			return nil, &UnknownKindError{Path: name, Language: d.Language, Why: g.why, Nearest: g.kind}
		}
		d.Kind = g.kind
		if nearest = g.nearest; nearest {
			r.Doubts = append(r.Doubts, Doubt{Field: "kind", Text: fmt.Sprintf("%s is only what comes nearest (%s); set it to %s", g.kind, g.why, kindList())})
		} else {
			r.note("kind: %s (%s); set --kind to change", g.kind, g.why)
		}
		if g.weak {
			r.Doubts = append(r.Doubts, Doubt{Field: "kind", Text: fmt.Sprintf("%s by the words it uses; the text does not name its kind", g.kind)})
		}
	}
	index := crossref.NewIndex(d.Provisions)
	for i := range d.Provisions {
		p := &d.Provisions[i]
		p.Refs = index.Resolve(p.Text, p.ID)
	}
	lost := 0
	for _, x := range r.Dropped {
		lost += reading.CountLetters(x.Text)
	}
	for i := range blocks {
		if blocks[i].style != markOnly {
			r.Kept += reading.CountLetters(blocks[i].text) - blocks[i].printed
		}
	}
	d.Actions = findActions(blocks, s.rows, s.provisionsOf())
	r.Notes = append(r.Notes, s.notes...)
	if lost > 0 {
		r.note("left out: %s (%s), %.1f%% of the letters", passages(len(r.Dropped)), reasons(r.Dropped), 100*float64(lost)/float64(max(1, r.Total)))
	}
	for _, text := range in.doubts {
		r.doubt("", "%s", text)
	}
	r.lookOver(s)
	if r.Confidence = r.confidence(); nearest {
		r.Confidence = Low
	}
	return r, nil
}

func passages(n int) string {
	if n == 1 {
		return "1 passage"
	}
	return itoa(n) + " passages"
}

// reasons lists why passages were left out, the most frequent first.
func reasons(dropped []Dropped) string {
	count := map[string]int{}
	var whys []string
	for _, d := range dropped {
		if count[d.Why]++; count[d.Why] == 1 {
			whys = append(whys, d.Why)
		}
	}
	slices.SortStableFunc(whys, func(a, b string) int { return count[b] - count[a] })
	if len(whys) > 3 {
		whys = append(whys[:3], "and the like")
	}
	return strings.Join(whys, ", ")
}

// IsDescription tells whether data is a YAML description and not a text to import.
func IsDescription(data []byte) bool {
	for rest := data; len(rest) > 0; {
		var l []byte
		if i := indexNewline(rest); i >= 0 {
			l, rest = rest[:i], rest[i+1:]
		} else {
			l, rest = rest, nil
		}
		s := strings.TrimSpace(strings.TrimPrefix(string(l), "\ufeff"))
		if s == "" || strings.HasPrefix(s, "#") || strings.HasPrefix(s, "---") || strings.HasPrefix(s, "%YAML") {
			continue
		}
		key, _, ok := strings.Cut(s, ":")
		switch strings.Trim(key, `"'{ `) {
		case "schema", "kind", "title", "provisions":
			return ok && (strings.Trim(key, `"'{ `) == "schema" || hasTopKey(data, "provisions") || hasTopKey(data, "schema"))
		}
		return ok && hasTopKey(data, "schema") && strings.Contains(string(data), "cybernorm/")
	}
	return false
}

func (r *Result) note(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

func hasTopKey(data []byte, key string) bool {
	s := "\n" + string(data)
	return strings.Contains(s, "\n"+key+":")
}

func indexNewline(b []byte) int {
	for i, c := range b {
		if c == '\n' {
			return i
		}
	}
	return -1
}

func kindList() string {
	names := make([]string, 0, 4)
	for _, k := range document.Kinds() {
		names = append(names, string(k))
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}
