package cybernorm.controls.gender.silencing_test

import data.cybernorm.controls.gender.silencing
import data.cybernorm.fixture

_of(sentences) := {"met": met, "partial": partial, "contradicted": contradicted} if {
	facts := fixture.facts("strategy", sentences)
	met := silencing.met with input as facts
	partial := silencing.partial with input as facts
	contradicted := silencing.contradicted with input as facts
}

_text(concepts) := _of([{"concepts": concepts}])

_nothing := {"met": set(), "partial": set(), "contradicted": set()}

test_a_measure_against_silencing_meets if {
	every measure in ["address", "protection_duty", "support"] {
		_text(["self_censorship", "ict", "women", measure]).met == {0}
	}
	every people in ["women", "gender", "sogiesc"] {
		_text(["self_censorship", "ict", people, "address"]).met == {0}
	}
	_text(["women_excluded", "online_harm", "address"]).met == {0}
}

test_work_so_that_nobody_is_driven_out_meets if {
	_of([{"concepts": [], "denied": ["self_censorship", "women", "ict"]}]).met == {0}
	_of([{"concepts": ["ict", "gender"], "denied": ["self_censorship"], "force": "permissive"}]).met == set()
}

test_the_harm_may_be_named_elsewhere if {
	harm := {"concepts": ["self_censorship", "ict", "women"], "zone": "preamble"}
	_of([harm, {"concepts": ["tfgbv", "address"]}]).met == {1}
	_of([harm, {"concepts": ["public_women", "online_harm", "support"]}]).met == {1}
	_of([harm, {"concepts": ["public_women", "support"]}]).met == set()
	_of([object.union(harm, {"reported": true}), {"concepts": ["tfgbv", "address"]}]).met == set()
}

test_half_of_it_is_partial if {
	_text(["self_censorship", "ict", "women"]) == {"met": set(), "partial": {0}, "contradicted": set()}
	_text(["tfgbv", "address"]) == {"met": set(), "partial": {0}, "contradicted": set()}
	_text(["online_harm"]) == {"met": set(), "partial": {0}, "contradicted": set()}
	_text(["harassment"]) == {"met": set(), "partial": {0}, "contradicted": set()}
}

test_other_silence_and_other_abuse if {
	_text(["self_censorship", "women", "address"]) == _nothing
	_text(["self_censorship", "ict", "address"]) == _nothing
	_text(["online_harm", "csam"]) == _nothing
	_text(["harassment", "csam"]) == _nothing
	_text(["women_excluded", "address"]) == _nothing
}

test_advice_to_go_offline_contradicts if {
	_text(["offline_advice"]).contradicted == {0}
	_of([{"concepts": ["offline_advice"], "reported": true}]) == _nothing
}
