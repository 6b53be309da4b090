package docx

import (
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
)

// row is a row of a table that is being read.
type row struct {
	cells  []cell
	header bool
	first  int
	last   int
}

type cell struct {
	span  int
	above bool
	paras []flow.Paragraph
}

// table reads a table. One that only lays out the page gives its paragraphs one by one, any other its rows.
func (r *reader) table() error {
	r.release()
	outerRow, outerRows, to, para := r.row, r.rows, r.to, r.para
	var rows []row
	r.row, r.rows, r.para = nil, &rows, nil
	err := r.children()
	r.row, r.rows, r.to, r.para = outerRow, outerRows, to, para
	if err != nil {
		return err
	}
	layout := true
	for i := range rows {
		layout = layout && len(rows[i].cells) <= 1
	}
	first := true
	for i := range rows {
		if layout || rows[i].flows() {
			for _, c := range rows[i].cells {
				*r.to = append(*r.to, c.paras...)
			}
			continue
		}
		if p, ok := rows[i].paragraph(); ok {
			p.First, first = first, false
			*r.to = append(*r.to, p)
		}
	}
	return nil
}

// flows tells a row that lays out running text: a cell holds whole sections, or more than a page of paragraphs.
func (r *row) flows() bool {
	for _, c := range r.cells {
		headings, rows := 0, 0
		for i := range c.paras {
			switch c.paras[i].Kind {
			case flow.Heading:
				headings++
			case flow.Row:
				rows++
			}
		}
		if headings > 0 && len(c.paras) > headings || rows > 1 || len(c.paras) > 24 {
			return true
		}
	}
	return false
}

// paragraph makes one paragraph of a row, which keeps its cells apart.
func (r *row) paragraph() (flow.Paragraph, bool) {
	p := flow.Paragraph{Kind: flow.Row, Header: r.header, Place: r.first, Last: max(r.first, r.last), Bold: true}
	some := false
	for _, c := range r.cells {
		out := flow.Cell{Span: c.span, Above: c.above}
		for i := range c.paras {
			x := &c.paras[i]
			p.Bold = p.Bold && x.Bold
			out.Lines = append(out.Lines, lineOf(x)...)
		}
		for _, l := range out.Lines {
			some = some || strings.TrimSpace(l.Text) != ""
		}
		p.Cells = append(p.Cells, out)
	}
	return p, some
}

// lineOf gives a paragraph of a cell as a line; a row of a table inside the cell gives one for each of its own.
func lineOf(p *flow.Paragraph) []flow.Line {
	if p.Kind != flow.Row {
		return []flow.Line{{Text: p.Text, Label: p.Label, Glued: p.Glued, Place: p.Place}}
	}
	var out []flow.Line
	for _, c := range p.Cells {
		out = append(out, c.Lines...)
	}
	return out
}

func (r *reader) readRow() error {
	if r.rows == nil {
		return r.children() // a row without a table
	}
	x := row{first: r.place + 1}
	outer := r.row
	r.row = &x
	why, before := "", 0
	err := r.x.Children(func(t archive.Token) error {
		if t.Name != "trPr" {
			if why == "" {
				return r.element(t)
			}
			r.gone = append(r.gone, why)
			err := r.element(t)
			r.gone = r.gone[:len(r.gone)-1]
			return err
		}
		return r.x.Children(func(t archive.Token) error {
			switch t.Name {
			case "tblHeader":
				x.header = isOn(t.Attr("val"))
			case "gridBefore":
				if n := number(t.Attr("val")); n != nil {
					before = *n
				}
			case "ins", "del":
				r.count(t.Name, author(t))
				why = r.takenAway(t.Name == "del")
			}
			return r.x.Skip()
		})
	})
	r.row = outer
	x.last = r.place
	if before > 0 && before < 64 {
		x.cells = append([]cell{{span: before}}, x.cells...)
	}
	*r.rows = append(*r.rows, x)
	return err
}

// takenAway gives the reason why what a tracked change deleted, or inserted, is left out of the version that is read.
func (r *reader) takenAway(deleted bool) string {
	switch {
	case deleted && !r.original:
		return flow.WhyDeleted
	case !deleted && r.original:
		return flow.WhyInserted
	}
	return ""
}

func (r *reader) readCell() error {
	if r.row == nil {
		return r.children()
	}
	c := cell{span: 1}
	into, to := r.row, r.to
	r.to = &c.paras
	why := ""
	err := r.x.Children(func(t archive.Token) error {
		if t.Name != "tcPr" {
			if why == "" {
				return r.element(t)
			}
			r.gone = append(r.gone, why)
			err := r.element(t)
			r.gone = r.gone[:len(r.gone)-1]
			return err
		}
		return r.x.Children(func(t archive.Token) error {
			switch t.Name {
			case "gridSpan":
				if n := number(t.Attr("val")); n != nil && *n > 0 && *n < 64 {
					c.span = *n
				}
			case "vMerge", "hMerge":
				c.above = t.Attr("val") != "restart"
			case "cellIns", "cellDel":
				r.count(strings.ToLower(t.Name[4:]), author(t))
				why = r.takenAway(t.Name == "cellDel")
			}
			return r.x.Skip()
		})
	})
	r.release()
	r.to = to
	into.cells = append(into.cells, c)
	return err
}
