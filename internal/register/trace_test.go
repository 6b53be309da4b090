package register

import (
	"reflect"
	"slices"
	"testing"
)

func twoDocuments() *Register {
	return &Register{
		Documents: []Document{{ID: "doe-2020", Title: "On Trust"}, {ID: "roe-2021", Title: "On Doubt"}, {ID: "poe-2022", Title: "On Silence"}},
		Recommendations: []Recommendation{
			{ID: "HR-90", Controls: []string{"HR-90"}, Sources: []Source{{Document: "doe-2020"}, {Document: "roe-2021"}}},
			{ID: "HR-91", Controls: []string{"HR-90", "HR-91"}, Sources: []Source{{Document: "roe-2021"}}},
			{ID: "HR-92", Controls: []string{"HR-92"}, Sources: []Source{{Document: "roe-2021"}}},
		},
	}
}

func TestTraceGoesBothWays(t *testing.T) {
	got := Trace(twoDocuments(), []string{"HR-90", "HR-92", "OWN-01"})

	if got.Encoded != 2 || got.Total != 3 || !slices.Equal(got.Open, []string{"HR-91"}) {
		t.Errorf("encoded %d of %d, open %v; want 2 of 3, open HR-91, which lacks one of its two controls", got.Encoded, got.Total, got.Open)
	}
	if half := got.Recommendations[1]; !slices.Equal(half.Controls, []string{"HR-90"}) || !slices.Equal(half.Missing, []string{"HR-91"}) {
		t.Errorf("HR-91: controls %v, missing %v", half.Controls, half.Missing)
	}
	controls := []TracedControl{{"HR-90", []string{"HR-90", "HR-91"}}, {"HR-92", []string{"HR-92"}}, {"OWN-01", []string{}}}
	if !reflect.DeepEqual(got.Controls, controls) {
		t.Errorf("controls = %v, want %v", got.Controls, controls)
	}
	documents := []TracedDocument{
		{"doe-2020", "On Trust", []string{"HR-90"}, 1},
		{"roe-2021", "On Doubt", []string{"HR-90", "HR-91", "HR-92"}, 2},
		{"poe-2022", "On Silence", []string{}, 0},
	}
	if !reflect.DeepEqual(got.Documents, documents) {
		t.Errorf("documents = %v, want %v", got.Documents, documents)
	}
	if want := "2 of 3 recommendations are encoded; open: 1"; got.Summary() != want {
		t.Errorf("summary %q, want %q", got.Summary(), want)
	}
}

func TestTraceListsOpenRecommendationsOfTheRegister(t *testing.T) {
	r := load(t)
	got := Trace(r, []string{"GEN-01", "HR-02"})
	if got.Encoded != 2 || len(got.Open) != 111 || slices.Contains(got.Open, "HR-02") || !slices.Contains(got.Open, "HR-01") {
		t.Errorf("encoded %d, %d open", got.Encoded, len(got.Open))
	}
	if all := Trace(r, nil); all.Encoded != 0 || len(all.Open) != 113 {
		t.Errorf("without controls: encoded %d, %d open; want all 113 open", all.Encoded, len(all.Open))
	}
}
