package html

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// decode gives a page as UTF-8. The mark at its beginning decides, then the page's own word, then its bytes.
func decode(data []byte) (string, []string, error) {
	e, name, certain := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	declared := bytes.Contains(bytes.ToLower(data[:min(len(data), 1024)]), []byte("charset="))
	marked := bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) || bytes.HasPrefix(data, []byte("\xFF\xFE"))
	if !marked && !bytes.ContainsRune(data, 0) && utf8.Valid(data) {
		// Pages that were saved anew often keep the name of their old encoding.
		var notes []string
		if declared && name != "utf-8" && !isASCII(data) {
			notes = []string{"encoding: read as UTF-8, though the page calls itself " + name}
		}
		return string(data), notes, nil
	}
	if !certain && zeros(data, 1) {
		e, name = charset.Lookup("utf-16le")
	} else if !certain && zeros(data, 0) {
		e, name = charset.Lookup("utf-16be")
	}
	if name == "utf-8" {
		// DetermineEncoding looks at the beginning alone.
		text := strings.TrimPrefix(string(data), "\ufeff")
		if !utf8.ValidString(text) {
			if certain || declared {
				return strings.ToValidUTF8(text, "\ufffd"), []string{"encoding: some bytes are no UTF-8 and are read as \ufffd"}, nil
			}
			e, name = charset.Lookup("windows-1252")
		} else {
			return text, nil, nil
		}
	}
	if e == nil {
		return "", nil, errors.New("the encoding of the page is not known; save it as UTF-8")
	}
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", nil, errors.New("the page cannot be read as " + name + "; save it as UTF-8")
	}
	return strings.TrimPrefix(strings.ToValidUTF8(string(text), "\ufffd"), "\ufeff"), []string{"encoding: read as " + name}, nil
}

func isASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// zeros tells UTF-16 by the zero bytes of its markup.
func zeros(data []byte, at int) bool {
	n, all := 0, 0
	for i := at; i < min(len(data), 512); i += 2 {
		all++
		if data[i] == 0 {
			n++
		}
	}
	return all > 8 && n*10 > all*8
}
