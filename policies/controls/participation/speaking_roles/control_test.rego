package cybernorm.controls.participation.speaking_roles_test

import data.cybernorm.controls.participation.speaking_roles
import data.cybernorm.fixture

_thresholds := {"MSP-08": {"consultations_per_session_met": 1, "consultations_partial": 1}}

_of(sessions) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.empty("treaty"), {"sessions": sessions})
	met := count(speaking_roles.met) with input as facts with data.cybernorm.thresholds as _thresholds
	partial := count(speaking_roles.partial) with input as facts with data.cybernorm.thresholds as _thresholds
}

_all := {"stakeholder_speaking": "formal", "intersessional_consultations": 5, "held": 6, "remote_participation": true}

test_all_three_meet if {
	_of(_all).met == 4
}

test_one_missing_does_not_meet if {
	every changed in [
		{"stakeholder_speaking": "informal"},
		{"intersessional_consultations": 4},
		{"remote_participation": false},
	] {
		_of(object.union(_all, changed)).met == 0
	}
}

test_the_number_of_sessions_must_be_known if {
	_of(object.remove(_all, ["held"])) == {"met": 0, "partial": 3}
	_of(object.union(_all, {"held": 1, "intersessional_consultations": 0})).met == 0
}

test_each_alone_is_partial if {
	_of({"stakeholder_speaking": "informal"}).partial == 1
	_of({"intersessional_consultations": 1}).partial == 1
	_of({"remote_participation": true}).partial == 1
	_of({"stakeholder_speaking": "none", "intersessional_consultations": 0, "remote_participation": false}).partial == 0
}
