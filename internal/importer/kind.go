package importer

import (
	"fmt"
	"strings"

	"cybernorm/internal/document"
)

// guess is a kind of document with the reason for it.
type guess struct {
	kind    document.Kind
	why     string
	weak    bool // told by how often words come, not by what the document calls itself
	nearest bool // the text is of no kind that can be told: this one comes nearest
}

// UnknownKindError says that the kind of a document cannot be told from its text. Language is that of the text, for a
// caller that knows whether it can be judged at all; Nearest is the kind that comes nearest.
type UnknownKindError struct {
	Path, Language string
	Why            string
	Nearest        document.Kind
}

func (e *UnknownKindError) Error() string {
	return fmt.Sprintf("%s: cannot tell what kind of document this is (%s); set --kind to %s; %s comes nearest", e.Path, e.Why, kindList(), e.Nearest)
}

// guessKind tells the kind of a document from its articles, its title and the words it uses of itself.
func guessKind(f front, s *recogniser, blocks []block) guess {
	title := fold(f.title)
	head := openingText(blocks)
	switch {
	case s.articles >= 3 && (s.agreed || treatyWords(head) || hasAnyWord(title, "convention", "protocol", "covenant", "treaty", "traite", "convenio", "tratado", "verdrag")):
		return guess{kind: document.Treaty, why: fmt.Sprintf("%d articles", s.articles)}
	case s.agreed, hasAnyWord(title, "convention", "covenant", "treaty") && treatyWords(head):
		return guess{kind: document.Treaty, why: "the words of a treaty"}
	}
	opening := fold(head[:min(len(head), 3000)])
	for _, w := range [...]string{"group of governmental experts", "open-ended working group", "oewg", "responsible state behaviour", "norms of responsible", "report of the secretary-general", "ad hoc committee"} {
		if strings.Contains(title, w) || strings.Contains(opening, w) && (s.numbered >= 3 || len(blocks) < 40) {
			return guess{kind: document.NormReport, why: fmt.Sprintf("%q", w)}
		}
	}
	if w := statement(title, opening); w != "" {
		return guess{kind: document.NormReport, why: fmt.Sprintf("a statement: %q", w)}
	}
	if w := wordOf(title, "resolution", "resolucion"); w != "" && s.numbered >= 2 {
		return guess{kind: document.NormReport, why: fmt.Sprintf("a resolution of %d numbered paragraphs", s.numbered)}
	}
	if s.numbered >= 3 && hasAnyWord(title, "report", "rapport", "informe") || s.numbered >= 10 && strings.Contains(opening, "united nations") {
		return guess{kind: document.NormReport, why: fmt.Sprintf("a report of %d numbered paragraphs", s.numbered)}
	}
	strategy := wordOf(title, "strategy", "policy", "doctrine", "concept", "masterplan", "roadmap", "strategie", "politique", "estrategia", "politica")
	if planOnCover(blocks[:f.cover]) || strategy == "" && groupOnCover(blocks[:f.cover]) || strategy == "" && strings.Contains(title, "action plan") {
		return guess{kind: document.Programme, why: "an action plan or the work of a working group by its title"}
	}
	if strategy != "" {
		return guess{kind: document.Strategy, why: fmt.Sprintf("%q in the title", strategy)}
	}
	if w := wordOf(title, "programme", "program", "capacity", "guidelines", "apprenticeship"); w != "" {
		return guess{kind: document.Programme, why: fmt.Sprintf("%q in the title", w)}
	}
	if n := declares(blocks); n >= 3 && s.articles == 0 {
		return guess{kind: document.NormReport, why: fmt.Sprintf("a declaration: %d paragraphs in which its authors speak", n)}
	}
	if g, ok := guessByWords(head); ok {
		return g
	}
	return nearestKind(title, head, s)
}

// nearestKind takes the kind whose controls fit best what is of none of the kinds: for a national law the treaty, since
// it defines offences and gives powers as a treaty does.
func nearestKind(title, head string, s *recogniser) guess {
	words := fold(head)
	switch law := wordOf(title, "act", "law", "bill", "decree", "loi", "decret", "ley", "decreto"); {
	case law != "":
		return guess{kind: document.Treaty, nearest: true, why: fmt.Sprintf("a national law by %q in its title", law)}
	case s.articles > 0:
		return guess{kind: document.Treaty, nearest: true, why: fmt.Sprintf("%d articles, but not the words of a treaty", s.articles)}
	case len(s.rows) > 0:
		return guess{kind: document.Programme, nearest: true, why: "a table of actions, and no title that names the kind"}
	case s.numbered >= 10:
		return guess{kind: document.NormReport, nearest: true, why: fmt.Sprintf("%d numbered paragraphs, and no title that names the kind", s.numbered)}
	case strings.Count(words, "program") > strings.Count(words, "strateg"):
		return guess{kind: document.Programme, nearest: true, why: "neither articles nor a title that names the kind; it speaks of programmes rather than of a strategy"}
	}
	return guess{kind: document.Strategy, nearest: true, why: "neither articles, nor a title that names the kind, nor the words of a strategy"}
}

// statement gives the words by which a statement of States or a declaration names itself, at its very beginning.
func statement(title, opening string) string {
	beginning := opening[:min(len(opening), 700)]
	for _, w := range [...]string{"joint statement", "joint press release", "joint communique", "joint declaration", "chair's statement", "non-paper", "nonpaper", "declaration commune", "declaracion conjunta"} {
		if strings.Contains(title, w) || strings.Contains(beginning, w) {
			return w
		}
	}
	return ""
}

// guessByWords tells a strategy from a programme by how often a document says either of itself.
func guessByWords(head string) (guess, bool) {
	f := fold(head)
	words := max(countWords(f), 1)
	count := func(stems ...string) int {
		n := 0
		for _, w := range stems {
			n += strings.Count(f, w)
		}
		return n
	}
	strategy := count("strateg", "стратег", "στρατηγ")
	programme := count("program", "initiative", "partnership", "capacity-building", "capacity building")
	switch {
	case programme*1000 >= words*7 && programme > 2*strategy && programme >= 6:
		return guess{kind: document.Programme, why: fmt.Sprintf("%d mentions of programmes and initiatives", programme), weak: true}, true
	case strategy*1000 >= words*3 && strategy >= 6:
		return guess{kind: document.Strategy, why: fmt.Sprintf("it speaks of strategy %d times", strategy), weak: true}, true
	}
	return guess{}, false
}

// planOnCover tells an action plan that goes with a strategy and stands apart from it on the cover.
func planOnCover(cover []block) bool {
	for i := range cover {
		if t := fold(cover[i].text); strings.HasPrefix(t, "action plan") || strings.HasPrefix(t, "plan d'action") || strings.HasPrefix(t, "plan de accion") {
			return true
		}
	}
	return false
}

// groupOnCover tells the report of a working group.
func groupOnCover(cover []block) bool {
	for i := range cover {
		if t := fold(cover[i].text); strings.Contains(t, "working group") && countWords(t) <= 12 {
			return true
		}
	}
	return false
}

// declares counts the paragraphs in which the authors of a declaration speak: "We reaffirm …".
func declares(blocks []block) int {
	n := 0
	for i := range blocks {
		w, rest := firstWord(blocks[i].text)
		switch fold(w) {
		case "we", "nous", "nosotros":
		default:
			continue
		}
		for range 2 {
			w, rest = firstWord(rest)
			switch strings.TrimRight(fold(w), ",") {
			case "reaffirm", "reaffirmed", "affirm", "recognize", "recognise", "welcome", "condemn", "underline", "commit", "declare", "reiterate", "acknowledge", "call", "urge", "support", "believe", "agree", "share", "resolve", "encourage",
				"reaffirmons", "affirmons", "reconnaissons", "saluons", "condamnons", "soulignons", "declarons", "appelons", "encourageons", "engageons", "reiterons",
				"reafirmamos", "reconocemos", "acogemos", "condenamos", "subrayamos", "declaramos":
				n++
				rest = ""
			}
		}
	}
	return n
}

// openingText is the text of the first blocks, enough to see how a document speaks of itself.
func openingText(blocks []block) string {
	var b strings.Builder
	for i := range blocks {
		if b.Len() > 60_000 {
			break
		}
		b.WriteString(blocks[i].text)
		b.WriteByte('\n')
	}
	return b.String()
}

func treatyWords(s string) bool {
	f := fold(s)
	n := 0
	for _, w := range [...]string{"states parties", "each party", "contracting parties", "this convention", "this protocol", "the parties", "member states", "present covenant", "present protocol", "etats parties", "estados parte", "chaque partie", "cada parte", "parties au present accord", "partes en el presente acuerdo"} {
		if strings.Contains(f, w) {
			n++
		}
	}
	return n >= 1
}

func wordOf(s string, words ...string) string {
	for _, w := range words {
		if hasAnyWord(s, w) || strings.Contains(s, w) && len(w) > 7 {
			return w
		}
	}
	return ""
}
