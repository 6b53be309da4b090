package cybernorm.controls.cybercrime.implementation_mechanism_test

import data.cybernorm.controls.cybercrime.implementation_mechanism
import data.cybernorm.fixture

_of(sentences) := _judged(fixture.facts("treaty", sentences))

_judged(facts) := findings if {
	met := implementation_mechanism.met with input as facts
	partial := implementation_mechanism.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_a_mechanism_open_to_others_meets if {
	every concept in ["civil_society", "ngo_reports", "mechanism_observers"] {
		_of([{"concepts": ["treaty_mechanism", concept]}]).met == {0}
		_of([{"concepts": ["treaty_mechanism", concept], "force": "permissive"}]) == {"met": set(), "partial": {0}}
	}
}

test_a_mechanism_of_states_is_partial if {
	_of([{"concepts": ["treaty_mechanism"]}]) == {"met": set(), "partial": {0}}
}

test_a_text_without_ict_is_nothing if {
	facts := fixture.facts("treaty", [{"concepts": ["treaty_mechanism", "civil_society"]}])
	_judged(json.patch(facts, [{"op": "replace", "path": "/document/ict", "value": false}])) == {"met": set(), "partial": set()}
}
