package importer

import "strings"

// masthead reads the first page of a document of the United Nations: under the organ, the session and the item of the
// agenda, set as headings too, the title stands last before the author ("Report of the Secretary-General") or the summary.
// It goes by the headings that the format marks; a plain text has none.
func (f *front) masthead(blocks []block) bool {
	limit := min(len(blocks), 30)
	signed := false
	for i := 0; i < min(limit, 4); i++ {
		t := fold(blocks[i].text)
		signed = signed || hasSymbol(t) && (strings.Contains(t, "united nations") || strings.Contains(t, "nations unies") || strings.Contains(t, "naciones unidas"))
	}
	if !signed {
		return false
	}
	title := -1
	for i := 0; i < limit; i++ {
		b := &blocks[i]
		t := fold(b.text)
		if title >= 0 && (isAuthorLine(t) || isSummary(t)) {
			f.title = strings.TrimRight(blocks[title].text, " :*")
			f.from, f.to, f.cover = title, title+1, title+1
			if isAuthorLine(t) {
				f.cover = i + 1
			}
			return true
		}
		if _, marked := parseMarker(b.text); marked && title >= 0 {
			return false
		}
		if b.style == heading && countWords(t) >= 4 && findDate(b.text) == "" && !isIssuer(b.text) {
			title = i
		}
	}
	return false
}

// hasSymbol tells a folded text that holds the symbol of a document: "a/80/62".
func hasSymbol(folded string) bool {
	for _, w := range strings.Fields(folded) {
		parts := strings.Split(strings.Trim(w, "().,;*"), "/")
		if len(parts) >= 2 && len(parts[0]) <= 4 && parts[0] != "" && !strings.ContainsAny(parts[0], "0123456789.:") && strings.ContainsAny(w, "0123456789") {
			return true
		}
	}
	return false
}

// withoutSymbol takes the symbol of the document off the name of an issuer that stands on the same line.
func withoutSymbol(s string) string {
	words := strings.Fields(s)
	n := len(words)
	for n > 1 && hasSymbol(fold(words[n-1])) {
		n--
	}
	if n == len(words) {
		return s
	}
	return strings.Join(words[:n], " ")
}

func isAuthorLine(folded string) bool {
	for _, w := range [...]string{"report of the ", "report by the ", "note by the ", "note of the ", "rapport du ", "rapport de la ", "note du ", "informe del ", "informe de la ", "nota del ", "nota de la "} {
		if strings.HasPrefix(folded, w) {
			return countWords(folded) <= 10
		}
	}
	return false
}

func isSummary(folded string) bool {
	switch strings.TrimRight(folded, " .:") {
	case "summary", "resume", "resumen":
		return true
	}
	return false
}
