package cybernorm.controls.human_rights.evidence_on_rights_test

import data.cybernorm.controls.human_rights.evidence_on_rights
import data.cybernorm.fixture

_of(sentence, assessment) := findings if {
	facts := fixture.with_process(fixture.facts("strategy", [sentence]), assessment)
	met := evidence_on_rights.met with input as facts
	partial := evidence_on_rights.partial with input as facts
	findings := {"met": met, "partial": partial}
}

_text(sentence) := _of(sentence, {})

_assessed(value) := _of({"concepts": []}, {"preparation": {"human_rights_impact_assessment": value}})

test_a_mechanism_on_rights_meets if {
	_text({"concepts": ["rights_mechanism", "human_rights"]}).met == {0}
	_text({"concepts": ["rights_mechanism"]}) == {"met": set(), "partial": set()}
	_text({"concepts": ["due_diligence", "human_rights"]}) == {"met": set(), "partial": {0}}
	_text({"concepts": ["rights_mechanism", "privacy"]}).met == {0}
	_text({"concepts": ["rights_mechanism", "expression"]}).met == {0}
}

test_evidence_for_policy_is_partial if {
	every about in ["measures", "legal_framework", "decision_making"] {
		_text({"concepts": ["evidence_based", about]}) == {"met": set(), "partial": {0}}
	}
	_text({"concepts": ["evidence_based"]}).partial == set()
	_text({"concepts": ["misuse_tracking"]}).partial == {0}
	_text({"concepts": ["evidence_gathering"]}).partial == {0}
	_text({"concepts": ["rights_mechanism", "human_rights"], "hedges": ["feasible"]}) == {"met": set(), "partial": {0}}
}

test_the_assessment_has_to_be_public if {
	count(_assessed("published").met) == 1
	count(_assessed("done").partial) == 1
	_assessed("none") == {"met": set(), "partial": set()}
}
