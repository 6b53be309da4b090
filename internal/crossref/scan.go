package crossref

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reference is a mention of provisions by number.
type reference struct {
	kind    string   // art, para, section
	numbers []string // 5, 5.2.a
	article string   // article that a paragraph belongs to, when the text names one
}

// scanner finds references in a text.
type scanner struct {
	text string
	at   int
}

// next finds the next reference that stays inside the document.
func (s *scanner) next() (reference, bool) {
	for {
		kind, ok := s.keyword()
		if !ok {
			return reference{}, false
		}
		r := reference{kind: kind, numbers: s.numbers()}
		if len(r.numbers) == 0 {
			continue
		}
		if kind == "art" {
			// "Article 5, paragraphs 2 and 3"
			mark := s.at
			s.skip(" ,")
			if k, ok := s.keywordHere(); ok && k == "para" {
				if paras := s.numbers(); len(paras) > 0 {
					last := r.numbers[len(r.numbers)-1]
					r.numbers = r.numbers[:len(r.numbers)-1]
					for _, p := range paras {
						r.numbers = append(r.numbers, last+"."+p)
					}
					mark = s.at
				}
			}
			s.at = mark
		}
		if kind == "para" {
			mark := s.at
			if s.words("of", "de", "del", "de l'", "de l’", "in", "above of") {
				if k, ok := s.keywordHere(); ok && k == "art" {
					if n := s.numbers(); len(n) > 0 {
						r.article = n[0]
						mark = s.at
					}
				}
			}
			s.at = mark
		}
		if !s.elsewhere() {
			return r, true
		}
	}
}

// keyword moves past the next word that introduces numbers and gives its kind.
func (s *scanner) keyword() (string, bool) {
	for s.at < len(s.text) {
		c := s.text[s.at]
		if c|0x20 < 'a' || c|0x20 > 'z' || s.at > 0 && isWord(s.text[s.at-1]) {
			s.at++
			continue
		}
		if k, ok := s.keywordHere(); ok {
			return k, true
		}
		for s.at < len(s.text) && isWord(s.text[s.at]) {
			s.at++
		}
	}
	return "", false
}

func (s *scanner) keywordHere() (string, bool) {
	i := s.at
	for i < len(s.text) && isWord(s.text[i]) {
		i++
	}
	n := i - s.at
	if n < 3 || n > 14 {
		return "", false
	}
	kind := ""
	switch strings.ToLower(s.text[s.at:i]) {
	case "article", "articles", "art", "arts", "artículo", "artículos", "articulo", "articulos":
		kind = "art"
	case "paragraph", "paragraphs", "para", "paras", "paragraphe", "paragraphes", "párrafo", "párrafos", "parrafo", "parrafos", "subparagraph", "subparagraphs":
		kind = "para"
	case "section", "sections", "sec", "sección", "secciones", "seccion":
		kind = "section"
	default:
		return "", false
	}
	if i < len(s.text) && s.text[i] == '.' {
		i++
	}
	if i >= len(s.text) || s.text[i] != ' ' {
		return "", false
	}
	s.at = i + 1
	return kind, true
}

// numbers reads "2", "2 and 3", "2, 3 or 5", "2 through 11", "5.2 (a)", "1.a".
func (s *scanner) numbers() []string {
	first := s.number()
	if first == "" {
		return nil
	}
	out := []string{first}
	for {
		mark := s.at
		s.skip(" ")
		switch {
		case s.words("through", "to", "till", "à", "a") || s.sign("–", "-", "—"):
			s.skip(" ")
			if n := s.number(); n != "" {
				out = append(out, expand(out[len(out)-1], n)...)
				continue
			}
		case s.sign(",") || s.words("and", "or", "et", "ou", "y", "o", "and/or"):
			s.skip(" ,")
			s.words("and", "or", "et", "ou", "y", "o")
			s.skip(" ")
			if n := s.number(); n != "" {
				out = append(out, n)
				continue
			}
		}
		s.at = mark
		return out
	}
}

// number reads one number with its sub-numbers as it goes into an id: "9.1.a", "5 (2) (a)".
func (s *scanner) number() string {
	i := s.at
	for i < len(s.text) && i-s.at < 4 && isDigit(s.text[i]) {
		i++
	}
	if i == s.at || i < len(s.text) && isDigit(s.text[i]) {
		return ""
	}
	id := s.text[s.at:i]
	for {
		j := i
		for j < len(s.text) && s.text[j] == ' ' {
			j++
		}
		if part, end := bracketed(s.text, j); part != "" {
			id, i = id+"."+part, end
			continue
		}
		if i+1 < len(s.text) && s.text[i] == '.' {
			if part, end := dotted(s.text, i+1); part != "" {
				id, i = id+"."+part, end
				continue
			}
		}
		break
	}
	if r, _ := utf8.DecodeRuneInString(s.text[i:]); unicode.IsLetter(r) && !strings.HasPrefix(s.text[i:], "bis") && !strings.HasPrefix(s.text[i:], "ter") {
		return ""
	}
	s.at = i
	return id
}

func bracketed(t string, i int) (string, int) {
	if i+2 >= len(t) || t[i] != '(' {
		return "", i
	}
	j := i + 1
	for j < len(t) && j-i < 6 && isWord(t[j]) {
		j++
	}
	if j >= len(t) || t[j] != ')' || j == i+1 {
		return "", i
	}
	return strings.ToLower(t[i+1 : j]), j + 1
}

func dotted(t string, i int) (string, int) {
	j := i
	for j < len(t) && j-i < 4 && isWord(t[j]) {
		j++
	}
	letters := 0
	for _, c := range []byte(t[i:j]) {
		if !isDigit(c) {
			letters++
		}
	}
	if j == i || letters > 3 || letters > 0 && letters < j-i || j < len(t) && isWord(t[j]) {
		return "", i
	}
	return strings.ToLower(t[i:j]), j
}

// elsewhere tells that the numbers belong to another instrument: "of the Charter of the United Nations".
func (s *scanner) elsewhere() bool {
	rest := strings.TrimLeft(s.text[s.at:], " ,")
	lower := strings.ToLower(rest[:min(len(rest), 60)])
	for _, p := range []string{"of this ", "of the present ", "above", "below", "du présent", "de la présente", "de la presente", "del presente", "du present"} {
		if strings.HasPrefix(lower, p) {
			return false
		}
	}
	after := ""
	for _, p := range []string{"of the ", "of ", "de la ", "de l'", "de l’", "du ", "del ", "to the "} {
		if strings.HasPrefix(lower, p) {
			after = rest[len(p):]
			break
		}
	}
	if after == "" || after[0] < 'A' || after[0] > 'Z' {
		return false
	}
	for _, p := range []string{"Convention", "Protocol", "Covenant", "Agreement", "Treaty", "Act", "Strategy", "Declaration", "Charter", "Pacte", "Traité", "Protocole", "Convenio", "Tratado", "Protocolo"} {
		if name, ok := strings.CutPrefix(after, p); ok {
			// "of the Convention" alone is this one; "of the Convention on the Rights of the Child" is not.
			name = strings.TrimLeft(name, " ")
			for _, w := range []string{"on ", "for ", "of ", "against ", "relating ", "concerning ", "de ", "sur ", "sobre ", "contre ", "contra "} {
				if strings.HasPrefix(name, w) {
					return true
				}
			}
			return p == "Charter"
		}
	}
	return !strings.HasPrefix(after, "Part") && !strings.HasPrefix(after, "Article") && !strings.HasPrefix(after, "Chapter")
}

func (s *scanner) skip(set string) {
	for s.at < len(s.text) && strings.IndexByte(set, s.text[s.at]) >= 0 {
		s.at++
	}
}

// words moves past one of the words with the space after it.
func (s *scanner) words(words ...string) bool {
	rest := strings.TrimLeft(s.text[s.at:], " ")
	for _, w := range words {
		if len(rest) > len(w) && strings.EqualFold(rest[:len(w)], w) && (rest[len(w)] == ' ' || strings.HasSuffix(w, "'") || strings.HasSuffix(w, "’")) {
			s.at = len(s.text) - len(strings.TrimLeft(rest[len(w):], " "))
			return true
		}
	}
	return false
}

func (s *scanner) sign(signs ...string) bool {
	for _, w := range signs {
		if strings.HasPrefix(s.text[s.at:], w) {
			s.at += len(w)
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c >= 0x80
}
