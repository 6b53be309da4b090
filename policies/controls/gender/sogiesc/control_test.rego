package cybernorm.controls.gender.sogiesc_test

import data.cybernorm.controls.gender.sogiesc
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := sogiesc.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := sogiesc.partial with input as fixture.facts("strategy", sentences)
}

test_named_in_protection_or_participation_meets if {
	every other in ["protection_duty", "meaningful_participation", "decision_making", "support", "diversity_weak"] {
		_met([{"concepts": ["sogiesc", other]}]) == {0}
	}
}

test_a_list_of_grounds_is_partial if {
	sentences := [{"concepts": ["sogiesc", "protection_duty", "discrimination_grounds"]}]
	_met(sentences) == set()
	_partial(sentences) == {0}
}

test_naming_is_partial if {
	_met([{"concepts": ["sogiesc"]}]) == set()
	_partial([{"concepts": ["sogiesc"]}]) == {0}
	_partial([{"concepts": ["men_nonbinary", "gender"]}]) == {0}
	_partial([{"concepts": ["men_nonbinary"]}]) == set()
}

test_all_genders_in_an_assessment_are_partial if {
	sentences := [{"concepts": ["sogiesc", "protection_duty", "men_nonbinary", "gender_analysis"]}]
	_met(sentences) == set()
	_partial(sentences) == {0}
}
