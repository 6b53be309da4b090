// Package reading holds what every reader of a file format gives: blocks of text with their places, and an account of what
// it left out. It knows no format and no structure, so that readers and the recogniser of structure need not know each
// other.
package reading

import (
	"context"

	"cybernorm/internal/document"
)

// Func reads a file of one format. Name serves messages alone. Its error says what to do about the file, without the name.
type Func func(ctx context.Context, name string, data []byte, o Options) (*Reading, error)

// Options say how to read. The zero Options are the usual ones.
type Options struct {
	Changes  Changes               // which side of tracked changes to read
	MaxText  int64                 // bytes that a compressed file may unfold to; DefaultMaxText when zero
	Language string                // which of several to read, where a file prints its text in several languages side by side
	Progress func(done, total int) // told how far a long file is read, in pages or parts; may be nil
}

// DefaultMaxText is what a compressed file may unfold to when Options.MaxText is zero, in bytes.
const DefaultMaxText int64 = 256 << 20

// Changes says which side of tracked changes is read.
type Changes string

// The sides of tracked changes. The empty Changes is Final.
const (
	Final    Changes = "final"    // as if all were accepted
	Original Changes = "original" // as if all were refused
)

// Step tells Options.Progress how far reading is.
func (o Options) Step(done, total int) {
	if o.Progress != nil {
		o.Progress(done, total)
	}
}

// Reading is what a reader makes of a file. Every letter and digit that the file shows stands in a block or in Dropped, so
// Letters, which a reader counts on its own in the source, equals the letters of both together.
type Reading struct {
	Blocks  []Block
	Dropped []Dropped
	Notes   []string // what the user should know: encoding, number of tracked changes
	Doubts  []string // what the reader is unsure of
	Letters int      // letters and digits of the text, as CountLetters counts
	Pages   int      // 0 in a format without pages
	Title   string   // that the file carries beside its text; a hint, used where the text shows none
	Date    document.Date
	// Tongue is the language that the file claims for itself, as a BCP 47 tag. The text decides; this is for messages.
	Tongue string
}

// Dropped is a piece of the source that belongs to no provision, such as a running header. Page is 0 in a format without
// pages.
type Dropped struct {
	Page, Line int
	Text       string
	Why        string
}

// Block is what a reader holds together: a paragraph, a heading, an item of a list, a row of a table, with its place.
// Its text is one line: inner line breaks are spaces, runs of white space one space, without soft hyphens and invisible
// characters, ligatures spelt out, hyphenation mended; all as Clean does it.
type Block struct {
	Text  string
	Spans []document.Span // as in document.Provision; nil stands for one at Page and Line, column 1

	// Line and LastLine count the lines of the page in a PDF, the paragraphs in a word processor's file, else the lines
	// of the file.
	Page, Line, LastPage, LastLine int

	Style  Style
	Level  int    // of a heading or of a list, from 1, where the format says it; 0 otherwise
	Indent int    // depth of an item of a list, 2 a level; 0 outside of lists
	Mark   string // number or bullet that the format gives apart from the text, as printed: "Article 5", "1.", "(a)", "•"
	Gap    bool   // space above it sets it apart
	Doubt  string // why the reader is unsure of this block; empty when it is not

	// Row holds the texts of the cells of a row; Text joins them with " | ". Table counts the tables of the file from 1.
	Row    []string
	Table  int
	Header bool // a row of headings
}

// Style is what the format itself says of a block.
type Style byte

// The styles of a block.
const (
	Plain   Style = iota // no more than that it is a paragraph; it may yet prove to be a heading or an item
	Heading              // the format marks it as a heading
	Item                 // the format marks it as an item of a list
	Cell                 // a row of a table
	Note                 // a footnote; its Mark is the number
	Listing              // a line of a table of contents
	Title                // the format marks it as the title of the document
)

// CellGap stands between the cells of a row in the text of its block.
const CellGap = " | "
