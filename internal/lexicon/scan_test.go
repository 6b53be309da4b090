package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// lexiconOf makes a lexicon of files given by name.
func lexiconOf(t testing.TB, files map[string]string) *Lexicon {
	t.Helper()
	l, err := Load(fsOf(files))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func fsOf(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// oneConcept makes the matcher of a lexicon with the one concept x.
func oneConcept(t testing.TB, language string, terms ...string) *Matcher {
	t.Helper()
	return matcherOf(t, language, map[string]string{"concepts/a.yaml": fmt.Sprintf("concepts:\n  x:\n    %s: %s\n", language, listOf(terms))})
}

func matcherOf(t testing.TB, language string, files map[string]string) *Matcher {
	t.Helper()
	m, err := lexiconOf(t, files).Matcher(language)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func listOf(terms []string) string {
	quoted := make([]string, len(terms))
	for i, term := range terms {
		quoted[i] = fmt.Sprintf("%q", term)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// found gives the passages that a scan hit.
func found(m *Matcher, text string) []string {
	var scan Scan
	m.Scan(text, &scan)
	var passages []string
	for _, h := range scan.Hits {
		passages = append(passages, text[h.Start:h.End])
	}
	return passages
}

func TestTermSyntax(t *testing.T) {
	tests := []struct {
		name, language, term, text string
		want                       []string
	}{
		{"word", "en", "surveillance", "No Surveillance here.", []string{"Surveillance"}},
		{"whole words only", "en", "norm", "the norms and the enormous", nil},
		{"sequence", "en", "human rights", "Human  rights and human\nrights", []string{"Human  rights", "human\nrights"}},
		{"hyphen is space", "en", "gender responsive", "a gender-responsive plan, gender‑responsive", []string{"gender-responsive", "gender‑responsive"}},
		{"space is hyphen", "en", "multi-stakeholder", "multi stakeholder, multistakeholder", []string{"multi stakeholder"}},
		{"star at the end", "en", "protect*", "protect, protection, unprotected", []string{"protect", "protection"}},
		{"star within", "en", "organi*ation*", "organisation organizations organic", []string{"organisation", "organizations"}},
		{"star in front", "en", "*stakeholder", "multistakeholder stakeholder stakeholders", []string{"multistakeholder", "stakeholder"}},
		{"alternatives", "en", "respect|uphold rights", "respect rights, uphold rights, deny rights", []string{"respect rights", "uphold rights"}},
		{"alternative of several words", "en", "in-line-with|under international law", "in line with international law", []string{"in line with international law"}},
		{"optional word there and not", "en", "rights of ?all women", "rights of women; rights of all women; rights of many women", []string{"rights of women", "rights of all women"}},
		{"gap in order", "en", "protect* …3 rights", "protect the basic human rights; rights protect", []string{"protect the basic human rights"}},
		{"gap of nothing", "en", "protect …3 rights", "protect rights", []string{"protect rights"}},
		{"gap too wide", "en", "protect …3 rights", "protect a b c d rights", nil},
		{"gap ends with the clause", "en", "protect …9 rights", "protect them; rights matter. Protect. Rights.", nil},
		{"gap crosses a comma", "en", "protect …9 rights", "protect life, dignity and rights", []string{"protect life, dignity and rights"}},
		{"gap passes over brackets", "en", "protect …4 rights", "protect (as States must) the rights", []string{"protect (as States must) the rights"}},
		{"words in brackets are a clause", "en", "protect …4 rights", "protect people (their rights too)", nil},
		{"square brackets change nothing", "en", "gender equality", "[gender] equality", []string{"gender] equality"}},
		{"any order", "en", "women ~4 cyber*", "women in cybersecurity; cybersecurity jobs for women", []string{"women in cybersecurity", "cybersecurity jobs for women"}},
		{"any order of three", "en", "women ~2 lead* ~2 cyber", "cyber: leading. Leaders in cyber are women.", []string{"Leaders in cyber are women"}},
		{"exact case", "en", "=AI", "AI, ai and Ai", []string{"AI"}},
		{"exact case with star", "en", "=SOGI*", "SOGIESC sogiesc", []string{"SOGIESC"}},
		{"comma parts words", "en", "gender equality", "age, gender, equality", nil},
		{"comma of the term may be absent", "en", "women, peace and security", "Women, Peace and Security; women peace and security; women, peace, and security", []string{"Women, Peace and Security", "women peace and security"}},
		{"stop parts words", "en", "human rights", "We are human. Rights follow.", nil},
		{"stop in a number does not", "en", "version …2 applies", "version 3.5 applies", []string{"version 3.5 applies"}},
		{"possessive named", "en", "women's rights", "women’s rights; women rights; women's  rights", []string{"women’s rights", "women's  rights"}},
		{"possessive passed over", "en", "women rights", "women's rights, women rights", []string{"women's rights", "women rights"}},
		{"word before a possessive", "en", "women", "women's and WOMEN’S", []string{"women", "WOMEN"}},
		{"plural possessive", "en", "girls' rights", "girls’ rights, girls rights", []string{"girls’ rights", "girls rights"}},
		{"possessive counts nothing in a gap", "en", "protect …1 rights", "protect women's rights", []string{"protect women's rights"}},
		{"contraction", "en", "don't", "we don’t and do not", []string{"don’t"}},
		{"reference mark glued to a word", "en", "human rights", "human rights12 apply", []string{"human rights12"}},
		{"accents and case", "fr", "égalité des sexes", "L’ÉGALITÉ DES SEXES, l'egalite des sexes", []string{"ÉGALITÉ DES SEXES", "egalite des sexes"}},
		{"combining accents", "fr", "égalité", "l'e\u0301galite\u0301", []string{"e\u0301galite\u0301"}},
		{"ligature", "fr", "mise en œuvre", "mise en oeuvre; mise en œuvre", []string{"mise en oeuvre", "mise en œuvre"}},
		{"elision in the term", "fr", "droits de l'homme", "les droits de l’homme", []string{"droits de l’homme"}},
		{"elision before a gap", "fr", "respect …4 égalité", "respect du principe d'égalité", []string{"respect du principe d'égalité"}},
		{"verb behind an elision", "fr", "s'engage* à", "La France s’engage à agir", []string{"s’engage à"}},
		{"tilde letter", "es", "niñas", "las niñas y NIÑAS", []string{"niñas", "NIÑAS"}},
		{"soft hyphen within a word", "en", "surveillance", "sur\u00adveillance", []string{"sur\u00adveillance"}},
		{"no-break space", "en", "human rights", "human\u00a0rights, human\u202frights", []string{"human\u00a0rights", "human\u202frights"}},
		{"quotation marks", "en", "gender digital divide", "the “gender digital divide”", []string{"gender digital divide"}},
		{"bullet ends a clause", "en", "protect …5 rights", "protect all • rights", nil},
		{"slash", "en", "24/7 network", "a 24/7 network", []string{"24/7 network"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := found(oneConcept(t, test.language, test.term), test.text)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q in %q (-want +got):\n%s", test.term, test.text, diff)
			}
		})
	}
}

func TestLeftmostLongest(t *testing.T) {
	m := oneConcept(t, "en", "rights", "human rights", "human rights law", "rights law …3 treaty")
	tests := []struct {
		text string
		want []string
	}{
		{"human rights law", []string{"human rights law"}},
		{"rights, human rights", []string{"rights", "human rights"}},
		{"human rights law and treaty", []string{"human rights law"}},
		{"rights law and a treaty", []string{"rights law and a treaty"}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, found(m, test.text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.text, diff)
		}
	}
}

func TestFamilies(t *testing.T) {
	m := matcherOf(t, "en", map[string]string{
		"families.yaml": `families:
  verb: {en: [engag*, "work ?closely with"]}
  group: {en: ["civil society", "{people}"]}
  people: {en: [academi*, "young people"]}
`,
		"concepts/a.yaml": `concepts: {x: {en: ["{verb} …3 {group}", "by|for {people}"]}}`,
	})
	text := "engaging all civil society; work closely with young people; we work with academia; work with (civil society); for young people; by academics"
	want := []string{"engaging all civil society", "work closely with young people", "work with academia", "for young people", "by academics"}
	if diff := cmp.Diff(want, found(m, text)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMasks(t *testing.T) {
	l := lexiconOf(t, map[string]string{
		"masks.yaml": `masks:
  organisations: {en: ["UN Women", "Human Rights Council", "=Ministry of …3 =Gender"]}
  instruments: {en: ["Universal Declaration of Human Rights"]}
`,
		"concepts/a.yaml": `concepts:
  human_rights: {en: ["human rights"]}
  instrument: {en: ["Universal Declaration of Human Rights", "comply with …3 human rights"]}
  women: {en: [women, "engage …5 women"], mask: {en: ["women and children"]}}
  gender: {en: [gender*]}
  list: {en: ["women and children"]}
`,
		"cues/en.yaml": `cues: {negator: ["of", "Rights"]}`,
	})
	m, err := l.Matcher("en")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		text string
		want []string
	}{
		{"the Human Rights Council on human rights", []string{"negator Rights", "human_rights human rights", "negator rights"}},
		{"UN Women and women", []string{"women women"}},
		{"engage with UN Women", nil},
		{"engage UN Women and women", []string{"women engage UN Women and women"}},
		{"women and children, women", []string{"list women and children", "women women"}},
		{"the Universal Declaration of Human Rights", []string{"instrument Universal Declaration of Human Rights", "negator of", "negator Rights"}},
		{"comply with the Universal Declaration of Human Rights", []string{"instrument Universal Declaration of Human Rights", "negator of", "negator Rights"}},
		{"Ministry of Youth and Gender, gender", []string{"negator of", "gender gender"}},
		{"the ministry of youth and gender", []string{"negator of", "gender gender"}},
	}
	var scan Scan
	for _, test := range tests {
		m.Scan(test.text, &scan)
		var got []string
		for _, h := range scan.Hits {
			name := l.Concepts()[max(0, min(int(h.Name), len(l.Concepts())-1))]
			if h.Class == Cue {
				name = l.Cues()[h.Name]
			}
			got = append(got, name+" "+test.text[h.Start:h.End])
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.text, diff)
		}
	}
}

func TestClauses(t *testing.T) {
	m := oneConcept(t, "en", "nothing")
	var scan Scan
	m.Scan("one two: three (four) five; six 7.5 e.g. this [eight] nine", &scan)
	var got []int32
	for _, token := range scan.Tokens {
		got = append(got, token.Clause)
	}
	want := []int32{0, 0, 1, 2, 1, 3, 3, 3, 3, 3, 4, 4, 4}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestScanIsReused(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: costs mean nothing under the race detector, which is what -short runs with")
	}
	m := oneConcept(t, "en", "women")
	var scan Scan
	m.Scan("women and women", &scan)
	if len(scan.Hits) != 2 || len(scan.Tokens) != 3 {
		t.Fatalf("got %d hits, %d tokens", len(scan.Hits), len(scan.Tokens))
	}
	if text := m.TermText(scan.Hits[0].Term); text != "women" {
		t.Errorf("term is %q", text)
	}
	m.Scan("men", &scan)
	if len(scan.Hits) != 0 || len(scan.Tokens) != 1 {
		t.Errorf("after a second text: %d hits, %d tokens", len(scan.Hits), len(scan.Tokens))
	}
	if n := testing.AllocsPerRun(100, func() { m.Scan("women and men and women", &scan) }); n > 0 {
		t.Errorf("a scan of known words allocates %v times", n)
	}
}
