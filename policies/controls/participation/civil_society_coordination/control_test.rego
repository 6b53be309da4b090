package cybernorm.controls.participation.civil_society_coordination_test

import data.cybernorm.controls.participation.civil_society_coordination
import data.cybernorm.fixture

_of(sentences, consultation) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("norms-report", sentences), {"consultation": consultation})
	met := civil_society_coordination.met with input as facts
	partial := civil_society_coordination.partial with input as facts
}

_silent := [{"concepts": []}]

test_support_for_coalitions_meets if {
	_of([{"concepts": ["coalition", "support"]}], {}).met == {0}
	_of([{"concepts": ["coalition", "support"], "zone": "preamble"}], {}) == {"met": set(), "partial": {0}}
}

test_acknowledgement_is_partial if {
	every concept in ["coalition", "civil_society_effort"] {
		_of([{"concepts": [concept]}], {}) == {"met": set(), "partial": {0}}
	}
}

test_facts if {
	count(_of(_silent, {"cso_coalition_support": "sustained"}).met) == 1
	count(_of(_silent, {"cso_coalition_support": "ad-hoc"}).partial) == 1
	count(_of(_silent, {"cso_coalition_support": "none"}).partial) == 0
}
