package importer

import (
	"strings"

	"github.com/abadojack/whatlanggo"
)

// plausible lists the languages that policy documents come in, with the BCP 47 tags that whatlanggo lacks.
var plausible = map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Por: true, whatlanggo.Deu: true, whatlanggo.Ita: true,
	whatlanggo.Nld: true, whatlanggo.Swe: true, whatlanggo.Dan: true, whatlanggo.Nob: true, whatlanggo.Fin: true, whatlanggo.Est: true,
	whatlanggo.Pol: true, whatlanggo.Ces: true, whatlanggo.Slv: true, whatlanggo.Hrv: true, whatlanggo.Srp: true, whatlanggo.Hun: true,
	whatlanggo.Ron: true, whatlanggo.Bul: true, whatlanggo.Mkd: true, whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Ell: true,
	whatlanggo.Tur: true, whatlanggo.Arb: true, whatlanggo.Pes: true, whatlanggo.Heb: true, whatlanggo.Hin: true, whatlanggo.Cmn: true,
	whatlanggo.Jpn: true, whatlanggo.Kor: true, whatlanggo.Vie: true, whatlanggo.Ind: true, whatlanggo.Lit: true, whatlanggo.Lav: true,
	whatlanggo.Tha: true,
}

// detectLanguage tells the language of the body from samples over the whole of it.
func detectLanguage(blocks []block) (tag string, sure bool) {
	const samples, each = 12, 900
	var prose []int
	for i := range blocks {
		if b := &blocks[i]; b.style != listing && b.style != note && len(b.text) > 60 {
			prose = append(prose, i)
		}
	}
	if len(prose) == 0 {
		for i := range blocks {
			prose = append(prose, i)
		}
	}
	var text strings.Builder
	step := max(1, len(prose)/samples)
	for i := 0; i < len(prose); i += step {
		for j, n := i, 0; j < min(i+step, len(prose)) && n < each; j++ {
			t := blocks[prose[j]].text
			if len(t) > each {
				t = strings.ToValidUTF8(t[:each], "")
			}
			text.WriteString(t)
			text.WriteByte('\n')
			n += len(t)
		}
	}
	info := whatlanggo.DetectWithOptions(text.String(), whatlanggo.Options{Whitelist: plausible})
	if info.Lang < 0 {
		return "und", false
	}
	tag = info.Lang.Iso6391()
	if tag == "" {
		tag = info.Lang.Iso6393()
	}
	return tag, text.Len() > 200
}
