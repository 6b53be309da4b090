package cybernorm.controls.cybercrime.distinct_from_cybersecurity_test

import data.cybernorm.controls.cybercrime.distinct_from_cybersecurity
import data.cybernorm.fixture

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_judged(facts) := findings if {
	applies := [true | distinct_from_cybersecurity.applies] with input as facts
	met := distinct_from_cybersecurity.met with input as facts
	partial := distinct_from_cybersecurity.partial with input as facts
	contradicted := distinct_from_cybersecurity.contradicted with input as facts
	findings := {"applies": applies, "met": met, "partial": partial, "contradicted": contradicted}
}

_security := {"concepts": ["cybersecurity"]}

test_it_applies_where_both_are_subjects if {
	_of("strategy", [_security, {"concepts": ["cybercrime"]}]).applies == [true]
	_of("strategy", [_security]).applies == []
	_of("strategy", [{"concepts": ["cybercrime"]}]).applies == []
	_of("strategy", [_security, {"concepts": ["cybercrime"], "zone": "title"}]).applies == []
}

test_authorities_of_their_own_meet if {
	_of("strategy", [{"concepts": ["crime_unit"]}]).met == {0}
	_of("strategy", [{"concepts": ["cybercrime", "crime_authority"]}]).met == {0}
	_of("strategy", [{"concepts": ["cybercrime", "crime_authority"], "force": "narrative"}]).met == set()
	_of("strategy", [{"concepts": ["crime_authority"]}]).met == set()
}

test_told_apart_in_words_meets if {
	_of("strategy", [{"concepts": ["crime_distinct"], "force": "narrative"}]).met == {0}
}

test_both_without_a_distinction_are_partial if {
	_of("strategy", [_security, {"concepts": ["cybercrime"]}]).partial == {1}
	_of("strategy", [{"concepts": ["cybercrime", "cybersecurity"]}]).partial == set()
}

test_crimes_against_state_information_contradict if {
	_of("treaty", [{"concepts": ["information_crime"]}]).contradicted == {0}
	_of("treaty", [{"concepts": ["information_crime"], "reported": true}]).contradicted == set()
}
