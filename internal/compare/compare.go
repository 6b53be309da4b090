// Package compare tells what became of one document in another: of a draft in the next draft, control by control and
// provision by provision, and how several documents stand side by side.
//
// It judges nothing: verdicts, evidence and what counts as a gender provision come from the policies. It aligns the two
// texts and says how a passage that a verdict rested on has changed.
package compare

import (
	"cybernorm/internal/annotate"
	"cybernorm/internal/report"
)

// Schema is the value of the `schema` key of a comparison in JSON.
const Schema = "cybernorm.comparison/v1"

// Draft is a document that was evaluated: what its text says and what the policies make of it.
type Draft struct {
	Facts  *annotate.Facts
	Report *report.Document
}

// Concepts gives the concepts of the lexicon that a control looks up, by its id. A term of another concept may come and go
// without the control being touched.
type Concepts map[string][]string

// Drafts is what became of documents that follow each other. Steps has one entry for each document but the first.
type Drafts struct {
	Schema string        `json:"schema"`
	Tool   report.Tool   `json:"tool"`
	Policy report.Policy `json:"policy"`
	Date   string        `json:"date"`
	Steps  []Step        `json:"steps"`
}

// Step is what became of one draft in the next.
type Step struct {
	Earlier    Side         `json:"earlier"`
	Later      Side         `json:"later"`
	Survival   []Survival   `json:"survival"` // for each control that asks what became of provisions
	Controls   []Change     `json:"controls"` // in order of id, those that stayed the same included
	Provisions []Provision  `json:"provisions"`
	Regressed  []Regression `json:"regressed"` // what got worse; empty when nothing did
}

// Side is one of the two documents.
type Side struct {
	Path    string       `json:"path"`
	Digest  string       `json:"digest"`
	Title   string       `json:"title"`
	Version string       `json:"version"`
	Date    string       `json:"date"`
	Score   report.Score `json:"score"`

	Language string `json:"language"` // of the text, BCP 47
}

// Regression is a control that lost or was weakened, in one sentence.
type Regression struct {
	Control string `json:"control"`
	Reason  string `json:"reason"`
}

// Compare tells what became of the earlier draft in the later one. Both must have been judged by the same controls; a
// control that only one of them was asked is left out.
func Compare(earlier, later Draft, concepts Concepts) Step {
	a := align(earlier.Facts, later.Facts)
	s := Step{
		Earlier:    sideOf(earlier),
		Later:      sideOf(later),
		Survival:   survivals(earlier, later, a, concepts),
		Controls:   changes(earlier, later, a, concepts),
		Provisions: a.provisions(),
		Regressed:  []Regression{},
	}
	for _, c := range s.Controls {
		if c.Kind == Lost || c.Kind == Weakened {
			s.Regressed = append(s.Regressed, Regression{Control: c.Control, Reason: c.Summary})
		}
	}
	return s
}

func sideOf(d Draft) Side {
	f := d.Facts.Document
	return Side{
		Path: d.Report.Path, Digest: d.Report.Digest, Title: f.Title, Version: f.Version, Date: f.Date,
		Score: d.Report.Score.Score, Language: f.Language,
	}
}
