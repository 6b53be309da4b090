package cybernorm.controls.cybercrime.prevention_test

import data.cybernorm.controls.cybercrime.prevention
import data.cybernorm.fixture

_of(sentences) := _judged(fixture.facts("treaty", sentences))

_judged(facts) := findings if {
	met := prevention.met with input as facts
	partial := prevention.partial with input as facts
	findings := {"met": met, "partial": partial}
}

_general := ["prevention_crime", "cybercrime"]

_nothing := {"met": set(), "partial": set()}

test_prevention_with_others_meets if {
	every concept in ["named_stakeholder", "awareness", "gender_perspective"] {
		_of([{"concepts": array.concat(_general, [concept])}]).met == {0}
	}
}

test_prevention_in_general_is_partial if {
	_of([{"concepts": _general}]) == {"met": set(), "partial": {0}}
	_of([{"concepts": ["prevention_crime"]}]) == _nothing
	_of([{"concepts": _general, "zone": "preamble"}]) == _nothing
}

test_a_text_without_ict_prevents_other_crime if {
	facts := fixture.facts("treaty", [{"concepts": _general}])
	_judged(json.patch(facts, [{"op": "replace", "path": "/document/ict", "value": false}])) == _nothing
}

test_a_heading_names_the_subject if {
	facts := fixture.facts("treaty", [{"concepts": ["prevention_crime", "offence"]}])
	_judged(facts) == _nothing
	_judged(json.patch(facts, [{"op": "add", "path": "/provisions/0/topic/prevention_crime", "value": ["prevention"]}])).partial == {0}
}
