package cybernorm.controls.participation.roles_test

import data.cybernorm.controls.participation.roles
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := roles.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := roles.partial with input as fixture.facts("strategy", sentences)
}

test_three_groups_with_a_role_each_meet if {
	_met([{"concepts": ["nonstate_duty", group]} | some group in ["civil_society", "academia", "private_sector"]]) == {0, 1, 2}
	_met([{"concepts": ["nonstate_duty", group]} | some group in ["civil_society", "private_sector"]]) == set()
}

test_a_duty_of_several_groups_is_partial if {
	sentence := {"concepts": ["nonstate_duty", "civil_society", "academia", "private_sector"]}
	_met([sentence]) == set()
	_partial([sentence]) == {0}
}

test_roles_in_general_are_partial if {
	every other in ["named_stakeholder", "multistakeholder", "citizens"] {
		_partial([{"concepts": ["roles", other]}]) == {0}
	}
	_partial([{"concepts": ["shared_responsibility"]}]) == {0}
	_partial([{"concepts": ["roles"]}]) == set()
}
