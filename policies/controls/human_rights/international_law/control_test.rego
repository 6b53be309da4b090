package cybernorm.controls.human_rights.international_law_test

import data.cybernorm.controls.human_rights.international_law
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := international_law.met with input as fixture.facts("treaty", sentences)
}

_partial(sentences) := findings if {
	findings := international_law.partial with input as fixture.facts("treaty", sentences)
}

test_the_law_and_what_it_governs_meet if {
	every other in ["rights_respect", "implementation", "protection_duty", "measures", "universality", "il_applies"] {
		_met([{"concepts": ["ihrl", other]}]) == {0}
	}
	_met([{"concepts": ["ihrl"]}]) == set()
}

test_the_preamble_is_partial if {
	sentences := [{"concepts": ["ihrl", "implementation"], "zone": "preamble"}]
	_met(sentences) == set()
	_partial(sentences) == {0}
}

test_rights_without_the_law_are_partial if {
	_partial([{"concepts": ["human_rights"]}]) == {0}
	_partial([{"concepts": ["group_rights_treaty"]}]) == {0}
	_partial([{"concepts": ["privacy"]}]) == set()
	_partial([{"concepts": ["ihrl"]}]) == set()
}

test_obligations_under_domestic_law_meet if {
	concepts := ["ihrl", "rights_obligations", "implementation", "domestic_law_deference"]
	_met([{"concepts": concepts, "hedges": ["domestic-law"]}]) == {0}
	_met([{"concepts": concepts, "hedges": ["domestic-law", "feasible"]}]) == set()
	_met([{"concepts": ["ihrl", "implementation", "domestic_law_deference"], "hedges": ["domestic-law"]}]) == set()
}
