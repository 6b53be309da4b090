package cybernorm.controls.gender.from_the_start_test

import data.cybernorm.controls.gender.from_the_start
import data.cybernorm.fixture

_of(sentences, process) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), process)
	met := from_the_start.met with input as facts
	partial := from_the_start.partial with input as facts
}

_text(concepts) := _of([{"concepts": concepts}], {})

_stated(preparation, drafting) := _of([{"concepts": []}], {"preparation": preparation, "drafting": drafting})

test_an_analysis_from_the_start_meets if {
	_text(["gender_study", "ex_ante"]) == {"met": {0}, "partial": {0}}
}

test_less_is_partial if {
	every concepts in [["gender_study"], ["gender_expertise"], ["gender_mainstreaming_duty", "ex_ante"], ["wps", "ex_ante"], ["research_effort", "tfgbv"]] {
		_text(concepts) == {"met": set(), "partial": {0}}
	}
	every concepts in [["ex_ante"], ["gender_mainstreaming_duty"], ["research_effort"]] {
		_text(concepts) == {"met": set(), "partial": set()}
	}
	_of([{"concepts": ["research_effort", "tfgbv"], "force": "narrative"}], {}).partial == set()
}

test_an_analysis_before_the_draft_and_an_expert_meet if {
	preparation := {"gender_analysis_date": "2024-02-01"}
	count(_stated(preparation, {"first_draft_date": "2024-05-01", "gender_expert_in_drafting_team": true}).met) == 2
	_stated(preparation, {"first_draft_date": "2024-05-01", "gender_expert_in_drafting_team": false}).met == set()
	_stated(preparation, {"first_draft_date": "2024-01-15", "gender_expert_in_drafting_team": true}).met == set()
}

test_late_analysis_and_expertise_alone_are_partial if {
	preparation := {"gender_analysis_date": "2024-02-01"}
	count(_stated(preparation, {"adoption_date": "2024-09-01"}).partial) == 1
	count(_stated(preparation, {}).partial) == 1
	count(_stated(preparation, {"adoption_date": "2024-01-01"}).partial) == 0
	count(_stated({"gender_analysis_done": true}, {}).partial) == 1
	count(_stated({"gender_analysis_done": false}, {}).partial) == 0
	count(_stated({}, {"gender_expert_in_drafting_team": true}).partial) == 1
	count(_stated({}, {"gender_expert_in_drafting_team": false}).partial) == 0
}
