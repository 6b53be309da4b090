package cybernorm.controls.participation.not_state_exclusive_test

import data.cybernorm.controls.participation.not_state_exclusive
import data.cybernorm.fixture

_of(sentence) := {"contradicted": contradicted, "partial": partial} if {
	facts := fixture.facts("treaty", [object.union({"concepts": ["state_exclusive"]}, sentence)])
	contradicted := not_state_exclusive.contradicted with input as facts
	partial := not_state_exclusive.partial with input as facts
}

test_exclusive_words_contradict if {
	_of({}) == {"contradicted": {0}, "partial": set()}
	_of({"force": "narrative"}) == {"contradicted": {0}, "partial": set()}
}

test_reported_words_are_partial if {
	every flaw in [{"zone": "preamble"}, {"reported": true}, {"bracketed": true}] {
		_of(flaw) == {"contradicted": set(), "partial": {0}}
	}
}

test_other_words_are_nothing if {
	_of({"zone": "title"}) == {"contradicted": set(), "partial": set()}
	_of({"concepts": ["civil_society"]}) == {"contradicted": set(), "partial": set()}
}

test_a_negation_beside_the_words_changes_nothing if {
	_of({"negated": true}) == {"contradicted": {0}, "partial": set()}
}
