package cybernorm.controls.cybercrime.content_offences_test

import data.cybernorm.controls.cybercrime.content_offences
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	contradicted := content_offences.contradicted with input as facts
	partial := content_offences.partial with input as facts
	findings := {"contradicted": contradicted, "partial": partial}
}

test_an_offence_or_a_power_over_content_offends if {
	_of("strategy", [{"concepts": ["content_offence"]}]).contradicted == {0}
	_of("treaty", [{"concepts": ["content_word"]}, {"concepts": ["offence"], "provision": 0}]).contradicted == {0}
	_of("strategy", [{"concepts": ["content_word", "offence"]}]).contradicted == set()
}

test_a_concern_is_partial if {
	_of("strategy", [{"concepts": ["content_word"]}]) == {"contradicted": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["content_word", "media_literacy"]}]) == {"contradicted": set(), "partial": set()}
	_of("strategy", [{"concepts": ["content_offence"], "reported": true}]) == {"contradicted": set(), "partial": {0}}
	_of("treaty", [{"concepts": ["content_word"], "denied": ["content_offence"]}]) == {"contradicted": set(), "partial": set()}
}

test_material_of_child_abuse_is_no_content_offence if {
	_of("treaty", [{"concepts": ["content_offence", "content_word", "offence", "csam"]}]) == {"contradicted": set(), "partial": set()}
}

test_a_listed_offence_offends if {
	facts := object.union(fixture.empty("treaty"), {"offences": [{"id": "o-1", "title": "", "class": "content", "provision": -1, "page": 0, "line": 1, "column": 1}]})
	count(content_offences.contradicted) == 1 with input as facts
}

test_filters_that_people_choose_and_technical_content_are_a_concern_at_most if {
	every concept in ["voluntary_filter", "technical_content"] {
		_of("strategy", [{"concepts": ["content_offence", concept]}]) == {"contradicted": set(), "partial": {0}}
	}
}
