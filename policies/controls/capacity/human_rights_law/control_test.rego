package cybernorm.controls.capacity.human_rights_law_test

import data.cybernorm.controls.capacity.human_rights_law
import data.cybernorm.fixture

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_judged(facts) := findings if {
	met := human_rights_law.met with input as facts
	partial := human_rights_law.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_human_rights_as_a_subject_meets if {
	_of("strategy", [{"concepts": ["rights_training"]}]).met == {0}
	_of("strategy", [{"concepts": ["rights_training"], "force": "permissive"}]) == {"met": set(), "partial": {0}}
}

test_what_comes_near_is_partial if {
	_of("strategy", [{"concepts": ["rights_training_near"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["human_rights", "capacity_building"]}]) == {"met": set(), "partial": set()}
}

test_stated_facts if {
	count(_stated({"human_rights_law_in_curriculum": "required"}).met) == 1
	count(_stated({"human_rights_law_in_curriculum": "optional"}).partial) == 1
	_stated({"human_rights_law_in_curriculum": "none"}) == {"met": set(), "partial": set()}
}
