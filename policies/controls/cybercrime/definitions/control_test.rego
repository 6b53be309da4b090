package cybernorm.controls.cybercrime.definitions_test

import data.cybernorm.controls.cybercrime.definitions
import data.cybernorm.fixture

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_judged(facts) := findings if {
	met := definitions.met with input as facts
	partial := definitions.partial with input as facts
	contradicted := definitions.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

_without_ict(facts) := json.patch(facts, [{"op": "replace", "path": "/document/ict", "value": false}])

test_a_closed_definition_meets if {
	_of("treaty", [{"concepts": ["cybercrime_defined"]}]).met == {0}
	_of("treaty", [{"concepts": ["cybercrime_defined"], "zone": "definitions"}]).met == {0}
	_of("treaty", [{"concepts": ["cybercrime_defined", "as_domestic_law"]}]).met == set()
	_of("treaty", [{"concepts": ["cybercrime_defined"], "zone": "preamble"}]) == {"met": set(), "partial": {0}, "contradicted": set()}
}

test_other_terms_are_partial if {
	every zone in ["definitions", "operative"] {
		_of("strategy", [{"concepts": ["cyber_term_defined"], "zone": zone}]) == {"met": set(), "partial": {0}, "contradicted": set()}
	}
	_of("strategy", [{"concepts": ["cyber_term_defined"], "zone": "title"}]).partial == set()
}

test_a_glossary_that_explains_cybercrime_is_partial if {
	_of("strategy", [{"concepts": ["cybercrime", "unlawful_act"], "zone": "definitions"}]) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of("strategy", [{"concepts": ["cybercrime", "unlawful_act"]}]).partial == set()
	_of("strategy", [{"concepts": ["cybercrime"], "zone": "definitions"}]).partial == set()
}

test_a_circle_contradicts if {
	findings := _of("treaty", [{"concepts": ["cybercrime_defined", "circular_definition"]}])
	findings.contradicted == {0}
	findings.met == set()
	_of("treaty", [{"concepts": ["circular_definition"]}]).contradicted == set()
}

test_an_open_offence_contradicts_in_a_treaty_on_ict if {
	_of("treaty", [{"concepts": ["open_offence", "offence"]}]).contradicted == {0}
	_of("strategy", [{"concepts": ["open_offence", "offence"]}]).contradicted == set()
	_of("treaty", [{"concepts": ["open_offence"]}]).contradicted == set()
	_judged(_without_ict(fixture.facts("treaty", [{"concepts": ["open_offence", "offence"]}]))).contradicted == set()
}
