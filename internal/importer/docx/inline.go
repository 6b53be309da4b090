package docx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
)

// field is an open field. Its instruction is not part of the text, its result is.
type field struct {
	instruction string
	result      bool
	toc         bool
}

func (r *reader) inInstruction() bool {
	for i := range r.fields {
		if !r.fields[i].result {
			return true
		}
	}
	return false
}

func (r *reader) instruct(s string) {
	if n := len(r.fields); n > 0 && !r.fields[n-1].result && len(r.fields[n-1].instruction) < 64 {
		r.fields[n-1].instruction += s
	}
}

// fieldChar goes on with a field: it begins, its result follows, or it ends.
func (r *reader) fieldChar(kind string) {
	n := len(r.fields) - 1
	switch {
	case kind == "begin":
		r.fields = append(r.fields, field{})
	case n < 0:
	case kind == "separate":
		f := &r.fields[n]
		f.result = true
		if f.toc = isContents(f.instruction) && !f.toc; f.toc {
			r.toc++
		}
	case kind == "end":
		f := r.fields[n]
		if f.toc {
			r.toc--
		}
		if !f.result && !r.goneNow() {
			r.unprinted(f.instruction)
		}
		r.fields = r.fields[:n]
	}
}

func (r *reader) goneNow() bool { return len(r.gone) > 0 }

// unprinted notes fields that print a number which the file does not hold.
func (r *reader) unprinted(instruction string) {
	name, _, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	switch strings.ToUpper(name) {
	case "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT":
		r.miss(strings.ToUpper(name) + " field whose number the file does not hold; write the number as text")
	}
}

func isContents(instruction string) bool {
	f := strings.Fields(instruction)
	return len(f) > 0 && (strings.EqualFold(f[0], "TOC") || strings.EqualFold(f[0], "INDEX") || strings.EqualFold(f[0], "TOA"))
}

func (r *reader) simpleField(t archive.Token) error {
	toc := isContents(t.Attr("instr"))
	if toc {
		r.toc++
		defer func() { r.toc-- }()
	}
	return r.children()
}

// change reads what a tracked change inserted, deleted or moved.
func (r *reader) change(t archive.Token) error {
	r.count(t.Name, author(t))
	why := ""
	switch t.Name {
	case "del":
		why = flow.WhyDeleted
	case "moveFrom":
		why = flow.WhyMovedFrom
	case "ins":
		why = flow.WhyInserted
	case "moveTo":
		why = flow.WhyMovedTo
	}
	takesAway := t.Name == "del" || t.Name == "moveFrom"
	var err error
	last := r.last
	if takesAway != r.original {
		err = r.without(why)
	} else {
		err = r.children()
	}
	r.last = last // what stands inside the change does not end it
	return err
}

// marked counts the tracked changes that touch the end of a paragraph.
func (r *reader) marked(m marks) {
	r.out.Changes.Formatted += m.formatted
	if m.inserted != "" {
		r.count("ins", m.inserted)
	}
	if m.deleted != "" {
		r.count("del", m.deleted)
	}
}

// count counts a tracked change. Neighbours of the same kind by the same author at the same time are one.
func (r *reader) count(kind, author string) {
	key := kind + author
	if key == r.last {
		return
	}
	r.last = key
	switch kind {
	case "ins":
		r.out.Changes.Inserted++
	case "del":
		r.out.Changes.Deleted++
	case "moveFrom":
		r.out.Changes.Moved++
	}
}

// control reads a content control.
func (r *reader) control() error {
	placeholder, toc := false, false
	return r.x.Children(func(t archive.Token) error {
		switch t.Name {
		case "sdtPr":
			return r.x.Children(func(t archive.Token) error {
				switch t.Name {
				case "showingPlcHdr":
					placeholder = isOn(t.Attr("val"))
				case "docPartObj", "docPartList":
					return r.x.Children(func(t archive.Token) error {
						toc = toc || t.Name == "docPartGallery" && t.Attr("val") == "Table of Contents"
						return r.x.Skip()
					})
				}
				return r.x.Skip()
			})
		case "sdtContent":
			if toc {
				r.toc++
				defer func() { r.toc-- }()
			}
			if placeholder {
				return r.without(flow.WhyPlaceholder)
			}
			return r.children()
		}
		return r.x.Skip()
	})
}

// alternate reads the first of several forms of the same drawing; an older one only when the newer has no text.
func (r *reader) alternate() error {
	done := false
	return r.x.Children(func(t archive.Token) error {
		if done {
			return r.x.Skip()
		}
		before := r.out.Letters
		err := r.children()
		done = r.out.Letters > before
		return err
	})
}

// textBox reads the paragraphs of a text box. Fields do not reach out of it.
func (r *reader) textBox() error {
	fields, held, row, rows := r.fields, r.held, r.row, r.rows
	r.fields, r.held, r.row, r.rows = nil, nil, nil, nil
	to := r.to
	if r.para != nil {
		r.to = &r.para.boxes
	}
	err := r.children()
	r.release()
	r.fields, r.held, r.row, r.rows, r.to = fields, held, row, rows, to
	return err
}

func symbolOf(t archive.Token) string {
	n, err := strconv.ParseUint(t.Attr("char"), 16, 32)
	if err != nil || n < 0x20 || n > 0x10FFFF {
		return ""
	}
	if s := symbol(rune(n), t.Attr("font")); s != "" {
		return s
	}
	return string(rune(n))
}

// miss notes something that could not be read.
func (r *reader) miss(what string) {
	if r.missed == nil {
		r.missed = map[string]int{}
	}
	r.missed[what]++
}

// remark writes down what was missed.
func (r *reader) remark() {
	all := make([]string, 0, len(r.missed))
	for what := range r.missed {
		all = append(all, what)
	}
	slices.Sort(all)
	for _, what := range all {
		r.out.Remarks = append(r.out.Remarks, fmt.Sprintf("%d × %s", r.missed[what], what))
	}
}
