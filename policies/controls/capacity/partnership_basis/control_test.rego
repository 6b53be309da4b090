package cybernorm.controls.capacity.partnership_basis_test

import data.cybernorm.controls.capacity.partnership_basis
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	met := partnership_basis.met with input as facts
	partial := partnership_basis.partial with input as facts
	findings := {"met": met, "partial": partial}
}

_both := ["capacity_building", "rights_respect", "human_rights", "actor_civil_society"]

test_rights_and_civil_society_meet if {
	_of("strategy", [{"concepts": _both}]).met == {0}
	_of("strategy", [{"concepts": ["capacity_building", "rights_based", "actor_civil_society"]}]).met == {0}
	_of("strategy", [{"concepts": ["capacity_building"]}, {"concepts": ["rights_respect", "actor_civil_society"], "provision": 0}]).met == {0}
}

test_one_of_them_is_partial if {
	_of("strategy", [{"concepts": ["actor_civil_society", "capacity_building"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["actor_civil_society", "capacity_effort"]}]).partial == set()
	_of("strategy", [{"concepts": ["capacity_building", "rights_respect", "human_rights"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": _both, "hedges": ["feasible"]}]) == {"met": set(), "partial": {0}}
}

test_cooperation_is_about_capacity_in_treaties_and_programmes if {
	every kind in ["treaty", "capacity-programme"] {
		_of(kind, [{"concepts": ["actor_civil_society", "cooperation"]}]).partial == {0}
	}
	_of("strategy", [{"concepts": ["actor_civil_society", "cooperation"]}]).partial == set()
}

test_headings_and_other_sentences_are_nothing if {
	_of("strategy", [{"concepts": _both, "zone": "title"}]) == {"met": set(), "partial": set()}
	_of("strategy", [{"concepts": ["capacity_building"]}, {"concepts": ["actor_civil_society"]}]) == {"met": set(), "partial": set()}
}
