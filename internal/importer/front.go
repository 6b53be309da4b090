package importer

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"cybernorm/internal/document"
)

// front is what the first page says of the document.
type front struct {
	cover  int // number of blocks before the first running text or heading that opens a chapter
	title  string
	issuer string
	date   document.Date
	from   int // first block of the title, -1 when there is none
	to     int // block after its last
}

// titleWords name kinds of document; a line on the cover that holds one is likely the title.
var titleWords = []string{"strategy", "policy", "plan", "convention", "protocol", "covenant", "treaty", "report", "declaration", "framework", "programme", "program", "doctrine", "agreement", "charter", "call", "statement", "sheet", "memorandum", "resolution", "guidelines", "guidebook", "act", "law", "concept", "masterplan", "roadmap", "draft", "decree", "order", "non-paper", "brief", "agenda",
	"strategie", "politique", "accord", "traite", "pacte", "rapport", "appel", "doctrine", "estrategia", "politica", "convenio", "acuerdo", "tratado", "informe", "declaracion", "compromiso"}

// findFront reads the cover: the short blocks before the text begins.
func findFront(blocks []block) front {
	f := front{from: -1}
	limit := min(len(blocks), 30)
	titled := false
	for f.cover < limit {
		b := &blocks[f.cover]
		if titled && b.style == heading && !b.titled {
			break // where the format marks the title, the next heading opens the text
		}
		titled = titled || b.titled
		w := countWords(b.text)
		if b.style == heading && b.level > 1 || b.style == item || b.style == listing || w > 32 {
			break
		}
		if zoneWord(b.text) != "" || isPreambleLine(b.text) || isPreambular(b.text) || isAgreed(b.text) {
			break
		}
		if next := f.cover + 1; f.cover > 0 && strings.HasSuffix(b.text, ",") && next < len(blocks) && opensRecital(blocks[next].text) {
			break // "The States Parties to this Convention,"
		}
		if _, ok := articleHeading(b.text); ok {
			break
		}
		if k, ok := keywordHeading(b.text); ok && f.cover > 0 && k.word != "part" {
			break
		}
		if m, ok := parseMarker(b.text); ok && m.kind != bareNumber && m.end < len(b.text) {
			break
		}
		if c := endMark(b.text); (c == '.' && w > 4 && !isCaps(b.text)) || c == ':' && w > 8 || c == ';' || startsLower(b.text) && f.cover == 0 || c == ':' && announces(blocks, f.cover) {
			break
		}
		f.cover++
	}
	if !f.masthead(blocks) {
		f.findTitle(blocks)
	}
	for i := 0; i < min(len(blocks), f.cover+6); i++ {
		t := blocks[i].text
		if len(t) > 300 {
			continue
		}
		if f.date == "" {
			f.date = findDate(t)
		}
		if f.issuer == "" && i < f.cover && (i < f.from || i >= f.to) && isIssuer(t) {
			f.issuer = withoutSymbol(withoutDate(t))
		}
	}
	return f
}

// withoutDate takes a date off the end of an issuer's name: "Ministry of Justice, 3 May 2031".
func withoutDate(s string) string {
	at := strings.LastIndexAny(s, ",(–|")
	if at < 4 || findDate(s) == "" || findDate(s[:at]) != "" {
		return s
	}
	return strings.TrimRight(s[:at], " ,(–|")
}

// titleFromHeaders takes the title from the running header that comes most often.
func titleFromHeaders(dropped []Dropped) string {
	count := map[string]int{}
	best := ""
	for _, d := range dropped {
		if d.Why != whyHeader || countWords(d.Text) < 3 || !hasAnyWord(fold(d.Text), titleWords...) || strings.ContainsRune(d.Text, '|') {
			continue
		}
		count[d.Text]++
		if count[d.Text] > count[best] || count[d.Text] == count[best] && d.Text < best {
			best = d.Text
		}
	}
	if count[best] < 2 {
		return ""
	}
	return best
}

// announces tells a block whose colon is followed by an item.
func announces(blocks []block, i int) bool {
	if i+1 == len(blocks) {
		return false
	}
	next := &blocks[i+1]
	m, ok := parseMarker(next.text)
	return ok && m.kind != bareNumber || startsLower(next.text) || next.style == item || endMark(next.text) == ';'
}

func (f *front) findTitle(blocks []block) {
	best := 0
	for i := 0; i < f.cover; i++ {
		b := &blocks[i]
		t := fold(b.text)
		w := countWords(b.text)
		score := 0
		switch {
		case b.style == heading && b.level == 1:
			score = 10
		case isMonth(b.text), findDate(b.text) != "" && w <= 4, w < 2 && !isCaps(b.text), strings.Contains(t, "@"), strings.Contains(t, "http"), strings.HasPrefix(t, "©"), strings.Contains(t, "all rights reserved"):
			continue
		case hasAnyWord(t, titleWords...):
			score = 6
			if hasAnyWord(t, "policy", "plan", "act", "law", "draft", "report", "order") && !hasAnyWord(t, titleWords[:1]...) {
				score = 5
			}
			if strings.HasPrefix(t, "subject") || strings.HasPrefix(t, "read ") {
				score = 3
			}
		case i == 0 && w >= 2 && !isIssuer(b.text):
			score = 2
		default:
			score = 1
		}
		if score > best && score > 1 {
			best, f.from, f.to = score, i, i+1
		}
	}
	if f.from < 0 {
		return
	}
	f.title = strings.TrimRight(blocks[f.from].text, " :*")
	// A title that runs over several lines of capitals or ends in "for" goes on in the next block.
	for f.to < f.cover && (endsOpen(f.title) || !blocks[f.to].gap && f.to > 0 && len(f.title) < 60 && isCaps(f.title) == isCaps(blocks[f.to].text) && findDate(blocks[f.to].text) == "" && countWords(blocks[f.to].text) < 10 && blocks[f.from].style == plain && blocks[f.to].style == plain && !hasDigitOnly(blocks[f.to].text)) {
		f.title += " " + blocks[f.to].text
		f.to++
	}
	for f.from > 0 && !blocks[f.from].gap && isCaps(blocks[f.from-1].text) && isCaps(f.title) && len(f.title) < 40 {
		f.from--
		f.title = blocks[f.from].text + " " + f.title
	}
	if len(f.title) > 300 {
		end := strings.LastIndexByte(f.title[:300], ' ')
		if end <= 0 { // no blank: between two letters
			for end = 300; !utf8.RuneStart(f.title[end]); {
				end--
			}
		}
		f.title = f.title[:end]
	}
}

func hasDigitOnly(s string) bool {
	letters, _ := capsShare(s)
	return letters == 0
}

func isPreambleLine(s string) bool {
	w, rest := firstWord(s)
	f := fold(w)
	return (f == "preamble" || f == "preambule" || f == "preambulo") && rest != ""
}

func isIssuer(s string) bool {
	f := fold(s)
	if countWords(f) > 9 {
		return false
	}
	for _, p := range [...]string{"ministry of", "ministere", "ministerio", "government of", "gouvernement", "gobierno", "republic of", "department of", "united nations", "council of europe", "african union", "european union", "office of", "state of", "kingdom of", "republique", "republica", "the white house", "general assembly", "economic and social council", "security council"} {
		if strings.HasPrefix(f, p) {
			return true
		}
	}
	return false
}

var months = map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
	"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12}

// findDate finds a full date in a short text: 22 January 2025, March 1, 2023, 1er mars 2023, 2 de mayo de 2022, 2021-03-10.
func findDate(s string) document.Date {
	words := strings.Fields(fold(s))
	clean := words[:0]
	for _, w := range words {
		w = strings.Trim(w, ".,;:()")
		if w == "de" || w == "of" || w == "del" || w == "the" {
			continue
		}
		clean = append(clean, w)
	}
	for i, w := range clean {
		if len(w) == 10 && w[4] == '-' && w[7] == '-' {
			if d := makeDate(w[:4], atoi(w[5:7]), w[8:]); d != "" {
				return d
			}
		}
		m := months[w]
		if m == 0 || i == 0 && len(clean) < 3 {
			continue
		}
		if i > 0 && i+1 < len(clean) {
			if d := makeDate(clean[i+1], m, clean[i-1]); d != "" {
				return d
			}
		}
		if i+2 < len(clean) {
			if d := makeDate(clean[i+2], m, clean[i+1]); d != "" {
				return d
			}
		}
	}
	return ""
}

func makeDate(year string, month int, day string) document.Date {
	for _, suffix := range [...]string{"st", "nd", "rd", "th", "er"} {
		day = strings.TrimSuffix(day, suffix)
	}
	y, d := atoi(year), atoi(day)
	last := 31
	switch month {
	case 4, 6, 9, 11:
		last = 30
	case 2:
		if last = 28; y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			last = 29
		}
	}
	if y < 1900 || y > 2100 || d < 1 || d > last || month < 1 || month > 12 {
		return ""
	}
	return document.Date(fmt.Sprintf("%04d-%02d-%02d", y, month, d))
}

func itoa(n int) string { return strconv.Itoa(n) }

// atoi reads a short decimal number, -1 for anything else.
func atoi(s string) int {
	if s == "" || len(s) > 4 || digits(s, 0) != len(s) {
		return -1
	}
	n := 0
	for _, c := range []byte(s) {
		n = n*10 + int(c-'0')
	}
	return n
}

// titleFromName makes a title of a file's name: us-ncs-2023.txt is "us ncs 2023".
func titleFromName(name string) string {
	base := filepath.Base(name)
	base = strings.TrimSuffix(base, filepath.Ext(base))
	base = strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(base))
	if base == "" {
		return "Untitled document"
	}
	return base
}
