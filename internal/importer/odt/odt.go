// Package odt reads OpenDocument texts as a flow of paragraphs, as package docx does with Word documents: text with its
// automatic numbers as they are printed, headings, tables, notes and tracked changes.
package odt

import (
	"context"
	"errors"
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
	"cybernorm/internal/importer/reading"
)

// Read is the [reading.Func] of OpenDocument texts.
func Read(ctx context.Context, _ string, data []byte, o reading.Options) (*reading.Reading, error) {
	d, err := Parse(ctx, data, o)
	if err != nil {
		return nil, err
	}
	return d.Reading(o.Changes), nil
}

// Parse reads a document from memory as its paragraphs. Its errors say what to do about the file.
func Parse(ctx context.Context, data []byte, o reading.Options) (*flow.Document, error) {
	a, err := archive.Open(data, archive.Unfolding(o.MaxText))
	if err != nil {
		return nil, err
	}
	if !a.Has("content.xml") {
		return nil, errors.New("not an OpenDocument text: the container holds no content.xml")
	}
	if err := checkEncryption(a); err != nil {
		return nil, err
	}
	r := &reader{ctx: ctx, original: o.Changes == reading.Original, out: &flow.Document{}, styles: map[string]*style{}, lists: map[string]*listStyle{}, byID: map[string]*list{}, deleted: map[string]string{}}
	r.to = &r.out.Paragraphs
	var running []string
	if a.Has("styles.xml") {
		if running, err = r.readStyles(a); err != nil {
			return nil, err
		}
	}
	if err := r.part(a, "content.xml"); err != nil {
		return nil, err
	}
	for _, s := range running {
		if n := reading.CountLetters(s); n > 0 {
			r.out.Letters += n
			r.out.Dropped = append(r.out.Dropped, flow.Dropped{Text: s, Why: flow.WhyHeader})
		}
	}
	return r.out, r.readMeta(a)
}

func checkEncryption(a *archive.Archive) error {
	if !a.Has("META-INF/manifest.xml") {
		return nil
	}
	m, err := a.Read("META-INF/manifest.xml")
	if err != nil {
		return err
	}
	if strings.Contains(string(m), "encryption-data") {
		return errors.New("the document is protected by a password; open it, take the password off (File > Save As, without “Save with password”), and save a copy")
	}
	return nil
}

// readMeta takes title and language from the properties of the file.
func (r *reader) readMeta(a *archive.Archive) error {
	if !a.Has("meta.xml") {
		return nil
	}
	x, err := a.XML("meta.xml")
	if err != nil {
		return err
	}
	if _, err := x.Root(); err != nil {
		return err
	}
	return x.Children(func(archive.Token) error {
		return x.Children(func(t archive.Token) error {
			s, err := x.Inner()
			switch t.Name {
			case "title":
				r.out.Title = strings.TrimSpace(s)
			case "language":
				r.out.Tongue = strings.TrimSpace(s)
			}
			return err
		})
	})
}
