package cybernorm.controls.security.critical_infrastructure_test

import data.cybernorm.controls.security.critical_infrastructure
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := critical_infrastructure.met with input as facts
	partial := critical_infrastructure.partial with input as facts
	contradicted := critical_infrastructure.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

test_protection_with_parts_meets if {
	every protection in ["protection_duty", "infra_protection"] {
		every parts in ["actor_private", "roles", "operator_part"] {
			_of({"concepts": ["critical_infra", protection, parts]}).met == {0}
		}
		_of({"concepts": ["critical_infra", protection]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	}
}

test_a_mention_is_nothing if {
	_of({"concepts": ["critical_infra", "roles"]}) == {"met": set(), "partial": set(), "contradicted": set()}
}

test_expression_as_infrastructure_contradicts if {
	_of({"concepts": ["infra_expression"]}).contradicted == {0}
	_of({"concepts": ["infra_expression"], "reported": true}).contradicted == set()
}
