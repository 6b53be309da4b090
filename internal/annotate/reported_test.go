package annotate

import (
	"testing"

	"cybernorm/internal/document"
)

func TestReported(t *testing.T) {
	for _, c := range []struct {
		kind           document.Kind
		language, text string
		reported       bool
	}{
		{document.NormReport, "en", "Some States proposed a new body.", true},
		{document.NormReport, "en", "A number of delegations also stressed the role of women.", true},
		{document.NormReport, "en", "It was suggested that States should share more.", true},
		{document.NormReport, "en", "Delegations noted the burden on small States.", true},
		{document.NormReport, "en", "France noted that training is costly.", true},
		{document.NormReport, "en", "States concluded that training should be open to all.", false},
		{document.NormReport, "en", "States agreed that the talks should go on.", false},
		{document.NormReport, "en", "The Group concluded its work.", false},
		{document.NormReport, "en", "States should, as some delegations proposed, publish their views.", false},
		{document.NormReport, "en", "One official statement declared that “such words on women have no place in our text”.", true},
		{document.NormReport, "en", "Deep opposition to so-called gender ideology delays the talks.", true},
		{document.Strategy, "en", "The Government will help several States to train judges.", false},
		{document.Treaty, "en", "Some States spoke of other values.", true},
		{document.NormReport, "en", "Many States should do more.", false},
		{document.NormReport, "en", "Some States held that rights should yield.", true},
		{document.NormReport, "en", "The argument that gender is irrelevant should be set aside.", true},
		{document.Strategy, "en", "It is wrong to present rights as an obstacle.", true},
		{document.NormReport, "en", "No one can claim that the law stops at the network.", true},
		{document.NormReport, "en", "It is important to present rights as a foundation.", false},
		{document.NormReport, "fr", "Nul ne peut soutenir que le droit s'arrête au réseau.", true},
		{document.NormReport, "es", "Nadie puede sostener que el derecho no rige en la red.", true},
		{document.NormReport, "fr", "Certains États ont proposé un nouvel organe.", true},
		{document.NormReport, "fr", "Il a été suggéré de publier davantage.", true},
		{document.NormReport, "fr", "Les États ont convenu que la formation devrait être ouverte.", false},
		{document.NormReport, "es", "Algunos Estados propusieron un nuevo órgano.", true},
		{document.NormReport, "es", "Se sugirió publicar más.", true},
		{document.NormReport, "es", "Los Estados acordaron que la capacitación debería ser abierta.", false},
	} {
		if s := annotate(t, c.kind, c.language, c.text).Sentences[0]; s.Reported != c.reported {
			t.Errorf("%q: reported %v", c.text, s.Reported)
		}
	}
}
