package odt

import (
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
	"cybernorm/internal/importer/reading"
)

// readList reads a list, which begins anew unless it says that it goes on.
func (r *reader) readList(t archive.Token) error {
	style := t.Attr("style-name")
	depth := len(r.list)
	it := &item{style: style}
	if depth > 0 {
		outer := r.list[depth-1]
		it.list, it.level = outer.list, outer.level+1
		if style == "" {
			it.style = outer.style
		}
	} else {
		it.list = &list{style: style}
		if old := r.byID[t.Attr("continue-list")]; old != nil {
			it.list = old
		} else if old := r.last[style]; old != nil && t.Attr("continue-numbering") == "true" {
			it.list = old
		}
		r.last[style] = it.list
	}
	if id := t.Attr("id"); id != "" {
		r.byID[id] = it.list
	}
	r.list = append(r.list, it)
	err := r.content()
	r.list = r.list[:depth]
	return err
}

func (r *reader) readItem(t archive.Token) error {
	if n := len(r.list); n > 0 {
		it := r.list[n-1]
		it.waiting, it.start = t.Name == "list-item", nil
		if v, ok := number(t.Attr("start-value")); ok {
			it.start = &v
		}
	}
	return r.content()
}

// note reads a footnote or endnote, which carries its number.
func (r *reader) note(t archive.Token) error {
	var paras []flow.Paragraph
	label := ""
	to, para, list, held := r.to, r.para, r.list, r.held
	r.beside++
	err := r.x.Children(func(t archive.Token) error {
		switch t.Name {
		case "note-citation":
			s, err := r.x.Inner()
			label = strings.TrimSpace(s)
			return err
		case "note-body":
			r.to, r.para, r.list, r.held = &paras, nil, nil, nil
			err := r.content()
			r.release()
			return err
		}
		return r.x.Skip()
	})
	r.beside--
	r.to, r.para, r.list, r.held = to, para, list, held
	for i := range paras {
		paras[i].Kind, paras[i].Level = flow.Note, 0
		if i == 0 {
			paras[i].Label = label
		}
		r.out.Notes = append(r.out.Notes, paras[i])
	}
	return err
}

// textBox reads the paragraphs of a text box, which come after the one that it is fixed to.
func (r *reader) textBox() error {
	to, para, list, held := r.to, r.para, r.list, r.held
	if r.para != nil {
		r.to = &r.para.boxes
	}
	r.para, r.list, r.held = nil, nil, nil
	err := r.content()
	r.release()
	r.to, r.para, r.list, r.held = to, para, list, held
	return err
}

// region reads a tracked change: who deleted stands here with what was deleted, an insertion stands in the text.
func (r *reader) region(t archive.Token) error {
	id := t.Attr("id")
	return r.x.Children(func(t archive.Token) error {
		switch t.Name {
		case "insertion":
			r.out.Changes.Inserted++
		case "format-change":
			r.out.Changes.Formatted++
		case "deletion":
			r.out.Changes.Deleted++
			var parts []string
			err := r.x.Children(func(t archive.Token) error {
				if t.Name == "change-info" {
					return r.x.Skip()
				}
				s, err := r.x.Inner()
				parts = append(parts, strings.Map(blank, s))
				return err
			})
			r.deleted[id] = strings.Join(parts, "\f")
			return err
		}
		return r.x.Skip()
	})
}

// change takes up a tracked change where it stands in the text.
func (r *reader) change(t archive.Token) {
	id := t.Attr("change-id")
	switch t.Name {
	case "change-start":
		r.adding[id] = true
	case "change-end":
		delete(r.adding, id)
	case "change":
		s := r.deleted[id]
		delete(r.deleted, id)
		if r.original && r.para != nil {
			r.write(s)
			return
		}
		r.out.Letters += reading.CountLetters(s)
		if !r.original {
			r.drop(s, flow.WhyDeleted)
		} else if strings.TrimSpace(s) != "" {
			*r.to = append(*r.to, flow.Paragraph{Text: s, Place: max(1, r.place), Last: max(1, r.place)})
		}
	}
}

// table reads a table. One of a single column only lays out the page.
func (r *reader) table() error {
	outer, to, para, list := r.rows, r.to, r.para, r.list
	var rows []flow.Paragraph
	r.rows, r.para, r.list = &rows, nil, nil
	err := r.content()
	r.rows, r.to, r.para, r.list = outer, to, para, list
	layout := true
	for i := range rows {
		layout = layout && len(rows[i].Cells) <= 1
	}
	first := true
	for i := range rows {
		row := &rows[i]
		if layout {
			for _, c := range row.Cells {
				for _, l := range c.Lines {
					p := flow.Paragraph{Text: l.Text, Label: l.Label, Place: l.Place, Last: l.Place}
					if l.Label != "" {
						p.Kind, p.Level = flow.Item, 1
					}
					*r.to = append(*r.to, p)
				}
			}
			continue
		}
		some := false
		for _, c := range row.Cells {
			some = some || len(c.Lines) > 0
		}
		if some {
			row.First, first = first, false
			*r.to = append(*r.to, *row)
		}
	}
	return err
}

// row reads a row of a table. Rows that say that they come several times are empty ones, which are not repeated here.
func (r *reader) row() error {
	if r.rows == nil {
		return r.content()
	}
	row := flow.Paragraph{Kind: flow.Row, Place: r.place + 1, Header: r.heading}
	rows, to := r.rows, r.to
	covered := 1 // columns of the last cell that were met
	err := r.x.Children(func(t archive.Token) error {
		if t.Name != "table-cell" && t.Name != "covered-table-cell" {
			return r.x.Skip()
		}
		c := flow.Cell{Span: 1}
		if t.Name == "covered-table-cell" {
			// What covers it stands to its left, which counted it already, or above.
			if n := len(row.Cells); n > 0 && row.Cells[n-1].Span > covered {
				covered++
				return r.x.Skip()
			}
			c.Above = true
		}
		covered = 1
		if n, ok := number(t.Attr("number-columns-spanned")); ok && n > 0 && n < 64 {
			c.Span = n
		}
		var paras []flow.Paragraph
		r.to, r.rows = &paras, nil
		err := r.content()
		r.release()
		r.to, r.rows = to, rows
		for i := range paras {
			if paras[i].Kind == flow.Row {
				for _, inner := range paras[i].Cells {
					c.Lines = append(c.Lines, inner.Lines...)
				}
				continue
			}
			c.Lines = append(c.Lines, flow.Line{Text: paras[i].Text, Label: paras[i].Label, Place: paras[i].Place})
		}
		row.Cells = append(row.Cells, c)
		return err
	})
	row.Last = max(row.Place, r.place)
	*rows = append(*rows, row)
	return err
}
