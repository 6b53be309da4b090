package cybernorm.controls.participation.whole_of_society_test

import data.cybernorm.controls.participation.whole_of_society
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := whole_of_society.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := whole_of_society.partial with input as fixture.facts("strategy", sentences)
}

test_the_whole_of_society_with_a_mechanism_meets if {
	_met([{"concepts": ["whole_of_society", "reform_mechanism"]}]) == {0}
	_met([{"concepts": ["shared_responsibility", "reform_mechanism"]}]) == set()
	_met([{"concepts": ["whole_of_society", "reform_mechanism"], "force": "permissive"}]) == set()
}

test_the_phrase_is_partial if {
	every concept in ["whole_of_society", "shared_responsibility"] {
		_partial([{"concepts": [concept]}]) == {0}
	}
	_partial([{"concepts": ["reform_mechanism"]}]) == set()
}

test_states_that_share_a_responsibility_are_no_society if {
	whole_of_society.partial == set() with input as fixture.facts("norms-report", [{"concepts": ["shared_responsibility"]}])
}
