package document

import (
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// where says how to find the place of a syntax error.
type where int

const (
	stopped   where = iota // the character where the reader stopped
	lineStart              // the first word of the line where it stopped
	opened                 // the bracket that was never closed
	quoted                 // the quotation that was never closed
	keyed                  // the line that the library names
)

// explanations translate the messages of the YAML library, which speak of its inner states, into what to do. The
// reader stops a few characters late; at lists the characters that may be what stopped it.
var explanations = []struct {
	contains, message, hint string
	where                   where
	at                      string
}{
	{contains: "mapping values are not allowed", message: "a second ': ' on one line", hint: "put a value with ': ' in it in quotes, or in a block after |", at: ":"},
	{contains: "cannot start any token", message: "this character cannot begin a value", hint: "put the value in quotes", at: "@`%\t"},
	{contains: "found a tab character", message: "a tab where spaces should be", hint: "indent with spaces", where: lineStart},
	{contains: "found unexpected end of stream", message: "the quotation that begins here has no end", hint: "close it with the same quotation mark", where: quoted},
	{contains: "found unexpected document indicator", message: "the quotation that begins here has no end before ---", hint: "close it with the same quotation mark", where: quoted},
	{contains: "could not find expected ':'", message: "a key without a colon after it", hint: "write key: value, or indent the line to go on with the value above", where: keyed},
	{contains: "did not find expected key", message: misfit, hint: misfitHint, where: lineStart},
	{contains: "did not find expected '-' indicator", message: misfit, hint: misfitHint, where: lineStart},
	{contains: "did not find expected ',' or ']'", message: "a list in brackets does not end where it should", hint: "close it with ], and put items with brackets in them in quotes", where: opened, at: "["},
	{contains: "did not find expected ',' or '}'", message: "a mapping in braces does not end where it should", hint: "close it with }, and put values with braces in them in quotes", where: opened, at: "{"},
	{contains: "did not find expected node content", message: "a value is missing here", hint: "put a value that begins with a special character in quotes"},
	{contains: "expected <document start>", message: "something stands after the end of the description", hint: misfitHint, where: lineStart},
	{contains: "block sequence entries are not allowed", message: "a list cannot begin here", hint: "begin the list on a line of its own", at: "-"},
	{contains: "mapping keys are not allowed", message: "a key cannot begin here", hint: "put a value that begins with ? in quotes", at: "?"},
	{contains: "exceeded max depth", message: "values are nested too deeply", hint: "a description needs no more than a few levels"},
	{contains: "unknown escape character", message: "an unknown escape after \\ in double quotes", hint: "write \\\\ for a backslash, or use single quotes", at: "\\"},
	{contains: "hexdecimal number", message: "an escape \\x, \\u or \\U without its digits", hint: "write \\\\ for a backslash, or use single quotes", at: "\\"},
	{contains: "Unicode character escape", message: "an escape that is no character", hint: "write the character itself", at: "\\"},
	{contains: "comment or line break", message: "something stands after | or >", hint: "begin the text on the next line"},
	{contains: "indentation indicator equal to 0", message: "the indentation after | or > cannot be 0", hint: "leave it out"},
	{contains: "directive", message: "a line that begins with % is a directive of YAML, and this one cannot be read", hint: "remove it", where: lineStart},
	{contains: "%YAML", message: "a line that begins with % is a directive of YAML, and this one cannot be read", hint: "remove it", where: lineStart},
	{contains: "undefined tag handle", message: "an unknown tag", hint: "put a value that begins with ! in quotes", at: "!"},
	{contains: "tag", message: "a tag that is not well-formed", hint: "put a value that begins with ! in quotes", at: "!"},
	{contains: "alphabetic or numeric character", message: "an anchor or alias without a name", hint: "put a value that begins with & or * in quotes", at: "&*"},
}

const (
	misfit     = "this line does not fit the lines before it"
	misfitHint = "see that keys of one level, and the items of a list, begin in the same column"
)

var (
	yamlLine      = regexp.MustCompile(`^line (\d+): `)
	unknownAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced`)
)

// addSyntaxError reports an error of the YAML library at the best place that can be had: the library gives a line at
// most, and often that of the construct rather than of the mistake.
func addSyntaxError(s *source, c *collector, err error) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	named := 1
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		named, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	if m := unknownAnchor.FindStringSubmatch(text); m != nil {
		at := max(0, bytes.Index(s.data, []byte("*"+m[1])))
		c.add(s.posAt(at), "put a value that begins with * in quotes", "alias %s stands for nothing", quote("*"+m[1]))
		return
	}
	at := reached(s)
	for _, e := range explanations {
		if !strings.Contains(text, e.contains) {
			continue
		}
		p, tab := s.place(at, named, e.where, e.at)
		message, hint := s.form.named(e.message), s.form.named(e.hint)
		if tab {
			message, hint = "a tab where spaces should be", "indent with spaces"
		} else if q, h := s.goesOn(p.Line); h != "" && e.message == misfit {
			p, message, hint = q, "the quotation ends here and the line goes on", h
		}
		c.add(p, hint, "%s", message)
		return
	}
	p, _ := s.place(at, named, stopped, "")
	c.add(p, "", "YAML: %s", text)
}

// reached tells how far the YAML reader comes before it stops, by handing it one byte at a time.
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

// Read gives the next byte.
func (r *counter) Read(p []byte) (int, error) {
	if r.n >= len(r.data) {
		return 0, io.EOF
	}
	p[0] = r.data[r.n]
	r.n++
	return 1, nil
}

// lookahead is how far the YAML reader reads beyond what it looks at.
const lookahead = 6

// place finds the place of an error. It reports whether the indentation there has a tab in it, which explains most
// errors.
func (s *source) place(at, named int, w where, chars string) (Pos, bool) {
	switch {
	case w == quoted:
		return s.quotation(named), false
	case w == keyed:
		return s.firstWord(named)
	case w == opened:
		if p, ok := s.bracket(named+1, chars); ok {
			return p, false
		}
	case chars != "":
		from := max(0, at-lookahead)
		window := s.data[from:min(len(s.data), at+1)]
		i := bytes.IndexAny(window, chars)
		if chars == ":" {
			i = bytes.LastIndexByte(window, ':')
		}
		if i >= 0 {
			p := s.posAt(from + i)
			if word, tab := s.firstWord(p.Line); tab && word.Column >= p.Column {
				return word, true
			}
			return p, window[i] == '\t'
		}
	}
	p := s.posAt(at)
	for p.Line > 1 && len(bytes.TrimSpace(s.line(p.Line))) == 0 {
		p = Pos{Line: p.Line - 1, Column: utf8.RuneCount(s.line(p.Line-1)) + 1}
	}
	word, tab := s.firstWord(p.Line)
	if w == lineStart && !tab {
		return s.afterBrackets(word, p), false
	}
	if tab || p.Column < word.Column {
		return word, tab
	}
	return Pos{Line: p.Line, Column: min(p.Column, utf8.RuneCount(s.line(p.Line))+1)}, false
}

// afterBrackets moves from the first word of a line to what follows the brackets that the line begins with.
func (s *source) afterBrackets(word, before Pos) Pos {
	text := []rune(string(s.line(word.Line)))
	text = text[:min(len(text), before.Column)]
	if word.Column > len(text) || text[word.Column-1] != '{' && text[word.Column-1] != '[' {
		return word
	}
	for i := len(text) - 1; i > word.Column; i-- {
		if c := text[i-1]; c == '}' || c == ']' {
			for i < len(text)-1 && text[i] == ' ' {
				i++
			}
			return Pos{Line: word.Line, Column: i + 1}
		}
	}
	return word
}

// firstWord gives the place of the first word of a line, or of a tab before it.
func (s *source) firstWord(line int) (Pos, bool) {
	line = min(line, len(s.lines))
	text := s.line(line)
	indent := len(text) - len(bytes.TrimLeft(text, " \t"))
	if tab := bytes.IndexByte(text[:indent], '\t'); tab >= 0 {
		return Pos{Line: line, Column: tab + 1}, true
	}
	return Pos{Line: line, Column: indent + 1}, false
}

var opening = regexp.MustCompile(`(?:^|[:\-\[{,]\s+|[\[{])["']`)

// quotation gives the place of the quotation that begins on a line and does not end: the last one that can be.
func (s *source) quotation(line int) Pos {
	line = min(line, len(s.lines))
	text := s.line(line)
	all := opening.FindAllIndex(text, -1)
	if all == nil {
		p, _ := s.firstWord(line)
		return p
	}
	return Pos{Line: line, Column: utf8.RuneCount(text[:all[len(all)-1][1]-1]) + 1}
}

// bracket gives the place of the last bracket of a kind on a line. A file that is one pair of brackets as a whole, as
// JSON is, tells nothing that way.
func (s *source) bracket(line int, kind string) (Pos, bool) {
	if bytes.IndexAny(bytes.TrimSpace(s.data), "[{") == 0 || line > len(s.lines) {
		return Pos{}, false
	}
	text := s.line(line)
	i := bytes.LastIndex(text, []byte(kind))
	return Pos{Line: line, Column: utf8.RuneCount(text[:max(0, i)]) + 1}, i >= 0
}

// closed is a value whose quotation ends before the line does.
var closed = regexp.MustCompile(`^[^'"#|>]*[:-] +('(?:[^']|'')*'|"(?:[^"\\]|\\.)*")[ \t]*[^ \t#,\]}:]`)

// goesOn looks at the lines before a misfit for a quotation that an apostrophe or a quotation mark ended too early, and
// says what to do about it.
func (s *source) goesOn(line int) (Pos, string) {
	const lines = 10
	for n := line; n > 0 && n > line-lines; n-- {
		text := s.line(n)
		if m := closed.FindSubmatchIndex(text); m != nil {
			hint := "write an apostrophe inside single quotes twice, or use double quotes"
			if text[m[2]] == '"' {
				hint = `write \" for a quotation mark inside double quotes`
			}
			return Pos{Line: n, Column: utf8.RuneCount(text[:m[3]])}, hint
		}
	}
	return Pos{}, ""
}
