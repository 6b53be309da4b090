package cybernorm.controls.gender.anti_gender_language_test

import data.cybernorm.controls.gender.anti_gender_language
import data.cybernorm.fixture

_of(sentences) := findings if {
	facts := fixture.facts("treaty", sentences)
	contradicted := anti_gender_language.contradicted with input as facts
	partial := anti_gender_language.partial with input as facts
	findings := {"contradicted": contradicted, "partial": partial}
}

test_operative_words_offend if {
	_of([{"concepts": ["anti_gender"], "force": "narrative"}]).contradicted == {0}
}

test_reported_or_criticised_words_are_partial if {
	every sentence in [
		{"concepts": ["anti_gender"], "reported": true},
		{"concepts": ["anti_gender"], "zone": "preamble"},
	] {
		_of([sentence]) == {"contradicted": set(), "partial": {0}}
	}
}

test_silence_is_clear if {
	_of([{"concepts": ["gender_equality"]}]) == {"contradicted": set(), "partial": set()}
}

test_words_barred_as_a_ground_are_partial if {
	_of([{"concepts": ["anti_gender", "anti_gender_barred"]}]) == {"contradicted": set(), "partial": {0}}
}
