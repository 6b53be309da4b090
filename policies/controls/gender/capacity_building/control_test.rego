package cybernorm.controls.gender.capacity_building_test

import data.cybernorm.controls.gender.capacity_building
import data.cybernorm.fixture

_thresholds := {"GEN-04": {"participants_met": 40, "participants_partial": 30}}

_met(kind, sentences, process) := findings if {
	findings := capacity_building.met with input as fixture.with_process(fixture.facts(kind, sentences), process)
		with data.cybernorm.thresholds as _thresholds
}

_partial(kind, sentences, process) := findings if {
	findings := capacity_building.partial with input as fixture.with_process(fixture.facts(kind, sentences), process)
		with data.cybernorm.thresholds as _thresholds
}

_silent := [{"concepts": []}]

test_gender_sensitive_capacity_building_meets if {
	_met("strategy", [{"concepts": ["capacity_building", "gender_perspective"]}], {}) == {0}
	_met("strategy", [{"concepts": ["capacity_building"], "force": "narrative"}, {"concepts": ["gender_perspective"], "provision": 0}], {}) == {1}
}

test_people_without_a_perspective_are_partial if {
	every concept in ["women", "gender", "gender_perspective"] {
		_partial("strategy", [{"concepts": ["capacity_building", concept], "force": "permissive"}], {}) == {0}
	}
	_partial("strategy", [{"concepts": ["gender_capacity"]}], {}) == {0}
	_partial("strategy", [{"concepts": ["capacity_building"]}], {}) == set()
}

test_a_programme_needs_analysis_and_participants if {
	count(_met("capacity-programme", _silent, {"preparation": {"gender_analysis_done": true}, "programme": {"participants_women_pct": 40}})) == 2
	count(_met("capacity-programme", _silent, {"preparation": {"gender_analysis_done": true}})) == 0
	count(_partial("capacity-programme", _silent, {"preparation": {"gender_analysis_done": true}})) == 1
	count(_met("capacity-programme", _silent, {"preparation": {"gender_analysis_done": true}, "programme": {"participants_women_pct": 39}})) == 0
	count(_partial("capacity-programme", _silent, {"programme": {"participants_women_pct": 30}})) == 1
	count(_partial("capacity-programme", _silent, {"programme": {"participants_women_pct": 29}})) == 0
}

test_other_documents_need_the_analysis if {
	count(_met("strategy", _silent, {"preparation": {"gender_analysis_done": true}})) == 1
	count(_met("strategy", _silent, {"preparation": {"gender_analysis_done": true}, "programme": {"participants_women_pct": 10}})) == 0
	count(_met("strategy", _silent, {"preparation": {"gender_analysis_done": false}})) == 0
}
