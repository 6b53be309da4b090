package archive

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// tokens writes down what Markup reads, one token a line; texts that follow each other are one.
func tokens(m *Markup) (string, error) {
	var b strings.Builder
	text := ""
	for {
		t, err := m.Next()
		if t.Kind != Text || err != nil {
			flush(&b, &text)
		}
		switch {
		case err == io.EOF:
			return b.String(), nil
		case err != nil:
			return b.String(), err
		case t.Kind == Start:
			b.WriteString("<" + t.Name)
			for i := range t.attrs {
				v, err := unescape(t.attrs[i].raw)
				if err != nil {
					return b.String(), err
				}
				fmt.Fprintf(&b, " %s=%q", t.attrs[i].name, lineEnds(v))
			}
			b.WriteString("\n")
		case t.Kind == End:
			b.WriteString(">" + t.Name + "\n")
		default:
			text += t.Text
		}
	}
}

// reference writes down what encoding/xml reads.
func reference(data []byte) (string, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var b strings.Builder
	text, depth, roots := "", 0, 0
	for {
		t, err := d.Token()
		switch t.(type) {
		case xml.CharData, xml.Comment, xml.ProcInst:
		default:
			flush(&b, &text)
		}
		if err == io.EOF {
			if roots != 1 {
				return "", fmt.Errorf("%d roots", roots)
			}
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch x := t.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				roots++
			}
			b.WriteString("<" + x.Name.Local)
			for _, a := range x.Attr {
				fmt.Fprintf(&b, " %s=%q", a.Name.Local, a.Value)
			}
			b.WriteString("\n")
		case xml.EndElement:
			depth--
			b.WriteString(">" + x.Name.Local + "\n")
		case xml.Directive:
			return "", fmt.Errorf("directive")
		case xml.CharData:
			if depth > 0 {
				text += string(x)
			} else if strings.TrimSpace(string(x)) != "" {
				return "", fmt.Errorf("text outside")
			}
		}
	}
}

func flush(b *strings.Builder, text *string) {
	if *text != "" {
		fmt.Fprintf(b, "%q\n", lineEnds(*text))
		*text = ""
	}
}

func lineEnds(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// TestSameTokensAsTheStandardLibrary holds Markup to encoding/xml on every part of the documents of word processors.
func TestSameTokensAsTheStandardLibrary(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/import/*.[do][od][ct]*[xt]")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d documents", len(files))
	}
	if dir := os.Getenv("CYBERNORM_CORPUS"); dir != "" {
		more, _ := filepath.Glob(filepath.Join(dir, "originals", "*.docx"))
		files = append(files, more...)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		a, err := Open(data, Limits{})
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		for _, name := range a.Names() {
			if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") {
				continue
			}
			part, err := a.Read(name)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, f+" "+name, part)
		}
	}
}

func compare(t *testing.T, name string, data []byte) {
	t.Helper()
	want, err := reference(data)
	if err != nil {
		return // what encoding/xml refuses may be refused here or not
	}
	m, err := NewMarkup(name, data, Limits{Depth: 1 << 20, Attributes: 1 << 20})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	got, err := tokens(m)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	} else if got != want {
		t.Errorf("%s: the tokens differ", name)
	}
}

func TestSameTokensInCorners(t *testing.T) {
	for _, s := range []string{
		`<a/>`, `<a></a>`, `<?xml version="1.0" encoding="UTF-8"?><a b='"' c="&#x41;&amp;"/>`, `<a>&lt;&#65;&apos;</a >`, `<a><![CDATA[<b>&]]></a>`,
		"<a>\r\nb\rc</a>", `<x:a y:b = "1"
 c='2'><!-- - <d> --><e/></x:a>`, `<a>x<?p q?>y</a>`, "<a/>\n<!-- end -->\n", `<a><b><c/></b>text<b/></a>`, `<é à="ü">ß</é>`,
	} {
		if _, err := reference([]byte(s)); err != nil {
			t.Fatalf("%q is not a case: %v", s, err)
		}
		compare(t, s, []byte(s))
	}
}

func TestBrokenMarkup(t *testing.T) {
	for s, want := range map[string]string{
		"":                           "unexpected EOF",
		"<a>":                        "a:1:4: unexpected EOF",
		"<a>\n<b></a>":               "a:2:4: </a> ends",
		"<a b>":                      "without a value",
		"<a b=c/>":                   "in no quotes",
		"<a b=\"c\"d=\"e\"/>":        "no space",
		"<a b=\"c/>":                 "unexpected EOF",
		"<a>&nbsp;</a>":              "&nbsp is not known",
		"<a>&#0;</a>":                "not known",
		"<a>& b</a>":                 "not known",
		"<a/><b/>":                   "outside of the document",
		"<a/>b":                      "text outside",
		"<a><!-- b</a>":              "comment that does not end",
		"<!DOCTYPE a><a/>":           "document type",
		"<a>\xff</a>":                "not valid UTF-8",
		"<?xml encoding=\"x\"?><a/>": "encoding \"x\"",
		"< a/>":                      "without a name",
		"<a b=\"<\"/>":               "holds a tag",
	} {
		m, err := NewMarkup("a", []byte(s), Limits{})
		if err == nil {
			_, err = tokens(m)
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", s, err, want)
		}
	}
}

func FuzzMarkup(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0"?><w:a b="c&amp;"><d/>e<![CDATA[f]]><!-- g --></w:a>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if !utf8.Valid(data) {
			return // encoding/xml does not look into processing instructions; here it is refused wherever it stands
		}
		compare(t, "fuzz", data)
	})
}
