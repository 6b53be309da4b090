package pdf

import (
	"unicode/utf16"
)

// cmap maps the codes of a font, to text (/ToUnicode) or to the numbers of its glyphs (/Encoding of a composite font).
type cmap struct {
	spaces [5][]codeRange // by the number of bytes of a code
	text   map[uint32]string
	ranges []mapRange
	cids   bool
}

type codeRange struct{ low, high uint32 }

type mapRange struct {
	low, high uint32
	cid       uint32
	dst       []byte // UTF-16 of the first code
}

const maxMappings = 1 << 17

// parseCMap reads a CMap; what it does not understand it passes over.
func parseCMap(data []byte) *cmap {
	m := &cmap{text: map[uint32]string{}}
	sc := scanner{data: data}
	var args []value
	for {
		v, ok := sc.next()
		if !ok {
			return m
		}
		if v.kind != operator {
			if len(args) < maxMappings {
				args = append(args, v)
			}
			continue
		}
		switch string(v.str) {
		case "endcodespacerange":
			for i := 0; i+1 < len(args); i += 2 {
				if n := len(args[i].str); args[i].kind == text && n >= 1 && n <= 4 {
					m.spaces[n] = append(m.spaces[n], codeRange{bigEndian(args[i].str), bigEndian(args[i+1].str)})
				}
			}
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				m.char(args[i], args[i+1])
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				m.bfRange(args[i], args[i+1], args[i+2])
			}
		case "endcidrange":
			m.cids = true
			for i := 0; i+2 < len(args); i += 3 {
				m.ranges = append(m.ranges, mapRange{low: bigEndian(args[i].str), high: bigEndian(args[i+1].str), cid: uint32(args[i+2].num)})
			}
		case "endcidchar":
			m.cids = true
			for i := 0; i+1 < len(args); i += 2 {
				c := bigEndian(args[i].str)
				m.ranges = append(m.ranges, mapRange{low: c, high: c, cid: uint32(args[i+1].num)})
			}
		}
		args = args[:0]
	}
}

func (m *cmap) char(src, dst value) {
	if src.kind != text || len(m.text) >= maxMappings {
		return
	}
	switch dst.kind {
	case text:
		m.text[bigEndian(src.str)] = utf16Text(dst.str)
	case name:
		m.text[bigEndian(src.str)] = glyphText(string(dst.str))
	}
}

func (m *cmap) bfRange(low, high, dst value) {
	from, to := bigEndian(low.str), bigEndian(high.str)
	if low.kind != text || to < from || len(m.ranges) >= maxMappings {
		return
	}
	if dst.kind == list {
		for i, v := range dst.items {
			if from+uint32(i) > to {
				break
			}
			m.char(value{kind: text, str: encodeCode(from+uint32(i), len(low.str))}, v)
		}
		return
	}
	m.ranges = append(m.ranges, mapRange{low: from, high: to, dst: append([]byte(nil), dst.str...)})
}

// lookup gives the text of a code.
func (m *cmap) lookup(code uint32) (string, bool) {
	if s, ok := m.text[code]; ok {
		return s, true
	}
	for i := range m.ranges {
		r := &m.ranges[i]
		if code < r.low || code > r.high || len(r.dst) < 2 {
			continue
		}
		b := append([]byte(nil), r.dst...)
		n := len(b)
		last := uint32(b[n-2])<<8 | uint32(b[n-1])
		last += code - r.low
		b[n-2], b[n-1] = byte(last>>8), byte(last)
		s := utf16Text(b)
		if len(m.text) < maxMappings {
			m.text[code] = s
		}
		return s, true
	}
	return "", false
}

// cid gives the number of a glyph.
func (m *cmap) cid(code uint32) uint32 {
	for i := range m.ranges {
		if r := &m.ranges[i]; code >= r.low && code <= r.high {
			return r.cid + code - r.low
		}
	}
	return 0
}

// size gives the number of bytes of the code that s begins with.
func (m *cmap) size(s []byte) int {
	for n := 1; n <= 4 && n <= len(s); n++ {
		c := bigEndian(s[:n])
		for _, r := range m.spaces[n] {
			if c >= r.low && c <= r.high {
				return n
			}
		}
	}
	return min(2, len(s))
}

func bigEndian(b []byte) uint32 {
	var n uint32
	for _, c := range b {
		n = n<<8 | uint32(c)
	}
	return n
}

func encodeCode(c uint32, n int) []byte {
	b := make([]byte, n)
	for i := n - 1; i >= 0; i-- {
		b[i] = byte(c)
		c >>= 8
	}
	return b
}

// utf16Text decodes big-endian UTF-16; a single byte stands for itself.
func utf16Text(b []byte) string {
	if len(b) == 1 {
		return string(rune(b[0]))
	}
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(u))
}
