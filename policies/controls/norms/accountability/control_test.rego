package cybernorm.controls.norms.accountability_test

import data.cybernorm.controls.norms.accountability
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := accountability.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := accountability.partial with input as fixture.facts("strategy", sentences)
}

test_a_review_with_a_rhythm_or_a_publication_meets if {
	every concept in ["review_rhythm", "made_public", "peer_review"] {
		_met([{"concepts": ["implementation_review", concept]}]) == {0}
		_met([{"concepts": ["implementation_review", concept], "force": "permissive"}]) == set()
		_partial([{"concepts": ["implementation_review", concept], "force": "permissive"}]) == {0}
	}
}

test_a_review_alone_is_partial if {
	every concept in ["implementation_review", "treaty_mechanism"] {
		_met([{"concepts": [concept]}]) == set()
		_partial([{"concepts": [concept]}]) == {0}
	}
	_partial([{"concepts": ["review_rhythm"]}]) == set()
}

test_an_answer_to_violations_is_partial_in_a_report_on_norms if {
	answered := [{"concepts": ["violations_answered"]}]
	_partial(answered) == set()
	accountability.partial == {0} with input as fixture.facts("norms-report", answered)
	accountability.met == set() with input as fixture.facts("norms-report", answered)
}
