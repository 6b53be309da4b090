package cybernorm.controls.gender.equality_and_rights_test

import data.cybernorm.controls.gender.equality_and_rights
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := equality_and_rights.met with input as fixture.facts("treaty", sentences)
}

_partial(sentences) := findings if {
	findings := equality_and_rights.partial with input as fixture.facts("treaty", sentences)
}

test_equality_as_a_duty_meets if {
	_met([{"concepts": ["gender_equality"]}]) == {0}
}

test_weaker_words_are_partial if {
	every concepts in [["gender_equality_weak"], ["diversity_weak", "women"]] {
		_met([{"concepts": concepts}]) == set()
		_partial([{"concepts": concepts}]) == {0}
	}
	_partial([{"concepts": ["gender_equality"], "zone": "preamble"}]) == {0}
	_partial([{"concepts": ["diversity_weak"]}]) == set()
	_partial([{"concepts": ["diversity_weak", "women", "women_children_pair"]}]) == set()
}
