package cybernorm.controls.gender.culture_and_rights_test

import data.cybernorm.controls.gender.culture_and_rights
import data.cybernorm.fixture

_of(sentences) := {"partial": partial, "contradicted": contradicted} if {
	facts := fixture.facts("strategy", sentences)
	partial := culture_and_rights.partial with input as facts
	contradicted := culture_and_rights.contradicted with input as facts
}

_text(concepts) := _of([{"concepts": concepts}])

_clear := {"partial": set(), "contradicted": set()}

test_culture_as_a_condition_offends if {
	every right in ["human_rights", "gender", "women", "sogiesc", "expression"] {
		_text(["culture_qualifier", right]).contradicted == {0}
	}
}

test_the_words_of_others_are_partial if {
	_of([{"concepts": ["culture_qualifier", "gender"], "reported": true}]) == {"partial": {0}, "contradicted": set()}
	_of([{"concepts": ["culture_qualifier", "women"], "zone": "preamble"}]) == {"partial": {0}, "contradicted": set()}
}

test_beside_a_right_it_is_partial if {
	every right in ["human_rights", "gender_equality"] {
		_of([{"concepts": ["culture_qualifier"]}, {"concepts": [right], "provision": 0}]) == {"partial": {0}, "contradicted": set()}
	}
}

test_culture_in_view_is_partial if {
	_text(["culture_context", "human_rights"]) == {"partial": {0}, "contradicted": set()}
	_text(["culture_context", "gender_equality"]) == {"partial": {0}, "contradicted": set()}
	_text(["culture_context", "women"]) == _clear
}

test_research_may_regard_culture if {
	_text(["culture_qualifier", "gender", "research_effort"]) == _clear
	_text(["culture_qualifier"]) == _clear
	_text(["gender"]) == _clear
}
