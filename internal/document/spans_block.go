package document

import "strings"

// block aligns a literal or folded block scalar. Its indentation follows from the first line with words: what that line
// has more in the source than in the text.
func (a *aligner) block(literal bool) {
	_, a.at = a.lineEnd(a.at)
	a.line++
	indent, ok := a.indentation()
	if !ok {
		return
	}
	b := blockLines{aligner: a, indent: indent}
	for a.at < len(a.src.data) && a.done < len(a.text) {
		if !b.take(literal) {
			return
		}
	}
}

func (a *aligner) indentation() (int, bool) {
	words := strings.TrimLeft(a.text, " \n")
	if words == "" {
		return 0, false
	}
	before := a.text[:len(a.text)-len(words)]
	inText := len(before) - (strings.LastIndexByte(before, '\n') + 1)
	for at := a.at; at < len(a.src.data); {
		end, next := a.lineEnd(at)
		line := string(a.src.data[at:end])
		if trimmed := strings.TrimLeft(line, " "); trimmed != "" {
			indent := len(line) - len(trimmed) - inText
			return indent, indent > 0
		}
		at = next
	}
	return 0, false
}

// blockLines holds what the folding of the next line depends on.
type blockLines struct {
	*aligner
	indent  int
	pending []int // offsets of the breaks since the last line with content
	lines   []int // and the lines that they end
	content bool  // a line with content came before
	blank   bool  // the last line with content began with a blank
}

// take aligns one source line, with the breaks before it that were waiting to be folded or kept.
func (b *blockLines) take(literal bool) bool {
	end, next := b.lineEnd(b.at)
	start := b.at
	for start < end && start-b.at < b.indent && b.src.data[start] == ' ' {
		start++
	}
	if start == end { // an empty line: its break waits
		b.wait(end, next)
		// Breaks that end the text have no line after them to wait for.
		return b.tail()
	}
	blank := b.src.data[start] == ' ' || b.src.data[start] == '\t'
	fold := !literal && b.content && !b.blank && !blank
	if !b.breaks(fold) {
		return false
	}
	b.content, b.blank = true, blank
	line := string(b.src.data[start:end])
	if !b.rest(line) || len(line) > 0 && !b.emit(start, len(line)) {
		return false
	}
	b.wait(end, next)
	return b.tail()
}

func (b *blockLines) wait(end, next int) {
	b.pending = append(b.pending, end)
	b.lines = append(b.lines, b.line)
	b.at = next
	b.line++
}

// tail takes the waiting breaks as they are when nothing but breaks is left of the text.
func (b *blockLines) tail() bool {
	rest := b.text[b.done:]
	if len(rest) > len(b.pending) || strings.Trim(rest, "\n") != "" {
		return true
	}
	return b.breaks(false)
}

// breaks takes the waiting breaks: folded, the first of them is a space when it is alone and nothing otherwise.
func (b *blockLines) breaks(fold bool) bool {
	line := b.line
	defer func() { b.line = line }()
	for i, at := range b.pending {
		b.line = b.lines[i]
		want := "\n"
		if fold && i == 0 {
			if len(b.pending) > 1 {
				continue
			}
			want = " "
		}
		if b.done == len(b.text) {
			return false
		}
		if !b.rest(want) || !b.emit(at, 1) {
			return false
		}
		b.next = -1
	}
	b.pending, b.lines = b.pending[:0], b.lines[:0]
	return true
}
