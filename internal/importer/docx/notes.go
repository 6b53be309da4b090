package docx

import (
	"strconv"
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
)

// noteRef is a reference to a footnote or an endnote.
type noteRef struct {
	kind  int // 0 footnote, 1 endnote
	id    string
	label string
	place int
	why   string // why it is left out, "" when it is kept
}

// refer notes a reference and its number. Endnotes count in small Roman numbers, as Word has it by default.
func (r *reader) refer(t archive.Token) {
	ref := noteRef{id: t.Attr("id"), place: r.at(), why: r.why()}
	if t.Name == "endnoteReference" {
		ref.kind = 1
	}
	if custom, ok := t.Lookup("customMarkFollows"); ref.why == "" && !(ok && isOn(custom)) {
		r.numbered[ref.kind]++
		ref.label = strconv.Itoa(r.numbered[ref.kind])
		if ref.kind == 1 {
			ref.label = flow.Roman(r.numbered[ref.kind])
		}
	}
	r.refs = append(r.refs, ref)
}

// readNotes reads the notes that the text refers to, in the order of the references.
func (r *reader) readNotes(footnotes, endnotes string) error {
	notes := map[string][]flow.Paragraph{}
	byKey := map[string]noteRef{}
	for _, ref := range r.refs {
		byKey[key(ref.kind, ref.id)] = ref
	}
	r.beside = true
	for kind, part := range [...]string{footnotes, endnotes} {
		if part == "" {
			continue
		}
		if err := r.notePart(part, kind, byKey, notes); err != nil {
			return err
		}
	}
	for _, ref := range r.refs {
		k := key(ref.kind, ref.id)
		for i, p := range notes[k] {
			if i == 0 {
				p.Label = ref.label
			}
			r.out.Notes = append(r.out.Notes, p)
		}
		delete(notes, k)
	}
	return nil
}

func key(kind int, id string) string { return strconv.Itoa(kind) + "/" + id }

func (r *reader) notePart(part string, kind int, refs map[string]noteRef, notes map[string][]flow.Paragraph) error {
	x, err := r.archive.XML(part)
	if err != nil {
		return err
	}
	r.x, r.para = x, nil
	if _, err := x.Root(); err != nil {
		return err
	}
	return x.Children(func(t archive.Token) error {
		if typ := t.Attr("type"); t.Name != "footnote" && t.Name != "endnote" || typ != "" && typ != "normal" {
			return x.Skip() // the line that sets notes apart
		}
		k := key(kind, t.Attr("id"))
		ref, ok := refs[k]
		if !ok {
			ref.why = "note that nothing refers to"
		}
		r.place = ref.place
		var paras []flow.Paragraph
		r.to = &paras
		var err error
		if ref.why != "" {
			err = r.without(ref.why)
		} else {
			err = r.children()
		}
		r.release()
		r.fields = r.fields[:0]
		for i := range paras {
			paras[i].Kind = flow.Note
		}
		notes[k] = append(notes[k], paras...)
		return err
	})
}

// readRunning reads a header or footer, whose text is left out.
func (r *reader) readRunning(part string) error {
	var paras []flow.Paragraph
	r.to, r.beside, r.place, r.para = &paras, true, 0, nil
	r.fields = r.fields[:0]
	if err := r.part(part); err != nil {
		return err
	}
	for i := range paras {
		lines := []flow.Line{{Text: paras[i].Text}}
		if paras[i].Kind == flow.Row {
			lines = lineOf(&paras[i])
		}
		for _, l := range lines {
			if t := strings.Join(strings.Fields(l.Text), " "); t != "" {
				r.out.Dropped = append(r.out.Dropped, flow.Dropped{Text: t, Why: flow.WhyHeader})
			}
		}
	}
	return nil
}

// countComments counts comments, whose text is not part of the document.
func (r *reader) countComments(part string) error {
	if part == "" {
		return nil
	}
	x, err := r.archive.XML(part)
	if err != nil {
		return err
	}
	if _, err := x.Root(); err != nil {
		return err
	}
	return x.Children(func(t archive.Token) error {
		if t.Name == "comment" {
			r.out.Comments++
		}
		return x.Skip()
	})
}
