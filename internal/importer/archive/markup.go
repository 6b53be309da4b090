package archive

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Kind says what a token is.
type Kind byte

// The kinds of tokens. Comments and processing instructions are passed over.
const (
	Start Kind = iota
	End
	Text
)

// Token is a step through XML. Space is the last part of the namespace's name, such as "main"; the versions of a format
// differ only in what stands before it.
type Token struct {
	Kind  Kind
	Space string
	Name  string
	Text  string
	attrs []xml.Attr
}

// Attr gives the value of an attribute by its name without a prefix, and "" when there is none.
func (t *Token) Attr(name string) string {
	v, _ := t.Lookup(name)
	return v
}

// Lookup is Attr which also tells whether the attribute is there.
func (t *Token) Lookup(name string) (string, bool) {
	for i := range t.attrs {
		if t.attrs[i].Name.Local == name {
			return t.attrs[i].Value, true
		}
	}
	return "", false
}

// Markup reads one part of XML token by token. It knows no entities but the five of XML itself and refuses document type
// declarations, which no word processor writes.
type Markup struct {
	part   string
	dec    *xml.Decoder
	limits Limits
	depth  int
}

// NewMarkup reads XML from memory; part is the name that errors give.
func NewMarkup(part string, data []byte, l Limits) (*Markup, error) {
	l = l.filled()
	if err := checkTags(data, l.Tag); err != nil {
		return nil, fmt.Errorf("%s: %w", part, err)
	}
	m := &Markup{part: part, dec: xml.NewDecoder(bytes.NewReader(data)), limits: l}
	m.dec.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		if strings.EqualFold(label, "us-ascii") {
			return r, nil
		}
		return nil, fmt.Errorf("the encoding %s is not read; save the document anew, which writes UTF-8", label)
	}
	return m, nil
}

// checkTags refuses a tag of more than limit bytes. A tag's attributes are held all at once, and each takes more memory
// than it takes bytes.
func checkTags(data []byte, limit int) error {
	if len(data) <= limit {
		return nil
	}
	for off := 0; ; {
		i := bytes.IndexByte(data[off:], '<')
		if i < 0 {
			return nil
		}
		off += i
		n := bytes.IndexByte(data[off:], '>')
		if n < 0 {
			n = len(data) - off
		}
		if n > limit {
			return fmt.Errorf("a tag of more than %d bytes: %w", limit, ErrLimit)
		}
		off += n
	}
}

// Next gives the next token, and io.EOF after the last. The token is valid until the next call.
func (m *Markup) Next() (Token, error) {
	for {
		t, err := m.dec.Token()
		if err == io.EOF {
			return Token{}, io.EOF
		}
		if err != nil {
			return Token{}, m.fail(err)
		}
		switch x := t.(type) {
		case xml.StartElement:
			if m.depth++; m.depth > m.limits.Depth {
				return Token{}, m.fail(fmt.Errorf("more than %d elements stand inside each other: %w", m.limits.Depth, ErrLimit))
			}
			return Token{Kind: Start, Space: lastPart(x.Name.Space), Name: x.Name.Local, attrs: x.Attr}, nil
		case xml.EndElement:
			m.depth--
			return Token{Kind: End, Name: x.Name.Local}, nil
		case xml.CharData:
			return Token{Kind: Text, Text: string(x)}, nil
		case xml.Directive:
			return Token{}, m.fail(errors.New("a document type declaration, which a word processor does not write; save the document anew"))
		}
	}
}

// Depth is the number of elements that are open.
func (m *Markup) Depth() int { return m.depth }

// Skip passes over the rest of the element whose start was read last.
func (m *Markup) Skip() error {
	for to := m.depth - 1; m.depth > to; {
		if _, err := m.Next(); err != nil {
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
	var first string
	var more []byte
	for to := m.depth - 1; m.depth > to; {
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

func (m *Markup) fail(err error) error {
	line, col := m.dec.InputPos()
	return fmt.Errorf("%s:%d:%d: %w", m.part, line, col, err)
}

func lastPart(space string) string { return space[strings.LastIndexAny(space, "/:")+1:] }
