package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// parseYAML gives the root node of the one YAML document in s, or nil after it reported why there is none.
func parseYAML(s *source, c *collector) *yaml.Node {
	dec := yaml.NewDecoder(bytes.NewReader(s.data))
	var first, second yaml.Node
	if err := decodeYAML(dec, &first); err != nil {
		if errors.Is(err, io.EOF) {
			c.add(Pos{1, 1}, "a description begins with schema: "+Schema, "the file holds nothing but comments")
		} else {
			addSyntaxError(s, c, err)
		}
		return nil
	}
	switch err := decodeYAML(dec, &second); {
	case err == nil:
		c.add(s.pos(second.Line, second.Column), "keep one description in a file", "a second YAML document begins here")
		return nil
	case !errors.Is(err, io.EOF):
		addSyntaxError(s, c, err)
		return nil
	}
	if first.Kind != yaml.DocumentNode || len(first.Content) != 1 {
		c.add(Pos{1, 1}, "", "the file cannot be read as YAML")
		return nil
	}
	return first.Content[0]
}

// decodeYAML keeps a panic of the YAML library, which would be a defect of it, from ending the program.
func decodeYAML(dec *yaml.Decoder, n *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: cannot be read: %v", r)
		}
	}()
	return dec.Decode(n)
}

var (
	yamlLine      = regexp.MustCompile(`^line (\d+): `)
	unknownAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced`)
)

// explanations translate the messages of the YAML library, which speak of its inner states, into what to do. The place
// is where the reader stopped, unless start says that it is where the thing began that never ended.
var explanations = []struct {
	contains, message, hint string
	start                   bool
}{
	{contains: "mapping values are not allowed", message: "a second ': ' on one line", hint: "put a value with ': ' in it in quotes, or in a block after |"},
	{contains: "cannot start any token", message: "this character cannot begin a value", hint: "put the value in quotes"},
	{contains: "found a tab character", message: "a tab where the indentation should be", hint: "indent with spaces"},
	{contains: "found unexpected end of stream", message: "the quotation that begins here has no end", hint: "close it with the same quotation mark", start: true},
	{contains: "found unexpected document indicator", message: "the quotation that begins here has no end before ---", hint: "close it with the same quotation mark", start: true},
	{contains: "could not find expected ':'", message: "a key without a colon after it", hint: "write key: value, or indent the line to go on with the value above", start: true},
	{contains: "did not find expected key", message: "this line does not fit the lines before it", hint: "see that keys of one level begin in the same column"},
	{contains: "did not find expected '-' indicator", message: "this line does not fit the list before it", hint: "begin each item of the list with - in the same column"},
	{contains: "did not find expected ',' or ']'", message: "the list in [ ] goes on where , or ] should be", hint: "close it with ]"},
	{contains: "did not find expected ',' or '}'", message: "the mapping in { } goes on where , or } should be", hint: "close it with }"},
	{contains: "did not find expected node content", message: "a value is missing here", hint: "put a value that begins with a special character in quotes"},
	{contains: "expected <document start>", message: "something stands after the end of the description", hint: "see that keys of one level begin in the same column"},
	{contains: "block sequence entries are not allowed", message: "a list cannot begin here", hint: "begin the list on a line of its own"},
	{contains: "block mapping", message: "a mapping cannot begin here", hint: "begin it on a line of its own"},
	{contains: "exceeded max depth", message: "values are nested too deeply", hint: "a description needs no more than a few levels"},
	{contains: "unknown escape character", message: "an unknown escape after \\ in double quotes", hint: "write \\\\ for a backslash, or use single quotes"},
	{contains: "hexdecimal number", message: "an escape \\x, \\u or \\U without its digits", hint: "write \\\\ for a backslash, or use single quotes"},
	{contains: "Unicode character escape", message: "an escape that is no character", hint: "write the character itself"},
	{contains: "comment or line break", message: "something stands after | or >", hint: "begin the text on the next line"},
	{contains: "indentation indicator equal to 0", message: "the indentation after | or > cannot be 0", hint: "leave it out"},
	{contains: "undefined tag handle", message: "an unknown tag", hint: "put a value that begins with ! in quotes"},
	{contains: "tag", message: "a tag that is not well-formed", hint: "put a value that begins with ! in quotes"},
	{contains: "alphabetic or numeric character", message: "an anchor or alias without a name", hint: "put a value that begins with & or * in quotes"},
	{contains: "directive", message: "a YAML directive that cannot be read", hint: "remove lines that begin with %"},
	{contains: "%YAML", message: "a YAML directive that cannot be read", hint: "remove lines that begin with %"},
}

// addSyntaxError reports an error of the YAML library at the best place that can be had: the library gives a line at
// most, and that of the construct rather than of the mistake.
func addSyntaxError(s *source, c *collector, err error) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	began := 1
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		began, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	if m := unknownAnchor.FindStringSubmatch(text); m != nil {
		at := max(0, bytes.Index(s.data, []byte("*"+m[1])))
		c.add(s.posAt(at), "put a value that begins with * in quotes", "alias %s stands for nothing", quote("*"+m[1]))
		return
	}
	stopped := s.posAt(reached(s))
	for _, e := range explanations {
		if !strings.Contains(text, e.contains) {
			continue
		}
		p := stopped
		if e.start {
			p = beginning(s, began, e.contains)
		}
		p, tab := refine(s, p)
		if tab && strings.Contains(e.contains, "cannot start") {
			c.add(p, "indent with spaces", "a tab where the indentation should be")
			return
		}
		c.add(p, e.hint, "%s", e.message)
		return
	}
	c.add(stopped, "", "YAML: %s", text)
}

// reached tells how far the YAML reader comes before it stops, by handing it one byte at a time. It looks ahead by a
// few characters at most.
func reached(s *source) int {
	r := &counter{data: s.data}
	dec := yaml.NewDecoder(r)
	for {
		var n yaml.Node
		if err := decodeYAML(dec, &n); err != nil {
			return max(0, r.n-1)
		}
	}
}

// counter is a reader that gives single bytes and counts them.
type counter struct {
	data []byte
	n    int
}

func (r *counter) Read(p []byte) (int, error) {
	if r.n >= len(r.data) {
		return 0, io.EOF
	}
	p[0] = r.data[r.n]
	r.n++
	return 1, nil
}

// beginning finds where on a line the quotation or key begins that never ends.
func beginning(s *source, line int, what string) Pos {
	text := s.line(line)
	at := len(text) - len(bytes.TrimLeft(text, " \t-"))
	if !strings.Contains(what, "':'") {
		at = max(0, bytes.LastIndexAny(text, `"'`))
		if i := bytes.Index(text, []byte(`: "`)); i >= 0 {
			at = i + 2
		} else if i := bytes.Index(text, []byte(`: '`)); i >= 0 {
			at = i + 2
		}
	}
	return Pos{line, len([]rune(string(text[:at]))) + 1}
}

// refine moves a place that lies in the indentation, or past the end of a line, onto the text. It reports whether the
// indentation has a tab in it.
func refine(s *source, p Pos) (Pos, bool) {
	for p.Line > 1 && len(bytes.TrimSpace(s.line(p.Line))) == 0 {
		p = Pos{p.Line - 1, 1 << 30}
	}
	text := s.line(p.Line)
	indent := len(text) - len(bytes.TrimLeft(text, " \t"))
	if tab := bytes.IndexByte(text[:indent], '\t'); tab >= 0 {
		return Pos{p.Line, tab + 1}, true
	}
	return Pos{p.Line, min(max(p.Column, indent+1), len([]rune(string(text)))+1)}, false
}
