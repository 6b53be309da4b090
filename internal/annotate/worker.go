package annotate

import (
	"context"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/lexicon"
)

// worker annotates one document at a time and keeps its buffers for the next.
type worker struct {
	annotator *Annotator
	matcher   *lexicon.Matcher
	kind      document.Kind
	names     []string // words of the title and issuer that are written with a capital

	// Of the document.
	sentences []Sentence
	notes     []note        // beside sentences
	mentions  []mentionNote // in order of sentence
	ranges    []int         // where the mentions of each provision begin
	collected []mentionNote
	refused   []mentionNote
	keys      []uint64 // of mentions, to sort
	ordered   []lexicon.Hit
	counts    struct{ ict, words int }
	title     struct{ ict, progress bool }
	referring []bool // provisions that may name others

	// Of the provision at hand.
	scan      lexicon.Scan
	text      string
	cues      []cue
	concepts  []lexicon.Hit
	pieces    []piece
	places    []int32 // the sentence that each piece became
	parens    []span
	brackets  []bracketed
	underAims bool
	listed    bool
	refersTo  bool

	// Of the clause at hand.
	finites []finite
	opens   int32 // its first token
	scopes  []scope
	pseudo  bool // it has a phrase that looks like a negation and is none
	sorted  []lexicon.Hit

	// Scratch of segmentation.
	bounds  []int32
	markers []marker
	levels  []level
	arena   []Mention
}

// note is what later sentences need to know of a sentence.
type note struct {
	force    rank
	own      bool
	aims     bool // it speaks of aims, measures or actions
	aimsOnly bool // it introduces a list of aims and does no more
	hedges   hedges
	colon    bool // it ends with a colon, so introduces what follows
}

// mentionNote is a mention of a concept, to be put into the lists of the facts.
type mentionNote struct {
	concept  int32
	sentence int32
	denied   bool
}

func (w *worker) annotate(ctx context.Context, d *document.Document, m *lexicon.Matcher) (*Facts, error) {
	w.reset(d, m)
	f := &Facts{}
	outline := newOutline(d)
	topics := newTopics(w)
	spans := brackets(d)
	size := 0
	for n := range d.Provisions {
		size += len(d.Provisions[n].Text)
	}
	w.sentences = make([]Sentence, 0, size/110+len(d.Provisions))
	f.Provisions = make([]Provision, len(d.Provisions))
	w.referring = make([]bool, len(d.Provisions))
	introducers := make([]int32, len(d.Provisions))
	for count, n := range outline.order {
		if count%256 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		p := &d.Provisions[n]
		heading := topics.of(p)
		w.underAims = heading.aims
		w.brackets = nil
		if spans != nil {
			w.brackets = spans[n]
		}
		parent := outline.parents[n]
		chapeau := int32(-1)
		if parent >= 0 {
			chapeau = introducers[parent]
		}
		w.refersTo = false
		introducers[n] = w.provision(p, n, chapeau, parent >= 0)
		w.referring[n] = w.refersTo
		f.Provisions[n] = Provision{
			ID: p.ID, Number: p.Number, Heading: p.Heading, Zone: zoneOf(p), Path: orEmpty(p.Path),
			Page: p.Pos.Page, Line: p.Pos.Line, Column: p.Pos.Column, Parent: parent, Items: outline.items[n], Refs: noInts, Topic: heading.concepts,
		}
	}
	w.inOrder(outline, len(d.Provisions))
	f.Sentences = w.sentences
	w.lists(f, outline)
	w.describe(f, d, outline)
	w.release()
	return f, nil
}

func (w *worker) reset(d *document.Document, m *lexicon.Matcher) {
	w.matcher, w.kind = m, d.Kind
	w.names = w.names[:0]
	for _, word := range strings.Fields(d.Title + " " + d.Issuer) {
		word = strings.Trim(word, ".,:;()'’\"")
		if len(word) >= 3 && word[0] >= 'A' && word[0] <= 'Z' {
			w.names = append(w.names, word)
		}
	}
	w.readTitle(d.Title)
	w.notes, w.mentions = w.notes[:0], w.mentions[:0]
	w.counts.ict, w.counts.words = 0, 0
	w.arena = nil
}

// release drops what belongs to the facts now.
func (w *worker) release() {
	w.sentences, w.arena, w.text, w.brackets = nil, nil, "", nil
}

// provision annotates one provision and gives the sentence that introduces its items.
func (w *worker) provision(p *document.Provision, n int, chapeau int32, item bool) int32 {
	w.text = p.Text
	w.matcher.Scan(p.Text, &w.scan)
	w.sort()
	w.listed = item || bullet(p.Number)
	w.segment(chapeau)
	at := newCursor(p)
	introducer := chapeau
	last := int32(-1)
	zone := zoneOf(p)
	cueAt, conceptAt := 0, 0
	ids := int32(len(w.sentences))
	w.places = w.places[:0]
	for i := 0; i < len(w.pieces); i++ {
		pc := w.pieces[i]
		if pc.chapeau >= 0 && pc.inside {
			pc.chapeau = w.places[pc.chapeau]
		}
		w.places = append(w.places, int32(len(w.sentences)))
		for {
			for cueAt < len(w.cues) && w.cues[cueAt].start < pc.start {
				cueAt++
			}
			cueEnd := cueAt
			for cueEnd < len(w.cues) && w.cues[cueEnd].start < pc.end {
				cueEnd++
			}
			rest := w.sentence(p, int32(n), zone, pc, w.cues[cueAt:cueEnd], &conceptAt, &at)
			last = int32(len(w.sentences)) - 1
			if rest.start == 0 {
				break
			}
			pc = rest
		}
		w.places[i] = last
		if w.notes[last].colon || !pc.item {
			introducer = last
		}
	}
	if last >= 0 && introducer < ids {
		introducer = last
	}
	return introducer
}

// sort parts the hits of the scan into cues and concepts.
func (w *worker) sort() {
	w.cues, w.concepts = w.cues[:0], w.concepts[:0]
	w.counts.words += len(w.scan.Tokens)
	for _, h := range w.scan.Hits {
		if h.Class == lexicon.Concept {
			w.concepts = append(w.concepts, h)
			continue
		}
		switch name := w.annotator.cues[h.Name]; name.role {
		case roleNone:
		case roleICT:
			w.counts.ict++
		case roleReference:
			w.refersTo = true
			fallthrough
		default:
			w.cues = append(w.cues, cue{name.role, name.hedge, h.Start, h.End, h.First, h.Last})
		}
	}
}

var (
	noMentions = map[string][]Mention{}
	noPlaces   = map[string][]int{}
	noTerms    = map[string][]string{}
	noInts     = []int{}
	noStrings  = []string{}
)

func orEmpty(list []string) []string {
	if list == nil {
		return noStrings
	}
	return list
}

func zoneOf(p *document.Provision) document.Zone {
	if p.Zone == "" {
		return document.ZoneOperative
	}
	return p.Zone
}
