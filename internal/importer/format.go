package importer

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"cybernorm/internal/importer/docx"
	"cybernorm/internal/importer/html"
	"cybernorm/internal/importer/odt"
	"cybernorm/internal/importer/reading"
)

// format is a file format that can be read.
type format byte

const (
	textFormat format = iota // plain text or Markdown, which the decoded text tells
	plainFormat
	markdownFormat
	htmlFormat
	pdfFormat
	docxFormat
	odtFormat
)

// String names the format for people.
func (f format) String() string {
	return [...]string{"text", "plain text", "Markdown", "HTML", "PDF", "DOCX", "ODT"}[f]
}

// reader gives the reader of a format; nil for plain text and Markdown, which the caller reads itself.
func (f format) reader() reading.Func {
	switch f {
	case docxFormat:
		return docx.Read
	case htmlFormat:
		return html.Read
	case pdfFormat:
		return readPDF
	case odtFormat:
		return odt.Read
	}
	return nil
}

// detect tells the format of a file from its content. A format that cannot be read is an error that says what to do.
func detect(data []byte) (format, error) {
	trimmed := bytes.TrimLeft(data, "\x00\t\n\r\f ")
	if len(trimmed) == 0 {
		return 0, errors.New("the file is empty; give the text of a document")
	}
	switch {
	case isPDF(data):
		return pdfFormat, nil
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return detectZip(data)
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0")):
		return 0, detectOLE(data)
	}
	for _, f := range foreign() {
		if bytes.HasPrefix(data[min(f.at, len(data)):], []byte(f.magic)) {
			return 0, fmt.Errorf("this is %s, not a text; %s", f.what, f.todo)
		}
	}
	return detectText(data)
}

// isPDF looks for the header of a PDF, which may stand behind up to a kilobyte of something else.
func isPDF(data []byte) bool {
	at := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	return at == 0 || at > 0 && bytes.Contains(data, []byte("startxref"))
}

// detectZip tells the formats of word processors from other archives by what they hold.
func detectZip(data []byte) (format, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return 0, errors.New("this begins like a DOCX, ODT or ZIP file, but the rest is cut off or damaged; copy or download it again")
	}
	for _, f := range z.File {
		switch name := f.Name; {
		case name == "mimetype":
			return detectMimetype(f)
		case strings.HasPrefix(name, "word/document") && strings.HasSuffix(name, ".xml"):
			return docxFormat, nil
		case strings.HasPrefix(name, "xl/"):
			return 0, errors.New("this is an Excel workbook, not a text; copy the table into a document of a word processor")
		case strings.HasPrefix(name, "ppt/"):
			return 0, errors.New("this is a PowerPoint presentation, not a text; export it as PDF")
		case strings.HasPrefix(name, "Index/") && strings.HasSuffix(name, ".iwa"):
			return 0, errors.New("this is an Apple Pages document; export it as DOCX or PDF")
		}
	}
	return 0, errors.New("this is a ZIP archive, not a document; unpack it first")
}

// detectMimetype tells the formats that name themselves in the first file of their archive.
func detectMimetype(f *zip.File) (format, error) {
	r, err := f.Open()
	if err != nil {
		return 0, errors.New("this begins like an ODT file, but cannot be unpacked; copy or download it again")
	}
	defer r.Close()
	kind, err := io.ReadAll(io.LimitReader(r, 200))
	if err != nil {
		return 0, errors.New("this begins like an ODT file, but cannot be unpacked; copy or download it again")
	}
	switch name := strings.TrimSpace(string(kind)); {
	case strings.HasPrefix(name, "application/vnd.oasis.opendocument.text"):
		return odtFormat, nil
	case name == "application/epub+zip":
		return 0, errors.New("this is an EPUB; export it as PDF, or unpack it and give one of its HTML files")
	default:
		return 0, fmt.Errorf("this is a file of an office program (%.60q), not a text; export it as PDF", name)
	}
}

// detectOLE names what old office programs write, and what new ones do with a password.
func detectOLE(data []byte) error {
	if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e")) {
		return errors.New("the document is protected by a password; open it in a word processor and save it without")
	}
	return errors.New("this is a document of an old office program (.doc); open it in a word processor and save it as DOCX")
}

// foreignFormat is a format that is known and cannot be read.
type foreignFormat struct {
	at         int
	magic      string
	what, todo string
}

func foreign() []foreignFormat {
	const ocr, unpack = "recognise its text first (OCR)", "unpack it first"
	return []foreignFormat{
		{0, "{\\rtf", "an RTF document", "open it in a word processor and save it as DOCX"},
		{0, "\x89PNG", "a picture", ocr},
		{0, "\xFF\xD8\xFF", "a picture", ocr},
		{0, "GIF8", "a picture", ocr},
		{0, "II*\x00", "a picture", ocr},
		{0, "MM\x00*", "a picture", ocr},
		{8, "WEBP", "a picture", ocr},
		{4, "ftyp", "a picture or a film", ocr},
		{0, "AT&TFORM", "a DjVu scan", ocr},
		{0, "%!PS", "a PostScript file", "convert it to PDF"},
		{0, "\x1F\x8B", "a compressed file", unpack},
		{0, "BZh", "a compressed file", unpack},
		{0, "\xFD7zXZ", "a compressed file", unpack},
		{0, "7z\xBC\xAF", "a compressed file", unpack},
		{0, "Rar!", "a compressed file", unpack},
		{0, "\x7FELF", "a program", "give the text of a document"},
		{0, "\xFFWPC", "a WordPerfect document", "open it in a word processor and save it as DOCX"},
		{0, "\\documentclass", "a LaTeX source", "make a PDF of it"},
		{0, "MIME-Version:", "an e-mail or a web page saved as one file", "save the page as HTML only"},
	}
}

// detectText tells the text formats that are not for reading from those that are.
func detectText(data []byte) (format, error) {
	head := strings.ToLower(string(bytes.TrimLeft(data[:min(len(data), 4096)], "\xEF\xBB\xBF\t\n\r\f ")))
	switch {
	case strings.HasPrefix(head, "{") && json.Valid(data), strings.HasPrefix(head, "[") && json.Valid(data):
		return 0, errors.New("this is JSON data, not a text; give the text of a document")
	case strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<office:document"):
		return 0, errors.New("this is a flat OpenDocument file; save it as ODT or DOCX")
	case strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<w:worddocument"):
		return 0, errors.New("this is a Word XML document; save it as DOCX")
	case strings.HasPrefix(head, "<?xml") && !strings.Contains(head, "<html") && !strings.Contains(head, "<!doctype html"):
		return 0, errors.New("this is an XML file and no web page; give the document as HTML, DOCX, PDF or text")
	}
	if isHTML(head) {
		return htmlFormat, nil
	}
	return textFormat, nil
}

// isHTML tells a web page by how it begins, past comments and the XML declaration.
func isHTML(head string) bool {
	head = strings.ReplaceAll(head, "\x00", "") // UTF-16
	for {
		head = strings.TrimLeft(head, " \t\r\n")
		switch {
		case strings.HasPrefix(head, "<!--"):
			_, rest, ok := strings.Cut(head, "-->")
			if !ok {
				return strings.Contains(head, "<html")
			}
			head = rest
			continue
		case strings.HasPrefix(head, "<?"):
			_, rest, ok := strings.Cut(head, ">")
			if !ok {
				return false
			}
			head = rest
			continue
		}
		break
	}
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body", "<meta", "<title"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	// A part of a page begins with any element. Markdown may too, and goes on in its own signs.
	return len(head) > 1 && head[0] == '<' && isLowerByte(head[1]) && strings.Contains(head, "</") && !strings.Contains(head, "\n# ") && !strings.Contains(head, "\n## ")
}
