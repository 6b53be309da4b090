package compare

import (
	"fmt"
	"slices"
	"strings"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
)

// Way is one way in which a passage got weaker or stronger.
type Way struct {
	Kind  string `json:"kind"` // force, zone, hedge, negation, report, brackets or term
	Worse bool   `json:"worse"`
	From  string `json:"from"`
	To    string `json:"to"`
}

// String says it in words that go on after "but".
func (w Way) String() string {
	switch {
	case w.Kind == "force":
		return fmt.Sprintf("%q became %q", w.From, w.To)
	case w.Kind == "zone":
		return fmt.Sprintf("it moved from %s to %s", w.From, w.To)
	case w.Kind == "hedge" && w.Worse:
		return fmt.Sprintf("a hedge was put in (%s)", w.To)
	case w.Kind == "hedge":
		return fmt.Sprintf("a hedge was taken out (%s)", w.From)
	case w.Kind == "brackets" && w.Worse:
		return "it was put in square brackets"
	case w.Kind == "brackets":
		return "its square brackets were taken away"
	case w.Kind == "report" && w.Worse:
		return "it is only reported now"
	case w.Kind == "report":
		return "it is no longer only reported"
	case w.Kind == "negation" && w.Worse:
		return "it is negated now"
	case w.Kind == "negation":
		return "it is no longer negated"
	case w.To == "":
		return fmt.Sprintf("%q was taken out", w.From)
	case w.From == "":
		return fmt.Sprintf("%q was put in", w.To)
	}
	return fmt.Sprintf("%q was replaced by %q", w.From, w.To)
}

// ways compares a sentence with what became of it. Of the terms that came or went, those of the concepts count.
func ways(before, after annotate.Sentence, words []Run, concepts []string) []Way {
	out := []Way{}
	if b, n := strength(before.Force), strength(after.Force); b != n {
		out = append(out, Way{Kind: "force", Worse: n < b, From: governor(before), To: governor(after)})
	}
	if b, n := weight(before.Zone), weight(after.Zone); b != n {
		out = append(out, Way{Kind: "zone", Worse: n < b, From: string(before.Zone), To: string(after.Zone)})
	}
	for _, h := range after.Hedges {
		if !slices.Contains(before.Hedges, h) {
			out = append(out, Way{Kind: "hedge", Worse: true, To: h})
		}
	}
	for _, h := range before.Hedges {
		if !slices.Contains(after.Hedges, h) {
			out = append(out, Way{Kind: "hedge", From: h})
		}
	}
	for _, mark := range []struct {
		kind        string
		before, now bool
	}{
		{"brackets", before.Bracketed, after.Bracketed},
		{"report", before.Reported, after.Reported},
		{"negation", before.Negated, after.Negated},
	} {
		if mark.before != mark.now {
			out = append(out, Way{Kind: mark.kind, Worse: mark.now})
		}
	}
	return append(out, terms(before, after, words, concepts)...)
}

// strength orders forces.
func strength(f annotate.Force) int {
	return slices.Index([]annotate.Force{
		annotate.Narrative, annotate.Permissive, annotate.Recommended, annotate.Commitment, annotate.Binding,
	}, f)
}

// governor is the word that gives a sentence its force, or the name of the force where no single word does.
func governor(s annotate.Sentence) string {
	if s.Governor != "" {
		return s.Governor
	}
	return string(s.Force)
}

// weight orders zones: what stands in operative text counts, a preamble less, the rest nothing.
func weight(z document.Zone) int {
	switch z {
	case document.ZoneOperative, document.ZoneAnnex:
		return 2
	case document.ZonePreamble, document.ZoneDefinitions:
		return 1
	}
	return 0
}

// terms tells which terms of the lexicon were taken out of a sentence, and which words took their place.
func terms(before, after annotate.Sentence, words []Run, concepts []string) []Way {
	var out []Way
	seen := map[string]bool{}
	for _, concept := range concepts {
		if len(after.Concepts[concept]) > 0 {
			continue
		}
		for _, m := range before.Concepts[concept] {
			from, to, ok := replacement(before.Text, m, words)
			if ok && !seen[from+"\x00"+to] {
				seen[from+"\x00"+to] = true
				out = append(out, Way{Kind: "term", Worse: true, From: from, To: to})
			}
		}
	}
	for _, concept := range concepts {
		if len(before.Concepts[concept]) > 0 {
			continue
		}
		for _, m := range after.Concepts[concept] {
			if to, ok := insertion(after.Text, m, words); ok && !seen["\x00"+to] {
				seen["\x00"+to] = true
				out = append(out, Way{Kind: "term", To: to})
			}
		}
	}
	return out
}

// replacement finds the deleted words that hold a mention, and those put in their stead.
func replacement(text string, m annotate.Mention, words []Run) (from, to string, ok bool) {
	start, end := flat(text, m.Start), flat(text, m.End)
	pos := 0
	for i, r := range words {
		if r.Op == Inserted {
			continue
		}
		if r.Op == Deleted && pos < end && pos+len(r.Text) > start {
			if i+1 < len(words) && words[i+1].Op == Inserted {
				to = words[i+1].Text
			}
			return strings.TrimSpace(r.Text), strings.TrimSpace(to), true
		}
		pos += len(r.Text)
	}
	return "", "", false
}

// insertion finds the words that were put in, with nothing taken out for them, and hold a mention of the later text.
func insertion(text string, m annotate.Mention, words []Run) (string, bool) {
	start, end := flat(text, m.Start), flat(text, m.End)
	pos := 0
	for i, r := range words {
		if r.Op == Deleted {
			continue
		}
		if r.Op == Inserted && pos < end && pos+len(r.Text) > start {
			return strings.TrimSpace(r.Text), i == 0 || words[i-1].Op != Deleted
		}
		pos += len(r.Text)
	}
	return "", false
}

// flat turns an offset in a text into one in the same text with its blanks made one each, as [Words] has it.
func flat(text string, offset int) int {
	head := strings.Join(strings.Fields(text[:min(offset, len(text))]), " ")
	n := len(head)
	if head != "" && offset > 0 && offset < len(text) && strings.ContainsAny(text[offset-1:offset], " \t\r\n") {
		n++
	}
	return n
}
