package importer

import (
	"path/filepath"
	"strings"
)

// isMarkdown tells Markdown by the file's ending, or by its headings.
func isMarkdown(name, src string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return true
	case ".txt", ".text":
		return false
	}
	n := 0
	for rest := src; rest != "" && n < 2; {
		var l string
		l, rest, _ = strings.Cut(rest, "\n")
		if strings.HasPrefix(l, "# ") || strings.HasPrefix(l, "## ") {
			n++
		}
	}
	return n >= 2
}

func readMarkdown(src string) ([]block, []Dropped) { return readPlain(src) }
