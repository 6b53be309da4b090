package cybernorm.controls.human_rights.enabling_environment_test

import data.cybernorm.controls.human_rights.enabling_environment
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := enabling_environment.met with input as facts
	partial := enabling_environment.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_all_three_principles_meet if {
	every equality in ["equality_principle", "non_discrimination", "gender_equality"] {
		_of({"concepts": ["enabling_env", "inclusion_principle", equality, "due_diligence"]}).met == {0}
	}
}

test_one_or_two_are_partial if {
	every principle in ["inclusion_principle", "actor_civil_society", "equality_principle", "due_diligence"] {
		_of({"concepts": ["enabling_env", principle]}) == {"met": set(), "partial": {0}}
	}
	_of({"concepts": ["enabling_env"]}) == {"met": set(), "partial": set()}
	_of({"concepts": ["enabling_env", "due_diligence", "supply_chain"]}) == {"met": set(), "partial": set()}
}

test_diligence_on_rights_is_partial if {
	_of({"concepts": ["due_diligence", "human_rights"]}) == {"met": set(), "partial": {0}}
	_of({"concepts": ["due_diligence"]}) == {"met": set(), "partial": set()}
}
