package cybernorm.controls.gender.women_peace_and_security_test

import data.cybernorm.controls.gender.women_peace_and_security
import data.cybernorm.fixture

_of(sentence) := {"met": met, "partial": partial} if {
	facts := fixture.facts("strategy", [sentence])
	met := women_peace_and_security.met with input as facts
	partial := women_peace_and_security.partial with input as facts
}

test_an_action_that_uses_the_agenda_meets if {
	_of({"concepts": ["wps", "wps_action"]}) == {"met": {0}, "partial": {0}}
}

test_a_mention_is_partial if {
	_of({"concepts": ["wps"]}) == {"met": set(), "partial": {0}}
	_of({"concepts": ["wps", "wps_action"], "zone": "preamble"}) == {"met": set(), "partial": {0}}
}

test_headings_and_other_actions_are_nothing if {
	_of({"concepts": ["wps", "wps_action"], "zone": "title"}) == {"met": set(), "partial": set()}
	_of({"concepts": ["wps_action"]}) == {"met": set(), "partial": set()}
}
