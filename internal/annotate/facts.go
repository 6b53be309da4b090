package annotate

import "cybernorm/internal/document"

// Facts is the input of the policies: what the text of a document says, as plain data. Lists have integer ids, the place in
// the list, because OPA's schema checker types lists and not objects keyed by id. Every field is always present in the
// JSON, so that a policy never has to tell an absent field from an empty one.
type Facts struct {
	Document   DocumentFacts       `json:"document"`
	Process    ProcessFacts        `json:"process"`
	Offences   []OffenceFacts      `json:"offences"`
	Powers     []PowerFacts        `json:"powers"`
	Actions    []ActionFacts       `json:"actions"`
	Programme  ProgrammeFacts      `json:"programme"`
	Assessment map[string]Assessed `json:"assessments"` // by control id
	Mentions   map[string][]int    `json:"mentions"`    // concept → sentences that affirm it; a key for every concept of the lexicon
	Denied     map[string][]int    `json:"denied"`      // concept → sentences that mention it under a negation; likewise
	Sentences  []Sentence          `json:"sentences"`
	Provisions []Provision         `json:"provisions"`
	Sections   []Section           `json:"sections"`
	Earlier    Earlier             `json:"earlier"`
}

// Earlier is the draft that a description names in `supersedes`, for controls that ask what became of it. Without one,
// Stated is false and the rest is empty.
type Earlier struct {
	Stated    bool             `json:"stated"`
	Title     string           `json:"title"`
	Version   string           `json:"version"`
	Mentions  map[string][]int `json:"mentions"`  // concept → places in Sentences
	Sentences []Sentence       `json:"sentences"` // Provision counts the provisions of that draft
}

// EarlierOf makes what later drafts keep of the facts of an earlier one.
func EarlierOf(f *Facts) Earlier {
	return Earlier{Stated: true, Title: f.Document.Title, Version: f.Document.Version, Mentions: f.Mentions, Sentences: f.Sentences}
}

// Force is how strongly a sentence binds, from the verb that governs it.
type Force string

// The forces, from weakest to strongest.
const (
	Narrative   Force = "narrative"   // states, recalls, welcomes
	Permissive  Force = "permissive"  // may, can, encourages
	Recommended Force = "recommended" // should, calls upon
	Commitment  Force = "commitment"  // will, commits to, imperative action of a plan
	Binding     Force = "binding"     // shall, must
)

// Sentence is the smallest unit that has one force: a sentence, an item of a list, or a part of a sentence between semicolons.
// Offsets of its mentions are byte offsets in Text.
type Sentence struct {
	ID        int                  `json:"id"`        // place in Facts.Sentences
	Provision int                  `json:"provision"` // place in Facts.Provisions
	Zone      document.Zone        `json:"zone"`
	Text      string               `json:"text"`
	Page      int                  `json:"page"` // 0 in a format without pages, as everywhere in the facts
	Line      int                  `json:"line"`
	Column    int                  `json:"column"`
	Force     Force                `json:"force"`
	Governor  string               `json:"governor"`  // the words that give the force, such as "shall"; empty for narrative without a verb of its own
	Negated   bool                 `json:"negated"`   // its governing verb is negated and the negation protects nothing ("shall not apply")
	Protects  bool                 `json:"protects"`  // a negation that protects ("nothing … permits suppression of …", "shall not restrict …")
	Reported  bool                 `json:"reported"`  // the position of somebody else ("some States proposed")
	Bracketed bool                 `json:"bracketed"` // stands in square brackets, so is not agreed
	Item      bool                 `json:"item"`      // an item of a list, which takes force, negation and hedges from the sentence that introduces it
	Hedges    []string             `json:"hedges"`    // kinds of hedge: as-appropriate, endeavour, feasible, domestic-law, resources, consider
	Concepts  map[string][]Mention `json:"concepts"`  // concepts that the sentence affirms
	Denied    map[string][]Mention `json:"denied"`    // concepts that it mentions under a negation
}

// Mention is a concept found in a sentence.
type Mention struct {
	Term  string `json:"term"`  // the term of the lexicon that matched
	Start int    `json:"start"` // byte offset in the sentence's text
	End   int    `json:"end"`
}

// Provision is a provision of the document with what its sentences mention.
type Provision struct {
	ID        string              `json:"id"`
	Number    string              `json:"number"`
	Heading   string              `json:"heading"`
	Zone      document.Zone       `json:"zone"`
	Path      []string            `json:"path"`
	Page      int                 `json:"page"`
	Line      int                 `json:"line"`
	Column    int                 `json:"column"`
	Section   int                 `json:"section"` // place in Facts.Sections
	Parent    int                 `json:"parent"`  // place in Facts.Provisions of the provision that introduces this item; -1 for none
	Items     []int               `json:"items"`   // the items that this provision introduces
	Refs      []int               `json:"refs"`    // places of the provisions that it refers to
	Sentences []int               `json:"sentences"`
	Concepts  map[string][]int    `json:"concepts"` // concept → its own sentences, and those of the provisions that introduce it, that affirm the concept
	Denied    map[string][]int    `json:"denied"`   // the same for concepts under a negation
	Block     map[string][]int    `json:"block"`    // Concepts and those of the items that it introduces: the whole list
	Topic     map[string][]string `json:"topic"`    // concept → terms of it in the headings that the provision stands under
}

// Section is what stands under one heading: an article, a chapter of a strategy. Provisions without a heading share a section.
type Section struct {
	ID         int              `json:"id"`
	Heading    string           `json:"heading"`
	Top        string           `json:"top"` // outermost heading that holds the section, or its own
	Zone       document.Zone    `json:"zone"`
	Provisions []int            `json:"provisions"`
	Concepts   map[string][]int `json:"concepts"` // concept → sentences of the section that affirm it
}

// DocumentFacts is what the description says of the document as a whole.
type DocumentFacts struct {
	Kind         document.Kind `json:"kind"`
	Title        string        `json:"title"`
	Issuer       string        `json:"issuer"`
	Jurisdiction string        `json:"jurisdiction"`
	Status       string        `json:"status"`
	Version      string        `json:"version"`
	Date         string        `json:"date"`
	Language     string        `json:"language"`
	ICT          bool          `json:"ict"` // the text deals with information and communication technology
}

// ProcessFacts holds the stated facts: group → fact → value with its place. Facts that are not stated are absent.
type ProcessFacts map[string]map[string]Fact

// Fact is one stated process fact.
type Fact struct {
	Value      any  `json:"value"` // bool, number, string, list of strings, or list of {name, assessment}
	Documented bool `json:"documented"`
	Line       int  `json:"line"`
	Column     int  `json:"column"`
}

// Assessed is a person's verdict on a control.
type Assessed struct {
	Verdict    string   `json:"verdict"`
	Provisions []string `json:"provisions"`
	Rationale  string   `json:"rationale"`
	Assessor   string   `json:"assessor"`
	Date       string   `json:"date"`
	Line       int      `json:"line"`
	Column     int      `json:"column"`
}

// OffenceFacts is an offence of the description. Provision is a place in Facts.Provisions, or -1.
type OffenceFacts struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Provision int    `json:"provision"`
	Class     string `json:"class"`
	Intent    string `json:"intent"` // empty when not stated
	Harm      string `json:"harm"`
	Page      int    `json:"page"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
}

// PowerFacts is an investigative power of the description.
type PowerFacts struct {
	ID         string   `json:"id"`
	Title      string   `json:"title"`
	Provision  int      `json:"provision"`
	Scope      string   `json:"scope"`
	Safeguards []string `json:"safeguards"`
	Page       int      `json:"page"`
	Line       int      `json:"line"`
	Column     int      `json:"column"`
}

// ActionFacts is an action of an action plan.
type ActionFacts struct {
	ID         string   `json:"id"`
	Title      string   `json:"title"`
	Provision  int      `json:"provision"`
	Owner      string   `json:"owner"`
	Deadline   string   `json:"deadline"`
	Budget     string   `json:"budget"`
	Indicators []string `json:"indicators"`
	Gender     string   `json:"gender"` // yes, no, or empty when not stated
	Page       int      `json:"page"`
	Line       int      `json:"line"`
	Column     int      `json:"column"`
}

// ProgrammeFacts is what a capacity programme consists of.
type ProgrammeFacts struct {
	Partners     []string         `json:"partners"`
	Equipment    []EquipmentFacts `json:"equipment"`
	Indicators   []string         `json:"indicators"`
	FundingYears *float64         `json:"funding_years"`
	Line         int              `json:"line"`
	Column       int              `json:"column"`
}

// EquipmentFacts is technology that a programme hands over.
type EquipmentFacts struct {
	Item         string `json:"item"`
	Surveillance string `json:"surveillance"` // yes, no, or empty when not stated
	Assessment   string `json:"assessment"`
}
