package cybernorm.controls.gender.women_in_public_life_test

import data.cybernorm.controls.gender.women_in_public_life
import data.cybernorm.fixture

_thresholds := {"GEN-16": {"roles": 2}}

_of(sentence) := {"met": met, "partial": partial} if {
	facts := fixture.facts("treaty", [sentence])
	met := women_in_public_life.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := women_in_public_life.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_text(concepts) := _of({"concepts": concepts})

_nothing := {"met": set(), "partial": set()}

test_a_measure_for_two_roles_meets if {
	every measure in ["protection_duty", "support", "address"] {
		_text(["public_women", "role_press", "role_politician", measure]).met == {0}
	}
}

test_one_role_is_partial if {
	_text(["public_women", "role_press", "support"]) == {"met": set(), "partial": {0}}
	every person in ["women", "sogiesc"] {
		_text([person, "role_press", "role_activist", "support"]) == {"met": set(), "partial": {0}}
	}
}

test_names_without_a_measure_are_partial if {
	_text(["public_women"]) == {"met": set(), "partial": {0}}
	_text(["women", "role_press"]) == _nothing
}

test_a_weak_sentence_is_partial if {
	_of({"concepts": ["public_women", "role_press", "role_activist", "support"], "force": "permissive"}) == {"met": set(), "partial": {0}}
}

test_roles_or_women_alone_are_nothing if {
	_text(["role_press", "role_activist", "support"]) == _nothing
	_text(["women", "support"]) == _nothing
	_text(["women", "women_children_pair", "role_press", "support"]) == _nothing
}
