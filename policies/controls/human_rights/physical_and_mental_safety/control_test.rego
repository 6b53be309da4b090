package cybernorm.controls.human_rights.physical_and_mental_safety_test

import data.cybernorm.controls.human_rights.physical_and_mental_safety
import data.cybernorm.fixture

_of(sentences) := findings if {
	facts := fixture.facts("strategy", sentences)
	met := physical_and_mental_safety.met with input as facts
	partial := physical_and_mental_safety.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_body_and_mind_with_a_duty_meet if {
	every duty in ["protection_duty", "victim_support", "support"] {
		_of([{"concepts": ["physical_safety", "mental_wellbeing", "victims", duty]}]).met == {0}
	}
	_of([{"concepts": ["physical_safety", "women"]}, {"concepts": ["mental_wellbeing", "children", "support"]}]).met == {1}
	_of([{"concepts": ["physical_safety", "personal_safety"]}, {"concepts": ["mental_wellbeing", "marginalised", "support"]}]).met == {1}
}

test_support_for_those_who_work_against_violence_is_partial if {
	_of([{"concepts": ["gbv", "support"]}, {"concepts": ["mental_wellbeing", "victims"]}]) == {"met": set(), "partial": {0, 1}}
}

test_one_of_the_two_is_partial if {
	_of([{"concepts": ["mental_wellbeing", "victims", "support"]}]) == {"met": set(), "partial": {0}}
	_of([{"concepts": ["physical_safety", "victims", "support"]}]) == {"met": set(), "partial": {0}}
	_of([{"concepts": ["physical_safety", "mental_wellbeing", "victims"]}]) == {"met": set(), "partial": {0}}
}

test_support_safety_or_well_being_alone_is_partial if {
	every concept in ["victim_support", "gbv", "personal_safety"] {
		_of([{"concepts": [concept]}]) == {"met": set(), "partial": {0}}
	}
}

test_harm_to_systems_is_nothing if {
	_of([{"concepts": ["mental_wellbeing"]}]) == {"met": set(), "partial": set()}
	_of([{"concepts": ["victim_support"], "zone": "title"}]) == {"met": set(), "partial": set()}
}
