package lexicon

import (
	"bytes"
	"unicode/utf8"
)

// quick reads the part of YAML that the lexicon is written in, some twenty times faster than the YAML library, which is what
// every run would otherwise wait for: mappings by indentation, lists, flow lists and mappings, plain text, and text in double
// quotes without escapes. Whatever else a file holds, mistakes included, makes it give up, and the library reads the
// file instead.
type quick struct {
	data []byte
	pos  int
	slab []tree
}

// node gives a new tree, from a slab: there are ten thousand.
func (q *quick) node(t tree) *tree {
	if len(q.slab) == cap(q.slab) {
		q.slab = make([]tree, 0, 256)
	}
	q.slab = append(q.slab, t)
	return &q.slab[len(q.slab)-1]
}

// quickTree gives the tree of a file, or ok false where the library has to read it.
func quickTree(data []byte) (root *tree, ok bool) {
	if !ordinary(data) {
		return nil, false
	}
	q := &quick{data: data}
	indent, more := q.line()
	if !more || indent != 0 {
		return nil, false
	}
	root, ok = q.block(0)
	if !ok {
		return nil, false
	}
	_, more = q.line()
	return root, !more
}

// ordinary tells text of visible characters, blanks and line feeds alone.
func ordinary(data []byte) bool {
	for i := 0; i < len(data); {
		c := data[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' || c == 0x7f {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError || r < 0xa0 || r >= 0x2028 && r <= 0x2029 || r >= 0xfdd0 {
			return false
		}
		i += size
	}
	return true
}

// line goes on to the next line that says something, and gives its indentation. It stays where it is in the midst of a line.
func (q *quick) line() (indent int, more bool) {
	for start := q.pos; start < len(q.data); {
		i := start
		for i < len(q.data) && q.data[i] == ' ' {
			i++
		}
		if i < len(q.data) && q.data[i] != '\n' && q.data[i] != '#' {
			q.pos = i
			return i - start, true
		}
		end := bytes.IndexByte(q.data[i:], '\n')
		if end < 0 {
			break
		}
		start = i + end + 1
	}
	q.pos = len(q.data)
	return 0, false
}

// peek is line without going on.
func (q *quick) peek() (indent int, item, more bool) {
	start := q.pos
	indent, more = q.line()
	item = more && q.isItem()
	q.pos = start
	return indent, item, more
}

func (q *quick) isItem() bool {
	return q.data[q.pos] == '-' && q.pos+1 < len(q.data) && q.data[q.pos+1] == ' '
}

// block reads the mapping or list whose first entry begins here, at an indentation.
func (q *quick) block(indent int) (*tree, bool) {
	t := q.node(tree{shape: aMapping, offset: q.pos})
	if q.isItem() {
		t.shape = aList
	}
	for {
		if q.isItem() != (t.shape == aList) {
			return nil, false
		}
		if t.shape == aList {
			q.pos += 2
			q.spaces()
		} else if !q.key(t) {
			return nil, false
		}
		value, ok := q.value(indent, t.shape == aMapping)
		if !ok {
			return nil, false
		}
		t.items = append(t.items, value)
		next, item, more := q.peek()
		if !more || next < indent || next == indent && t.shape == aList && !item {
			return t, true
		}
		if next > indent {
			return nil, false
		}
		q.line()
	}
}

// maxKey is well within what YAML allows for a key.
const maxKey = 200

// key reads a key and its colon.
func (q *quick) key(t *tree) bool {
	start := q.pos
	for q.pos < len(q.data) && isKeyByte(q.data[q.pos], q.pos > start) {
		q.pos++
	}
	if n := q.pos - start; n == 0 || n > maxKey || q.pos >= len(q.data) || q.data[q.pos] != ':' {
		return false
	}
	t.keys = append(t.keys, q.node(tree{text: string(q.data[start:q.pos]), offset: start}))
	q.pos++
	if q.pos < len(q.data) && q.data[q.pos] != ' ' && q.data[q.pos] != '\n' {
		return false
	}
	q.spaces()
	return true
}

func isKeyByte(c byte, inner bool) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || inner && (c == '_' || c == '.' || c == '-')
}

// value reads what stands behind a key or a dash, on this line or in a deeper block.
func (q *quick) value(indent int, nested bool) (*tree, bool) {
	if q.pos >= len(q.data) || q.data[q.pos] == '\n' || q.data[q.pos] == '#' {
		if !nested || q.pos < len(q.data) && q.data[q.pos] == '#' && q.data[q.pos-1] != ' ' {
			return nil, false
		}
		next, item, more := q.peekNextLine()
		if !more || next < indent || next == indent && !item {
			return nil, false
		}
		q.line()
		return q.block(next)
	}
	var t *tree
	var ok bool
	switch q.data[q.pos] {
	case '"':
		t, ok = q.quoted()
	case '[', '{':
		t, ok = q.flow()
	default:
		return q.plainLine()
	}
	return t, ok && q.endOfLine()
}

func (q *quick) peekNextLine() (int, bool, bool) {
	end := bytes.IndexByte(q.data[q.pos:], '\n')
	if end < 0 {
		return 0, false, false
	}
	q.pos += end + 1
	return q.peek()
}

// endOfLine wants nothing but a comment on the rest of the line, and goes to the next.
func (q *quick) endOfLine() bool {
	start := q.pos
	q.spaces()
	if q.pos >= len(q.data) {
		return true
	}
	if q.data[q.pos] == '#' && q.pos > start {
		end := bytes.IndexByte(q.data[q.pos:], '\n')
		if end < 0 {
			q.pos = len(q.data)
			return true
		}
		q.pos += end
	}
	if q.data[q.pos] != '\n' {
		return false
	}
	q.pos++
	return true
}

// plainLine reads plain text up to the end of the line.
func (q *quick) plainLine() (*tree, bool) {
	start := q.pos
	if !beginsPlain(q.data[start]) {
		return nil, false
	}
	end := bytes.IndexByte(q.data[start:], '\n')
	if end < 0 {
		end = len(q.data) - start
	}
	text := bytes.TrimRight(q.data[start:start+end], " ")
	if bytes.ContainsAny(text, ":#") {
		return nil, false
	}
	q.pos = min(start+end+1, len(q.data))
	return q.node(tree{text: string(text), offset: start}), true
}

func beginsPlain(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= utf8.RuneSelf
}

func (q *quick) quoted() (*tree, bool) {
	start := q.pos
	end := bytes.IndexByte(q.data[start+1:], '"')
	if end < 0 {
		return nil, false
	}
	text := q.data[start+1 : start+1+end]
	if bytes.ContainsAny(text, "\\\n") {
		return nil, false
	}
	q.pos = start + end + 2
	return q.node(tree{text: string(text), offset: start}), true
}

// flow reads a list in square brackets, or a mapping in curly ones.
func (q *quick) flow() (*tree, bool) {
	t := q.node(tree{shape: aList, offset: q.pos})
	closing := byte(']')
	if q.data[q.pos] == '{' {
		t.shape, closing = aMapping, '}'
	}
	q.pos++
	for {
		if !q.gap() {
			return nil, false
		}
		if q.data[q.pos] == closing {
			q.pos++
			return t, true
		}
		if t.shape == aMapping && (!q.key(t) || !q.gap()) {
			return nil, false
		}
		item, ok := q.flowItem()
		if !ok || !q.gap() {
			return nil, false
		}
		t.items = append(t.items, item)
		switch q.data[q.pos] {
		case ',':
			q.pos++
		case closing:
		default:
			return nil, false
		}
	}
}

func (q *quick) flowItem() (*tree, bool) {
	switch c := q.data[q.pos]; {
	case c == '"':
		return q.quoted()
	case c == '[' || c == '{':
		return q.flow()
	case !beginsPlain(c):
		return nil, false
	}
	start := q.pos
	for q.pos < len(q.data) {
		switch q.data[q.pos] {
		case ',', ']', '}':
			return q.node(tree{text: string(bytes.TrimRight(q.data[start:q.pos], " ")), offset: start}), true
		case '\n', ':', '#', '"', '[', '{', '?':
			return nil, false
		}
		q.pos++
	}
	return nil, false
}

// gap passes over blanks and line ends within a flow; a line has to be indented. It is false at the end of the file.
func (q *quick) gap() bool {
	for q.pos < len(q.data) {
		switch q.data[q.pos] {
		case ' ':
		case '\n':
			if q.pos+1 >= len(q.data) || q.data[q.pos+1] != ' ' {
				return false
			}
		default:
			return true
		}
		q.pos++
	}
	return false
}

func (q *quick) spaces() {
	for q.pos < len(q.data) && q.data[q.pos] == ' ' {
		q.pos++
	}
}
