package cybernorm.controls.human_rights.no_deferral_test

import data.cybernorm.controls.human_rights.no_deferral
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("norms-report", [sentence])
	contradicted := no_deferral.contradicted with input as facts
	partial := no_deferral.partial with input as facts
	findings := {"contradicted": contradicted, "partial": partial}
}

test_each_subject_deferred_offends if {
	every subject in ["human_rights", "gender", "gender_equality", "gender_perspective", "development_subject"] {
		_of({"concepts": ["deferral_other_forums", subject]}) == {"contradicted": {0}, "partial": set()}
	}
}

test_another_subject_may_belong_elsewhere if {
	_of({"concepts": ["deferral_other_forums"]}) == {"contradicted": set(), "partial": set()}
}

test_the_position_of_others_is_partial if {
	_of({"concepts": ["deferral_other_forums", "gender"], "reported": true}) == {"contradicted": set(), "partial": {0}}
	_of({"concepts": ["deferral_other_forums", "gender"], "bracketed": true}) == {"contradicted": set(), "partial": {0}}
	_of({"concepts": ["deferral_other_forums", "gender"], "zone": "preamble"}) == {"contradicted": set(), "partial": {0}}
}

test_a_subject_that_the_mandate_is_denied_for_offends if {
	every subject in ["human_rights", "gender", "development_subject"] {
		_of({"concepts": ["deferral_other_forums"], "denied": [subject], "negated": true}) == {"contradicted": {0}, "partial": set()}
	}
}
