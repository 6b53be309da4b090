package cybernorm.controls.gender.breadth_test

import data.cybernorm.controls.gender.breadth
import data.cybernorm.fixture

_thresholds := {"GEN-06": {"sections": 3}}

_met(sentences) := findings if {
	findings := breadth.met with input as fixture.facts("treaty", sentences) with data.cybernorm.thresholds as _thresholds
}

_partial(sentences) := findings if {
	findings := breadth.partial with input as fixture.facts("treaty", sentences)
}

test_three_sections_meet if {
	_met([{"concepts": ["gender_perspective"]}, {"concepts": ["gender_equality"]}, {"concepts": ["tfgbv"]}]) == {0, 1, 2}
	_met([{"concepts": ["gender_digital_divide"]}, {"concepts": ["gendered_impact"]}, {"concepts": ["gender_equality", "capacity_building"]}]) == {0, 1, 2}
}

test_capacity_and_participation_alone_do_not_meet if {
	sentences := [
		{"concepts": ["gender_perspective", "capacity_building"]},
		{"concepts": ["gender_equality", "meaningful_participation"]},
		{"concepts": ["gender_perspective", "capacity_building"]},
	]
	_met(sentences) == set()
	_partial(sentences) == {0, 1, 2}
}

test_a_section_on_capacity_is_not_elsewhere if {
	facts := fixture.facts("treaty", [{"concepts": ["gender_perspective"]}, {"concepts": ["gender_equality"]}, {"concepts": ["tfgbv"]}])
	on_capacity := json.patch(facts, [{"op": "add", "path": sprintf("/provisions/%d/topic/capacity_building", [n]), "value": ["training"]} | some n in [0, 1, 2]])
	breadth.met == set() with input as on_capacity with data.cybernorm.thresholds as _thresholds
}

test_two_sections_are_partial if {
	sentences := [{"concepts": ["gender_perspective"]}, {"concepts": ["gender_equality"]}]
	_met(sentences) == set()
	_partial(sentences) == {0, 1}
}

test_the_preamble_is_nothing if {
	_partial([{"concepts": ["gender_equality"], "zone": "preamble"}]) == set()
}
