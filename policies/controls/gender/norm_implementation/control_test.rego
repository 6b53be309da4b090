package cybernorm.controls.gender.norm_implementation_test

import data.cybernorm.controls.gender.norm_implementation
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := norm_implementation.met with input as fixture.facts("norms-report", sentences)
}

_partial(sentences) := findings if {
	findings := norm_implementation.partial with input as fixture.facts("norms-report", sentences)
}

test_gender_in_the_implementation_of_norms_meets if {
	_met([{"concepts": ["gender_perspective", "norms", "implementation"], "force": "recommended"}]) == {0}
}

test_two_of_three_are_nothing if {
	_partial([{"concepts": ["gender_perspective", "implementation"]}]) == set()
	_partial([{"concepts": ["gender_perspective", "norms"]}]) == set()
}

test_the_view_of_some_is_partial if {
	sentences := [{"concepts": ["gender_perspective", "norms", "implementation"], "reported": true}]
	_met(sentences) == set()
	_partial(sentences) == {0}
}
