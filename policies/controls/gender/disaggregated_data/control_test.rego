package cybernorm.controls.gender.disaggregated_data_test

import data.cybernorm.controls.gender.disaggregated_data
import data.cybernorm.fixture

_of(sentences, process) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), process)
	met := disaggregated_data.met with input as facts
	partial := disaggregated_data.partial with input as facts
}

_text(concepts) := _of([{"concepts": concepts}], {})

_data(value) := _of([{"concepts": []}], {"implementation": {"gender_disaggregated_data": value}})

test_a_commitment_to_break_data_down_meets if {
	_text(["disaggregated_data"]) == {"met": {0}, "partial": {0}}
	_of([{"concepts": ["disaggregated_data"], "hedges": ["feasible"]}], {}) == {"met": set(), "partial": {0}}
}

test_data_or_research_on_gender_is_partial if {
	every concepts in [["gender_data"], ["women_target"], ["research_effort", "tfgbv"], ["research_effort", "gbv"]] {
		_text(concepts) == {"met": set(), "partial": {0}}
	}
	_text(["research_effort"]) == {"met": set(), "partial": set()}
}

test_what_is_done_with_the_data if {
	count(_data("published").met) == 1
	count(_data("collected").partial) == 1
	_data("collected").met == set()
	_data("none") == {"met": set(), "partial": set()}
}
