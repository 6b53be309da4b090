package cybernorm.controls.security.disclosure_followed_up_test

import data.cybernorm.controls.security.disclosure_followed_up
import data.cybernorm.fixture

_of(sentence, channel) := findings if {
	facts := fixture.with_process(fixture.facts("strategy", [sentence]), channel)
	met := disclosure_followed_up.met with input as facts
	partial := disclosure_followed_up.partial with input as facts
	findings := {"met": met, "partial": partial}
}

_text(concepts) := _of({"concepts": concepts}, {})

_channel(value) := _of({"concepts": []}, {"implementation": {"disclosure_channel": value}})

test_an_independent_body_with_a_term_meets if {
	_text(["whistleblower", "followup_mech", "followup_term", "oversight_body"]).met == {0}
}

test_a_channel_alone_is_partial if {
	_text(["whistleblower", "followup_mech"]) == {"met": set(), "partial": {0}}
	_text(["whistleblower", "followup_mech", "followup_term"]).met == set()
	_text(["whistleblower", "followup_mech", "oversight_body"]).met == set()
	_text(["followup_mech"]) == {"met": set(), "partial": set()}
	_text(["whistleblower"]) == {"met": set(), "partial": set()}
}

test_the_channel_needs_deadlines if {
	count(_channel("exists-with-deadlines").met) == 1
	count(_channel("exists").partial) == 1
	_channel("none") == {"met": set(), "partial": set()}
}
