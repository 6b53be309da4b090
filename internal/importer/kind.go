package importer

import (
	"fmt"
	"strings"

	"cybernorm/internal/document"
)

// guess is a kind of document with the reason for it. An empty kind means that the text does not say.
type guess struct {
	kind document.Kind
	why  string
}

// guessKind tells the kind of a document from its articles, its title and the words it uses of itself.
func guessKind(f front, s *recogniser, blocks []block) guess {
	title := fold(f.title)
	head := openingText(blocks)
	switch {
	case s.articles >= 3 && (s.agreed || treatyWords(head) || hasAnyWord(title, "convention", "protocol", "covenant", "treaty", "traite", "convenio", "tratado", "verdrag")):
		return guess{document.Treaty, fmt.Sprintf("%d articles", s.articles)}
	case s.agreed, hasAnyWord(title, "convention", "covenant", "treaty") && treatyWords(head):
		return guess{document.Treaty, "the words of a treaty"}
	}
	for _, w := range [...]string{"group of governmental experts", "open-ended working group", "oewg", "responsible state behaviour", "responsible state behavior", "norms of responsible", "report of the secretary-general", "ad hoc committee"} {
		if strings.Contains(title, w) || strings.Contains(fold(head[:min(len(head), 3000)]), w) && (s.numbered >= 3 || len(blocks) < 40) {
			return guess{document.NormReport, fmt.Sprintf("%q", w)}
		}
	}
	if w := wordOf(title, "programme", "program", "capacity", "sprint", "sheet", "guidelines", "apprenticeship"); w != "" && !hasAnyWord(title, "strategy", "policy") && w != "sheet" {
		return guess{document.Programme, fmt.Sprintf("%q in the title", w)}
	}
	if strings.Contains(title, "action plan") || strings.Contains(title, "working group") {
		return guess{document.Programme, "an action plan or working group in the title"}
	}
	if w := wordOf(title, "strategy", "policy", "doctrine", "concept", "masterplan", "roadmap", "strategie", "politique", "estrategia", "politica", "stratégia", "strategija", "strategia"); w != "" {
		return guess{document.Strategy, fmt.Sprintf("%q in the title", w)}
	}
	fh := fold(head)
	strategy := strings.Count(fh, "strategy") + strings.Count(fh, "strategie") + strings.Count(fh, "estrategia") + strings.Count(fh, "national policy")
	programme := strings.Count(fh, "programme") + strings.Count(fh, "capacity-building") + strings.Count(fh, "capacity building") + strings.Count(fh, "initiative")
	switch {
	case strategy >= 6 && strategy >= programme:
		return guess{document.Strategy, fmt.Sprintf("it calls itself a strategy %d times", strategy)}
	case strings.Contains(fh, "fact sheet") && programme > 2, programme >= 8 && programme > 2*strategy:
		return guess{document.Programme, fmt.Sprintf("%d mentions of programmes and initiatives", programme)}
	}
	if s.articles > 0 {
		return guess{"", fmt.Sprintf("%d articles, but not the words of a treaty", s.articles)}
	}
	return guess{"", "neither articles, nor a title that names the kind, nor the words of a strategy"}
}

// openingText is the text of the first blocks, enough to see how a document speaks of itself.
func openingText(blocks []block) string {
	var b strings.Builder
	for i := range blocks {
		if b.Len() > 20_000 {
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
	for _, w := range [...]string{"states parties", "each party", "contracting parties", "this convention", "this protocol", "the parties", "member states", "present covenant", "present protocol", "etats parties", "estados parte"} {
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
