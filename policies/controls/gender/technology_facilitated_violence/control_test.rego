package cybernorm.controls.gender.technology_facilitated_violence_test

import data.cybernorm.controls.gender.technology_facilitated_violence
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := technology_facilitated_violence.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := technology_facilitated_violence.partial with input as fixture.facts("strategy", sentences)
}

test_an_answer_and_support_meet if {
	_met([{"concepts": ["tfgbv", "address", "survivor_support"]}]) == {0}
	_met([{"concepts": ["tfgbv", "perpetrator_accountability", "survivor_support"]}]) == {0}
	_met([{"concepts": ["tfgbv"]}, {"concepts": ["address", "survivor_support"], "provision": 0}]) == {0}
}

test_a_part_is_partial if {
	every concepts in [["tfgbv"], ["tfgbv", "address"], ["tfgbv", "survivor_support"], ["gbv", "ict"], ["ncii"]] {
		_met([{"concepts": concepts}]) == set()
		_partial([{"concepts": concepts}]) == {0}
	}
	_partial([{"concepts": ["gbv"]}]) == set()
}
