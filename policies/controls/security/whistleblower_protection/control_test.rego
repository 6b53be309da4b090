package cybernorm.controls.security.whistleblower_protection_test

import data.cybernorm.controls.security.whistleblower_protection
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := whistleblower_protection.met with input as facts
	partial := whistleblower_protection.partial with input as facts
	contradicted := whistleblower_protection.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

test_protection_by_law_meets if {
	_of({"concepts": ["whistleblower", "protect_exempt"]}).met == {0}
	_of({"concepts": ["whistleblower", "reprisal", "protection_duty"]}).met == {0}
	_of({"concepts": ["whistleblower"], "denied": ["reprisal"]}).met == {0}
}

test_a_mention_is_partial if {
	_of({"concepts": ["whistleblower"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of({"concepts": ["whistleblower", "reprisal"]}).met == set()
}

test_those_who_report_are_partial if {
	_of({"concepts": ["reporters", "protect_exempt"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of({"concepts": ["reporters", "reprisal"]}).partial == {0}
	_of({"concepts": ["reporters"]}).partial == set()
}

test_an_offence_of_leaking_contradicts if {
	_of({"concepts": ["leak_offence"]}).contradicted == {0}
	_of({"concepts": ["leak_offence", "public_interest"]}).contradicted == set()
	_of({"concepts": ["leak_offence", "whistleblower"]}).contradicted == set()
}
