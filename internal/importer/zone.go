package importer

import (
	"strings"
	"unicode/utf8"

	"cybernorm/internal/document"
)

// zoneWord gives the zone that a heading names: "2. Vision" is preamble, "Glossary" definitions, "Annex II" annex. It is
// empty for a heading that names none.
func zoneWord(s string) document.Zone {
	if len(s) > 90 || !mayNameZone(s) {
		return ""
	}
	if m, ok := parseMarker(s); ok && m.kind != bullet && m.end < len(s) {
		s = s[m.end:]
	}
	f := strings.Trim(fold(s), " .:*_-0123456789")
	w, rest := firstWord(f)
	w = strings.TrimRight(w, ":.,'")
	w = strings.TrimSuffix(w, "'s")
	short := countWords(f) <= 7
	if by, _ := firstWord(rest); (by == "by" || by == "from") && (w == "introduction" || w == "foreword" || w == "preface" || w == "message") && countWords(f) <= 18 {
		return document.ZonePreamble
	}
	switch w {
	case "contents", "content", "sommaire", "indice", "inhoud", "innehall", "sadrzaj", "tartalom":
		if rest == "" || w == "contents" && countWords(rest) <= 2 {
			return document.ZoneContents
		}
	case "table", "tabla", "list", "liste", "lista":
		if hasAnyWord(rest, "contents", "content", "matieres", "contenidos", "contenido", "abbreviations", "acronyms", "figures", "tables", "abreviations", "siglas", "annexes") && short {
			return document.ZoneContents
		}
	case "acronyms", "abbreviations", "acronym", "abbreviation", "siglas", "abreviations", "acronymes":
		if short {
			return document.ZoneContents
		}
	case "preamble", "preambule", "preambulo", "foreword", "preface", "message", "prologue", "prologo", "introduction", "introductory", "introduccion", "avant-propos", "letter", "prefacio", "inleiding", "voorwoord", "preambulum", "einleitung", "forord", "avant", "background", "antecedentes", "contexte", "contexto", "rationale", "justification":
		if short && !(w == "message" && !hasAnyWord(rest, "from", "by", "of", "du", "de", "")) && !(w == "background" && hasAnyWord(rest, "checks", "check")) && !(w == "letter" && countWords(f) > 5) {
			return document.ZonePreamble
		}
	case "presentation", "presentacion":
		if countWords(f) == 1 {
			return document.ZonePreamble
		}
	case "executive", "management":
		if hasAnyWord(rest, "summary", "overview") {
			return document.ZonePreamble
		}
	case "resume", "resumen":
		if short {
			return document.ZonePreamble
		}
	case "summary", "context", "overview", "samenvatting":
		if countWords(f) <= 2 || w == "summary" && countWords(f) <= 4 && !hasAnyWord(rest, "actions", "measures", "recommendations") {
			return document.ZonePreamble
		}
	case "minister", "ministers", "president", "prime", "director", "chairman", "chairperson", "secretary":
		if hasAnyWord(rest, "foreword", "message", "preface", "statement") {
			return document.ZonePreamble
		}
	case "vision", "visie", "mission", "mision", "our":
		if w == "our" && !strings.HasPrefix(rest, "vision") && !strings.HasPrefix(rest, "mission") {
			return ""
		}
		if short && !hasAnyWord(rest, "goals", "goal", "objectives", "objective", "principles", "priorities", "strategy", "actions") {
			return document.ZonePreamble
		}
	case "definition":
		// "Definition of the problems" is a chapter of its own.
		if f == w || hasAnyWord(rest, "terms", "term", "concepts", "words", "key", "termes", "notions", "terminos") && short {
			return document.ZoneDefinitions
		}
	case "definitions", "glossary", "glossaire", "glosario", "terminology", "definiciones", "begripsbepalingen", "definities":
		if short {
			return document.ZoneDefinitions
		}
	case "terms", "use":
		if strings.HasPrefix(f, "terms and definitions") || strings.HasPrefix(f, "use of terms") || f == "terms" || f == "terms used" {
			return document.ZoneDefinitions
		}
	case "key":
		if f == "key terms" || f == "key definitions" {
			return document.ZoneDefinitions
		}
	case "annex", "annexe", "annexes", "appendix", "appendices", "anexo", "anexos", "bijlage", "schedule":
		if countWords(f) <= 16 {
			if isPlan(rest) {
				return document.ZoneOperative
			}
			return document.ZoneAnnex
		}
	case "references", "bibliography", "bibliographie", "bibliografia", "reference", "endnotes", "footnotes", "notes", "acknowledgements", "acknowledgments", "acknowledgement", "signatures", "remerciements", "sources":
		if countWords(f) <= 4 && !(w == "reference" && rest != "" && !hasAnyWord(rest, "list", "documents")) {
			return document.ZoneAnnex
		}
	}
	return ""
}

// mayNameZone looks at the first word alone, since nearly every line of a text is asked.
func mayNameZone(s string) bool {
	i := 0
	for i < len(s) && !isLetterByte(s[i]) && s[i] < utf8.RuneSelf {
		i++
	}
	var buf [16]byte
	n := 0
	for i < len(s) && n < len(buf) && isLetterByte(s[i]) {
		buf[n] = s[i] | 0x20
		i++
		n++
	}
	if i < len(s) && s[i] >= utf8.RuneSelf {
		return true // an accent; look closer
	}
	switch string(buf[:n]) {
	case "contents", "content", "sommaire", "indice", "inhoud", "sadrzaj", "tartalom", "table", "tabla", "list", "liste", "lista",
		"acronyms", "abbreviations", "acronym", "abbreviation", "siglas", "acronymes",
		"preamble", "foreword", "preface", "message", "prologue", "prologo", "introduction", "introductory", "introduccion", "avant", "letter", "prefacio", "inleiding", "voorwoord", "preambulum", "einleitung", "forord", "background", "antecedentes", "contexte", "contexto", "rationale", "justification",
		"presentation", "presentacion", "executive", "management", "resume", "resumen", "summary", "context", "overview", "samenvatting",
		"minister", "ministers", "president", "prime", "director", "chairman", "chairperson", "secretary",
		"vision", "visie", "mission", "mision", "our", "definitions", "definition", "glossary", "glossaire", "glosario", "terminology", "definiciones", "begripsbepalingen", "definities",
		"terms", "use", "key", "annex", "annexe", "annexes", "appendix", "appendices", "anexo", "anexos", "bijlage", "schedule",
		"references", "bibliography", "bibliographie", "bibliografia", "reference", "endnotes", "footnotes", "notes", "acknowledgements", "acknowledgments", "acknowledgement", "signatures", "remerciements", "sources":
		return true
	}
	// A letter or a Roman number may stand before the word: "II. Vision", "A) Background".
	return n > 0 && n <= 4 && i < len(s) && (s[i] == '.' || s[i] == ')' || s[i] == ' ' && n == 1)
}

// isWeakWord tells headings that introduce a document when they stand on top of it, and only a part of it elsewhere.
func isWeakWord(s string) bool {
	if m, ok := parseMarker(s); ok && m.kind != bullet && m.end < len(s) {
		s = s[m.end:]
	}
	w, _ := firstWord(strings.Trim(fold(s), " .:*_"))
	switch strings.TrimRight(w, ":.,") {
	case "background", "rationale", "context", "overview", "summary", "presentation", "contexte", "contexto", "antecedentes", "justification", "presentacion", "resumen", "resume", "introduction", "introductory", "introduccion", "message", "letter":
		return true
	}
	return false
}

// isPlan tells an annex that is the plan of action itself.
func isPlan(f string) bool {
	return hasAnyWord(f, "action", "actions", "plan", "implementation", "programme", "roadmap", "measures", "work", "accion", "mesures", "medidas", "activities", "initiatives") &&
		!hasAnyWord(f, "glossary", "definitions", "abbreviations", "references")
}

func hasAnyWord(s string, words ...string) bool {
	for _, f := range strings.Fields(s) {
		f = strings.Trim(f, ".,:;()-'*&")
		for _, w := range words {
			if f == w {
				return true
			}
		}
	}
	return false
}

// isPreambular tells a paragraph of a preamble or of a resolution's first part by its opening word and its comma.
func isPreambular(s string) bool {
	c := endMark(s)
	return (c == ';' || strings.HasSuffix(s, ",")) && opensRecital(s)
}

// opensRecital tells a text that begins with the word of a recital, in capitals or not.
func opensRecital(s string) bool {
	w, _ := firstWord(strings.TrimLeft(s, "*_ "))
	switch strings.Trim(fold(w), ",*_") {
	case "recalling", "noting", "reaffirming", "recognizing", "recognising", "considering", "bearing", "mindful", "aware", "convinced", "concerned", "welcoming", "guided", "stressing", "underlining", "underscoring", "emphasizing", "emphasising", "affirming", "acknowledging", "taking", "having", "deeply", "gravely", "alarmed", "desiring", "desirous", "determined", "believing", "reiterating", "observing", "expressing", "deploring", "conscious", "wishing", "resolved", "seeking", "realizing", "realising", "cognizant", "inspired", "persuaded", "aspiring", "condemning", "confirming", "appreciating", "highlighting", "commending", "seized", "confident", "understanding", "striving", "proceeding", "encouraged",
		"rappelant", "considerant", "notant", "reaffirmant", "reconnaissant", "conscient", "conscients", "conscientes", "soulignant", "convaincu", "convaincus", "convaincues", "preoccupe", "preoccupes", "desireux", "ayant", "prenant", "tenant", "saluant", "estimant", "soucieux",
		"recordando", "reconociendo", "considerando", "reafirmando", "consciente", "teniendo", "preocupados", "preocupada", "convencidos", "convencida", "observando", "acogiendo", "subrayando", "tomando", "destacando", "deseosos", "guiados":
		return true
	}
	return false
}

// isAgreed tells the words that end a preamble: "Have agreed as follows".
func isAgreed(s string) bool {
	if len(s) > 200 || !strings.Contains(s, "follow") && !strings.Contains(s, "FOLLOW") && !strings.Contains(s, "suit") && !strings.Contains(s, "siguiente") && !strings.Contains(s, "volgt") {
		return false
	}
	f := fold(s)
	return strings.Contains(f, "agreed as follows") || strings.Contains(f, "hereby agree as follows") || strings.Contains(f, "convenus de ce qui suit") || strings.Contains(f, "convenido en lo siguiente") || strings.Contains(f, "han convenido lo siguiente") || strings.Contains(f, "overeengekomen als volgt") || strings.Contains(f, "agree as follows")
}

// isEnacting tells the formula before the articles of a treaty or the sections of an order, which introduces no list.
func isEnacting(s string) bool {
	if isAgreed(s) {
		return true
	}
	f := fold(s[max(0, len(s)-80):])
	return strings.Contains(f, "ordered as follows") || strings.Contains(f, "enacts as follows") || strings.Contains(f, "decreta:") || strings.Contains(f, "decrete:")
}

// isSignature tells the words that open the close of a treaty.
func isSignature(s string) bool {
	f := s
	if len(f) > 60 {
		f = f[:60]
	}
	f = fold(f)
	return strings.HasPrefix(f, "in witness whereof") || strings.HasPrefix(f, "done at ") || strings.HasPrefix(f, "done in ") || strings.HasPrefix(f, "en foi de quoi") || strings.HasPrefix(f, "en fe de lo cual") || strings.HasPrefix(f, "fait a ") || strings.HasPrefix(f, "hecho en ") || strings.HasPrefix(f, "in faith whereof")
}

// isPerformative tells the sentence of an order's rationale that orders something.
func isPerformative(s string) bool {
	f := fold(s)
	return strings.Contains(f, "i hereby") || strings.Contains(f, "hereby establish") || strings.Contains(f, "hereby direct") || strings.Contains(f, "i am directing") || strings.Contains(f, "i direct") || strings.Contains(f, "is hereby established")
}

// isAuthority tells the opening formula of an order.
func isAuthority(s string) bool {
	f := fold(s[:min(len(s), 60)])
	return strings.HasPrefix(f, "by the authority vested in")
}
