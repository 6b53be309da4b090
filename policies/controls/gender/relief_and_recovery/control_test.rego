package cybernorm.controls.gender.relief_and_recovery_test

import data.cybernorm.controls.gender.relief_and_recovery
import data.cybernorm.fixture

_of(sentence) := {"met": met, "partial": partial} if {
	facts := fixture.facts("strategy", [sentence])
	met := relief_and_recovery.met with input as facts
	partial := relief_and_recovery.partial with input as facts
}

_text(concepts) := _of({"concepts": concepts})

test_gendered_or_rights_based_relief_meets if {
	every quality in ["gender_perspective", "women", "gbv", "rights_based"] {
		_text(["relief_recovery", quality]) == {"met": {0}, "partial": {0}}
	}
}

test_a_weak_sentence_is_partial if {
	_of({"concepts": ["relief_recovery", "women"], "force": "permissive"}) == {"met": set(), "partial": {0}}
}

test_technology_without_gender_is_partial if {
	_text(["relief_recovery", "ict"]) == {"met": set(), "partial": {0}}
}

test_relief_alone_is_nothing if {
	_text(["relief_recovery"]) == {"met": set(), "partial": set()}
	_text(["relief_recovery", "women", "women_children_pair"]) == {"met": set(), "partial": set()}
}
