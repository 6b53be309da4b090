package importer

import (
	"strings"
	"unicode"
)

// functionWords are little words by which people tell a language, folded as fold does it. They stand for languages in
// Latin letters alone; other scripts tell themselves.
func functionWords() map[string]string {
	return map[string]string{
		"en": "the of and to in that for is be shall by with on are from this which will or as",
		"fr": "le la les des du et de en une un dans pour par est que sur aux ou qui leur",
		"es": "el la los las de del y en que para por se una con su al como o es sus",
		"pt": "o a os as de da do dos das e em que para com uma na no ao pela pelo nao",
		"it": "il la le di del della dei delle e in che per con una nel nella al gli dello sono",
		"ro": "si de la in al ale pentru cu din care prin a sau este privind cele unor fi pe sunt",
		"ca": "el la els les de del dels i en que per amb una al les aquest als seva com o",
		"de": "der die das und in den von zu mit fur des im ist auf dem werden eine durch sich als",
		"nl": "de het een van en in op te voor met dat is zijn door wordt aan deze worden bij ook",
		"sv": "och att det som en av for med till den pa ar ska de ett om inom eller har i",
		"da": "og at det som en af for med til den pa er skal de et om inden eller har i",
		"nb": "og at det som en av for med til den pa er skal de et om innen eller har i",
		"is": "og ad i til sem a vid er um thad fyrir ekki med af fra hefur eru verda skal skulu",
		"fi": "ja on ei se etta ovat tai sen joka mukaan seka myos ovat kanssa ole voi valtion tulee niiden",
		"et": "ja on ei see et voi mis ning kui oma ka selle nende riigi kohta tuleb olema eesti",
		"lv": "un ir ar no par uz ka tiek vai lai kas latvijas to tas pie nav ari sadarbiba",
		"lt": "ir yra su is del kad turi bei ar taip pat tai kuris nuo apie kaip lietuvos butu uz i",
		"pl": "i w z na do sie nie oraz jest przez dla od ze o za jako przy lub co sa",
		"cs": "a v na se je ze z do pro jsou nebo o by ktere jako podle ve za i od",
		"sk": "a v na sa je ze z do pre su alebo o by ktore ako podla vo za aj od",
		"sl": "in v na se je za z ki da so ali po od tudi pri kot o do ter bo",
		"hr": "i u na se je za su od koji da o kao te iz ili s biti koje po kako",
		"hu": "a az es hogy nem is egy meg vagy van ezt kell valamint altal illetve azt szerint lehet mely soran",
		"sq": "te e ne dhe per nga me qe se nje si ka do eshte per nuk ose jane kjo si",
		"mt": "il li ta f u l huwa ma minn biex ghandha ghandu jew fuq dan din tal bl dawn ghal",
		"ga": "an na agus ar i a le do ag go de sa is nach bhfuil leis faoi chun mar beidh",
		"tr": "ve bir bu icin ile olarak da de olan veya en gibi daha kadar bu sonra her ise tarafindan olup",
		"vi": "va cua cac la co trong cho duoc voi nhung mot khong ve nguoi theo den nay tren quy dinh",
		"id": "dan yang di untuk dengan dalam dari pada ini itu oleh adalah atau sebagai tidak akan dapat secara serta bagi",
		"sw": "na ya wa kwa ni la katika za kuwa cha kama hii au lakini ambayo yake wao kila hiyo vya",
		"so": "iyo ka ku oo in u waa la ay ah uu ee soo waxaa ama aan kale wax loo si",
		"rw": "mu na ku no bya ya wa ko ba cyangwa iri iki kandi ibyo gihugu itegeko ingingo uwo aho bw",
		"tl": "ang ng sa na mga ay at para ito kung hindi nang may isang pag ni mula kay siya rin",
		"ms": "dan yang di untuk dengan dalam dari pada ini itu oleh adalah atau sebagai tidak akan boleh secara serta bagi",
	}
}

// wordShares gives, for each language of functionWords, which share of the words of a text are among its little words.
// Words that many languages share count less by being rare in the counts of each.
func wordShares(text string) (shares map[string]float64, words int) {
	count := map[string]int{}
	for _, w := range strings.FieldsFunc(fold(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		count[strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })]++
		words++
	}
	shares = map[string]float64{}
	for tag, list := range functionWords() {
		n := 0
		for _, w := range strings.Fields(list) {
			n += count[w]
		}
		shares[tag] = float64(n) / float64(max(words, 1))
	}
	return shares, words
}

// southSlavic tells Serbian, Bosnian and Croatian in Latin letters apart, which share their little words.
func southSlavic(text string) string {
	f := fold(text)
	count := func(stems ...string) int {
		n := 0
		for _, s := range stems {
			n += strings.Count(f, s)
		}
		return n
	}
	serbian := count("bezbedn", " vreme", " mesto", " lice ", "primen", " deo ", " treba da ", " poveren", " obezbed")
	bosnian := count(" općin", " opcin", " historij", "takođe", " sistem", "bosn", " bih", "organiziran", "provedb", "provođenj")
	croatian := count(" sustav", " tijek", " tko ", " provedb", " sukladno", " hrvatsk", " tvrtk", " promicanj", " ustroj")
	switch {
	case serbian > bosnian && serbian > croatian:
		return "sr"
	case bosnian > croatian:
		return "bs"
	}
	return "hr"
}
