// Package flow holds what a word processor's file says, as one flow of paragraphs with their numbers as printed. It knows
// nothing of provisions, and nothing of the formats that it is read from.
package flow

import (
	"fmt"

	"cybernorm/internal/importer/archive"
)

// MaxParagraphs is the largest number of paragraphs that is read, a hundred times that of a long act.
const MaxParagraphs = 200_000

// TooMany is the error beyond MaxParagraphs.
func TooMany() error {
	return fmt.Errorf("more than %d paragraphs: %w", MaxParagraphs, archive.ErrLimit)
}

// MaxLabel is how long the pattern of a number may be, in bytes; what is longer is cut off.
const MaxLabel = 120

// Document is a text with an account of what was left out.
type Document struct {
	Paragraphs []Paragraph
	Notes      []Paragraph // footnotes and endnotes, in the order of their references
	Dropped    []Dropped
	Changes    Changes
	Comments   int
	Letters    int      // letters and digits of the file, kept and dropped, without the numbers that it does not spell
	Remarks    []string // what could not be read, in words
	Title      string   // from the properties of the file
	Tongue     string   // language that the file claims, as a BCP 47 tag
}

// Paragraph is a paragraph, an item of a list, or a row of a table.
type Paragraph struct {
	Kind   Kind
	Text   string // "\n" stands for a line break and "\f" for a page break
	Label  string // number or bullet that the word processor prints before it: "Article 2", "(a)", "•"
	Glued  bool   // nothing stands between label and text
	Level  int    // of a heading or of a list, from 1; 0 otherwise
	Place  int    // number of the paragraph in the file, from 1, empty ones counted
	Last   int    // number of the last paragraph that went into it
	Indent int    // left indent in twentieths of a point
	Bold   bool   // all of it is bold
	Header bool   // row that heads a table
	First  bool   // row that begins a table
	Cells  []Cell // of a row
}

// Cell is a cell of a row.
type Cell struct {
	Lines []Line
	Span  int  // columns that it takes up, at least 1
	Above bool // goes on with the cell above and has no text of its own
}

// Line is a paragraph inside a cell.
type Line struct {
	Text  string
	Label string
	Glued bool
	Place int
}

// Kind says what a paragraph is in the eyes of the word processor.
type Kind byte

// The kinds of paragraphs.
const (
	Body    Kind = iota
	Title        // the document's title by its style
	Heading      // has an outline level
	Item         // has a number or a bullet
	Row          // row of a table
	Note         // footnote or endnote
	Entry        // entry of a table of contents
)

// Dropped is a piece of text that is left out.
type Dropped struct {
	Place int // paragraph that it stands in, 0 when it stands outside of the text
	Text  string
	Why   string
}

// Changes counts tracked changes.
type Changes struct {
	Inserted  int
	Deleted   int
	Moved     int
	Formatted int
}

// Total is the number of changes that touch the text; those of formatting do not.
func (c Changes) Total() int { return c.Inserted + c.Deleted + c.Moved }

// The reasons why text is left out.
const (
	WhyHeader      = "running header or footer"
	WhyHidden      = "hidden text"
	WhyDeleted     = "deleted by a tracked change"
	WhyInserted    = "inserted by a tracked change"
	WhyMovedFrom   = "moved away by a tracked change"
	WhyMovedTo     = "moved here by a tracked change"
	WhyPlaceholder = "placeholder of a form"
	WhyReading     = "reading aid beside the text"
	WhyInstruction = "instruction of a field"
	WhyOutside     = "text outside of a paragraph"
	WhyFallback    = "older form of a drawing that is read already"
)
