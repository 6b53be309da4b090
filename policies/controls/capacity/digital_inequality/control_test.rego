package cybernorm.controls.capacity.digital_inequality_test

import data.cybernorm.controls.capacity.digital_inequality
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	met := digital_inequality.met with input as facts
	partial := digital_inequality.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_a_measure_meets if {
	every concept in ["ict", "connectivity"] {
		_of("strategy", [{"concepts": ["access_measure", "unconnected", concept]}]).met == {0}
	}
	_of("strategy", [{"concepts": ["access_measure", "unconnected"]}]) == {"met": set(), "partial": set()}
}

test_an_acknowledgement_is_partial if {
	_of("strategy", [{"concepts": ["unconnected", "ict"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["access_measure", "unconnected", "ict"], "hedges": ["resources"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["access_measure", "ict"]}]).partial == set()
}
