package checker

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"cybernorm/internal/document"
	"cybernorm/internal/report"
	proposed "cybernorm/internal/wording"
)

// clauses reads the wording of the pack once for each language, and only when a document falls short.
type clauses struct {
	mu   sync.Mutex
	read map[string]*proposed.Clauses
}

// clausesIn gives the clauses in the language of a document, or in English when the pack has none in it; nil when it has none at all.
func (c *Checker) clausesIn(language string) (*proposed.Clauses, error) {
	c.clauses.mu.Lock()
	defer c.clauses.mu.Unlock()
	language, _, _ = strings.Cut(language, "-")
	if found, ok := c.clauses.read[language]; ok {
		return found, nil
	}
	found, err := proposed.Load(c.o.Pack, language)
	if errors.Is(err, fs.ErrNotExist) && language != "en" {
		found, err = proposed.Load(c.o.Pack, "en")
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, packError{fmt.Errorf("wording: %w", err)}
	}
	if c.clauses.read == nil {
		c.clauses.read = map[string]*proposed.Clauses{}
	}
	c.clauses.read[language] = found
	return found, nil
}

// fit puts the clause that is fitted to the document in the place of the advice of the catalogue, where the text falls short of
// something that a clause mends.
func (c *Checker) fit(d *document.Document, r *report.Document) error {
	for i := range r.Results {
		x := &r.Results[i]
		if !x.Verdict.Shortfall() || x.TextVerdict == report.Met {
			continue
		}
		found, err := c.clausesIn(d.Language)
		if err != nil {
			return err
		}
		if found == nil {
			return nil
		}
		if text, ok := found.Clause(x.Control, d.Kind); ok {
			x.Remediation = text
		}
	}
	return nil
}
