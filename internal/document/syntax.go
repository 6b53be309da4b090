package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"gopkg.in/yaml.v3"
)

// parseYAML gives the root node of the one YAML document in s, or nil after it reported why there is none.
func parseYAML(s *source, c *collector) *yaml.Node {
	dec := yaml.NewDecoder(bytes.NewReader(s.data))
	var first, second yaml.Node
	if err := decodeYAML(dec, &first); err != nil {
		if errors.Is(err, io.EOF) {
			c.add(Pos{Line: 1, Column: 1}, s.form.begin(), "the file holds nothing but comments")
		} else {
			addSyntaxError(s, c, err)
		}
		return nil
	}
	switch err := decodeYAML(dec, &second); {
	case err == nil:
		c.add(s.pos(second.Line, second.Column), s.form.named("keep one description in a file"), "a second YAML document begins here")
		return nil
	case !errors.Is(err, io.EOF):
		addSyntaxError(s, c, err)
		return nil
	}
	if first.Kind != yaml.DocumentNode || len(first.Content) != 1 {
		c.add(Pos{Line: 1, Column: 1}, "", "the file cannot be read as YAML")
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
