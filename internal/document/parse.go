package document

import (
	"fmt"
	"io"
	"reflect"
)

// DefaultMaxBytes is the largest description that [Read] takes when it is not told otherwise.
const DefaultMaxBytes = 32 << 20

// Read reads a description of at most maxBytes from r; maxBytes of zero or less means [DefaultMaxBytes]. The name stands
// in errors and in Document.Path.
func Read(name string, r io.Reader, maxBytes int64) (*Document, error) {
	if maxBytes <= 0 {
		maxBytes = DefaultMaxBytes
	}
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if int64(len(data)) > maxBytes {
		return nil, Errors{{File: name, Message: fmt.Sprintf("the file has more than %s", bytesText(maxBytes)), Hint: "raise the limit if it is meant"}}
	}
	return Parse(name, data)
}

func bytesText(n int64) string {
	switch {
	case n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// Parse reads a description. The error is an [Errors] with every mistake in the description, or with the one that keeps
// it from being read as YAML at all.
func Parse(name string, data []byte) (*Document, error) {
	src := newSource(name, data)
	c := &collector{file: name}
	if !checkBytes(src, c) {
		return nil, c.err()
	}
	root := parseYAML(src, c)
	if root == nil {
		return nil, c.err()
	}
	if !checkStructure(root, src, c) {
		return nil, c.err()
	}
	d := newDecoder(src, c, reflect.TypeFor[Document]())
	doc := &Document{Path: name}
	if d.document(root, reflect.ValueOf(doc).Elem()) {
		d.checkReferences(doc)
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	return doc, nil
}
