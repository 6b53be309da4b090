// Package lexicon holds the concepts that controls speak of and the words that express them, per language, compiled for
// matching in one pass over a text.
//
// The vocabulary is data: policies/lexicon/*.yaml. A concept's terms are readable sequences of words; see [Load] for their
// syntax. Besides concepts there are cues, the words that carry grammar (modal verbs, negators, hedges): they compile into
// the same automaton, so one [Matcher.Scan] finds everything that the annotator needs.
package lexicon

// Class tells what a hit is good for.
type Class uint8

// The classes of hits.
const (
	Concept Class = iota // a concept of the facts
	Cue                  // grammar: force, negation, hedge, reported speech
)

// Token is a word of the text, with byte offsets. Punctuation is no token. What ends a clause (; : . ! ?, a bullet, a blank
// line) raises Clause; what stands in round brackets has a Clause of its own, and behind it the outer one goes on, so that
// numbers are equal within a clause but need not rise. Square brackets, which mark disputed wording, change nothing. Only
// words of one clause form a term.
type Token struct {
	Start, End int32
	Clause     int32
}

// Hit is a term found in the text, as byte offsets and as the tokens that it spans (Last included).
type Hit struct {
	Class       Class
	Name        int32 // index into Concepts or Cues
	Term        int32 // index of the term, for TermText
	Start, End  int32
	First, Last int32
}

// Scan is the result of one pass; it is reused from text to text to save allocation. Hits are ordered by Start, then by
// descending End; hits of the same concept never overlap (the longest, leftmost wins). Masked words start and end no hit of
// a concept, unless the term spells out the masked phrase; cues are never masked, since grammar goes on within a name.
type Scan struct {
	Tokens []Token
	Hits   []Hit
}
