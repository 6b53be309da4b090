package document

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// maxByteErrors bounds how many bad bytes are listed: a file in another encoding has them by the thousand.
const maxByteErrors = 20

// maxMarks bounds the characters that separate values in YAML, and with them the memory that the values take. A long
// document has fewer than one such character in twenty; 32 MiB of prose has well under a million.
const maxMarks = 1_500_000

// signatures are the first bytes of formats that people pass by mistake.
var signatures = []struct{ prefix, name string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a DOCX, ODT or ZIP file"},
	{"\xd0\xcf\x11\xe0", "a Word 97 file"},
	{"{\\rtf", "an RTF file"},
	{"\x1f\x8b", "a gzip file"},
	{"<!DOCTYPE", "an HTML file"},
	{"<!doctype", "an HTML file"},
	{"<html", "an HTML file"},
	{"<?xml", "an XML file"},
}

// checkBytes refuses what is not text in UTF-8 before YAML is read. It reports whether the text can be read further.
func checkBytes(s *source, c *collector) bool {
	if unread := alien(s.data); unread != "" {
		c.add(Pos{Line: 1, Column: 1}, s.form.Instead, "this is %s, not a %s", unread, s.form.Noun)
		return false
	}
	if enc := utf16(s.data); enc != "" {
		c.add(Pos{Line: 1, Column: 1}, "save it as UTF-8", "the file is in %s", enc)
		return false
	}
	if len(bytes.TrimSpace(s.data)) == 0 {
		c.add(Pos{Line: 1, Column: 1}, s.form.begin(), "the file is empty")
		return false
	}
	if at := binary(s.data); at >= 0 {
		c.add(s.posAt(at), s.form.Instead, "the file is binary, not text")
		return false
	}
	marks := 0
	for i := 0; i < len(s.data); {
		b := s.data[i]
		if b < utf8.RuneSelf {
			switch {
			case b == ',' || b == ':' || b == '-' || b == '[' || b == '{' || b == '?':
				marks++
			case !text(rune(b), 1):
				c.add(s.posAt(i), "remove it", "control character U+%04X", b)
			}
			i++
		} else {
			r, size := utf8.DecodeRune(s.data[i:])
			switch {
			case r == utf8.RuneError && size == 1:
				c.add(s.posAt(i), latin1Hint(b), "byte 0x%02X is not UTF-8", b)
			case !text(r, size):
				c.add(s.posAt(i), "remove it", "control character U+%04X", r)
			}
			i += size
		}
		if len(c.errs) >= maxByteErrors {
			c.more = countBad(s.data[i:])
			return false
		}
	}
	if marks > maxMarks {
		c.add(Pos{Line: 1, Column: 1}, "split it", "the file holds too many values to be a %s", s.form.Noun)
		return false
	}
	return len(c.errs) == 0
}

func alien(data []byte) string {
	start := bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n")
	for _, s := range signatures {
		if bytes.HasPrefix(start, []byte(s.prefix)) {
			return s.name
		}
	}
	return ""
}

func utf16(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), len(data) > 3 && data[0] != 0 && data[1] == 0 && data[2] != 0 && data[3] == 0:
		return "UTF-16 (little-endian)"
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}), len(data) > 3 && data[0] == 0 && data[1] != 0 && data[2] == 0 && data[3] != 0:
		return "UTF-16 (big-endian)"
	}
	return ""
}

// binary gives the place of the first byte that is no text when many of the first bytes are none, or -1.
func binary(data []byte) int {
	const many = 10
	head := data[:min(len(data), 512)]
	first, bad := -1, 0
	for i := 0; i < len(head); {
		r, size := utf8.DecodeRune(head[i:])
		if !text(r, size) {
			bad++
			if first < 0 {
				first = i
			}
		}
		i += size
	}
	if bad > many && bytes.IndexByte(head, 0) >= 0 {
		return first
	}
	return -1
}

// text reports whether a decoded character may stand in a description.
func text(r rune, size int) bool {
	switch {
	case r == utf8.RuneError && size == 1, r == 0xfffe, r == 0xffff:
		return false
	case r == '\t', r == '\n', r == '\r':
		return true
	}
	return !unicode.IsControl(r)
}

// latin1Hint names the letter that the byte is in the encoding that such files mostly have.
func latin1Hint(b byte) string {
	if b < 0xa0 {
		return "save the file as UTF-8"
	}
	return fmt.Sprintf("save the file as UTF-8 (in Latin-1 this byte is %c)", rune(b))
}

func countBad(data []byte) int {
	n := 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if !text(r, size) {
			n++
		}
		i += size
	}
	return n
}
