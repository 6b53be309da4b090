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
	every group in ["civil_society", "multistakeholder", "academia", "private_sector"] {
		_met([{"concepts": [group, "engagement", "role_in_implementation"]}]) == {0}
	}
	_met([{"concepts": ["civil_society", "engagement", "implementation"]}]) == {0}
	_met([{"concepts": ["civil_society", "membership", "oversight_body"]}]) == {0}
}

test_taking_part_without_a_role_is_partial if {
	_met([{"concepts": ["civil_society", "engagement"]}]) == set()
	_partial([{"concepts": ["civil_society", "engagement"]}]) == {0}
	_partial([{"concepts": ["civil_society", "implementation"]}]) == set()
}
