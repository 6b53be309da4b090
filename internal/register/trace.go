package register

import (
	"fmt"
	"slices"
)

// Tracing is the register held against a catalogue, in both directions.
type Tracing struct {
	Recommendations []TracedRecommendation `json:"recommendations"` // in the order of the register
	Controls        []TracedControl        `json:"controls"`        // in the order given
	Documents       []TracedDocument       `json:"documents"`       // in the order of the register
	Encoded         int                    `json:"encoded"`         // recommendations whose controls all exist
	Total           int                    `json:"total"`
	Open            []string               `json:"open"` // ids of the other recommendations
}

// TracedRecommendation is a recommendation with the controls that encode it and those that are still to be written.
type TracedRecommendation struct {
	ID        string   `json:"id"`
	Theme     string   `json:"theme"`
	Tier      string   `json:"tier"`
	Title     string   `json:"title"`
	Statement string   `json:"statement"`
	Controls  []string `json:"controls"`
	Missing   []string `json:"missing"`
	Sources   []Source `json:"sources"`
}

// TracedControl is a control with the recommendations that it encodes; none for a control of the user's own.
type TracedControl struct {
	ID              string   `json:"id"`
	Recommendations []string `json:"recommendations"`
}

// TracedDocument is a source document with the recommendations found in it.
type TracedDocument struct {
	ID              string   `json:"id"`
	Title           string   `json:"title"`
	Recommendations []string `json:"recommendations"`
	Encoded         int      `json:"encoded"`
}

// Trace holds the register against the ids of the controls of a catalogue.
func Trace(r *Register, controls []string) *Tracing {
	t := &Tracing{Total: len(r.Recommendations), Open: []string{}}
	encoded := make(map[string]bool)
	for _, c := range r.Recommendations {
		traced := TracedRecommendation{
			ID: c.ID, Theme: c.Theme, Tier: c.Tier, Title: c.Title, Statement: c.Statement,
			Controls: []string{}, Missing: []string{}, Sources: c.Sources,
		}
		for _, id := range c.Controls {
			if slices.Contains(controls, id) {
				traced.Controls = append(traced.Controls, id)
			} else {
				traced.Missing = append(traced.Missing, id)
			}
		}
		if len(traced.Missing) == 0 {
			encoded[c.ID] = true
			t.Encoded++
		} else {
			t.Open = append(t.Open, c.ID)
		}
		t.Recommendations = append(t.Recommendations, traced)
	}
	for _, id := range controls {
		t.Controls = append(t.Controls, TracedControl{ID: id, Recommendations: r.encodedBy(id)})
	}
	for _, d := range r.Documents {
		t.Documents = append(t.Documents, r.traceDocument(d, encoded))
	}
	return t
}

// Summary says in a sentence how far the register is encoded.
func (t *Tracing) Summary() string {
	return fmt.Sprintf("%d of %d recommendations are encoded; open: %d", t.Encoded, t.Total, len(t.Open))
}

func (r *Register) encodedBy(control string) []string {
	ids := []string{}
	for _, c := range r.Recommendations {
		if slices.Contains(c.Controls, control) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func (r *Register) traceDocument(d Document, encoded map[string]bool) TracedDocument {
	traced := TracedDocument{ID: d.ID, Title: d.Title, Recommendations: []string{}}
	for _, c := range r.Recommendations {
		if !slices.ContainsFunc(c.Sources, func(s Source) bool { return s.Document == d.ID }) {
			continue
		}
		traced.Recommendations = append(traced.Recommendations, c.ID)
		if encoded[c.ID] {
			traced.Encoded++
		}
	}
	return traced
}
