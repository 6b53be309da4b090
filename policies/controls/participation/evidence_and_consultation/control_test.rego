package cybernorm.controls.participation.evidence_and_consultation_test

import data.cybernorm.controls.participation.evidence_and_consultation
import data.cybernorm.fixture

_of(sentences, preparation) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), {"preparation": preparation})
	met := evidence_and_consultation.met with input as facts
	partial := evidence_and_consultation.partial with input as facts
}

_silent := [{"concepts": []}]

test_evidence_and_consultation_meet if {
	every evidence in ["needs_assessment", "evidence_based"] {
		_of([{"concepts": [evidence]}, {"concepts": ["affected_consultation"]}], {}).met == {0}
		_of([{"concepts": [evidence]}, {"concepts": ["affected_consultation"], "force": "permissive"}], {}).met == set()
		_of([{"concepts": [evidence]}], {}) == {"met": set(), "partial": {0}}
	}
}

test_consultation_alone_is_partial if {
	every consulted in ["affected_consultation", "public_consultation"] {
		_of([{"concepts": [consulted]}], {}) == {"met": set(), "partial": {0}}
	}
}

test_facts if {
	count(_of(_silent, {"needs_assessment": "published", "affected_communities_consulted": true}).met) == 2
	count(_of(_silent, {"needs_assessment": "done", "affected_communities_consulted": true}).met) == 0
	count(_of(_silent, {"needs_assessment": "done", "affected_communities_consulted": true}).partial) == 2
	count(_of(_silent, {"needs_assessment": "none", "affected_communities_consulted": false}).partial) == 0
}
