package cybernorm.controls.capacity.partner_diversity_test

import data.cybernorm.controls.capacity.partner_diversity
import data.cybernorm.fixture

_thresholds := {"CCB-13": {"partner_types_met": 3, "partner_types_partial": 2}}

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_judged(facts) := findings if {
	met := partner_diversity.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := partner_diversity.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"met": met, "partial": partial}
}

_sentence(group) := {"concepts": [group, "partnering", "capacity_building"]}

test_three_kinds_over_the_text_meet if {
	_of("strategy", [_sentence(group) | some group in ["private_sector", "academia", "civil_society"]]).met == {0, 1, 2}
	_of("strategy", [_sentence(group) | some group in ["private_sector", "academia", "technical_community"]]).met == {0, 1, 2}
	_of("strategy", [{"concepts": ["private_sector", "academia", "named_stakeholder", "government_role", "partnering", "capacity_effort"]}]).met == {0}
}

test_partners_abroad_are_a_kind_beside_others if {
	abroad := _sentence("foreign_cooperation")
	_of("strategy", [_sentence("private_sector"), _sentence("academia"), abroad]).met == {0, 1}
	_of("strategy", [abroad]).partial == set()
}

test_the_private_sector_is_one_of_them if {
	sentences := [_sentence(group) | some group in ["civil_society", "academia", "technical_community"]]
	_of("strategy", sentences) == {"met": set(), "partial": {0, 1, 2}}
}

test_fewer_kinds_are_partial if {
	_of("strategy", [_sentence("private_sector"), _sentence("academia")]) == {"met": set(), "partial": {0, 1}}
	_of("norms-report", [{"concepts": ["private_sector", "partnering"]}]).partial == set()
	_of("capacity-programme", [{"concepts": ["private_sector", "partnering"]}]).partial == {0}
}

test_a_heading_says_that_it_is_about_capacity if {
	facts := fixture.facts("strategy", [{"concepts": ["private_sector", "partnering"]}])
	_judged(facts).partial == set()
	every concept in ["capacity_building", "capacity_effort"] {
		_judged(json.patch(facts, [{"op": "add", "path": sprintf("/provisions/0/topic/%s", [concept]), "value": ["skills"]}])).partial == {0}
	}
}

test_who_is_only_trained_is_no_partner if {
	_of("strategy", [{"concepts": ["private_sector", "capacity_building"]}]).partial == set()
}

test_stated_facts if {
	count(_stated({"partner_types": ["government", "academia", "private-sector"]}).met) == 1
	count(_stated({"partner_types": ["government", "academia"]}).partial) == 1
	_stated({"partner_types": ["government"]}) == {"met": set(), "partial": set()}
}
