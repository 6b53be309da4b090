package importer

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	tu "golang.org/x/text/encoding/unicode"
)

// decode gives the text of a file as UTF-8 with the byte order mark dropped, and notes on any conversion.
func decode(data []byte) (string, []string, error) {
	text, notes, err := toUTF8(data)
	if err != nil {
		return "", nil, fmt.Errorf("%w; save the file as UTF-8 text", err)
	}
	letters, controls := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		} else if r < 0x20 && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\v' {
			controls++
		}
	}
	if controls > 8 && controls > len(text)/200 {
		return "", nil, errors.New("the file holds control characters like a binary file; give the text of the document")
	}
	if letters == 0 {
		return "", nil, errors.New("no letters found; if this is a scan, recognise its text first (OCR)")
	}
	return text, notes, nil
}

func toUTF8(data []byte) (string, []string, error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return utf16(data, tu.UseBOM, tu.LittleEndian)
	case looksUTF16(data, 1):
		return utf16(data, tu.IgnoreBOM, tu.LittleEndian)
	case looksUTF16(data, 0):
		return utf16(data, tu.IgnoreBOM, tu.BigEndian)
	}
	if utf8.Valid(data) {
		return string(data), nil, nil
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", nil, errors.New("not valid UTF-8 and holds zero bytes")
	}
	s, err := charmap.Windows1252.NewDecoder().String(string(data))
	if err != nil {
		return "", nil, fmt.Errorf("neither UTF-8 nor Windows-1252: %w", err)
	}
	if strings.ContainsRune(s, utf8.RuneError) {
		return "", nil, errors.New("neither valid UTF-8 nor Windows-1252")
	}
	return s, []string{"encoding: read as Windows-1252, since it is not valid UTF-8"}, nil
}

func utf16(data []byte, bom tu.BOMPolicy, e tu.Endianness) (string, []string, error) {
	s, err := tu.UTF16(e, bom).NewDecoder().String(string(data))
	if err != nil {
		return "", nil, fmt.Errorf("not valid UTF-16: %w", err)
	}
	return strings.TrimPrefix(s, "\ufeff"), []string{"encoding: read as UTF-16"}, nil
}

// looksUTF16 tells UTF-16 without a mark by its zero bytes: in text of any Latin script nearly every other byte is zero.
func looksUTF16(data []byte, zeroAt int) bool {
	n := min(len(data), 512) &^ 1
	if n < 8 {
		return false
	}
	zeros := 0
	for i := zeroAt; i < n; i += 2 {
		if data[i] == 0 {
			zeros++
		}
	}
	return zeros*10 >= n/2*7
}
