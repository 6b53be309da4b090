package cybernorm.controls.gender.women_organisations_test

import data.cybernorm.controls.gender.women_organisations
import data.cybernorm.fixture

_thresholds := {"GEN-29": {"supported_met": 1}}

_of(sentences, process) := {"met": met, "partial": partial, "contradicted": contradicted} if {
	facts := fixture.with_process(fixture.facts("capacity-programme", sentences), process)
	met := women_organisations.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := women_organisations.partial with input as facts with data.cybernorm.thresholds as _thresholds
	contradicted := women_organisations.contradicted with input as facts with data.cybernorm.thresholds as _thresholds
}

_text(concepts) := _of([{"concepts": concepts}], {})

_stated(programme) := _of([{"concepts": []}], {"programme": programme})

_nothing := {"met": set(), "partial": set(), "contradicted": set()}

test_lasting_support_for_digital_security_meets if {
	_text(["women_csos", "support", "digital_protection", "sustained_support"]).met == {0}
	_of([{"concepts": ["women_csos", "support", "digital_protection"]}, {"concepts": ["sustained_support"], "provision": 0}], {}).met == {0}
}

test_less_is_partial if {
	every concepts in [["women_csos", "support"], ["women_csos", "support", "digital_protection"], ["women_csos", "capacity_building"], ["cso_protection"], ["women", "role_activist", "support"], ["women", "role_activist", "measures"]] {
		_text(concepts) == {"met": set(), "partial": {0}, "contradicted": set()}
	}
	_text(["women_csos"]) == _nothing
	_text(["women", "role_activist"]) == _nothing
}

test_support_for_data_contradicts if {
	_text(["women_csos", "support_condition"]).contradicted == {0}
	_text(["support_condition"]) == _nothing
}

test_follow_up if {
	count(_stated({"women_csos_supported": 3, "women_csos_follow_up": true}).met) == 2
	single := _stated({"women_csos_supported": 3, "women_csos_follow_up": false})
	single.met == set()
	count(single.partial) == 1
	_stated({"women_csos_supported": 0, "women_csos_follow_up": true}) == _nothing
}
