package render

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/register"
	"cybernorm/internal/report"
)

// Trace writes the register against the catalogue: each source with the recommendations found in it, each recommendation
// with its places and the controls that encode it, each control with its recommendations, and those that no control
// encodes yet.
func Trace(w io.Writer, t *register.Tracing, o TextOptions) error {
	p := newPage(o)
	p.para("", "", bold, strconv.Itoa(t.Encoded)+" of "+strconv.Itoa(t.Total)+" recommendations encoded, "+strconv.Itoa(len(t.Open))+" open")
	p.section("Sources")
	for _, d := range t.Documents {
		p.blank()
		p.para("  ", "  ", none, plain(p.seed(d.ID))+", "+plain(d.Title))
		open := slices.DeleteFunc(slices.Clone(d.Recommendations), func(id string) bool { return !slices.Contains(t.Open, id) })
		encoded := slices.DeleteFunc(slices.Clone(d.Recommendations), func(id string) bool { return slices.Contains(t.Open, id) })
		p.ids("encoded", encoded)
		p.ids("open", open)
	}
	p.section("Recommendations that are encoded")
	for _, r := range t.Recommendations {
		if !slices.Contains(t.Open, r.ID) {
			p.recommendation(r)
		}
	}
	p.section("Controls")
	for _, c := range t.Controls {
		from := strings.Join(c.Recommendations, ", ")
		if from == "" {
			from = "no recommendation"
		}
		p.para("  "+pad(plain(c.ID), 8), strings.Repeat(" ", 10), none, "from "+from)
	}
	if len(t.Open) > 0 {
		p.section("Open: recommendations that no control encodes yet")
	}
	for _, r := range t.Recommendations {
		if slices.Contains(t.Open, r.ID) {
			p.para("  "+pad(r.ID, 8), strings.Repeat(" ", 10), none, plain(r.Title))
		}
	}
	return p.flush(w)
}

// ids writes how many recommendations there are, and which.
func (p *page) ids(label string, ids []string) {
	if len(ids) > 0 {
		p.para("    "+padLeft(strconv.Itoa(len(ids)), 2)+" "+pad(label, 9), strings.Repeat(" ", 16), none, strings.Join(ids, " "))
	}
}

func (p *page) recommendation(r register.TracedRecommendation) {
	p.para("  "+p.paint(bold, pad(r.ID, 8)), strings.Repeat(" ", 10), none, plain(r.Title))
	indent := strings.Repeat(" ", 10)
	p.para(indent, indent, none, "control "+strings.Join(r.Controls, ", "))
	var sources []report.Source
	for _, s := range r.Sources {
		sources = append(sources, report.Source{Seed: s.Document, Locator: s.Locator, Basis: s.Basis})
	}
	for _, text := range p.cites(sources) {
		p.para(indent+"- ", indent+"  ", none, text)
	}
}
