package html

import (
	"cybernorm/internal/importer/reading"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func isHeading(t atom.Atom) bool {
	switch t {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

func isVoid(t atom.Atom) bool {
	switch t {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr, atom.Frame, atom.Keygen:
		return true
	}
	return false
}

func isInline(t atom.Atom) bool {
	switch t {
	case atom.A, atom.B, atom.I, atom.U, atom.S, atom.Em, atom.Strong, atom.Span, atom.Font, atom.Small, atom.Big, atom.Sup, atom.Sub, atom.Code, atom.Tt, atom.Mark, atom.Abbr, atom.Cite, atom.Q, atom.Ins, atom.Del:
		return true
	}
	return false
}

// isBlock tells elements that stand on lines of their own.
func isBlock(t atom.Atom) bool {
	switch t {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt,
		atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hr, atom.Legend, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Hgroup, atom.Option, atom.Search:
		return true
	}
	return false
}

// letters counts those of a piece of the source, with character references resolved.
func letters(raw string) int {
	if strings.IndexByte(raw, '&') >= 0 {
		raw = html.UnescapeString(raw)
	}
	return reading.CountLetters(raw)
}
