package odt

import (
	"strconv"
	"strings"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/flow"
)

// style is what a style says that the text depends on.
type style struct {
	parent string
	name   string // as people see it, in small letters
	list   string // list style of its paragraphs
	hidden bool
	bold   bool
}

const levels = 10 // of a list, as OpenDocument has them

// listStyle says how a list numbers its items.
type listStyle [levels]levelStyle

type levelStyle struct {
	format  string // "1", "a", "A", "i", "I"; empty prints nothing
	prefix  string
	suffix  string
	whole   string // "%1%.%2%", which replaces prefix, levels and suffix
	bullet  string
	show    int // how many levels the number shows
	start   int
	inStep  bool // letters run aa, bb and not aa, ab
	defined bool
}

// outlineStyle is the name under which the numbers of headings are kept.
const outlineStyle = "\x00outline"

// readStyles reads named styles and gives the text of headers and footers.
func (r *reader) readStyles(a *archive.Archive) ([]string, error) {
	x, err := a.XML("styles.xml")
	if err != nil {
		return nil, err
	}
	if _, err := x.Root(); err != nil {
		return nil, err
	}
	r.x = x
	var running []string
	err = x.Children(func(t archive.Token) error {
		switch t.Name {
		case "styles", "automatic-styles":
			return x.Children(r.readStyle)
		case "master-styles":
			return x.Children(func(archive.Token) error {
				return x.Children(func(t archive.Token) error {
					s, err := x.Inner()
					if strings.HasPrefix(t.Name, "header") || strings.HasPrefix(t.Name, "footer") {
						running = append(running, strings.Join(strings.Fields(s), " "))
					}
					return err
				})
			})
		}
		return x.Skip()
	})
	return running, err
}

// readStyle reads one style whose start was read last.
func (r *reader) readStyle(t archive.Token) error {
	switch t.Name {
	case "style":
		s := &style{parent: t.Attr("parent-style-name"), name: strings.ToLower(t.Attr("display-name")), list: t.Attr("list-style-name")}
		if s.name == "" {
			s.name = strings.ToLower(t.Attr("name"))
		}
		r.styles[t.Attr("family")+"/"+t.Attr("name")] = s
		return r.x.Children(func(t archive.Token) error {
			if t.Name == "text-properties" {
				s.hidden = t.Attr("display") == "none"
				s.bold = t.Attr("font-weight") == "bold"
			}
			if t.Name == "section-properties" {
				s.hidden = s.hidden || t.Attr("display") == "none"
			}
			return r.x.Skip()
		})
	case "list-style", "outline-style":
		l := &listStyle{}
		name := t.Attr("name")
		if t.Name == "outline-style" {
			name = outlineStyle
		}
		r.lists[name] = l
		return r.x.Children(func(t archive.Token) error {
			if k, ok := number(t.Attr("level")); ok && k >= 1 && k <= levels {
				l[k-1] = readLevel(t)
			}
			return r.x.Skip()
		})
	}
	return r.x.Skip()
}

func readLevel(t archive.Token) levelStyle {
	l := levelStyle{format: t.Attr("num-format"), prefix: t.Attr("num-prefix"), suffix: t.Attr("num-suffix"), whole: t.Attr("num-list-format"),
		bullet: t.Attr("bullet-char"), show: 1, start: 1, inStep: t.Attr("num-letter-sync") == "true", defined: true}
	for _, s := range []*string{&l.prefix, &l.suffix, &l.whole, &l.bullet} {
		*s = strings.ToValidUTF8((*s)[:min(len(*s), flow.MaxLabel)], "")
	}
	l.bullet = strings.TrimSpace(l.bullet) // a list without signs has a space for one
	if n, ok := number(t.Attr("display-levels")); ok && n >= 1 && n <= levels {
		l.show = n
	}
	if n, ok := number(t.Attr("start-value")); ok {
		l.start = n
	}
	if r := []rune(l.bullet); len(r) == 1 && r[0] >= 0xE000 && r[0] <= 0xF8FF {
		l.bullet = "•"
	}
	return l
}

// lookup follows a style up its line of parents until f is content.
func (r *reader) lookup(family, name string, f func(*style) bool) {
	for range 32 {
		s := r.styles[family+"/"+name]
		if s == nil || f(s) {
			return
		}
		name = s.parent
	}
}

// counter is where a list stands.
type counter struct {
	value [levels]int
	used  [levels]bool
}

// next counts an item of level k, from 0, and gives its number as printed; start is the number that it sets itself.
func (c *counter) next(s *listStyle, k int, start *int) string {
	switch {
	case start != nil:
		c.value[k] = *start
	case c.used[k]:
		c.value[k]++
	default:
		c.value[k] = s[k].start
	}
	c.used[k] = true
	for j := range k {
		if !c.used[j] {
			c.value[j], c.used[j] = s[j].start, true
		}
	}
	for j := k + 1; j < levels; j++ {
		c.used[j] = false
	}
	return c.print(s, k)
}

func (c *counter) print(s *listStyle, k int) string {
	l := &s[k]
	switch {
	case l.bullet != "":
		return l.bullet
	case !l.defined:
		return ""
	case l.whole != "":
		return strings.TrimSpace(c.fill(s, l.whole))
	case l.format == "":
		return strings.TrimSpace(l.prefix + l.suffix)
	}
	var parts []string
	for j := max(0, k+1-l.show); j <= k; j++ {
		if s[j].format != "" {
			parts = append(parts, digitsOf(c.value[j], &s[j]))
		}
	}
	return strings.TrimSpace(l.prefix + strings.Join(parts, ".") + l.suffix)
}

// fill puts numbers into a pattern such as "%1%.%2%".
func (c *counter) fill(s *listStyle, pattern string) string {
	var b strings.Builder
	for pattern != "" {
		before, rest, ok := strings.Cut(pattern, "%")
		b.WriteString(before)
		if !ok {
			break
		}
		name, after, closed := strings.Cut(rest, "%")
		if k, isLevel := number(name); closed && isLevel && k >= 1 && k <= levels {
			if s[k-1].format != "" {
				b.WriteString(digitsOf(c.value[k-1], &s[k-1]))
			}
			pattern = after
			continue
		}
		b.WriteByte('%')
		pattern = rest
	}
	return b.String()
}

func digitsOf(n int, l *levelStyle) string {
	switch l.format {
	case "a", "A":
		s := flow.Letters(n, flow.Latin)
		if !l.inStep && n > 26 {
			s = columns(n)
		}
		if l.format == "A" {
			s = strings.ToUpper(s)
		}
		return s
	case "i":
		return flow.Roman(n)
	case "I":
		return strings.ToUpper(flow.Roman(n))
	}
	return strconv.Itoa(n)
}

// columns counts … z, aa, ab, … as the columns of a spreadsheet do.
func columns(n int) string {
	s := ""
	for n > 0 {
		n--
		s = string(rune('a'+n%26)) + s
		n /= 26
	}
	return s
}

// number reads a whole number of a sensible size.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= -1_000_000 && n <= 1_000_000
}
