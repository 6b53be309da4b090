package cybernorm.controls.participation.role_in_oversight_test

import data.cybernorm.controls.participation.role_in_oversight
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := role_in_oversight.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := role_in_oversight.partial with input as fixture.facts("strategy", sentences)
}

test_a_role_in_implementation_or_oversight_meets if {
	every concepts in [
		["stakeholder_implementation"],
		["ngo_reports"],
		["composed_body", "body_mandate", "named_stakeholder"],
		["stakeholder_body", "body_mandate", "named_stakeholder"],
		["stakeholder_body", "oversight_body", "multistakeholder"],
		["actor_civil_society", "role_in_implementation"],
	] {
		_met([{"concepts": concepts}]) == {0}
		_partial([{"concepts": concepts, "force": "permissive"}]) == {0}
	}
}

test_taking_part_without_a_role_is_partial if {
	every concept in ["actor_civil_society", "actor_academia", "actor_private", "multistakeholder_approach"] {
		_met([{"concepts": [concept]}]) == set()
		_partial([{"concepts": [concept]}]) == {0}
	}
	_partial([{"concepts": ["public_consultation", "multistakeholder"]}]) == {0}
	_partial([{"concepts": ["public_consultation"]}]) == set()
	_partial([{"concepts": ["civil_society"]}]) == set()
}

test_a_body_of_agencies_is_nothing if {
	_partial([{"concepts": ["stakeholder_body", "body_mandate"]}]) == set()
}

test_companies_under_a_treaty_take_no_part if {
	facts := fixture.facts("treaty", [{"concepts": ["actor_private"]}])
	role_in_oversight.partial == set() with input as facts
}

test_members_in_one_sentence_and_mandate_in_another_meet if {
	members := {"concepts": ["stakeholder_body", "named_stakeholder"], "provision": 0}
	_met([{"concepts": ["implementation_review"], "provision": 0}, members]) == {1}
	_met([members]) == set()
}

test_those_who_carry_a_programme_out_meet if {
	every group in ["civil_society", "academia"] {
		sentences := [{"concepts": ["actor_civil_society", "partnership_word", group], "force": "narrative"}]
		role_in_oversight.met == {0} with input as fixture.facts("capacity-programme", sentences)
		_met(sentences) == set()
	}
	role_in_oversight.met == set() with input as fixture.facts("capacity-programme", [{"concepts": ["actor_private", "partnership_word"]}])
}
