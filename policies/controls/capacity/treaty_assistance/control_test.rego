package cybernorm.controls.capacity.treaty_assistance_test

import data.cybernorm.controls.capacity.treaty_assistance
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	met := treaty_assistance.met with input as facts
	partial := treaty_assistance.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_assistance_that_answers_a_need_meets if {
	every concept in ["digital_inequality_gap", "global_south", "digital_divide"] {
		_of("treaty", [{"concepts": ["assistance_clause", concept]}]).met == {0}
		_of("treaty", [{"concepts": ["assistance_clause"]}, {"concepts": [concept], "provision": 0}]).met == {0}
	}
}

test_a_general_clause_is_partial if {
	_of("treaty", [{"concepts": ["assistance_clause"]}]) == {"met": set(), "partial": {0}}
	_of("treaty", [{"concepts": ["assistance_clause"], "hedges": ["endeavour"]}]).partial == {0}
	_of("treaty", [{"concepts": ["assistance_clause"], "zone": "preamble"}]).partial == set()
}
