package cybernorm.controls.cybercrime.intent_and_harm_test

import data.cybernorm.controls.cybercrime.intent_and_harm
import data.cybernorm.fixture

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_judged(facts) := findings if {
	applies := [true | intent_and_harm.applies] with input as facts
	met := intent_and_harm.met with input as facts
	partial := intent_and_harm.partial with input as facts
	contradicted := intent_and_harm.contradicted with input as facts
	findings := {"applies": applies, "met": met, "partial": partial, "contradicted": contradicted}
}

_without_ict(facts) := json.patch(facts, [{"op": "replace", "path": "/document/ict", "value": false}])

_intended := ["intent_harm", "offence"]

_listed := [{"id": "o-1", "title": "", "class": "cyber-dependent", "provision": -1, "page": 0, "line": 1, "column": 1}]

test_it_applies_where_offences_are_set_out if {
	_of("treaty", [{"concepts": ["offence"]}]).applies == [true]
	_judged(_without_ict(fixture.facts("treaty", [{"concepts": ["offence"]}]))).applies == []
	_of("strategy", [{"concepts": ["offence", "ict"]}]).applies == []
	_of("strategy", [{"concepts": ["offence_created", "ict"]}]).applies == [true]
	_of("strategy", [{"concepts": ["offence_created"]}]).applies == []
	_judged(object.union(fixture.empty("strategy"), {"offences": _listed})).applies == [true]
}

test_intent_and_harm_meet if {
	every concept in ["harm_threshold", "dishonest_intent"] {
		_of("treaty", [{"concepts": array.concat(_intended, [concept])}]).met == {0}
		_of("treaty", [{"concepts": _intended}, {"concepts": [concept], "provision": 0}]).met == {0}
		_of("treaty", [{"concepts": _intended}, {"concepts": [concept], "provision": 0, "force": "permissive"}]).met == set()
		_of("treaty", [{"concepts": _intended}, {"concepts": [concept]}]).met == set()
	}
}

test_every_offence_needs_the_threshold if {
	_of("treaty", [{"concepts": ["intent_harm", "offence", "harm_threshold"]}, {"concepts": _intended}]) == {
		"applies": [true],
		"met": set(),
		"partial": {0, 1},
		"contradicted": set(),
	}
}

test_intent_alone_is_partial if {
	_of("treaty", [{"concepts": _intended}]).partial == {0}
	_of("treaty", [{"concepts": ["intent_harm"]}]).partial == set()
}

test_no_intent_contradicts if {
	_of("treaty", [{"concepts": ["no_intent", "offence"]}]).contradicted == {0}
	_of("treaty", [{"concepts": ["no_intent"]}]).contradicted == set()
}
