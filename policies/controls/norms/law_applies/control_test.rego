package cybernorm.controls.norms.law_applies_test

import data.cybernorm.controls.norms.law_applies
import data.cybernorm.fixture

_of(sentences) := {"met": met, "partial": partial, "contradicted": contradicted} if {
	facts := fixture.facts("norms-report", sentences)
	met := law_applies.met with input as facts
	partial := law_applies.partial with input as facts
	contradicted := law_applies.contradicted with input as facts
}

test_the_charter_and_a_branch_meet if {
	every branch in ["humanitarian_law", "ihrl", "human_rights"] {
		_of([{"concepts": ["il_cyber", "un_charter", branch]}]).met == {0}
		_of([{"concepts": ["il_cyber"], "provision": 0}, {"concepts": ["un_charter", branch], "provision": 0}]).met == {0}
	}
}

test_a_general_statement_is_partial if {
	_of([{"concepts": ["il_cyber"]}]) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of([{"concepts": ["il_cyber", "un_charter"]}]).met == set()
	_of([{"concepts": ["il_cyber", "un_charter", "ihrl"], "zone": "preamble"}]).met == set()
	_of([{"concepts": ["un_charter", "ihrl"]}]).partial == set()
}

test_a_denial_contradicts if {
	_of([{"concepts": ["il_denied"]}]).contradicted == {0}
	_of([{"concepts": ["il_denied"], "reported": true}]).contradicted == set()
	_of([{"denied": ["il_cyber"], "negated": true}]).contradicted == {0}
	_of([{"denied": ["il_cyber"], "protects": true}]).contradicted == set()
}

test_a_negation_beside_the_words_changes_nothing if {
	_of([{"concepts": ["il_denied"], "negated": true}]).contradicted == {0}
}
