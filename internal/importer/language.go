package importer

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// plausible lists the languages that policy documents come in; without it, short texts are taken for rare languages.
var plausible = whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Por: true, whatlanggo.Deu: true, whatlanggo.Ita: true,
	whatlanggo.Nld: true, whatlanggo.Swe: true, whatlanggo.Dan: true, whatlanggo.Nob: true, whatlanggo.Fin: true, whatlanggo.Est: true,
	whatlanggo.Pol: true, whatlanggo.Ces: true, whatlanggo.Slv: true, whatlanggo.Hrv: true, whatlanggo.Srp: true, whatlanggo.Hun: true,
	whatlanggo.Ron: true, whatlanggo.Bul: true, whatlanggo.Mkd: true, whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Ell: true,
	whatlanggo.Tur: true, whatlanggo.Arb: true, whatlanggo.Pes: true, whatlanggo.Heb: true, whatlanggo.Hin: true, whatlanggo.Cmn: true,
	whatlanggo.Jpn: true, whatlanggo.Kor: true, whatlanggo.Vie: true, whatlanggo.Ind: true, whatlanggo.Lit: true, whatlanggo.Lav: true,
	whatlanggo.Tha: true,
}}

// detectLanguage tells the language of the body: by a vote of samples over the whole of it, and for languages in Latin
// letters that whatlanggo does not know, or mixes up, by the share of little words. It is sure when nearly all samples
// agree, or the little words tell.
func detectLanguage(blocks []block) (tag string, sure bool) {
	const samples, size = 7, 400
	texts := sampleText(blocks, samples, size)
	tag, sure = vote(texts)
	all := strings.Join(texts, "\n")
	if letters, latin := latinShare(all); latin*2 < letters {
		if tag == "ru" || tag == "sr" || tag == "bg" || tag == "mk" || tag == "uk" {
			tag = cyrillic(all, tag)
		}
		return tag, sure
	}
	shares, words := wordShares(all)
	if sure && shares[tag] >= 0.25 {
		return tag, sure
	}
	best := tag
	for t, s := range shares {
		if s > shares[best] || s == shares[best] && t < best && best != tag {
			best = t
		}
	}
	// Close kin share most of their little words; what whatlanggo says stands unless another language is clearly ahead.
	if words >= 40 && shares[best] >= 0.12 && shares[best] > shares[tag]*1.15 {
		tag, sure = best, shares[best] >= 0.16
	}
	if tag == "hr" || tag == "sr" || tag == "bs" {
		tag = southSlavic(all)
	}
	return tag, sure
}

// latinShare counts letters, and those of the Latin script.
func latinShare(s string) (letters, latin int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	return letters, latin
}

// cyrillic tells languages in Cyrillic letters by letters that only one of them has.
func cyrillic(s, tag string) string {
	has := func(letters string) bool { return strings.ContainsAny(strings.ToLower(s), letters) }
	switch {
	case has("ђћ"):
		return "sr"
	case has("ѓќѕ"):
		return "mk"
	case has("їєґ"):
		return "uk"
	case has("ў"):
		return "be"
	case has("ыэ"):
		if tag == "bg" || tag == "mk" || tag == "sr" || tag == "uk" {
			return "ru"
		}
	}
	return tag
}

// vote asks whatlanggo about each sample.
func vote(texts []string) (tag string, sure bool) {
	votes := map[string]int{}
	all, best := 0, ""
	for k := range texts {
		// From all over the text; three of one mind are enough.
		text := texts[k*4%len(texts)]
		if len(texts)%2 == 0 {
			text = texts[k]
		}
		info := whatlanggo.DetectWithOptions(text, plausible)
		if info.Lang < 0 {
			continue
		}
		tag := info.Lang.Iso6391()
		if tag == "" {
			tag = info.Lang.Iso6393()
		}
		all++
		votes[tag]++
		if votes[tag] > votes[best] || votes[tag] == votes[best] && tag < best {
			best = tag
		}
		if all == 3 && votes[best] == 3 {
			break
		}
	}
	if best == "" {
		return "und", false
	}
	if votes[best]*2 < all {
		return "und", false
	}
	return best, votes[best]*5 >= all*4
}

// sampleText takes pieces of running text that are spread evenly over the document.
func sampleText(blocks []block, samples, size int) []string {
	total := 0
	for i := range blocks {
		total += sampleLen(&blocks[i])
	}
	prose := total > 400
	if !prose {
		total = 0
		for i := range blocks {
			total += len(blocks[i].text)
		}
	}
	step := max(total/samples, 1)
	var out []string
	var b strings.Builder
	pos, from := 0, 0
	for i := range blocks {
		n := sampleLen(&blocks[i])
		if !prose {
			n = len(blocks[i].text)
		}
		if n == 0 {
			continue
		}
		if pos+n > from && b.Len() < size {
			t := blocks[i].text
			if len(t) > size {
				t = strings.ToValidUTF8(t[:size], "")
			}
			b.WriteString(t)
			b.WriteByte('\n')
		}
		pos += n
		if pos >= from+step || b.Len() >= size {
			if b.Len() > 0 {
				out = append(out, b.String())
				b.Reset()
			}
			for from <= pos {
				from += step
			}
		}
	}
	if b.Len() > 100 || len(out) == 0 && b.Len() > 0 {
		out = append(out, b.String())
	}
	return out
}

func sampleLen(b *block) int {
	if b.style == listing || b.style == note || len(b.text) < 60 {
		return 0
	}
	return len(b.text)
}
