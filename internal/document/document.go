// Package document holds the description of a cyber policy document: its types, the strict reader of its YAML, and the
// JSON Schema that is made from the same types.
//
// [Parse] reads a description and reports every mistake in it at once, each with file, line and column. A description
// that was read is complete and well-formed: every reference inside it resolves, and every provision knows where in the
// file its text stands.
package document

// Schema is the value that a description's `schema` key must have.
const Schema = "cybernorm/v1"

// Kind is the kind of a document. It decides which controls apply and what force a commitment must have.
type Kind string

// The kinds of document.
const (
	Strategy   Kind = "strategy"
	Treaty     Kind = "treaty"
	NormReport Kind = "norms-report"
	Programme  Kind = "capacity-programme"
)

// Kinds lists all kinds in the order in which they are shown.
func Kinds() []Kind { return []Kind{Strategy, Treaty, NormReport, Programme} }

// Zone is the place of a provision in its document. Only the operative zone carries a commitment at full strength.
type Zone string

// The zones of a document. Contents covers tables of contents and lists of abbreviations, which say nothing.
const (
	ZoneTitle       Zone = "title"
	ZoneContents    Zone = "contents"
	ZonePreamble    Zone = "preamble"
	ZoneDefinitions Zone = "definitions"
	ZoneOperative   Zone = "operative"
	ZoneAnnex       Zone = "annex"
	ZoneReported    Zone = "reported"
)

// Zones lists all zones in the order in which they are shown.
func Zones() []Zone {
	return []Zone{ZoneTitle, ZoneContents, ZonePreamble, ZoneDefinitions, ZoneOperative, ZoneAnnex, ZoneReported}
}

// Document is a described document. Path names the file that it was read from; positions in it refer to that file.
type Document struct {
	Path string `yaml:"-"`

	Schema       string       `yaml:"schema" doc:"Version of this format." enum:"cybernorm/v1" required:"true"`
	Kind         Kind         `yaml:"kind" doc:"Kind of document; decides which controls apply." enum:"strategy,treaty,norms-report,capacity-programme" required:"true"`
	Title        string       `yaml:"title" doc:"Title as the document gives it." required:"true"`
	Issuer       string       `yaml:"issuer" doc:"Body that issues the document."`
	Jurisdiction string       `yaml:"jurisdiction" doc:"State, as ISO 3166-1 alpha-2 code." pattern:"^[A-Z]{2}$" like:"KE"`
	Status       string       `yaml:"status" doc:"Where the document stands." enum:"draft,adopted,superseded"`
	Version      string       `yaml:"version" doc:"Name of this version, such as second draft."`
	Date         Date         `yaml:"date" doc:"Date of this version, YYYY-MM-DD."`
	Language     string       `yaml:"language" doc:"Language of the text, BCP 47 (en, fr, es)." pattern:"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" like:"en"`
	Source       *Source      `yaml:"source" doc:"Where the text was taken from."`
	Supersedes   string       `yaml:"supersedes" doc:"Path of the description of the draft before this one, relative to this file."`
	Process      Process      `yaml:"process" doc:"Facts about how the document came about and is carried out. Absent means not stated, never no."`
	Provisions   []Provision  `yaml:"provisions" doc:"The text, provision by provision." required:"true"`
	Offences     []Offence    `yaml:"offences" doc:"Offences that the provisions create (treaties and laws)."`
	Powers       []Power      `yaml:"powers" doc:"Investigative powers that the provisions create."`
	Actions      []Action     `yaml:"actions" doc:"Actions of an action plan."`
	Programme    *Capacity    `yaml:"programme" doc:"What a capacity programme consists of."`
	Assessments  []Assessment `yaml:"assessments" doc:"Verdicts of a person, which stand over the program's."`

	Pos Pos `yaml:"-"`
}

// Pos is a place in a file: line and column count from 1, columns in characters. In a format that has pages and no lines
// of its own, such as PDF, Page counts from 1 and Line counts the lines of the page; elsewhere Page is 0. In a word
// processor's file, which has neither, Line counts paragraphs. The zero Pos is unknown.
type Pos struct{ Page, Line, Column int }

// Date is a calendar date written YYYY-MM-DD; the empty Date is unknown.
type Date string

// Source says where a text was taken from.
type Source struct {
	Title  string `yaml:"title" doc:"Title of the publication."`
	URL    string `yaml:"url" doc:"Address of the publication." pattern:"^https?://\\S+$" like:"https://example.org/strategy"`
	SHA256 string `yaml:"sha256" doc:"Digest of the file that was read, in hexadecimal." pattern:"^[0-9a-f]{64}$" like:"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"`
	File   string `yaml:"file" doc:"Name of the file that was imported."`
}

// Provision is the smallest numbered or separate part of a document: an article's paragraph, a numbered paragraph, a
// lettered item, a bullet. Text may hold several sentences. A provision of zone title holds a heading alone.
type Provision struct {
	ID      string   `yaml:"id" doc:"Stable name, such as art-5.2.a; unique in the document." required:"true" pattern:"^\\S+$" like:"art-5" id:"provision"`
	Number  string   `yaml:"number" doc:"Number as printed, such as 5 or (a)."`
	Heading string   `yaml:"heading" doc:"Heading that the provision stands under."`
	Zone    Zone     `yaml:"zone" doc:"Place in the document." enum:"title,contents,preamble,definitions,operative,annex,reported" default:"operative"`
	Path    []string `yaml:"path" doc:"Headings of the parts and chapters that hold the provision, from the outside in."`
	Parent  string   `yaml:"parent" doc:"Id of the provision whose sentence introduces this item of a list." ref:"provision"`
	Refs    []string `yaml:"refs" doc:"Ids of the provisions that this one refers to." ref:"provision"`
	Text    string   `yaml:"text" doc:"The wording." required:"true"`
	Origin  *Origin  `yaml:"origin" doc:"Where the text stands in the file that was imported."`

	Pos   Pos    `yaml:"-"`
	Spans []Span `yaml:"-"`
}

// Origin is the place of a provision in the file that it was imported from. Lines count as in [Pos]: those of the page in a
// PDF, paragraphs in a word processor's file.
type Origin struct {
	Page     int `yaml:"page" doc:"Page, counted from 1." min:"1"`
	Line     int `yaml:"line" doc:"First line, counted from 1." min:"1"`
	LastPage int `yaml:"last_page" doc:"Page of the last line, where it is another one." min:"1"`
	LastLine int `yaml:"last_line" doc:"Last line." min:"1"`
}

// Span ties the text from byte Offset on (up to the next span) to a place in the file: the character at Offset stands at
// Page, Line and Column, which mean what they mean in [Pos]. Spans of a provision are in order of Offset, the first at 0.
type Span struct{ Offset, Page, Line, Column int }

// Offence is an offence that the document creates.
type Offence struct {
	ID        string `yaml:"id" doc:"Unique name." required:"true" pattern:"^\\S+$" like:"off-1" id:"offence"`
	Title     string `yaml:"title" doc:"Name of the offence."`
	Provision string `yaml:"provision" doc:"Id of the provision that creates it." ref:"provision"`
	Class     string `yaml:"class" doc:"What is attacked: the system itself, something else by means of it, or speech." enum:"cyber-dependent,cyber-enabled,content,other" required:"true"`
	Intent    string `yaml:"intent" doc:"Whether intent is an element of the offence." enum:"required,optional,none"`
	Harm      string `yaml:"harm" doc:"Whether harm is an element of the offence." enum:"required,optional,none"`

	Pos Pos `yaml:"-"`
}

// Power is an investigative power that the document gives.
type Power struct {
	ID         string   `yaml:"id" doc:"Unique name." required:"true" pattern:"^\\S+$" like:"pow-1" id:"power"`
	Title      string   `yaml:"title" doc:"Name of the power."`
	Provision  string   `yaml:"provision" doc:"Id of the provision that gives it." ref:"provision"`
	Scope      string   `yaml:"scope" doc:"Which offences it may be used for." enum:"listed-offences,serious-crime,any-offence"`
	Safeguards []string `yaml:"safeguards" doc:"Safeguards attached to it." enum:"legality,legitimate-aim,necessity,proportionality,prior-authorisation,independent-review,remedy,limited-scope,limited-duration,notification,oversight,non-discrimination"`

	Pos Pos `yaml:"-"`
}

// Action is one action of an action plan.
type Action struct {
	ID         string   `yaml:"id" doc:"Unique name." required:"true" pattern:"^\\S+$" like:"act-1" id:"action"`
	Title      string   `yaml:"title" doc:"What is to be done." required:"true"`
	Provision  string   `yaml:"provision" doc:"Id of the provision that sets it." ref:"provision"`
	Owner      string   `yaml:"owner" doc:"Who is responsible."`
	Deadline   string   `yaml:"deadline" doc:"By when, as the document says it."`
	Budget     string   `yaml:"budget" doc:"With what means, as the document says it."`
	Indicators []string `yaml:"indicators" doc:"How success is measured."`
	Gender     *bool    `yaml:"gender" doc:"Whether the action has a gender aim."`

	Pos Pos `yaml:"-"`
}

// Capacity is what a capacity programme consists of.
type Capacity struct {
	Partners     []string    `yaml:"partners" doc:"Organisations that design or deliver the programme."`
	Equipment    []Equipment `yaml:"equipment" doc:"Technology that is handed over."`
	Indicators   []string    `yaml:"indicators" doc:"How success is measured."`
	FundingYears *float64    `yaml:"funding_years" doc:"Years for which funding is assured." min:"0"`

	Pos Pos `yaml:"-"`
}

// Equipment is technology that a programme hands over.
type Equipment struct {
	Item         string `yaml:"item" doc:"What it is." required:"true"`
	Surveillance *bool  `yaml:"surveillance" doc:"Whether it can be used for surveillance."`
	Assessment   string `yaml:"assessment" doc:"State of its human-rights assessment." enum:"none,pending,approved,refused"`
}

// Assessment is a person's verdict on one control. It stands over the program's and is shown as such.
type Assessment struct {
	Control    string   `yaml:"control" doc:"Id of the control." required:"true" pattern:"^\\S+$" like:"GEN-03" id:"assessment of"`
	Verdict    string   `yaml:"verdict" doc:"The verdict." enum:"met,partial,not_met,contradicted,clear,not_stated,not_applicable" required:"true"`
	Provisions []string `yaml:"provisions" doc:"Ids of the provisions that it rests on." ref:"provision"`
	Rationale  string   `yaml:"rationale" doc:"Why."`
	Assessor   string   `yaml:"assessor" doc:"Who judged." required:"true"`
	Date       Date     `yaml:"date" doc:"When, YYYY-MM-DD."`

	Pos Pos `yaml:"-"`
}
