package cybernorm.controls.capacity.due_diligence_test

import data.cybernorm.controls.capacity.due_diligence
import data.cybernorm.fixture

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_judged(facts) := findings if {
	met := due_diligence.met with input as facts
	partial := due_diligence.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_an_assessment_with_a_stop_meets if {
	_of("capacity-programme", [{"concepts": ["harm_assessment", "harm_stop"]}]).met == {0}
	_of("strategy", [{"concepts": ["harm_assessment", "harm_stop", "assistance"]}]).met == {0}
	_of("strategy", [{"concepts": ["harm_assessment", "harm_stop"]}]) == {"met": set(), "partial": set()}
}

test_an_assessment_alone_is_partial if {
	_of("capacity-programme", [{"concepts": ["harm_assessment"]}]) == {"met": set(), "partial": {0}}
}

test_stated_facts if {
	count(_stated({"human_rights_due_diligence": "yearly", "recipient_unit_vetting": true}).met) == 2
	_stated({"human_rights_due_diligence": "yearly", "recipient_unit_vetting": false}).met == set()
	every value in ["once", "before-start", "yearly"] {
		count(_stated({"human_rights_due_diligence": value}).partial) == 1
	}
	count(_stated({"recipient_unit_vetting": true}).partial) == 1
	_stated({"human_rights_due_diligence": "none", "recipient_unit_vetting": false}).partial == set()
}
