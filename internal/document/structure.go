package document

import "gopkg.in/yaml.v3"

const (
	// maxDepth is how deeply values may be nested; a description needs seven levels.
	maxDepth = 64
	// maxAliased is how many nodes may be reached through aliases: enough for evidence that many facts share, far too
	// little for a bomb.
	maxAliased = 100_000
)

// structure checks the tree of nodes for what is wrong whatever the keys mean: depth, duplicate keys, merge keys, tags
// and aliases that multiply.
type structure struct {
	src     *source
	c       *collector
	sizes   map[*yaml.Node]int // nodes below an anchor, through aliases; -1 while it is being counted
	aliased int
	fatal   bool
}

// checkStructure reports whether the tree can be read further.
func checkStructure(root *yaml.Node, src *source, c *collector) bool {
	s := &structure{src: src, c: c, sizes: map[*yaml.Node]int{}}
	s.node(root, 1)
	return !s.fatal
}

// node checks n and gives the number of nodes in it.
func (s *structure) node(n *yaml.Node, depth int) int {
	if n.Kind == yaml.AliasNode {
		return s.alias(n)
	}
	if n.Style&yaml.TaggedStyle != 0 && !(n.Kind == yaml.ScalarNode && n.Tag == "!!str") {
		s.c.add(s.src.pos(n.Line, n.Column), "remove it: types follow from the keys", "tag %s is not allowed", quote(n.Tag))
	}
	if depth > maxDepth {
		s.c.add(s.src.pos(n.Line, n.Column), s.src.form.named("a description needs no more than a few levels"), "values are nested more than %d levels deep", maxDepth)
		s.fatal = true
		return 1
	}
	if n.Anchor != "" {
		s.sizes[n] = -1
	}
	if n.Kind == yaml.MappingNode {
		s.keys(n)
	}
	size := 1
	for _, child := range n.Content {
		size = min(size+s.node(child, depth+1), maxAliased+1)
	}
	if n.Anchor != "" {
		s.sizes[n] = size
	}
	return size
}

// alias counts what stands behind an alias. The anchor was seen before, since YAML has no aliases to what follows.
func (s *structure) alias(n *yaml.Node) int {
	size := s.sizes[n.Alias]
	if size < 0 {
		s.c.add(s.src.pos(n.Line, n.Column), "write the value out", "alias %s stands inside its own anchor", quote("*"+n.Value))
		s.fatal = true
		return 1
	}
	if s.aliased <= maxAliased && s.aliased+size > maxAliased {
		s.c.add(s.src.pos(n.Line, n.Column), "write the values out", "aliases multiply to more than %d values", maxAliased)
		s.fatal = true
	}
	s.aliased = min(s.aliased+size, maxAliased+1)
	return size
}

// keys checks the keys of one mapping.
func (s *structure) keys(n *yaml.Node) {
	seen := make(map[string]Pos, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		p := s.src.pos(k.Line, k.Column)
		switch {
		case k.Kind != yaml.ScalarNode:
			s.c.add(p, "write the key out", "a key cannot be %s", describe(k))
		case k.Tag == "!!merge":
			s.c.add(p, "write the keys out", "merge keys (<<) are not supported")
		default:
			if first, ok := seen[k.Value]; ok {
				s.c.add(p, "keep one of the two", "duplicate key %s; it stands first on line %d", quote(k.Value), first.Line)
				continue
			}
			seen[k.Value] = p
		}
	}
}

// describe names what a node is, for messages.
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping (key: value)"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	if n.Tag == "!!null" && n.Style == 0 {
		return "nothing"
	}
	return quote(n.Value)
}
