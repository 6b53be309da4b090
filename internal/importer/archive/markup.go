package archive

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Kind says what a token is.
type Kind byte

// The kinds of tokens. Comments and processing instructions are passed over.
const (
	Start Kind = iota
	End
	Text
)

// Token is a step through XML. Prefix is what stands before the colon of a name; the office formats use the same prefixes
// for the same namespaces everywhere.
type Token struct {
	Kind   Kind
	Prefix string
	Name   string
	Text   string
	attrs  []attr
}

type attr struct{ name, raw string }

// Attr gives the value of an attribute by its name without a prefix, and "" when there is none.
func (t *Token) Attr(name string) string {
	v, _ := t.Lookup(name)
	return v
}

// Lookup is Attr which also tells whether the attribute is there.
func (t *Token) Lookup(name string) (string, bool) {
	for i := range t.attrs {
		if t.attrs[i].name == name {
			v, err := unescape(t.attrs[i].raw)
			return v, err == nil
		}
	}
	return "", false
}

// Markup reads one part of XML token by token. It knows no entities but the five of XML itself and refuses document type
// declarations, which no word processor writes. It stands in for encoding/xml, which is held to the same tokens by a test
// but reads 40 MB a second: in a file of Word, whose text is a tenth of its XML, too little.
type Markup struct {
	part   string
	src    string
	at     int
	limits Limits
	open   []string // names of the open elements, with their prefixes
	attrs  []attr
	closes bool // the last tag closes itself, its end comes next
	rooted bool
}

// NewMarkup reads XML from memory; part is the name that errors give.
func NewMarkup(part string, data []byte, l Limits) (*Markup, error) {
	m := &Markup{part: part, src: strings.TrimPrefix(string(data), "\ufeff"), limits: l.filled()}
	if !utf8.ValidString(m.src) {
		return nil, fmt.Errorf("%s: not valid UTF-8; save the document anew", part)
	}
	return m, nil
}

// Next gives the next token, and io.EOF after the last. The token is valid until the next call.
func (m *Markup) Next() (Token, error) { return m.step(true) }

// step is Next; without full it spares the work for what is passed over.
func (m *Markup) step(full bool) (Token, error) {
	if m.closes {
		m.closes = false
		return m.close()
	}
	for {
		if m.at == len(m.src) {
			if len(m.open) > 0 || !m.rooted {
				return Token{}, m.fail(io.ErrUnexpectedEOF)
			}
			return Token{}, io.EOF
		}
		if m.src[m.at] != '<' {
			t, err := m.text(full)
			if err != nil || len(m.open) > 0 {
				return t, err
			}
			if strings.TrimSpace(t.Text) != "" {
				return Token{}, m.fail(errors.New("text outside of the document"))
			}
			continue
		}
		switch rest := m.src[m.at:]; {
		case strings.HasPrefix(rest, "</"):
			return m.endTag()
		case strings.HasPrefix(rest, "<?"):
			if err := m.instruction(); err != nil {
				return Token{}, err
			}
		case strings.HasPrefix(rest, "<!--"):
			if err := m.pass(4, "-->", "comment"); err != nil {
				return Token{}, err
			}
		case strings.HasPrefix(rest, "<![CDATA[") && len(m.open) > 0:
			from := m.at + len("<![CDATA[")
			if err := m.pass(9, "]]>", "CDATA section"); err != nil {
				return Token{}, err
			}
			return Token{Kind: Text, Text: m.src[from : m.at-3]}, nil
		case strings.HasPrefix(rest, "<!"):
			return Token{}, m.fail(errors.New("a document type declaration, which a word processor does not write; save the document anew"))
		default:
			return m.startTag(full)
		}
	}
}

// text reads up to the next tag.
func (m *Markup) text(full bool) (Token, error) {
	from := m.at
	if n := strings.IndexByte(m.src[from:], '<'); n >= 0 {
		m.at += n
	} else {
		m.at = len(m.src)
	}
	t := Token{Kind: Text, Text: m.src[from:m.at]}
	if !full {
		return t, nil
	}
	var err error
	if t.Text, err = unescape(t.Text); err != nil {
		return t, m.fail(err)
	}
	return t, nil
}

// pass moves behind what ends a construct that begins here with so many bytes.
func (m *Markup) pass(skip int, end, what string) error {
	n := strings.Index(m.src[min(m.at+skip, len(m.src)):], end)
	if n < 0 {
		return m.fail(fmt.Errorf("a %s that does not end", what))
	}
	m.at += skip + n + len(end)
	return nil
}

// instruction passes over a processing instruction. The declaration of XML must not name another encoding.
func (m *Markup) instruction() error {
	from := m.at
	if err := m.pass(2, "?>", "processing instruction"); err != nil {
		return err
	}
	s := m.src[from+2 : m.at-2]
	if !strings.HasPrefix(s, "xml ") {
		return nil
	}
	_, s, ok := strings.Cut(s, "encoding=")
	if !ok || len(s) < 2 {
		return nil
	}
	name, _, _ := strings.Cut(s[1:], s[:1])
	if !strings.EqualFold(name, "utf-8") && !strings.EqualFold(name, "us-ascii") {
		return m.fail(fmt.Errorf("the encoding %.20q is not read; save the document anew, which writes UTF-8", name))
	}
	return nil
}

func (m *Markup) startTag(full bool) (Token, error) {
	if len(m.open) == 0 && m.rooted {
		return Token{}, m.fail(errors.New("an element outside of the document"))
	}
	from := m.at + 1
	i := from
	for i < len(m.src) && !isDelimiter(m.src[i]) {
		i++
	}
	name := m.src[from:i]
	if name == "" || i == len(m.src) || name[0] == '-' || name[0] == '.' || name[0] >= '0' && name[0] <= '9' {
		return Token{}, m.fail(errors.New("a tag without a name"))
	}
	if m.open = append(m.open, name); len(m.open) > m.limits.Depth {
		return Token{}, m.fail(fmt.Errorf("more than %d elements stand inside each other: %w", m.limits.Depth, ErrLimit))
	}
	m.rooted = true
	if err := m.attributes(i, full); err != nil {
		return Token{}, err
	}
	t := Token{Kind: Start, attrs: m.attrs}
	t.Prefix, t.Name = split(name)
	return t, nil
}

func isDelimiter(c byte) bool {
	return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '<' || c == '=' || c == '"' || c == '\''
}

func split(name string) (prefix, local string) {
	if i := strings.IndexByte(name, ':'); i > 0 && i+1 < len(name) {
		return name[:i], name[i+1:]
	}
	return "", name
}

// attributes reads from behind the name of a tag to its end.
func (m *Markup) attributes(i int, full bool) error {
	m.attrs = m.attrs[:0]
	src := m.src
	for {
		from := i
		for i < len(src) && (src[i] == ' ' || src[i] == '\n' || src[i] == '\t' || src[i] == '\r') {
			i++
		}
		switch {
		case i == len(src):
			return m.fail(io.ErrUnexpectedEOF)
		case src[i] == '>':
			m.at = i + 1
			return nil
		case src[i] == '/' && i+1 < len(src) && src[i+1] == '>':
			m.at, m.closes = i+2, true
			return nil
		case i == from:
			return m.fail(errors.New("attributes that no space sets apart"))
		}
		start := i
		for i < len(src) && !isDelimiter(src[i]) {
			i++
		}
		name := src[start:i]
		for i < len(src) && isSpace(src[i]) {
			i++
		}
		if name == "" || i == len(src) || src[i] != '=' {
			return m.fail(errors.New("an attribute without a value"))
		}
		for i++; i < len(src) && isSpace(src[i]); i++ {
		}
		if i == len(src) || src[i] != '"' && src[i] != '\'' {
			return m.fail(fmt.Errorf("the value of %.40q stands in no quotes", name))
		}
		n := strings.IndexByte(src[i+1:], src[i])
		if n < 0 {
			return m.fail(io.ErrUnexpectedEOF)
		}
		if value := src[i+1 : i+1+n]; full {
			if strings.IndexByte(value, '<') >= 0 {
				return m.fail(fmt.Errorf("the value of %.40q holds a tag", name))
			}
			if len(m.attrs) == m.limits.Attributes {
				return m.fail(fmt.Errorf("a tag of more than %d attributes: %w", m.limits.Attributes, ErrLimit))
			}
			_, local := split(name)
			m.attrs = append(m.attrs, attr{local, value})
		}
		i += n + 2
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func (m *Markup) endTag() (Token, error) {
	n := strings.IndexByte(m.src[m.at:], '>')
	if n < 0 {
		return Token{}, m.fail(io.ErrUnexpectedEOF)
	}
	name := strings.TrimRight(m.src[m.at+2:m.at+n], " \t\r\n")
	if len(m.open) == 0 || m.open[len(m.open)-1] != name {
		return Token{}, m.fail(fmt.Errorf("</%.40s> ends what it does not begin; the file is damaged", name))
	}
	m.at += n + 1
	return m.close()
}

func (m *Markup) close() (Token, error) {
	last := len(m.open) - 1
	t := Token{Kind: End}
	t.Prefix, t.Name = split(m.open[last])
	m.open = m.open[:last]
	return t, nil
}

// unescape resolves the entities of XML itself.
func unescape(s string) (string, error) {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s, nil
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; i >= 0; i = strings.IndexByte(s, '&') {
		b.WriteString(s[:i])
		name, _, ok := strings.Cut(s[i+1:min(len(s), i+16)], ";")
		r := entity(name)
		if !ok || r < 0 {
			return "", fmt.Errorf("the entity &%.12s is not known; the file is damaged", name)
		}
		b.WriteRune(r)
		s = s[i+2+len(name):]
	}
	b.WriteString(s)
	return b.String(), nil
}

func entity(name string) rune {
	switch name {
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "amp":
		return '&'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	number, base := strings.TrimPrefix(name, "#"), 10
	if len(number) == len(name) {
		return -1
	}
	if hex, ok := strings.CutPrefix(number, "x"); ok {
		number, base = hex, 16
	}
	n, err := strconv.ParseUint(number, base, 32)
	if err != nil || n > utf8.MaxRune || n == 0 || n >= 0xD800 && n <= 0xDFFF {
		return -1
	}
	return rune(n)
}
