package cybernorm.controls.human_rights.answer_to_disinformation_test

import data.cybernorm.controls.human_rights.answer_to_disinformation
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := answer_to_disinformation.met with input as facts
	partial := answer_to_disinformation.partial with input as facts
	contradicted := answer_to_disinformation.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

test_means_and_whom_they_serve_meet if {
	every means in ["media_literacy", "peaceful_narrative", "disinformation_answer"] {
		every view in ["expression", "human_rights", "marginalised", "sogiesc"] {
			_of({"concepts": ["disinformation", means, view]}).met == {0}
		}
		_of({"concepts": ["disinformation", means]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	}
	_of({"concepts": ["disinformation", "expression"]}).met == set()
}

test_a_threat_is_partial if {
	_of({"concepts": ["disinformation"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of({"concepts": ["disinformation"], "zone": "title"}).partial == set()
}

test_an_offence_contradicts if {
	_of({"concepts": ["disinformation", "content_offence"]}).contradicted == {0}
	_of({"concepts": ["content_offence"]}).contradicted == set()
	_of({"concepts": ["disinformation", "content_offence", "chilling"]}).contradicted == set()
	_of({"concepts": ["factcheck_by_security"]}).contradicted == {0}
	_of({"concepts": ["disinformation", "content_offence"], "reported": true}).contradicted == set()
}
