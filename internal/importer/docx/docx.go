// Package docx reads Word documents (Office Open XML) as a flow of paragraphs: text with its automatic numbers as they are
// printed, headings, tables, notes and tracked changes. It knows nothing of what the text means.
package docx

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
	"cybernorm/internal/importer/reading"
)

// Read is the [reading.Func] of Word documents.
func Read(ctx context.Context, _ string, data []byte, o reading.Options) (*reading.Reading, error) {
	d, err := Parse(ctx, data, o)
	if err != nil {
		return nil, err
	}
	return d.Reading(o.Changes), nil
}

// Parse reads a document from memory as its paragraphs. Its errors say what to do about the file.
func Parse(ctx context.Context, data []byte, o reading.Options) (*flow.Document, error) {
	if err := checkContainer(data); err != nil {
		return nil, err
	}
	a, err := archive.Open(data, archive.Unfolding(o.MaxText))
	if err != nil {
		return nil, err
	}
	p, err := findParts(a)
	if err != nil {
		return nil, err
	}
	r := &reader{ctx: ctx, archive: a, original: o.Changes == reading.Original, out: &flow.Document{}}
	if r.styles, err = readStyles(a, p.one["styles"]); err != nil {
		return nil, err
	}
	if r.numbers, err = readNumbering(a, p.one["numbering"], r.styles); err != nil {
		return nil, err
	}
	if err := r.readMain(p.main); err != nil {
		return nil, err
	}
	if err := r.readNotes(p.one["footnotes"], p.one["endnotes"]); err != nil {
		return nil, err
	}
	for _, name := range append(p.all["header"], p.all["footer"]...) {
		if err := r.readRunning(name); err != nil {
			return nil, err
		}
	}
	if err := r.countComments(p.one["comments"]); err != nil {
		return nil, err
	}
	if r.out.Title, err = titleOf(a, p.properties); err != nil {
		return nil, err
	}
	r.out.Tongue = r.styles.tongue
	r.remark()
	return r.out, nil
}

// checkContainer names what is not a zip file, and what to do about it.
func checkContainer(data []byte) error {
	switch {
	case bytes.HasPrefix(data, []byte("PK")):
		return nil
	case !IsCompound(data):
		return errors.New("not a Word document: no zip container")
	case bytes.Contains(data, utf16("EncryptedPackage")):
		return errors.New("the document is protected by a password; open it, take the password off (File > Info > Protect Document), and save a copy")
	case bytes.Contains(data, utf16("WordDocument")):
		return errors.New("an old Word document (.doc); open it in Word or LibreOffice and save it as .docx")
	}
	return errors.New("an OLE container, as old Office files are; open it in its program and save it as .docx")
}

// IsCompound tells an OLE compound file, which holds old Word documents and encrypted new ones.
func IsCompound(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
}

func utf16(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for _, c := range []byte(s) {
		b = append(b, c, 0)
	}
	return b
}

// parts are the names of a document's parts.
type parts struct {
	main       string
	properties string
	one        map[string]string   // by kind, such as "styles"
	all        map[string][]string // headers and footers
}

// findParts follows the relations of the package from its root to the main part and from there to the others.
func findParts(a *archive.Archive) (parts, error) {
	p := parts{main: "word/document.xml", one: map[string]string{}, all: map[string][]string{}}
	err := relations(a, "", func(kind, target string) {
		switch kind {
		case "officeDocument":
			p.main = target
		case "core-properties":
			p.properties = target
		}
	})
	if err != nil {
		return p, err
	}
	if !a.Has(p.main) || strings.HasPrefix(p.main, "xl/") || strings.HasPrefix(p.main, "ppt/") {
		return p, notText(a, p.main)
	}
	seen := map[string]bool{}
	err = relations(a, p.main, func(kind, target string) {
		if !a.Has(target) || seen[target] {
			return
		}
		seen[target] = true
		if kind == "header" || kind == "footer" {
			p.all[kind] = append(p.all[kind], target)
		} else if p.one[kind] == "" {
			p.one[kind] = target
		}
	})
	dir := p.main[:strings.LastIndexByte(p.main, '/')+1]
	for _, kind := range [...]string{"styles", "numbering", "footnotes", "endnotes", "comments"} {
		if name := dir + kind + ".xml"; p.one[kind] == "" && a.Has(name) {
			p.one[kind] = name
		}
	}
	return p, err
}

func notText(a *archive.Archive, main string) error {
	switch {
	case a.Has("xl/workbook.xml"):
		return errors.New("a spreadsheet, not a text; save the sheet as text, or copy it into a text document")
	case a.Has("ppt/presentation.xml"):
		return errors.New("a presentation, not a text; save its outline as text")
	}
	return fmt.Errorf("not a Word document: the container holds no %s", main)
}

// relations calls f for every relation of a part, or of the package when part is empty.
func relations(a *archive.Archive, part string, f func(kind, target string)) error {
	at := strings.LastIndexByte(part, '/') + 1
	name := part[:at] + "_rels/" + part[at:] + ".rels"
	if !a.Has(name) {
		return nil
	}
	x, err := a.XML(name)
	if err != nil {
		return err
	}
	if _, err := x.Root(); err != nil {
		return err
	}
	return x.Children(func(t archive.Token) error {
		kind, target := t.Attr("Type"), t.Attr("Target")
		if t.Attr("TargetMode") != "External" {
			if abs, ok := strings.CutPrefix(target, "/"); ok {
				target = abs
			} else {
				target = part[:at] + target
			}
			f(kind[strings.LastIndexByte(kind, '/')+1:], target)
		}
		return x.Skip()
	})
}

// titleOf gives the title in the properties of a document.
func titleOf(a *archive.Archive, part string) (string, error) {
	if part == "" || !a.Has(part) {
		return "", nil
	}
	x, err := a.XML(part)
	if err != nil {
		return "", err
	}
	if _, err := x.Root(); err != nil {
		return "", err
	}
	title := ""
	err = x.Children(func(t archive.Token) error {
		if t.Name != "title" {
			return x.Skip()
		}
		title, err = x.Inner()
		return err
	})
	return strings.TrimSpace(title), err
}
