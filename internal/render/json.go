package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"cybernorm/internal/report"
)

// JSON writes r in the format cybernorm.report/v1: indented, keys in the order of the types, the same bytes for the same
// report. Characters of quotes stay as they are: the output is for programs and never part of a page, so < > & are not escaped.
func JSON(w io.Writer, r *report.Report) error {
	head := *r
	head.Documents = []report.Document{}
	documents := func(yield func(any) bool) {
		for i := range r.Documents {
			if !yield(&r.Documents[i]) {
				return
			}
		}
	}
	if err := writeWith(w, head, "documents", "  ", documents); err != nil {
		return fmt.Errorf("write report as JSON: %w", err)
	}
	return nil
}

// writeWith writes v indented, with items in place of the empty list under key, which stands at an indentation. The items are
// encoded one by one: the encoder would hold all of them, and twice.
func writeWith(w io.Writer, v any, key, indent string, items iter.Seq[any]) error {
	var frame bytes.Buffer
	if err := newEncoder(&frame, "").Encode(v); err != nil {
		return err
	}
	before, after, ok := bytes.Cut(frame.Bytes(), []byte("\n"+indent+`"`+key+`": []`)) // no text has a quotation mark that is not escaped
	if !ok {
		return fmt.Errorf("no empty list %q", key)
	}
	b := bufio.NewWriter(w)
	b.Write(before)
	b.WriteString("\n" + indent + `"` + key + `": `)
	if err := writeItems(b, indent, items); err != nil {
		return err
	}
	b.Write(after)
	return b.Flush()
}

// writeItems writes a list whose brackets stand at an indentation.
func writeItems(b *bufio.Writer, indent string, items iter.Seq[any]) error {
	open := "["
	var item bytes.Buffer
	enc := newEncoder(&item, indent+"  ")
	for v := range items {
		item.Reset()
		if err := enc.Encode(v); err != nil {
			return err
		}
		b.WriteString(open + "\n" + indent + "  ")
		if _, err := b.Write(bytes.TrimRight(item.Bytes(), "\n")); err != nil {
			return err
		}
		open = ","
	}
	if open == "[" {
		_, err := b.WriteString("[]")
		return err
	}
	_, err := b.WriteString("\n" + indent + "]")
	return err
}

func newEncoder(w io.Writer, prefix string) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, "  ")
	return enc
}
