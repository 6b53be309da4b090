package pdf

import (
	"context"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// word is a run of glyphs that stand close to each other. Places are in points from the page's upper left corner; y is
// the baseline.
type word struct {
	x0, x1, y, size float64
	text            string
	bold, italic    bool
	glued           bool  // no white space before it: it goes on with the word that was shown before
	table           *grid // the table that it stands for
}

// rule is a straight line of the page's drawing, level or upright.
type rule struct{ x0, y0, x1, y1 float64 }

func (r rule) level() bool { return r.x1-r.x0 >= r.y1-r.y0 }

// sheet is what a page shows, before any order is brought into it.
type sheet struct {
	width, height float64
	words         []word
	rules         []rule
	artifacts     []word // marked as furniture of the page
	turned        []word // not level
	outside       []word
	shadows       []word // printed twice in the same place
	letters       int
	unmapped      int // glyphs whose font does not tell their text
	images        int
	cut           bool // more than the limits allow
}

const (
	maxOperators = 2 << 20 // of a page
	maxWords     = 1 << 17 // of a page
	maxRules     = 20000
	maxForms     = 12 // nested
)

type matrix [6]float64

func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) at(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// state is the part of the graphics state that q and Q keep.
type state struct {
	ctm                                  matrix
	font                                 *font
	size, char, space, scale, lead, rise float64
}

// interpreter runs content streams.
type interpreter struct {
	ctx   context.Context
	store *store
	fonts map[types.IndirectRef]*font
	sheet *sheet

	state
	stack     []state
	tm, tlm   matrix
	marks     []mark
	ops       int
	resources types.Dict
	local     map[string]*font // fonts of the current resources, by name
	path      []point
	word      word
	open      bool
	buf       []byte
	end       float64 // where the last glyph ended, with its character spacing
	spaced    bool    // white space was shown since the last word
}

type point struct {
	x, y float64
	move bool
}

// run shows a page.
func (in *interpreter) run(p leaf) (*sheet, error) {
	b := p.box
	sh := &sheet{width: b[2] - b[0], height: b[3] - b[1]}
	ctm := matrix{1, 0, 0, -1, -b[0], b[3]} // y grows downwards
	switch p.rotate {
	case 90:
		ctm = matrix{0, 1, 1, 0, -b[1], -b[0]}
	case 180:
		ctm = matrix{-1, 0, 0, 1, b[2], -b[1]}
	case 270:
		ctm = matrix{0, -1, -1, 0, b[3], b[2]}
	}
	if p.rotate%180 != 0 {
		sh.width, sh.height = sh.height, sh.width
	}
	in.sheet = sh
	in.state = state{ctm: ctm, scale: 1}
	in.stack, in.marks, in.ops, in.open, in.spaced = in.stack[:0], in.marks[:0], 0, false, true
	data, err := in.content(p.dict["Contents"])
	if err != nil {
		return nil, err
	}
	err = in.stream(data, p.resources, 0)
	in.flush()
	return sh, err
}

// content joins the streams of a page.
func (in *interpreter) content(o types.Object) ([]byte, error) {
	list := in.store.array(o)
	if list == nil {
		if in.store.get(o) == nil {
			return nil, nil
		}
		data, err := in.store.stream(o)
		if err == errDecoded {
			return nil, err
		}
		return data, nil
	}
	var all []byte
	for _, part := range list {
		data, err := in.store.stream(part)
		if err == errDecoded {
			return nil, err
		}
		if all = append(append(all, data...), '\n'); len(all) > maxStream {
			in.sheet.cut = true
			return all[:maxStream], nil
		}
	}
	return all, nil
}

func (in *interpreter) stream(data []byte, resources types.Dict, depth int) error {
	old, oldLocal := in.resources, in.local
	in.resources, in.local = resources, map[string]*font{}
	defer func() { in.resources, in.local = old, oldLocal }()
	sc := scanner{data: data}
	args := make([]value, 0, 16)
	for {
		v, ok := sc.next()
		if !ok {
			return nil
		}
		if v.kind != operator {
			if len(args) < 64 {
				args = append(args, v)
			}
			continue
		}
		if in.ops++; in.ops > maxOperators || len(in.sheet.words) > maxWords {
			in.sheet.cut = true
			return nil
		}
		if in.ops&0xFFF == 0 {
			if err := in.ctx.Err(); err != nil {
				return err
			}
		}
		if string(v.str) == "Do" && len(args) > 0 {
			if err := in.object(string(args[len(args)-1].str), depth); err != nil {
				return err
			}
		} else if string(v.str) == "ID" {
			sc.skipImage()
			in.sheet.images++
		} else {
			in.operator(v.str, args)
		}
		args = args[:0]
	}
}

// object shows a form; of an image only the number counts.
func (in *interpreter) object(key string, depth int) error {
	o := in.store.dict(in.resources["XObject"])[key]
	d := in.store.dict(o)
	switch in.store.name(d["Subtype"]) {
	case "Image":
		in.sheet.images++
	case "Form":
		if depth >= maxForms {
			return nil
		}
		data, err := in.store.stream(o)
		if err == errDecoded {
			return err
		}
		saved, n := in.state, len(in.stack)
		in.flush()
		if m, ok := in.store.numbers(d["Matrix"], 6); ok {
			in.ctm = matrix(m).mul(in.ctm)
		}
		res := in.store.dict(d["Resources"])
		if res == nil {
			res = in.resources
		}
		marks := len(in.marks)
		err = in.stream(data, res, depth+1)
		in.flush()
		in.state, in.stack, in.marks = saved, in.stack[:min(n, len(in.stack))], in.marks[:min(marks, len(in.marks))]
		return err
	}
	return nil
}

func num(args []value, i int) float64 {
	if i < 0 || i >= len(args) {
		return 0
	}
	return args[i].num
}

func six(args []value) matrix {
	return matrix{num(args, 0), num(args, 1), num(args, 2), num(args, 3), num(args, 4), num(args, 5)}
}

func (in *interpreter) operator(op []byte, args []value) {
	switch string(op) {
	case "q":
		if len(in.stack) < 512 {
			in.stack = append(in.stack, in.state)
		}
	case "Q":
		if n := len(in.stack); n > 0 {
			in.state, in.stack = in.stack[n-1], in.stack[:n-1]
		}
	case "cm":
		if len(args) >= 6 {
			in.ctm = six(args).mul(in.ctm)
		}
	case "BT":
		in.tm = matrix{1, 0, 0, 1, 0, 0}
		in.tlm = in.tm
	case "Tf":
		if len(args) >= 2 {
			in.font = in.fontNamed(string(args[0].str))
			in.size = args[1].num
		}
	case "Tc":
		in.char = num(args, 0)
	case "Tw":
		in.space = num(args, 0)
	case "Tz":
		in.scale = num(args, 0) / 100
	case "TL":
		in.lead = num(args, 0)
	case "Ts":
		in.rise = num(args, 0)
	case "Td":
		in.move(num(args, 0), num(args, 1))
	case "TD":
		in.lead = -num(args, 1)
		in.move(num(args, 0), num(args, 1))
	case "Tm":
		if len(args) >= 6 {
			in.tm = six(args)
			in.tlm = in.tm
		}
	case "T*":
		in.move(0, -in.lead)
	case "Tj":
		if len(args) > 0 {
			in.show(args[0].str)
		}
	case "'":
		in.move(0, -in.lead)
		if len(args) > 0 {
			in.show(args[0].str)
		}
	case "\"":
		in.space, in.char = num(args, 0), num(args, 1)
		in.move(0, -in.lead)
		if len(args) > 2 {
			in.show(args[2].str)
		}
	case "TJ":
		if len(args) == 0 {
			return
		}
		for _, v := range args[0].items {
			if v.kind == number {
				in.tm = matrix{1, 0, 0, 1, -v.num / 1000 * in.size * in.scale, 0}.mul(in.tm)
			} else {
				in.show(v.str)
			}
		}
	case "BMC", "BDC":
		in.begin(args)
	case "EMC":
		in.endMark()
	default:
		in.draw(op, args)
	}
}

func (in *interpreter) move(x, y float64) {
	in.tlm = matrix{1, 0, 0, 1, x, y}.mul(in.tlm)
	in.tm = in.tlm
}

// fontNamed gives a font of the current resources; fonts are read once a file.
func (in *interpreter) fontNamed(key string) *font {
	if f := in.local[key]; f != nil {
		return f
	}
	o := in.store.dict(in.resources["Font"])[key]
	ref, isRef := o.(types.IndirectRef)
	f := in.fonts[ref]
	if f == nil || !isRef {
		f = in.store.font(o)
		if isRef {
			in.fonts[ref] = f
		}
	}
	in.local[key] = f
	return f
}
