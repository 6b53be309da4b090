// Package pdf reads the text of a PDF as a person reads it: columns one after the other, paragraphs whole, footnotes and
// rows of tables set apart, running headers and page numbers left out with the reason. It knows nothing of what the
// text means.
//
// [Read] gives a [Document]. The objects of the file come from the library; the content streams, the fonts and the layout
// are read here. A file that cannot be read gives an error that says what to do instead.
package pdf

// Kind says what a block looks like on the page.
type Kind byte

// The kinds of blocks.
const (
	Body     Kind = iota
	Heading       // larger, bolder or otherwise set off from the running text
	Row           // a row of a table
	Contents      // an entry of a table of contents: a title, and the page at the end of the line
	Footnote
)

// Document is the text of a PDF in reading order.
type Document struct {
	Pages    int
	Blocks   []Block
	Dropped  []Dropped
	Body     float64  // size of the running text, in points
	Letters  int      // letters and digits that the pages show
	Warnings []string // what the reader should know before trusting the text
	Title    string   // from the properties of the file
	Language string   // that the file claims, as a BCP 47 tag

	tables int
}

// Options say how to read. The zero Options are the usual ones.
type Options struct {
	Progress func(done, total int) // told how many of the pages are read; may be nil
}

// Block is a paragraph, a heading, a row of a table or a footnote.
type Block struct {
	Kind   Kind
	Page   int // from 1
	Lines  []Line
	Cells  []string // of a row; Lines holds one line that joins them
	Table  int      // of a row: number of the table in the file, from 1
	Header bool     // a row of headings

	Level  int     // of a heading, from 1; 0 otherwise
	Mark   string  // what is set off before the text by white space: "12.", "(a)", "•"; it is part of the first line too
	Indent float64 // from the left edge of the text, in ems
	Size   float64 // of the letters, in points
	Bold   bool
	Gap    bool // more white space stands before it than between the lines of a paragraph
	Top    bool // it is the first of its column, so it may go on with the block before it
	Full   bool // its last line reaches the right edge, so it may go on in the next column

	Column, Columns int // which of how many columns of the page, from 1; both 1 for full width
}

// Line is a line of a block.
type Line struct {
	Page   int
	Number int // on its page, from 1, in reading order
	Text   string
}

// Dropped is text that is not part of the document's own.
type Dropped struct {
	Page, Line int
	Text       string
	Why        string
}

// The reasons for leaving text out.
const (
	WhyHeader   = "running header or footer"
	WhyNumber   = "page number"
	WhyArtifact = "marked in the file as furniture of the page"
	WhyTurned   = "text turned on its side"
	WhyOutside  = "outside of the page"
	WhyShadow   = "printed twice in the same place"
)
