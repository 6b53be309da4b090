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

test_gender_in_what_a_conference_agreed_on_meets if {
	_met([{"concepts": ["gender_perspective", "agreed_outcomes", "implementation"], "force": "recommended"}]) == {0}
}

test_women_in_the_implementation_of_norms_are_partial if {
	sentences := [{"concepts": ["women", "norms", "implementation"]}]
	_met(sentences) == set()
	_partial(sentences) == {0}
	_partial([{"concepts": ["women", "implementation"]}]) == set()
}
