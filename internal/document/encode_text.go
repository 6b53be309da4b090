package document

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// text writes a string: a literal block where it is a text that YAML can hold as one, otherwise on one line.
func (e *encoder) text(s string, depth int, block bool) {
	s = normalLines(s)
	if !literal(s) || !block && !strings.Contains(strings.TrimRight(s, "\n"), "\n") {
		e.out.WriteString(inline(s, true))
		return
	}
	e.out.WriteByte('|')
	// The reader takes the indentation from the first line unless it is told.
	if c := s[0]; c == ' ' || c == '\t' || c == '\n' {
		e.out.WriteByte('2')
	}
	if !strings.HasSuffix(s, "\n") {
		e.out.WriteByte('-')
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		e.out.WriteByte('\n')
		if line != "" {
			e.indent(depth + 1)
			e.out.WriteString(line)
		}
	}
}

// literal reports whether a text can stand in a literal block. A last line without words would be taken for the end.
func literal(s string) bool {
	if strings.TrimSpace(s) == "" {
		return false
	}
	last := s[strings.LastIndexByte(strings.TrimSuffix(s, "\n"), '\n')+1:]
	return strings.TrimSpace(last) != "" && !strings.ContainsFunc(s, special)
}

// special reports characters that YAML takes for something else than themselves.
func special(r rune) bool {
	switch r {
	case '\n', '\t':
		return false
	case '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff':
		return true
	}
	return unicode.IsControl(r)
}

var (
	// plain are strings that need no quotes: words that begin with a letter and hold nothing that YAML gives a meaning.
	plain = regexp.MustCompile(`^\pL[\pL\pN ._/()+-]*$`)
	// reserved are plain words that some YAML reader takes for a truth value or for nothing.
	reserved = regexp.MustCompile(`^(?i:true|false|yes|no|on|off|y|n|null|nan|inf)$`)
	// webAddress are web addresses, which are plain although they have a colon.
	webAddress = regexp.MustCompile(`^https?://[A-Za-z0-9._~/?&=%+-]+$`)
)

// inline writes a string on one line, in double quotes unless it is plain. Addresses may only be so behind a key: in a
// list in brackets a question mark has a meaning.
func inline(s string, address bool) string {
	s = normalLines(s)
	if (plain.MatchString(s) || address && webAddress.MatchString(s)) && !reserved.MatchString(s) && !strings.HasSuffix(s, " ") {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			b.WriteByte(s[i]) // no UTF-8; kept, so that the reader refuses it
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case special(r) && r <= 0xff:
			fmt.Fprintf(&b, `\x%02x`, r)
		case special(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// normalLines makes every line end \n.
func normalLines(s string) string {
	if !strings.ContainsAny(s, "\r\u0085") {
		return s
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n").Replace(s)
}

// printable makes a line safe to stand in a comment.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if special(r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, s)
}
