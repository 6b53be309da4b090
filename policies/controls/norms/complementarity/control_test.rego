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
	_met([{"concepts": ["norms", "complementarity"]}]) == {0}
	_met([{"concepts": ["complementarity"]}]) == set()
	_met([{"concepts": ["norms"], "denied": ["obligations_affected"], "negated": true}]) == {0}
	_met([{"concepts": ["norms", "obligations_affected"]}]) == set()
}

test_norms_beside_the_law_are_partial if {
	every concepts in [["law_and_norms"], ["norms", "intl_law"]] {
		_met([{"concepts": concepts}]) == set()
		_partial([{"concepts": concepts}]) == {0}
	}
	_partial([{"concepts": ["norms", "complementarity"], "zone": "preamble"}]) == {0}
	_partial([{"concepts": ["norms"]}]) == {0}
	_partial([{"concepts": ["norms"], "force": "narrative"}]) == set()
}

test_norms_in_place_of_the_law_contradict if {
	facts := fixture.facts("norms-report", [{"concepts": ["norms_replace_law"]}])
	complementarity.contradicted == {0} with input as facts
}

test_a_negation_beside_the_words_changes_nothing if {
	every sentence in [{"concepts": ["norms_replace_law"], "negated": true}] {
		complementarity.contradicted == {0} with input as fixture.facts("norms-report", [sentence])
	}
	complementarity.contradicted == set() with input as fixture.facts("norms-report", [{"concepts": ["norms_replace_law"], "reported": true}])
}
