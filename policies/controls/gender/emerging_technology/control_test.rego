package cybernorm.controls.gender.emerging_technology_test

import data.cybernorm.controls.gender.emerging_technology
import data.cybernorm.fixture

_of(sentence) := {"met": met, "partial": partial} if {
	facts := fixture.facts("strategy", [sentence])
	met := emerging_technology.met with input as facts
	partial := emerging_technology.partial with input as facts
}

_text(concepts) := _of({"concepts": concepts})

test_a_role_in_governance_meets if {
	every role in ["women_participation", "women_leadership", "gender_bias"] {
		_text(["ai_emerging", "audit_governance", role]).met == {0}
	}
	_text(["ai_emerging", "audit_governance", "women_participation", "women_children_pair"]).met == set()
	_text(["ai_emerging", "women_participation"]).met == set()
}

test_gender_beside_technology_is_partial if {
	every gendered in ["women", "gender", "sogiesc", "wps"] {
		_text(["ai_emerging", gendered]) == {"met": set(), "partial": {0}}
	}
	_text(["ai_emerging", "women", "women_children_pair"]) == {"met": set(), "partial": set()}
}

test_technology_alone_is_nothing if {
	_text(["ai_emerging", "audit_governance"]) == {"met": set(), "partial": set()}
}
