// Package register reads the register of the source documents and of the recommendations found in them, and traces
// recommendations to controls and back.
package register

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"cybernorm/internal/register/strict"
)

// The files of a register.
const (
	documentsFile       = "documents.yaml"
	recommendationsFile = "recommendations.yaml"
)

// Register holds the source documents and the recommendations, in the order of their files.
type Register struct {
	Documents       []Document
	Recommendations []Recommendation
}

// Document is the bibliographic record of a source document. File and SHA256 say which copy was read; the copy is not
// part of the register. A title in square brackets was supplied because the copy prints none. What the copy does not say
// is empty.
type Document struct {
	ID        string `yaml:"id" required:"true" pattern:"^[a-z][a-z-]*-[0-9]{4}$"`
	Title     string `yaml:"title" required:"true"`
	Author    string `yaml:"author"`
	Publisher string `yaml:"publisher"`
	Date      string `yaml:"date" required:"true" pattern:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"`
	Address   string `yaml:"address" pattern:"^https?://"`
	Language  string `yaml:"language" required:"true" pattern:"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"`
	File      string `yaml:"file" required:"true"`
	SHA256    string `yaml:"sha256" required:"true" pattern:"^[0-9a-f]{64}$"`

	Pos strict.Pos `yaml:"-"`
}

// Recommendation is one thing that source documents ask for, in our own words. Controls names the controls that encode
// it or are to encode it; whether they exist is known to the catalogue alone. Why says what is at stake for people and for
// the document; what a source claims is told as its claim.
type Recommendation struct {
	ID         string   `yaml:"id" required:"true" pattern:"^[A-Z]{2,4}-[0-9]{2}$"`
	Theme      string   `yaml:"theme" required:"true" enum:"human-rights,gender,participation,norms,capacity,cybercrime,security"`
	Tier       string   `yaml:"tier" required:"true" enum:"core,extended"`
	Title      string   `yaml:"title" required:"true"`
	Statement  string   `yaml:"statement" required:"true"`
	Why        string   `yaml:"why" required:"true"`
	Sources    []Source `yaml:"sources" required:"true"`
	AppliesTo  []string `yaml:"applies_to" required:"true" enum:"strategy,treaty,norms-report,capacity-programme"`
	JudgedFrom string   `yaml:"judged_from" required:"true" enum:"text,process,both"`
	Controls   []string `yaml:"controls" required:"true" pattern:"^[A-Z]{2,4}-[0-9]{2}$"`

	Pos strict.Pos `yaml:"-"`
}

// Citation is how the document is cited: its author (or publisher, or title) and the year.
func (d Document) Citation() string {
	return cmp.Or(d.Author, d.Publisher, d.Title) + " (" + d.Date[:min(4, len(d.Date))] + ")"
}

// Source is the place in a source document where a recommendation stands. Basis tells whether the source says it or
// whether it follows from what the source says.
type Source struct {
	Document string `yaml:"document" required:"true" json:"document"`
	Locator  string `yaml:"locator" required:"true" json:"locator"`
	Basis    string `yaml:"basis" required:"true" enum:"explicit,implied" json:"basis"`

	Pos strict.Pos `yaml:"-" json:"-"`
}

// Load reads documents.yaml and recommendations.yaml of fsys. The error lists every mistake of both files with its place.
func Load(fsys fs.FS) (*Register, error) {
	var documents struct {
		Documents []Document `yaml:"documents" required:"true"`
	}
	var recommendations struct {
		Recommendations []Recommendation `yaml:"recommendations" required:"true"`
	}
	err := errors.Join(
		read(fsys, documentsFile, &documents),
		read(fsys, recommendationsFile, &recommendations),
	)
	if err != nil {
		return nil, err
	}
	r := &Register{Documents: documents.Documents, Recommendations: recommendations.Recommendations}
	if err := errors.Join(r.checkDocuments(), r.checkRecommendations()); err != nil {
		return nil, err
	}
	return r, nil
}

// Citations gives, by the id of each source document, how it is cited.
func (r *Register) Citations() map[string]string {
	cited := make(map[string]string, len(r.Documents))
	for _, d := range r.Documents {
		cited[d.ID] = d.Citation()
	}
	return cited
}

// Document finds a source document by its id.
func (r *Register) Document(id string) (Document, bool) {
	i := slices.IndexFunc(r.Documents, func(d Document) bool { return d.ID == id })
	if i < 0 {
		return Document{}, false
	}
	return r.Documents[i], true
}

// Recommendation finds a recommendation by its id.
func (r *Register) Recommendation(id string) (Recommendation, bool) {
	i := slices.IndexFunc(r.Recommendations, func(c Recommendation) bool { return c.ID == id })
	if i < 0 {
		return Recommendation{}, false
	}
	return r.Recommendations[i], true
}

func read(fsys fs.FS, name string, into any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("read the register: %w", err)
	}
	return strict.Decode(name, data, into)
}

func (r *Register) checkDocuments() error {
	var errs strict.Errors
	ids := make(map[string]bool)
	for _, d := range r.Documents {
		if ids[d.ID] {
			errs.Add(documentsFile, d.Pos, "document %s stands here a second time", d.ID)
		}
		ids[d.ID] = true
	}
	return errs.Err()
}

func (r *Register) checkRecommendations() error {
	var errs strict.Errors
	ids := make(map[string]bool)
	for _, c := range r.Recommendations {
		if ids[c.ID] {
			errs.Add(recommendationsFile, c.Pos, "recommendation %s stands here a second time", c.ID)
		}
		ids[c.ID] = true
		if len(c.Sources) == 0 {
			errs.Add(recommendationsFile, c.Pos, "sources of %s is empty", c.ID)
		}
		names(&errs, c, "applies_to", c.AppliesTo)
		names(&errs, c, "controls", c.Controls)
		places := make(map[[2]string]bool)
		for _, s := range c.Sources {
			place := [2]string{s.Document, s.Locator}
			if _, ok := r.Document(s.Document); !ok {
				errs.Add(recommendationsFile, s.Pos, "%s cites %q, which is not in %s", c.ID, s.Document, documentsFile)
			}
			if places[place] {
				errs.Add(recommendationsFile, s.Pos, "%s cites this place a second time", c.ID)
			}
			places[place] = true
		}
	}
	return errs.Err()
}

// names refuses a list that is empty or names something twice.
func names(errs *strict.Errors, c Recommendation, key string, list []string) {
	if len(list) == 0 {
		errs.Add(recommendationsFile, c.Pos, "%s of %s is empty", key, c.ID)
	}
	if len(slices.Compact(slices.Sorted(slices.Values(list)))) != len(list) {
		errs.Add(recommendationsFile, c.Pos, "%s of %s names something twice", key, c.ID)
	}
}
