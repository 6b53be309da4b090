package agreement

import (
	"slices"
	"testing"
)

func TestFallenNamesFiguresThatGotWorse(t *testing.T) {
	figures := func(kappa, precision, recall, overlap float64) Metrics {
		return Metrics{N: 10, Kappa: &kappa, Addressed: Addressed{Precision: &precision, Recall: &recall}, EvidenceOverlap: &overlap}
	}
	old := Recorded{Figures: Figures{Overall: figures(0.8, 0.9, 0.7, 0.6), Themes: map[string]Metrics{"gender": figures(0.5, 0.5, 0.5, 0.5), "norms": {N: 3}}}}
	fewer := figures(0.8, 0.9, 0.7, 0.6)
	fewer.N = 9
	cases := []struct {
		name string
		now  Figures
		want []string
	}{
		{"the same", Figures{Overall: old.Overall, Themes: old.Themes}, nil},
		{"better", Figures{Overall: figures(0.9, 1, 0.8, 0.7), Themes: old.Themes}, nil},
		{"worse by what is tolerated", Figures{Overall: figures(0.78, 0.88, 0.68, 0.58), Themes: old.Themes}, nil},
		{"worse by more", Figures{Overall: figures(0.7799, 0.8799, 0.6799, 0.5799), Themes: old.Themes}, []string{
			"kappa of overall fell from 0.8000 to 0.7799", "precision of overall fell from 0.9000 to 0.8799",
			"recall of overall fell from 0.7000 to 0.6799", "evidence overlap of overall fell from 0.6000 to 0.5799"}},
		{"a theme worse, hidden by the others", Figures{Overall: old.Overall, Themes: map[string]Metrics{"gender": figures(0.5, 0.5, 0.4, 0.5), "norms": {N: 3}}},
			[]string{"recall of gender fell from 0.5000 to 0.4000"}},
		{"a theme gone", Figures{Overall: old.Overall, Themes: map[string]Metrics{"gender": figures(0.5, 0.5, 0.5, 0.5)}}, []string{"rows of norms fell from 3 to 0"}},
		{"fewer rows", Figures{Overall: fewer, Themes: old.Themes}, []string{"rows of overall fell from 10 to 9"}},
		{"not determined any more", Figures{Overall: Metrics{N: 10}, Themes: old.Themes}, []string{
			"kappa of overall was 0.8000 and is not determined any more", "precision of overall was 0.9000 and is not determined any more",
			"recall of overall was 0.7000 and is not determined any more", "evidence overlap of overall was 0.6000 and is not determined any more"}},
	}
	for _, c := range cases {
		if got := old.Fallen(&Result{Figures: c.now}, 0.02); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
