package document

import (
	"fmt"
	"slices"
	"strings"
)

// Error is one mistake in a description. Its Pos is zero when the mistake has no place, as with a file that is too big.
type Error struct {
	File string
	Pos
	Message string
	Hint    string // what to do about it; may be empty
}

// Error gives file:line:column: message; hint.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", e.Line, e.Column)
	}
	b.WriteString(": ")
	b.WriteString(e.Message)
	if e.Hint != "" {
		b.WriteString("; ")
		b.WriteString(e.Hint)
	}
	return b.String()
}

// Errors holds all mistakes of a description in the order of their places.
type Errors []*Error

// Error gives the mistakes, one a line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, err := range e {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// maxErrors bounds what is kept: beyond it a file is not a description with mistakes but something else.
const maxErrors = 5000

// collector gathers mistakes while a description is read.
type collector struct {
	file string
	errs Errors
	more int
}

// full reports whether further mistakes are only counted, so that hints for them need not be sought.
func (c *collector) full() bool { return len(c.errs) >= maxErrors }

func (c *collector) add(p Pos, hint, format string, args ...any) {
	if c.full() {
		c.more++
		return
	}
	c.errs = append(c.errs, &Error{File: c.file, Pos: p, Message: fmt.Sprintf(format, args...), Hint: hint})
}

// err gives the mistakes in order, each once: a node that stands in two places through an alias is read twice.
func (c *collector) err() error {
	if len(c.errs) == 0 {
		return nil
	}
	slices.SortStableFunc(c.errs, func(a, b *Error) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	errs := slices.CompactFunc(c.errs, func(a, b *Error) bool { return *a == *b })
	if c.more > 0 {
		errs = append(errs, &Error{File: c.file, Message: fmt.Sprintf("%d more mistakes are not shown", c.more)})
	}
	return errs
}

// quoteLimit is the longest piece of a description that a message repeats, in characters.
const quoteLimit = 60

// quote repeats s in a message: printable, in quotes, not too long.
func quote(s string) string {
	if len(s) > quoteLimit {
		if r := []rune(s[:min(len(s), 4*quoteLimit)]); len(r) > quoteLimit {
			s = string(r[:quoteLimit]) + "…"
		}
	}
	return fmt.Sprintf("%q", s)
}
