package annotate

import (
	"slices"
	"testing"

	"cybernorm/internal/document"
)

func TestHedges(t *testing.T) {
	for _, c := range []struct {
		language, text string
		hedges         []string
	}{
		{"en", "Each Party shall, as appropriate, publish its views.", []string{"as-appropriate"}},
		{"en", "Each Party shall endeavour to publish its views.", []string{"endeavour"}},
		{"en", "Each Party shall consider adopting such laws.", []string{"consider"}},
		{"en", "Each Party shall act in accordance with its domestic law.", []string{"domestic-law"}},
		{"en", "Each Party shall establish these acts as criminal offences under its domestic law.", nil},
		{"en", "Subject to available resources, the agency will train judges where feasible.", []string{"feasible", "resources"}},
		{"en", "The Government will support projects that seek to protect children.", nil},
		{"en", "The Government will seek to protect children.", []string{"endeavour"}},
		{"en", "The objective of this plan is to protect children.", []string{"endeavour"}},
		{"en", "The Government will protect children.", nil},
		{"fr", "Chaque Partie publie, le cas échéant, ses vues.", []string{"as-appropriate"}},
		{"fr", "Les Parties s'efforcent de publier leurs vues.", []string{"endeavour"}},
		{"fr", "Chaque Partie agit dans la mesure du possible, conformément à son droit interne.", []string{"domestic-law", "feasible"}},
		{"es", "Cada Parte publicará, según proceda, sus opiniones.", []string{"as-appropriate"}},
		{"es", "Los Estados Partes procurarán publicar sus opiniones.", []string{"endeavour"}},
		{"es", "Cada Parte actuará de conformidad con su derecho interno y en la medida de lo posible.", []string{"domestic-law", "feasible"}},
	} {
		got := annotate(t, document.Treaty, c.language, c.text).Sentences[0].Hedges
		if !slices.Equal(got, c.hedges) && len(got)+len(c.hedges) > 0 {
			t.Errorf("%q: got %v, want %v", c.text, got, c.hedges)
		}
	}
}
