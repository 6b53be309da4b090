package annotate

import (
	"slices"
	"strings"
)

// ownSubject tells whether a body or a document that can act stands before a verb: cybercrime "supports" as well.
func (w *worker) ownSubject(verb cue, cues []cue) bool {
	i, _ := slices.BinarySearchFunc(cues, verb.start, func(c cue, start int32) int { return int(c.start - start) })
	for i--; i >= 0 && verb.first-cues[i].first <= 20; i-- {
		if c := cues[i]; c.role == roleOwn && c.last < verb.first && verb.first-c.last <= 12 {
			return true
		}
	}
	return w.properName(verb.first - 1)
}

// nextToSubject tells whether a body that can act, or a name, stands right before a verb, with an adverb between at most.
func (w *worker) nextToSubject(verb cue, cues []cue) bool {
	before := verb.first - 1
	i, _ := slices.BinarySearchFunc(cues, verb.start, func(c cue, start int32) int { return int(c.start - start) })
	for i--; i >= 0 && verb.first-cues[i].first <= 8; i-- {
		switch c := cues[i]; {
		case c.role == roleAdverb && c.last == before:
			before = c.first - 1
		case c.role == roleOwn && c.last == before:
			return w.comma(c.end, verb.start) == verb.start
		}
	}
	return w.properName(before)
}

// plural adds the verb of a plural subject that can act, which has no ending to tell it from an infinitive: "our agencies
// work with schools"; and the infinitive of a task. It is asked for where there is no other verb.
func (w *worker) plural(cues []cue) {
	for i, c := range cues {
		if w.parenthetic(c.start) {
			continue
		}
		if c.role == roleInfinitive && c.first-w.opens <= 6 && w.nextToSubject(c, cues) {
			// A table of tasks: "The Ministry to inform all schools".
			w.finites = append(w.finites, finite{cue: c, force: rankCommitment, that: -1, joint: -1})
			return
		}
		if c.role != roleBase && c.role != roleBaseOrNoun {
			continue
		}
		for k := i - 1; k >= 0; k-- {
			b := cues[k]
			if b.last == c.first-1 && b.role == roleOwn && w.isPlural(b) {
				w.finites = append(w.finites, finite{cue: c, force: rankCommitment, that: -1, joint: -1})
				return
			}
			if b.last < c.first-1 {
				break
			}
		}
	}
}

// isPlural tells whether a subject is "we", or ends as a plural does.
func (w *worker) isPlural(c cue) bool {
	word := w.text[c.start:c.end]
	return strings.HasSuffix(word, "s") || strings.EqualFold(word, "we")
}

// properName tells whether a word is written as a name: an acronym, a capital within the sentence, or a word of the
// document's own title ("Norway supports …").
func (w *worker) properName(token int32) bool {
	if token < 0 || token >= int32(len(w.scan.Tokens)) {
		return false
	}
	t := w.scan.Tokens[token]
	word := w.text[t.Start:t.End]
	if len(word) >= 3 && word == strings.ToUpper(word) && word != strings.ToLower(word) {
		return true
	}
	if word[0] < 'A' || word[0] > 'Z' {
		return false
	}
	if token > w.opens || w.tellsProgress() && len(word) > 3 {
		return true // in such documents most sentences begin with who did it
	}
	for _, name := range w.names {
		if name == word {
			return true
		}
	}
	return false
}
