package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"cybernorm/internal/importer/reading"
)

// show shows a string.
func (in *interpreter) show(s []byte) {
	f := in.font
	if f == nil {
		return
	}
	for len(s) > 0 {
		var g sign
		g, s = f.next(s)
		advance := (g.width*in.size + in.char) * in.scale
		if g.space {
			advance += in.space * in.scale
		}
		trm := in.tm.mul(in.ctm)
		x0, y0 := trm.at(0, in.rise)
		x1, y1 := trm.at(g.width*in.size*in.scale, in.rise)
		size := math.Hypot(trm[2], trm[3]) * math.Abs(in.size) * f.em
		in.tm = matrix{1, 0, 0, 1, advance, 0}.mul(in.tm)
		if g.text == "" {
			if g.width > 0 {
				in.sheet.unmapped++
			}
			in.spaced = in.spaced || g.width == 0
			continue
		}
		dx, dy := trm[0], trm[1]
		if math.Abs(dy) > 0.05*math.Abs(dx) || dx*in.scale < 0 {
			in.flush()
			in.turned(g.text, x0, y0, x1, y1, size)
			continue
		}
		if x1 < x0 {
			x0, x1 = x1, x0
		}
		end := x1
		if c := in.char * in.scale * math.Hypot(trm[0], trm[1]); c > 0 && c < size/2 {
			end += c
		}
		if m := in.replacing(); m != nil {
			if !m.shown {
				m.from, m.shown = word{x0: x0, x1: x1, y: y0, size: size, bold: f.bold, italic: f.italic}, true
			}
			if math.Abs(m.from.y-y0) < size {
				m.from.x1 = max(m.from.x1, x1)
			}
			continue
		}
		in.place(g.text, x0, x1, y0, size, end, f.bold, f.italic)
	}
}

// place puts the text of a glyph on the page: into the open word or into a new one.
func (in *interpreter) place(t string, x0, x1, y, size, end float64, bold, italic bool) {
	if math.IsNaN(x0+x1+y+size) || size <= 0 || math.Abs(x0)+math.Abs(y) > 1e6 {
		return
	}
	if isBlank(t) {
		in.flush()
		in.spaced = true
		return
	}
	if t == "\u00ad" && in.open { // a soft hyphen stays with its word
		in.buf = append(in.buf, t...)
		in.word.x1, in.end = max(in.word.x1, x1), end
		return
	}
	if in.open {
		w := &in.word
		gap := x0 - in.end
		near := math.Abs(y-w.y) < 0.05*size && math.Abs(size-w.size) < 0.05*size && w.bold == bold && w.italic == italic
		if !near || gap > 0.16*size || gap < -0.5*size {
			touches := math.Abs(y-w.y) < 0.6*max(size, w.size) && gap <= 0.13*min(size, w.size) && gap > -0.5*size
			in.flush()
			in.spaced = !touches
		}
	}
	if !in.open {
		in.word = word{x0: x0, x1: x1, y: y, size: size, bold: bold, italic: italic, glued: !in.spaced}
		in.buf, in.open, in.spaced = in.buf[:0], true, false
	}
	in.buf = append(in.buf, t...)
	in.word.x1 = max(in.word.x1, x1)
	in.end = end
}

func isBlank(t string) bool {
	for _, r := range t {
		if !unicode.IsSpace(r) && r != 0 && r != 0x200B && r != 0xFEFF {
			return false
		}
	}
	return true
}

func (in *interpreter) flush() {
	if !in.open {
		return
	}
	in.open = false
	w := in.word
	w.text = clean(in.buf)
	if w.text == "" {
		return
	}
	n := countLetters(w.text)
	if in.artifact() {
		in.sheet.artifacts = append(in.sheet.artifacts, w)
		in.sheet.letters += n
		return
	}
	in.sheet.letters += n
	in.sheet.words = append(in.sheet.words, w)
}

func (in *interpreter) turned(t string, x0, y0, x1, y1, size float64) {
	if isBlank(t) || len(in.sheet.turned) > maxWords {
		return
	}
	in.sheet.letters += countLetters(t)
	ts := in.sheet.turned
	if n := len(ts); n > 0 && math.Hypot(ts[n-1].x1-x0, ts[n-1].y-y0) < 0.3*size {
		ts[n-1].text += t
		ts[n-1].x1, ts[n-1].y = x1, y1
		return
	}
	in.sheet.turned = append(ts, word{x0: x0, x1: x1, y: y1, size: size, text: t})
}

// clean drops control characters and repairs broken UTF-8; private characters of symbol fonts stay for the reader.
func clean(b []byte) string {
	plain := true
	for _, c := range b {
		if c < ' ' || c >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if plain {
		return string(b)
	}
	s := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || r == utf8.RuneError || r >= 0x80 && r < 0xA0 {
			return -1
		}
		if r == 0xA0 {
			return ' '
		}
		return r
	}, string(b))
	return strings.TrimRight(spellLigatures(s), " ")
}

func countLetters(s string) int { return reading.CountLetters(s) }

// textString decodes a text string: UTF-16 or UTF-8 with a mark, or else PDFDocEncoding, which is Latin-1 for what
// matters here.
func textString(b []byte) string {
	switch {
	case len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF:
		return utf16Text(b[2:])
	case len(b) >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF:
		return string(b[3:])
	}
	var s strings.Builder
	for _, c := range b {
		s.WriteString(winAnsi[c])
	}
	return s.String()
}

// spellLigatures writes the letters of ligatures apart, as every text is kept.
func spellLigatures(s string) string {
	if !strings.ContainsFunc(s, isLigature) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if isLigature(r) {
			b.WriteString(reading.Ligature(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isLigature(r rune) bool { return r >= 0xFB00 && r <= 0xFB06 }
