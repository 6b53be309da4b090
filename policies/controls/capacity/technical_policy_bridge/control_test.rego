package cybernorm.controls.capacity.technical_policy_bridge_test

import data.cybernorm.controls.capacity.technical_policy_bridge
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	met := technical_policy_bridge.met with input as facts
	partial := technical_policy_bridge.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_a_joint_activity_meets if {
	_of("strategy", [{"concepts": ["tech_policy_bridge", "bridge_activity"]}]).met == {0}
}

test_an_acknowledgement_is_partial if {
	_of("strategy", [{"concepts": ["tech_policy_bridge"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["tech_policy_bridge", "bridge_activity"], "zone": "preamble"}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["bridge_activity"]}]) == {"met": set(), "partial": set()}
}
