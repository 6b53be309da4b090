package htmlreport

import (
	"html/template"
	"io"
	"strconv"

	"cybernorm/internal/compare"
	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// Matrix writes documents side by side as a page: scores and ranks, themes with their spread, each control with the verdict of every
// document, and the passages that others could borrow.
func Matrix(w io.Writer, m *compare.Matrix, o Options) error {
	b, err := newBuilder(o)
	if err != nil {
		return err
	}
	return b.write(w, "matrix", b.matrix(m), m.Tool, m.Date)
}

type matrixView struct {
	Title      string
	Documents  []columnView
	Themes     []spreadRow
	Groups     []matrixGroup
	Borrow     []borrowView
	Provenance provenanceView
}

type columnView struct {
	Letter, Title, Lang, Dir, Kind, Version, Date, Rank, Score, Coverage string
	Value                                                                *float64
}

type spreadRow struct {
	Name                    string
	Values                  []spreadCell
	Lowest, Median, Highest string
}

type spreadCell struct {
	Score string
	Value *float64
}

type matrixGroup struct {
	ID, Name string
	Rows     []matrixRow
}

type matrixRow struct {
	Control, Title string
	Verdicts       []verdict
}

type borrowView struct {
	Control, Title, Lang, Dir string
	Quote                     template.HTML
	Origin                    string
}

func (b *builder) matrix(m *compare.Matrix) page {
	v := &matrixView{
		Title:      b.w.n(len(m.Documents), b.w.MatrixOf),
		Provenance: provenanceView{Lead: b.w.MethodsMatrix, Rows: b.provenance(m.Tool, m.Policy, m.Date), Command: "cybernorm compare"},
	}
	for i, d := range m.Documents {
		v.Documents = append(v.Documents, b.column(i, d))
		v.Provenance.Documents = append(v.Provenance.Documents, digest(d.Side))
		v.Provenance.Command += " " + shell(d.Path)
	}
	v.Provenance.Command += " --side-by-side --profile " + shell(m.Policy.Profile) + " --date " + shell(m.Date) + " --format html=matrix.html"
	p := page{Kicker: b.w.MatrixKicker, Title: v.Title, Body: v}
	p.Contents = []entry{{ID: b.ids.take("overview"), Text: b.w.Overview}, {ID: b.ids.take("themes"), Text: b.w.ThemesLabel}}
	b.spread(v, m)
	controls := entry{ID: b.ids.take("controls"), Text: b.w.MatrixControls}
	b.matrixGroups(v, m)
	for _, g := range v.Groups {
		controls.Items = append(controls.Items, entry{ID: g.ID, Text: g.Name})
	}
	p.Contents = append(p.Contents, controls)
	b.borrow(v, m)
	if len(v.Borrow) > 0 {
		p.Contents = append(p.Contents, entry{ID: b.ids.take("borrow"), Text: b.w.Borrow})
	}
	p.Contents = append(p.Contents, entry{ID: b.ids.take("methods"), Text: b.w.Methods}, entry{ID: b.ids.take("provenance"), Text: b.w.Provenance})
	return p
}

func (b *builder) column(i int, d compare.Column) columnView {
	lang, dir := tag(d.Language)
	c := columnView{
		Letter: letter(i), Title: legible.Line(d.Title), Lang: lang, Dir: dir, Kind: b.name(b.w.Kinds, d.Kind), Version: legible.Line(d.Version),
		Date: legible.Line(d.Date), Rank: "–", Score: b.w.score(d.Score.Value), Coverage: b.w.share(d.Score.Coverage), Value: d.Score.Value,
	}
	if c.Title == "" {
		c.Title = legible.Line(d.Path)
	}
	if d.Rank > 0 {
		c.Rank = strconv.Itoa(d.Rank)
	}
	return c
}

// letter names the documents in narrow columns: A … Z, then A2, B2 …
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		s += strconv.Itoa(i/26 + 1)
	}
	return s
}

func (b *builder) spread(v *matrixView, m *compare.Matrix) {
	rows := map[string]compare.ThemeRow{}
	var ids []string
	for _, r := range m.Themes {
		rows[r.Theme] = r
		ids = append(ids, r.Theme)
	}
	for _, id := range report.OrderThemes(ids) {
		r := rows[id]
		row := spreadRow{Name: b.name(b.w.Themes, id), Lowest: b.w.score(r.Lowest), Median: b.w.score(r.Median), Highest: b.w.score(r.Most)}
		for _, value := range r.Values {
			row.Values = append(row.Values, spreadCell{b.w.score(value), value})
		}
		v.Themes = append(v.Themes, row)
	}
}

func (b *builder) matrixGroups(v *matrixView, m *compare.Matrix) {
	var ids []string
	for _, r := range m.Controls {
		ids = append(ids, r.Theme)
	}
	for _, id := range report.OrderThemes(ids) {
		g := matrixGroup{ID: b.ids.take("theme-" + id), Name: b.name(b.w.Themes, id)}
		for _, r := range m.Controls {
			if r.Theme != id {
				continue
			}
			row := matrixRow{Control: legible.Line(r.Control), Title: legible.Line(r.Title)}
			for _, found := range r.Verdicts {
				cell := verdict{"not_applicable", b.w.NotAsked}
				if found != "" {
					cell = b.verdict(found)
				}
				row.Verdicts = append(row.Verdicts, cell)
			}
			g.Rows = append(g.Rows, row)
		}
		v.Groups = append(v.Groups, g)
	}
}

func (b *builder) borrow(v *matrixView, m *compare.Matrix) {
	for _, r := range m.Controls {
		if r.Borrow == nil || r.Borrow.Document < 0 || r.Borrow.Document >= len(m.Documents) {
			continue
		}
		d, e := m.Documents[r.Borrow.Document], r.Borrow.Passage
		lang, dir := tag(d.Language)
		origin := letter(r.Borrow.Document) + ", " + legible.Line(d.Title) + ", " + b.cite(e.Provision, "", "")
		if at := b.w.place(d.Path, report.Place{Page: e.Page, Line: e.Line}); at != "" {
			origin += ", " + at
		}
		v.Borrow = append(v.Borrow, borrowView{
			legible.Line(r.Control), legible.Line(r.Title), lang, dir, template.HTML(template.HTMLEscapeString(legible.Line(e.Quote))), origin,
		})
	}
}
