package cybernorm.controls.norms.complementarity_test

import data.cybernorm.controls.norms.complementarity
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := complementarity.met with input as fixture.facts("norms-report", sentences)
}

_partial(sentences) := findings if {
	findings := complementarity.partial with input as fixture.facts("norms-report", sentences)
}

test_a_clause_on_complementarity_meets if {
	_met([{"concepts": ["norms_complement_law"]}]) == {0}
	_met([{"concepts": ["norms", "complementarity"]}]) == {0}
}

test_norms_beside_the_law_are_partial if {
	_met([{"concepts": ["norms", "international_law"]}]) == set()
	_partial([{"concepts": ["norms", "international_law"]}]) == {0}
	_partial([{"concepts": ["norms_complement_law"], "zone": "preamble"}]) == {0}
	_partial([{"concepts": ["norms"]}]) == set()
}
