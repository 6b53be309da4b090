package annotate

import (
	"slices"
	"testing"

	"cybernorm/internal/document"
)

// affirms and denies list what a sentence has to say of concepts; what they do not name must not be there.
func TestNegation(t *testing.T) {
	for _, c := range []struct {
		language, text    string
		negated, protects bool
		affirms, denies   []string
	}{
		{"en", "The Government will protect privacy.", false, false, []string{"privacy"}, nil},
		{"en", "The strategy does not address women.", true, false, nil, []string{"women"}},
		{"en", "The plan will not cover privacy, and the Government will train women.", true, false, []string{"women"}, []string{"privacy"}},
		{"en", "The Government will act despite a lack of training for girls.", false, false, nil, []string{"capacity", "women"}},
		{"en", "The Agency will consult not only industry but also civil society.", false, false, []string{"civil_society"}, nil},
		{"en", "Measures shall include, but are not limited to, training.", false, false, []string{"capacity"}, nil},
		{"en", "Services shall be open to all without discrimination.", false, false, []string{"equality"}, []string{"discrimination"}},
		{"en", "There is no trade-off between security and privacy.", false, false, []string{"privacy"}, []string{"tradeoff"}},
		{"en", "The role of women cannot be overstated.", false, false, []string{"women"}, nil},
		{"en", "No State shall restrict freedom of expression.", false, true, []string{"expression"}, nil},
		{"en", "Nothing in this Convention shall be read as permitting States to suppress freedom of expression.", false, true, []string{"expression"}, []string{"suppression"}},
		{"en", "No equipment will be used for surveillance.", false, true, nil, []string{"surveillance"}},
		{"en", "The programme will not fund spyware.", false, true, nil, []string{"surveillance"}},
		{"en", "Nothing in this article limits surveillance by the authorities.", false, false, []string{"surveillance"}, nil},
		{"en", "This article shall be applied without prejudice to privacy.", false, false, []string{"privacy"}, nil},
		{"en", "Tools of the police shall not be diluted in the name of human rights.", false, true, []string{"tradeoff"}, nil},
		{"en", "States shall refrain from surveillance of civil society.", false, true, []string{"civil_society"}, []string{"surveillance"}},
		{"en", "Personal data shall not be transferred unless privacy is guaranteed.", false, false, []string{"privacy"}, []string{}},
		{"en", "The committee has no women among its members.", false, false, nil, []string{"women"}},
		{"en", "Training should focus on users rather than on surveillance.", false, false, []string{"capacity"}, []string{"surveillance"}},
		{"en", "Hate speech laws shall not be used to criminalise civil society.", false, true, []string{"civil_society"}, []string{"suppression"}},
		{"en", "States reaffirm that norms do not replace the law.", false, false, nil, []string{"replacing"}},
		{"en", "This article shall not be construed as imposing duties on civil society.", false, true, []string{"civil_society"}, nil},
		{"en", "Where the Agency cannot offer training, the Government will support women.", false, false, []string{"women"}, []string{"capacity"}},
		{"en", "Software for which no training exists will protect privacy.", false, false, []string{"privacy"}, []string{"capacity"}},
		{"fr", "La stratégie n'aborde pas la vie privée.", true, false, nil, []string{"privacy"}},
		{"fr", "Les services sont ouverts à tous sans discrimination.", false, false, []string{"equality"}, []string{"discrimination"}},
		{"fr", "Les Parties ne doivent pas restreindre la liberté d'expression.", false, true, []string{"expression"}, nil},
		{"fr", "Aucun équipement ne sera utilisé à des fins de surveillance.", false, true, nil, []string{"surveillance"}},
		{"fr", "Le Gouvernement consultera non seulement l'industrie mais aussi la société civile.", false, false, []string{"civil_society"}, nil},
		{"fr", "Le plan souffre d'un manque de formation.", false, false, nil, []string{"capacity"}},
		{"es", "La estrategia no aborda la privacidad.", true, false, nil, []string{"privacy"}},
		{"es", "Los servicios serán para todas las personas sin discriminación.", false, false, []string{"equality"}, []string{"discrimination"}},
		{"es", "Los Estados no deberán restringir la libertad de expresión.", false, true, []string{"expression"}, nil},
		{"es", "Ningún equipo se utilizará para la vigilancia.", false, true, nil, []string{"surveillance"}},
		{"es", "El Gobierno consultará no solo a la industria sino también a la sociedad civil.", false, false, []string{"civil_society"}, nil},
	} {
		s := annotate(t, document.Strategy, c.language, c.text).Sentences[0]
		if s.Negated != c.negated || s.Protects != c.protects {
			t.Errorf("%q: negated %v, protects %v; want %v, %v (governor %q)", c.text, s.Negated, s.Protects, c.negated, c.protects, s.Governor)
		}
		if got := names(s.Concepts); !slices.Equal(got, c.affirms) && c.affirms != nil || c.affirms == nil && len(got) > 0 {
			t.Errorf("%q: affirms %v, want %v", c.text, got, c.affirms)
		}
		if got := names(s.Denied); !slices.Equal(got, c.denies) && len(c.denies) > 0 || c.denies == nil && len(got) > 0 {
			t.Errorf("%q: denies %v, want %v", c.text, got, c.denies)
		}
	}
}

func names(concepts map[string][]Mention) []string {
	var list []string
	for name := range concepts {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}
