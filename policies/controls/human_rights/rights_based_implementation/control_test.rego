package cybernorm.controls.human_rights.rights_based_implementation_test

import data.cybernorm.controls.human_rights.rights_based_implementation
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := rights_based_implementation.met with input as fixture.facts("treaty", sentences)
}

_partial(sentences) := findings if {
	findings := rights_based_implementation.partial with input as fixture.facts("treaty", sentences)
}

test_rights_in_implementation_meet if {
	every concepts in [
		["rights_based", "implementation"],
		["rights_based", "measures"],
		["rights_respect", "measures"],
		["rights_respect", "implementation"],
		["rights_respect", "cybersecurity"],
	] {
		_met([{"concepts": concepts}]) == {0}
	}
}

test_a_balance_does_not_meet if {
	_met([{"concepts": ["rights_respect", "measures", "tradeoff_framing"]}]) == set()
}

test_rights_without_implementation_are_partial if {
	_met([{"concepts": ["human_rights"]}]) == set()
	_partial([{"concepts": ["human_rights"]}]) == {0}
	_partial([{"concepts": ["rights_based"], "zone": "preamble"}]) == {0}
}

test_a_hedge_takes_the_strength if {
	_met([{"concepts": ["rights_based", "implementation"], "hedges": ["as-appropriate"]}]) == set()
}

test_a_heading_is_nothing if {
	_partial([{"concepts": ["human_rights"], "zone": "title"}]) == set()
}

test_rights_in_something_else_do_not_meet if {
	_met([{"concepts": ["rights_respect", "measures", "law_reform"]}]) == set()
	_met([{"concepts": ["rights_respect", "measures", "law_reform", "own_plan"]}]) == {0}
	_met([{"concepts": ["rights_respect", "implementation", "universality"]}]) == set()
	_met([{"concepts": ["rights_respect", "measures", "universality"]}]) == {0}
}
