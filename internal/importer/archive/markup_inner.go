package archive

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Skip passes over the rest of the element whose start was read last.
func (m *Markup) Skip() error {
	for to := len(m.open) - 1; len(m.open) > to; {
		if _, err := m.step(false); err != nil {
			return m.early(err)
		}
	}
	return nil
}

// Children calls f for the start of every element right inside the one whose start was read last, up to its end. f has to
// read each to its end.
func (m *Markup) Children(f func(Token) error) error {
	for {
		t, err := m.Next()
		if err != nil {
			return m.early(err)
		}
		switch t.Kind {
		case End:
			return nil
		case Start:
			if err := f(t); err != nil {
				return err
			}
		}
	}
}

// Inner gives the text of the element whose start was read last, with all that stands inside it.
func (m *Markup) Inner() (string, error) {
	first, more := "", []byte(nil)
	for to := len(m.open) - 1; len(m.open) > to; {
		t, err := m.Next()
		if err != nil {
			return "", m.early(err)
		}
		switch {
		case t.Kind != Text:
		case first == "" && more == nil:
			first = t.Text
		default:
			if more == nil {
				more = append(more, first...)
			}
			more = append(more, t.Text...)
		}
	}
	if more != nil {
		return string(more), nil
	}
	return first, nil
}

// Root reads up to the start of the outermost element.
func (m *Markup) Root() (Token, error) {
	for {
		t, err := m.Next()
		if err != nil {
			return t, m.early(err)
		}
		if t.Kind == Start {
			return t, nil
		}
	}
}

func (m *Markup) early(err error) error {
	if err == io.EOF {
		return m.fail(io.ErrUnexpectedEOF)
	}
	return err
}

// fail says where in the part an error lies.
func (m *Markup) fail(err error) error {
	before := m.src[:m.at]
	line := strings.Count(before, "\n") + 1
	column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Errorf("%s:%d:%d: %w", m.part, line, column, err)
}
