package reading

import (
	"fmt"
	"unicode/utf8"
)

// Check gives an error where a reading breaks what readers promise: letters are all accounted for, texts are clean, spans
// rise and lie inside their text, lines count from 1. It is for the tests of readers.
func (r *Reading) Check() error {
	kept := 0
	for i := range r.Blocks {
		b := &r.Blocks[i]
		kept += CountLetters(b.Text)
		if err := b.check(); err != nil {
			return fmt.Errorf("block %d (%.40q): %w", i, b.Text, err)
		}
	}
	for _, d := range r.Dropped {
		kept += CountLetters(d.Text)
		if d.Line < 1 || d.Why == "" {
			return fmt.Errorf("dropped %.40q on line %d because %q", d.Text, d.Line, d.Why)
		}
	}
	if kept != r.Letters {
		return fmt.Errorf("%d letters in blocks and among what was dropped, %d in the source", kept, r.Letters)
	}
	return nil
}

func (b *Block) check() error {
	switch {
	case CountLetters(b.Text) == 0:
		return fmt.Errorf("no letters")
	case !utf8.ValidString(b.Text) || Clean(b.Text) != b.Text || b.Text[0] == ' ' || b.Text[len(b.Text)-1] == ' ':
		return fmt.Errorf("the text is not clean: %q", b.Text)
	case b.Line < 1 || b.Page < 0 || b.LastLine < b.Line && b.LastPage <= b.Page:
		return fmt.Errorf("from line %d to %d, page %d to %d", b.Line, b.LastLine, b.Page, b.LastPage)
	case int(b.Style) > int(Title):
		return fmt.Errorf("style %d", b.Style)
	}
	last := -1
	for i, s := range b.Spans {
		if s.Offset <= last || s.Offset >= len(b.Text) || i == 0 && s.Offset != 0 || s.Line < 1 || s.Column < 1 || !utf8.RuneStart(b.Text[s.Offset]) {
			return fmt.Errorf("span %+v after offset %d in %d bytes", s, last, len(b.Text))
		}
		last = s.Offset
	}
	return nil
}
