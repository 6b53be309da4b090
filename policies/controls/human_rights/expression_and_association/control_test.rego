package cybernorm.controls.human_rights.expression_and_association_test

import data.cybernorm.controls.human_rights.expression_and_association
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := expression_and_association.met with input as fixture.facts("treaty", sentences)
}

_partial(sentences) := findings if {
	findings := expression_and_association.partial with input as fixture.facts("treaty", sentences)
}

test_both_freedoms_meet if {
	_met([{"concepts": ["expression", "association"]}]) == {0}
	_met([{"concepts": ["expression"]}, {"concepts": ["association"], "provision": 0}]) == {0}
}

test_one_freedom_or_a_general_clause_is_partial if {
	every concept in ["expression", "association", "rights_respect"] {
		_met([{"concepts": [concept]}]) == set()
		_partial([{"concepts": [concept]}]) == {0}
	}
	_partial([{"concepts": ["rights_respect"], "zone": "preamble"}]) == set()
	recital := expression_and_association.partial with input as fixture.facts("strategy", [{"concepts": ["rights_respect"], "zone": "preamble"}])
	recital == {0}
}

test_a_hedge_is_partial if {
	_met([{"concepts": ["expression", "association"], "hedges": ["domestic-law"]}]) == set()
}
