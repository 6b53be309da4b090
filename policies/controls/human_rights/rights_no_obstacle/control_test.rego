package cybernorm.controls.human_rights.rights_no_obstacle_test

import data.cybernorm.controls.human_rights.rights_no_obstacle
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("treaty", [sentence])
	contradicted := rights_no_obstacle.contradicted with input as facts
	partial := rights_no_obstacle.partial with input as facts
	findings := {"contradicted": contradicted, "partial": partial}
}

test_a_subordinating_clause_offends if {
	_of({"concepts": ["rights_subordination"]}) == {"contradicted": {0}, "partial": set()}
	_of({"concepts": ["rights_subordination"], "negated": true}).contradicted == {0}
}

test_the_words_of_others_are_partial if {
	_of({"concepts": ["rights_subordination"], "reported": true}) == {"contradicted": set(), "partial": {0}}
	_of({"concepts": ["rights_subordination"], "bracketed": true}) == {"contradicted": set(), "partial": {0}}
	_of({"concepts": ["rights_subordination"], "zone": "preamble"}) == {"contradicted": set(), "partial": {0}}
}

test_a_heading_or_a_denial_is_nothing if {
	_of({"concepts": ["rights_subordination"], "zone": "title"}) == {"contradicted": set(), "partial": set()}
	_of({"denied": ["rights_subordination"]}) == {"contradicted": set(), "partial": set()}
}
