package cybernorm.controls.cybercrime.existing_foundations_test

import data.cybernorm.controls.cybercrime.existing_foundations
import data.cybernorm.fixture

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_judged(facts) := findings if {
	met := existing_foundations.met with input as facts
	partial := existing_foundations.partial with input as facts
	contradicted := existing_foundations.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

_two := ["convention_corruption", "convention_cybercrime"]

test_two_preserved_conventions_meet if {
	every concept in ["relation_to_instruments", "treaty_preserved"] {
		_of("treaty", [{"concepts": array.concat(_two, [concept])}]).met == {0}
		_of("treaty", [{"concepts": [concept, "convention_organised_crime"]}]).met == set()
	}
	_of("treaty", [{"concepts": _two}]).met == set()
}

test_one_convention_or_earlier_treaties_are_partial if {
	every concept in ["convention_corruption", "convention_organised_crime", "convention_cybercrime"] {
		_of("treaty", [{"concepts": [concept], "zone": "preamble"}]) == {"met": set(), "partial": {0}, "contradicted": set()}
	}
	_of("treaty", [{"concepts": ["treaty_preserved"]}]).partial == {0}
	_of("treaty", [{"concepts": ["relation_to_instruments"], "zone": "preamble"}]).partial == set()
}

test_prevailing_contradicts if {
	_of("treaty", [{"concepts": ["treaty_prevails"]}]).contradicted == {0}
	_of("treaty", [{"concepts": ["treaty_prevails"], "bracketed": true}]).contradicted == set()
}
