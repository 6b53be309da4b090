package cybernorm.controls.capacity.joint_design_test

import data.cybernorm.controls.capacity.joint_design
import data.cybernorm.fixture

_thresholds := {"CCB-02": {"csos_met": 2, "csos_partial": 1}}

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_judged(facts) := findings if {
	met := joint_design.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := joint_design.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"met": met, "partial": partial}
}

_all := ["codesign", "capacity_building", "civil_society", "academia"]

test_both_groups_in_both_halves_meet if {
	_of("norms-report", [{"concepts": _all}]).met == {0}
	_of("strategy", [{"concepts": ["codesign", "capacity_effort", "civil_society", "academia"]}]).met == {0}
	every missing in _all {
		_of("norms-report", [{"concepts": [concept | some concept in _all; concept != missing]}]).met == set()
	}
}

test_a_group_that_takes_part_is_partial if {
	every group in ["civil_society", "academia"] {
		_of("norms-report", [{"concepts": [group, "partnering", "capacity_building"]}]).partial == {0}
		_of("norms-report", [{"concepts": [group, "partnering", "capacity_effort"]}]).partial == {0}
		_of("norms-report", [{"concepts": [group, "partnering"]}]).partial == set()
		_of("capacity-programme", [{"concepts": [group, "partnering"]}]).partial == {0}
		_of("capacity-programme", [{"concepts": [group]}]).partial == set()
	}
}

test_stated_facts if {
	count(_stated({"csos_in_design": 2, "academia_in_design": true, "csos_in_delivery": true}).met) == 3
	_stated({"csos_in_design": 2, "academia_in_design": true, "csos_in_delivery": false}).met == set()
	_stated({"csos_in_design": 1, "academia_in_design": true, "csos_in_delivery": true}).met == set()
	count(_stated({"csos_in_design": 1, "academia_in_design": true, "csos_in_delivery": true}).partial) == 3
	_stated({"csos_in_design": 0, "academia_in_design": false, "csos_in_delivery": false}).partial == set()
}
