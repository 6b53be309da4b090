// Package annotate turns a document and a lexicon into facts: what each sentence says, how strongly, and about what. It
// measures the text and judges nothing; every judgement is in the policies.
//
// Each linguistic question has its file: where a sentence ends (segment.go), which list it belongs to (lists.go), what
// force its verb has (force.go), what it denies (negation.go), what weakens it (hedge.go), whose words it gives
// (reported.go) and whether they are agreed (bracket.go). The words that these questions turn on are data: the cues of the
// lexicon, found in the same pass as the concepts.
package annotate

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"cybernorm/internal/document"
	"cybernorm/internal/language"
	"cybernorm/internal/lexicon"
)

// Annotator makes facts of documents. It is safe for concurrent use.
type Annotator struct {
	lex     *lexicon.Lexicon
	cues    []cueName
	workers sync.Pool
}

// New gives an annotator that works with a lexicon.
func New(lex *lexicon.Lexicon) *Annotator {
	a := &Annotator{lex: lex, cues: bindCues(lex)}
	a.workers.New = func() any { return &worker{annotator: a} }
	return a
}

// LanguageError says that the lexicon has no words of the language that a document is written in.
type LanguageError struct {
	Path, Language string
	Known          []string
}

func (e *LanguageError) Error() string {
	names := make([]string, len(e.Known))
	for i, tag := range e.Known {
		names[i] = language.Name(tag)
	}
	return fmt.Sprintf("the document is in %s, and only texts in %s can be judged; judge a translation, or set the language if it is told wrong",
		language.Name(e.Language), strings.Join(names, ", "))
}

// defaultLanguage is that of a description which names none.
const defaultLanguage = "en"

// KnowsLanguage reports, as a *[LanguageError], that the language of a document is none of those that are known.
func KnowsLanguage(d *document.Document, known []string) error {
	if slices.Contains(known, languageOf(d)) {
		return nil
	}
	return &LanguageError{Path: d.Path, Language: d.Language, Known: known}
}

// languageOf gives the language of a document without region and script.
func languageOf(d *document.Document) string {
	if tag, _, _ := strings.Cut(strings.ToLower(d.Language), "-"); tag != "" {
		return tag
	}
	return defaultLanguage
}

// Annotate gives the facts of a document. The error is a *[LanguageError] where the lexicon does not know the language, or
// that of the context.
func (a *Annotator) Annotate(ctx context.Context, d *document.Document) (*Facts, error) {
	if err := KnowsLanguage(d, a.lex.Languages()); err != nil {
		return nil, err
	}
	matcher, err := a.lex.Matcher(languageOf(d))
	if err != nil {
		return nil, fmt.Errorf("annotate %s: %w", d.Path, err)
	}
	w := a.workers.Get().(*worker)
	defer a.workers.Put(w)
	return w.annotate(ctx, d, matcher)
}
