package pdf

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	corefont "github.com/pdfcpu/pdfcpu/pkg/font"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// font says what the codes of a string mean and how wide their glyphs are.
type font struct {
	bold, italic bool
	composite    bool
	unicode      *cmap
	codes        *cmap // of a composite font, when its codes are not plain two-byte numbers
	utf16        bool  // its codes are UTF-16
	texts        [256]string
	widths       [256]float64 // in ems
	cids         map[uint32]float64
	missing      float64
	em           float64 // height of an em of a Type 3 font, in its text space; 1 for the others
}

// sign is a glyph of a string: its text, empty when the font does not tell, and its width in ems.
type sign struct {
	text  string
	width float64
	space bool // the single-byte code 32, which word spacing widens
}

func (s *store) font(o types.Object) *font {
	d := s.dict(o)
	f := &font{em: 1}
	base := baseFont(s.name(d["BaseFont"]))
	desc := s.dict(d["FontDescriptor"])
	subtype := s.name(d["Subtype"])
	if u := d["ToUnicode"]; u != nil {
		if data, _ := s.stream(u); len(data) > 0 {
			f.unicode = parseCMap(data)
		}
	}
	if subtype == "Type0" {
		f.composite = true
		var kid types.Dict
		if a := s.array(d["DescendantFonts"]); len(a) > 0 {
			kid = s.dict(a[0])
		}
		desc = s.dict(kid["FontDescriptor"])
		s.composite(f, d, kid)
	} else {
		s.simple(f, d, desc, base, subtype)
	}
	f.style(base, desc, s)
	return f
}

// baseFont gives a font's name without the tag of a subset.
func baseFont(n string) string {
	if len(n) > 7 && n[6] == '+' {
		n = n[7:]
	}
	return n
}

func (f *font) style(base string, desc types.Dict, s *store) {
	n := strings.ToLower(base)
	f.bold = strings.Contains(n, "bold") || strings.Contains(n, "black") || strings.Contains(n, "heavy") || strings.Contains(n, "semibold") ||
		strings.HasSuffix(n, "-bd") || strings.Contains(n, "demi") || strings.HasPrefix(n, "cmb") || strings.HasPrefix(n, "sfb") || strings.HasPrefix(n, "lmb")
	f.italic = strings.Contains(n, "italic") || strings.Contains(n, "oblique")
	if w, ok := s.number(desc["FontWeight"]); ok && w >= 600 {
		f.bold = true
	}
	if w, ok := s.number(desc["StemV"]); ok && w >= 140 {
		f.bold = true
	}
	if fl, ok := s.number(desc["Flags"]); ok {
		f.bold = f.bold || int(fl)&(1<<18) != 0
		f.italic = f.italic || int(fl)&(1<<6) != 0
	}
}

func (s *store) composite(f *font, d, kid types.Dict) {
	switch enc := s.name(d["Encoding"]); {
	case strings.Contains(enc, "UCS2"), strings.Contains(enc, "UTF16"):
		f.utf16 = true
	case enc == "":
		if data, _ := s.stream(d["Encoding"]); len(data) > 0 {
			if m := parseCMap(data); m.cids {
				f.codes = m
			}
		}
	}
	f.missing = 1
	if w, ok := s.number(kid["DW"]); ok {
		f.missing = w / 1000
	}
	f.cids = map[uint32]float64{}
	w := s.array(kid["W"])
	for i := 0; i+1 < len(w) && len(f.cids) < maxMappings; {
		first, ok := s.number(w[i])
		if !ok || first < 0 {
			i++
			continue
		}
		if list := s.array(w[i+1]); list != nil {
			for k, o := range list {
				if x, ok := s.number(o); ok {
					f.cids[uint32(first)+uint32(k)] = x / 1000
				}
			}
			i += 2
			continue
		}
		last, _ := s.number(w[i+1])
		if i+2 >= len(w) {
			break
		}
		x, _ := s.number(w[i+2])
		for c := first; c <= last && c-first < 1<<16; c++ {
			f.cids[uint32(c)] = x / 1000
		}
		i += 3
	}
}

func (s *store) simple(f *font, d, desc types.Dict, base, subtype string) {
	f.encode(s, d, desc, base, subtype)
	scale := 0.001
	if subtype == "Type3" {
		if m, ok := s.numbers(d["FontMatrix"], 6); ok && m[0] != 0 {
			scale = m[0]
			f.em = m[3] * 1000
			if b, ok := s.numbers(d["FontBBox"], 4); ok && b[3]-b[1] > 0 {
				f.em = (b[3] - b[1]) * m[3] * 0.9
			}
			if f.em < 0 {
				f.em = -f.em
			}
		}
	}
	if w, ok := s.number(desc["MissingWidth"]); ok {
		f.missing = w / 1000
	}
	for i := range f.widths {
		f.widths[i] = f.missing
	}
	first, _ := s.number(d["FirstChar"])
	w := s.array(d["Widths"])
	if w == nil {
		f.coreWidths(base)
	}
	for i, o := range w {
		if x, ok := s.number(o); ok && int(first)+i >= 0 && int(first)+i < 256 {
			f.widths[int(first)+i] = x * scale
		}
	}
}

// coreWidths takes the widths of the fourteen fonts that a file need not describe.
func (f *font) coreWidths(base string) {
	n := strings.ToLower(base)
	family := "Helvetica"
	switch {
	case strings.Contains(n, "courier"):
		family = "Courier"
	case strings.Contains(n, "times"), strings.Contains(n, "serif"), strings.Contains(n, "roman"):
		family = "Times-Roman"
	case n == "symbol":
		family = "Symbol"
	case n == "zapfdingbats":
		family = "ZapfDingbats"
	}
	if strings.Contains(n, "bold") {
		switch family {
		case "Times-Roman":
			family = "Times-Bold"
		case "Helvetica", "Courier":
			family += "-Bold"
		}
	}
	for i, t := range f.texts {
		if t == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(t)
		if w, err := corefont.CharWidth(family, first); err == nil {
			f.widths[i] = float64(w) / 1000
		}
	}
}

// encode fills the texts of a simple font's codes: the base encoding, then the differences from it.
func (f *font) encode(s *store, d, desc types.Dict, base, subtype string) {
	flags, _ := s.number(desc["Flags"])
	symbolic := int(flags)&4 != 0
	enc := s.get(d["Encoding"])
	baseName := s.name(enc)
	ed, _ := enc.(types.Dict)
	if ed != nil {
		baseName = s.name(ed["BaseEncoding"])
	}
	switch symbol := symbolFont(base); {
	case baseName == "WinAnsiEncoding":
		f.texts = *winAnsi
	case baseName == "MacRomanEncoding":
		f.texts = *macRoman
	case symbol != "" && baseName == "":
		for i := range f.texts {
			f.texts[i] = symbolText(symbol, byte(i))
		}
	case subtype == "Type3": // nothing but its differences
	case subtype == "TrueType":
		f.texts = *winAnsi
	default:
		f.texts = *standard
		if symbolic || ed == nil {
			f.ownEncoding(s, desc)
		}
	}
	if ed == nil {
		return
	}
	code := 0
	for _, o := range s.array(ed["Differences"]) {
		if n, ok := s.number(o); ok {
			code = int(n)
			continue
		}
		if n := s.name(o); n != "" && code >= 0 && code < 256 {
			f.texts[code] = glyphText(n)
			if f.texts[code] == "" && n != ".notdef" {
				f.texts[code] = numberedGlyph(n, byte(code))
			}
		}
		code++
	}
}

// numberedGlyph reads names that only count the glyphs: "g65", "c65", "a65" for the code 65.
func numberedGlyph(n string, code byte) string {
	if len(n) < 2 || len(n) > 5 {
		return ""
	}
	if k, err := strconv.Atoi(strings.TrimLeft(n, "abcdefgGChrin")); err == nil && k == int(code) && code >= ' ' && code < 0x7F {
		return string(rune(code))
	}
	return ""
}

func symbolFont(base string) string {
	switch n := strings.ToLower(base); {
	case strings.HasPrefix(n, "symbol"):
		return "Symbol"
	case strings.HasPrefix(n, "zapfdingbats"):
		return "ZapfDingbats"
	case strings.HasPrefix(n, "wingdings"):
		return "Wingdings"
	}
	return ""
}

// ownEncoding reads the encoding that an embedded Type 1 font states in its clear part: dup 65 /A put.
func (f *font) ownEncoding(s *store, desc types.Dict) {
	if desc["FontFile"] == nil {
		return
	}
	data, err := s.stream(desc["FontFile"])
	if err != nil {
		return
	}
	if i := bytes.Index(data, []byte("eexec")); i >= 0 {
		data = data[:i]
	}
	i := bytes.Index(data, []byte("/Encoding"))
	if i < 0 {
		return
	}
	sc := scanner{data: data[i+len("/Encoding"):]}
	var last [2]value
	for {
		v, ok := sc.next()
		if !ok {
			return
		}
		if v.kind == operator {
			switch string(v.str) {
			case "put":
				if c := int(last[0].num); last[0].kind == number && last[1].kind == name && c >= 0 && c < 256 {
					f.texts[c] = glyphText(string(last[1].str))
				}
			case "def", "readonly":
				return
			}
			continue
		}
		last[0], last[1] = last[1], v
	}
}

// next takes the first glyph of a string off it.
func (f *font) next(s []byte) (sign, []byte) {
	if !f.composite {
		c := s[0]
		g := sign{width: f.widths[c], space: c == ' '}
		if f.unicode != nil {
			if t, ok := f.unicode.lookup(uint32(c)); ok && t != "" && t != "\x00" {
				g.text = t
				return g, s[1:]
			}
		}
		g.text = f.texts[c]
		return g, s[1:]
	}
	n := min(2, len(s))
	if f.codes != nil {
		n = f.codes.size(s)
	}
	code := bigEndian(s[:n])
	cid := code
	if f.codes != nil {
		cid = f.codes.cid(code)
	}
	g := sign{width: f.missing, space: n == 1 && s[0] == ' '}
	if w, ok := f.cids[cid]; ok {
		g.width = w
	}
	switch {
	case f.unicode != nil:
		g.text, _ = f.unicode.lookup(code)
	case f.utf16:
		g.text = string(utf16.Decode([]uint16{uint16(code)}))
	}
	if g.text == "\x00" {
		g.text = ""
	}
	return g, s[n:]
}
