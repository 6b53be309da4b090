package cybernorm.controls.norms.existing_law_test

import data.cybernorm.controls.norms.existing_law
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := existing_law.met with input as fixture.facts("treaty", sentences)
}

_partial(sentences) := findings if {
	findings := existing_law.partial with input as fixture.facts("treaty", sentences)
}

test_a_clause_that_names_instruments_meets if {
	_met([{"concepts": ["relation_clause", "named_instrument"]}]) == {0}
	_met([{"concepts": ["relation_clause"], "provision": 0}, {"concepts": ["named_instrument"], "provision": 0}]) == {0}
	_met([{"concepts": ["relation_clause", "named_instrument"], "zone": "preamble"}]) == set()
}

test_a_saving_clause_is_a_negation if {
	sentence := {"concepts": ["named_instrument"], "denied": ["obligations_affected"], "negated": true}
	_met([sentence]) == {0}
	_partial([object.union(sentence, {"concepts": []})]) == {0}
	_partial([{"concepts": ["obligations_affected"]}]) == set()
}

test_a_general_clause_is_partial if {
	every concept in ["relation_clause", "existing_forums"] {
		_met([{"concepts": [concept]}]) == set()
		_partial([{"concepts": [concept]}]) == {0}
	}
	_partial([{"concepts": ["named_instrument"]}]) == set()
}
