package cybernorm.controls.human_rights.universality_test

import data.cybernorm.controls.human_rights.universality
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("norms-report", [sentence])
	met := universality.met with input as facts
	partial := universality.partial with input as facts
	contradicted := universality.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

test_universal_rights_meet if {
	_of({"concepts": ["universality", "human_rights"]}).met == {0}
	_of({"concepts": ["universality", "ihrl"]}).met == {0}
	_of({"concepts": ["universality"]}).met == set()
}

test_rights_alone_are_partial if {
	_of({"concepts": ["human_rights"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of({"concepts": ["universality", "ihrl"], "zone": "preamble"}) == {"met": set(), "partial": {0}, "contradicted": set()}
}

test_particularities_contradict if {
	_of({"concepts": ["universality", "human_rights", "culture_qualifier"]}) == {"met": set(), "partial": {0}, "contradicted": {0}}
	_of({"concepts": ["human_rights", "particularities"]}).contradicted == {0}
	_of({"concepts": ["human_rights", "particularities"], "zone": "preamble"}).contradicted == set()
	_of({"concepts": ["particularities"]}).contradicted == set()
}

test_the_same_norms_on_both_sides_are_partial if {
	_of({"concepts": ["same_norms"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
}
