package importer

import (
	"strings"
	"unicode/utf8"
)

// headKind is what a heading is told by, from the weakest sign to the strongest.
type headKind byte

const (
	headNone    headKind = iota
	headTitle            // a short line without a final stop
	headNumber           // 3. or A. or II. before a title
	headCaps             // capitals
	headKeyword          // Goal 2, Chapter III, Section 1
	headVocab            // Introduction, Foreword, Annex
	headArticle          // Article 15
)

// headline is a heading taken apart.
type headline struct {
	kind  headKind
	word  string // keyword in its canonical form: goal, chapter, article
	num   string // its number as it goes into an id
	order int    // value of the number, 0 when unknown
	title string // heading without keyword and number
	body  int    // offset in the text where running text follows on the same line; len(text) when none does
}

// lineHeading tells what kind of heading a line looks like by itself; the lines around it decide.
func lineHeading(s string) headKind {
	if s == "" || len(s) > 200 {
		return headNone
	}
	if h, ok := articleHeading(s); ok && h.body == len(s) {
		return headArticle
	}
	if _, ok := keywordHeading(s); ok {
		return headKeyword
	}
	if c := endMark(s); c != 0 && c != ':' && c != '?' {
		return headNone
	}
	if zoneWord(s) != "" {
		return headVocab
	}
	if isCaps(s) {
		return headCaps
	}
	return headNone
}

// isCaps tells a line in capitals that is more than an acronym.
func isCaps(s string) bool {
	letters, upper := capsShare(s)
	if letters < 4 || upper*10 < letters*9 {
		return false
	}
	if words := countWords(s); words == 1 {
		return letters >= 7 && !isAcronyms(s)
	} else if words > 25 {
		return false
	}
	return letters*2 > len(s) && !isAcronyms(s)
}

// isAcronyms tells a row of acronyms, as the cells of a table hold them.
func isAcronyms(s string) bool {
	real, words := 0, 0
	for _, w := range strings.Fields(s) {
		letters, _ := capsShare(w)
		if letters < 3 {
			continue
		}
		words++
		vowels := 0
		for _, r := range fold(w) {
			if strings.ContainsRune("aeiouyаеиоуыэюяєіαεηιουω", r) {
				vowels++
			}
		}
		if letters >= 4 && vowels*4 > letters && !strings.ContainsRune(w, '/') || vowels*3 >= letters && letters == 3 {
			real++
		}
	}
	return words > 0 && real*2 < words
}

// isTitleLine tells a short text without a final stop that begins like a title.
func isTitleLine(s string) bool {
	if s == "" || len(s) > 140 || !startsUpper(s) {
		return false
	}
	c := endMark(s)
	return (c == 0 || c == '?') && !endsOpen(s) && countWords(s) <= 16 && !strings.HasSuffix(s, ",")
}

// headingWords are the words that number the parts of a document, in their canonical forms.
func headingWord(folded string) string {
	switch folded {
	case "part", "partie", "parte", "deel":
		return "part"
	case "chapter", "chapitre", "capitulo", "hoofdstuk", "kapitel":
		return "chapter"
	case "section", "sec.", "sec", "seccion", "afdeling":
		return "section"
	case "title", "titre", "titulo", "titel":
		return "title"
	case "pillar", "pilier", "pilar":
		return "pillar"
	case "goal", "but", "meta":
		return "goal"
	case "objective", "objectif", "objetivo", "objectives":
		return "objective"
	case "priority", "priorite", "prioridad":
		return "priority"
	case "initiative", "iniciativa":
		return "initiative"
	case "action", "accion":
		return "action"
	case "measure", "mesure", "medida":
		return "measure"
	case "principle", "principe", "principio":
		return "principle"
	case "theme", "thrust", "axis", "axe", "eje", "area", "step", "phase", "target", "norm", "finding", "recommendation", "commitment", "directrice", "linea", "domain", "question", "strategy", "outcome", "output", "activity", "task":
		return folded
	case "annex", "annexe", "anexo", "appendix", "schedule", "bijlage":
		return "annex"
	}
	return ""
}

// headingModifier are words that may stand before a heading word: "Strategic Objective 1.1".
func headingModifier(folded string) bool {
	switch folded {
	case "strategic", "specific", "key", "main", "general", "overall", "focus", "policy", "ligne", "line", "of", "national", "guiding", "core", "action", "priority", "linea", "estrategico", "general,":
		return true
	}
	return false
}

// keywordHeading reads "Goal 2: …", "CHAPTER III – …", "Strategic Objective 1.1: …", "Ligne directrice n° 1 – …".
func keywordHeading(s string) (headline, bool) {
	if s == "" || len(s) > 4000 && !isUpperByte(s[0]) || !mayNumber(s) || !startsUpper(s) {
		return headline{}, false
	}
	rest, word := s, ""
	for n := 0; n < 4 && word == ""; n++ {
		var w string
		w, rest = firstWord(rest)
		f := fold(w)
		next, _ := firstWord(rest)
		_, _, isNum := headingNumber(next)
		if k := headingWord(strings.TrimRight(f, ":")); k != "" && isNum && !strings.HasSuffix(f, ":") {
			word = k
		} else if !headingModifier(f) {
			return headline{}, false
		}
	}
	if word == "" {
		return headline{}, false
	}
	numTok, after := firstWord(rest)
	if f := fold(numTok); f == "n°" || f == "no." || f == "nº" || f == "no" {
		numTok, after = firstWord(after)
	}
	num, order, ok := headingNumber(numTok)
	if !ok {
		return headline{}, false
	}
	sep := strings.TrimRight(numTok, ":.-–—)|,") != numTok
	title := strings.TrimLeft(after, "-–—:|. ")
	if title != after {
		sep = true
	}
	if strings.HasSuffix(numTok, ",") || after != "" && !sep && !startsUpper(after) {
		return headline{}, false // "Section 3 of the Act", "Goal 8, on …"
	}
	h := headline{kind: headKeyword, word: word, num: num, order: order, title: title, body: len(s)}
	if c := endMark(s); c == ';' || c == '.' && countWords(title) > 14 && word != "section" {
		return headline{}, false
	}
	if vagueWord(word) && !strings.ContainsAny(s[:len(s)-len(title)], ":|–—") {
		return headline{}, false
	}
	if word == "section" {
		if h.body = sectionBody(s, title); h.body < len(s) {
			h.title = strings.TrimRight(s[len(s)-len(title):h.body], " ")
		}
	}
	return h, true
}

// mayNumber looks at the first word alone, since nearly every line is asked whether it is a heading.
func mayNumber(s string) bool {
	var buf [16]byte
	n := 0
	for n < len(buf) && n < len(s) && isLetterByte(s[n]) {
		buf[n] = s[n] | 0x20
		n++
	}
	if n < len(s) && s[n] >= utf8.RuneSelf {
		return true // an accent; look closer
	}
	switch string(buf[:n]) {
	case "part", "partie", "parte", "deel", "chapter", "chapitre", "capitulo", "hoofdstuk", "kapitel", "section", "sec", "seccion", "afdeling",
		"title", "titre", "titulo", "titel", "pillar", "pilier", "pilar", "goal", "but", "meta", "objective", "objectif", "objetivo", "objectives",
		"priority", "priorite", "prioridad", "initiative", "iniciativa", "action", "accion", "measure", "mesure", "medida", "principle", "principe", "principio",
		"theme", "thrust", "axis", "axe", "eje", "area", "step", "phase", "target", "norm", "finding", "recommendation", "commitment", "directrice", "linea", "domain", "question", "strategy", "outcome", "output", "activity", "task",
		"annex", "annexe", "anexo", "appendix", "schedule", "bijlage",
		"strategic", "specific", "key", "main", "general", "overall", "focus", "policy", "ligne", "line", "national", "guiding", "core", "estrategico":
		return true
	}
	return false
}

// vagueWord tells heading words that are too common to number a heading without a colon after the number.
func vagueWord(word string) bool {
	switch word {
	case "strategy", "area", "domain", "question", "step", "phase", "task", "output", "outcome", "activity", "norm", "recommendation", "target", "theme":
		return true
	}
	return false
}

// sectionBody finds where an order's section begins to speak: "Sec. 2. Membership. (a) The …".
func sectionBody(s, title string) int {
	at := len(s) - len(title)
	for i := 0; i+1 < len(title); i++ {
		if title[i] == '.' && title[i+1] == ' ' && i < 90 {
			if countWords(title[:i]) <= 12 {
				return at + i + 2
			}
			return len(s)
		}
	}
	return len(s)
}

// headingNumber reads the number of a heading: 3, 1.2, IV, one, A.
func headingNumber(tok string) (label string, order int, ok bool) {
	f := fold(strings.TrimRight(tok, ":.-–—)|,"))
	switch f {
	case "":
		return "", 0, false
	case "n°", "nº", "no":
		return "", 0, tok != "No" && tok != "NO"
	case "one", "first", "un", "premier":
		return "1", 1, true
	case "two", "second", "deux":
		return "2", 2, true
	case "three", "third", "trois":
		return "3", 3, true
	case "four":
		return "4", 4, true
	case "five":
		return "5", 5, true
	case "six":
		return "6", 6, true
	case "seven":
		return "7", 7, true
	case "eight":
		return "8", 8, true
	case "nine":
		return "9", 9, true
	case "ten":
		return "10", 10, true
	}
	if isDigit(f[0]) {
		n := 0
		for i := 0; i < len(f); i++ {
			if !isDigit(f[i]) && f[i] != '.' {
				return "", 0, false
			}
			if isDigit(f[i]) && n < 10000 {
				n = n*10 + int(f[i]-'0')
			}
		}
		return f, n, len(f) <= 8
	}
	if n := roman(f); n > 0 && strings.TrimRight(tok, ":.-–—)|,") == strings.ToUpper(f) {
		return f, n, true
	}
	if len(f) == 1 && isUpperByte(tok[0]) && f != "a" {
		return f, int(f[0]-'a') + 1, true
	}
	if f == "a" && len(tok) > 1 {
		return f, 1, true
	}
	return "", 0, false
}

// articleHeading reads "Article 15 – Conditions and safeguards", "Art. 3", "ARTICLE 4. The Parties shall …".
func articleHeading(s string) (headline, bool) {
	if s == "" {
		return headline{}, false
	}
	switch s[0] {
	case 'A', 0xD0, 0xD1, 0xC4, 'C':
	default:
		return headline{}, false
	}
	w, rest := firstWord(s)
	switch fold(w) {
	case "article", "art.", "articulo", "artikel", "artigo", "articolo", "статья", "член", "clanak":
	default:
		return headline{}, false
	}
	if !startsUpper(w) {
		return headline{}, false
	}
	tok, after := firstWord(rest)
	num := strings.TrimRight(tok, ":.-–—)")
	switch fold(num) {
	case "premier", "1er", "primero", "1°", "1º", "first", "one":
		num = "1"
	}
	n := 0
	i := digits(num, 0)
	if i > 0 && i < 5 {
		for _, c := range []byte(num[:i]) {
			n = n*10 + int(c-'0')
		}
		switch suffix := strings.TrimLeft(num[i:], "."); suffix {
		case "er", "re", "°", "º", "o": // "Article 1er", "Artículo 1º"
			num = num[:i]
		case "", "bis", "ter":
		default:
			if len(suffix) != 1 || !isLetterByte(suffix[0]) {
				return headline{}, false
			}
		}
	} else if n = roman(strings.ToLower(num)); n == 0 || num != strings.ToUpper(num) {
		label, order, ok := headingNumber(num) // "Article One", "Article premier"
		if !ok || order == 0 {
			return headline{}, false
		}
		num, n = label, order
	}
	if f, more := firstWord(after); f == "bis" || f == "ter" {
		num, after = num+f, more
	}
	title := strings.TrimLeft(after, "-–—:. ")
	sep := title != after || len(tok) > len(num) && tok != num
	if title != "" && !sep && !startsUpper(title) {
		return headline{}, false // "Article 5 of the Convention"
	}
	if title != "" && (startsLower(title) || strings.HasPrefix(title, "(")) && !strings.HasPrefix(title, "(new") {
		return headline{}, false
	}
	h := headline{kind: headArticle, word: "article", num: strings.ToLower(num), order: n, title: title, body: len(s)}
	if c := endMark(title); c == ':' || c == '.' && countWords(title) > 6 || c == ';' || countWords(title) > 30 {
		h.title, h.body = "", len(s)-len(title)
		if at := strings.Index(title, ". "); at > 0 && at < 80 && countWords(title[:at]) <= 8 && startsUpper(title[at+2:]) && (isTitleCased(title[:at]) || countWords(title[:at]) <= 4) {
			h.title, h.body = title[:at], len(s)-len(title)+at+2
		}
	}
	return h, true
}

// isTitleCased tells a title from the first short sentence of a text: no verb form gives it away, so capitals decide.
func isTitleCased(s string) bool {
	long, upper := 0, 0
	for _, w := range strings.Fields(s) {
		if utf8.RuneCountInString(w) > 3 {
			long++
			if startsUpper(w) {
				upper++
			}
		}
	}
	return long == 0 || upper*2 > long
}

// isAim tells a short text that says what is to be done: "To develop …", "Establish a …".
func isAim(s string) bool {
	w, rest := firstWord(s)
	f := fold(strings.TrimRight(w, ",:"))
	if f == "to" || f == "pour" || f == "para" {
		next, _ := firstWord(rest)
		return startsLower(next)
	}
	return actionVerb(f)
}

func actionVerb(f string) bool {
	switch f {
	case "establish", "develop", "promote", "ensure", "strengthen", "create", "support", "build", "encourage", "enhance", "improve", "implement", "provide", "adopt", "conduct", "raise", "increase", "foster", "protect", "introduce", "engage", "expand", "review", "update", "identify", "cooperate", "collaborate", "facilitate", "integrate", "coordinate", "advance", "address", "combat", "prevent", "launch", "invest", "train", "organize", "organise", "participate", "contribute", "maintain", "define", "formulate", "draft", "consult", "publish", "monitor", "evaluate", "mainstream", "appoint", "initiate", "harmonize", "harmonise", "ratify", "secure", "respect", "uphold", "safeguard", "reduce", "empower", "defend", "deter", "detect", "make", "set", "carry", "work", "use", "assess", "designate", "guarantee", "modernize", "modernise", "deliver", "embed", "consolidate", "boost", "accelerate", "undertake", "continue", "educate", "equip", "extend", "leverage", "scale", "share", "fight", "tackle", "achieve", "analyse", "analyze", "determine", "enable", "inform", "prepare", "propose", "apply",
		"etablir", "developper", "promouvoir", "assurer", "renforcer", "creer", "soutenir", "encourager", "ameliorer", "garantir", "proteger", "adopter", "mettre", "lutter", "former", "sensibiliser", "favoriser",
		"establecer", "desarrollar", "promover", "asegurar", "garantizar", "fortalecer", "crear", "apoyar", "fomentar", "mejorar", "implementar", "adoptar", "impulsar", "capacitar", "elaborar":
		return true
	}
	return false
}
