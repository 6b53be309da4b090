package cybernorm.controls.gender.definition_test

import data.cybernorm.controls.gender.definition
import data.cybernorm.fixture

_of(sentence) := {"met": met, "partial": partial, "contradicted": contradicted} if {
	facts := fixture.facts("treaty", [sentence])
	met := definition.met with input as facts
	partial := definition.partial with input as facts
	contradicted := definition.contradicted with input as facts
}

test_a_definition_meets_in_its_article_or_in_the_text if {
	_of({"concepts": ["gender_definition"], "zone": "definitions"}) == {"met": {0}, "partial": {0}, "contradicted": set()}
	_of({"concepts": ["gender_definition"], "force": "narrative"}) == {"met": {0}, "partial": {0}, "contradicted": set()}
}

test_a_definition_that_is_not_agreed_is_partial if {
	_of({"concepts": ["gender_definition"], "zone": "definitions", "bracketed": true}) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of({"concepts": ["gender_definition"], "zone": "preamble"}) == {"met": set(), "partial": {0}, "contradicted": set()}
}

test_common_usage_is_partial if {
	_of({"concepts": ["gender_definition", "general_understanding"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
}

test_a_gloss_is_partial if {
	_of({"concepts": ["gender_gloss"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
}

test_two_sexes_contradict if {
	_of({"concepts": ["gender_definition", "two_sexes"], "zone": "definitions"}).contradicted == {0}
	_of({"concepts": ["gender_definition", "two_sexes"], "reported": true}).contradicted == set()
	_of({"concepts": ["two_sexes"]}).contradicted == set()
}

test_the_word_alone_is_nothing if {
	_of({"concepts": ["gender"]}) == {"met": set(), "partial": set(), "contradicted": set()}
}
