package annotate

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"

	"cybernorm/internal/document"
	"cybernorm/internal/lexicon"
)

// concepts are enough of a lexicon to show what the annotator does with concepts, whatever the pack's lexicon says.
const concepts = `
concepts:
  women:
    en: ["women", "girls"]
    fr: ["femme*", "fille*"]
    es: ["mujer*", "nina*"]
  privacy:
    en: ["privacy", "personal data"]
    fr: ["vie privee"]
    es: ["privacidad", "vida privada"]
  expression:
    en: ["freedom of expression"]
    fr: ["liberte d'expression"]
    es: ["libertad de expresion"]
  surveillance:
    en: ["surveillance", "spyware"]
    fr: ["surveillance"]
    es: ["vigilancia"]
  suppression:
    en: ["suppress*", "criminali*"]
    fr: ["repression", "incrimin*"]
    es: ["supresion", "penaliza*"]
  civil_society:
    en: ["civil society"]
    fr: ["societe civile"]
    es: ["sociedad civil"]
  equality:
    en: ["without discrimination"]
    fr: ["sans discrimination"]
    es: ["sin discriminacion"]
  discrimination:
    en: ["discrimination"]
    fr: ["discrimination"]
    es: ["discriminacion"]
  tradeoff:
    en: ["trade-off between", "in the name of human rights"]
    fr: ["arbitrage entre"]
    es: ["disyuntiva entre"]
  replacing:
    en: ["norms …3 replace"]
  capacity:
    en: ["capacity-building", "training"]
    fr: ["formation"]
    es: ["capacitacion"]
`

// small gives an annotator with the cues of the policy pack and a few concepts.
var small = sync.OnceValues(func() (*Annotator, error) {
	fsys := fstest.MapFS{"concepts/all.yaml": &fstest.MapFile{Data: []byte(concepts)}}
	for _, language := range []string{"en", "es", "fr"} {
		data, err := os.ReadFile(filepath.Join("../../policies/lexicon/cues", language+".yaml"))
		if err != nil {
			return nil, err
		}
		fsys["cues/"+language+".yaml"] = &fstest.MapFile{Data: data}
	}
	lex, err := lexicon.Load(fsys)
	if err != nil {
		return nil, err
	}
	return New(lex), nil
})

// pack gives an annotator with the whole lexicon of the policy pack.
var pack = sync.OnceValues(func() (*Annotator, error) {
	lex, err := lexicon.Load(os.DirFS("../../policies/lexicon"))
	if err != nil {
		return nil, err
	}
	return New(lex), nil
})

func must(t testing.TB, make func() (*Annotator, error)) *Annotator {
	t.Helper()
	a, err := make()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// annotate gives the facts of a document with one provision for each text.
func annotate(t testing.TB, kind document.Kind, language string, texts ...string) *Facts {
	t.Helper()
	d := &document.Document{Kind: kind, Language: language}
	for i, text := range texts {
		d.Provisions = append(d.Provisions, document.Provision{ID: "p-" + string(rune('a'+i)), Zone: document.ZoneOperative, Text: text})
	}
	return factsOf(t, d)
}

func factsOf(t testing.TB, d *document.Document) *Facts {
	t.Helper()
	f, err := must(t, small).Annotate(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
