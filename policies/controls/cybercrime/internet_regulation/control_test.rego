package cybernorm.controls.cybercrime.internet_regulation_test

import data.cybernorm.controls.cybercrime.internet_regulation
import data.cybernorm.fixture

_of(sentences) := findings if {
	facts := fixture.facts("strategy", sentences)
	contradicted := internet_regulation.contradicted with input as facts
	partial := internet_regulation.partial with input as facts
	findings := {"contradicted": contradicted, "partial": partial}
}

_nothing := {"contradicted": set(), "partial": set()}

test_a_power_over_the_internet_offends if {
	_of([{"concepts": ["net_power"]}]).contradicted == {0}
	_of([{"concepts": ["remove_block"]}]) == _nothing
}

test_a_power_of_others_is_partial if {
	_of([{"concepts": ["net_power"], "reported": true}]) == {"contradicted": set(), "partial": {0}}
}

test_narrow_or_criticised_powers_are_nothing if {
	every concept in ["csam", "power_criticised", "voluntary_filter", "technical_content"] {
		_of([{"concepts": ["net_power", concept]}]) == _nothing
	}
}

test_a_protective_clause_is_nothing if {
	_of([{"concepts": ["net_power"], "protects": true}]) == _nothing
}

test_talk_of_sovereignty_is_partial if {
	_of([{"concepts": ["net_sovereignty"]}]) == {"contradicted": set(), "partial": {0}}
	_of([{"concepts": ["net_sovereignty"], "zone": "title"}]) == _nothing
}
