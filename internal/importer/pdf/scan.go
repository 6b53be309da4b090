package pdf

import "math"

// kind is the kind of a value in a content stream or a CMap.
type kind byte

const (
	number kind = iota
	text
	name
	list
	dictionary
	operator
)

// value is a token of a content stream. Items hold the members of an array, or keys and values by turns.
type value struct {
	kind  kind
	num   float64
	str   []byte
	items []value
}

// scanner splits a content stream into values. It never fails: what is no token it passes over.
type scanner struct {
	data []byte
	at   int
}

const maxNesting = 32

// next gives the next value; false at the end.
func (s *scanner) next() (value, bool) { return s.value(0) }

func (s *scanner) value(depth int) (value, bool) {
	for {
		s.space()
		if s.at >= len(s.data) {
			return value{}, false
		}
		c := s.data[s.at]
		switch {
		case c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.':
			return s.numberValue(), true
		case c == '/':
			return s.nameValue(), true
		case c == '(':
			return s.literal(), true
		case c == '<':
			if s.at+1 < len(s.data) && s.data[s.at+1] == '<' {
				s.at += 2
				return value{kind: dictionary, items: s.until(">>", depth)}, true
			}
			return s.hex(), true
		case c == '[':
			s.at++
			return value{kind: list, items: s.until("]", depth)}, true
		case c == ']' || c == '}' || c == '{' || c == ')' || c == '>':
			s.at++
		default:
			return s.operatorValue(), true
		}
	}
}

// until reads values up to a closing sign. An operator inside an array is damage: the array ends before it.
func (s *scanner) until(end string, depth int) []value {
	var items []value
	for {
		s.space()
		if s.at >= len(s.data) {
			return items
		}
		if s.data[s.at] == end[0] {
			s.at += min(len(end), len(s.data)-s.at)
			return items
		}
		if depth >= maxNesting {
			s.at++
			continue
		}
		from := s.at
		v, ok := s.value(depth + 1)
		if !ok {
			return items
		}
		if v.kind == operator {
			switch string(v.str) {
			case "true", "false", "null":
			case "R":
				continue
			default:
				if end == "]" {
					s.at = from
					return items
				}
			}
		}
		items = append(items, v)
	}
}

func (s *scanner) space() {
	for s.at < len(s.data) {
		switch s.data[s.at] {
		case ' ', '\n', '\r', '\t', '\f', 0:
			s.at++
		case '%':
			for s.at < len(s.data) && s.data[s.at] != '\n' && s.data[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

func isDelimiter(c byte) bool {
	switch c {
	case ' ', '\n', '\r', '\t', '\f', 0, '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (s *scanner) numberValue() value {
	neg, frac, scale := false, false, 1.0
	var n float64
	from := s.at
	for ; s.at < len(s.data); s.at++ {
		c := s.data[s.at]
		switch {
		case c >= '0' && c <= '9':
			if frac {
				scale /= 10
				n += float64(c-'0') * scale
			} else {
				n = n*10 + float64(c-'0')
			}
			continue
		case c == '-' || c == '+':
			if s.at == from {
				neg = c == '-'
			}
			continue
		case c == '.':
			frac = true
			continue
		}
		break
	}
	if s.at == from {
		s.at++
	}
	if neg {
		n = -n
	}
	if math.IsInf(n, 0) || n > 1e9 || n < -1e9 {
		n = 0
	}
	return value{kind: number, num: n}
}

func (s *scanner) nameValue() value {
	s.at++
	from, escaped := s.at, false
	for s.at < len(s.data) && !isDelimiter(s.data[s.at]) {
		escaped = escaped || s.data[s.at] == '#'
		s.at++
	}
	raw := s.data[from:s.at]
	if !escaped {
		return value{kind: name, str: raw}
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && hexDigit(raw[i+1]) >= 0 && hexDigit(raw[i+2]) >= 0 {
			out = append(out, byte(hexDigit(raw[i+1])<<4|hexDigit(raw[i+2])))
			i += 2
			continue
		}
		out = append(out, raw[i])
	}
	return value{kind: name, str: out}
}

func (s *scanner) literal() value {
	s.at++
	from, depth := s.at, 1
	for s.at < len(s.data) { // most strings have nothing to undo
		c := s.data[s.at]
		if c == ')' {
			v := value{kind: text, str: s.data[from:s.at]}
			s.at++
			return v
		}
		if c == '\\' || c == '(' || c == '\r' {
			break
		}
		s.at++
	}
	out := append(make([]byte, 0, s.at-from+32), s.data[from:s.at]...)
	for ; s.at < len(s.data); s.at++ {
		c := s.data[s.at]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				s.at++
				return value{kind: text, str: out}
			}
		case '\r':
			c = '\n'
			if s.at+1 < len(s.data) && s.data[s.at+1] == '\n' {
				s.at++
			}
		case '\\':
			out = s.escape(out)
			continue
		}
		out = append(out, c)
	}
	return value{kind: text, str: out}
}

// escape takes what follows a backslash, and stays on its last byte.
func (s *scanner) escape(out []byte) []byte {
	s.at++
	if s.at >= len(s.data) {
		return out
	}
	switch c := s.data[s.at]; c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\n':
		return out
	case '\r':
		if s.at+1 < len(s.data) && s.data[s.at+1] == '\n' {
			s.at++
		}
		return out
	case '0', '1', '2', '3', '4', '5', '6', '7':
		n := int(c - '0')
		for i := 0; i < 2 && s.at+1 < len(s.data) && s.data[s.at+1] >= '0' && s.data[s.at+1] <= '7'; i++ {
			s.at++
			n = n*8 + int(s.data[s.at]-'0')
		}
		return append(out, byte(n))
	default:
		return append(out, c)
	}
}

func (s *scanner) hex() value {
	s.at++
	var out []byte
	half := -1
	for ; s.at < len(s.data); s.at++ {
		c := s.data[s.at]
		if c == '>' {
			s.at++
			break
		}
		d := hexDigit(c)
		switch {
		case d < 0:
		case half < 0:
			half = d
		default:
			out = append(out, byte(half<<4|d))
			half = -1
		}
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return value{kind: text, str: out}
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (s *scanner) operatorValue() value {
	from := s.at
	for s.at < len(s.data) && !isDelimiter(s.data[s.at]) {
		s.at++
	}
	return value{kind: operator, str: s.data[from:s.at]}
}

// skipImage passes over the data of an image that stands in the stream itself, up to its EI.
func (s *scanner) skipImage() {
	for ; s.at+3 < len(s.data); s.at++ {
		d := s.data[s.at:]
		if isDelimiter(d[0]) && d[1] == 'E' && d[2] == 'I' && isDelimiter(d[3]) {
			s.at += 3
			return
		}
	}
	s.at = len(s.data)
}
